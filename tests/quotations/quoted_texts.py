"""Texts of the tests of quotations, with the names that they know marked by the register alone."""

from __future__ import annotations

from dossier import quotations
from dossier.evidence import sentences_of
from dossier.language import occurrences
from dossier.model import Actor, Annotated, Article, Block, BlockKind, Mention, Quotation, Register, Speaker

KNOWN = {
    "Anna Verdi": ("anna-verdi", "person"),
    "Bruno Verdi": ("bruno-verdi", "person"),
    "Ann Green": ("ann-green", "person"),
    "Xi Lan": ("xi-lan", "person"),
    "Comune di Portoblu": ("comune", "organisation"),
    "Portoblu": ("portoblu", "place"),
    "Il Molo": ("il-molo", "organisation"),
    "The Jetty": ("the-jetty", "organisation"),
}
"""The longest first where one is part of another."""

REGISTER = Register(actors={i: Actor(id=i, name={"": n}, type=t) for n, (i, t) in KNOWN.items()})  # type: ignore[arg-type]  # literals above

_KINDS: dict[str, BlockKind] = {"# ": "heading", "> ": "quote", "` ": "code", "* ": "list_item", "| ": "table_row"}


def annotated(text: str, language: str) -> Annotated:
    """A text with a blank line between its paragraphs; "# " begins a heading, "` " code, "* " an item of a list."""
    blocks = tuple(
        Block(_KINDS.get(words[:2], "paragraph"), words[2:] if words[:2] in _KINDS else words)
        for words in text.split("\n\n")
    )
    article = Article(key="a", origin="a.txt", sha256="", blocks=blocks, language=language)
    taken: list[Mention] = []
    for name, (entry, _) in KNOWN.items():
        for span in occurrences(article.text, name):
            if not any(span.overlaps(other.span) for other in taken):
                taken.append(Mention(span, entry, "name"))
    return Annotated(article, sentences_of(article), tuple(sorted(taken, key=lambda mention: mention.span)))


def found_in(text: str, language: str) -> list[tuple[str, str]]:
    """The direct quotations of a text, each with who says it, "-" where that is nobody."""
    given = annotated(text, language)
    return [
        (_words(given, said), _who(given, said.speaker)) for said in quotations.find(given, REGISTER) if said.direct
    ]


def told_in(text: str, language: str) -> list[tuple[str, str]]:
    """What is said in the article's words, each with who says it."""
    given = annotated(text, language)
    return [
        (_words(given, said), _who(given, said.speaker)) for said in quotations.find(given, REGISTER) if not said.direct
    ]


def _words(given: Annotated, said: Quotation) -> str:
    return given.article.text[slice(*said.span)]


def _who(given: Annotated, speaker: Speaker | None) -> str:
    if speaker is None:
        return "-"
    return speaker.entry or given.article.text[slice(*speaker.span)]
