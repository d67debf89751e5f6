"""By which rule a stretch of capitals is a name, and which one alone is none."""

from __future__ import annotations

from itertools import pairwise

from dossier.gazetteers import is_first_name
from dossier.names.acronyms import is_acronym
from dossier.names.candidates import Run, name_of
from dossier.names.known import is_known
from dossier.names.lexicon import Lexicon
from dossier.names.starts import Proven
from dossier.names.tokens import Text

NUMERALS = frozenset(
    {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XXIII"}
)


def rule_of(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> str:
    """By which rule this is a name; "" where it is none."""
    name = name_of(text, run)
    if run.words == 1 and not _may_stand_alone(text, lexicon, proven, name, run):
        return ""
    if run.first in text.unproving:
        return _in_heading(text, lexicon, proven, run, name)
    if lexicon.cues["nouns_in_capitals"] and not _is_more_than_noun(text, lexicon, proven, run, name):
        return ""
    if run.words == 1 and text.begins(run.first):
        return proven.is_name(run)
    return "capitals"


def _may_stand_alone(text: Text, lexicon: Lexicon, proven: Proven, name: str, run: Run) -> bool:
    lower = name.lower()
    if name in NUMERALS or len(name) < 2 or lower in lexicon.cues["months"]:
        return False
    if text.plain.startswith("$", text.tokens[run.last].end):
        return False
    if lexicon.has("no_names", lower):
        return False
    if is_known(lexicon, name):
        return True
    if _is_people(lexicon, proven, name):
        return False
    if lexicon.has("titles", lower) or lexicon.has("offices", lower) or lexicon.has("other_heads", lower):
        return False
    if lexicon.has("institutions", lower):
        return True
    if lexicon.has("complements", lower):
        return False  # "il ministero degli Esteri" in small letters
    if is_acronym(name) or is_first_name(name):
        return True
    # A common word with a capital ("the Web", "il Paese") is a name where the text never writes it small.
    is_general = lexicon.has("place_heads", lower) or lexicon.has("organisation_heads", lower)
    behind = text.tokens[run.last + 1] if run.last + 1 < len(text.tokens) else None
    is_torn = behind is not None and behind.gap == "-" and behind.word.islower()
    if (is_general and name not in proven.surnames) or is_torn or lower in text.lower_words:
        return False
    return name in proven.last_words or _has_title(text, lexicon, run) or not lexicon.is_common(lower)


def _is_people(lexicon: Lexicon, proven: Proven, name: str) -> bool:
    """Whether this is a people's name, with the capital that some give it in Italian; surnames are like them."""
    return lexicon.is_demonym(name) or (lexicon.is_demonym(name.lower()) and name not in proven.last_words)


def _is_more_than_noun(text: Text, lexicon: Lexicon, proven: Proven, run: Run, name: str) -> bool:
    """Whether more than its capital tells that this is a name, in a language that gives one to every noun."""
    is_person = is_first_name(text.tokens[run.first].word) or _has_title(text, lexicon, run)
    tail = text.tokens[run.last].lower
    is_person = is_person or (run.words == 1 and name in proven.last_words)
    return is_person or is_known(lexicon, name) or is_acronym(name) or lexicon.has("organisation_tails", tail)


def _has_title(text: Text, lexicon: Lexicon, run: Run) -> bool:
    return (
        run.first > 0
        and text.tokens[run.first].gap in (" ", ". ")
        and lexicon.has("titles", text.tokens[run.first - 1].lower)
    )


def _in_heading(text: Text, lexicon: Lexicon, proven: Proven, run: Run, name: str) -> str:
    """In a heading in capitals or Title Case only what the rest of the text or the world knows is a name."""
    words = [text.tokens[at].word for at in range(run.first, run.last + 1)]
    if all(word in proven.words for word in words):
        is_told = run.words == 1 or any(pair in proven.pairs for pair in pairwise(words))
        return "capital-elsewhere" if is_told else ""
    return "known" if is_known(lexicon, name) and not name.isupper() else ""
