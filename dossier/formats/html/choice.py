"""Which blocks of a page are its article, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.cleaning.phrases import known
from dossier.cleaning.words import word_count
from dossier.formats.html.agreement import agreement
from dossier.formats.html.blocks import TextBlock
from dossier.formats.html.evidence import ONLY_LINK, Evidence
from dossier.language import byline_cues, ends_a_sentence, newsrooms, read_date

POSSIBLE, LIKELY, SURE = 0.2, 0.4, 0.6
"""A block with the second chance is taken, with the first where it stands between sure ones: prose with the third."""

ARTICLE = frozenset({"article", "main"})
STRUCTURE = frozenset({"list_item", "quote", "code"})
HEADLINE_WORDS = 5
"""A link of so many words is another article's headline; menus have shorter ones."""

HEAD_LINE, HEAD_LINES = 120, 6
KICKER_WORDS = 4
"""The lines of an article's head: how long, how many below its title, how short the one above."""
_BYLINES = (*(f"{cue} " for cue in byline_cues()), *newsrooms())

LABEL_WORDS, LINKED_REST = 4, 0.7
"""The longest label of a line that leads to another article, and how much of the rest is its link."""


def choose(source: str, blocks: Sequence[TextBlock]) -> tuple[str, ...]:
    """For each block the reason to leave it out, or "" where it is the article's.

    Evidence is weighed block by block: trafilatura's judgement of its words, what it is, where it stands. Between
    the first and the last sure paragraph, what belongs together stays together: lists, quotes, headings over text.
    """
    evidence = Evidence(blocks, agreement(source, [block.text for block in blocks]))
    return decide(evidence)


def decide(evidence: Evidence) -> tuple[str, ...]:
    places = range(len(evidence.blocks))
    chances = [evidence.chance(n) for n in places]
    barred = [_points_elsewhere(evidence, n) or _is_named_line(evidence, n) for n in places]
    taken = [chances[n] >= LIKELY and not barred[n] for n in places]
    sure = [n for n in places if chances[n] >= SURE and evidence.is_prose(n)]
    if not any(taken):
        return tuple(_without_judgement(evidence))
    if sure:
        _complete(evidence, chances, taken, range(sure[0], sure[-1] + 1))
        _settle_headings(evidence, chances, taken, range(sure[0], sure[-1] + 1))
        _trim(evidence, taken, range(sure[0], sure[-1] + 1))
        taken = [is_taken and not is_barred for is_taken, is_barred in zip(taken, barred, strict=True)]
    first = sure[0] if sure else taken.index(True)
    head = _head(evidence, first)
    return tuple("" if taken[n] or n in head else _reason(evidence, n) for n in places)


def _reason(evidence: Evidence, n: int) -> str:
    """Why a block is left out: what the elements round it say, else what it is itself."""
    if purpose := evidence.purpose(n):
        return purpose
    block = evidence.blocks[n]
    leads_on = evidence.linked[n] >= ONLY_LINK and evidence.words[n] >= HEADLINE_WORDS
    if leads_on or _is_pointer(block):
        return "related"
    return "caption" if _is_caption(block) else known(block.text).reason or "outside"


def _complete(evidence: Evidence, chances: Sequence[float], taken: list[bool], between: range) -> None:
    """Take what stands between sure paragraphs and is of their flow; leave out lines that only lead elsewhere."""
    for n in between:
        block, is_link = evidence.blocks[n], evidence.linked[n] >= ONLY_LINK
        is_named = bool(evidence.purpose(n))
        if block.kind in STRUCTURE or (block.kind == "table_row" and evidence.agreed[n]):
            taken[n] = taken[n] or not (is_link or is_named)
        elif block.kind == "paragraph" and evidence.is_prose(n):
            taken[n] = taken[n] or not (is_named or chances[n] < POSSIBLE)
        leads_elsewhere = is_link and block.kind in {"paragraph", "heading", "caption"}
        if (leads_elsewhere or _is_caption(block)) and not evidence.agreed[n]:
            taken[n] = False


def _points_elsewhere(evidence: Evidence, n: int) -> bool:
    """A pointer; in a list that the extractor has, one in words that sites use for it: others may be its entries."""
    block = evidence.blocks[n]
    is_entry = block.kind == "list_item" and evidence.agreed[n] and not known(block.text).reason
    return _is_pointer(block) and not is_entry


