"""The times of a sentence, each by itself: what the grammar finds and no guard refuses."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.dates import guards, joined, readers
from dossier.dates.bag import Bag
from dossier.dates.grammar import PATTERN
from dossier.dates.limits import Limits
from dossier.dates.sentence import Core, Sentence

ALSO = {"day": ("day", "year")}
"""What two rules read with the same letters; at most one of them is allowed."""


def cores(sentence: Sentence) -> list[Core]:
    """In order, none in another."""
    found: list[Core] = []
    at = 0
    while match := PATTERN.search(sentence.letters, at):
        rule = str(match.lastgroup)
        read = [
            core
            for tried in ALSO.get(rule, (rule,))
            for core in _read(sentence, tried, match.start(), match.end(), found)
        ]
        found += read
        at = match.end() if read else match.start() + 1
    return found


def _read(sentence: Sentence, rule: str, first: int, last: int, found: list[Core]) -> Iterator[Core]:
    if not guards.allows(sentence, rule, first, last, found):
        return
    bag = Bag(sentence.tokens[first:last])
    name = rule.replace("_", "-")
    if rule == "joined_days":
        yield from _days(sentence, bag, first, last)
    elif (meaning := readers.READERS[rule](bag)) is not None:
        yield Core(name, meaning, first, last, bag.tokens[0].start, bag.tokens[-1].end)


def _days(sentence: Sentence, bag: Bag, first: int, last: int) -> Iterator[Core]:
    """Days joined by "and" are each for itself, from one to the other they are one time."""
    points = joined.days(bag)
    if len(points) < 2:
        return
    start, end = bag.tokens[0].start, bag.tokens[-1].end
    between = sentence.is_between(first)
    joints = bag.letters.rpartition("y")[0].rstrip(",da") if bag.has("y") else bag.letters
    if len(points) == 2 and (between or bag.has("r") or not set("&,") & set(joints)):
        yield Core("joined-days", Limits("between", points[0][1], points[1][1]), first, last, start, end)
    elif not set(">-") & set(joints):
        for n, (token, point) in enumerate(points):
            stop = end if n == len(points) - 1 and bag.letters[-1] not in "no" else token.end
            begin = start if n == 0 and bag.letters[0] == "M" else token.start
            at = sentence.tokens.index(token, first, last)
            yield Core("joined-days", point, at, last if n == len(points) - 1 else at + 1, begin, stop)
