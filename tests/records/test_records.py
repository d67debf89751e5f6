"""An article as JSON and back."""

from __future__ import annotations

import json
import typing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import records
from dossier.model import (
    UNSEEN,
    Annotated,
    Article,
    Block,
    BlockKind,
    Candidate,
    Fix,
    Inferred,
    Link,
    Mention,
    Removed,
    Span,
)

words = st.text(max_size=12)
numbers = st.integers(0, 9999)
spans = st.builds(Span, numbers, numbers)
links = st.lists(st.builds(Link, numbers, numbers, words), max_size=2).map(tuple)
kinds = st.sampled_from(typing.get_args(BlockKind))
blocks = st.builds(
    Block,
    kinds,
    words,
    st.lists(spans, max_size=2).map(tuple),
    st.integers(0, 6),
    links,
)
reasons = st.sampled_from(["navigation", "outside", "legal", "pagination", "curator"])
removed = st.builds(Removed, spans, words, reasons, kinds, st.integers(0, 6), links)
fixes = st.builds(Fix, words, st.integers(1, 999))
inferred = st.builds(Inferred, words, words, words, st.floats(0, 1), words)
articles = st.builds(
    Article,
    **dict.fromkeys((*records.PLAIN, *records.LATER), words),
    authors=st.lists(words, max_size=2).map(tuple),
    blocks=st.lists(blocks, max_size=3).map(tuple),
    removed=st.lists(removed, max_size=2).map(tuple),
    fixes=st.lists(fixes, max_size=2, unique_by=lambda fix: fix.name).map(tuple),
    inferred=st.lists(inferred, max_size=2, unique_by=lambda judged: judged.field).map(tuple),
)


@settings(deadline=None, max_examples=150)
@given(articles)
def test_an_article_comes_back_from_json_as_it_was(article: Article) -> None:
    assert records.article_of(json.loads(json.dumps(records.article_record(article)))) == article


def test_every_field_of_an_article_is_in_its_record() -> None:
    assert set(records.article_record(Article(key="k", origin="o", sha256="s"))) == set(Article.__dataclass_fields__)


def test_a_record_of_an_earlier_version_is_read_without_the_fields_it_lacks() -> None:
    article = Article(key="k", origin="o", sha256="s", title="T", modified="2024-01-01", section="Sea")
    record = {name: value for name, value in records.article_record(article).items() if name not in records.LATER}
    told = records.article_of(record)
    assert (told.title, told.modified, told.section) == ("T", "", "")


@pytest.mark.parametrize("reason", sorted(UNSEEN))
def test_words_that_no_reader_sees_are_not_kept_but_their_place_is(reason: str) -> None:
    article = Article(key="k", origin="o", sha256="s", removed=(Removed(Span(0, 9), "var a = 1", reason),))
    assert records.article_of(records.article_record(article)).removed == (Removed(Span(0, 9), "", reason),)


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"key": "k"}, id="key-alone"),
        pytest.param({"blocks": [{"kind": "paragraph"}]}, id="block-without-text"),
        pytest.param({"blocks": [1]}, id="block-that-is-a-number"),
        pytest.param({"removed": [[1, 2]]}, id="removed-without-reason"),
        pytest.param({"authors": None}, id="authors-that-are-none"),
    ],
)
def test_a_record_that_is_none_is_refused(spoilt: dict[str, object]) -> None:
    whole = records.article_record(Article(key="k", origin="o", sha256="s"))
    record = {**whole, **spoilt} if len(spoilt) == 1 and "key" not in spoilt else spoilt
    with pytest.raises((KeyError, TypeError, ValueError)):
        records.article_of(record)


def test_a_mention_is_told_with_its_words() -> None:
    article = Article(key="k", origin="o", sha256="s", blocks=(Block("paragraph", "Parla Anna."),))
    told = records.mention_record(Annotated(article), Mention(Span(6, 10), "anna", "name"))
    assert told == {"start": 6, "end": 10, "text": "Anna", "actor": "anna", "status": "linked", "rule": "name"}


def test_a_suggestion_names_no_actor() -> None:
    article = Article(key="k", origin="o", sha256="s", blocks=(Block("paragraph", "Verdi"),))
    either = (Candidate("a", "alias"), Candidate("b", "alias"))
    told = records.mention_record(Annotated(article), Mention(Span(0, 5), "", "ambiguous", "suggested", either))
    assert (told["actor"], told["status"], told["type"], told["name"]) == (None, "suggested", "unknown", "Verdi")
    assert told["candidates"] == [{"entry": "a", "why": "alias"}, {"entry": "b", "why": "alias"}]


def test_a_record_of_before_there_were_fixes_is_read() -> None:
    record = records.article_record(Article(key="k", origin="o", sha256="s"))
    del record["fixes"]
    assert records.article_of({**record, "removed": [[0, 4, "Menu", "navigation"]]}).removed == (
        Removed(Span(0, 4), "Menu", "navigation"),
    )
