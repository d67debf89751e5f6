"""What a person gave back to a text, or took out of it: found by its words, wherever they now stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from dossier.language import plain_apostrophes
from dossier.model import BODY_KINDS, UNSEEN, Article, Block, Edit, Passage, Problem, Removed

CURATOR = "curator"
"""The reason of what a person took out."""

OPEN_END = re.compile(r"(?:…|\.\.\.)\s*$")
"""What stands behind words that are the beginning of others."""


class Applied(NamedTuple):
    """An article after what an edit says of its passages, and what of it could not be done."""

    article: Article
    problems: tuple[Problem, ...] = ()


def apply(article: Article, edit: Edit) -> Applied:
    """The article with what `edit` restores as blocks at their place, and what it removes in the record.

    An entry is a whole line of the text or of the record, or its beginning with "…" behind it. White space, case
    and kinds of apostrophe do not count, so it still fits when the clipping is saved again. One that fits no place
    or several, and does not say which, is a problem; the others hold. What is as an entry wants it is none.
    """
    problems: list[Problem] = []
    for passage in edit.restored:
        found = _find(passage, [part for part in article.removed if part.reason not in UNSEEN], _words_of_removed)
        if len(found) == 1:
            article = _restored(article, found[0])
        elif found or not _find(passage, article.blocks, _words_of_block):
            problems.append(_unclear(edit, passage, "restored", "what was removed", len(found)))
    for passage in edit.removed:
        taken = _find(passage, article.blocks, _words_of_block)
        if len(taken) == 1 and taken[0] not in (article.body[:1] if len(article.body) == 1 else ()):
            article = _without(article, taken[0])
        elif len(taken) == 1:
            hint = "to leave the article out, write 'hidden: true'"
            problems.append(_problem(edit, passage, f"without '{passage.words}' nothing is left of the text", hint))
        elif taken or not _find(passage, article.removed, _words_of_removed):
            problems.append(_unclear(edit, passage, "removed", "the text", len(taken)))
    return Applied(article, tuple(problems))


Part = TypeVar("Part", Block, Removed)


def _words_of_block(block: Block) -> str:
    return block.text


def _words_of_removed(part: Removed) -> str:
    return part.text


def _find(passage: Passage, parts: Sequence[Part], words_of: Callable[[Part], str]) -> list[Part]:
    """The parts that an entry fits, or the one of them that it names by its number."""
    wanted = plain(passage.words)
    found = [part for part in parts if words_of(part) and plain(words_of(part)) == wanted]
    if not found and OPEN_END.search(passage.words):
        beginning = plain(OPEN_END.sub("", passage.words))
        found = [part for part in parts if words_of(part) and plain(words_of(part)).startswith(beginning)]
    return found if passage.occurrence is None else found[passage.occurrence - 1 : passage.occurrence]


def plain(words: str) -> str:
    """Words without white space, case, and all that is mended in a text."""
    same = unicodedata.normalize("NFKC", plain_apostrophes(words)).casefold()
    return "".join(char for char in same if not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"})


def _restored(article: Article, part: Removed) -> Article:
    """The article with a removed part as a block at its place; a block of several spans comes back with all."""
    at = article.removed.index(part)
    parts = [part, *_further_spans(article.removed[at + 1 :], part)]
    kind = part.kind if part.kind in BODY_KINDS and part.kind != "lede" else "paragraph"
    block = Block(kind, part.text, tuple(one.span for one in parts), part.level, part.links)
    place = sum(bool(other.spans) and other.spans[0] < part.span for other in article.blocks)
    blocks = (*article.blocks[:place], block, *article.blocks[place:])
    gone = {one.span for one in parts}
    return replace(article, blocks=blocks, removed=tuple(one for one in article.removed if one.span not in gone))


def _further_spans(later: Sequence[Removed], part: Removed) -> Iterator[Removed]:
    """The words of a block stand with its first span; those that follow have none, until the next block's."""
    for other in later:
        if other.reason in UNSEEN:
            continue
        if other.text or other.reason != part.reason:
            return
        yield other


def _without(article: Article, block: Block) -> Article:
    taken = [
        Removed(span, "" if n else block.text, CURATOR, block.kind, block.level, () if n else block.links)
        for n, span in enumerate(block.spans)
    ]
    return replace(
        article,
        blocks=tuple(other for other in article.blocks if other is not block),
        removed=tuple(sorted((*article.removed, *taken), key=lambda part: part.span)),
    )


def _unclear(edit: Edit, passage: Passage, key: str, where: str, found: int) -> Problem:
    if found:
        message = f"'{passage.words}' ({key}) stands {found} times in {where}"
        numbers = " or ".join(map(str, range(1, min(found, 3) + 1)))
        hint = f"tell which, in order: {{words: {passage.words}, occurrence: {numbers}}}"
    elif passage.occurrence is not None:
        message = f"'{passage.words}' ({key}) does not stand {passage.occurrence} times in {where}"
        hint = "look at 'dossier clean --explain' of the clipping"
    else:
        message = f"'{passage.words}' ({key}) is no line of {where}"
        hint = "write a whole line as 'dossier clean --explain' shows it, or its beginning with … behind it"
    return _problem(edit, passage, message, hint)


def _problem(edit: Edit, passage: Passage, message: str, hint: str) -> Problem:
    return Problem(f"register/edits/{edit.key}.yml", message, hint, passage.line)
