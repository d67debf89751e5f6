"""The lede of a saved page: shown above the text, stated, or completed by it."""

from __future__ import annotations

import pytest
from saved_pages import H1, TEXT, linked, meta, news, page

from dossier.formats.html.metadata import read_metadata

SIGNS = "船は六か月ぶりに港へ帰ってきた"
FIRST = "The ships that left in autumn are back, and the harbour is full of people."


@pytest.mark.parametrize(
    ("head", "body", "lede"),
    [
        pytest.param(news(description=FIRST), H1, FIRST, id="linked-data"),
        pytest.param(
            meta("og:description", FIRST[:40] + "…"), f"{H1}<p class='summary'>{FIRST}</p>", FIRST, id="cut-off"
        ),
        pytest.param(
            meta("og:description", FIRST), f"{H1}<h2 class='standfirst'>Seen by many.</h2>", FIRST, id="short"
        ),
        pytest.param(
            meta("og:description", "Ships."), f"{H1}<p class='standfirst'>{FIRST}</p>", FIRST, id="shown-before-stated"
        ),
        pytest.param("", f"{H1}<p class='sommario'>{FIRST}</p>", FIRST, id="shown-alone"),
        pytest.param(meta("og:description", "The fleet is home at last"), H1, None, id="the-title-again"),
        pytest.param(
            meta("og:description", "All of the sea.") + linked({"@type": "WebSite", "description": "All of the sea."}),
            H1,
            None,
            id="description-of-the-site",
        ),
        pytest.param("", f"{H1}<aside><p class='standfirst'>{FIRST}</p></aside>", None, id="of-another-article"),
        pytest.param("", f"<div>{H1}<h2>{FIRST}</h2></div>{TEXT}", FIRST, id="heading-below-the-title"),
        pytest.param("", f"<div>{H1}<h2>{FIRST}</h2>{TEXT}<h2>b</h2></div>", None, id="heading-of-a-section"),
        pytest.param("", f"<header>{H1}<p>{FIRST}</p></header>{TEXT}", FIRST, id="line-in-the-header"),
        pytest.param("", f"<header>{H1}<p>By Ann Green and Bo Blue, Rome</p></header>", None, id="byline-in-header"),
        pytest.param(
            "",
            f"{H1}<p class='lead-text'>船は六か月ぶりに港へ帰ってきた</p>",
            "船は六か月ぶりに港へ帰ってきた",
            id="no-spaces",
        ),
        pytest.param(
            meta("og:description", "Ships."), f"{H1}<p class='excerpt'>{FIRST}</p>", FIRST, id="right-below-the-title"
        ),
        pytest.param(
            "",
            f"{H1}<p class='summary'>By the sea it is cold.</p><p class='deck'>{FIRST}</p>",
            FIRST,
            id="clearest-name",
        ),
        pytest.param(
            "", f"{H1}<div class='intro'><p class='summary'>{FIRST}</p>3 May 2024</div>", FIRST, id="inner-of-two"
        ),
        pytest.param("", f"{H1}<p class='deck'>3 May 2024 Updated: 4 May 2024 10:30</p>", None, id="dates"),
        pytest.param("", f"{H1}<p class='deck'>fleet is home at last</p>", None, id="part-of-the-title"),
        pytest.param("", f"{H1}<p class='lead-image'>{FIRST}</p>", None, id="caption"),
        pytest.param(meta("og:description", FIRST[:60] + "…"), f"{H1}<p>{FIRST}</p>", FIRST, id="cut-off-in-the-text"),
        pytest.param(
            meta("og:description", FIRST[:50] + "Read More"), f"{H1}<p>{FIRST}</p>", FIRST, id="cut-off-by-a-link"
        ),
        pytest.param(
            meta("og:description", FIRST[:50] + "…"),
            f"{H1}<p>{FIRST} {TEXT[3:-4] * 5}</p>",
            FIRST,
            id="cut-off-in-a-long-paragraph",
        ),
        pytest.param(
            meta("og:description", FIRST[:60] + "…") + meta("description", "The fleet came back."),
            f"{H1}<p>{FIRST}</p>",
            "The fleet came back.",
            id="whole-before-completed",
        ),
    ],
)
def test_the_lede_is_what_stands_above_the_text(head: str, body: str, lede: str | None) -> None:
    assert read_metadata(page(head, body)).get("description") == lede
