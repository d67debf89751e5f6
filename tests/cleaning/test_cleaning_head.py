"""The head of an article as a whole: what goes for title, byline and date together."""

from __future__ import annotations

from dataclasses import replace

from head_lines import MENU, MORE, TEXT, TITLE, article, covered
from hypothesis import given
from hypothesis import strategies as st

from dossier.cleaning import clean, head
from dossier.model import Removed

LINES = st.lists(
    st.sampled_from([TITLE, TITLE.upper(), f"{TITLE} | La Testata", TEXT, MORE, *MENU, "di Anna Verdi", "3 marzo 2024"])
    | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60),
    min_size=1,
    max_size=12,
)


def test_what_the_page_states_of_author_and_date_is_not_overwritten() -> None:
    found = clean(article(TITLE, "di Anna Verdi", "3 marzo 2024", TEXT, authors=("Bruno Blu",), published="2020-01-01"))
    assert (found.authors, found.published) == (("Bruno Blu",), "2020-01-01")


def test_dates_and_bylines_far_below_the_title_are_text() -> None:
    text = [TEXT.replace("sei", str(n)) for n in range(6)]
    found = clean(article(TITLE, *text, "3 marzo 2024", "di Anna Verdi", MORE))
    assert (found.authors, found.published) == ((), "")
    assert "3 marzo 2024\n\ndi Anna Verdi" in found.text


def test_date_and_byline_may_stand_above_the_title_or_below_the_lede() -> None:
    above = head.find_byline_and_date(head.find_title(article("3 marzo 2024", TITLE, TEXT, MORE)))
    below = head.find_byline_and_date(head.find_title(article(TITLE, TEXT, "di Anna Verdi", "3 marzo 2024", MORE)))
    assert (above.published, below.published, below.authors) == ("2024-03-03", "2024-03-03", ("Anna Verdi",))


def test_the_only_words_there_are_stay_the_text() -> None:
    found = clean(article("di Anna Verdi", "3 marzo 2024"))
    assert found.text


@given(LINES, st.integers(0, 12))
def test_whatever_the_lines_are_each_is_kept_or_left_out_once(lines: list[str], first: int) -> None:
    whole = article(*lines)
    out = tuple(Removed(block.spans[0], block.text, "outside") for block in whole.blocks[:first])
    given_ = replace(whole, blocks=whole.blocks[first:], removed=out)
    assert covered(clean(given_)) == covered(given_)
