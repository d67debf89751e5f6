"""Parts that several kinds of page have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import Activity, Evidence
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Annotated, Article, Dossier, Entry, File
from dossier.pages import _dates

Entries = Mapping[str, Entry]

RIGHTS = {
    "full": "full text",
    "excerpt": "excerpt",
    "link": "record only: the original is not reproduced",
}

FIXES = {
    "hard-wrap": "broken lines joined",
    "hyphenation": "words parted at a line’s end",
    "mojibake": "letters in a wrong encoding",
    "ligature": "ligatures",
    "soft-hyphen": "soft hyphens",
    "zero-width": "characters without width",
    "bidi-control": "controls of writing direction",
    "control-character": "control characters",
    "lone-surrogate": "halves of characters",
    "unicode-nfc": "letters apart from their accents",
}
"""What was mended in a text, by its name in the record."""

ACTOR_KINDS = {
    "person": ("Person", "People"),
    "organisation": ("Organisation", "Organisations"),
    "country": ("Country", "Countries"),
    "place": ("Place", "Places"),
    "other": ("Other", "Others"),
}


RULES = {
    "short-name": "a short name; the full one stands in the same article",
    "title": "a short name beside the role held then",
    "initial": "a short name with its initial",
    "acronym": "an acronym that the article explains",
    "role": "by the role held then",
    "demonym": "by nationality",
    "decided": "decided by a curator",
}
"""What a reader may want to know of how words came to name an actor, by the rule that said so."""

TOLD_RULES = frozenset({"role", "demonym", "decided"})
"""Rules that a link tells besides the name: that does not stand there, or a person said so."""


SPEECH_RULES = {
    "goes-on": "the same speaker goes on",
    "same-speaker": "the same speaker goes on",
}
"""Why words are given to a speaker whom their sentence does not name, by the rule that said so; what is carried on from
an earlier clause ("carried-on") has its speaker there."""


def words_of(dossier: Dossier) -> Words:
    return language.words(dossier.settings.language)


def generated_page(path: str, front: Mapping[str, Any], *body: Markup) -> File:
    """A page of the build: marked as such, and laid out by its own body without the theme's columns."""
    return File(path, md.page({**front, "hide": ["navigation", "toc"], "generated": True}, *body))


SEARCHED = {"data-pagefind-body": "true"}
"""Words that search reads. On a page about an entry these are its own, not the sentences of the articles again."""


def shown_in_results(name: str) -> Mapping[str, str]:
    """Words that a result of the search tells beside the title, under a name that the search's script knows."""
    return {"data-pagefind-meta": name}


def two_columns(main: Iterable[Markup], side: Iterable[Markup]) -> Markup:
    return md.box(
        "div",
        md.box("article", *main, css_class="d-main"),
        md.box("aside", *side, css_class="d-side"),
        css_class="d-page",
    )


def label(text: str) -> Markup:
    """The heading of a part beside or below the text."""
    return md.heading(2, md.escape(text), "d-label")


def data_links(files: Mapping[str, str], page: str) -> Markup:
    """What a page tells as files of data, by their formats."""
    return md.join((md.link(md.escape(name), md.relative_to(path, page)) for name, path in files.items()), md.DOT)


class Section(NamedTuple):
    """A part of a long page: its heading, the anchor of that heading, and what stands under it."""

    name: str
    anchor: str
    body: Markup


def sectioned(head: Iterable[Markup], sections: Iterable[Section], jump_to: str) -> Markup:
    """A long page with its sections, and beside it a list to jump to them."""
    shown = list(sections)
    main = [md.blocks(md.heading(2, md.escape(s.name), data={"id": s.anchor}), s.body) for s in shown]
    jumps = md.items(md.link(md.escape(s.name), f"#{s.anchor}") for s in shown)
    return two_columns([*head, *main], [label(jump_to), jumps] if len(shown) > 1 else [])


