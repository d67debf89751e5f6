"""A gold clip with its answer, and one comparison for each thing that can be right or wrong of it."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from dossier import pipeline
from dossier.decoding import decode
from dossier.model import UNSEEN, Article, Clipping, Span

FOLDER = Path(__file__).parent / "clips"
CLIPS = tuple(sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".json"))

ANY = "any"
"""The reason of a removed line of which several would be right."""

VAGUE = "outside"
"""Says of a line only that it lies outside the article, which is true of all of them."""

Difference = tuple[list[str], list[str]]
"""What the answer says and what came out, as lines."""


@dataclass(frozen=True)
class Gold:
    """A clip, its golden answer, and what the program makes of it.

    The answer's keys: `language title kicker lede authors published`, null where nothing is judged; `head`, the lines
    of which those fields are told; `text`, pairs of kind and words, in order; `removed`, each line with its number (not
    in saved pages) and reason; `either`, lines that may be kept or left out, as captions are; `headings: null` where
    it is not judged which lines are headings.
    """

    name: str
    answer: Mapping[str, Any]
    source: str
    article: Article

    @property
    def is_page(self) -> bool:
        return self.name.endswith(".html")

    def told(self, kind: str) -> list[str]:
        """The words of the answer's text that are of this kind."""
        return [words for of, words in self.answer["text"] if of == kind]

    @cached_property
    def line_spans(self) -> list[Span]:
        """Where each line of the source stands."""
        return [Span(*match.span()) for match in re.finditer(r"[^\n]*(?:\n|\Z)", self.source)]

    @cached_property
    def lost_and_added(self) -> Difference:
        """Parts of the answer's text that are not in the body, and parts of the body that are in no part of it."""
        wanted = [_plain(words) for _, words in self.answer["text"]]
        found = [_plain(block.text) for block in self.article.body]
        lost, added = [], []
        for how, a, b, c, d in difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
            if how != "equal":
                lost += wanted[a:b]
                added += found[c:d]
        either = {_plain(words) for words in self.answer["either"]}
        return lost, [words for words in added if words not in either]


@cache
def answer_of(name: str) -> Mapping[str, Any]:
    """The golden answer beside a clip, read without reading the clip."""
    return json.loads((FOLDER / name).with_suffix(".json").read_text("utf-8"))  # type: ignore[no-any-return]


@cache
def gold_of(name: str) -> Gold:
    path = FOLDER / name
    data = path.read_bytes()
    clipping = Clipping(path.stem, path.suffix, data, name, hashlib.sha256(data).hexdigest())
    return Gold(name, answer_of(name), decode(clipping), pipeline.read(clipping))


def _plain(words: str) -> str:
    """Words without regard to capitals and white space: the capitals of headings are compared by themselves."""
    return " ".join(words.casefold().split())


def title(gold: Gold) -> Difference:
    return [gold.answer["title"]], [gold.article.title]


def kicker(gold: Gold) -> Difference:
    return [gold.answer["kicker"]], [gold.article.kicker]


def lede(gold: Gold) -> Difference:
    return [gold.answer["lede"]], [gold.article.description]


def authors(gold: Gold) -> Difference:
    return gold.answer["authors"], list(gold.article.authors)


def published(gold: Gold) -> Difference:
    return [gold.answer["published"]], [gold.article.published]


def language(gold: Gold) -> Difference:
    return [gold.answer["language"]], [gold.article.language]


def headings(gold: Gold) -> Difference:
    return gold.told("heading"), [block.text for block in gold.article.body if block.kind == "heading"]


def lists(gold: Gold) -> Difference:
    return gold.told("list_item"), [block.text for block in gold.article.body if block.kind == "list_item"]


def whole(gold: Gold) -> Difference:
    """Nothing of the text is lost, cut or joined to something else."""
    lost, _ = gold.lost_and_added
    return lost, []


def clean(gold: Gold) -> Difference:
    """Nothing stands in the body that is not the text: no junk, and no line of the head."""
    _, added = gold.lost_and_added
    return [], added


def reasons(gold: Gold) -> Difference:
    """What is left out is not left out for a wrong reason, where one is right."""
    wanted, found = [], []
    for line in gold.answer["removed"]:
        wrong = _reasons_given(gold, line) - {line["reason"], VAGUE}
        if line["reason"] != ANY and wrong:
            wanted.append(f"{line['reason']}: {line['text']}")
            found.append(f"{', '.join(sorted(wrong))}: {line['text']}")
    return wanted, found


def spans(gold: Gold) -> Difference:
    """Kept and removed spans cover every visible sign of the clip once."""
    covered = [0] * len(gold.source)
    for span in _all_spans(gold.article):
        for at in range(*span):
            covered[at] += 1
    faults = [f"{at}: {times} times" for at, times in enumerate(covered) if times > 1]
    faults += [f"{at}: lost" for at, times in enumerate(covered) if not times and not gold.source[at].isspace()]
    return [], faults


ASPECTS: Mapping[str, Callable[[Gold], Difference]] = {
    compare.__name__: compare
    for compare in (
        title, kicker, lede, authors, published, language, headings, lists, whole, clean, reasons, spans,
    )
}  # fmt: skip


def is_judged(answer: Mapping[str, Any], aspect: str) -> bool:
    return answer.get(aspect, "") is not None


def difference(wanted: list[str], found: list[str]) -> str:
    """Both as one text: what is missing with a minus, what is too much with a plus."""
    return "\n".join(difflib.unified_diff(wanted, found, "the golden answer", "what came out", n=1, lineterm=""))


def letters(texts: list[str]) -> str:
    """All letters and figures of some texts, in alphabetical order, without case."""
    return "".join(sorted(sign for sign in "".join(texts).casefold() if sign.isalnum()))


def words_shown(source: str, is_page: bool) -> str:
    """What of a clip a reader sees: of a page, what stands between its tags."""
    if not is_page:
        return source
    body = source[re.search(r"<body[^>]*>", source).end() :]  # type: ignore[union-attr] # every page here has one
    return re.sub(r"<[^>]*>", " ", body)


def _all_spans(article: Article) -> Iterator[Span]:
    yield from (span for block in article.blocks for span in block.spans)
    yield from (part.span for part in article.removed)


def _reasons_given(gold: Gold, line: Mapping[str, Any]) -> set[str]:
    """Why the program left this line out; empty where it kept it."""
    shown = [part for part in gold.article.removed if part.reason not in UNSEEN]
    if gold.is_page:
        return {part.reason for part in shown if _plain(line["text"]) in _plain(part.text)}
    place = gold.line_spans[line["line"] - 1]
    return {part.reason for part in shown if part.span.overlaps(place)}
