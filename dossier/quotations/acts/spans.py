"""The words of what is said: from where it begins up to the next act, without marks and spaces at the ends."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language.verbs import finite_verbs
from dossier.model import Span
from dossier.quotations.acts.clauses import CLAUSE, FINITE
from dossier.quotations.acts.groups import Group
from dossier.quotations.acts.items import Item, Reader
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.openings import Content
from dossier.quotations.acts.trimming import is_clause, past_opening, said

_BEFORE = frozenset({",", "–", "—", ":"})
"""What parts the words from the verb behind them."""

_SHORT = 6
"""Items of the longest wish not to be named: "to remain anonymous"."""

_REACH = 14
"""Items between a verb and the comma behind which its clause goes on."""


def span(reader: Reader, group: Group, found: Content, cut: int, subject: int = -1) -> Span | None:
    """The words of a content, up to the item `cut`; `subject` is the first item of who says it."""
    if found.first < 0 or found.shape == "quoted":
        return None
    if found.shape in ("round", "like"):
        return _of_sentence(reader, group, found, cut, subject)
    last = cut - 1
    last = _before(group, ";", found.first, last)
    if found.shape in ("object", "infinitive", "bare"):
        last = _before_verb(group, found.first, last)
    if found.shape == "infinitive" and reader.speech.infinitive_endings:
        last = _before_finite(reader, group, found.first, last)
    if found.shape == "infinitive" and _is_anonymity(reader, group.items[found.first : last + 1]):
        return None
    return said(reader, group.items, found.first, last) if found.first <= last else None


def _is_anonymity(reader: Reader, items: Sequence[Item]) -> bool:
    """Whether somebody merely asks not to be named: "(chiede) di restare anonima"."""
    stems = tuple(reader.speech.lists["anonymity"])
    return len(items) <= _SHORT and any(item.word.startswith(stems) for item in items)


def _of_sentence(reader: Reader, group: Group, found: Content, cut: int, subject: int) -> Span | None:
    """What stands before or round a verb: a clause with a verb of its own, which nobody denies."""
    if group.voice == "gerund" or group.cue.verb in reader.speech.lists["denials"]:
        return None  # "Gli alleati temono che …, e Norland smentisce"
    first, last = _round(reader, group, cut) if found.shape == "round" else (found.first, cut - 1)
    first = max([first, *(at + 1 for at in range(first, group.first) if group.items[at].word == ";")])
    last = _before(group, ";", max(group.last, first), last)
    first = past_opening(reader, group.items, first, last)
    if first >= group.first - 1:
        first = next((at + 1 for at in range(group.last, last) if group.items[at].word == ","), first)
    content = said(reader, group.items, first, last) if first <= last else None
    if content and first <= subject <= last < group.first:
        return None  # "Anna Verdi, rispondendo a una domanda, ha detto": who speaks is no content
    return content if content and is_clause(reader, content, group.row.number) else None


def _before(group: Group, mark: str, first: int, last: int) -> int:
    """The last item before a mark, or the last at all."""
    return next((at - 1 for at in range(first + 1, last + 1) if group.items[at].word == mark), last)


def _before_verb(group: Group, first: int, last: int) -> int:
    """Where an object ends before a comma and the verb that the sentence goes on with: "…, ha tenuto".

    That of a relative clause ends at its first comma: "the firm, which denies the charge, faces".
    """
    items, before = group.items, group.before()
    is_relative = before is not None and bool(before.flags & Is.RELATIVE)
    for at in range(first + 1, last):
        if items[at].word == "," and (is_relative or (items[at + 1].flags & FINITE and items[at + 1].mention is None)):
            return at - 1
    return last


def _before_finite(reader: Reader, group: Group, first: int, last: int) -> int:
    """Where an infinitive ends before the verb of the sentence: "(i camion che nega) di mandare | sono fermi"."""
    for at in range(first + 1, last + 1):
        item = group.items[at]
        if item.flags & (CLAUSE | Is.MARK):
            break
        if item.flags & FINITE and item.mention is None and finite_verbs(item.word, reader.speech.language):
            return at - 1
    return last


def _round(reader: Reader, group: Group, cut: int) -> tuple[int, int]:
    """What stands before the verb; the whole sentence where it goes on behind a comma.

    It does not where a clause stands before the verb and none behind it: "Il ponte riapre, ha detto Verdi al
    ministro, il primo che lo chiede".
    """
    items, end = group.items, group.first - 1
    while end > 0 and items[end].word not in _BEFORE:
        end -= 1
    rest = next((at for at in range(group.last + 1, cut) if items[at].word == ","), -1)
    goes_on = rest > 0 and rest - group.last < _REACH and cut - rest > 2
    if goes_on and (not _has_verb(reader, group, 0, end) or _has_verb(reader, group, rest, cut)):
        return 0, cut - 1
    return 0, end - 1


def _has_verb(reader: Reader, group: Group, first: int, last: int) -> bool:
    words = reader.text[group.items[first].start : group.items[last - 1].end] if first < last else ""
    return bool(finite_verbs(words, reader.speech.language))
