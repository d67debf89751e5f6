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

READ = 8_000
"""Characters of a text that are judged."""

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"),  # kana
    "ko": re.compile("[\uac00-\ud7af]"),  # Hangul
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
}
_ANY = re.compile("|".join(signs.pattern for signs in (_HAN, *_SCRIPTS.values())))
"""Scripts that one language alone is written in today; Japanese has Chinese signs besides."""

SCRIPT_SHARE, KANA_SHARE = 0.5, 0.2
"""How many of a text's letters are in that script; kana stand between Chinese signs, few of them in headlines."""

CHINESE_SHARE, OTHER_SHARE = 0.6, 0.02
"""A Chinese text may quote a name in kana or Hangul."""

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
    return (_by_script(text) if _ANY.search(text) else "") or _by_small_words(text)


def _by_script(text: str) -> str:
    """The one language that is written in the script of most letters; "" where several are."""
    letters = sum(map(str.isalpha, text))
    counts = {code: len(signs.findall(text)) for code, signs in _SCRIPTS.items()}
    chinese = len(_HAN.findall(text))
    if chinese + sum(counts.values()) < ENOUGH_WORDS:
        return ""
    if chinese > CHINESE_SHARE * letters and counts["ja"] + counts["ko"] <= OTHER_SHARE * letters:
        return "zh"
    if counts["ja"] >= KANA_SHARE * letters and counts["ja"] + chinese > SCRIPT_SHARE * letters:
        return "ja"
    return next((code for code, count in counts.items() if count > SCRIPT_SHARE * letters), "")


def _by_small_words(text: str) -> str:
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


@cache
def _lists() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, stop_words(code)) for code in judged_languages() if code != "zh")


def name_of(language: str, in_language: str) -> str:
    """A language's own name for a reader: ("it", "en") → "Italian"; the code itself where it is unknown."""
    try:
        return Locale.parse(language).get_display_name(in_language) or language
    except (UnknownLocaleError, ValueError):
        return language
