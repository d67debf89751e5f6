"""Bold lines as headings."""

from __future__ import annotations

import pytest

from dossier.formats.html.blocks import split
from dossier.formats.html.headings import with_bold_headings

ABOVE = "<p>The mill stood empty for twenty years before somebody bought it.</p>"
BELOW = "<p>Now it grinds corn again, and on Sundays visitors may look on.</p>"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("<p><b>A new owner</b></p>", "heading", id="bold"),
        pytest.param("<p><strong>Who pays for it?</strong></p>", "heading", id="question"),
        pytest.param("<p><b>A new</b> owner</p>", "paragraph", id="bold-in-part"),
        pytest.param("<p>A new owner</p>", "paragraph", id="not-bold"),
        pytest.param("<p><b>It has a new owner.</b></p>", "paragraph", id="sentence"),
        pytest.param("<p><b>The owner says:</b></p>", "paragraph", id="goes-on"),
        pytest.param("<p><b><a href=/x>A new owner</a></b></p>", "paragraph", id="link"),
        pytest.param("<p><b>one two three four five six seven eight nine</b></p>", "paragraph", id="long"),
        pytest.param("<ul><li><b>A new owner</b></ul>", "list_item", id="list"),
    ],
)
def test_a_short_bold_line_over_text_is_a_heading(line: str, kind: str) -> None:
    found = with_bold_headings(split(f"<div>{ABOVE}{line}{BELOW}</div>")[0])
    assert found[1].kind == kind


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(f"<div><p><b>A new owner</b></p>{BELOW}</div>", id="first-line"),
        pytest.param(f"<div>{ABOVE}<p><b>A new owner</b></p></div>", id="last-line"),
        pytest.param(f"<div>{ABOVE}<p><b>A new owner</b></p></div><div><div>{BELOW}</div></div>", id="other-part"),
        pytest.param(f"<div>{ABOVE}<p><b>One</b></p><p><b>Two is bold too.</b></p></div>", id="bold-text"),
    ],
)
def test_a_bold_line_elsewhere_is_none(source: str) -> None:
    assert "heading" not in {block.kind for block in with_bold_headings(split(source)[0])}


@pytest.mark.parametrize(
    ("own", "kind"),
    [
        pytest.param("<h1>The mill</h1>", "heading", id="none-but-the-title"),
        pytest.param("<h2>Twenty years</h2>", "heading", id="one"),
        pytest.param("<h2>Twenty years</h2><h3>The roof</h3>", "paragraph", id="two"),
    ],
)
def test_a_text_that_has_headings_of_its_own_has_none_in_bold(own: str, kind: str) -> None:
    found = with_bold_headings(split(f"<div>{own}{ABOVE}<p><b>A new owner</b></p>{BELOW}</div>")[0])
    assert found[-2].kind == kind
