"""Fields that the clipping does not state and its text gives away."""

from __future__ import annotations

from dataclasses import replace

from dossier.language import detect
from dossier.model import Article, Inferred


def tell_language(article: Article) -> Article:
    """The language by its small words, where the clipping names none; left out where none is clear."""
    if article.language:
        return article
    language = detect(article.text)
    if not language:
        return article
    judged = Inferred("language", language, "small-words", 0.9)
    return replace(article, language=language, inferred=(*article.inferred, judged))
