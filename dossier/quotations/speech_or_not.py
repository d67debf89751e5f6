"""Whether words between marks are said by somebody, or are a title, a name or a word held at arm's length."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from dossier.language.verbs import finite_verbs
from dossier.quotations.lexicon import Lexicon
from dossier.quotations.marks import Marked

Nature: TypeAlias = Literal["speech", "words", "name"]
"""Words may be a part of what somebody says, if an act of saying governs them; a name never is."""

WORD = re.compile(r"\w+")
NEAR = 60
"""So many signs before a mark tell what stands in it."""

FEW, UNKNOWN, SENTENCE, LONG = 3, 4, 5, 9
"""With so many words it may be speech behind a colon or with a stop; in a language of which we know no words; with a
verb; by its length alone."""
TITLE_SHARE, TITLE_WORD, TITLE_LONGEST = 0.7, 4, 12
"""So many of the long words of a title in Title Case have a capital."""
SMALL_SHARE = 6
"""At least one word in so many is an article, preposition or the like."""
TITLED_LONGEST = 14
"""What is longer than this is no title, whatever stands before."""

_STOPS, _HEARD = (".", "!", "?", "…", "。"), ("!", "?")


def nature(text: str, marked: Marked, start: int, lexicon: Lexicon) -> Nature:
    """What stands between a pair of marks; `start` is where its paragraph begins.

    A title has a word for what it is before it ("il film “…”"), or stands in Title Case; a nickname stands within a
    name; "so-called" tells the rest. Speech has a verb, a colon before it, a stop at its end, or is long.
    """
    said = text[slice(*marked.span)]
    words = WORD.findall(said)
    before = text[max(start, marked.outer.start - NEAR) : marked.outer.start].rstrip()
    after = text[marked.outer.end : marked.outer.end + 2]
    if len(words) < 2 and not (before.endswith(":") and said.endswith(_HEARD)):
        return "name" if _is_named(before, words, said, after, lexicon) else "words"
    if _is_named(before, words, said, after, lexicon) or _is_in_title_case(said, words, lexicon):
        return "name"
    return "speech" if _is_said(said, words, before, after, lexicon) else "words"


def _is_said(said: str, words: list[str], before: str, after: str, lexicon: Lexicon) -> bool:
    has_stop, has_verb, number = said.endswith(_STOPS), _has_verb(said, words, lexicon), len(words)
    if _is_unspaced(said) or (number >= LONG and (has_verb or _is_in_language(words, lexicon))):
        return True
    if before.endswith(":"):
        return number >= FEW or has_stop
    begins = not before or before.endswith((*_STOPS, "»", "”", '"'))
    if begins and number >= SENTENCE and said[0].isupper() and (not after.strip() or after[0] == "."):
        return True  # a sentence of its own
    if said[0].isupper() or not said[0].isalpha():
        return has_verb and number >= FEW and (has_stop or begins or number > SENTENCE)
    return has_verb and number >= SENTENCE


def _has_verb(said: str, words: list[str], lexicon: Lexicon) -> bool:
    """Whether there is a word that sentences have and names have not; in a language we have no words of, so many words."""
    if not lexicon.language:
        return len(words) >= UNKNOWN
    if any(lexicon.has("function_words", word.lower()) for word in words):
        return True
    return bool(finite_verbs(said, lexicon.language))


def _is_in_language(words: list[str], lexicon: Lexicon) -> bool:
    """Whether it has the small words of the article's language: a title in another one has not."""
    small = sum(word.lower() in lexicon.small_words for word in words)
    return not lexicon.small_words or small * SMALL_SHARE >= len(words)


def _is_unspaced(said: str) -> bool:
    """Chinese and Japanese: words cannot be counted."""
    return len(said) > LONG and " " not in said and said[0] > "\u2e80"


def _is_in_title_case(said: str, words: list[str], lexicon: Lexicon) -> bool:
    long = [word for word in words if len(word) >= TITLE_WORD and word[0].isalpha()]
    if not lexicon.language or len(long) < 2 or len(words) > TITLE_LONGEST or said.endswith(_STOPS):
        return False
    return sum(word[0].isupper() for word in long) >= TITLE_SHARE * len(long)


def _is_named(before: str, words: list[str], said: str, after: str, lexicon: Lexicon) -> bool:
    behind = WORD.findall(before)
    if before.endswith((":", ".", "!", "?", ",", ";")) or not behind:
        return False
    is_sentence = len(words) > SENTENCE and (said.endswith(_STOPS) or _has_verb(said, words, lexicon))
    if said[0].isupper() and lexicon.has("titled", words[0].lower()) and not _has_verb(said, words, lexicon):
        return True
    nearest = behind[-1]
    if nearest[0].isupper() and not said[0].islower() and len(words) <= FEW and after[:1] == " " and after[1:].isupper():
        return True  # Anna “Nanà” Verdi
    return _is_called_so([word.lower() for word in behind], said, len(words), is_sentence, lexicon)


def _is_called_so(behind: list[str], said: str, number: int, is_sentence: bool, lexicon: Lexicon) -> bool:
    """Whether the words before the mark say that something has this name: "il film", "detto", "the so-called"."""
    if lexicon.has("named_after", behind[-1]) and said[0].isupper() and number <= FEW:
        return True
    while len(behind) > 1 and lexicon.has("links", behind[-1]):
        behind.pop()
    if any(lexicon.has("so_called", " ".join(behind[-size:])) for size in (1, 2)):
        return True
    is_active = len(behind) > 1 and lexicon.has("having", behind[-2])
    if is_active or number > TITLED_LONGEST:
        return False
    is_worded = lexicon.has("worded", behind[-1]) and not is_sentence and (said[0].isupper() or number < 2)
    return is_worded or lexicon.has("titled", behind[-1])
