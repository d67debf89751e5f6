"""Names of those who wrote, taken out of what a page says of them; nothing that does not look like a name is one."""

from __future__ import annotations

import re
from functools import cache

from dossier.formats.html.metadata.values import key
from dossier.language import UNSPACED, entries, is_month

MOST_WORDS, MOST_CHARACTERS = 5, 60
"""A name has two or three words; a Spanish or Portuguese one may have five."""

PARTICLES = frozenset(
    {
        "a", "af", "al", "ap", "at", "ben", "bin", "binti", "d", "da", "dal", "dalla", "das", "de", "degli", "dei",
        "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "i", "ibn", "la", "le", "les", "lo", "los",
        "mac", "mc", "san", "st", "ten", "ter", "tot", "van", "vanden", "vander", "vom", "von", "y", "zu", "zum", "zur",
    }
)  # fmt: skip
"""Small words within a name."""

ACCOUNTS = frozenset(
    {
        "admin", "administrator", "webmaster", "root", "user", "guest", "unknown", "anonymous", "wordpress", "author",
        "autor", "autore", "auteur", "none", "null", "undefined", "default", "editor", "n/a", "na", "-", "test",
    }
)  # fmt: skip
"""What a content system writes where nobody has been named."""

_ADDRESS = re.compile(r"https?://\S*|www\.\S+|\S+@\S+|(?:^|(?<=\s))@\w+")
_HOST = re.compile(r"\w\.(?:com|org|net|co|info|[a-z]{2})\b")
_CUE_WITHIN = re.compile(r"\d.{0,20}?\s(?:by|von|par|por|di|door|av|von:|by:)\s+(?=[^\W\d_])", re.IGNORECASE)
"""A cue behind a date: "Posted on 3 May by Ann Green"."""

_CUT = re.compile(r"\s[|–—•·»/-]\s|\s*[|•·\n\t]\s*|\s*\((?![^()]{2,25}\)\s*\w)|\s+[–—-]\s*$|(?<=\w)\s*[:：]\s*$")
_JOINED = re.compile(
    r"\s*[;/、，]\s*|\s*,\s*(?:and|und|e|et|y|en|i|og|och|&)?\s+|\s+(?:and|und|et|y|och|og|&|и|i|e)\s+"
)
_WORD_OF_NAME = re.compile(r"[^\W\d_](?:[\w.’'‘`´-]*[\w.])?")
_DIGIT = re.compile(r"\d")
_CREDENTIAL = re.compile(
    r"^(?:[A-Z]{2,}[®™]?|[A-Z][a-zA-Z]?\.?(?:[A-Z]\.?)+|Jr\.?|Sr\.?|I{2,3}|Ph\.?D\.?|M\.?D\.?|Esq\.?)$"
)
_SIGN = re.compile(rf"[{UNSPACED}]")
_SIGNS = re.compile(rf"^[{UNSPACED}]{{2,8}}$")
_FULL_STOP = re.compile(r"(?<=\w{3})\.$")
_FIGURE = re.compile(r"(?:^|(?<=[\s\w]))\d")
_EDGES_OF_NAME = ' \t,;:|–—-•·/[]{}<>*"“”«»'
_EDGES = ' \t,;:.|–—-•·/()[]{}<>*"“”«»'


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
    head = next((part for part in _CUT.split(without_cues(_ADDRESS.sub(" | ", text))) if part.strip(_EDGES)), "")
    if not has_cue(text) and (within := _CUE_WITHIN.search(head)):
        head = head[within.end() :]
    found: list[str] = []
    for part in _JOINED.split(_before_date(head)):
        name = _FULL_STOP.sub("", without_cues(part).strip(_EDGES_OF_NAME))
        if name and not _CREDENTIAL.match(name):
            # Behind a full name and a comma stand places and offices; a field of single names has no full ones.
            if key(name) not in not_people and is_name(name, trusted and not (found and " " in found[0])):
                found.append(name)
            elif not found and not trusted and not is_newsroom(name):
                return ()  # a byline begins with a name: what begins otherwise is a sentence or an address
    return tuple(dict.fromkeys(found))


