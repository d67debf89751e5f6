"""From everything a clipping holds to the article: one fix or judgement per function, and their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dossier.cleaning import casing, extent, fields, head, headings, junk, outlet, repair
from dossier.model import Article, Block, LanguageJudge, Removed, Span

Step = Callable[[Article], Article]

STEPS: tuple[Step, ...] = (
    repair.mend_characters,
    extent.drop_mail,
    extent.drop_what_lies_outside,
    junk.drop_page_junk,
    head.find_title,
    head.find_kicker,
    head.find_byline_and_date,
    head.find_byline_below,
    head.find_dateline,
    head.find_lede,
    outlet.find_outlet,
    fields.tell_day_of_address,
    headings.find_headings,
)


def clean(article: Article, names: Iterable[str] = (), judge: LanguageJudge = "small-words") -> Article:
    """The readable article; `names` are proper names of the register, which keep their capitals in headings."""
    forms: dict[Span, Block] = {}
    for step in STEPS:
        article = step(article)
        forms |= {block.spans[0]: block for block in article.blocks if block.spans}
    article = fields.tell_language(article, judge)
    article = casing.put_headings_in_sentence_case(article, names)
    return replace(article, removed=tuple(_with_form(part, forms.get(part.span)) for part in article.removed))


def _with_form(part: Removed, block: Block | None) -> Removed:
    """A removed part with what it was as a block, so that a person can give it back with its links."""
    if block is None or not part.text or (part.kind, part.level, part.links) == (block.kind, block.level, block.links):
        return part
    return replace(part, kind=block.kind, level=block.level, links=block.links)
