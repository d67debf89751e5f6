"""Names of those who wrote, taken out of what a page says of them; nothing that does not look like a name is one."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from dossier.formats.html.metadata.names import (
    ADDRESS,
    EDGES,
    MOST_CHARACTERS,
    has_cue,
    is_name,
    is_newsroom,
    tells_an_office,
    without_cues,
)
from dossier.formats.html.metadata.values import key
from dossier.language import (
    UNSPACED,
    caption_cues,
    cues_of_change,
    cues_of_publication,
    entries,
    is_month,
    read_date,
    roles_of_writers,
)

MOST_PARTS, WORDS_BEFORE_NAMES = 4, 2
"""Parts of a byline that are looked at, and the words that may stand before the names in one of its own."""

_CUE_WITHIN = re.compile(r"\d.{0,20}?\s(?:by|von|par|por|di|door|av|von:|by:)\s+(?=[^\W\d_])", re.IGNORECASE)
"""A cue behind a date: "Posted on 3 May by Ann Green"."""

_CUT = re.compile(r"\s[|–—•·»/-]\s|\s*[|•·\n\t]\s*|\s*\((?![^()]{2,25}\)\s*\w)|\s+[–—-]\s*$|(?<=\w)\s*[:：]\s*$")
_JOINED = re.compile(
    r"\s*[;/、，]\s*|\s*,\s*(?:and|und|e|et|y|en|i|og|och|&)?\s+"
    r"|\s+(?:and|und|et|y|och|og|&|и|i|e|with|avec|mit|med|met)\s+"
)
_JOINT = re.compile(r"\s*\|\s*(,|&|and|und|et|y|och|og)\s+(?:\|\s*)?(?=\w)|(?<=\w)\s+(&|and|und|et|y|och|og)\s+\|\s*")
_CREDENTIAL = re.compile(
    r"^(?:[A-Z]{2,}[®™]?|[A-Z][a-zA-Z]?\.?(?:[A-Z]\.?)+|Jr\.?|Sr\.?|I{2,3}|Ph\.?D\.?|M\.?D\.?|Esq\.?)$"
)
_TITLE = re.compile(r"^(?:[A-Z][a-zA-Z]?\.){2,}?$|^(?:Ph\.?D|M\.?D|R\.?N|MBA|Esq)\.?$")
"""A degree that no comma sets apart from the name."""

_PLACE = re.compile(r"\s+(?:in|for|at|from|à|pour|aus|für|para|voor)\s+(?=\S)|\s+(?:In|For|At|From)\s+(?=the\s|The\s)")
"""What stands between a name and where or for whom it was written."""

_SIGN = re.compile(rf"[{UNSPACED}]")
_FULL_STOP = re.compile(r"(?<=\w{3})\.$")
_FIGURE = re.compile(r"(?:^|(?<=[\s\w]))\d")
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
        name, has_office = _without_office(_FULL_STOP.sub("", without_cues(piece).strip(_EDGES_OF_NAME)))
        if not name or _CREDENTIAL.match(name):
            continue
        is_caseless = _is_caseless(name)
        if found and not is_caseless and (has_office or tells_an_office(name)):
            break  # "Ann Green, Sea Wire Correspondent": what comes behind an office is where it is held
        # Behind a full name and a comma stand places and offices; a field of single names has no full ones.
        is_sure = (trusted or (has_office and is_caseless)) and not (found and " " in found[0])
        if key(name) not in not_people and is_name(name, is_sure):
            found.append(name)
        elif not found and not trusted and not is_newsroom(name):
            return ()  # a byline begins with a name: what begins otherwise is a sentence or an address
    return tuple(dict.fromkeys(found))


def _names_alone(part: str, is_cued: bool) -> str:
    """A part of a byline without what stands before and behind the names.

    >>> _names_alone("Published on 3 May by Ann Green", False), _names_alone("Ann Green in Rome", True)
    ('Ann Green', 'Ann Green')
    """
    if not is_cued and (within := _CUE_WITHIN.search(part)):
        part = part[within.end() :]
    part = _before_date(_behind().split(part, maxsplit=1)[0])
    return _PLACE.split(part, maxsplit=1)[0] if is_cued else part


def _may_stand_before_names(part: str, not_people: frozenset[str], is_cued: bool) -> bool:
    """Whether names may follow in the next part: behind the site, a newsroom, a date, or a word such as a section."""
    is_short = not is_cued and len(part.split()) <= WORDS_BEFORE_NAMES
    return is_short or key(part) in not_people or is_newsroom(part) or bool(read_date(part))


def _before_date(text: str) -> str:
    """What stands before the first figure, without the month and the small words that belong to it.

    >>> _before_date("Ann Green Dec 3 min read"), _before_date("Ann Green on May 3"), _before_date("Ann Green")
    ('Ann Green', 'Ann Green', 'Ann Green')
    """
    match = _FIGURE.search(text)
    if match is None:
        return text
    words = text[: match.start()].split()
    while words and (is_month(words[-1].strip(".,").lower()) or words[-1].islower()):
        words.pop()
    return " ".join(words)


def _without_office(name: str) -> tuple[str, bool]:
    """A name without the words behind it that say what its bearer is, and whether there were such.

    >>> _without_office("Ann Green Reporter"), _without_office("Ann Green BBC News"), _without_office("Ann Green M.D.")
    (('Ann Green', True), ('Ann Green', True), ('Ann Green', False))
    >>> _without_office("Green News Agency")
    ('Green News Agency', False)
    """
    words = name.split()
    least = 1 if _is_caseless(name) else 2
    has_office = False
    while len(words) > least and words[-1].casefold().strip(".,") in _offices():
        words.pop()
        has_office = True
    if len(words) > least + 1 and words[-1].casefold() == "news" and words[-2].isupper():
        words, has_office = words[:-2], True  # "BBC News"
    while len(words) > least and _TITLE.match(words[-1]):
        words.pop()
    return " ".join(words), has_office


def _is_caseless(name: str) -> bool:
    """Whether a name is in a script without capitals."""
    return name[:1].isalpha() and name[:1].lower() == name[:1].upper()


@cache
def _offices() -> frozenset[str]:
    """What people are; agencies and news are none."""
    return roles_of_writers() - {"agency", "agencies", "news"}


@cache
def _behind() -> re.Pattern[str]:
    """Where a byline goes on to dates, pictures and those who did something else."""
    labels = (label for label in entries("byline_labels.txt") if " " in label)
    words = {word for word in (*cues_of_change(), *cues_of_publication(), *caption_cues(), *labels) if len(word) > 3}
    cues = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\s+(?=(?:last\s+|first\s+)?(?:{cues})(?![^\W\d_]))", re.IGNORECASE)


def _in_spaces(joint: re.Match[str]) -> str:
    """A word that joins names, without the bars that set it apart from them."""
    return f" {joint[1] or joint[2]} "
