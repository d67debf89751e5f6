"""From everything a clipping holds to the article: one fix or judgement per function, and their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dossier.cleaning import casing, extent, fields, head, junk, repair
from dossier.model import Article

Step = Callable[[Article], Article]

STEPS: tuple[Step, ...] = (
    repair.mend_characters,
    extent.drop_what_lies_outside,
    junk.drop_page_junk,
    head.find_title,
    head.find_kicker,
    head.find_byline_and_date,
    head.find_lede,
    fields.tell_language,
)


def clean(article: Article, names: Iterable[str] = ()) -> Article:
    """The readable article; `names` are proper names of the register, which keep their capitals in headings."""
    for step in STEPS:
        article = step(article)
    return casing.put_headings_in_sentence_case(article, names)
