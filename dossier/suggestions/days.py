"""Days of publication that only a text speaks for, for a person to decide about."""

from __future__ import annotations

from typing import Any, NamedTuple

from dossier.model import Article, Dossier, Inferred


class Day(NamedTuple):
    """An article without a day of publication, and the one that its text speaks for."""

    article: Article
    judged: Inferred

    @property
    def value(self) -> str:
        return self.judged.value


def days(dossier: Dossier, again: bool = False) -> tuple[Day, ...]:
    """What nobody has decided yet, the surest first; what a person was unsure of only `again`, at the end."""
    unsure = {(one.article, one.name) for one in dossier.register.decisions if one.judgement == "unsure"}
    found = [
        Day(annotated.article, judged)
        for annotated in dossier.articles
        for judged in annotated.article.suggested
        if judged.field == "published"
    ]
    ordered = sorted(found, key=lambda day: (-day.judged.confidence, day.article.key))
    open_ = tuple(day for day in ordered if (day.article.key, day.value) not in unsure)
    return (*open_, *(day for day in ordered if day not in open_)) if again else open_


def day_record(day: Day) -> dict[str, Any]:
    """A suggested day as JSON."""
    judged = day.judged
    return {
        "article": day.article.key,
        "title": day.article.title,
        "published": judged.value,
        "confidence": judged.confidence,
        "rule": judged.rule,
        "evidence": judged.evidence,
    }