def in_its_language(words: Markup, article: Article, dossier: Dossier) -> Markup:
    """Words of an article, told to be in its language where that is not the page's: voices read them rightly."""
    if not words or article.language in ("", dossier.settings.language):
        return words
    return md.span(words, lang=article.language)


def article_link(article: Article, dossier: Dossier, page: str) -> Markup:
    label = in_its_language(md.escape(article.label), article, dossier)
    return md.link(label, md.relative_to(addresses.article(article.key), page))


def date_of(article: Article, words: Words, in_results_as: str = "") -> Markup:
    """The day of publication, with the reason where it is inferred."""
    if not article.published:
        return md.escape(words("undated"))
    day = md.escape(language.long_date(article.published, words.language))
    data = shown_in_results(in_results_as) if in_results_as else {}
    shown = md.element("time", day, datetime=article.published, **data)
    reason = next((judged for judged in article.inferred if judged.field == "published"), None)
    if reason is None or reason.is_stated:
        return shown
    inferred = md.span(md.escape(words("inferred")), "d-inferred", title=_dates.why(reason, words))
    return md.join([shown, inferred], md.SPACE)


def source_of(article: Article, dossier: Dossier, page: str) -> Markup:
    """The outlet, as a link to its page where the register knows it."""
    known = dossier.register.find_source(article.source)
    if known is None:
        return md.escape(article.source)
    name = md.escape(known.label(dossier.settings.language))
    return md.link(name, md.relative_to(addresses.source(known.id), page))


def about_line(article: Article, dossier: Dossier, page: str, *more: Markup) -> Markup:
    """Date, outlet and what else is told of an article in a list."""
    return md.join([date_of(article, words_of(dossier)), source_of(article, dossier, page), *more], md.DOT)


def article_item(annotated: Annotated, dossier: Dossier, page: str) -> Markup:
    article = annotated.article
    head = md.join([md.bold(article_link(article, dossier, page)), about_line(article, dossier, page)], md.DOT)
    return md.blocks(md.paragraph(head, "d-head"), in_its_language(md.escape(article.description), article, dossier))


def article_list(articles: Iterable[Annotated], dossier: Dossier, page: str) -> Markup:
    return md.box("div", md.items(article_item(a, dossier, page) for a in articles), css_class="d-list")


def place_of(shown: Evidence, page: str) -> str:
    """The address of a sentence, as seen from a page."""
    return f"{md.relative_to(addresses.article(shown.article.key), page)}#{shown.sentence.anchor}"


def dated_link(shown: Evidence, dossier: Dossier, page: str) -> Markup:
    """A sentence by the day of its article, as a link to it."""
    day = language.long_date(shown.article.published, dossier.settings.language)
    return md.link(md.escape_inside(day), place_of(shown, page), title=words_of(dossier)("To the sentence"))


def first_and_last(told: Activity, dossier: Dossier, page: str, names: tuple[str, str]) -> Iterable[Markup]:
    """The first and the last sentence in time, by these names; only one where both are of the same article."""
    if told.first is None or told.last is None:
        return
    if told.first.article is told.last.article:
        yield dated_link(told.first, dossier, page)
        return
    for name, shown in zip(names, (told.first, told.last), strict=True):
        yield md.join([md.escape(name), dated_link(shown, dossier, page)], md.SPACE)


def chips(entries: Iterable[tuple[Entry, int]], page: str, folder: str, language_code: str) -> Iterable[Markup]:
    """Links to entries with how often each is named."""
    css_class = "d-chip d-topic" if folder == "topics" else "d-chip"
    for entry, count in entries:
        told = [entry.label(language_code), *([language.number(count, language_code)] if count else [])]
        yield md.link(md.escape(" · ".join(told)), md.relative_to(f"{folder}/{entry.id}.md", page), css_class)


def by_kind(kind: str, words: Words) -> str:
    """The name of a kind of actor, for many."""
    return words(ACTOR_KINDS[kind][1])
