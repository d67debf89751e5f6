"""Words of an article as they stand, with links to the actors they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from dossier import addresses
from dossier import markdown as md
from dossier.markdown import Markup
from dossier.model import Annotated, Article, Dossier, Quotation, Sentence, Span, Speaker
from dossier.pages import _parts as parts

DEMONYMS = frozenset({"demonym"})
"""The rule by which "Chinese" names China."""


class _Place(NamedTuple):
    """Words that are marked, or name an entry."""

    span: Span
    entry: str = ""


def told(annotated: Annotated, span: Span, dossier: Dossier, page: str, marks: Iterable[Span] = ()) -> Markup:
    """A stretch of a text, the stretches of it that matter marked."""
    shown, at = list[Markup](), span.start
    plain = partial(_plain, annotated)
    for place in sorted([*_named(annotated, span, dossier), *(_Place(mark) for mark in marks)]):
        start, end = max(place.span.start, at), min(place.span.end, span.end)
        # What runs into another place is no link; a mark is cut.
        if start >= end or (place.entry and start != place.span.start):
            continue
        inner = plain(start, end)
        shown.append(plain(at, start))
        shown.append(_linked(inner, place.entry, page) if place.entry else md.element("mark", inner))
        at = end
    shown.append(plain(at, span.end))
    return parts.in_its_language(md.after_start(md.join(shown)), annotated.article, dossier)


def _plain(annotated: Annotated, start: int, end: int) -> Markup:
    return md.escape_inside(annotated.article.text[start:end])


def _linked(inner: Markup, entry: str, page: str) -> Markup:
    return md.link(inner, md.relative_to(addresses.actor(entry), page))


def _named(annotated: Annotated, span: Span, dossier: Dossier) -> Iterator[_Place]:
    left_out = DEMONYMS if dossier.settings.demonyms == "listed" else frozenset[str]()
    for mention in annotated.linked_in(span):
        if mention.by not in left_out and mention.span.end <= span.end and mention.entry in dossier.register.actors:
            yield _Place(mention.span, mention.entry)


def place(article: Article, sentence: Sentence, page: str) -> str:
    """The address of a sentence, as seen from a page."""
    return f"{md.relative_to(addresses.article(article.key), page)}#{sentence.anchor}"


def arrow(article: Article, sentence: Sentence, dossier: Dossier, page: str) -> Markup:
    """The way to a sentence, behind what is told of it."""
    words = parts.words_of(dossier)
    return md.link(md.escape("→"), place(article, sentence, page), "d-proof", title=words("To the sentence"))


def excerpt(text: str, most: int = 90) -> str:
    """The head of a longer text, cut between words.

    >>> excerpt("Il mare è alto e la nave resta nel porto fino a sera.", 30)
    'Il mare è alto e la nave resta…'
    """
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    head = flat[: most + 1].rpartition(" ")[0] or flat[:most]
    return head.rstrip(",;:.–- ") + "…"


def around(text: str, words: Span, most: int = 90) -> str:
    """The part of a longer text that has certain words in it, cut between words.

    >>> around("Il mare è alto e la nave resta nel porto fino a sera di lunedì.", Span(45, 51), 30)
    '…fino a sera di lunedì.'
    """
    if len(text) <= most or words.end <= most:
        return excerpt(text, most)
    start = text.find(" ", max(words.start - most // 3, 0), words.start) + 1 or words.start
    return "…" + excerpt(text[start:], most)


def speaker_name(speaker: Speaker, annotated: Annotated, dossier: Dossier) -> str:
    """Who speaks: the entry's name, else the fullest name of the text, else the words that tell of somebody."""
    if speaker.entry in dossier.register.actors:
        return dossier.register.actors[speaker.entry].label(dossier.settings.language)
    return speaker.name or " ".join(annotated.article.text[slice(*speaker.span)].split())


def speaker(told_: Speaker, annotated: Annotated, dossier: Dossier, page: str) -> Markup:
    """The same as a link where the register knows who it is."""
    name = md.escape(speaker_name(told_, annotated, dossier))
    if told_.entry in dossier.register.actors:
        return md.link(name, md.relative_to(addresses.actor(told_.entry), page))
    return name if told_.name else parts.in_its_language(name, annotated.article, dossier)


MARKS = frozenset("«»‹›“”„‟‘’‚\"'")
"""What may stand round quoted words."""


def marks(annotated: Annotated, said: Quotation) -> tuple[str, str]:
    """The marks round somebody's own words, as the text has them; none where a dash or a new line tells of speech."""
    text, (start, end) = annotated.article.text, said.span
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    return (before, behind) if before in MARKS and behind in MARKS and before and behind else ("", "")
