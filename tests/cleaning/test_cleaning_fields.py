"""Fields that only the text gives away, with the rule that told them."""

from __future__ import annotations

import pytest

from dossier import cleaning
from dossier.cleaning.fields import tell_language
from dossier.model import Article, Block, Inferred, Span

ITALIAN = "Il capitano della nave ha detto che la notte era lunga e che il mare non era mai stato così alto per loro."
ENGLISH = "The captain of the ship said that the night was long and that the sea had never been so high for them."


def article(text: str, language: str = "") -> Article:
    return Article(key="k", origin="o", sha256="", blocks=(Block("paragraph", text),), language=language)


@pytest.mark.parametrize(
    ("text", "language"), [pytest.param(ITALIAN, "it", id="italian"), pytest.param(ENGLISH, "en", id="english")]
)
def test_the_language_is_told_by_small_words_and_marked_as_inferred(text: str, language: str) -> None:
    told = tell_language(article(text))
    assert told.language == language
    (judged,) = told.inferred
    assert (judged.field, judged.value, judged.rule) == ("language", language, "small-words")
    assert 0 < judged.confidence < 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(ITALIAN, "en", id="stated-by-the-clipping"),
        pytest.param("Nave, porto.", "", id="too-short"),
        pytest.param(
            "Laiva palasi pitkän yön jälkeen vihdoin takaisin satamaan, eikä kukaan miehistöstä ollut nukkunut.",
            "",
            id="other",
        ),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_is_stated_or_unclear_stays(text: str, language: str) -> None:
    given = article(text, language)
    assert tell_language(given) == given


def of_a_page(text: str, language: str) -> Article:
    """An article whose language its page states."""
    stated = Inferred("language", language, "html-lang", 0.9, language)
    title = Inferred("title", "T", "h1", 0.9)
    return Article(
        key="k", origin="o", sha256="", blocks=(Block("paragraph", text),), language=language, inferred=(title, stated)
    )


def test_the_text_wins_over_the_language_that_a_page_states() -> None:
    told = tell_language(of_a_page(ITALIAN, "en"))
    assert told.language == "it"
    assert [(judged.field, judged.rule) for judged in told.inferred] == [("title", "h1"), ("language", "small-words")]
    assert told.inferred[1].evidence == "the page says en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(ITALIAN, "it", id="agrees"),
        pytest.param("Nave, porto.", "en", id="too-short"),
        pytest.param("船長によると、その夜は長かったという。" * 3, "ja", id="language-that-nobody-judges"),
    ],
)
def test_the_language_of_a_page_stays_where_its_text_is_not_clearly_another(text: str, language: str) -> None:
    given = of_a_page(text, language)
    assert tell_language(given) == given


HEAD = (
    Block("heading", "Le navi tornano nel porto", (Span(0, 25),), level=1),
    Block("paragraph", "Di Redazione", (Span(30, 42),)),
    Block("paragraph", "3 marzo 2024", (Span(50, 62),)),
    Block("paragraph", ITALIAN, (Span(100, 200),)),
    Block("paragraph", "La folla ha aspettato le navi sul molo dalla mattina fino alla sera.", (Span(300, 400),)),
)


def test_fields_that_the_head_gives_tell_their_rule_and_line() -> None:
    article = cleaning.clean(Article(key="k", origin="o", sha256="", blocks=HEAD))
    told = {judged.field: (judged.value, judged.rule, judged.evidence) for judged in article.inferred}
    assert told["title"] == ("Le navi tornano nel porto", "first-heading", "Le navi tornano nel porto")
    assert told["authors"] == ("Redazione", "byline", "Di Redazione")
    assert told["published"] == ("2024-03-03", "date-line", "3 marzo 2024")
    assert all(judged.is_stated for judged in article.inferred if judged.field != "language")


def test_fields_that_were_given_have_no_rule_of_the_head() -> None:
    known = Inferred("published", "2024-03-03", "json-ld", 0.9)
    given = Article(key="k", origin="o", sha256="", blocks=HEAD, published="2024-03-03", inferred=(known,))
    told = [judged for judged in cleaning.clean(given).inferred if judged.field == "published"]
    assert told == [known]


def test_a_title_in_capitals_is_told_in_sentence_case() -> None:
    blocks = (Block("heading", "LE NAVI TORNANO NEL PORTO", (Span(0, 25),), level=1), *HEAD[1:])
    article = cleaning.clean(Article(key="k", origin="o", sha256="", blocks=blocks))
    assert [judged.value for judged in article.inferred if judged.field == "title"] == [article.title]
    assert article.title == "Le navi tornano nel porto"
