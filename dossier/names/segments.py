"""What of a stretch of capitals is the name: without titles, peoples, months and the sentence's first word."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.gazetteers import is_first_name
from dossier.names.candidates import Run, is_known, name_of
from dossier.names.lexicon import Lexicon
from dossier.names.starts import Proven, is_acronym
from dossier.names.tokens import Text

NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XXIII"})


def names_in(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> Iterator[tuple[Run, str]]:
    """The names of a stretch of capitals, each with the rule that tells it from a sentence's first word."""
    for part in _without_offices(text, lexicon, run):
        for piece in _parted(text, lexicon, part):
            name = _trimmed(text, lexicon, proven, piece)
            rule = _rule(text, lexicon, proven, name) if name else ""
            if name and rule:
                yield name, rule


def _parted(text: Text, lexicon: Lexicon, run: Run) -> Iterator[Run]:
    """An organisation or place and the person behind it apart: "il presidente del Molo | Anna Verdi"."""
    at = _place_of_person(text, lexicon, run)
    if at:
        yield Run(run.first, at - 1, min(run.seed, at - 1))
        yield Run(at, run.last)
    else:
        yield run


def _place_of_person(text: Text, lexicon: Lexicon, run: Run) -> int:
    """The token at which a person's name begins behind that of another; 0 where none does."""
    after_office = _stands_behind_office(text, lexicon, run.first)
    for at in range(max(run.first, run.seed) + 1, run.last + 1):
        word, before = text.tokens[at].word, text.plain[text.tokens[run.first].start : text.tokens[at - 1].end]
        if not word[0].isupper() or text.tokens[at].gap != " ":
            continue
        is_whole = (is_known(lexicon, before) and not lexicon.has("place_heads", before.lower())) or (is_acronym(before) and before.isalpha()) or (at - 1 == run.first and lexicon.has("parting_heads", before.lower()))
        if is_first_name(word) and at < run.last and (is_whole or after_office):
            return at
        if is_whole and at == run.last and (after_office or lexicon.has("parting_heads", before.lower())) and not lexicon.has("organisation_tails", word.lower()):
            return at
    return 0


def _stands_behind_office(text: Text, lexicon: Lexicon, first: int) -> bool:
    """Whether an office and its preposition stand before: "presidente della", "sindaco di", "presidente" alone."""
    if not first or text.tokens[first].gap not in (" ", "'"):
        return False
    before = text.tokens[first - 1].lower
    if lexicon.is_link(before) and first > 1:
        before = text.tokens[first - 2].lower
        if lexicon.has("adjectives", before) or before in ("aggiunto", "delegato", "emerito", "generale", "uscente"):
            before = text.tokens[first - 3].lower if first > 2 else ""
        return lexicon.has("titles", before) or lexicon.has("offices", before)
    return lexicon.has("offices", before)


def _without_offices(text: Text, lexicon: Lexicon, run: Run) -> Iterator[Run]:
    """The parts between titles ("Apple CEO Steve Jobs", "Ministro degli Esteri Verdi"); a known name is not parted."""
    start = run.first
    if run.seed < 0:
        start = _behind_complement_of_office(text, lexicon, run)
    is_organisation = lexicon.has("organisation_tails", text.tokens[run.last].lower) and run.words > 1
    at = max(start, run.seed + 1)
    while at <= run.last and not is_organisation:
        if _is_office(text, lexicon, at, run):
            if at > start:
                yield Run(start, at - 1, min(run.seed, at - 1))
            at = start = _behind_office(text, lexicon, at, run.last)
        else:
            at += 1
    if start <= run.last:
        yield Run(start, run.last, run.seed if run.seed >= start else -1)


def _is_office(text: Text, lexicon: Lexicon, at: int, run: Run) -> bool:
    word = text.tokens[at].lower
    if not (lexicon.has("titles", word) or lexicon.has("offices", word)):
        return False
    following = text.tokens[at + 1].word if at < run.last else ""
    if lexicon.has("organisation_heads", word) and at < run.last and (following.islower() or at == run.first):
        return False
    # "King" behind a given name is a surname; "General Motors" is known.
    is_surname = at > run.first and is_first_name(text.tokens[at - 1].word) and not following
    return not is_surname


def _behind_office(text: Text, lexicon: Lexicon, at: int, last: int) -> int:
    """The token behind an office and what it is for: "Ministro degli Esteri", "Secretary of State"."""
    at += 1
    while at <= last:
        word = text.tokens[at].lower
        is_link = lexicon.has("links", word) or lexicon.has("between", word) or lexicon.has("definite", word)
        if not (text.tokens[at].word.islower() and is_link) and not lexicon.has("complements", word):
            break
        at += 1
    return at


