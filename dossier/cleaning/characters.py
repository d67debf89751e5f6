"""Characters that a clipping's way has damaged: one function per kind of damage, each naming the places to mend."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dossier.cleaning.mojibake import broken_encoding, may_be_broken


class Patch(NamedTuple):
    """A stretch of a text, and what is to stand in its place."""

    start: int
    end: int
    text: str


Mender = Callable[[str], Iterable[Patch]]
"""From a text to its damaged places, in order and apart from each other."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")
_BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_SOFT_HYPHEN = re.compile("\u00ad+")
_ZERO_WIDTH = re.compile("[\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

_JOINER, _SPACE_WITHOUT_WIDTH = "\u200c\u200d", "\u200b"
_CURSIVE = re.compile(
    "[\u0600-\u06ff\u0700-\u074f\u0750-\u077f\u07c0-\u07ff\u0840-\u085f\u08a0-\u08ff"  # Arabic, Syriac, N'Ko, Mandaic
    "\u0900-\u0dff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af"  # Indic scripts, Tibetan to Mongolian
    "\u1b00-\u1bff\ua840-\ua8ff\ua980-\ua9df\ufb50-\ufdff\ufe70-\ufeff]"
)
"""Scripts whose letters take other shapes when joined: there ZWJ and ZWNJ belong to the spelling."""

_UNSPACED_WORDS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese, Khmer: a zero-width space is the only mark there between words."""

_NARROW_OR_FIXED = frozenset("\u00a0\u202f")
"""No-break spaces are typography (10 000 km) and stay."""


def is_sound(text: str) -> bool:
    """Whether none of the functions below can find a place in a text, told by a few looks at the whole of it.

    What Unicode calls printable holds no surrogate, control or character without width, and no white space but the
    plain one (its categories C and Z).

    >>> is_sound("La città tace."), is_sound("two  spaces"), is_sound("10\u00a0000 km")
    (True, False, False)
    """
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    if text.isascii():
        return True
    is_composed = unicodedata.is_normalized("NFC", text)
    return is_composed and not _LIGATURE.search(text) and not may_be_broken(text)


def lone_surrogates(text: str) -> Iterator[Patch]:
    """Halves of a character, which no file can hold, become the sign for what cannot be read.

    >>> mended("a\\ud800b", lone_surrogates)
    'a\ufffdb'
    """
    return _each(_SURROGATE, text, "\ufffd")


def control_characters(text: str) -> Iterator[Patch]:
    """Control characters, NUL among them, part words; tabs and line ends are white space and no damage.

    >>> mended("a\\x00\\x07b", control_characters)
    'a b'
    """
    return _each(_CONTROL, text, " ")


def bidi_controls(text: str) -> Iterator[Patch]:
    """Controls of writing direction go: they can make a reader see other words than are there (CVE-2021-42574).

    >>> mended("a\\u202eb", bidi_controls)
    'ab'
    """
    return _each(_BIDI_CONTROL, text, "")


def soft_hyphens(text: str) -> Iterator[Patch]:
    """Hyphens that show only at a line's end go: they break words for search.

    >>> mended("esercita\\u00adzione", soft_hyphens)
    'esercitazione'
    """
    return _each(_SOFT_HYPHEN, text, "")


def zero_width(text: str) -> Iterator[Patch]:
    """Characters without width go, save where a script or an emoji is spelt with them.

    >>> mended("por\\u200btaerei", zero_width)
    'portaerei'
    >>> mended("می\\u200cخواهم", zero_width) == "می\\u200cخواهم"
    True
    """
    return (Patch(*found.span(), "") for found in _ZERO_WIDTH.finditer(text) if not _is_spelling(text, found.start()))


def _is_spelling(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == _SPACE_WITHOUT_WIDTH:
        return bool(_UNSPACED_WORDS.match(before) and _UNSPACED_WORDS.match(after))
    if text[at] not in _JOINER:
        return False
    return bool(_CURSIVE.match(before)) or (text[at] == "\u200d" and _is_symbol(before) and _is_symbol(after))


def _is_symbol(char: str) -> bool:
    """An emoji, its tone of skin or its variation selector; the arrows of some emoji are mathematical signs."""
    return char == "\ufe0f" or (char > "\u00ff" and unicodedata.category(char) in {"So", "Sk", "Sm"})


def ligatures(text: str) -> Iterator[Patch]:
    """Letters that a typesetter drew as one become letters again; one that stands alone is spoken of, and stays.

    >>> mended("uﬃcio, ﬁne; il segno ﬁ", ligatures)
    'ufficio, fine; il segno ﬁ'
    """
    for found in _LIGATURE.finditer(text):
        start, end = found.span()
        if text[start - 1 : start].isalpha() or text[end : end + 1].isalpha():
            yield Patch(start, end, unicodedata.normalize("NFKC", found[0]))


def decomposed_letters(text: str) -> Iterator[Patch]:
    """Letters with separate accents become one character (Unicode NFC), as registers and readers write them.

    >>> len(mended("citta\\u0300", decomposed_letters))
    5
    """
    if unicodedata.is_normalized("NFC", text):
        return
    for start, end in _clusters(text):
        composed = unicodedata.normalize("NFC", text[start:end])
        if composed != text[start:end]:
            yield Patch(start, end, composed)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that normalisation cannot reach across: a character with the marks (or the jamo) behind it."""
    start = 0
    for at, char in enumerate(text):
        if at and not _may_compose(char):
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _may_compose(char: str) -> bool:
    is_jamo = "\u1160" <= char <= "\u11ff"
    return char > "\u02ff" and (is_jamo or unicodedata.category(char) in {"Mn", "Mc"})


def white_space(text: str) -> Iterator[Patch]:
    """Runs of white space become one space; a no-break space alone is kept.

    >>> mended(" a \\n\\t b", white_space)
    'a b'
    """
    for found in _SPACE.finditer(text):
        start, end = found.span()
        is_at_end = start == 0 or end == len(text)
        single = "" if is_at_end else found[0] if found[0] in _NARROW_OR_FIXED else " "
        if single != found[0]:
            yield Patch(start, end, single)


def mojibake(text: str) -> Iterator[Patch]:
    """Letters that were written in one encoding and read in another are put right (see `dossier.cleaning.mojibake`).

    >>> mended("cittÃ\\u00a0 dellâ€™Ucraina", mojibake)
    'città dell’Ucraina'
    """
    return (Patch(*place) for place in broken_encoding(text))


def _each(pattern: re.Pattern[str], text: str, instead: str) -> Iterator[Patch]:
    return (Patch(*found.span(), instead) for found in pattern.finditer(text))


def patched(text: str, patches: Iterable[Patch]) -> str:
    """The text with all its patches on."""
    parts, at = [], 0
    for patch in patches:
        parts += [text[at : patch.start], patch.text]
        at = patch.end
    return "".join(parts) + text[at:]


def mended(text: str, mender: Mender) -> str:
    return patched(text, mender(text))
