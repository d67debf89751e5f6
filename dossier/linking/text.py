"""An article's text with its links and anchors."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from dossier import markdown as md
from dossier.linking.quoted import Quoted, parted, quoted, within
from dossier.markdown import Markup
from dossier.model import CELL_BREAK, Annotated, Article, Block, Link, Mention, Quotation, Sentence, Span

Address = Callable[[str], str]
"""The address of an actor, as seen from the page that links to it."""

Placed = tuple[int, Block]
"""A block with the offset in the text at which it begins."""

Told = Callable[[int, Block], Markup]
"""The words of a block at its offset, with what is to be in them."""


@dataclass(frozen=True, slots=True)
class Links:
    """How mentions become links: where each leads, what it tells besides, and which of them stay words."""

    address: Address
    title: Callable[[Mention], str] = lambda mention: ""
    only_first: bool = False
    """Of each actor the first mention in a paragraph alone."""
    listed: frozenset[str] = frozenset()
    """Rules whose mentions count, with an anchor at their sentence, and are no links in the text."""
    said: Callable[[Quotation], str] = lambda quotation: ""
    """Who says quoted words."""

    def leaves_out(self, mention: Mention, linked: set[str]) -> bool:
        return mention.by in self.listed or (self.only_first and mention.entry in linked)


CSS_CLASSES = {"lede": "d-lede", "caption": "d-caption"}
NEVER_LINKED = frozenset({"heading", "code"})


def body(annotated: Annotated, links: Links) -> Markup:
    """An article's whole text as Markdown for the site, block after block."""

    speech = quoted(annotated.quotations)

    def told(offset: int, block: Block) -> Markup:
        return linked_text(annotated, offset, block, links, speech)

    return _laid_out(annotated.article, told, CSS_CLASSES)


def plain_body(article: Article) -> Markup:
    """The same as plain Markdown: the clipping's own links, no classes, no anchors, nobody linked."""

    def told(offset: int, block: Block) -> Markup:
        own = [_Place(Span(link.start + offset, link.end + offset), link.url) for link in block.links]
        whole = Span(offset, offset + len(block.text))
        return _with_links(block, offset, whole, sorted(own), rel="")

    return _laid_out(article, told, {})


def _laid_out(article: Article, told: Told, css_classes: Mapping[str, str]) -> Markup:
    def from_its_first_letter(offset: int, block: Block) -> Markup:
        return told(*_without_lead(offset, block))

    runs = groupby(article.body_offsets, key=lambda placed: placed[1].kind)
    parts = (_run_of_blocks(kind, list(run), from_its_first_letter, css_classes) for kind, run in runs)
    return md.blocks(*(part for run in parts for part in run))


def _without_lead(offset: int, block: Block) -> Placed:
    """A block without the white space at its head, which would be an indent to Markdown."""
    text = block.text.lstrip()
    lead = len(block.text) - len(text)
    if not lead:
        return offset, block
    links = (Link(max(link.start - lead, 0), link.end - lead, link.url) for link in block.links)
    return offset + lead, replace(block, text=text, links=tuple(link for link in links if link.end > 0))


def _run_of_blocks(kind: str, run: list[Placed], told: Told, css_classes: Mapping[str, str]) -> Iterator[Markup]:
    """Blocks of one kind that follow each other: items make a list, rows a table, others stand alone."""
    if kind == "list_item":
        yield md.items(told(offset, block) for offset, block in run)
    elif kind == "table_row":
        rows = [[told(*cell) for cell in cells_of(offset, block)] for offset, block in run]
        width = max(map(len, rows))
        head, *rest = ([*row, *[md.EMPTY] * (width - len(row))] for row in rows)
        yield md.table(head, rest)
    else:
        yield from (_single(block, told(offset, block), css_classes.get(kind, "")) for offset, block in run)


def _single(block: Block, words: Markup, css_class: str) -> Markup:
    if block.kind == "heading":
        return md.heading(min(max(block.level, 2), 6), words)
    if block.kind == "quote":
        return md.quotation(words)
    if block.kind == "code":
        return md.preformatted(block.text)
    return md.paragraph(words, css_class)


