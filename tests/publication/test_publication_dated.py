"""What an article gets of the day that its text speaks for: taken, suggested, refused, concluded anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import records
from dossier.model import Article, Block, Decision, Inferred, Register, Removed, Settings, Span
from dossier.publication import RULE, dated

TEXT = (
    "Ieri, domenica 16 aprile, il faro di Portoblu ha riaperto. Era chiuso dal 2019. Nel 2022 il Comune l’ha comprato."
)
DAY = "2023-04-17"
TAKE, ASK = Settings(infer_published=0.5), Settings(infer_published=1.0)


def article(text: str = TEXT, **fields: object) -> Article:
    made = Article(
        key="faro", origin="seeds/faro.txt", sha256="0" * 64, language="it", blocks=(Block("paragraph", text),)
    )
    return replace(made, **fields)  # type: ignore[arg-type] # fields of an article


def own(judgements: tuple[Inferred, ...]) -> list[str]:
    return [one.value for one in judgements if (one.field, one.rule) == ("published", RULE)]


def test_a_sure_day_is_taken_and_told_to_be_inferred() -> None:
    found = dated(article(), TAKE)
    assert (found.published, own(found.inferred), own(found.suggested)) == (DAY, [DAY], [])
    assert not found.inferred[-1].is_stated
    assert found.inferred[-1].evidence.startswith("Ieri, domenica 16 aprile")


def test_a_less_sure_day_is_suggested_and_in_no_field() -> None:
    found = dated(article(), ASK)
    assert (found.published, own(found.inferred), own(found.suggested)) == ("", [], [DAY])


@pytest.mark.parametrize("published", ["2021-01-02", "2021-01", "2021"])
def test_a_day_that_is_known_stays(published: str) -> None:
    given = article(published=published)
    assert dated(given, TAKE) is given


def test_a_day_that_a_person_has_refused_is_neither_taken_nor_suggested() -> None:
    refused = Register(decisions=(Decision("reject", DAY, "", "faro"),))
    for settings in (TAKE, ASK):
        found = dated(article(), settings, refused)
        assert (found.published, found.inferred, found.suggested) == ("", (), ())


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param(Decision("reject", DAY, "", "molo"), id="another-article"),
        pytest.param(Decision("reject", "2023-04-18", "", "faro"), id="another-day"),
        pytest.param(Decision("unsure", DAY, "", "faro"), id="unsure"),
    ],
)
def test_what_was_said_of_something_else_refuses_nothing(decision: Decision) -> None:
    assert dated(article(), TAKE, Register(decisions=(decision,))).published == DAY


def test_what_a_record_tells_is_concluded_anew() -> None:
    """A record of docs/data is all that is left where a clipping is elsewhere: its day was concluded, not given."""
    kept = records.article_of(records.article_record(dated(article(), TAKE)))
    assert (kept.published, own(kept.inferred)) == (DAY, [DAY])
    assert dated(kept, TAKE) == dated(article(), TAKE)
    assert own(dated(kept, ASK).suggested) == [DAY]
    other = replace(kept, blocks=(Block("paragraph", "Il faro di Portoblu ha riaperto."),))
    assert dated(other, TAKE).published == ""


def test_a_day_that_a_person_wrote_stays_though_a_text_speaks_for_another() -> None:
    given = article(published="2023-04-20", inferred=(Inferred("published", "2023-04-20", "address", 0.9, "x"),))
    assert dated(given, TAKE) is given


def test_the_year_of_a_claim_supports_a_day_and_proves_none() -> None:
    text = "Ieri, domenica, il faro di Portoblu ha riaperto."
    claim = Removed(Span(90, 110), "© 2023 Il Molo", "legal")
    assert dated(article(text, removed=(claim,)), TAKE).published == ""
    weekday = "Ieri, domenica 16 aprile, il faro di Portoblu ha riaperto."
    (only,) = dated(article(weekday, removed=(claim,)), ASK).suggested
    assert (only.value, only.confidence < 0.9) == (DAY, True)
    assert only.evidence.endswith("© 2023")
    sure, plain = dated(article(removed=(claim,)), ASK).suggested, dated(article(), ASK).suggested
    assert sure[0].value == plain[0].value == DAY
    assert sure[0].confidence >= plain[0].confidence
