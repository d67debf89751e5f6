"""What a person gives back to a text or takes out of it: found by its words, or told as a problem."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.curation import passages
from dossier.model import Article, Block, BlockKind, Edit, Link, Passage, Removed, Span

LINK = Link(0, 11, "https://a.example/")


def blocks_of(*texts: str, kind: BlockKind = "paragraph") -> tuple[Block, ...]:
    return tuple(Block(kind, text, (Span(100 * n, 100 * n + 50),)) for n, text in enumerate(texts, start=1))


ARTICLE = Article(
    key="faro",
    origin="seeds/faro.html",
    sha256="0" * 64,
    blocks=blocks_of("La lampada è accesa.", "Nessuno la guarda.", "Il molo è vuoto."),
    removed=(
        Removed(Span(0, 20), "La storia del faro", "related", "heading", 2),
        Removed(Span(160, 170), "Leggi anche:   l’altro faro", "related", "list_item", 0, (LINK,)),
        Removed(Span(171, 172), "", "markup"),
        Removed(Span(173, 180), "", "related", "list_item"),
        Removed(Span(300, 310), "", "script"),
        Removed(Span(360, 370), "Torna su", "navigation"),
        Removed(Span(380, 390), "Torna su", "navigation"),
    ),
)


def edited(**said: tuple[Passage, ...]) -> passages.Applied:
    return passages.apply(ARTICLE, Edit(key="faro", **said))  # type: ignore[arg-type]


def words(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Leggi anche:   l’altro faro", id="as-it-stands"),
        pytest.param("leggi anche: l'altro faro", id="other-spaces-case-and-apostrophe"),
        pytest.param("Leggi anche: l’al\u00adtro faro", id="soft-hyphen"),
        pytest.param("Leggi anche…", id="beginning"),
        pytest.param("Leggi anche ...", id="beginning-with-three-points"),
        pytest.param("Leggi\n  anche…", id="over-a-line-end"),
    ],
)
def test_a_removed_line_comes_back_at_its_place_with_its_kind_its_spans_and_its_links(said: str) -> None:
    article, problems = edited(restored=(Passage(said),))
    assert problems == ()
    block = article.blocks[1]
    assert (block.kind, block.text, block.links) == ("list_item", "Leggi anche:   l’altro faro", (LINK,))
    assert block.spans == (Span(160, 170), Span(173, 180))
    assert [part.reason for part in article.removed] == ["related", "markup", "script", "navigation", "navigation"]


def test_a_heading_comes_back_as_a_heading_above_the_text() -> None:
    article, _ = edited(restored=(Passage("La storia del faro"),))
    assert (article.blocks[0].kind, article.blocks[0].level) == ("heading", 2)


def test_a_line_of_the_text_goes_into_the_record_with_the_curators_reason() -> None:
    article, problems = edited(removed=(Passage("Nessuno la…"),))
    assert (words(article), problems) == (["La lampada è accesa.", "Il molo è vuoto."], ())
    (taken,) = [part for part in article.removed if part.reason == "curator"]
    assert (taken.text, taken.span) == ("Nessuno la guarda.", Span(200, 250))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param({"restored": (Passage("Mai vista", line=4),)}, "is no line of what was removed", id="unknown"),
        pytest.param({"removed": (Passage("Mai vista", line=4),)}, "is no line of the text", id="unknown-block"),
        pytest.param({"restored": (Passage("Leggi", line=4),)}, "is no line of", id="beginning-without-its-mark"),
        pytest.param({"restored": (Passage("Torna su", line=4),)}, "stands 2 times in what was removed", id="twice"),
        pytest.param({"restored": (Passage("Torna su", 3, 4),)}, "does not stand 3 times", id="beyond-the-last"),
    ],
)
def test_an_entry_that_fits_no_place_or_several_is_told_with_its_line(
    said: dict[str, tuple[Passage, ...]], told: str
) -> None:
    article, (problem,) = edited(**said)
    assert article == ARTICLE
    assert (problem.where, problem.line) == ("register/edits/faro.yml", 4)
    assert told in problem.message
    assert problem.hint


def test_the_rest_of_an_edit_holds_where_one_entry_does_not() -> None:
    article, problems = edited(restored=(Passage("Mai vista"), Passage("La storia…")), removed=(Passage("Il molo…"),))
    assert words(article) == ["La storia del faro", "La lampada è accesa.", "Nessuno la guarda."]
    assert len(problems) == 1


def test_the_number_of_a_line_tells_which() -> None:
    article, problems = edited(restored=(Passage("Torna su", 2),))
    assert (article.blocks[-1].spans, problems) == ((Span(380, 390),), ())


def test_the_whole_text_is_not_taken_out() -> None:
    single = replace(ARTICLE, blocks=ARTICLE.blocks[:1])
    article, (problem,) = passages.apply(single, Edit(key="faro", removed=(Passage("La lampada è accesa."),)))
    assert article == single
    assert "hidden: true" in problem.hint


def test_what_is_as_an_edit_wants_it_already_is_no_problem() -> None:
    wanted = {"restored": (Passage("Leggi anche…"),), "removed": (Passage("Il molo…"),)}
    once = edited(**wanted).article
    assert passages.apply(once, Edit(key="faro", **wanted)) == (once, ())  # type: ignore[arg-type]


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.sampled_from([part.text for part in ARTICLE.removed if part.text]), max_size=3),
    st.lists(st.sampled_from([block.text for block in ARTICLE.blocks]), max_size=3),
)
def test_every_span_stays_in_the_text_or_in_the_record(restored: list[str], removed: list[str]) -> None:
    article, _ = edited(restored=tuple(map(Passage, restored)), removed=tuple(map(Passage, removed)))

    def spans(given: Article) -> list[Span]:
        kept = [span for block in given.blocks for span in block.spans]
        return sorted(kept + [part.span for part in given.removed])

    assert spans(article) == spans(ARTICLE)
    assert article.body
