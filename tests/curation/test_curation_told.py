"""What a person says of quotations and dated statements: found by their words, or told as a problem."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import curation
from dossier.curation import quotations, statements
from dossier.evidence import sentences_of
from dossier.model import (
    Actor,
    Annotated,
    Article,
    Block,
    DatedStatement,
    DateExpression,
    Decision,
    Edit,
    Mention,
    Quotation,
    QuotationEdit,
    Register,
    Span,
    Speaker,
    StatementEdit,
)

TEXT = (
    "«Il molo è l’orgoglio di tutti», ha detto Anna Verdi.",
    "«Il molo è vuoto», ha risposto Bruno Verdi.",
    "Anna Verdi ha aperto il porto ieri e il 5 aprile ha visto Bruno.",
    "Bruno Verdi è tornato domenica.",
    "Il porto ha chiuso.",
    "Il porto ha chiuso.",
)
ARTICLE = Article(
    key="k", origin="seeds/k.txt", sha256="", language="it", blocks=tuple(Block("paragraph", text) for text in TEXT)
)
WHOLE = ARTICLE.text
ACTORS = {
    id_: Actor(id=id_, name={"": name}, type="person")
    for id_, name in (("anna-verdi", "Anna Verdi"), ("bruno-verdi", "Bruno Verdi"))
}


def at(words: str, after: str = "") -> Span:
    start = WHOLE.index(words, WHOLE.index(after))
    return Span(start, start + len(words))


def sentence(words: str) -> Span:
    return next(one.span for one in sentences_of(ARTICLE) if WHOLE.startswith(words, one.span.start))


ANNA, BRUNO = at("Anna Verdi"), at("Bruno Verdi")
OPENED = sentence("Anna Verdi ha aperto")
GIVEN = Annotated(
    ARTICLE,
    sentences_of(ARTICLE),
    tuple(
        Mention(span, entry, "name")
        for span, entry in (
            (ANNA, "anna-verdi"),
            (BRUNO, "bruno-verdi"),
            (at("Anna Verdi", "Anna Verdi ha aperto"), "anna-verdi"),
            (at("Bruno Verdi", "Bruno Verdi è"), "bruno-verdi"),
        )
    ),
    dates=(
        DateExpression(at("ieri"), "2023-04-16", "relative"),
        DateExpression(at("5 aprile"), "2023-04-05", "day"),
        DateExpression(at("domenica"), "2023-04-16", "weekday"),
    ),
    quotations=(
        Quotation(at("Il molo è l’orgoglio di tutti"), "marks", speaker=Speaker(ANNA, "anna-verdi", "Anna Verdi")),
        Quotation(at("Il molo è vuoto"), "marks", speaker=Speaker(BRUNO, "bruno-verdi", "Bruno Verdi")),
    ),
    statements=(
        DatedStatement(OPENED, "2023-04-16", at("ieri"), "clause", ("anna-verdi",)),
        DatedStatement(OPENED, "2023-04-05", at("5 aprile"), "clause", ("anna-verdi",)),
    ),
)
REGISTER = Register(actors=ACTORS)


def heard(*said: QuotationEdit) -> quotations.Applied:
    return quotations.apply(GIVEN, Edit(key="k", quotations=said), REGISTER)


def dated(*told: StatementEdit) -> statements.Applied:
    return statements.apply(GIVEN, Edit(key="k", statements=told), REGISTER)


def speakers(applied: quotations.Applied) -> list[str | None]:
    return [said.speaker.entry if said.speaker else None for said in applied.quotations]


def days(applied: statements.Applied) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.date, one.actors) for one in applied.statements]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Il molo è l’orgoglio di tutti", id="as-it-stands"),
        pytest.param("«il molo è  L'ORGOGLIO di tutti»", id="other-case-spaces-marks-and-apostrophe"),
        pytest.param("Il molo è l'orgoglio…", id="beginning"),
    ],
)
def test_a_quotation_gets_the_speaker_that_a_person_gives_it(words: str) -> None:
    applied = heard(QuotationEdit(words, speaker="bruno-verdi"))
    assert (speakers(applied), applied.problems) == (["bruno-verdi", "bruno-verdi"], ())
    assert applied.quotations[0].speaker == Speaker(BRUNO, "bruno-verdi", "Bruno Verdi")
    assert [said.by for said in applied.quotations] == ["decided", "marks"]


def test_a_quotation_can_be_of_nobody_or_none_at_all() -> None:
    assert speakers(heard(QuotationEdit("Il molo è vuoto", speaker=""))) == ["anna-verdi", None]
    assert speakers(heard(QuotationEdit("Il molo è vuoto", hidden=True))) == ["anna-verdi"]


def test_who_passes_words_on_and_is_found_to_say_them_is_told_once() -> None:
    passed = replace(GIVEN.quotations[0], via=Speaker(BRUNO, "bruno-verdi", "Bruno Verdi"))
    edit = Edit(key="k", quotations=(QuotationEdit("Il molo è l'orgoglio…", speaker="bruno-verdi"),))
    assert quotations.apply(replace(GIVEN, quotations=(passed,)), edit, REGISTER).quotations[0].via is None


@pytest.mark.parametrize(
    ("edit", "message", "hint"),
    [
        pytest.param(
            QuotationEdit("Il molo…", speaker="anna-verdi", line=7),
            "'Il molo…' is the beginning of 2 quotations",
            "write more of its words",
            id="several",
        ),
        pytest.param(
            QuotationEdit("Nessuno", speaker="anna-verdi", line=7),
            "'Nessuno' is no quotation of the article",
            "write the whole quotation as it stands, or its beginning with … behind it",
            id="not-there",
        ),
        pytest.param(
            QuotationEdit("Nessuno", hidden=True, line=7),
            "'Nessuno' is no quotation of the article",
            "write the whole quotation",
            id="hidden-and-not-in-the-text",
        ),
    ],
)
def test_words_that_do_not_tell_which_quotation_is_meant_are_a_problem(
    edit: QuotationEdit, message: str, hint: str
) -> None:
    applied = heard(edit)
    assert applied.quotations == GIVEN.quotations
    (problem,) = applied.problems
    assert (problem.where, problem.line, problem.message) == ("register/edits/k.yml", 7, message)
    assert problem.hint.startswith(hint)


def test_what_is_hidden_already_is_as_it_is_wanted() -> None:
    edit = Edit(key="k", quotations=(QuotationEdit("Il molo è vuoto", hidden=True),))
    once = replace(GIVEN, quotations=quotations.apply(GIVEN, edit, REGISTER).quotations)
    assert quotations.apply(once, edit, REGISTER) == (once.quotations, ())


def test_a_speaker_who_is_not_in_the_register_changes_nothing() -> None:
    assert heard(QuotationEdit("Il molo è vuoto", speaker="xi")) == (GIVEN.quotations, ())


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            StatementEdit("Anna Verdi ha aperto…", time="ieri", date="2023-04-15"),
            [("2023-04-15", ("anna-verdi",)), ("2023-04-05", ("anna-verdi",))],
            id="date-of-one-of-two",
        ),
        pytest.param(
            StatementEdit("anna verdi ha aperto…", time="5 Aprile", hidden=True),
            [("2023-04-16", ("anna-verdi",))],
            id="hide-one-of-two",
        ),
        pytest.param(StatementEdit("Anna Verdi ha aperto…", hidden=True), [], id="hide-the-sentence"),
        pytest.param(
            StatementEdit("Anna Verdi ha aperto…", time="5 aprile", actors=("anna-verdi", "bruno-verdi")),
            [("2023-04-16", ("anna-verdi",)), ("2023-04-05", ("anna-verdi", "bruno-verdi"))],
            id="actors",
        ),
        pytest.param(
            StatementEdit("Bruno Verdi è tornato domenica.", pinned=True),
            [("2023-04-16", ("anna-verdi",)), ("2023-04-05", ("anna-verdi",)), ("2023-04-16", ("bruno-verdi",))],
            id="pin-what-was-none",
        ),
        pytest.param(
            StatementEdit("Il porto ha chiuso.", date="2023", actors=("anna-verdi",)),
            [
                ("2023-04-16", ("anna-verdi",)),
                ("2023-04-05", ("anna-verdi",)),
                ("2023", ("anna-verdi",)),
                ("2023", ("anna-verdi",)),
            ],
            id="the-same-words-twice",
        ),
        pytest.param(
            StatementEdit("Il porto ha chiuso.", hidden=True),
            [("2023-04-16", ("anna-verdi",)), ("2023-04-05", ("anna-verdi",))],
            id="hide-what-was-none",
        ),
    ],
)
def test_a_statement_becomes_what_a_person_says_of_it(
    edit: StatementEdit, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    applied = dated(edit)
    assert (days(applied), applied.problems) == (expected, ())


def test_what_a_person_says_of_statements_is_done_once_and_for_all() -> None:
    edit = Edit(
        key="k",
        statements=(
            StatementEdit("Anna Verdi ha aperto…", time="ieri", date="2023-04-15"),
            StatementEdit("Bruno Verdi è…", pinned=True),
        ),
    )
    once = replace(GIVEN, statements=statements.apply(GIVEN, edit, REGISTER).statements)
    assert statements.apply(once, edit, REGISTER) == (once.statements, ())


def test_a_pinned_statement_keeps_its_rule_and_a_corrected_one_has_the_persons() -> None:
    pinned = dated(StatementEdit("Anna Verdi ha aperto…", pinned=True)).statements
    assert [(one.by, one.is_pinned) for one in pinned] == [("clause", True)] * 2
    corrected = dated(StatementEdit("Anna Verdi ha aperto…", time="ieri", date="2023")).statements
    assert [(one.by, one.is_pinned) for one in corrected] == [("decided", False), ("clause", False)]


def test_a_statement_made_by_a_person_has_the_words_of_its_time_where_they_are_known() -> None:
    pinned = dated(StatementEdit("Bruno Verdi è…", pinned=True)).statements[-1]
    assert (pinned.by, pinned.words) == ("decided", at("domenica"))
    none = dated(StatementEdit("Il porto ha chiuso.", date="2023", actors=("anna-verdi",))).statements[-1]
    assert none.words == Span(none.span.start, none.span.start)


@pytest.mark.parametrize(
    ("edit", "message", "hint"),
    [
        pytest.param(
            StatementEdit("Anna Verdi ha aperto…", date="2023"),
            "'Anna Verdi ha aperto…' tells several times: 'ieri', '5 aprile'",
            "tell which, as in 'time: ieri'",
            id="several-times",
        ),
        pytest.param(
            StatementEdit("Il porto ha…", pinned=True),
            "no one time is known of 'Il porto ha…'",
            "add when it happened: 'date: YYYY-MM-DD'",
            id="no-time",
        ),
        pytest.param(
            StatementEdit("Il porto ha…", pinned=True, date="2023"),
            "nobody of the register is named in 'Il porto ha…'",
            "add who has a part in it: 'actors: [id]'",
            id="nobody",
        ),
        pytest.param(
            StatementEdit("Nessuno…", hidden=True), "'Nessuno…' is no sentence of the article", "", id="not-there"
        ),
        pytest.param(
            StatementEdit("«Il molo…", hidden=True), "'«Il molo…' is the beginning of 2 sentences", "", id="several"
        ),
    ],
)
def test_what_is_not_clear_of_a_statement_is_a_problem(edit: StatementEdit, message: str, hint: str) -> None:
    applied = dated(replace(edit, line=9))
    assert applied.statements == GIVEN.statements
    (problem,) = applied.problems
    assert (problem.where, problem.line, problem.message) == ("register/edits/k.yml", 9, message)
    assert problem.hint.startswith(hint)


def test_an_actor_that_was_merged_away_is_the_one_that_stays() -> None:
    edit = Edit(
        key="k",
        quotations=(QuotationEdit("Il molo è vuoto", speaker="old"), QuotationEdit("Il molo è l…", speaker="")),
        statements=(StatementEdit("Il porto ha chiuso.", "2023", actors=("old", "anna-verdi")),),
    )
    merge = Decision("merge", entry="old", into="anna-verdi")
    merged = curation.merged(replace(REGISTER, decisions=(merge,), edits={"k": edit})).edits["k"]
    assert [said.speaker for said in merged.quotations] == ["anna-verdi", ""]
    assert merged.statements[0].actors == ("anna-verdi",)
