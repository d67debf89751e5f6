"""Headings in capitals, put into sentence case with the capitals that names have in the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain

from dossier.cleaning.head.lede import LEDE_CHARACTERS
from dossier.language import acronyms, is_small_word, proper_names
from dossier.model import Article, Block

WORD = re.compile(r"[^\W\d_]+")
MAX_HEADING = 140
LONGEST = {"title": MAX_HEADING, "description": LEDE_CHARACTERS}
"""Programs that turn pages into text leave ledes in capitals too, where the page made a heading of them."""

FEWEST_LETTERS = 8
"""A line of fewer capitals may be two short words or an acronym alone."""

SHORT_HEADING = 5
"""A heading of one word with fewer letters may be an acronym (NATO, UNHCR has its place in the list)."""

_ROMAN = re.compile(r"(?=[ivxlcdm]{2,})m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
"""A number of two figures or more, as popes, wars and centuries have it; words that are spelled so in the text win."""
_FIGURE_BEFORE = re.compile(r"\d\s+$")
"""The figure begins the heading, and a word behind it has no capital for that; a number with a stop is a list's."""

_DESIGNATION = 3
"""So few letters before a figure are no word, but a name that things have (G7, F35, A320)."""

_NEW_SENTENCE = re.compile(r"[^\W\d_]{2}[\"'”’»)]*[.!?…]+[\"'”’»)]*\s+[\"'“‘«(\[]*$")
"""A sentence ends here; one letter before the stop is an initial or an abbreviation."""

_OPENS = re.compile(r"(?:[.!?…:]\s+|\n)[\"'“‘«(\[—–-]*\s*$")
_OPENS_TEXT = re.compile(rf"^[\"'“‘«(\[—–-]*\s*$|{_OPENS.pattern}")
LOOK_BACK = 8
"""Characters before a word that tell whether a sentence begins with it."""

_ROMAN_WORDS = frozenset(
    {"mix", "mi", "di", "vi", "li", "civil", "vivi", "mil", "mild", "dix", "mm", "ml", "cl", "dl", "cd", "dc"}
)
"""Words and units that are spelled like such a number."""


@dataclass(slots=True)
class Casing:
    """How each word is written within sentences: alone, and after the word before it."""

    wanted: Collection[str] | None = None
    """The words to learn, in small letters; None for all."""
    alone: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    after: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    first: dict[tuple[str, str], str] = field(default_factory=dict)
    """Words that begin a sentence, by themselves and the word behind them."""

    def learn(self, text: str) -> None:
        """Take in running text. The first word of a sentence says little: any word is a capital there."""
        before, opening, end = "", "", 0
        for match in WORD.finditer(text):
            word = match[0]
            lower = _key(word)
            gap = text[end : match.start()]
            if opening and word[0].isupper() and gap[-1:] == " ":
                self.first.setdefault((before, lower), opening)
            opening = ""
            if (end and _opens_a_sentence(gap[-LOOK_BACK:])) or (not end and _opens_the_text(gap)):
                opening = word
            elif self.wanted is None or lower in self.wanted:
                self.alone[lower][word] += 1
                self.after[before, lower][word] += 1
            before, end = lower, match.end()

    def form_of(self, word: str, before: str, behind: str = "") -> str:
        """The word as the text writes it here; small letters for one it never has. All three are in small letters.

        One that only ever begins a sentence is a name where it leads to the same capital as here
        ("Li Shangfu"), unless it is a small word, as in "La Cina".
        """
        before, folded, behind = _key(before), _key(word), _key(behind)
        for seen in (self.after.get((before, folded)), self.alone.get(folded)):
            if seen:
                return max(sorted(seen), key=lambda form: seen[form])
        if is_small_word(word):
            return word
        is_number = _ROMAN.fullmatch(word) is not None and word not in _ROMAN_WORDS
        return self.first.get((folded, behind), word.upper() if is_number else word)


def _opens_the_text(gap: str) -> bool:
    """Whether the first word of a text begins a sentence, by what stands before it."""
    return bool(_OPENS_TEXT.search(gap)) if len(gap) <= LOOK_BACK else _opens_a_sentence(gap[-LOOK_BACK:])


