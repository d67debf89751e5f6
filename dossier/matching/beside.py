"""What stands beside a name and tells whose it is: a role, a firm's word, a place's preposition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.language import is_small_word
from dossier.matching.cues import cues
from dossier.matching.folding import folded
from dossier.matching.index import Index, Tenure
from dossier.matching.offices import Phrase
from dossier.matching.periods import ended_before, held
from dossier.matching.reading import Reading
from dossier.matching.texts import Text
from dossier.model import Role, Span

_BETWEEN = 12
"""A role and its name have so many letters between them at most: a comma, an article."""

_GAP_BEFORE = re.compile(r"\s?,?\s?[\"“«]?")
_GAP_BEHIND = re.compile(r"\s?[,(]\s?(?:[^\W\d_]{1,5}(?:\s|'))?")


def roles_beside(text: Text, span: Span) -> Iterator[Phrase]:
    """The offices that stand right before a name, or behind it and a comma, and are not somebody else's."""
    for far in range(_BETWEEN + 1) if text.phrases else ():
        for phrase in (text.roles_by_end.get(span.start - far), text.roles_by_start.get(span.end + far)):
            if phrase is None or phrase.manner == "other" or phrase.is_open:
                continue
            if _stands_before(text.reading, span, phrase.span) or _stands_behind(text.reading, span, phrase.span):
                yield phrase


def _stands_before(reading: Reading, span: Span, role: Span) -> bool:
    gap = reading.text[role.end : span.start] if role.end <= span.start <= role.end + _BETWEEN else None
    return gap is not None and _GAP_BEFORE.fullmatch(gap) is not None


def _stands_behind(reading: Reading, span: Span, role: Span) -> bool:
    """Behind a comma, an article between at most, and the modifier of one who was it."""
    if not span.end < role.start <= span.end + _BETWEEN:
        return False
    gap = reading.text[span.end : role.start]
    match = _GAP_BEHIND.fullmatch(gap)
    word = gap.strip(" ,('").casefold()
    known = cues(reading.language)
    return match is not None and (not word or word in known.articles | known.former | known.future)


def fits(tenure: Tenure, phrase: Phrase, published: str) -> bool:
    """Whether words as far as they go are this office, and the article's date does not speak against it."""
    named, own = phrase.office, tenure.office
    if named.head != own.head or not named.stems <= own.stems:
        return False
    if named.country and own.country and named.country != own.country:
        return False
    return _is_in_time(tenure.role, phrase, published)


def _is_in_time(role: Role, phrase: Phrase, published: str) -> bool:
    if phrase.manner == "former":
        return ended_before(role, published) or not role.end
    return phrase.manner == "future" or held(role, published) != "no"


def tenure_beside(text: Text, span: Span, entry: str, index: Index, published: str) -> Tenure | None:
    """The office of an entry that stands beside a name and fits the date."""
    for phrase in roles_beside(text, span):
        for tenure in index.tenures[phrase.office.head]:
            if tenure.entry == entry and fits(tenure, phrase, published):
                return tenure
    return None


def is_a_firm(reading: Reading, span: Span) -> bool:
    """Whether a word beside the name is one of firms: "l'azienda Macron", "Macron Spa"."""
    firms = cues(reading.language).firms
    beside = (reading.before(span.start), reading.behind(span.end))
    return any(other.is_close and folded(other.word).strip(".") in firms for other in beside)


def is_where(reading: Reading, span: Span) -> bool:
    """Whether something is there or goes there: "a Mosca", "in Moscow"."""
    before = reading.before(span.start)
    return before.is_close and folded(before.word) in cues(reading.language).places


def acts(reading: Reading, span: Span) -> bool:
    """Whether the name does something: "Mosca accusa"."""
    behind = reading.behind(span.end)
    return behind.is_close and not is_where(reading, span) and folded(behind.word) in cues(reading.language).acts


def is_followed_by_a_name(reading: Reading, at: int) -> bool:
    """Whether a name or another capital follows, a comma between at most: an office's holder who is named."""
    behind = reading.behind(at)
    gap = behind.gap.strip(' "“«')
    return gap in ("", ",") and behind.is_capital and bool(behind.gap) and not is_small_word(behind.word.casefold())


def is_preceded_by_a_name(reading: Reading, at: int, persons: frozenset[int], others: frozenset[int]) -> bool:
    """Whether "Anna Verdi, il" stands before: the office is told of her. `persons` and `others` are where names of the
    register end."""
    before = reading.before(at)
    if folded(before.word) in cues(reading.language).articles and before.gap.strip("' ") == "":
        before = reading.before(before.start)
    if "," not in before.gap or not before.is_capital:
        return False
    end = before.start + len(before.word)
    return end in persons or (end not in others and not reading.starts_sentence(before.start))
