"""Offices as mentions of who held them when the article was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.matching import beside
from dossier.matching.cues import cues
from dossier.matching.folding import folded
from dossier.matching.index import Index, Tenure
from dossier.matching.offices import Phrase
from dossier.matching.periods import Held, ended_before, held, told, years_of
from dossier.matching.texts import Text
from dossier.model import Article, Candidate, Mention, Span

_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d]|[.,]\d)")


class Offices:
    """Judges the offices named in one text."""

    def __init__(self, article: Article, index: Index, text: Text) -> None:
        self._article, self._index, self._text = article, index, text
        self._reading = text.reading
        persons = {place.span.end for place in text.places if any(claim.form.is_person for claim in place.claims)}
        self._persons = frozenset(persons)
        self._others = frozenset({place.span.end for place in text.places} - persons)

    def mentions(self) -> Iterator[Mention]:
        for phrase in self._text.phrases:
            if self._stands_by_itself(phrase) and (mention := self._mention(phrase)):
                yield mention

    def _stands_by_itself(self, phrase: Phrase) -> bool:
        """Whether it is one office of one holder, whom no name beside it tells."""
        if phrase.is_open or phrase.manner in ("other", "future") or not (phrase.office.stems or phrase.office.country):
            return False
        if self._text.is_within_a_place(phrase.span):
            return False
        before = self._reading.before(phrase.span.start)
        if folded(before.word) in cues(self._reading.language).several and before.gap.strip("' ") == "":
            return False
        return not self._has_a_name_beside(phrase.span)

    def _has_a_name_beside(self, span: Span) -> bool:
        return beside.is_followed_by_a_name(self._reading, span.end) or beside.is_preceded_by_a_name(
            self._reading, span.start, self._persons, self._others
        )

    def _mention(self, phrase: Phrase) -> Mention | None:
        tenures = [tenure for tenure in self._index.tenures[phrase.office.head] if _is_same(tenure, phrase)]
        if phrase.manner == "former":
            once = [tenure for tenure in tenures if ended_before(tenure.role, self._article.published)]
            return self._suggestion(phrase, once)
        by_entry = {tenure.entry: tenure for tenure in tenures if self._held(tenure) != "no"}
        sure = [tenure for tenure in by_entry.values() if self._held(tenure) == "yes"]
        if len(by_entry) == len(sure) == 1 and self._is_certain(phrase, sure[0], tenures):
            return Mention(phrase.span, sure[0].entry, "role")
        return self._suggestion(phrase, by_entry.values())

    def _held(self, tenure: Tenure) -> Held:
        return held(tenure.role, self._article.published)

    def _is_certain(self, phrase: Phrase, tenure: Tenure, tenures: list[Tenure]) -> bool:
        has_dates = any(told(one.role) for one in tenures)
        if has_dates and self._speaks_of_another_year(phrase.span):
            return False
        if phrase.office.country or not tenure.office.country:
            return True
        return len({one.office for one in tenures}) == 1 and self._names(tenure)

    def _speaks_of_another_year(self, span: Span) -> bool:
        sentence = self._reading.sentence(span)
        own = years_of(self._article.published)
        told_here = {int(year) for year in _YEAR.findall(self._reading.text, sentence.start, sentence.end)}
        return bool(told_here - own)

    def _names(self, tenure: Tenure) -> bool:
        """Whether the text names the holder or the country of the office."""
        country = self._index.countries.get(tenure.office.country, frozenset())
        return tenure.entry in self._text.in_full or bool(self._text.named & country)

    def _suggestion(self, phrase: Phrase, tenures: Iterable[Tenure]) -> Mention | None:
        whys = {tenure.entry: self._why(tenure) for tenure in tenures}
        candidates = tuple(Candidate(entry, why) for entry, why in sorted(whys.items()))
        return Mention(phrase.span, "", "role", "suggested", candidates) if candidates else None

    def _why(self, tenure: Tenure) -> str:
        dates = told(tenure.role)
        when = self._article.published
        article = f"the article is of {when}" if when else "the article has no date"
        return f"held '{tenure.title}'{f' {dates}' if dates else ''}; {article}"


def _is_same(tenure: Tenure, phrase: Phrase) -> bool:
    """The same words, and the same country where the text tells one."""
    own, named = tenure.office, phrase.office
    return own.stems == named.stems and (named.country == own.country or (not named.country and bool(named.stems)))
