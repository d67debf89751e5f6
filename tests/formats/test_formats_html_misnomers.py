"""Names of elements that do not fit what these hold."""

from __future__ import annotations

import pytest

from dossier.formats.html.blocks import split
from dossier.formats.html.evidence import Evidence

OPENING = (
    "We had six big ovens in our hall for a month, and in each one of them we put a loaf, a cake and a pan of fish.",
    "We put down how hot it was, how long it took, if the door was safe for a child, and what it had cost us to run.",
)
TESTED = (
    "It is hot in no time at all and it stays so, but its fan is so loud that you can not talk at the table or sleep.",
    "It has a good door and a lamp that lets you see it all, and what comes out is brown on top and soft on the side.",
    "It is a box for a man who bakes once a year: it is small, it does not cost a lot, and the cake we made was burnt.",
)
ASIDE = (
    "You can help us if you pay a bit each month, so that no one who sells ovens can tell us what to say.",
    "If you want to know what we did with it last year, or how you can stop, go to the page on which we put all that.",
    "All who have paid for a year or more may come to us once in the spring and take home all the cake they can eat.",
)


def wrapped(lines: tuple[str, ...], each: str = "<p>{}</p>") -> str:
    return "".join(each.format(line) for line in lines)


def framed(lines: tuple[str, ...]) -> str:
    """In the same elements as the article."""
    return f"<div><article class=story>{wrapped(lines)}</article></div>"


def believed(inner: str, after: str = "") -> set[str]:
    """What counts as agreed upon, on a page of whose prose an extractor has found the opening alone."""
    source = f"<body><div><article class=story><h1>Ovens</h1>{wrapped(OPENING)}{inner}</article></div>{after}</body>"
    blocks, _ = split(source)
    evidence = Evidence(blocks, [block.text in OPENING for block in blocks])
    taken = {block.text for block, is_agreed in zip(blocks, evidence.agreed, strict=True) if is_agreed}
    assert all(not evidence.purpose(n) for n, block in enumerate(blocks) if block.text in taken)
    return taken


@pytest.mark.parametrize(
    ("inner", "after"),
    [
        pytest.param(wrapped(TESTED, "<div class='product-widget'><p>{}</p></div>"), "", id="widgets-in-the-article"),
        pytest.param(wrapped(TESTED, "<div class='promo-box'><p>{}</p></div>"), "", id="advertising-in-the-article"),
        pytest.param(
            "",
            f"<footer>© Ovens</footer><div hidden>{framed(TESTED)}</div>",
            id="hidden-and-of-the-same-kind",
        ),
    ],
)
def test_a_name_that_does_not_fit_is_passed_over(inner: str, after: str) -> None:
    assert believed(inner, after) == {*OPENING, *TESTED}


@pytest.mark.parametrize(
    ("inner", "after"),
    [
        pytest.param(f"<div class='hidden support'>{wrapped(ASIDE)}</div>", "", id="hidden-and-of-another-kind"),
        pytest.param(f"<div class='newsletter'>{wrapped(ASIDE)}</div>", "", id="newsletter"),
        pytest.param(wrapped(ASIDE[:2], "<div class='product-widget'><p>{}</p></div>"), "", id="two-widgets"),
        pytest.param("", wrapped(ASIDE, "<div class='product-widget'><p>{}</p></div>"), id="widgets-elsewhere"),
        pytest.param("", f"<div class='comments'>{framed(ASIDE)}</div>", id="comments"),
        pytest.param(wrapped(ASIDE, "<div class='teaser'><p><a href=/x>{}</a></p></div>"), "", id="all-linked"),
    ],
)
def test_a_name_that_fits_is_believed(inner: str, after: str) -> None:
    assert believed(inner, after) == set(OPENING)


def test_where_nothing_is_agreed_upon_names_are_believed() -> None:
    blocks, _ = split(f"<div class='widget'>{wrapped((*TESTED, *ASIDE))}</div>")
    evidence = Evidence(blocks, [False] * len(blocks))
    assert not any(evidence.agreed)
    assert {evidence.purpose(n) for n in range(len(blocks))} == {"related"}
