"""Names of those who wrote, taken out of what a page says of them; nothing that does not look like a name is one."""

from __future__ import annotations

import re
from itertools import islice

from dossier.formats.html.metadata.names import (
    ADDRESS,
    EDGES,
    MOST_CHARACTERS,
    has_cue,
    is_name,
    is_nobody,
    without_cues,
)
from dossier.formats.html.metadata.values import key
from dossier.language import (
    CONJUNCTIONS,
    UNSPACED,
    before_the_rest,
    cues,
    is_caseless,
    is_degree,
    read_date,
    tells_a_role,
    without_office,
)

MOST_PARTS, WORDS_BEFORE_NAMES = 4, 2
"""Parts of a byline that are looked at, and the words that may stand before the names in one of its own."""

_BESIDE_FIGURE = re.compile(r"\d.{0,20}\s$")
"""What stands before a cue behind a date: "Posted on 3 May by Ann Green"."""

_CUT = re.compile(r"\s[|–—•·»/-]\s|\s*[|•·\n\t]\s*|\s*\((?![^()]{2,25}\)\s*\w)|\s+[–—-]\s*$|(?<=\w)\s*[:：]\s*$")
_AND = "|".join(sorted(CONJUNCTIONS, reverse=True))
_JOINED = re.compile(rf"\s*[;/、，]\s*|\s*,\s*(?:{_AND})?\s+|\s+(?:{_AND})\s+")
_JOINT = re.compile(rf"\s*\|\s*(,|{_AND})\s+(?:\|\s*)?(?=\w)|(?<=\w)\s+({_AND})\s+\|\s*")
_PLACE = re.compile(r"\s+(?:in|for|at|from|à|pour|aus|für|para|voor)\s+(?=\S)|\s+(?:In|For|At|From)\s+(?=the\s|The\s)")
"""What stands between a name and where or for whom it was written."""

_SIGN = re.compile(rf"[{UNSPACED}]")
_FULL_STOP = re.compile(r"(?<=\w{3})\.$")
_EDGES_OF_NAME = ' \t,;:|–—-•·/[]{}<>*"“”«»'


def people_in(text: str, not_people: frozenset[str] = frozenset(), trusted: bool = False) -> tuple[str, ...]:
    """The names in a byline, without cue words, offices, dates and addresses; empty where none looks like one.

    `not_people` are keys (see `key`) of names that sites have; `trusted` text comes from a field that holds
    names and nothing else, so one word, or words without capitals, may be a name as well.

    >>> people_in("By Ann Green and Bo Blue | Published 3 May 2024")
    ('Ann Green', 'Bo Blue')
    >>> people_in("Von Ann de la Cruz, Berlin")
    ('Ann de la Cruz',)
    >>> people_in("Posted on May 3, 2024 by Ann Green")
    ('Ann Green',)
    >>> people_in("3 min read"), people_in("Share this"), people_in("https://a.example/ann", trusted=True)
    ((), (), ())
    >>> people_in("green", trusted=True), people_in("admin", trusted=True)
    (('green',), ())
    """
    if len(text) > 6 * MOST_CHARACTERS or key(text) in not_people:
        return ()
    trusted = trusted or (has_cue(text) and bool(_SIGN.search(text)))
    parts = _CUT.split(without_cues(ADDRESS.sub(" | ", _JOINT.sub(_in_spaces, text))))
    for part in islice((part for part in parts if part.strip(EDGES)), MOST_PARTS):
        if names := _people_of(part, not_people, trusted, has_cue(text)):
            return names
        if not _may_stand_before_names(part, not_people, has_cue(text)):
            break
    return ()


def _people_of(part: str, not_people: frozenset[str], trusted: bool, is_cued: bool) -> tuple[str, ...]:
    """The names in one part of a byline."""
    found: list[str] = []
    for piece in _JOINED.split(_names_alone(part, is_cued)):
        told = without_cues(piece).strip(_EDGES_OF_NAME)
        name = without_office(_FULL_STOP.sub("", told))
        if not name or is_degree(name):
            continue
        has_office, has_case = tells_a_role(told), not is_caseless(name)
        if found and has_case and has_office:
            break  # "Ann Green, Sea Wire Correspondent": what comes behind an office is where it is held
        # Behind a full name and a comma stand places and offices; a field of single names has no full ones.
        is_sure = (trusted or (has_office and not has_case)) and not (found and " " in found[0])
        if key(name) not in not_people and is_name(name, is_sure):
            found.append(name)
        elif not found and not trusted and not is_nobody(name):
            return ()  # a byline begins with a name: what begins otherwise is a sentence or an address
    return tuple(dict.fromkeys(found))


def _names_alone(part: str, is_cued: bool) -> str:
    """A part of a byline without what stands before and behind the names.

    >>> _names_alone("Published on 3 May by Ann Green", False), _names_alone("Ann Green in Rome", True)
    ('Ann Green', 'Ann Green')
    """
    cue = None if is_cued else cues("bylines.txt").search(part)
    if cue and _BESIDE_FIGURE.search(part[: cue.start()]):
        part = part[cue.end() :]
    part = before_the_rest(part)
    return _PLACE.split(part, maxsplit=1)[0] if is_cued else part


def _may_stand_before_names(part: str, not_people: frozenset[str], is_cued: bool) -> bool:
    """Whether names may follow in the next part: behind the site, a newsroom, a date, or a word such as a section."""
    is_short = not is_cued and len(part.split()) <= WORDS_BEFORE_NAMES
    return is_short or key(part) in not_people or is_nobody(part) or bool(read_date(part))


def _in_spaces(joint: re.Match[str]) -> str:
    """A word that joins names, without the bars that set it apart from them."""
    return f" {joint[1] or joint[2]} "
