"""What somebody says, as lists tell it: the words, who says them, in which article, and the way to the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import Said, said_about, said_by, sayings
from dossier.markdown import Markup
from dossier.model import PARAGRAPH_BREAK, Actor, Dossier, Span
from dossier.pages import _filters, _words
from dossier.pages import _parts as parts

FEW = 3
"""So many sayings stand on the page of an entry; who has more has a page of sayings."""

WHOLE = 400
"""So many sayings of a page are told in their words; further ones by article."""

MOST_ARTICLES = 600
"""After so many articles more a page tells their number alone."""

Group = Sequence[Said]
"""What is told at once: one direct quotation, or all that a sentence tells indirectly of one speaker."""


def listed(spoken: Iterable[Said], dossier: Dossier, page: str, *, names_speaker: bool = True) -> Markup:
    """Sayings, the newest first."""
    groups = [list(group) for _, group in groupby(spoken, key=_told_at_once)]
    items = [_item(group, dossier, page, names_speaker) for group in groups[:WHOLE]]
    older = [list(group) for _, group in groupby(_flat(groups[WHOLE:]), key=lambda said: said.article.key)]
    items += [md.box("li", _line(group, dossier, page)) for group in older[:MOST_ARTICLES]]
    words, more = parts.words_of(dossier), sum(map(len, older[MOST_ARTICLES:]))
    rest = md.paragraph(md.escape(words.plural("and {n} more", "and {n} more", more)), "d-all") if more else md.EMPTY
    return md.blocks(md.box("ol", *items, css_class="d-sayings"), rest)


def _told_at_once(said: Said) -> tuple[object, ...]:
    own = said.quotation.span if said.quotation.direct else None
    return said.article.key, said.sentence.anchor, own, said.quotation.speaker


def _flat(groups: Iterable[Group]) -> Iterator[Said]:
    return (said for group in groups for said in group)


def _item(group: Group, dossier: Dossier, page: str, names_speaker: bool) -> Markup:
    first, words = group[0], parts.words_of(dossier)
    is_direct = first.quotation.direct
    told = [
        _speaker(first, dossier, page) if names_speaker else md.EMPTY,
        md.EMPTY if is_direct else md.span(md.escape(words("indirect speech")), "d-flag"),
        _via(first, dossier, page),
        _why(first, dossier),
        parts.about_line(first.article, dossier, page, parts.article_link(first.article, dossier, page)),
    ]
    arrow = _words.arrow(first.article, first.sentence, dossier, page)
    return md.box(
        "li",
        _direct(first, dossier, page) if is_direct else _indirect(group, dossier, page),
        md.paragraph(md.join([md.join(told, md.DOT), arrow], md.FIRM_SPACE), "d-from"),
        css_class="d-saying" if is_direct else "d-saying d-indirect",
        **_found_by(first, dossier),
    )


def _direct(said: Said, dossier: Dossier, page: str) -> Markup:
    """Somebody's own words, in the marks that the article has."""
    before, behind = _words.marks(said.annotated, said.quotation)
    told = [_words.told(said.annotated, span, dossier, page) for span in _paragraphs(said)]
    told[0] = md.join([md.escape_inside(before), told[0]])
    told[-1] = md.join([told[-1], md.escape_inside(behind)])
    return md.box("blockquote", *told)


def _paragraphs(said: Said) -> list[Span]:
    spans, at = [], said.quotation.span.start
    for text in said.words.split(PARAGRAPH_BREAK):
        spans.append(Span(at, at + len(text)))
        at += len(text) + len(PARAGRAPH_BREAK)
    return [span for span in spans if span.start < span.end] or [said.quotation.span]


def _indirect(group: Group, dossier: Dossier, page: str) -> Markup:
    """The article's sentence, with what it says somebody says marked in it."""
    first = group[0]
    spans = [said.quotation.span for said in group]
    whole = Span(first.sentence.span.start, max(first.sentence.span.end, *(span.end for span in spans)))
    return _words.told(first.annotated, whole, dossier, page, spans)


def _speaker(said: Said, dossier: Dossier, page: str) -> Markup:
    speaker = said.quotation.speaker
    return md.bold(_words.speaker(speaker, said.annotated, dossier, page)) if speaker else md.EMPTY


def _via(said: Said, dossier: Dossier, page: str) -> Markup:
    """Who passes the words on, where it is not the article's outlet alone."""
    via = said.quotation.via
    if via is None:
        return md.EMPTY
    words, name = parts.words_of(dossier), _words.speaker(via, said.annotated, dossier, page)
    return md.join([md.escape(words("passed on by")), name], md.SPACE)


