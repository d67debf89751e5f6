"""Fields that only the text gives away, with the rule that told them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import cleaning
from dossier.cleaning.fields import tell_day_of_address, tell_language
from dossier.formats import markdown as formats_markdown
from dossier.formats import text as formats_text
from dossier.model import Article, Block, Clipping, Inferred, Span

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


IN_ADDRESS = "https://molo.example/2023/04/17/il-faro.html"


def dated(**fields: str) -> Article:
    return tell_day_of_address(replace(article(ITALIAN), **fields))  # type: ignore[arg-type] # fields of an article


def test_the_day_in_the_address_is_that_of_publication_where_nothing_else_tells_it() -> None:
    told = dated(url=IN_ADDRESS)
    (judged,) = told.inferred
    assert (told.published, judged.rule, judged.evidence) == ("2023-04-17", "address", "2023/04/17")
    assert not judged.is_stated
    assert 0 < judged.confidence < 1


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"url": IN_ADDRESS, "published": "2023-04-16"}, id="known"),
        pytest.param({"url": "https://molo.example/2023/14/17/il-faro.html"}, id="no-day"),
        pytest.param({"url": IN_ADDRESS, "accessed": "2023-04-01"}, id="read-before-that-day"),
        pytest.param({}, id="no-address"),
    ],
)
def test_no_day_is_read_from_other_addresses(fields: dict[str, str]) -> None:
    told = dated(**fields)
    assert (told.published, told.inferred) == (fields.get("published", ""), ())


def test_notes_and_clips_have_the_day_of_their_address() -> None:
    head = f"---\ntitle: Il faro\nurl: {IN_ADDRESS}\n---\n\n{ITALIAN}\n"
    note = formats_markdown.read(Clipping("k", ".md", head.encode(), "seeds/k.md", ""))
    assert cleaning.clean(note).published == "2023-04-17"
    address = IN_ADDRESS.replace("il-faro", "il-faro-nuovo-del-molo-riapre")
    clip = f"Il faro nuovo del molo riapre\n{address}\n\n{ITALIAN}\n{ITALIAN}\n"
    lines = formats_text.read(Clipping("k", ".txt", clip.encode(), "seeds/k.txt", ""))
    assert cleaning.clean(lines).published == "2023-04-17"
