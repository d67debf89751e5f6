"""Who is meant by a verb without a subject: in Italian the subject of the sentence before."""

from __future__ import annotations

from dossier.model import PARAGRAPH_BREAK, Speaker
from dossier.quotations.acts.clauses import phrases
from dossier.quotations.acts.items import QUOTED, Reader, Row
from dossier.quotations.acts.kinds import Is
from dossier.quotations.acts.speakers import named

LAST_SUBJECT = "last-subject"
"""The rule of "Anna Verdi ha pianto. «Ho perso tutto», ha detto."."""

_BACK = 6
"""Sentences that stand between marks and are passed over."""


def last_subject(reader: Reader, row: Row) -> Speaker | None:
    """The only person that the sentence before names, as its subject; of the same paragraph.

    Nobody where that sentence has another person, body or noun for somebody that could have spoken.
    """
    before = _before(reader, row)
    if before is None or PARAGRAPH_BREAK in reader.text[before.sentence.start : row.sentence.start]:
        return None
    found = [one for one in phrases(before, 0, len(before.items)) if not one.is_time]
    speaking = [one for one in found if one.name >= 0 or one.noun >= 0 or one.pronoun >= 0]
    if not speaking or speaking[0].is_governed or before.items[speaking[0].name].type != "person":
        return None
    first = speaking[0]
    others = [one for one in speaking[1:] if not one.is_governed or before.items[one.name].type == "person"]
    is_first = first.name >= 0 and not any(item.flags & Is.COORDINATOR for item in before.items[: first.last + 2])
    return named(reader, before.items[first.name]) if is_first and not others else None


def _before(reader: Reader, row: Row) -> Row | None:
    """The sentence before, those between marks passed over."""
    for number in range(row.number - 1, max(row.number - 1 - _BACK, -1), -1):
        found = reader.row(number)
        if any(not item.flags & Is.MARK and item.word != QUOTED for item in found.items):
            return found
    return None
