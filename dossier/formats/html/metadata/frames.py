"""Which parts of a page belong to other articles, to comments or to the site, by their tags and names."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

from lxml import etree

DEEPEST = 40
"""Elements above a line that are asked for its purpose: pages nest about so deep."""

_BODIES = frozenset({"body", "html", "main"})
_TAGS = frozenset({"aside", "nav", "footer", "blockquote", "figure", "figcaption"})
_NAMES = re.compile(
    r"(?:^|[-_\s])(?:related|recommend\w*|comments?|comment-?list|respond|side-?bar|teasers?|most-?read|popular"
    r"|trending|newsletter|promo\w*|(?<!post-)(?<!entry-)(?<!article-)footer|nav|navigation|menu|latest|read-?more|carousel|advert\w*|author-?bio)"
    r"(?:$|[-_\s])",
    re.IGNORECASE,
)
_OF_A_LAYOUT = re.compile(r"(?:^|(?<=\s))(?:has|no|with|without|hide)-\S+")


def is_framed(element: etree._Element, round_title: Collection[etree._Element]) -> bool:
    """Whether the elements above this one, up to those round the title, say that it is no part of the article."""
    for above in islice(element.iterancestors(), DEEPEST):
        if above.tag in _BODIES or above in round_title:
            return False
        if above.tag == "footer" and next(above.iterancestors("article"), None) is not None:
            continue  # the foot of an article tells who wrote it and when
        if above.tag in _TAGS or _names_a_frame(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


@lru_cache(maxsize=20_000)
def _names_a_frame(names: str) -> bool:
    """Whether classes and id call an element a frame; those that tell what a page has besides call it none.

    >>> _names_a_frame("left-sidebar"), _names_a_frame("content has-left-sidebar"), _names_a_frame("no-sub-nav clear")
    (True, False, False)
    """
    return bool(_NAMES.search(_OF_A_LAYOUT.sub("", names)))


@lru_cache(maxsize=20_000)
def matches(pattern: re.Pattern[str], names: str) -> bool:
    """Whether names match; kept, because a page uses the same few names for all its elements."""
    return bool(pattern.search(names))