@lru_cache(maxsize=1024)  # between two words stands one of a few signs
def _opens_a_sentence(gap: str) -> bool:
    """Whether a word begins a sentence, by what stands between it and the word before."""
    return _OPENS.search(gap) is not None


def put_headings_in_sentence_case(article: Article, names: Iterable[str]) -> Article:
    """Headings, the title and the lede that are all in capitals get sentence case.

    Which capitals stay is learnt from the article's own sentences, then from the names of the register
    and the acronyms of the language. Running text is never touched.
    """
    shouting = [block for block in article.blocks if is_capital_heading(block)]
    told = {"title": article.title, "description": article.description}
    loud = [field for field, words in told.items() if _shouts(words, longest=LONGEST[field])]
    if not shouting and not loud:
        return article
    casing = _learn(article, names, shouting)
    told |= {field: sentence_case(told[field], casing) for field in loud}
    return replace(
        article,
        blocks=tuple(_in_sentence_case(block, casing) for block in article.blocks),
        title=told["title"],
        description=told["description"],
        inferred=tuple(replace(one, value=told.get(one.field, one.value)) for one in article.inferred),
    )


def is_capital_heading(block: Block) -> bool:
    """A heading, title or lede all in capitals. Two short words or an acronym alone stay as they are."""
    if block.kind == "heading":
        return _shouts(block.text, SHORT_HEADING)
    if block.kind == "lede":
        return _shouts(block.text, longest=LONGEST["description"])
    return block.kind == "title" and _shouts(block.text)


def _shouts(text: str, fewest: int = FEWEST_LETTERS, longest: int = MAX_HEADING) -> bool:
    if len(text) > longest or not text.isupper():
        return False
    return sum(map(str.isalpha, text)) >= fewest and text.strip() not in acronyms()


def _learn(article: Article, names: Iterable[str], shouting: list[Block]) -> Casing:
    lines = [article.title, article.description, *(block.text for block in shouting)]
    wanted = frozenset(_key(word) for line in lines for word in WORD.findall(line))
    casing = Casing(wanted)
    for block in article.body:
        if block not in shouting and block.kind != "heading":
            casing.learn(block.text)
    capitals = (word for name in names for word in WORD.findall(name) if word[0].isupper())
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for word in chain(capitals, acronyms(), proper_names(article.language)):
        if (lower := _key(word)) in wanted and lower not in casing.alone and not is_small_word(lower):
            known[lower][word] += 1
    casing.alone.update(known)
    return casing


def _key(word: str) -> str:
    """What a word is found by in any case: STRASSE as Straße, Greek words whatever sigma ends them, ı as i."""
    return word.replace("İ", "i").casefold().replace("ı", "i")


def _lower(word: str, is_turkish: bool) -> str:
    """The word in small letters; where İ is a capital of its own, that of ı is I."""
    return (word.replace("I", "ı") if is_turkish else word).replace("İ", "i").lower()


def _in_sentence_case(block: Block, casing: Casing) -> Block:
    if not is_capital_heading(block):
        return block
    return replace(block, text=sentence_case(block.text, casing))


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
        form = match[0] if _is_designation(heading, match) else casing.form_of(lower, before, behind)
        begins = match is found[0] and not _FIGURE_BEFORE.search(heading, 0, match.start())
        if begins or _NEW_SENTENCE.search(heading, max(0, match.start() - 8), match.start()):
            form = match[0][0] + form[1:]
        told += [heading[end : match.start()], form]
        end = match.end()
    return "".join([*told, heading[end:]])


def _is_designation(heading: str, match: re.Match[str]) -> bool:
    """Whether these letters are an initial with its stop (U.S., J. R.), or stand before a figure (G7, F-35)."""
    start, end = match.span()
    if heading[max(0, start - 1) : start].isalnum() or len(match[0]) > _DESIGNATION:
        return False
    behind = heading[end : end + 2]
    is_one = len(match[0]) == 1
    return (is_one and (behind[:1] == "." or (behind[:1] == "-" and behind[1:].isdigit()))) or behind[:1].isdigit()
