"""Parts of a text found by the words that a person wrote down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from dossier.curation.passages import OPEN_END, plain
from dossier.model import Problem

Part = TypeVar("Part")


def letters(words: str) -> str:
    """Words without all that is not said: spaces, signs, case.

    >>> letters("«Il molo  è NUOVO», dice.")
    'ilmoloènuovodice'
    """
    return "".join(char for char in plain(words) if char.isalnum())


def fitting(words: str, parts: Iterable[Part], text_of: Callable[[Part], str]) -> list[Part]:
    """The parts that are these words, or else begin with them where "…" stands behind."""
    wanted, known = letters(words), [(letters(text_of(part)), part) for part in parts]
    found = [part for said, part in known if said == wanted]
    if not found and OPEN_END.search(words):
        found = [part for said, part in known if said.startswith(wanted)]
    return found


def are_one(parts: Iterable[Part], text_of: Callable[[Part], str]) -> bool:
    """Whether parts have the same words: then what is said of one is said of all."""
    return len({letters(text_of(part)) for part in parts}) == 1


def unclear(key: str, line: int | None, words: str, what: str, found: int) -> Problem:
    """What a person should know of words that fit no part, or several."""
    if found:
        message, hint = f"'{words}' is the beginning of {found} {what}s", "write more of its words"
    else:
        message = f"'{words}' is no {what} of the article"
        hint = f"write the whole {what} as it stands, or its beginning with … behind it; 'dossier annotate' shows them"
    return edit_problem(key, line, message, hint)


def edit_problem(key: str, line: int | None, message: str, hint: str) -> Problem:
    return Problem(f"register/edits/{key}.yml", message, hint, line)
