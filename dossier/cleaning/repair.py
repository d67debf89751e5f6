"""The characters of an article, mended, with a record of what was mended and how often."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dossier.cleaning import characters
from dossier.cleaning.characters import Mender, Patch, patched
from dossier.model import Article, Block, Fix, Link

MENDERS: Mapping[str, Mender] = {
    "mojibake": characters.mojibake,  # first: its remains hold controls, soft hyphens and no-break spaces
    "lone-surrogate": characters.lone_surrogates,
    "control-character": characters.control_characters,
    "bidi-control": characters.bidi_controls,
    "soft-hyphen": characters.soft_hyphens,
    "zero-width": characters.zero_width,  # after those that may stand between a joiner and its letters
    "ligature": characters.ligatures,
    "unicode-nfc": characters.decomposed_letters,
}
"""Each kind of damage by its name in the record, in the order of mending."""


def mend(text: str, found: Counter[str] | None = None, keep_lines: bool = False) -> str:
    """A text without damage; `found` counts what was mended. Code keeps its lines and spaces.

    >>> mend("L’eserci\\u00adtazione  e\\u0300 ﬁnita")
    'L’esercitazione è finita'
    """
    return _mend(text, Counter() if found is None else found, (), keep_lines)[0]


def mend_characters(article: Article) -> Article:
    """Every text of the article, mended and recorded. Blocks that hold nothing visible stay, for the record."""
    found: Counter[str] = Counter({fix.name: fix.count for fix in article.fixes})
    blocks = tuple(
        [block if characters.is_sound(block.text) else _mend_block(block, found) for block in article.blocks]
    )
    # A title stands in the page and in its head: what is mended in both is one damage.
    told = {block.text for block in article.blocks}

    def mended(text: str) -> str:
        return mend(text, Counter() if text in told else found)

    return replace(
        article,
        blocks=blocks,
        title=mended(article.title),
        kicker=mended(article.kicker),
        description=mended(article.description),
        source=mended(article.source),
        authors=tuple(author for author in map(mended, article.authors) if author),
        fixes=recorded(found),
    )


def recorded(found: Mapping[str, int]) -> tuple[Fix, ...]:
    """Counts as they stand in an article: by name, none that is nought."""
    return tuple(Fix(name, count) for name, count in sorted(found.items()) if count)


def _mend_block(block: Block, found: Counter[str]) -> Block:
    places = [place for link in block.links for place in (link.start, link.end)]
    text, moved = _mend(block.text, found, places, keep_lines=block.kind == "code")
    if text == block.text:
        return block
    ends = iter(moved)
    links = (Link(start, end, link.url) for link, start, end in zip(block.links, ends, ends, strict=True))
    return replace(block, text=text, links=tuple(link for link in links if link.start < link.end))


def _mend(text: str, found: Counter[str], places: Sequence[int], keep_lines: bool) -> tuple[str, Sequence[int]]:
    """A text without damage, and where these places of it are afterwards.

    One kind of damage may hide another, as a control character within a torn letter: so it is looked for anew
    until there is none.
    """
    if characters.is_sound(text):
        return text, places
    menders = MENDERS if not text.isascii() else {"control-character": characters.control_characters}
    before = None
    while text != before:
        before = text
        for name, mender in menders.items():
            patches = list(mender(text))
            found[name] += len(patches)
            text, places = _apply(text, patches, places)
        if not keep_lines:
            text, places = _apply(text, list(characters.white_space(text)), places)
    return text, places


def _apply(text: str, patches: Sequence[Patch], places: Iterable[int]) -> tuple[str, Sequence[int]]:
    if not patches:
        return text, list(places)
    return patched(text, patches), _moved(patches, places)


def _moved(patches: Sequence[Patch], places: Iterable[int]) -> list[int]:
    """Where places of a text are once its patches are on; one within a patch is at the end of what replaces it."""
    starts = [patch.start for patch in patches]
    shifts = [0]
    for patch in patches:
        shifts.append(shifts[-1] + len(patch.text) - (patch.end - patch.start))
    moved = []
    for place in places:
        n = bisect_right(starts, place - 1)  # patches that begin before the place
        inside = n > 0 and patches[n - 1].end > place
        moved.append(patches[n - 1].end + shifts[n] if inside else place + shifts[n])
    return moved
