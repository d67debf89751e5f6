"""Fields that the clipping does not state and its text gives away."""

from __future__ import annotations

from dataclasses import replace

from dossier.language import detect
from dossier.model import Article, Inferred

SMALL_WORDS = 0.95
"""Share of texts whose language their small words told rightly; it told nothing for most of the others."""


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