def _behind_complement_of_office(text: Text, lexicon: Lexicon, run: Run) -> int:
    """The token behind "Difesa" where an office in small letters stands before ("il ministro della Difesa Verdi")."""
    at = run.first
    if not lexicon.has("complements", text.tokens[at].lower) or at < 2:
        return at
    before = next((n for n in range(at - 1, max(at - 5, -1), -1) if not _is_complement(text, lexicon, n)), -1)
    if before < 0 or before == at - 1:
        return at
    word = text.tokens[before].lower
    if not (lexicon.has("titles", word) or lexicon.has("offices", word)):
        return at
    return _behind_office(text, lexicon, at - 1, run.last)


def _is_complement(text: Text, lexicon: Lexicon, at: int) -> bool:
    word = text.tokens[at].lower
    return (
        lexicon.has("links", word)
        or lexicon.has("between", word)
        or lexicon.has("complements", word)
        or lexicon.has("adjectives", word)
    )


def _trimmed(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> Run | None:
    first, last = run.first, run.last
    while first <= last and first > run.seed and _is_left_out_before(text, lexicon, proven, Run(first, last, run.seed)):
        first += 1
    while last > first and last > run.seed and text.tokens[last].lower in lexicon.common and is_known(lexicon, name_of(text, Run(first, last - 1))) and not lexicon.has("adjectives", text.tokens[last].lower) and not is_known(lexicon, name_of(text, Run(first, last))):
        last -= 1
    while last >= first and last > run.seed and _is_left_out_behind(text, lexicon, first, last):
        last -= 1
    return Run(first, last, run.seed if run.seed >= first else -1) if first <= last else None


def _is_left_out_before(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> bool:
    token = text.tokens[run.first]
    if run.words == 1 or run.first < run.seed:
        return False
    if token.word.islower():
        return not (lexicon.has("small_place_heads", token.word) or token.word in {"van", "von", "de", "al", "el", "bin"})
    if token.lower in lexicon.cues["months"]:
        return True
    if text.begins(run.first):
        return not proven.begins_name(run)
    if token.lower in lexicon.cues["name_articles"] and run.words == 2 and is_known(lexicon, text.tokens[run.last].word):
        return not is_known(lexicon, name_of(text, run))
    if lexicon.is_demonym(token.word) and run.words > 1:
        return not lexicon.has("organisation_tails", text.tokens[run.last].lower)
    return False


def _is_left_out_behind(text: Text, lexicon: Lexicon, first: int, last: int) -> bool:
    token = text.tokens[last]
    if token.word.islower():
        return not (lexicon.has("complements", token.word) or lexicon.has("adjectives", token.word))
    return last > first and (token.lower in lexicon.cues["months"] or token.lower in lexicon.small)


def _rule(text: Text, lexicon: Lexicon, proven: Proven, run: Run) -> str:
    """By which rule this is a name; "" where it is none."""
    name = name_of(text, run)
    if run.words == 1 and not _may_stand_alone(text, lexicon, proven, name, run):
        return ""
    if run.first in text.unproving:
        return _rule_of_heading(text, lexicon, proven, run, name)
    if run.words == 1 and text.begins(run.first):
        return proven.is_name(run)
    return "capitals"


def _may_stand_alone(text: Text, lexicon: Lexicon, proven: Proven, name: str, run: Run) -> bool:
    lower = name.lower()
    if name in NUMERALS or len(name) < 2 or lower in lexicon.cues["months"] or lexicon.is_demonym(name):
        return False
    if text.plain[text.tokens[run.last].end :][:1] == "$":
        return False
    if lexicon.has("no_names", lower):
        return False
    if is_known(lexicon, name):
        return True
    if lexicon.has("titles", lower) or lexicon.has("offices", lower) or lexicon.has("other_heads", lower):
        return False
    if lexicon.has("institutions", lower):
        return True
    if is_acronym(name) or is_first_name(name):
        return True
    # A common word with a capital ("the Web", "il Paese") is a name where the text never writes it small.
    is_general = lexicon.has("place_heads", lower) or lexicon.has("organisation_heads", lower)
    behind = text.tokens[run.last + 1] if run.last + 1 < len(text.tokens) else None
    is_torn = behind is not None and behind.gap == "-" and behind.word.islower()
    if is_general or is_torn or lower in text.lower_words:
        return False
    return not lexicon.is_common(lower) or name in proven.last_words or _has_title(text, lexicon, run)


def _has_title(text: Text, lexicon: Lexicon, run: Run) -> bool:
    return run.first > 0 and text.tokens[run.first].gap in (" ", ". ") and lexicon.has("titles", text.tokens[run.first - 1].lower)


def _rule_of_heading(text: Text, lexicon: Lexicon, proven: Proven, run: Run, name: str) -> str:
    """In a heading in capitals or Title Case only what the rest of the text or the world knows is a name."""
    words = [text.tokens[at].word for at in range(run.first, run.last + 1)]
    if all(word in proven.words for word in words if word[0].isupper()) and run.words <= 3:
        return "capitals-elsewhere" if run.words == 1 or set(zip(words, words[1:])) & proven.pairs else ""
    return "known" if is_known(lexicon, name) and not name.isupper() else ""