def cells_of(offset: int, row: Block) -> Iterator[Placed]:
    """The cells of a table's row, each as a block with its place in the text."""
    at = 0
    for text in row.text.split(CELL_BREAK):
        links = (Link(link.start - at, link.end - at, link.url) for link in row.links)
        inside = tuple(link for link in links if link.start >= 0 and link.end <= len(text))
        yield offset + at, Block("table_row", text, links=inside)
        at += len(text) + len(CELL_BREAK)


class _Place(NamedTuple):
    """Words that are a link: where it leads, and its title."""

    span: Span
    url: str
    title: str = ""


def linked_text(annotated: Annotated, offset: int, block: Block, links: Links, speech: Sequence[Quoted] = ()) -> Markup:
    """A block's words with its own links, links to the actors it names, an anchor at each proving sentence, and
    quoted speech marked.

    No link is put inside a link, a heading or code; nor is speech marked in these.
    """
    parts: list[Markup] = []
    whole = Span(offset, offset + len(block.text))
    at, linked = offset, set[str]()
    own = sorted(_Place(Span(link.start + offset, link.end + offset), link.url) for link in block.links)
    said = () if block.kind in NEVER_LINKED else within(speech, whole)
    for sentence in annotated.sentences_in(whole):
        parts.append(_run(block, offset, Span(at, sentence.span.start), own, said, links))
        # A name that runs over the end of its sentence has no one place to be a link in.
        mentions = (m for m in annotated.linked_in(sentence.span) if m.span.end <= sentence.span.end)
        named = () if block.kind in NEVER_LINKED else tuple(_named(mentions, own, links, linked))
        run = _run(block, offset, sentence.span, sorted([*_within(own, sentence.span), *named]), said, links)
        parts.append(_anchored(run, sentence) if sentence.anchor in annotated.proving else run)
        at = sentence.span.end
    return md.join(parts)


def _anchored(run: Markup, sentence: Sentence) -> Markup:
    return md.span(run, "d-s", id=sentence.anchor)


def _run(
    block: Block, offset: int, span: Span, places: Sequence[_Place], speech: Sequence[Quoted], links: Links
) -> Markup:
    """A stretch of a block: plain words and links between them, and round both what somebody says."""
    parts = []
    for part, said in parted(speech, span):
        if said is None:
            parts.append(_with_links(block, offset, part, _cut(places, part)))
            continue
        words = _run(block, offset, part, places, said.inner, links)
        parts.append(md.span(words, "d-said", title=links.said(said.quotation)) if str(words).strip() else words)
    return md.join(parts)


def _cut(places: Sequence[_Place], span: Span) -> Iterator[_Place]:
    """The links within a stretch; one that runs over an end of it is cut there."""
    for place in _within(places, span):
        yield place._replace(span=Span(max(place.span.start, span.start), min(place.span.end, span.end)))


def _within(places: Sequence[_Place], span: Span) -> list[_Place]:
    """The places that a stretch shares words with, of places in order that share none with each other."""
    first = max(bisect_right(places, span.start, key=_start) - 1, 0)
    return [p for p in places[first : bisect_left(places, span.end, first, key=_start)] if p.span.overlaps(span)]


def _start(place: _Place) -> int:
    return place.span.start


def _with_links(
    block: Block, offset: int, span: Span, places: Iterable[_Place], rel: str = "nofollow noopener"
) -> Markup:
    parts, at = [], span.start
    for place, url, title in places:
        parts.append(_words(block, offset, at, place.start))
        words = _words(block, offset, place.start, place.end)
        parts.append(md.link(words, url, title=title, rel=rel) if str(words).strip() else words)
        at = place.end
    parts.append(_words(block, offset, at, span.end))
    return md.join(parts)


def _named(mentions: Iterable[Mention], own: Sequence[_Place], links: Links, linked: set[str]) -> Iterator[_Place]:
    """The mentions that become links; none within a link of the clipping's own."""
    for mention in mentions:
        if not _within(own, mention.span) and not links.leaves_out(mention, linked):
            linked.add(mention.entry)
            yield _Place(mention.span, links.address(mention.entry), links.title(mention))


def _words(block: Block, offset: int, start: int, end: int) -> Markup:
    words = block.text[start - offset : end - offset]
    return md.escape_inside(words) if start > offset else md.escape_at_start(words)
