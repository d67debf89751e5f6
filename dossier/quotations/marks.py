"""Quotation marks in pairs: what stands between two that belong together, over paragraphs too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dossier.model import Span
from dossier.quotations import single, straight
from dossier.quotations.signs import Family, Sign, signs

DEPTH = 8
"""Marks deeper within one another are no prose: their paragraph is left alone."""
DOUBTFUL = 80
"""What a mark closes that may be an apostrophe is no longer than this."""
SILENT_PARAGRAPHS = 3
"""A quotation goes on over so many paragraphs that have no marks at all."""

_ALIKE: dict[Family, Family] = {"double": "straight", "straight": "double"}
"""One that is typed, one that a program makes of it: "vero” is common."""


class Marked(NamedTuple):
    """Words between marks, without the white space at their ends; `outer` is with the marks."""

    span: Span
    outer: Span
    level: int = 0
    """How many others it lies within."""


@dataclass(slots=True)
class _Opened:
    sign: Sign
    runs_on: int = 0
    """How many paragraphs ago it was opened."""
    last_resort: Sign | None = None
    """A mark that may close it and may be an apostrophe."""


def pairs(text: str, paragraphs: Iterable[Span], language: str) -> tuple[Marked, ...]:
    """What stands between marks in paragraphs that follow one another, in order of the text.

    A quotation that a paragraph leaves open goes on in the next where that repeats the mark at its head, as books
    and papers have it, or where the next mark of its kind closes it. Any other mark that stands alone is none.

    >>> [tuple(marked.span) for marked in pairs('«No» disse, 5\\'10" alto', [Span(0, 22)], "it")]
    [(1, 3)]
    """
    pairing = _Pairing(text, language)
    for paragraph in paragraphs:
        pairing.read(paragraph)
    return _levelled(text, pairing.found)


class _Pairing:
    """The marks that are open, and the pairs that have been found."""

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language
        self._open: list[_Opened] = []
        self.found: list[tuple[Sign, Sign]] = []

    def read(self, paragraph: Span) -> None:
        """The marks of one paragraph; of those left open at its end at most one is kept for the next."""
        before = len(self.found)
        here = list(signs(self._text, *paragraph))
        if here and self._open and self._is_repeated(here[0], paragraph):
            self._open[0].runs_on = 1
            here = here[1:]
        if not all(self._take(sign, role) for sign, role in self._with_roles(here)):
            del self.found[before:]
            self._open = []
        self._leave(before)

    def _is_repeated(self, first: Sign, paragraph: Span) -> bool:
        """Whether a paragraph begins with the mark that is open: it may be a closing one (French: »)."""
        at_head = not self._text[paragraph.start : first.start].strip()
        opened = self._open[0].sign
        return at_head and first.family == opened.family and (first.mark == opened.mark or first.mark == "»")

    def _with_roles(self, here: Sequence[Sign]) -> list[tuple[Sign, str | None]]:
        is_open = bool(self._open) and self._open[0].sign.family == "straight"
        of_straight = iter(straight.roles([sign for sign in here if sign.family == "straight"], is_open))
        return [(sign, next(of_straight) if sign.family == "straight" else self._role(sign)) for sign in here]

    def _role(self, sign: Sign) -> str | None:
        """What a mark says of itself; the others are told when they are met, by what is open then."""
        if sign.family == "single":
            if single.opens(self._text, sign, self._language):
                return "open"
            return "close" if single.may_close(self._text, sign) else None
        if sign.mark in "„‟,,``「『":
            return "open"
        return "close" if sign.mark in "」』" else "either"

    def _take(self, sign: Sign, role: str | None) -> bool:
        """Opens or closes; false where marks lie too deep within one another."""
        if role == "either":
            role = self._by_what_is_open(sign)
        if role == "open":
            self._forget_interrupted(sign)
            self._open.append(_Opened(sign))
        elif role == "close":
            self._close(sign)
        return len(self._open) <= DEPTH

    def _by_what_is_open(self, sign: Sign) -> str:
        """Which way «, », ‹, ›, “ and ” face: German has »so«, Swedish ”so”."""
        opened = self._last(sign.family)
        mark = opened.sign.mark if opened else ""
        if sign.mark in "«‹":
            is_closing = sign.facing == "close" or (mark in ("»", "›") and sign.facing != "open")
            return "close" if is_closing else "open"
        if sign.mark in "»›":
            is_opening = sign.facing == "open" and mark not in ("«", "‹")
            return "open" if is_opening else "close"
        if sign.mark == "“":
            closes = mark in ("„", ",,") and sign.facing != "open"
            return "close" if closes or (opened and sign.facing == "close") else "open"
        return "open" if sign.facing == "open" and not opened and not self._last("straight") else "close"

    def _last(self, family: Family) -> _Opened | None:
        return next((opened for opened in reversed(self._open) if opened.sign.family == family), None)

    def _forget_interrupted(self, sign: Sign) -> None:
        """One from a paragraph before ends where another of its kind begins; a doubtful single one, too."""
        if self._open and self._open[0].runs_on and self._open[0].sign.family == sign.family:
            del self._open[0]
        if self._open and sign.family == "single" and self._open[-1].last_resort:
            self._drop(len(self._open) - 1)

    def _close(self, sign: Sign) -> None:
        at = self._opened_by(sign)
        if at is None:
            return
        opened = self._open[at]
        if sign.family == "single" and not single.closes_surely(self._text, sign, self._language):
            opened.last_resort = opened.last_resort or sign
            return
        self._drop(at + 1)
        self.found.append((self._open.pop().sign, sign))

    def _opened_by(self, sign: Sign) -> int | None:
        for family in (sign.family, _ALIKE.get(sign.family)):
            for at in range(len(self._open) - 1, -1, -1):
                if self._open[at].sign.family == family:
                    return at
        return None

    def _drop(self, first: int) -> None:
        """Those that were left open stand alone, but for a single one that an apostrophe may have closed."""
        for opened in self._open[first:]:
            if opened.last_resort and opened.last_resort.end - opened.sign.start <= DOUBTFUL:
                self.found.append((opened.sign, opened.last_resort))
        del self._open[first:]

    def _leave(self, before: int) -> None:
        """At the end of a paragraph: one goes on, if no other of its kind has been closed since."""
        last = next((opened for opened in reversed(self._open) if opened.sign.family != "single"), None)
        self._drop(0)
        if last is None:
            return
        last.runs_on += 1
        later = (opening for opening, _ in self.found[before:] if opening.start > last.sign.start)
        is_doubtful = any(opening.family == last.sign.family for opening in later)
        if not is_doubtful and last.runs_on <= SILENT_PARAGRAPHS:
            self._open = [last]


def _levelled(text: str, found: Iterable[tuple[Sign, Sign]]) -> tuple[Marked, ...]:
    """The pairs in order of the text, each with how many others it lies within; those that cross another are gone."""
    placed: list[Marked] = []
    within: list[Span] = []
    for opening, closing in sorted(found, key=lambda pair: (pair[0].start, -pair[1].end)):
        outer, span = Span(opening.start, closing.end), _trimmed(text, opening.end, closing.start)
        while within and within[-1].end <= outer.start:
            within.pop()
        if span.start < span.end and not (within and outer.end > within[-1].end):
            placed.append(Marked(span, outer, len(within)))
            within.append(outer)
    return tuple(placed)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
