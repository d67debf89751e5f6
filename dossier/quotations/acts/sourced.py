"""What a source tells: the clause that stands with "secondo Verdi", without what is told of the source itself."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language.verbs import finite_verbs
from dossier.model import Span
from dossier.quotations.acts.clauses import CLAUSE, FINITE
from dossier.quotations.acts.items import QUOTED, Item, Reader
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.sources import Source
from dossier.quotations.acts.trimming import is_clause, leads_on, said

_REACH = 8
_LONGEST, _HANGING, _TOLD_OF_IT = 30, 3, 3
"""Items of a relative clause about a source, and behind "di" in what hangs on it; so many things are told of it."""


def content(reader: Reader, found: Source) -> Span | None:
    """The rest of the sentence: behind a source that opens it, before one that ends it, else all."""
    items = found.row.items
    if found.kind == "noun" and any(item.word == QUOTED for item in items[: found.first]):
        return None  # "«Torno domani»: così si legge nel messaggio che ha mandato"
    first, last = _bounds(reader, found)
    words = said(reader, items, first, last) if first <= last else None
    return words if words and is_clause(reader, words, found.row.number) else None


def _bounds(reader: Reader, found: Source) -> tuple[int, int]:
    items, last = found.row.items, len(found.row.items) - 1
    if found.kind == "relative":
        return found.last + 1, last
    before = [item for item in items[: found.first] if not item.flags & Is.MARK]
    if found.first <= 1 or leads_on(reader, before):
        return _past_source(reader, found), last
    return 0, found.first - 1 if _ends(reader, found) else last


def _ends(reader: Reader, found: Source) -> bool:
    """Whether nothing stands behind a source but what belongs to it: "secondo i testimoni a bordo"."""
    items, at = found.row.items, found.last + 1
    if all(item.flags & Is.MARK for item in items[at:]):
        return True
    if any(item.word in ",:;" or item.flags & FINITE for item in items[at:]):
        return False
    start, end = items[0].start, items[found.first - 1].end
    return not finite_verbs(reader.text[items[at].start : items[-1].end], reader.speech.language) and bool(
        finite_verbs(reader.text[start:end], reader.speech.language)
    )


def _past_source(reader: Reader, found: Source) -> int:
    """The item behind a source and all that is told of it: "secondo Verdi, che ha vinto, …", "secondo la CIA di …"."""
    items, at = found.row.items, found.last + 1
    for _ in range(_TOLD_OF_IT):
        closing = _closing(items, at + 1)
        if closing < 0 or not _is_told_of_it(items, at, closing):
            break
        at = closing
    is_open = at < len(items) - 1 and items[at].word == "," and items[at + 1].flags & Is.RELATIVE
    return len(items) if is_open else at


def _closing(items: Sequence[Item], at: int) -> int:
    return next((n for n in range(at, min(len(items) - 1, at + _LONGEST)) if items[n].word == ","), -1)


def _is_told_of_it(items: Sequence[Item], at: int, closing: int) -> bool:
    """Whether a comma follows that closes a relative clause, an apposition, or what hangs on a noun."""
    opening, inner = items[at], items[at + 1 : closing]
    if opening.word == ",":
        if inner and inner[0].flags & Is.RELATIVE:
            return True
        is_noun = bool(inner and inner[0].flags & (Is.NOUN | Is.AGENT)) and inner[0].mention is None
        return is_noun and not any(item.flags & FINITE for item in inner)
    if len(inner) > _REACH or any(item.flags & (FINITE | CLAUSE) for item in inner):
        return False
    is_participle = not opening.flags and bool(inner and inner[0].flags & Is.BY)
    hangs = bool(opening.flags & Is.OF) and not any(item.flags & Is.DETERMINER for item in inner)
    return is_participle or (hangs and len(inner) <= _HANGING)