def _is_pointer(block: TextBlock) -> bool:
    """A line that names another article: a few words, a colon, and a link behind it that is no sentence."""
    label, _, rest = (part.strip() for part in block.text.partition(":"))
    if not rest or len(label.split()) > LABEL_WORDS or block.kind not in {"paragraph", "heading", "list_item"}:
        return False
    return block.linked >= LINKED_REST * len(rest) and not rest.endswith(".")


def _is_named_line(evidence: Evidence, n: int) -> bool:
    """A line that is no prose, in an element named for something else: prose may stand in one by a slip of its name."""
    return bool(evidence.purpose(n)) and not evidence.is_prose(n)


def _is_caption(block: TextBlock) -> bool:
    return block.kind == "caption" or (block.kind != "heading" and any("caption" in name for name in block.path))


def _settle_headings(evidence: Evidence, chances: Sequence[float], taken: list[bool], between: range) -> None:
    """A heading belongs to the text below it: it stays where some follows, and goes where none does."""
    for n in reversed(range(max(0, between.start - 1), between.stop)):
        if not _is_heading(evidence, n):
            continue
        is_free = not evidence.purpose(n) and evidence.linked[n] < ONLY_LINK
        if evidence.agreed[n] or is_free:
            is_one_of_many = evidence.agreed[n] and chances[n] >= POSSIBLE
            taken[n] = is_one_of_many or any(taken[n + 1 : n + 3])


def _is_heading(evidence: Evidence, n: int) -> bool:
    """A heading that is none by its length is text in large letters."""
    return evidence.blocks[n].kind == "heading" and not evidence.is_prose(n)


def _trim(evidence: Evidence, taken: list[bool], between: range) -> None:
    """Behind the last sure paragraph a heading leads to other things, but where the extractor has it over some text
    that stays; a line above the first that stands alone too."""
    for n, block in enumerate(evidence.blocks):
        is_over_text = evidence.agreed[n] and any(taken[n + 1 : n + 3])
        is_behind = n >= between.stop and _is_heading(evidence, n) and not is_over_text
        is_lone = n < between.start and block.kind != "heading" and not evidence.is_prose(n) and not taken[n + 1]
        if is_behind or is_lone:
            taken[n] = False


def _head(evidence: Evidence, first: int) -> frozenset[int]:
    """The main heading, the kicker above it, and the short lines below that tell a date or who wrote."""
    blocks = evidence.blocks
    titles = [n for n in range(first + 1) if blocks[n].kind == "heading" and blocks[n].level == 1]
    free = [n for n in titles if not evidence.purpose(n)]
    start = titles[-1] + 1 if titles else first
    below = range(start, min(start + HEAD_LINES, len(blocks)))
    kicker = [n for n in (start - 2,) if titles and n >= 0 and _is_kicker(blocks[n])]
    return frozenset([*(free or titles[-1:]), *kicker, *(n for n in below if _is_head_line(blocks[n]))])


def _is_kicker(block: TextBlock) -> bool:
    return block.kind == "paragraph" and bool(block.inside & ARTICLE) and word_count(block.text) < KICKER_WORDS


def _is_head_line(block: TextBlock) -> bool:
    """A short line with a date, or one in the article's own header that begins like a byline."""
    if len(block.text) > HEAD_LINE or block.kind not in {"paragraph", "list_item"} or ends_a_sentence(block.text):
        return False
    is_byline = "header" in block.inside and block.text.casefold().startswith(_BYLINES)
    return is_byline or (block.kind == "paragraph" and bool(read_date(block.text)))


def _without_judgement(evidence: Evidence) -> Iterator[str]:
    """By the elements of the page alone; where they leave nothing, all of it, since nothing may be lost."""
    purposes = [evidence.purpose(n) for n in range(len(evidence.blocks))]
    names_article = any(
        not purpose and block.inside & ARTICLE for purpose, block in zip(purposes, evidence.blocks, strict=True)
    )
    for purpose, block in zip(purposes, evidence.blocks, strict=True):
        if all(purposes):
            yield ""
        else:
            yield purpose or ("outside" if names_article and not block.inside & ARTICLE else "")
