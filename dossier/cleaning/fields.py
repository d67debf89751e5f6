"""Fields that the clipping does not state and its text gives away."""

from __future__ import annotations

from dataclasses import replace

from dossier.language import day_in_address, detect, second_judge
from dossier.model import Article, Inferred, LanguageJudge

SMALL_WORDS = 0.95
"""Share of texts whose language their small words told rightly; it told nothing for most of the others."""

ADDRESS = 0.9
"""Share of addresses with a day in them whose day was that of publication; for a few it is a day or two off."""


def tell_day_of_address(article: Article) -> Article:
    """The day that the address of the article has in it, where nothing else told the day of publication."""
    day, words = ("", "") if article.published else day_in_address(article.url)
    if not day or "" < article.accessed < day:
        return article
    return replace(
        article, published=day, inferred=(*article.inferred, Inferred("published", day, "address", ADDRESS, words))
    )


def tell_language(article: Article, judge: LanguageJudge = "small-words") -> Article:
    """The language by script or small words where the clipping names none, or where a page names another than it is in.

    Templates are copied with their language; the text is not. What a person wrote into a clipping's head holds.
    The second judge is asked for a clipping that names no language and that the first does not know.
    """
    stated = next((told for told in article.inferred if told.field == "language" and told.rule == "html-lang"), None)
    if article.language and stated is None:
        return article
    language, rule, confidence = detect(article.text), "small-words", SMALL_WORDS
    if not (language or article.language) and judge == "py3langid":
        rule = judge
        language, confidence = second_judge.judge(article.text)
    if language in ("", article.language):
        return article
    evidence = f"the page says {stated.value}" if stated else ""
    judged = Inferred("language", language, rule, confidence, evidence)
    others = tuple(told for told in article.inferred if told is not stated)
    return replace(article, language=language, inferred=(*others, judged))
