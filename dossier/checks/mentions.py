"""What a person should look at in the names of the articles: doubts, and names that are not in the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.checks.entries import ACTORS
from dossier.checks.folding import count, folded, named
from dossier.model import Dossier, Problem
from dossier.suggestions import Suggestion, suggestions

SHOWN = 3


def doubtful_mentions(dossier: Dossier) -> Iterator[Problem]:
    """Names that could be several actors, or one who is not named in full; they are not linked. Each is told once."""
    doubtful = [one for one in suggestions(dossier) if one.is_doubtful and one.candidates]
    yield from folded(doubtful, _doubt, _doubts)


def _doubt(one: Suggestion) -> Problem:
    first, others = one.occurrences[0].annotated.article, len(one.articles) - 1
    more = f" there and in {count(others, 'other article')}" if others else ""
    hint = (
        f"if it is, add 'linked: [{{words: {one.name}, entry: {one.candidates[0].entry}}}]' to the article's "
        "edit; dossier review asks about each"
    )
    return Problem(first.origin, f"'{one.name}' may be {_entries(one)}; it was not linked{more}", hint)


def _doubts(doubtful: Sequence[Suggestion]) -> Problem:
    told = [f"'{one.name}' ({_entries(one)}; {count(len(one.articles), 'article')})" for one in doubtful]
    said = f"{len(doubtful)} names may be entries of the register and were not linked: {named(told)}"
    return Problem(ACTORS, said, "dossier review asks about each")


def _entries(one: Suggestion) -> str:
    return " or ".join(candidate.entry for candidate in one.candidates)


def names_not_in_the_register(dossier: Dossier) -> Iterator[Problem]:
    """All of them in one line, with the most frequent ones."""
    unknown = [one for one in suggestions(dossier) if not one.is_doubtful]
    if unknown:
        named = ", ".join(map(_told, unknown[:SHOWN])) + (" …" if len(unknown) > SHOWN else "")
        verb = "is" if len(unknown) == 1 else "are"
        said = f"{count(len(unknown), 'name')} of the articles {verb} not in the register: {named}"
        yield Problem(ACTORS, said, "dossier review asks about each")


def _told(one: Suggestion) -> str:
    return f"{one.name} ({count(len(one.articles), 'article')})"
