"""Text that a page states in its data and does not show."""

from __future__ import annotations

import hashlib
import json

import pytest

from dossier.formats.html import read
from dossier.formats.html.blocks import split
from dossier.formats.html.stated import unshown_text
from dossier.model import Article, Clipping

SENTENCE = "The lighthouse keeper wrote down the weather every morning, and nobody has ever read what he wrote. "
FIRST, SECOND = SENTENCE * 4, SENTENCE * 5


def page(body: str, shown: str = "<p>The lighthouse keeper wrote down the weather.</p>") -> str:
    data = f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":{body},"name":"x"}}</script>'
    return f"<html><head><title>Weather</title>{data}</head><body><h1>Weather</h1>{shown}</body></html>"


def texts(source: str) -> list[str]:
    """What is taken from the data of a page that shows its first paragraph alone."""
    blocks, silent = split(source)
    return [block.text for block in unshown_text(source, silent, blocks)]


def article(source: str) -> Article:
    data = source.encode()
    return read(Clipping("k", ".html", data, "seeds/k.html", hashlib.sha256(data).hexdigest()))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(json.dumps(f"{FIRST}\n\n{SECOND}"), id="lines"),
        pytest.param(json.dumps(f"<p>{FIRST}</p><p>{SECOND}</p>"), id="paragraphs"),
        pytest.param(json.dumps(f"{FIRST}<br /><br>{SECOND}").replace("/", "\\/"), id="breaks-and-escaped-slashes"),
        pytest.param(json.dumps(f"&lt;b&gt;{FIRST}&lt;/b&gt;\r\n{SECOND}"), id="markup-as-references"),
    ],
)
def test_a_stated_text_is_taken_by_its_paragraphs(body: str) -> None:
    assert texts(page(body)) == [FIRST.strip(), SECOND.strip()]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(page(json.dumps(SENTENCE)), id="short"),
        pytest.param(page(json.dumps(FIRST + SECOND), f"<p>{FIRST}</p>"), id="shown"),
        pytest.param(page(f'"{FIRST} \\x {SECOND}"'), id="no-json"),
        pytest.param(page(f'"{FIRST}{SECOND}').replace(',"name":"x"', ""), id="without-end"),
        pytest.param(f'<p>"articleBody": "{FIRST}{SECOND}"</p>', id="in-the-text"),
    ],
)
def test_nothing_is_taken_where_the_page_shows_its_text_or_states_none(source: str) -> None:
    assert texts(source) == []


def test_half_a_pair_of_signs_becomes_the_sign_for_broken_ones() -> None:
    assert texts(page(json.dumps(FIRST + SECOND)[:-1] + '\\ud83d"')) == [f"{FIRST}{SECOND}\ufffd"]


def test_what_is_taken_stands_behind_what_is_shown_and_keeps_the_record_whole() -> None:
    source = page(json.dumps(f"{FIRST}\n\n{SECOND}"))
    found = article(source)
    assert [block.text for block in found.blocks][-2:] == [FIRST.strip(), SECOND.strip()]
    spans = sorted([span for block in found.blocks for span in block.spans] + [part.span for part in found.removed])
    at = 0
    for span in spans:
        assert at <= span.start
        assert not source[at : span.start].strip()
        at = span.end
    assert not source[at:].strip()
