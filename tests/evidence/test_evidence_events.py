"""What happened when, by articles that tell it: which statements are one event, and what is shown of it."""

from __future__ import annotations

from told_by_hand import annotated, dossier

from dossier import evidence
from dossier.model import Register, Source

MET = annotated(
    "a",
    "[Anna Verdi|anna-verdi] ha ricevuto [domenica|=2023-04-16] [Xi Lan|xi-lan] nel [porto|#porti].",
    source="Il Molo",
    statements=[("Anna", "2023-04-16")],
)
AGAIN = annotated(
    "b",
    "[Xi Lan|xi-lan] è stata ricevuta da [Anna Verdi|anna-verdi] [domenica|=2023-04-16] davanti a [Bo Li|bo-li].",
    published="2023-04-18",
    statements=[("Xi", "2023-04-16")],
)
OPENED = annotated(
    "c",
    "[Xi Lan|xi-lan] ha aperto il ponte nuovo [nel 2021|=2021].",
    statements=[("Xi", "2021")],
)
REGISTER = Register(sources={"il-molo": Source(id="il-molo", name={"": "Il Molo"})})


def test_events_are_told_oldest_first_each_with_its_witnesses() -> None:
    found = evidence.events(dossier(MET, AGAIN, OPENED))
    assert [(event.date, [witness.article.key for witness in event.witnesses]) for event in found] == [
        ("2021", ["c"]), ("2023-04-16", ["a", "b"]),
    ]  # fmt: skip


def test_an_event_has_the_actors_and_topics_of_all_its_witnesses_those_of_most_first() -> None:
    event = evidence.events(dossier(MET, AGAIN))[0]
    assert (event.actors, event.topics) == (("anna-verdi", "xi-lan", "bo-li"), ("porti",))
    assert event.shown.sentence.anchor == MET.sentences[0].anchor


def test_events_are_found_by_actor_topic_source_and_year() -> None:
    given = dossier(AGAIN, MET, OPENED, register=REGISTER)
    met, opened = evidence.events(given)[1], evidence.events(given)[0]
    assert evidence.events_of_actors(given) == {"xi-lan": (opened, met), "anna-verdi": (met,), "bo-li": (met,)}
    assert evidence.events_of_topics(given) == {"porti": (met,)}
    assert evidence.events_of_sources(given) == {"il-molo": (met,)}
    assert evidence.events_of_years(given) == {"2021": (opened,), "2023": (met,)}
