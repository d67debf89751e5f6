"""The name of a page, which often holds that of its site."""

from __future__ import annotations

import re

from dossier.formats.html.metadata.values import key

HEADLINE_WORDS = 4
"""A heading of so many words is a headline, though no metadata have it; sites and sections have shorter ones."""

SITE_WORDS = 6
"""Words of a part that may be a site: with more it is a title that holds the name of one."""

_SEPARATOR = re.compile(r"\s+[|–—•·»«:›/-]+\s+|\s*[|｜»«]\s*|:\s+|\s*\s[–—]\s*|(?<=[^\x00-\x7f])[-–—](?=[^\x00-\x7f])")
_HARD = re.compile(r"\s+[|–—•·»«›/-]+\s+|\s*[|｜»«]\s*")


def without_site(title: str, site_names: frozenset[str]) -> str:
    """A page's name without the parts at its ends that name the site.

    >>> without_site("Ships return | Blue Paper", frozenset({"blue paper"}))
    'Ships return'
    >>> without_site("Blue Paper - Ships return - and leave", frozenset({"blue paper"}))
    'Ships return - and leave'
    >>> without_site("Ships return | Part two", frozenset({"blue paper"}))
    'Ships return | Part two'
    """
    for _ in range(3):
        cuts = list(_HARD.finditer(title))
        if not cuts:
            break
        behind = title[cuts[-1].end() :]
        if is_site(behind, site_names) or _is_behind_a_bar(title[: cuts[-1].start()], cuts[-1][0], behind):
            title = title[: cuts[-1].start()].strip()
        elif is_site(title[: cuts[0].start()], site_names):
            title = title[cuts[0].end() :].strip()
        else:
            break
    return title


def _is_behind_a_bar(before: str, sign: str, behind: str) -> bool:
    """A few words behind the last bar are the site, though nothing else names it; other signs stand within titles."""
    return "|" in sign and len(key(before).split()) >= HEADLINE_WORDS > len(key(behind).split()) - 1


def is_site(part: str, site_names: frozenset[str]) -> bool:
    """Whether a part of a page's name is the site: its name, with a domain or a word more, or run together.

    >>> [is_site(part, frozenset({"blue paper"})) for part in ("Blue Paper", "bluepaper.example", "The Blue Paper")]
    [True, True, True]
    >>> is_site("The blue paper of the minister is out", frozenset({"blue paper"}))
    False
    """
    words = key(part)
    if not words:
        return True
    if words in site_names:
        return True
    joined = words.replace(" ", "")
    if any(joined == name.replace(" ", "") for name in site_names):
        return True
    few = len(words.split()) <= SITE_WORDS
    return few and any(
        (len(words) > 3 and f" {words} " in f" {name} ")
        or (len(name) > 3 and f" {name} " in f" {words} " and len(words.split()) - len(name.split()) <= 2)
        or (len(name) > 5 and joined.startswith(name.replace(" ", "")) and len(joined) <= len(name) + 8)
        for name in site_names
    )


def parts_of(title: str, site_names: frozenset[str]) -> set[str]:
    """The keys of the parts of a page's name, and of those before each of its signs."""
    parts = [*_SEPARATOR.split(title), *(title[: match.start()] for match in _SEPARATOR.finditer(title))]
    return {key(part) for part in parts if len(key(part)) > 3 and not is_site(part, site_names)}
