"""The gold cases of who said what, and when; what stands in their texts is told in statement_marks.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from case_files import article, block, lines_of, register_in
from statement_marks import Mark, date_mark, names_in, of_kind, quotation_mark, statement_mark, without_marks

from dossier import pipeline, publication
from dossier.model import Annotated, Article, Register, Settings, Span

FOLDER = Path(__file__).parent / "statements"
REGISTER = FOLDER / "register.yml"
MIXED = "-fresh"
"""How the name of a file ends whose texts have answers of every kind."""
NOTHING = "nothing"
"""The answer of a text from which no day of publication can be concluded."""

READ: Mapping[str, Callable[[Span, str], Mark]] = {
    "dates": date_mark,
    "quotations": quotation_mark,
    "statements": statement_mark,
}


@dataclass(frozen=True)
class Case:
    """A text with its answers; `of` says what they are of."""

    file: str
    id: str
    about: str
    article: Article
    marks: tuple[Mark, ...] = ()
    kind: str = ""
    """What its answers are of, where its file has answers of every kind."""
    answer: str = ""
    """Of a day of publication: the day, or `NOTHING`; in brackets where it need not be told."""

    @property
    def name(self) -> str:
        return "-".join(filter(None, [self.file, self.id, self.kind]))

    @property
    def of(self) -> str:
        return self.kind or self.file[3:]

    @cached_property
    def annotated(self) -> Annotated:
        """What the program finds."""
        return pipeline.annotate(self.article, the_register(), Settings())

    @cached_property
    def dated(self) -> Article:
        """What the program says of the day of publication."""
        return publication.dated(self.article, Settings())

    @property
    def true_marks(self) -> list[Mark]:
        return [mark for mark in self.marks if not mark.deceives]

    def words(self, span: Span) -> str:
        """The words of a span, the middle of long ones left out, and which of several like them they are."""
        words = self.article.text[slice(*span)]
        before = self.article.text[: span.start].count(words)
        short = words if len(words) <= 60 else f"{words[:40]}…{words[-19:]}"
        return f"{short}{f' ({before + 1})' if before else ''}"


@cache
def cases() -> Mapping[str, Case]:
    """All cases by name, in order of their files."""
    return {case.name: case for path in sorted(FOLDER.glob("[a-z][a-z]-*.yml")) for case in _cases_in(path)}


def _cases_in(path: Path) -> Iterator[Case]:
    for id_, told in yaml.safe_load(path.read_text("utf-8")).items():
        for kind in READ if path.stem.endswith(MIXED) else [""]:
            yield case_of(path.stem, id_, told, kind)


def case_of(file: str, id_: str, told: Mapping[str, Any], kind: str = "") -> Case:
    """A case as it is written; raises ValueError where its answers are none."""
    known = {"about", "date", "title", "text", "answer"} if file.endswith("-published") else {"about", "date", "text"}
    if unknown := told.keys() - known:
        raise ValueError(f"{file}-{id_}: unknown keys {sorted(unknown)}")
    blocks, marks, at = [], [], 0
    for form, line in lines_of(told["text"]):
        try:
            text, found = without_marks(line, at)
            answers = [(span, of_kind(kind, answer) if kind else answer) for span, answer in found]
            marks += [READ[kind or file[3:]](span, answer) for span, answer in answers if answer]
        except ValueError as error:
            raise ValueError(f"{file}-{id_}: {error}") from None
        blocks.append(block(form, text))
        at += len(text) + 2
    answer = str(told.get("answer", ""))
    if file.endswith("-published") and not re.fullmatch(r"\(?\d{4}-\d\d-\d\d\)?|nothing", answer):
        raise ValueError(f"{file}-{id_}: '{answer}' is no answer")
    case = Case(file, id_, told["about"], article(f"{file}-{id_}", told, blocks), tuple(marks), kind, answer)
    _check_names(case)
    return case


def _check_names(case: Case) -> None:
    for mark in case.marks:
        for one in names_in(mark):
            if one not in the_register().actors and one.casefold() not in case.article.text.casefold():
                raise ValueError(f"{case.name}: '{one}' is neither in the register nor in the text")


def the_register() -> Register:
    return register_in(REGISTER)
