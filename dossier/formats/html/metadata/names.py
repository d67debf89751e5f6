"""What is a name of a person, what stands in the place of one, and what leads to one."""

from __future__ import annotations

import re

from dossier.language import (
    CONJUNCTIONS,
    NAME_WORDS,
    PARTICLES,
    UNSPACED,
    cues,
    ends_in_newsroom,
    entries,
    full_words,
    is_caseless,
    is_cue,
    is_name_word,
    is_newsroom,
    is_no_name,
)

MOST_CHARACTERS = 60
"""A name is hardly longer."""

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
    if is_nobody(text):
        return False
    if _SIGNS.match(text):
        return trusted
    words = text.split()
    if len(full_words(text)) > NAME_WORDS or any(map(is_no_name, words)):
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
    return is_cue(text) or text.casefold().strip(EDGES) in entries("byline_labels.txt")


def is_label(text: str) -> bool:
    """Whether a line is nothing but such words, or words that lines with capitals have and names do not.

    >>> is_label("Article by:"), is_label("Share this article"), is_label("Sea Wire")
    (True, True, False)
    """
    words = text.casefold().strip(EDGES).split()
    return is_lead(text) or (
        bool(words) and all(is_no_name(word) or word in PARTICLES | CONJUNCTIONS for word in words)
    )


def is_nobody(text: str) -> bool:
    """Whether this stands in the place of a name: a newsroom, with its outlet before it too, or an account."""
    return is_newsroom(text) or ends_in_newsroom(text) or text.casefold().strip(EDGES) in ACCOUNTS


def has_cue(text: str) -> bool:
    """Whether a line that nothing marks as a byline begins with words that lead to a name ("By"), and goes on."""
    return bool(cues("bylines.txt").match(text))


def without_cues(text: str) -> str:
    """The byline without the words that lead to the name."""
    text = text.strip(EDGES.replace("(", ""))
    while (match := cues("bylines.txt", "byline_labels.txt").match(text)) and match.end() < len(text):
        text = text[match.end() :].lstrip(EDGES)
    return text


def _could_be_of_a_name(word: str, at_edge: bool) -> bool:
    bare = word.strip("()\"“”'‘’,")
    return (bare.lower() in PARTICLES and not at_edge) or is_name_word(bare) or is_caseless(bare)
