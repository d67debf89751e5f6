"""Which roles are proposed of all articles together: for whom, from when to when they were seen."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dossier import checks, pipeline
from dossier.matching.periods import ended_before, held, told
from dossier.model import Actor, Article, Block, Decision, Dossier, Register, Role, Settings
from dossier.suggestions import roles

ANNA = "Anna Verdi"


def article(key: str, text: str, published: str = "2023-04-17", language: str = "it") -> Article:
    blocks = (Block("paragraph", text),)
    return Article(key=key, origin=f"{key}.txt", sha256="", language=language, published=published, blocks=blocks)


def dossier(*texts: tuple[str, str] | Article, of: Iterable[Role] = (), decisions: Iterable[Decision] = ()) -> Dossier:
    """Articles (text, day) with Anna Verdi in the register, who has these roles."""
    given = [
        one if isinstance(one, Article) else article(f"a{number}", *one) for number, one in enumerate(texts, start=1)
    ]
    anna = Actor(id="anna", name={"": ANNA}, type="person", roles=tuple(of), line=7)
    china = Actor(id="cina", name={"it": "Cina"}, type="country")
    register = Register(actors={"anna": anna, "cina": china}, decisions=tuple(decisions))
    return pipeline.gather(given, register, Settings())


def proposed(made: Dossier) -> list[str]:
    return [f"{one.entry or one.person}: {one.title} {one.seen} ×{len(one.articles)}" for one in roles.roles(made)]


MINISTER = "La ministra della Difesa cinese Anna Verdi parla."


def test_a_role_has_the_days_of_the_first_and_the_last_article() -> None:
    made = dossier(
        (MINISTER, "2023-06-10"),
        ("Anna Verdi, ministra cinese della Difesa, tace.", "2023-04-17"),
        (MINISTER, "2023-05"),
    )
    assert proposed(made) == ["anna: ministra della Difesa cinese 2023-04-17/2023-06-10 ×3"]
    (seen,) = roles.roles(made)
    assert seen.role == Role({"it": "ministra della Difesa cinese"}, source="a2", seen="2023-04-17/2023-06-10"), (
        "seen, and not held; the source is the first article"
    )
    assert [one.article.key for one in seen.sightings] == ["a1", "a3", "a2"], "the newest first"


def test_what_is_told_less_fully_goes_with_the_fuller_one() -> None:
    made = dossier((MINISTER, "2023-06-10"), ("La ministra della Difesa Anna Verdi tace.", "2023-04-17"))
    assert proposed(made) == ["anna: ministra della Difesa cinese 2023-04-17/2023-06-10 ×2"]


def test_two_offices_are_two_roles() -> None:
    made = dossier((MINISTER, "2023-06-10"), ("La sindaca di Portoblu Anna Verdi tace.", "2022-01-01"))
    assert len(proposed(made)) == 2


def test_an_article_without_a_date_proves_a_role_and_no_day() -> None:
    assert proposed(dossier((MINISTER, ""))) == ["anna: ministra della Difesa cinese  ×1"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Nel 2019 la ministra della Difesa cinese Anna Verdi parlò.", 0, id="another year"),
        pytest.param("Nel 2023 la ministra della Difesa cinese Anna Verdi parla.", 1, id="the same year"),
        pytest.param("La ministra Anna Verdi parla.", 0, id="a bare title"),
        pytest.param("La Cina e la ministra della Difesa Anna Verdi parlano.", 1, id="a person alone has roles"),
        pytest.param("La ministra della Difesa parla.", 0, id="no name"),
    ],
)
def test_what_a_sentence_proposes(text: str, count: int) -> None:
    assert len(proposed(dossier((text, "2023-04-17")))) == count


def test_somebody_who_is_not_in_the_register_has_a_role_too() -> None:
    made = dossier(("Il sindaco di Portoblu Bruno Rossi parla. Bruno Rossi tace.", "2023-04-17"))
    assert proposed(made) == ["Bruno Rossi: sindaco di Portoblu 2023-04-17 ×1"]


@pytest.mark.parametrize(
    "title",
    [
        {"it": "ministro della Difesa cinese"},
        {"it": "ministra cinese della Difesa"},
        {"": "ministra della Difesa"},
        {"en": "Chinese defence minister"},
    ],
    ids=["the same", "in another order", "in any language", "in another language alone"],
)
def test_a_role_of_the_register_is_not_proposed(title: dict[str, str]) -> None:
    assert proposed(dossier((MINISTER, "2023-04-17"), of=[Role(title)])) == []


@pytest.mark.parametrize(
    "title", [{"it": "ministra degli Esteri cinese"}, {"it": "ministra della Difesa russa"}, {"en": "French mayor"}]
)
def test_another_role_of_the_register_stops_nothing(title: dict[str, str]) -> None:
    assert len(proposed(dossier((MINISTER, "2023-04-17"), of=[Role(title)]))) == 1


@pytest.mark.parametrize(
    ("decision", "count"),
    [
        (Decision("reject", "ministra della Difesa cinese", "anna"), 0),
        (Decision("reject", "Ministro della Difesa cinese", "anna"), 0),
        (Decision("reject", "ministra degli Esteri cinese", "anna"), 1),
        (Decision("reject", "ministra della Difesa cinese", "cina"), 1),
    ],
    ids=["these words", "the same office", "another office", "of another one"],
)
def test_what_was_refused_is_not_proposed_again(decision: Decision, count: int) -> None:
    assert len(proposed(dossier((MINISTER, "2023-04-17"), decisions=[decision]))) == count


def test_a_title_without_a_word_of_time_is_refused_by_the_words_of_the_text() -> None:
    given = article("a", "Anna Verdi, China's new foreign minister, speaks.", language="en")
    (seen,) = roles.roles(dossier(given))
    assert (seen.title, seen.forms) == ("China's foreign minister", ("China's new foreign minister",))
    assert proposed(dossier(given, decisions=[Decision("reject", seen.forms[0], "anna")])) == []


def test_who_is_called_a_former_one_alone_was_seen_before_that() -> None:
    made = dossier(
        ("L'ex ministra della Difesa cinese Anna Verdi tace.", "2023-11-02"),
        ("Anna Verdi, ex ministra della Difesa cinese, tace.", "2024-01-05"),
    )
    assert proposed(made) == ["anna: ministra della Difesa cinese ../2023-11-02 ×2"]


def test_a_former_one_does_not_lengthen_what_was_seen() -> None:
    made = dossier((MINISTER, "2023-06-10"), ("L'ex ministra della Difesa cinese Anna Verdi tace.", "2023-11-02"))
    (seen,) = roles.roles(made)
    assert (seen.seen, seen.count("former"), seen.days(is_former=True)) == ("2023-06-10", 1, ("2023-11-02",))


@pytest.mark.parametrize(
    ("texts", "role"),
    [
        pytest.param(
            ["Anna Verdi, sindaca di Portoblu dal 2018, parla."],
            Role({"it": "sindaca di Portoblu"}, "2018", "", "a1"),
            id="since",
        ),
        pytest.param(
            ["Anna Verdi, sindaca di Portoblu dal 2010 al 2015, parla."],
            Role({"it": "sindaca di Portoblu"}, "2010", "2015", "a1"),
            id="from and to",
        ),
        pytest.param(
            ["Anna Verdi, sindaca di Portoblu dal 2018, parla.", "Anna Verdi, sindaca di Portoblu, tace."],
            Role({"it": "sindaca di Portoblu"}, "2018", "", "a1"),
            id="told by one of two",
        ),
        pytest.param(
            ["Anna Verdi, sindaca di Portoblu dal 2018, parla.", "Anna Verdi, sindaca di Portoblu dal 2019, tace."],
            Role({"it": "sindaca di Portoblu"}, source="a1", seen="2023-04-17"),
            id="told otherwise by another",
        ),
    ],
)
def test_years_that_a_text_tells_are_those_of_the_role(texts: list[str], role: Role) -> None:
    (seen,) = roles.roles(dossier(*((text, "2023-04-17") for text in texts)))
    assert seen.role == role


def test_the_record_of_a_role_tells_its_sentences() -> None:
    told_ = roles.record(
        roles.roles(dossier(("La neo ministra della Difesa cinese Anna Verdi parla.", "2023-04-17")))[0]
    )
    (place,) = told_.pop("occurrences")
    assert told_ == {
        "kind": "role", "actor": "anna", "name": ANNA, "title": "ministra della Difesa cinese", "language": "it",
        "from": None, "to": None, "seen": "2023-04-17", "first_seen": "2023-04-17", "last_seen": "2023-04-17",
        "called_former": None, "called_new": 1, "articles": 1,
    }  # fmt: skip
    assert (place["text"], place["manner"]) == ("ministra della Difesa cinese", "new")
    assert place["sentence"] == "La neo ministra della Difesa cinese Anna Verdi parla."


def asked(made: Dossier) -> list[str]:
    return [
        str(problem) for problem in checks.when_asked(made) if "Difesa" in problem.message and "“" in problem.message
    ]


@pytest.mark.parametrize(
    ("text", "published", "role", "said"),
    [
        pytest.param(MINISTER, "2023-05-01", ("2023-01", "2023-06"), "", id="in time"),
        pytest.param(
            MINISTER, "2023-08-01", ("2023-01", "2023-06"), "says from 2023-01 to 2023-06", id="behind its end"
        ),
        pytest.param(MINISTER, "2022-08-01", ("2023-01", ""), "says from 2023-01 on", id="before its beginning"),
        pytest.param(MINISTER, "2023-06", ("2023-01", "2023-06-10"), "", id="perhaps in time"),
        pytest.param(MINISTER, "", ("2023-01", "2023-06"), "", id="no date"),
        pytest.param(MINISTER, "2023-08-01", ("", ""), "", id="a role without dates"),
        pytest.param("L'ex " + MINISTER[3:], "2023-08-01", ("2023-01", "2023-06"), "", id="former, and it is over"),
        pytest.param("L'ex " + MINISTER[3:], "2023-05-01", ("2023-01", "2023-06"), "says from", id="former too early"),
        pytest.param(
            "L'ex " + MINISTER[3:], "2023-05-01", ("2023-01", ""), "has no end of it", id="former without end"
        ),
    ],
)
def test_a_check_asks_about_a_role_seen_outside_its_dates(
    text: str, published: str, role: tuple[str, str], said: str
) -> None:
    found = asked(dossier((text, published), of=[Role({"it": "ministra della Difesa cinese"}, *role)]))
    assert len(found) == bool(said)
    assert all(said in one and text in one and one.startswith("register/actors.yml:7: 'anna' is") for one in found)


SEEN = Role({"it": "ministra"}, seen="2023-04-17/2023-06-10")


@pytest.mark.parametrize(
    ("role", "when", "answer"),
    [
        (SEEN, "2023-05-01", "yes"),
        (SEEN, "2023-04-17", "yes"),
        (SEEN, "2023-06-11", "maybe"),
        (SEEN, "2019", "maybe"),
        (SEEN, "", "maybe"),
        (Role({"": "ministra"}, seen="../2023-11-02"), "2023-05-01", "maybe"),
        (Role({"": "ministra"}, "2023-05-01", seen="2023-04-17/2023-06-10"), "2023-04-20", "no"),
    ],
)
def test_a_role_that_was_seen_is_sure_on_the_days_between_alone(role: Role, when: str, answer: str) -> None:
    assert held(role, when) == answer


def test_a_role_that_was_seen_tells_so() -> None:
    gone = Role({"": "ministra"}, seen="../2023-11-02")
    assert [told(one) for one in (SEEN, gone)] == ["seen 2023-04-17–2023-06-10", "over by 2023-11-02"]
    assert [ended_before(one, "2023-12-01") for one in (SEEN, gone)] == [False, True]
