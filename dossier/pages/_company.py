"""Who is named together with an actor, each with sentences that name both."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import addresses
from dossier import markdown as md
from dossier.evidence import Companion, companions
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Actor, Dossier
from dossier.pages import _parts as parts
from dossier.pages import _proofs

MOST = 12
"""Who comes after so many is seldom named with the actor; the data has all."""


def company(actor: Actor, dossier: Dossier, page: str) -> Iterator[Markup]:
    """A part beside the text: the most frequent ones, those of the same sentences first."""
    found = companions(dossier).get(actor.id, ())[:MOST]
    if found:
        words = parts.words_of(dossier)
        yield parts.label(words("Named together with"))
        listed = md.box("ul", *(md.box("li", _told(companion, dossier, page)) for companion in found))
        yield md.box("div", listed, css_class="d-company")


def _told(companion: Companion, dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    name = dossier.register.actors[companion.entry].label(words.language)
    link = md.link(md.escape(name), md.relative_to(addresses.actor(companion.entry), page))
    # The name stands above for who sees; who hears the summaries one by one needs it again.
    spoken = md.span(md.escape_inside(f"{name}: "), "d-hidden")
    summary = md.join([spoken, md.escape_inside(_counted(companion, words))])
    return md.blocks(
        md.paragraph(link, "d-head"), md.folded(summary, *_shown(companion, dossier, page), css_class="d-fold")
    )


def _counted(companion: Companion, words: Words) -> str:
    sentences, articles = companion.sentences, companion.articles
    counts = [words.plural("{n} sentence", "{n} sentences", sentences)] if sentences else []
    return " · ".join([*counts, words.plural("{n} article", "{n} articles", articles)])


def _shown(companion: Companion, dossier: Dossier, page: str) -> Iterator[Markup]:
    """The newest sentences that name both, or the newest articles where no sentence does."""
    words = parts.words_of(dossier)
    for shown in companion.proofs:
        yield _proofs.proof(shown, dossier, page)
    if more := companion.sentences - len(companion.proofs):
        yield md.paragraph(
            md.escape(words.plural("and {n} sentence more", "and {n} sentences more", more)), "d-more-of"
        )
    if not companion.proofs:
        for article in companion.seen_in:
            yield parts.about_line(article, dossier, page, parts.article_link(article, dossier, page))
