"""Texts of the tests of acts of saying, with the names that they know marked by the register alone."""

from __future__ import annotations

from dossier.evidence import sentences_of
from dossier.language import occurrences
from dossier.model import Actor, Annotated, Article, Block, Mention, Register, Source, Span

KNOWN = {
    "Anna Verdi": ("anna-verdi", "person"),
    "Verdi": ("anna-verdi", "person"),
    "Bruno Neri": ("bruno-neri", "person"),
    "Neri": ("bruno-neri", "person"),
    "Ann Green": ("ann-green", "person"),
    "Green": ("ann-green", "person"),
    "Bob Stone": ("bob-stone", "person"),
    "Stone": ("bob-stone", "person"),
    "Portoblu": ("portoblu", "place"),
    "Norland": ("norland", "country"),
    "Navalia": ("navalia", "organisation"),
    "Cantieri Blu": ("cantieri-blu", "organisation"),
    "Il Molo": ("il-molo", "organisation"),
    "Reuters": ("reuters", "organisation"),
    "Stella Marina": ("stella-marina", "other"),
}
"""The longest first where one is part of another."""

REGISTER = Register(
    actors={
        id_: Actor(id=id_, name={"": name}, type=kind)
        for name, (id_, kind) in reversed(KNOWN.items())  # the full name is the label
    },
    sources={id_: Source(id=id_, name={"": name}) for name, id_ in (("Il Molo", "il-molo"), ("Reuters", "reuters"))},
)


def annotated(text: str, language: str) -> Annotated:
    """A text, a paragraph a line, with the known names as linked mentions, and `*Words*` as a suggested person."""
    blocks = tuple(Block("paragraph", line) for line in text.split("\n"))
    article = Article(key="a", origin="a.txt", sha256="", blocks=blocks, language=language)
    taken: list[Mention] = []
    for name, (entry, _) in KNOWN.items():
        for span in occurrences(article.text, name):
            if not any(span.overlaps(other.span) for other in taken):
                taken.append(Mention(span, entry, "name"))
    mentions = tuple(sorted(taken, key=lambda mention: mention.span))
    return Annotated(article, sentences_of(article), mentions)


def words(text: Annotated, span: Span | None) -> str:
    return text.article.text[slice(*span)] if span else ""
