"""A saved web page."""

from __future__ import annotations

from dossier.decoding import decode
from dossier.formats.html.blocks import TextBlock, split
from dossier.formats.html.choice import choose
from dossier.formats.html.headings import with_bold_headings
from dossier.formats.html.stated import unshown_text, without
from dossier.model import Article, Block, Clipping, Removed, Span

SUFFIXES = (".html", ".htm", ".xhtml")


def read(clipping: Clipping) -> Article:
    """The article's blocks by structure, told apart from the page's frame; fields by the page's metadata."""
    # Imported here: Beautiful Soup takes a tenth of a second, and an unchanged dossier never needs it.
    from dossier.formats.html.metadata import read_metadata

    source = decode(clipping)
    texts, silent = split(source)
    reasons = choose(source, texts)
    kept = [text for text, reason in zip(texts, reasons, strict=True) if not reason]
    unshown = unshown_text(source, silent, kept)
    blocks = tuple(_block(text) for text in (*with_bold_headings(kept), *unshown))
    dropped = [
        Removed(span, "" if n else text.text, reason, text.kind, text.level, () if n else text.links)
        for text, reason in zip(texts, reasons, strict=True)
        if reason
        for n, span in enumerate(text.spans)
    ]
    return Article(
        key=clipping.key,
        origin=clipping.origin,
        sha256=clipping.sha256,
        blocks=blocks,
        removed=_with_markup(source, [*dropped, *without(silent, unshown)], blocks),
        **read_metadata(source),
    )


def _block(text: TextBlock) -> Block:
    return Block(text.kind, text.text, text.spans, text.level, text.links)


def _with_markup(source: str, dropped: list[Removed], blocks: tuple[Block, ...]) -> tuple[Removed, ...]:
    """Everything that is neither kept nor dropped for a reason is markup: the record covers the whole page."""
    taken = sorted([part.span for part in dropped] + [span for block in blocks for span in block.spans])
    removed, at = list(dropped), 0
    for span in [*taken, Span(len(source), len(source))]:
        gap = source[at : span.start]
        if gap.strip():
            start = at + len(gap) - len(gap.lstrip())
            removed.append(Removed(Span(start, start + len(gap.strip())), "", "markup"))
        at = max(at, span.end)
    return tuple(sorted(removed, key=lambda part: part.span))
