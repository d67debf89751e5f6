"""What is a name, what stands for one, and what stands before and behind one."""

from __future__ import annotations

import pytest

from dossier.language import before_the_rest, cues, ends_in_newsroom, is_degree, is_newsroom, is_no_name, without_office


@pytest.mark.parametrize(
    ("told", "name"),
    [
        pytest.param("Ann Green Reporter", "Ann Green", id="office"),
        pytest.param("Anna Verdi inviata", "Anna Verdi", id="office-in-italian"),
        pytest.param("Ann Green Senior Editor", "Ann Green", id="office-of-two-words"),
        pytest.param("Ann Green Associated Press", "Ann Green", id="agency"),
        pytest.param("Ann Green KZZZ News", "Ann Green", id="station"),
        pytest.param("Ann Green THE MOLO", "Ann Green", id="outlet-in-capitals"),
        pytest.param("Ann Green PhD", "Ann Green", id="degree"),
        pytest.param("Ann Green M.D.", "Ann Green", id="degree-in-letters"),
        pytest.param("金山花子 記者", "金山花子", id="script-without-capitals"),
    ],
)
def test_what_stands_behind_a_name_goes(told: str, name: str) -> None:
    assert without_office(told) == name


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Ann Green", id="name"),
        pytest.param("ANN BO GREEN", id="all-in-capitals"),
        pytest.param("Ann Green III", id="number"),
        pytest.param("Jean Paul DUPONT", id="family-name-in-capitals"),
        pytest.param("Jean Paul de LA", id="behind-a-particle"),
        pytest.param("Ann Editor", id="two-words"),
        pytest.param("Green News Agency", id="outlet"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_name_stays_whole(name: str) -> None:
    assert without_office(name) == name


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param("Redazione", True, id="newsroom"),
        pytest.param("Redazione online", True, id="with-words-behind"),
        pytest.param("By the Redazione", False, id="with-words-before"),
        pytest.param("Redazione che ha visto tutto ieri", False, id="sentence"),
        pytest.param("AFP", True, id="agency"),
        pytest.param("Sid Green", False, id="name-that-begins-like-an-agency"),
        pytest.param("(ANSA)", False, id="mark-of-an-agency"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_newsroom_is_told_from_a_name(text: str, is_one: bool) -> None:
    assert is_newsroom(text) is is_one


@pytest.mark.parametrize(("text", "is_one"), [("La Testata Redazione", True), ("Redazione", False), ("Ann Sid", False)])
def test_a_newsroom_may_have_its_outlet_before_it(text: str, is_one: bool) -> None:
    assert ends_in_newsroom(text) is is_one


@pytest.mark.parametrize(("word", "is_none"), [("Share", True), ("Editor,", True), ("La", False), ("Green", False)])
def test_some_words_are_in_no_name(word: str, is_none: bool) -> None:
    assert is_no_name(word) is is_none


@pytest.mark.parametrize(("text", "is_one"), [("MBA", True), ("Ph.D.", True), ("Jr.", True), ("Ann", False)])
def test_a_degree_is_no_other_name(text: str, is_one: bool) -> None:
    assert is_degree(text) is is_one


@pytest.mark.parametrize(
    ("line", "name"),
    [
        pytest.param("Ann Green 3 May 2024", "Ann Green", id="date"),
        pytest.param("Ann Green on Sept. 3", "Ann Green", id="month-and-small-word"),
        pytest.param("Ann GreenUpdated today", "Ann Green", id="glued"),
        pytest.param("Ann GreenMay 3, 2024", "Ann Green", id="glued-month"),
        pytest.param("Ann McGreen 3 min", "Ann McGreen", id="capital-within-a-name"),
        pytest.param("Ann Green last updated today", "Ann Green", id="change"),
        pytest.param("Ann Green Photos Bo Blue", "Ann Green", id="pictures"),
        pytest.param("Ann Green beeld: Bo Blue", "Ann Green", id="pictures-with-a-colon"),
        pytest.param("Ann Green edited by Bo Blue", "Ann Green", id="other-work"),
        pytest.param("Ann Bron", "Ann Bron", id="name-like-a-word-of-captions"),
        pytest.param("Ann Postedson", "Ann Postedson", id="name-that-begins-like-a-cue"),
    ],
)
def test_names_end_before_dates_and_pictures(line: str, name: str) -> None:
    assert before_the_rest(line) == name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("By Ann Green", "Ann Green", id="space"),
        pytest.param("by: Ann Green", "Ann Green", id="colon"),
        pytest.param("Testo di Anna Verdi", "Anna Verdi", id="longest"),
        pytest.param("作者：李明", "李明", id="wide-colon"),
        pytest.param("Text: Ann Green", "Ann Green", id="needs-its-colon"),
        pytest.param("Text Ann Green", "", id="without-its-colon"),
        pytest.param("Bygone days", "", id="word-that-begins-so"),
        pytest.param("By", "", id="nothing-behind"),
    ],
)
def test_a_cue_leads_to_names(line: str, names: str) -> None:
    cue = cues("bylines.txt").match(line)
    assert (line[cue.end() :] if cue else "") == names
