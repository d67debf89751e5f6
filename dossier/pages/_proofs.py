"""Sentences that prove something, article by article, each with a way to its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from dossier import addresses
from dossier import markdown as md
from dossier.evidence import Evidence
from dossier.markdown import Markup
from dossier.model import Dossier, Span
from dossier.pages import _parts as parts

SHOWN = 4
"""So many sentences of an article are shown; where it has more than one besides, these are folded."""

MOST_SENTENCES = 400
"""After so many sentences a page tells of the older articles the title alone, with how many there are in each."""

MOST_ARTICLES = 600
"""After so many articles more it tells their number, and where the data is: a page is for reading."""

TOLD = frozenset({"role", "decided"})
"""Rules that are told beside the sentence: nothing in its words says that they name the actor."""

PLACES = {"heading": "in a heading", "table_row": "in a table", "caption": "in a caption"}


def evidence_list(evidence: Iterable[Evidence], dossier: Dossier, page: str) -> Markup:
    """Dated backlinks, an article each: every sentence that proves, with an arrow to its place."""
    groups = [list(group) for _, group in groupby(evidence, key=lambda shown: shown.article.key)]
    whole = _in_whole(groups)
    last = whole + MOST_ARTICLES
    items = [_article(group, dossier, page) for group in groups[:whole]]
    items += [_line(group, dossier, page) for group in groups[whole:last]]
    listed = md.box("ul", *(md.box("li", item) for item in items))
    more = sum(len(group) for group in groups[last:])
    return md.box("div", listed, *_not_shown(more, dossier, page), css_class="d-evidence")


def _in_whole(groups: list[list[Evidence]]) -> int:
    """How many articles are told with their sentences."""
    sentences = 0
    for at, group in enumerate(groups):
        if at and sentences + len(group) > MOST_SENTENCES:
            return at
        sentences += len(group)
    return len(groups)


def _head(group: list[Evidence], dossier: Dossier, page: str, *more: Markup) -> Markup:
    article = group[0].article
    told = parts.about_line(article, dossier, page, parts.article_link(article, dossier, page), *more)
    return md.paragraph(told, "d-head")


def _article(group: list[Evidence], dossier: Dossier, page: str) -> Markup:
    proofs = [proof(one, dossier, page) for one in group]
    at = SHOWN if len(proofs) > SHOWN + 1 else len(proofs)
    return md.blocks(_head(group, dossier, page), *proofs[:at], *_folded(proofs[at:], dossier))


def _folded(proofs: list[Markup], dossier: Dossier) -> Iterator[Markup]:
    if proofs:
        more = parts.words_of(dossier).plural("{n} sentence more", "{n} sentences more", len(proofs))
        yield md.folded(md.escape(more), *proofs, css_class="d-fold")


def _line(group: list[Evidence], dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    count = md.escape_inside(words.plural("{n} sentence", "{n} sentences", len(group)))
    first = md.link(count, parts.place_of(group[0], page), title=words("To the sentence"))
    return _head(group, dossier, page, first)


def _not_shown(more: int, dossier: Dossier, page: str) -> Iterator[Markup]:
    if more:
        words = parts.words_of(dossier)
        told = md.escape(words.plural("and {n} sentence more", "and {n} sentences more", more))
        data = md.link(md.escape(words("in the data")), md.relative_to(addresses.data(page.partition("/")[0]), page))
        yield md.paragraph(md.join([told, data], md.SPACE), "d-head")


def proof(shown: Evidence, dossier: Dossier, page: str) -> Markup:
    """A sentence with its words marked, how it comes to prove where one may ask, and an arrow to its place."""
    words = parts.words_of(dossier)
    arrow = md.link(md.escape("→"), parts.place_of(shown, page), "d-proof", title=words("To the sentence"))
    quoted = parts.in_its_language(_marked(shown, _whys(shown, dossier)), shown.article, dossier)
    asides = dict.fromkeys(words(text) for text in _asides(shown))
    told = md.span(md.escape_inside(", ".join(asides)), "d-why") if asides else md.EMPTY
    return md.join([md.join([quoted, told], md.SPACE), arrow], md.FIRM_SPACE)  # the arrow begins no line


def _asides(shown: Evidence) -> Iterator[str]:
    if shown.block.kind in PLACES:
        yield PLACES[shown.block.kind]
    yield from (parts.RULES[mention.by] for mention in shown.mentions if mention.by in TOLD)


def _whys(shown: Evidence, dossier: Dossier) -> Mapping[Span, str]:
    """By which rule words name the actor, where it is not by the name itself."""
    words = parts.words_of(dossier)
    return {m.span: words(parts.RULES[m.by]) for m in shown.mentions if m.by in parts.RULES}


def _marked(shown: Evidence, whys: Mapping[Span, str]) -> Markup:
    """The sentence with the words that matter in it marked."""
    sentence, text = shown.sentence.span, shown.article.text
    told, at = list[Markup](), sentence.start
    for span in sorted(shown.words):
        start, end = max(at, span.start), min(sentence.end, span.end)
        if start >= end:
            continue
        mark = md.element("mark", md.escape_inside(text[start:end]), title=whys.get(span, ""))
        told += [md.escape_inside(text[at:start]), mark]
        at = end
    told.append(md.escape_inside(text[at : sentence.end]))
    return md.after_start(md.join(told))
