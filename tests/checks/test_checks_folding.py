"""A check of a fresh dossier is a list that a person reads to its end."""

from __future__ import annotations

import hashlib

import pytest

from dossier.checks import when_asked
from dossier.evidence import sentences_of
from dossier.model import Actor, Annotated, Article, Block, Candidate, Dossier, Mention, Register, Settings, Span


def dossier(many: int) -> Dossier:
    """As many articles, each without a date and a source, and as many entries that none or one of them names."""
    articles = []
    for n in range(many):
        made = Article(key=f"k{n}", origin=f"seeds/k{n}.txt", sha256="0" * 64, title="T", language="it",
                       blocks=(Block("paragraph", f"Ieri Verdi{n} tace a Molo{n}."),))  # fmt: skip
        doubt = Mention(Span(5, 10 + len(str(n))), "", "names", "suggested", (Candidate(f"p{n}", "surname"),), "person")
        articles.append(Annotated(made, sentences_of(made), (doubt,)))
    people = {
        f"p{n}": Actor(id=f"p{n}", name={"": hashlib.sha256(b"%d" % n).hexdigest()}, type="person") for n in range(many)
    }
    return Dossier(tuple(articles), Register(actors=people), Settings())


@pytest.mark.parametrize(("many", "lines"), [(1, 4), (3, 12), (4, 4), (150, 4)])
def test_few_are_told_one_by_one_and_many_in_a_line(many: int, lines: int) -> None:
    told = [str(problem) for problem in when_asked(dossier(many))]
    assert len(told) == lines, told
    if many > 3:
        assert all(str(many) in line and f"and {many - 3} more" in line for line in told)


def test_aliases_that_are_never_seen_are_one_line() -> None:
    made = Article(key="k", origin="seeds/k.txt", sha256="0" * 64, title="T", published="2024-01-01", source="Il Molo",
                   language="it", blocks=(Block("paragraph", "A B C D"),))  # fmt: skip
    actors = {
        id_: Actor(id=id_, name={"": id_}, aliases=(("", f"{id_}1"), ("", f"{id_}2")), type="other") for id_ in "ABCD"
    }
    mentions = tuple(Mention(Span(2 * n, 2 * n + 1), id_, "names") for n, id_ in enumerate("ABCD"))
    (told,) = when_asked(Dossier((Annotated(made, sentences_of(made), mentions),), Register(actors=actors), Settings()))
    assert "8 aliases of 4 entries: 'A1' of 'A', 'B1' of 'B', 'C1' of 'C' and 1 more" in str(told)
