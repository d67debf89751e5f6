"""Clips of our own against the golden answers that people wrote beside them, one aspect at a time.

An answer says what a careful reader would keep, never what the program does. What the program gets wrong today stands
in known_failures.py.
"""

from __future__ import annotations

import hashlib
import re

import pytest
from clip_answers import ASPECTS, CLIPS, FOLDER, answer_of, difference, gold_of, is_judged, letters, words_shown
from hypothesis import given, settings
from hypothesis import strategies as st
from known_failures import KNOWN_FAILURES, reason_of

from dossier import pipeline
from dossier.model import Article, Clipping

NEARLY_ALL_JUNK = ("it-marea-riquadri.txt", "en-potato-under-the-pile.txt", "en-bore-between-teasers.txt")
WITHOUT_JUNK = (
    "it-metro-solo-testo.txt",
    "it-fuso-appunti.txt",
    "it-stromboli-da-word.txt",
    "en-bell-rock-nothing-to-remove.txt",
)


def _cases() -> list[object]:
    """Every aspect that is judged of every clip."""
    return [
        pytest.param(name, aspect, id=f"{name}-{aspect}", marks=_mark(name, aspect))
        for name in CLIPS
        for aspect in ASPECTS
        if is_judged(answer_of(name), aspect)
    ]


def _mark(name: str, aspect: str) -> list[pytest.MarkDecorator]:
    reason = reason_of(name, aspect)
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(("name", "aspect"), _cases())
def test_a_clip_comes_out_as_its_golden_answer_says(name: str, aspect: str) -> None:
    wanted, found = ASPECTS[aspect](gold_of(name))
    assert wanted == found, f"{aspect} of {name}\n{difference(wanted, found)}"


@pytest.mark.parametrize("name", CLIPS)
def test_a_golden_answer_tells_of_every_word_of_its_clip(name: str) -> None:
    gold = gold_of(name)
    told = [words for _, words in gold.answer["text"]] + gold.answer["head"] + gold.answer["either"]
    told += [line["text"] for line in gold.answer["removed"]]
    # Letters, since words may be divided at the end of a line.
    assert letters(told) == letters([words_shown(gold.source, gold.is_page)])


@pytest.mark.parametrize("name", [name for name in CLIPS if name.endswith(".txt")])
def test_a_golden_answer_names_the_lines_that_are_removed_by_their_numbers(name: str) -> None:
    gold = gold_of(name)
    lines = [gold.source[slice(*span)] for span in gold.line_spans]
    for line in gold.answer["removed"]:
        assert " ".join(lines[line["line"] - 1].split()) == line["text"]


def test_every_golden_answer_has_its_clip_and_the_set_is_as_mixed_as_it_must_be() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == {name.rpartition(".")[0] for name in CLIPS}
    languages = [name[:2] for name in CLIPS]
    assert len(CLIPS) >= 39
    assert min(languages.count("it"), languages.count("en")) >= 10
    for name in NEARLY_ALL_JUNK:
        answer = answer_of(name)
        assert len(answer["removed"]) > 8 * len(answer["text"])
    for name in WITHOUT_JUNK:
        assert not answer_of(name)["removed"]


def test_known_failures_are_of_clips_and_aspects_that_are_judged() -> None:
    for name, (aspects, _) in KNOWN_FAILURES.items():
        assert name in CLIPS
        assert aspects.split() == [aspect for aspect in ASPECTS if aspect in aspects.split()]
        assert all(is_judged(answer_of(name), aspect) for aspect in aspects.split())


@pytest.mark.parametrize("name", WITHOUT_JUNK)
def test_a_text_without_junk_comes_out_whole_word_for_word(name: str) -> None:
    gold = gold_of(name)
    assert gold.article.removed == ()
    told = [block.text for block in gold.article.blocks]
    assert re.findall(r"\w+", " ".join(told)) == re.findall(r"\w+", gold.source)


PROSE = {
    language: tuple(
        words
        for name in CLIPS
        if name.startswith(language) and name.endswith(".txt")
        for kind, words in answer_of(name)["text"]
        if kind == "paragraph" and re.search(r"[.?!»”\"]$", words)
    )
    for language in ("it", "en")
}
"""Paragraphs of the golden answers that end as sentences do."""


@pytest.mark.parametrize("language", PROSE)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_prose_in_any_order_and_number_is_never_removed(language: str, data: st.DataObject) -> None:
    paragraphs = data.draw(st.lists(st.sampled_from(PROSE[language]), min_size=1, max_size=40, unique=True))
    between = data.draw(st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]))
    article = _read(between.join(paragraphs))
    assert article.removed == ()
    # As blocks, not as text: a first line that is one quotation may be taken for a title, which is not a loss.
    assert " ".join(block.text for block in article.blocks).split() == " ".join(paragraphs).split()


def test_a_quotation_that_opens_a_text_is_not_taken_for_its_title() -> None:
    spoken = "«Houston, qui base della Tranquillità. L’Aquila è atterrata.»"
    assert _read(f"{spoken}\n{PROSE['it'][0]}\n{spoken}\n").text.count(spoken) == 2


def _read(source: str) -> Article:
    data = source.encode()
    return pipeline.read(Clipping("prose", ".txt", data, "prose.txt", hashlib.sha256(data).hexdigest()))
