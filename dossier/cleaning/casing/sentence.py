"""A line in capitals, written as a sentence with the capitals that names have in the text."""

from __future__ import annotations

import re

from dossier.cleaning.casing.learnt import WORD, Casing

_FIGURE_BEFORE = re.compile(r"\d\s+$")
"""The figure begins the heading, and a word behind it has no capital for that; a number with a stop is a list's."""

_DESIGNATION = 3
"""So few letters before a figure are no word, but a name that things have (G7, F35, A320)."""

_GENERATION = re.compile(r"(?<!\d)\d[GKD](?!\w)")
"""A figure with such a letter behind it is a name too (5G, 4K, 3D)."""

_NEW_SENTENCE = re.compile(r"[^\W\d_]{2}[\"'”’»)]*[.!?…]+[\"'”’»)]*\s+[\"'“‘«(\[]*$")
"""A sentence ends here; one letter before the stop is an initial or an abbreviation."""

_LETTER_OF_A_LIST = re.compile(r"\W*[^\W\d_]\)\s+")
"""Behind such a letter the heading begins."""

_SUFFIX_BEFORE = re.compile(r"\w['’]$")
"""Behind an apostrophe in English, one letter is an ending ("Biden's", "can't")."""


def sentence_case(heading: str, casing: Casing) -> str:
    """A heading in capitals, with a capital at its head and where the text has one.

    >>> learnt = Casing()
    >>> learnt.learn("Ieri il ministro della Difesa ha visto Putin. Il dossier dell’EPL era pronto.")
    >>> sentence_case("L’EPL, IL MINISTRO DELLA DIFESA E PUTIN", learnt)
    'L’EPL, il ministro della Difesa e Putin'
    >>> learnt.learn("Li Shangfu parte. La Cina tace.")
    >>> sentence_case("IL VIAGGIO DI LI SHANGFU E LA CINA", learnt)
    'Il viaggio di Li Shangfu e la Cina'
    """
    told, end = [], 0
    found = list(WORD.finditer(heading))
    words = [_lower(match[0], is_turkish="İ" in heading) for match in found]
    for match, before, lower, behind in zip(found, ["", *words], words, [*words[1:], ""], strict=False):
        if _is_designation(heading, match):
            form = match[0]
        else:
            form = lower if _is_suffix(heading, match) else casing.form_of(lower, before, behind)
        begins = match is found[0] and not _FIGURE_BEFORE.search(heading, 0, match.start())
        begins = begins or _LETTER_OF_A_LIST.fullmatch(heading, 0, match.start()) is not None
        if begins or _NEW_SENTENCE.search(heading, max(0, match.start() - 8), match.start()):
            form = match[0][0] + form[1:]
        told += [heading[end : match.start()], form]
        end = match.end()
    return "".join([*told, heading[end:]])


def _is_suffix(heading: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    is_behind_apostrophe = _SUFFIX_BEFORE.search(heading, max(0, start - 2), start) is not None
    behind = heading[end : end + 1]
    return is_behind_apostrophe and len(match[0]) == 1 and not (behind == "." or behind.isdigit())


def _is_designation(heading: str, match: re.Match[str]) -> bool:
    """Whether these letters are an initial with its stop (U.S., J. R.), or stand beside a figure (G7, F-35, 5G)."""
    start, end = match.span()
    if heading[max(0, start - 1) : start].isalnum():
        return _GENERATION.match(heading, start - 1) is not None
    if len(match[0]) > _DESIGNATION:
        return False
    behind = heading[end : end + 2]
    is_one = len(match[0]) == 1
    return (is_one and (behind[:1] == "." or (behind[:1] == "-" and behind[1:].isdigit()))) or behind[:1].isdigit()


def _lower(word: str, is_turkish: bool) -> str:
    """The word in small letters; where İ is a capital of its own, that of ı is I."""
    return (word.replace("I", "ı") if is_turkish else word).replace("İ", "i").lower()
