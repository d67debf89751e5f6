"""The parts of a stretch of capitals that offices and titles stand between, or that are two names."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.gazetteers import is_first_name
from dossier.names.acronyms import is_acronym
from dossier.names.candidates import Run, name_of
from dossier.names.known import is_known
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text

COMPLEMENT_WORDS = 8
"""So many words may stand between an office and the last of what it is for."""


def parted(text: Text, lexicon: Lexicon, run: Run) -> Iterator[Run]:
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
        word, before = text.tokens[at].word, name_of(text, Run(run.first, at - 1))
        if not word[0].isupper() or text.tokens[at].gap != " ":
            continue
        is_whole = _is_whole(lexicon, before)
        is_other = is_whole or (after_office and not is_first_name(text.tokens[run.first].word))
        if is_other and is_first_name(word) and at < run.last:
            return at
        may_be_his = after_office or lexicon.has("parting_heads", before.lower())
        if is_whole and may_be_his and at == run.last and not lexicon.has("organisation_tails", word.lower()):
            return at
    return 0


def _is_whole(lexicon: Lexicon, name: str) -> bool:
    """Whether these words are a name without what follows."""
    lower = name.lower()
    if lexicon.has("other_heads", lower):
        return False  # "USS Anna Verdi" is a ship
    is_its_own = is_known(lexicon, name) and not lexicon.has("place_heads", lower)
    return is_its_own or (is_acronym(name) and name.isalpha()) or lexicon.has("parting_heads", lower)


def _stands_behind_office(text: Text, lexicon: Lexicon, first: int) -> bool:
    """Whether an office and its preposition stand before: "presidente della", "sindaco di", "presidente" alone."""
    if not first or text.tokens[first].gap not in (" ", "'"):
        return False
    before = text.tokens[first - 1].lower
    if not lexicon.is_link(before) or first < 2:
        return lexicon.has("offices", before)
    before = text.tokens[first - 2].lower
    if lexicon.has("adjectives", before) or lexicon.has("office_adjectives", before):
        before = text.tokens[first - 3].lower if first > 2 else ""
    return lexicon.has("titles", before) or lexicon.has("offices", before)


def without_offices(text: Text, lexicon: Lexicon, run: Run) -> Iterator[Run]:
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
    before = next(
        (n for n in range(at - 1, max(at - COMPLEMENT_WORDS, -1), -1) if not _is_complement(text, lexicon, n)), -1
    )
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
        or lexicon.has("definite", word)
        or lexicon.has("between", word)
        or lexicon.has("complements", word)
        or lexicon.has("adjectives", word)
    )
