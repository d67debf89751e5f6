"""What is a name of a person, what stands in the place of one, and what leads to one."""

from __future__ import annotations

import re
from functools import cache

from dossier.language import UNSPACED, entries, roles_of_writers

MOST_WORDS, MOST_CHARACTERS = 5, 60
"""A name has two or three words; a Spanish or Portuguese one may have five."""

NEWSROOM_LETTERS = 7
"""A word of so many letters that means a newsroom may have the outlet before it ("La Testata Redazione")."""

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
        "anónimo", "anonimo", "anonyme",
    }
)  # fmt: skip
"""What a content system writes where nobody has been named."""

ADDRESS = re.compile(r"https?://\S*|www\.\S+|\S+@\S+|(?:^|(?<=\s))@\w+")
_HOST = re.compile(r"\w\.(?:com|org|net|co|info|[a-z]{2})\b")
_WORD_OF_NAME = re.compile(r"[^\W\d_](?:[\w.’'‘`´-]*[\w.])?")
_DIGIT = re.compile(r"\d")
_SIGNS = re.compile(rf"^[{UNSPACED}]{{2,8}}$")
EDGES = ' \t,;:.|–—-•·/()[]{}<>*"“”«»'


def is_name(text: str, trusted: bool = False) -> bool:
    """Whether this looks like a person's name: a few words with capitals, small ones only between them.

    >>> [is_name(text) for text in ("Ann Green", "Vincent van Gogh", "T.C. Brown", "Ann O’Neill-Díaz")]
    [True, True, True, True]
    >>> [is_name(text) for text in ("Ann", "the latest news", "Read more", "Ann Green 2024", "ann@a.example", "")]
    [False, False, False, False, False, False]
    """
    if not text or len(text) > MOST_CHARACTERS or ADDRESS.search(text) or _HOST.search(text) or _DIGIT.search(text):
        return False
    if text.casefold() in ACCOUNTS or is_newsroom(text):
        return False
    if _SIGNS.match(text):
        return trusted
    words = text.split()
    if len(words) > MOST_WORDS + sum(word.lower() in PARTICLES for word in words):
        return False
    if _no_words_of_names().intersection(word.casefold().strip(".,:") for word in words) or tells_an_office(text):
        return False
    if trusted:
        return any(character.isalpha() for character in text)
    if len(words) < 2:
        return False
    return all(_could_be_of_a_name(word, at in (0, len(words) - 1)) for at, word in enumerate(words))


def first_name_first(name: str) -> str:
    """A name in the order of libraries as people say it.

    >>> first_name_first("Green, Ann B."), first_name_first("Ann Green, Bo Blue"), first_name_first("Ann Green")
    ('Ann B. Green', 'Ann Green, Bo Blue', 'Ann Green')
    """
    family, comma, first = (part.strip() for part in name.partition(","))
    is_turned = bool(comma and first) and "," not in first and len(family.split()) == 1 and len(first.split()) <= 3
    return f"{first} {family}" if is_turned else name


def is_lead(text: str) -> bool:
    """Whether a line is words that lead to a name, and nothing else, in what is marked as a byline: "Article by:"."""
    folded = text.casefold().strip(EDGES)
    return folded in entries("byline_labels.txt") or folded in entries("bylines.txt")


def is_label(text: str) -> bool:
    """Whether a line is nothing but such words, or words that lines with capitals have and names do not.

    >>> is_label("Article by:"), is_label("Share this article"), is_label("Sea Wire")
    (True, True, False)
    """
    words = text.casefold().strip(EDGES).split()
    return is_lead(text) or (bool(words) and all(word in _no_words_of_names() | PARTICLES for word in words))


def is_newsroom(text: str) -> bool:
    """Whether this stands in the place of a name ("Redazione", "Staff Writer") in any language we have words of."""
    folded = text.casefold().strip(EDGES)
    is_one = any(folded == one or folded.startswith(one + " ") for one in _newsrooms())
    ends_in_one = " " in folded and len(folded.split()[-1]) >= NEWSROOM_LETTERS and folded.split()[-1] in _newsrooms()
    return is_one or ends_in_one or folded in ACCOUNTS


def has_cue(text: str) -> bool:
    """Whether a line that nothing marks as a byline begins with words that lead to a name ("By"), and goes on."""
    return bool(_cues("bylines.txt").match(text))


def is_cue(text: str) -> bool:
    """Whether a line is nothing but such words: "By" on a line of its own."""
    match = _cues("bylines.txt").match(text.rstrip(" :") + ": ")
    return bool(match) and match.end() > len(text.rstrip(" :"))  # type: ignore[union-attr]


def without_cues(text: str) -> str:
    """The byline without the words that lead to the name."""
    text = text.strip(EDGES.replace("(", ""))
    while (match := _cues("bylines.txt", "byline_labels.txt").match(text)) and match.end() < len(text):
        text = text[match.end() :].lstrip(EDGES)
    return text


def tells_an_office(text: str) -> bool:
    """Whether a word of it says what those who write are called."""
    return any(word.strip(".,") in roles_of_writers() for word in text.casefold().split())


def _could_be_of_a_name(word: str, at_edge: bool) -> bool:
    bare = word.strip("()\"“”'‘’,")
    if bare.lower() in PARTICLES and not at_edge:
        return True
    if not bare or not _WORD_OF_NAME.fullmatch(bare):
        return False
    letters = bare.lstrip("’'‘")
    # Scripts without capitals (Arabic, Hebrew, Hindi) have names too.
    return letters[0].isupper() or not letters[0].islower() or bool(re.match(r"(?:d|l|al|el|mc)[’'-][^\W\d_a-z]", bare))


@cache
def _cues(*lists: str) -> re.Pattern[str]:
    """What begins with an entry of these lists; the longest entry first."""
    words = sorted({word for name in lists for word in entries(name)}, key=lambda entry: (-len(entry), entry))
    spaced = "|".join(re.escape(word) for word in words if word[-1].isascii() or word[-1].isalpha())
    return re.compile(rf"(?:{spaced})(?:\s*[:：=●;]\s*|\s+(?=\S)|(?<=[：=●]))", re.IGNORECASE)


@cache
def _newsrooms() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in entries("newsrooms.txt"))


@cache
def _no_words_of_names() -> frozenset[str]:
    """Words that lines with capitals have and names do not."""
    return frozenset(entry.casefold() for entry in entries("no_names.txt")) - PARTICLES
