"""A register for the tests of matching, and a short way to ask what of it a text names."""

from __future__ import annotations

from dossier import matching
from dossier.model import Actor, Article, Block, Mention, Register, Role

MINISTER = {"it": "ministro della Difesa cinese", "en": "Chinese defence minister"}

ACTORS = (
    Actor(
        id="chang-wanquan",
        name={"": "Chang Wanquan"},
        type="person",
        aliases=(("", "Chang"),),
        roles=(Role(MINISTER, "2013-03-16", "2018-03-19"),),
    ),
    Actor(
        id="wei-fenghe",
        name={"": "Wei Fenghe"},
        type="person",
        aliases=(("", "Wei"),),
        roles=(Role(MINISTER, "2018-03-19", "2023-03-12"),),
    ),
    Actor(
        id="li-shangfu",
        name={"": "Li Shangfu"},
        type="person",
        aliases=(("", "Li"),),
        roles=(Role(MINISTER, "2023-03-12", "2023-10-24"),),
    ),
    Actor(id="li-qiang", name={"": "Li Qiang"}, type="person", aliases=(("", "Li"),)),
    Actor(
        id="xi-jinping",
        name={"": "Xi Jinping"},
        type="person",
        aliases=(("", "Xi"),),
        roles=(Role({"it": "presidente cinese", "en": "Chinese president"}),),
    ),
    Actor(
        id="recep-tayyip-erdogan",
        name={"": "Recep Tayyip Erdoğan"},
        type="person",
        aliases=(("", "Erdoğan"),),
    ),
    Actor(id="ursula-von-der-leyen", name={"": "Ursula von der Leyen"}, type="person"),
    Actor(id="anna-verdi", name={"": "Anna Verdi"}, type="person", aliases=(("", "Verdi"),)),
    Actor(id="bruno-verdi", name={"": "Bruno Verdi"}, type="person", aliases=(("", "Verdi"),)),
    Actor(id="emmanuel-macron", name={"": "Emmanuel Macron"}, type="person", aliases=(("", "Macron"),)),
    Actor(id="macron-spa", name={"": "Macron"}, type="organisation"),
    Actor(
        id="cina", name={"it": "Cina", "en": "China"}, type="country", aliases=(("it", "Pechino"), ("en", "Beijing"))
    ),
    Actor(id="russia", name={"it": "Russia", "en": "Russia"}, type="country", aliases=(("it", "Mosca"),)),
    Actor(id="ucraina", name={"it": "Ucraina", "en": "Ukraine"}, type="country"),
    Actor(id="italia", name={"it": "Italia"}, type="country"),
    Actor(id="mosca", name={"it": "Mosca", "en": "Moscow"}, type="place"),
    Actor(id="bruxelles", name={"en": "Brussels"}, type="place"),
    Actor(id="portoblu", name={"": "Portoblu"}, type="place"),
    Actor(
        id="esercito",
        name={"it": "Esercito popolare di liberazione", "en": "People’s Liberation Army"},
        type="organisation",
        aliases=(("it", "EPL"), ("en", "PLA")),
    ),
    Actor(id="unione-europea", name={"it": "Unione europea"}, type="organisation", aliases=(("it", "UE"),)),
    Actor(id="nato", name={"": "NATO"}, type="organisation"),
    Actor(id="molo", name={"": "Cantieri Molo Spa"}, type="organisation"),
    Actor(
        id="ministero",
        name={"it": "Ministero della Difesa", "en": "Ministry of Defence"},
        type="organisation",
    ),
)

REGISTER = Register(actors={actor.id: actor for actor in ACTORS})


def article(text: str, language: str = "it", date: str = "", title: str = "") -> Article:
    return Article(
        key="k",
        origin="o",
        sha256="",
        title=title,
        language=language,
        published=date,
        blocks=(Block("paragraph", text),),
    )


def mentions(text: str, language: str = "it", date: str = "", register: Register = REGISTER) -> tuple[Mention, ...]:
    return matching.mentions(article(text, language, date), register)


def links(text: str, language: str = "it", date: str = "") -> list[tuple[str, str]]:
    """The words that are linked, and to whom."""
    found = mentions(text, language, date)
    return [(text[m.span.start : m.span.end], m.entry) for m in found if m.status == "linked"]


def suggestions(text: str, language: str = "it", date: str = "") -> list[tuple[str, list[str]]]:
    """The words that are a suggestion, and the candidates."""
    found = mentions(text, language, date)
    return [
        (text[m.span.start : m.span.end], [candidate.entry for candidate in m.candidates])
        for m in found
        if m.status == "suggested"
    ]
