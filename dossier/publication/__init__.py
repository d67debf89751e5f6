"""When an article was published, where it does not say so: concluded from the times that its text tells."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dossier.language import detect
from dossier.model import Article, Inferred, Register, Settings
from dossier.publication.concluding import RULE, concluded

__all__ = ["RULE", "dated", "refused"]


def dated(article: Article, settings: Settings, register: Register | None = None) -> Article:
    """The article with the day of publication that its text speaks for, taken where that is sure enough.

    A day that an article has stays, but for one that was concluded here before: the text, the settings or what a
    person decided may be others now. A day that a person has refused is neither taken nor suggested.
    """
    article = _without_own(article)
    if article.published:
        return article
    told = concluded(article, article.language or detect(article.text))
    if told is None or (register and told.value in refused(article.key, register)):
        return article
    if told.confidence < settings.infer_published:
        return replace(article, suggested=(*article.suggested, told))
    return replace(article, published=told.value, inferred=(*article.inferred, told))


def refused(key: str, register: Register) -> Collection[str]:
    """The days on which a person has said that the article was not published."""
    rejected = (decision for decision in register.decisions if decision.judgement == "reject")
    return {decision.name for decision in rejected if decision.article == key}


def _without_own(article: Article) -> Article:
    """The article without what was concluded here: a record tells it as if it were given."""
    kept = tuple(judged for judged in article.inferred if not _is_own(judged))
    suggested = tuple(judged for judged in article.suggested if not _is_own(judged))
    if len(kept) == len(article.inferred) and len(suggested) == len(article.suggested):
        return article
    published = article.published if len(kept) == len(article.inferred) else ""
    return replace(article, published=published, inferred=kept, suggested=suggested)


def _is_own(judged: Inferred) -> bool:
    return judged.field == "published" and judged.rule == RULE
