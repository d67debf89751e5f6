"""Annotated articles made by hand: marks in the words tell actors, times and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dossier import evidence
from dossier.model import (
    About,
    Actor,
    Annotated,
    Article,
    Block,
    DatedStatement,
    DateExpression,
    Dossier,
    Mention,
    Quotation,
    Register,
    Settings,
    Span,
    Speaker,
)

REGISTER = Register(
    actors={
        "portoblu": Actor(id="portoblu", name={"": "Portoblu"}, type="place"),
        "cina": Actor(id="cina", name={"": "Cina"}, type="country"),
        "anna-verdi": Actor(id="anna-verdi", name={"": "Anna Verdi"}, type="person"),
        "xi-lan": Actor(id="xi-lan", name={"": "Xi Lan"}, type="person"),
        "bo-li": Actor(id="bo-li", name={"": "Bo Li"}, type="person"),
    }
)

_SIGN = re.compile(r"[\[\]]|\|[^\[\]|]*(?=\])")


def annotated(
    key: str,
    *paragraphs: str,
    published: str = "2023-04-17",
    language: str = "it",
    source: str = "",
    statements: Iterable[tuple[str, str]] = (),
) -> Annotated:
    """An article in which [words|entry] are a mention (entry/rule), [words|=2023-04-16] a time, [words|#fari] show a
    topic, and [words|"anna-verdi] are a quotation: of "? by somebody unknown to the register, of " by nobody.

    Each of `statements` is the beginning of a sentence with its date, and "reported" or "pinned" behind it.
    """
    plain, marked = zip(*map(_read, paragraphs), strict=True)
    article = Article(
        key=key,
        origin=f"seeds/{key}.txt",
        sha256="",
        language=language,
        published=published,
        source=source,
        blocks=tuple(Block("paragraph", text) for text in plain),
    )
    found = []
    for (offset, _), marks in zip(article.body_offsets, marked, strict=True):
        found += [(Span(start + offset, end + offset), mark) for start, end, mark in marks]
    found.sort()
    given = Annotated(
        article,
        evidence.sentences_of(article),
        tuple(_mention(span, mark) for span, mark in found if mark[0] not in '=#"'),
        tuple(About(mark[1:], 1.0, (span,)) for span, mark in found if mark[0] == "#"),
        tuple(DateExpression(span, mark[1:], "day") for span, mark in found if mark[0] == "="),
        tuple(_quotation(span, mark) for span, mark in found if mark[0] == '"'),
    )
    return replace(given, statements=tuple(_statement(given, *one) for one in statements))


def _read(paragraph: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The words without the marks, and where each mark holds."""
    plain, marks, opened, at = "", [], [], 0
    for sign in _SIGN.finditer(paragraph):
        plain += paragraph[at : sign.start()]
        at = sign.end()
        if sign[0] == "[":
            opened.append(len(plain))
        elif sign[0] != "]":
            marks.append((opened.pop(), len(plain), sign[0][1:]))
    return plain + paragraph[at:], marks


def _mention(span: Span, mark: str) -> Mention:
    entry, _, rule = mark.partition("/")
    return Mention(span, entry, rule or "name")


def _quotation(span: Span, mark: str) -> Quotation:
    entry = mark[1:]
    return Quotation(span, "marks", speaker=Speaker(Span(span.end, span.end), entry.strip("?")) if entry else None)


def _statement(given: Annotated, beginning: str, told: str) -> DatedStatement:
    date, *marks = told.split()
    span = next(s.span for s in given.sentences if given.article.text.startswith(beginning, s.span.start))
    actors = tuple(dict.fromkeys(mention.entry for mention in given.linked_in(span)))
    words = next((told.span for told in given.dates if span.overlaps(told.span)), span)
    topics = tuple(about.topic for about in given.topics if span.overlaps(about.evidence[0]))
    return DatedStatement(span, date, words, "clause", actors, topics, "reported" in marks, "pinned" in marks)


def dossier(*articles: Annotated, register: Register | None = None) -> Dossier:
    return Dossier(articles, register or REGISTER, Settings())
