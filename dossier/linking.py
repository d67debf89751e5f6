"""Which of overlapping mentions hold, and their links in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from dossier import markdown as md
from dossier.markdown import Markup
from dossier.model import CELL_BREAK, Annotated, Article, Block, Link, Mention, Sentence, Span

Address = Callable[[str], str]
"""The address of an actor, as seen from the page that links to it."""

Placed = tuple[int, Block]
"""A block with the offset in the text at which it begins."""

Told = Callable[[int, Block], Markup]
"""The words of a block at its offset, with what is to be in them."""

CSS_CLASSES = {"lede": "d-lede", "caption": "d-caption"}
NEVER_LINKED = frozenset({"heading", "code"})


def choose(article: Article, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in order of the text: the longest of those that overlap, a sure one before a doubtful.

    What stands in code or across two blocks is no mention of the text.
    """
    blocks = [Span(at, at + len(block.text)) for at, block in article.body_offsets if block.kind != "code"]
    taken: list[Mention] = []
    for mention in sorted(mentions, key=_preference):
        at = bisect_left(taken, mention.span, key=_span)
        beside = taken[max(at - 1, 0) : at + 1]  # those taken overlap each other nowhere, so the two next to it tell
        if _lies_in_one(mention.span, blocks) and not any(mention.span.overlaps(other.span) for other in beside):
            taken.insert(at, mention)
    return tuple(taken)


def _preference(mention: Mention) -> tuple[int, bool, Span, str]:
    length = mention.span.end - mention.span.start
    return -length, mention.status != "linked", mention.span, mention.entry


def _span(mention: Mention) -> Span:
    return mention.span


def _lies_in_one(span: Span, blocks: Sequence[Span]) -> bool:
    at = bisect_right(blocks, span.start, key=attrgetter("start")) - 1
    return at >= 0 and span.end <= blocks[at].end


def body(annotated: Annotated, address: Address, only_first: bool = False) -> Markup:
    """An article's whole text as Markdown for the site, block after block."""

    def told(offset: int, block: Block) -> Markup:
        return linked_text(annotated, offset, block, address, only_first)

    return _laid_out(annotated.article, told, CSS_CLASSES)


def plain_body(article: Article) -> Markup:
    """The same as plain Markdown: the clipping's own links, no classes, no anchors, nobody linked."""

    def told(offset: int, block: Block) -> Markup:
        own = sorted((Span(link.start + offset, link.end + offset), link.url) for link in block.links)
        whole = Span(offset, offset + len(block.text))
        return _with_links(block, offset, whole, own, lambda words, url: md.link(words, url, rel=""))

    return _laid_out(article, told, {})


def _laid_out(article: Article, told: Told, css_classes: Mapping[str, str]) -> Markup:
    runs = groupby(article.body_offsets, key=lambda placed: placed[1].kind)
    return md.blocks(*(part for kind, run in runs for part in _run_of_blocks(kind, list(run), told, css_classes)))


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


def linked_text(annotated: Annotated, offset: int, block: Block, address: Address, only_first: bool = False) -> Markup:
    """A block's words with its own links, links to the actors it names, and an anchor at each proving sentence.

    No link is put inside a link, a heading or code.
    """
    parts: list[Markup] = []
    at, linked = offset, set[str]()
    for sentence in annotated.sentences_in(Span(offset, offset + len(block.text))):
        parts.append(_run(block, offset, Span(at, sentence.span.start), (), address, linked, only_first))
        inside = annotated.linked_in(sentence.span)
        run = _run(block, offset, sentence.span, inside, address, linked, only_first)
        parts.append(_anchored(run, sentence) if sentence.anchor in annotated.proving else run)
        at = sentence.span.end
    return md.join(parts)


def _anchored(run: Markup, sentence: Sentence) -> Markup:
    return md.span(run, "d-s", id=sentence.anchor)


def _run(
    block: Block,
    offset: int,
    span: Span,
    mentions: Sequence[Mention],
    address: Address,
    linked: set[str],
    only_first: bool,
) -> Markup:
    """A stretch of a block: plain words, the clipping's links, and links to actors between them."""
    if not block.links and not mentions:
        return _words(block, offset, span.start, span.end)
    targets = [(Span(link.start + offset, link.end + offset), link.url) for link in block.links]
    own = [(Span(max(s.start, span.start), min(s.end, span.end)), url) for s, url in targets if s.overlaps(span)]
    # A name that runs over the end of its sentence has no one place to be a link in.
    names = [m for m in mentions if m.span.end <= span.end]
    names = _to_link(block, [target for target, _ in targets], names, linked, only_first)
    places = sorted(own + [(mention.span, address(mention.entry)) for mention in names])
    return _with_links(block, offset, span, places, md.link)


def _with_links(
    block: Block, offset: int, span: Span, places: Iterable[tuple[Span, str]], link: Callable[[Markup, str], Markup]
) -> Markup:
    parts, at = [], span.start
    for place, url in places:
        parts.append(_words(block, offset, at, place.start))
        words = _words(block, offset, place.start, place.end)
        parts.append(link(words, url) if str(words).strip() else words)
        at = place.end
    parts.append(_words(block, offset, at, span.end))
    return md.join(parts)


def _to_link(
    block: Block, targets: list[Span], mentions: Iterable[Mention], linked: set[str], only_first: bool
) -> list[Mention]:
    names = []
    for mention in mentions:
        is_within_link = any(mention.span.overlaps(target) for target in targets)
        if block.kind in NEVER_LINKED or is_within_link or (only_first and mention.entry in linked):
            continue
        linked.add(mention.entry)
        names.append(mention)
    return names


def _words(block: Block, offset: int, start: int, end: int) -> Markup:
    words = block.text[start - offset : end - offset]
    return md.escape_inside(words) if start > offset else md.escape_at_start(words)
