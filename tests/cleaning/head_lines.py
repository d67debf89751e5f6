"""Clips of a few lines for the tests of the head: with blank lines or without, whole or with their frame left out."""

from __future__ import annotations

from dataclasses import replace

from dossier.model import Article, Block, Removed, Span

TEXT = "Dopo sei mesi di viaggio le navi sono rientrate nel porto di partenza senza danni né feriti."


MORE = "La folla ha salutato gli equipaggi dal molo per tutta la mattina, sotto una pioggia leggera e fredda."


TITLE = "La flotta torna nel porto di casa"


def article(*lines: str | Block, **fields: object) -> Article:
    blocks, at = [], 0
    for line in lines:
        block = Block("paragraph", line) if isinstance(line, str) else line
        blocks.append(Block(block.kind, block.text, (Span(at, at + len(block.text)),), block.level))
        at += len(block.text) + 1
    return Article(key="k", origin="seeds/k.txt", sha256="", blocks=tuple(blocks), **fields)  # type: ignore[arg-type]


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def with_frame(*lines: str, left_out: set[str]) -> Article:
    """A clip of which these lines were left out, as frame of the page."""
    whole = article(*lines)
    out = tuple(Removed(b.spans[0], b.text, "outside") for b in whole.blocks if b.text in left_out)
    return replace(whole, blocks=tuple(b for b in whole.blocks if b.text not in left_out), removed=out)


def covered(found: Article) -> list[Span]:
    return sorted([span for block in found.blocks for span in block.spans] + [part.span for part in found.removed])


MENU = ["Cronaca", "Sport", "Cultura"]
