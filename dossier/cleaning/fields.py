"""Fields that the text gives, and how each came to its value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.language import detect
from dossier.model import Article, BlockKind, Inferred

SMALL_WORDS = 0.95
"""Share of texts whose language their small words told rightly; it told nothing for most of the others."""

HEAD_RULES: dict[str, tuple[str, BlockKind, float]] = {
    "title": ("title-line", "title", 0.85),
    "kicker": ("kicker-line", "kicker", 0.85),
    "description": ("standfirst", "lede", 0.85),
    "published": ("dateline", "dateline", 0.85),
    "authors": ("byline", "byline", 0.85),
}
"""For each field that the head of a text gives: the rule, the kind of the line it was read from, and the confidence."""


def tell_language(article: Article) -> Article:
    """The language by its small words where the clipping names none, or where a page names another than it is in.

    Templates are copied with their language; the text is not. What a person wrote into a clipping's head holds.
    """
    stated = next((told for told in article.inferred if told.field == "language" and told.rule == "html-lang"), None)
    if article.language and stated is None:
        return article
    language = detect(article.text)
    if language in ("", article.language):
        return article
    evidence = f"the page says {stated.value}" if stated else ""
    judged = Inferred("language", language, "small-words", SMALL_WORDS, evidence)
    others = tuple(told for told in article.inferred if told is not stated)
    return replace(article, language=language, inferred=(*others, judged))


def tell_rules(article: Article, given: Article) -> Article:
    """The article with the rule told for each field that its head gave; `given` is the article before cleaning."""
    told = tuple(_head_rules(article, given))
    return replace(article, inferred=(*article.inferred, *told)) if told else article


def _head_rules(article: Article, given: Article) -> Iterator[Inferred]:
    known = {judged.field for judged in article.inferred}
    for field, (rule, kind, confidence) in HEAD_RULES.items():
        value = getattr(article, field)
        if value and value != getattr(given, field) and field not in known:
            line = next((block.text for block in article.blocks if block.kind == kind), "")
            shown = value if isinstance(value, str) else ", ".join(value)
            yield Inferred(field, shown, rule, confidence, line)
