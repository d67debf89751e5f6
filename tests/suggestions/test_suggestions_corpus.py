"""What articles together tell of a name: its whole form, its acronym, words before it that are none of it."""

from __future__ import annotations

import pytest

from dossier.evidence import sentences_of
from dossier.model import Actor, Annotated, Article, Block, Dossier, Mention, Register, Settings, Span
from dossier.suggestions import Suggestion, suggestions

PORT = Actor(id="portoblu", name={"": "Portoblu"}, type="place")
LEO = Actor(id="leo", name={"": "Leo Rossi"}, type="person")


def article(key: str, text: str) -> Annotated:
    """Names in brackets are suggested: [words|type], [words|type|full form]; [words|=id] is a link."""
    plain, mentions = "", []
    for number, part in enumerate(text.replace("]", "[").split("[")):
        if number % 2 == 0:
            plain += part
            continue
        words, kind, full = (*part.split("|"), "")[:3]
        span = Span(len(plain), len(plain) + len(words))
        plain += words
        if kind.startswith("="):
            mentions.append(Mention(span, kind[1:], "names"))
        else:
            mentions.append(Mention(span, "", "capitals", "suggested", (), kind, full or words))  # type: ignore[arg-type]
    made = Article(key=key, origin=f"seeds/{key}.txt", sha256="0" * 64, language="it",
                   blocks=(Block("paragraph", plain),))  # fmt: skip
    return Annotated(made, sentences_of(made), tuple(mentions))


def suggested(*texts: str) -> list[Suggestion]:
    articles = tuple(article(f"k{number}", text) for number, text in enumerate(texts))
    return list(suggestions(Dossier(articles, Register(actors={"portoblu": PORT, "leo": LEO}), Settings())))


def told(*texts: str) -> dict[str, int]:
    return {one.name: len(one.occurrences) for one in suggested(*texts)}


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        pytest.param(["Ieri [Xi Lan|person] parla. Poi [Xi|person] tace."], {"Xi Lan": 2}, id="surname-first"),
        pytest.param(["Ieri [Anna Blu|person] parla. Poi [Blu|person] tace."], {"Anna Blu": 2}, id="surname-last"),
        pytest.param(
            ["Ieri [Xi Lan|person] e [Xi Mei|person]. Poi [Xi|person]."], {"Xi Lan": 1, "Xi Mei": 1, "Xi": 1},
            id="surname-of-two",
        ),
        pytest.param(
            ["Ieri [Anna Rossi|person] e [Leo Rossi|=leo]. Poi [Rossi|person]."], {"Anna Rossi": 1, "Rossi": 1},
            id="surname-of-a-linked-one-too",
        ),
        pytest.param(["Ieri [Xi Lan|person].", "Ieri [Xi|person]."], {"Xi Lan": 1, "Xi": 1}, id="other-article"),
        pytest.param(
            ["Ieri la [Xi Lan|organisation] e [Xi|person]."], {"Xi": 1, "Xi Lan": 1}, id="not-from-an-organisation"
        ),
        pytest.param(
            ["Xi [Lan|person], da oggi.", "Ieri [Xi Lan|person] parla."], {"Xi Lan": 2}, id="whole-name-at-the-start"
        ),
        pytest.param(
            ["Taxi [Lan|person], da oggi.", "Ieri [Xi Lan|person]."], {"Xi Lan": 1, "Lan": 1}, id="no-part-of-a-word"
        ),
        pytest.param(
            ["[Sostituisce Anna Blu|person] da ieri, e [Blu|person|Sostituisce Anna Blu] tace.",
             "Ieri [Anna Blu|person]."],
            {"Anna Blu": 3}, id="verb-before-a-name",
        ),
        pytest.param(
            ["[Zeta Anna Blu|person] tace.", "Ieri [Anna Blu|person] e la [Zeta Molo|organisation]."],
            {"Anna Blu": 1, "Zeta Anna Blu": 1, "Zeta Molo": 1}, id="word-of-a-name-before-a-name",
        ),
        pytest.param(
            ["Ieri a [Portoblu Verdi|person] parla, poi [Verdi|person] tace."], {"Verdi": 2}, id="place-before-a-name"
        ),
        pytest.param(
            ["Ieri [Portoblu Verdi|organisation] e [Verdi|person]."], {"Portoblu Verdi": 1, "Verdi": 1},
            id="place-in-an-organisation",
        ),
        pytest.param(
            ["La [Lega dei Mari Blu|organisation].", "La [LMB|organisation] tace."], {"Lega dei Mari Blu": 2},
            id="acronym-of-one-organisation",
        ),
        pytest.param(
            ["La [Lega dei Mari Blu|organisation] e la [Lista Molo Bruno|organisation].", "La [LMB|organisation]."],
            {"Lega dei Mari Blu": 1, "Lista Molo Bruno": 1, "LMB": 1}, id="acronym-of-two-organisations",
        ),
        pytest.param(
            ["Ieri [Lea Blu|person].", "La [LB|organisation]."], {"Lea Blu": 1, "LB": 1}, id="initials-of-a-person"
        ),
        pytest.param(
            ["In [Francia|country] ieri.", "In [France|country] today.", "La [Francia|country]."], {"Francia": 3},
            id="country-in-two-languages",
        ),
    ],
)  # fmt: skip
def test_what_articles_tell_of_a_name(texts: list[str], names: dict[str, int]) -> None:
    assert told(*texts) == names


def test_a_first_name_alone_is_asked_about_after_the_others() -> None:
    texts = ["Ieri [Bruno|person] e la [Lega Blu|organisation].", "Oggi [Bruno|person] tace, [Lea Molo|person] no."]
    assert [one.name for one in suggested(*texts)] == ["Lea Molo", "Lega Blu", "Bruno"]