def _before_date(text: str) -> str:
    """What stands before the first figure, without the month that belongs to it.

    >>> _before_date("Ann Green Dec 3 min read"), _before_date("Ann Green")
    ('Ann Green', 'Ann Green')
    """
    match = _FIGURE.search(text)
    if match is None:
        return text
    words = text[: match.start()].split()
    while words and is_month(words[-1].strip(".,").lower()):
        words.pop()
    return " ".join(words)


def is_name(text: str, trusted: bool = False) -> bool:
    """Whether this looks like a person's name: a few words with capitals, small ones only between them.

    >>> [is_name(text) for text in ("Ann Green", "Vincent van Gogh", "T.C. Brown", "Ann O’Neill-Díaz")]
    [True, True, True, True]
    >>> [is_name(text) for text in ("Ann", "the latest news", "Read more", "Ann Green 2024", "ann@a.example", "")]
    [False, False, False, False, False, False]
    """
    if not text or len(text) > MOST_CHARACTERS or _ADDRESS.search(text) or _HOST.search(text) or _DIGIT.search(text):
        return False
    if text.casefold() in ACCOUNTS or is_newsroom(text):
        return False
    if _SIGNS.match(text):
        return trusted
    words = text.split()
    if len(words) > MOST_WORDS + sum(word.lower() in PARTICLES for word in words):
        return False
    if _no_words_of_names().intersection(word.casefold().strip(".,:") for word in words):
        return False
    if trusted:
        return any(character.isalpha() for character in text)
    if len(words) < 2:
        return False
    return all(_could_be_of_a_name(word, at in (0, len(words) - 1)) for at, word in enumerate(words))


def has_cue(text: str) -> bool:
    """Whether a line that nothing marks as a byline begins with words that lead to a name ("By"), and goes on."""
    return bool(_cues("bylines.txt").match(text))


def is_cue(text: str) -> bool:
    """Whether a line is nothing but such words: "By" on a line of its own."""
    match = _cues("bylines.txt").match(text.rstrip(" :") + ": ")
    return bool(match) and match.end() > len(text.rstrip(" :"))  # type: ignore[union-attr]


def is_newsroom(text: str) -> bool:
    """Whether this stands in the place of a name ("Redazione", "Staff Writer") in any language we have words of."""
    folded = text.casefold().strip(_EDGES)
    return any(folded == one or folded.startswith(one + " ") for one in _newsrooms()) or folded in ACCOUNTS


def _could_be_of_a_name(word: str, at_edge: bool) -> bool:
    bare = word.strip("()\"“”'‘’,")
    if bare.lower() in PARTICLES and not at_edge:
        return True
    if not bare or not _WORD_OF_NAME.fullmatch(bare):
        return False
    letters = bare.lstrip("’'‘")
    # Scripts without capitals (Arabic, Hebrew, Hindi) have names too.
    return letters[0].isupper() or not letters[0].islower() or bool(re.match(r"(?:d|l|al|el|mc)[’'-][^\W\d_a-z]", bare))


def without_cues(text: str) -> str:
    """The byline without the words that lead to the name."""
    text = text.strip(_EDGES.replace("(", ""))
    while (match := _cues("bylines.txt", "byline_labels.txt").match(text)) and match.end() < len(text):
        text = text[match.end() :].lstrip(_EDGES)
    return text


@cache
def _cues(*lists: str) -> re.Pattern[str]:
    """What begins with an entry of these lists; the longest entry first."""
    words = sorted({word for name in lists for word in entries(name)}, key=lambda entry: (-len(entry), entry))
    spaced = "|".join(re.escape(word) for word in words if word[-1].isascii() or word[-1].isalpha())
    return re.compile(rf"(?:{spaced})(?:\s*[:：=●]\s*|\s+(?=\S)|(?<=[：=●]))", re.IGNORECASE)


@cache
def _newsrooms() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in entries("newsrooms.txt"))


@cache
def _no_words_of_names() -> frozenset[str]:
    """Words that lines with capitals have and names do not."""
    return frozenset(entry.casefold() for entry in entries("no_names.txt")) - PARTICLES
