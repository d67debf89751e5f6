"""Which words of a text may be a name: capitals that stand together, with the small words that belong between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dossier.model import Span
from dossier.names.introduced import long_forms
from dossier.names.joints import DOTTED_TAILS, further, has_own_apostrophe, is_article, is_elided
from dossier.names.known import begins_known, is_known
from dossier.names.lexicon import LONGEST_NAME, Lexicon
from dossier.names.tokens import Text

STARTING_PARTICLES = frozenset({"van", "von", "de", "bin", "al", "el"})
MOST_WORDS = 14
"""A name has so many words at most; what runs on longer is a list without commas or a line in capitals."""

SHORT_GAP = 3
"""More signs than these between two words part them."""


class Run(NamedTuple):
    """Tokens that may be a name, the last one included; whether a list has their first words together."""

    first: int
    last: int
    seed: int = -1

    @property
    def words(self) -> int:
        return self.last - self.first + 1


def span_of(text: Text, run: Run) -> Span:
    """Where the name stands, with the stop that its last word has ("Inc.", "Jr.")."""
    start, end = text.tokens[run.first].start, text.tokens[run.last].end
    last = text.tokens[run.last].lower
    if run.words == 1 and _has_own_call(text, end):
        end += 1
    if last in DOTTED_TAILS and text.plain[end : end + 1] == ".":
        end += 1
    return Span(start, end)


def _has_own_call(text: Text, end: int) -> bool:
    """Whether an exclamation mark is part of a name, as of "Yahoo!": the sentence goes on in small letters."""
    if text.plain[end : end + 1] != "!":
        return False
    behind = text.plain[end + 1 : end + 3]
    return behind[:1] == "'" or (behind[:1] == " " and behind[1:].islower())


def name_of(text: Text, run: Run) -> str:
    return text.plain[text.tokens[run.first].start : text.tokens[run.last].end]


def runs(text: Text, lexicon: Lexicon) -> Iterator[Run]:
    """Every stretch of capitals, in order; none overlaps another."""
    behind = 0
    explained = long_forms(text)
    small = STARTING_PARTICLES | lexicon.cues["small_place_heads"]
    for at, token in enumerate(text.tokens):
        if at < behind or not (token.is_capital or token.word in small) or _is_of_address(text, at):
            continue
        if run := Run(at, explained[at], explained[at]) if at in explained else _run_at(text, lexicon, at):
            yield run
            behind = run.last + 1


def _is_of_address(text: Text, at: int) -> bool:
    """Whether this is what an account or a page is called: "@Portoblu", "www.Portoblu.it"."""
    return text.tokens[at].gap.endswith(("@", "://")) or (at > 0 and text.tokens[at - 1].lower == "www")


def _run_at(text: Text, lexicon: Lexicon, at: int) -> Run | None:
    token = text.tokens[at]
    if not token.is_capital:
        return _small_head(text, lexicon, at)
    seed = _known_from(text, lexicon, at)
    if seed < 0 and (is_elided(text, at) or _is_small_word(text, lexicon, at)):
        return None
    last = max(seed, at)
    while last - at < MOST_WORDS and (onwards := further(text, lexicon, at, last)):
        last = onwards
    return Run(at, last, seed)


def _small_head(text: Text, lexicon: Lexicon, at: int) -> Run | None:
    """A street, a river ("via Ghiberti"), or a surname with a small particle ("van Gogh", "al-Sisi")."""
    token = text.tokens[at]
    if at + 1 >= len(text.tokens) or not text.tokens[at + 1].is_capital:
        return None
    gap = text.tokens[at + 1].gap
    is_particle = token.word in STARTING_PARTICLES and (
        gap == "-" or (gap == " " and lexicon.has("starting_particles", token.word))
    )
    if not is_particle and not (gap == " " and lexicon.has("small_place_heads", token.word)):
        return None
    last = at + 1
    while last - at < MOST_WORDS and (onwards := further(text, lexicon, at, last)):
        last = onwards
    return Run(at, last)


def _is_small_word(text: Text, lexicon: Lexicon, at: int) -> bool:
    """Whether the capital is that of an article or preposition, which no name begins with: "Il", "Nella", "The"."""
    word = text.tokens[at].lower
    if len(word) == 1 and at + 1 < len(text.tokens) and text.tokens[at + 1].gap.startswith("."):
        return False
    if not text.begins(at) and (word in lexicon.cues["name_articles"] or has_own_apostrophe(text, at)):
        return False
    return is_article(text, lexicon, at)


def _known_from(text: Text, lexicon: Lexicon, at: int) -> int:
    """The last token of the longest known name that begins here and has several words; -1 where there is none."""
    if not begins_known(lexicon, text.tokens[at].word):
        return -1
    start = text.tokens[at].start
    longest = min(at + LONGEST_NAME, len(text.tokens))
    last_possible = at
    for n in range(at + 1, longest):
        gap = text.tokens[n].gap
        if len(gap) > 3 or "\n" in gap or n in text.first or gap[:1] in ",;:":
            break
        last_possible = n
    for n in range(last_possible, at, -1):
        if is_known(lexicon, text.plain[start : text.tokens[n].end]):
            return n
    return -1
