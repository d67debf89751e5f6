"""What a mail puts round a clip that was sent on: its head, the sender's note, its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.cleaning.junk import in_order, take_out
from dossier.cleaning.words import word_count
from dossier.language import ends_a_sentence, entries
from dossier.model import Article, Block

FIRST_LINES = 3
"""So few lines stand above the head of a mail: that it was sent on, an empty word or two."""

HEAD_LINES = 3
"""A head has at least so many lines with a label of their own; two of them may be anybody's fields."""

NOTE_WORDS, TEXT_WORDS = 15, 15
"""The sender's note is one short sentence, above a title that leads to longer ones."""

SIGNATURE_LINES = 4
"""Below the dashes that RFC 3676 (4.3) has above a signature stand hardly more lines."""

_LABEL = re.compile(r"([^\W\d_][\w-]{0,12}): \S")
_SENT_ON = re.compile(r"[-_=]{3,}[^-_=]*[-_=]*")
_DASHES = re.compile(r"[-–—]{2} ?")


def drop_mail(article: Article) -> Article:
    """Leave out the head of a mail ("Da: …", "Oggetto: …"), the note below it and the signature at the end.

    The day of the mail is not the day of publication, its subject not the title.
    """
    blocks = article.blocks
    if any(block.kind not in {"paragraph", "list_item"} for block in blocks):
        return article
    start = next((n for n, block in enumerate(blocks[: FIRST_LINES + 1]) if _label_of(block)), len(blocks))
    end = next((n for n in range(start, len(blocks)) if not _label_of(blocks[n])), len(blocks))
    if end == len(blocks) or len({_label_of(block) for block in blocks[start:end]}) < HEAD_LINES:
        return article
    if start and _SENT_ON.fullmatch(blocks[start - 1].text):
        start -= 1
    out = {*range(end, end + _has_note(blocks, end)), *_signature(blocks)}
    left_out = (_as_one(blocks[start:end]), *(blocks[n] for n in sorted(out)))
    removed = [part for block in left_out for part in take_out(block, "outside")]
    kept = tuple(block for n, block in enumerate(blocks) if n not in out and not start <= n < end)
    return replace(article, blocks=kept, removed=in_order([*article.removed, *removed]))


def _as_one(blocks: Sequence[Block]) -> Block:
    """The lines of the head as one block: each by itself might be taken back as byline or date of the article."""
    return Block("paragraph", " ".join(block.text for block in blocks), tuple(s for b in blocks for s in b.spans))


def _label_of(block: Block) -> str:
    """The label of mails that the line begins with; "" for none."""
    found = _LABEL.match(block.text)
    label = found[1].casefold() if found else ""
    return label if label in entries("mail.txt") else ""


def _has_note(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short sentence stands here above a line that is none and leads to a paragraph."""
    note, title, text = (block.text for block in (*blocks[at : at + 3], *[Block("paragraph", "")] * 3)[:3])
    is_title = title != "" and not ends_a_sentence(title)
    is_text = ends_a_sentence(text) and word_count(text) >= TEXT_WORDS
    return ends_a_sentence(note) and word_count(note) <= NOTE_WORDS and is_title and is_text


def _signature(blocks: Sequence[Block]) -> Iterator[int]:
    """The last lines, from two dashes on, where they are few."""
    places = range(max(0, len(blocks) - SIGNATURE_LINES - 1), len(blocks))
    dashes = next((n for n in places if _DASHES.fullmatch(blocks[n].text)), len(blocks))
    return iter(range(dashes, len(blocks)))
