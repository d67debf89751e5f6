"""A row of bars as SVG: no script, no style of its own, and words that keep their size on any screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dossier.markdown import Html

PLACES = 8
"""The row has room for so many bars at least, that a few do not become blocks; so many years can be read below the
bars on a phone."""

NUMBERED = 12
"""So many bars have each its number above it; of more the first of the highest ones alone."""

TOP, HEIGHT, FOOT = 16, 64, 20
"""Room above the bars for a number, for the bars, and below them for words, in pixels."""


class Bar(NamedTuple):
    """How often, the same in words, what the bar says on being pointed at, and the words below it."""

    n: int
    number: str
    name: str
    below: str = ""


def draw(bars: Sequence[Bar], title: str, description: str, align: Literal["start", "middle"]) -> Html:
    """The bars from left to right; words below them begin at their bar, or stand in the middle of it.

    Lengths are shares of the width; the bars alone are drawn in a view box, which is stretched.
    """
    places = max(len(bars), PLACES)
    frame = {"role": "img", "aria-labelledby": "chart-title chart-text", "width": "100%"}
    plot = {"y": str(TOP), "width": "100%", "height": str(HEIGHT), "preserveAspectRatio": "none"}
    return Html(
        "svg",
        {**frame, "height": str(TOP + HEIGHT + FOOT)},
        (
            Html("title", {"id": "chart-title"}, (title,)),
            Html("desc", {"id": "chart-text"}, (description,)),
            Html("svg", {**plot, "viewBox": f"0 0 {places * 10} 100"}, tuple(_rects(bars))),
            _baseline(len(bars), places),
            *_numbers(bars, places),
            *_words(bars, places, align),
        ),
    )


def _rects(bars: Sequence[Bar]) -> Iterator[Html]:
    most = max(bar.n for bar in bars)
    for at, bar in enumerate(bars):
        if bar.n:
            height = max(round(100 * bar.n / most), 2)
            place = {"x": str(at * 10 + 1), "y": str(100 - height), "width": "8", "height": str(height)}
            yield Html("rect", {**place, "fill": "currentColor"}, (Html("title", {}, (bar.name,)),))


def _baseline(used: int, places: int) -> Html:
    y = str(TOP + HEIGHT)
    return Html("line", {"x1": "0", "y1": y, "x2": _share(used, places), "y2": y, "stroke": "currentColor"})


def _numbers(bars: Sequence[Bar], places: int) -> Iterator[Html]:
    most = max(bar.n for bar in bars)
    highest = next(at for at, bar in enumerate(bars) if bar.n == most)
    for at, bar in enumerate(bars):
        if bar.n and (len(bars) <= NUMBERED or at == highest):
            height = max(round(HEIGHT * bar.n / most), 1)
            yield _text(bar.number, _share(at + 0.5, places), TOP + HEIGHT - height - 4, "middle")


def _words(bars: Sequence[Bar], places: int, align: Literal["start", "middle"]) -> Iterator[Html]:
    for at, bar in enumerate(bars):
        if bar.below and align == "middle":
            yield _text(bar.below, _share(at + 0.5, places), TOP + HEIGHT + 15, "middle")
        elif bar.below:
            has_room = (places - at) * PLACES >= places
            x = _share(at if has_room else at + 1, places)
            yield _text(bar.below, x, TOP + HEIGHT + 15, "start" if has_room else "end")


def _text(words: str, x: str, y: int, anchor: str) -> Html:
    place = {"x": x, "y": str(y), "text-anchor": anchor}
    return Html("text", {**place, "fill": "currentColor", "font-size": "11"}, (words,))


def _share(at: float, places: int) -> str:
    return f"{100 * at / places:.4g}%"
