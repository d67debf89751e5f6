"""Which language a text is in, judged by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from dossier.language.data import judged_languages, stop_words

WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 12
CLEAR_SHARE = 0.22
"""Running text has a quarter (Russian) to a half (French) small words; one in a language that is not judged has fewer
of any other's."""

CLEAR_LEAD = 1.15
"""How many times the small words of the next language there must be: neighbours (es, pt) share many."""

LEAST_SHARE, FAR_LEAD = 0.15, 3
"""Lists and captions have fewer small words; then those of one language must stand far before all others."""

READ = 20_000
"""Characters of a text that are judged."""

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_OTHER_SIGNS = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
"""Kana and Hangul: what Japanese and Korean write between Chinese signs."""

CHINESE_SHARE, OTHER_SHARE = 0.6, 0.02
_NOT_RUSSIAN = re.compile("[іїєґўђјљњћџѝѓќ]", re.IGNORECASE)
"""Letters of the Cyrillic alphabets of Ukrainian, Belarusian, Serbian and Macedonian."""


def detect(text: str) -> str:
    """The code of the text's language, or "" where no language is clear.

    >>> detect("The minister said that the visit of the delegation was useful for both of the countries.")
    'en'
    >>> detect("Der Minister sagte, dass der Besuch der Delegation für die beiden Länder nützlich gewesen sei.")
    'de'
    >>> detect("Lorem ipsum")
    ''
    """
    return _detect(text[:READ])


@lru_cache(maxsize=8)  # two steps of cleaning ask about one text
def _detect(text: str) -> str:
    if is_chinese(text):
        return "zh"
    found = Counter(map(str.lower, WORD.findall(text)))
    total = found.total()
    if total < ENOUGH_WORDS:
        return ""
    counts = sorted(
        ((sum(map(found.__getitem__, found.keys() & words)), code) for code, words in _lists()), reverse=True
    )
    (best, code), (second, _) = counts[:2]
    is_clear = best >= CLEAR_SHARE * total and best >= CLEAR_LEAD * second
    if not is_clear and (best < LEAST_SHARE * total or best < FAR_LEAD * second):
        return ""
    return "" if code == "ru" and _NOT_RUSSIAN.search(text) else code


def is_chinese(text: str) -> bool:
    """Whether most letters of a text are Chinese signs, and it has none of those that Japanese or Korean add."""
    signs = 0 if text.isascii() else len(_HAN.findall(text))
    if signs < ENOUGH_WORDS:
        return False
    letters, others = sum(map(str.isalpha, text)), len(_OTHER_SIGNS.findall(text))
    return signs > CHINESE_SHARE * letters and others <= OTHER_SHARE * letters


@cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, stop_words(code)) for code in judged_languages() if code != "zh")


def name_of(language: str, in_language: str) -> str:
    """A language's own name for a reader: ("it", "en") → "Italian"; the code itself where it is unknown."""
    try:
        return Locale.parse(language).get_display_name(in_language) or language
    except (UnknownLocaleError, ValueError):
        return language
