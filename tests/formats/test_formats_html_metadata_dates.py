"""Which of the days on a saved page is that of its publication."""

from __future__ import annotations

import pytest
from saved_pages import H1, TEXT, meta, news, page

from dossier.formats.html.metadata import read_metadata

DATED = "2024-03-03"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(news(datePublished="2024-03-03T23:30:00-05:00"), "", id="zone-as-stated"),
        pytest.param(news(datePublished={"@value": "2024-03-03"}), "", id="value-of-a-node"),
        pytest.param(meta("parsely-pub-date", "2024-03-03T10:00:00Z"), "", id="meta"),
        pytest.param(meta("pubdate", "20240303"), "", id="figures-run-together"),
        pytest.param(meta("date", "Sun Mar 03 2024, 3 March 2024"), "", id="date-in-words"),
        pytest.param("", f"{H1}<time datetime='2024-03-03'>today</time>", id="time"),
        pytest.param(
            "",
            f"{H1}<p>Updated <time datetime='2024-05-05'>5 May</time></p><p><time datetime='2024-03-03'>x</time></p>",
            id="time-of-a-change-comes-last",
        ),
        pytest.param("", f"{H1}<meta itemprop='datePublished' content='2024-03-03'>", id="microdata-in-a-meta-element"),
        pytest.param("", f"{H1}<span itemprop='datePublished' content='2024-03-03'>x</span>", id="microdata"),
        pytest.param("", f"{H1}<p>3 marzo 2024, ore 10</p>{TEXT}", id="line"),
        pytest.param("", f"<p>3. März 2024</p>{H1}{TEXT}", id="line-above"),
        pytest.param('<link rel="canonical" href="https://a.example/2024/03/03/fleet">', H1 + TEXT, id="address-alone"),
        pytest.param("", f"{H1}<img src='/uploads/2024-03-03/fleet.jpg'>{TEXT}", id="search-of-the-whole-page"),
        pytest.param("", f"{H1}<p>03/03/2024</p>{TEXT}", id="figures-that-are-the-same-either-way"),
        pytest.param("", f"{H1}{TEXT * 90}<p class='post-date'>March 3, 2024</p>", id="marked-line-far-below"),
        pytest.param("", f"<p>3 March 2024</p>{H1}{TEXT * 20}<p>9 March 2024</p>", id="nearest-line"),
        pytest.param(
            news(datePublished="2021-01-01", dateModified="2024-03-03"),
            f"{H1}<p>3 March 2024</p>{TEXT}",
            id="shown-day-of-the-last-change",
        ),
        pytest.param(
            news(datePublished="2024-03-03", dateModified="2024-05-05"),
            f"{H1}<p>Updated 5 May 2024</p>{TEXT}",
            id="said-to-be-a-change",
        ),
        pytest.param(
            news(datePublished="2024-03-03", dateModified="2024-05-05"),
            f"{H1}<p>3 March 2024</p><p>5 May 2024</p>{TEXT}",
            id="both-are-shown",
        ),
        pytest.param(
            news(datePublished="2024-03-03", dateModified="2024-05-05"),
            f"{H1}<p>7 July 2024</p>{TEXT}",
            id="shown-day-that-nothing-states",
        ),
    ],
)
def test_the_day_of_publication_is_read(head: str, body: str) -> None:
    assert read_metadata(page(head, body)).get("published") == DATED


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(news(datePublished="0001-01-01T00:00:00Z"), H1, id="year-nought"),
        pytest.param(news(datePublished="9999-12-31"), H1, id="never"),
        pytest.param(news(datePublished="2024-02-31"), H1, id="impossible"),
        pytest.param("", f"{H1}<aside><time datetime='2024-03-03'>x</time></aside>", id="of-another-article"),
        pytest.param("", f"{H1}<p>On the night of 3 March 2024 {TEXT[3:]}", id="within-a-sentence"),
        pytest.param("", f"{H1}<p>03/04/2024</p>", id="figures-of-no-language"),
        pytest.param("", f"{H1}<p>The next meeting will be on 3 March 2024 in the harbour.</p>", id="short-sentence"),
    ],
)
def test_what_cannot_be_the_day_of_publication_is_none(head: str, body: str) -> None:
    told = next((judged for judged in read_metadata(page(head, body))["inferred"] if judged.field == "published"), None)
    # The search of the whole page may find a day; it is never said to be stated.
    assert told is None or (told.rule, told.is_stated) == ("htmldate", False)


def test_a_day_long_after_the_last_change_gives_way_to_that() -> None:
    head = news(datePublished="2031-01-01", dateModified="2024-03-03")
    assert read_metadata(page(head, H1))["published"] == DATED


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(news(dateModified="2024-03-03T10:00:00Z"), id="linked-data"),
        pytest.param(meta("article:modified_time", "2024-03-03"), id="meta"),
    ],
)
def test_the_last_change_is_read(head: str) -> None:
    assert read_metadata(page(head, H1)).get("modified") == DATED


@pytest.mark.parametrize(
    ("head", "more", "day"),
    [
        pytest.param("", "25/12/2023", "2024-04-03", id="another-date-with-the-day-first"),
        pytest.param("", "12/25/2023", "2024-03-04", id="another-date-with-the-month-first"),
        pytest.param('<link rel="canonical" href="https://a.co.uk/b">', "", "2024-04-03", id="country-of-the-host"),
        pytest.param(meta("og:locale", "en_AU"), "", "2024-04-03", id="locale-that-metadata-name"),
    ],
)
def test_dates_in_figures_are_read_as_the_page_writes_them(head: str, more: str, day: str) -> None:
    assert read_metadata(page(head, f"{H1}<p>03/04/2024</p>{TEXT}<p>{more}</p>", ' lang="en"')).get("published") == day