def _why(said: Said, dossier: Dossier) -> Markup:
    """How the words come to their speaker, where one may ask: its name does not stand there."""
    words, speaker, told = parts.words_of(dossier), said.quotation.speaker, []
    if said.quotation.by in parts.SPEECH_RULES:
        told.append(words(parts.SPEECH_RULES[said.quotation.by]))
    named = " ".join(said.article.text[slice(*speaker.span)].split()) if speaker else ""
    known = speaker.entry in dossier.register.actors if speaker else False
    if speaker and known and not _is_named(named, dossier.register.actors[speaker.entry]):
        told.append(words("in the text: “{words}”", words=named))
    return md.escape(", ".join(told))


def _is_named(words: str, actor: Actor) -> bool:
    """Whether words are a name of the actor, or a part of one."""
    said = f" {words.casefold()} "
    return not words or any(said in f" {name} " for name in actor.known_as())


def _found_by(said: Said, dossier: Dossier) -> Mapping[str, str]:
    speaker, article = said.quotation.speaker, said.article
    return _filters.of_entry(
        [_words.speaker_name(speaker, said.annotated, dossier)] if speaker else [],
        _filters.topic_names(topics_of(said), dossier),
        [_filters.source_name(article, dossier)],
        article.published[:4],
        is_reported=not said.quotation.direct,
    )


def _line(group: Group, dossier: Dossier, page: str) -> Markup:
    """An older article with how much is said in it."""
    words, first = parts.words_of(dossier), group[0]
    count = md.escape_inside(words.plural("{n} statement", "{n} statements", len(group)))
    link = md.link(count, _words.place(first.article, first.sentence, page), title=words("To the sentence"))
    title = parts.article_link(first.article, dossier, page)
    return md.paragraph(parts.about_line(first.article, dossier, page, title, link), "d-from")


def of_actor(actor: Actor, dossier: Dossier, page: str) -> Iterator[Markup]:
    """The newest of what an actor says, and of what is said about it, with the way to all."""
    words = parts.words_of(dossier)
    by, about = (found(dossier).get(actor.id, ()) for found in (said_by, said_about))
    names = words("What it said"), words("What is said about {name}", name=actor.label(words.language))
    for name, anchor, spoken in zip(names, ("said", "about"), (by, about), strict=True):
        if spoken:
            yield md.heading(2, md.escape(name), data={"id": anchor})
            yield listed(spoken[:FEW], dossier, page, names_speaker=spoken is about)
            if len(spoken) > FEW:
                all_at = md.relative_to(addresses.quotations("actors", actor.id), page)
                told = words("All the statements ({n})", n=language.number(len(spoken), words.language))
                yield md.paragraph(md.link(md.escape(told), f"{all_at}#{anchor}"), "d-all")


def topics_of(said: Said) -> Iterator[str]:
    """The topics that words of a saying, or of the sentence that it begins in, show: not all of its article's."""
    begin, end = said.sentence.span
    whole = Span(begin, max(end, said.quotation.span.end))
    for about in said.annotated.topics:
        if any(shown.overlaps(whole) for shown in about.evidence):
            yield about.topic


@lru_cache(maxsize=2)
def of_topics(dossier: Dossier) -> Mapping[str, tuple[Said, ...]]:
    """What is said about each topic."""
    found: dict[str, list[Said]] = {}
    for said in sayings(dossier):
        for topic in topics_of(said):
            found.setdefault(topic, []).append(said)
    return {topic: tuple(spoken) for topic, spoken in found.items()}


@lru_cache(maxsize=2)
def of_sources(dossier: Dossier) -> Mapping[str, tuple[Said, ...]]:
    """What is said in articles of each source of the register."""
    found: dict[str, list[Said]] = {}
    for said in sayings(dossier):
        if source := dossier.register.find_source(said.article.source):
            found.setdefault(source.id, []).append(said)
    return {source: tuple(spoken) for source, spoken in found.items()}


def link(dossier: Dossier, folder: str, id_: str, page: str) -> Iterator[Markup]:
    """The way to what is said about a topic, or in a source, where there is a page of it."""
    spoken = (of_topics if folder == "topics" else of_sources)(dossier).get(id_, ())
    if len(spoken) > FEW:
        words = parts.words_of(dossier)
        told = words("All the statements ({n})", n=language.number(len(spoken), words.language))
        address = md.relative_to(addresses.quotations(folder, id_), page)
        yield md.paragraph(md.link(md.escape(told), address), "d-all")
