"""Articles of 700 words to time what is done with them, and what the machine says of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path

from dossier.model import Article, Block

WORDS = 700


def paragraphs_in(folder: Path) -> Callable[[], Iterator[str]]:
    """The paragraphs of the .txt files in a folder, in order."""
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        sys.exit(f"there is no .txt file in {folder}")
    return lambda: (paragraph for path in paths for paragraph in path.read_text("utf-8").split("\n\n"))


def joined(paragraphs: Callable[[], Iterable[str]]) -> Iterator[str]:
    """Texts one after the other, again and again, cut into pieces of so many words at the end of a paragraph."""
    held: list[str] = []
    for paragraph in chain.from_iterable(again() for again in repeat(paragraphs)):
        held.append(paragraph)
        if sum(len(part.split()) for part in held) >= WORDS:
            yield "\n\n".join(held)
            held = []


def article(number: int, text: str, language: str = "it") -> Article:
    blocks = tuple(Block("paragraph", paragraph) for paragraph in text.split("\n\n") if paragraph.strip())
    return Article(
        key=str(number),
        origin=f"{number}.txt",
        sha256=str(number),
        blocks=blocks,
        language=language,
        published="2023-04-17",
    )


def peak() -> float:
    """The most memory that this process has had, in MB; Linux tells it in kilobytes, macOS in bytes."""
    import resource  # not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
