"""A page for each topic of the register, and the list of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dossier import addresses
from dossier import markdown as md
from dossier.evidence import NEVER, Activity, activity_of_topics, by_topic, events_of_topics
from dossier.markdown import Markup
from dossier.model import Dossier, Entry, File, Topic, localised
from dossier.pages import _chart, _events, _lists, _proofs, _sayings
from dossier.pages import _parts as parts


def render(dossier: Dossier) -> Iterator[File]:
    for topic in dossier.register.topics.values():
        yield _page(topic, dossier)
    yield _hub(dossier)


def _page(topic: Topic, dossier: Dossier) -> File:
    words, page = parts.words_of(dossier), addresses.topic(topic.id)
    name, note = topic.label(words.language), localised(topic.note, words.language)
    told = activity_of_topics(dossier).get(topic.id, NEVER)
    evidence = _proofs.evidence_list(by_topic(dossier).get(topic.id, ()), dossier, page)
    main = (
        md.paragraph(md.escape(words("Topic")), "d-kicker", parts.shown_in_results("tipo")),
        md.heading(1, md.escape(name), data=parts.SEARCHED),
        md.paragraph(md.escape(note), "d-note", parts.SEARCHED),
        md.paragraph(_when(told, dossier, page), "d-when"),
        _chart.of_articles(told, name, words),
        *_events.head(
            events_of_topics(dossier).get(topic.id, ()), addresses.timeline("topics", topic.id), dossier, page
        ),
        *_sayings.link(dossier, "topics", topic.id, page),
        md.heading(2, md.escape(words("Articles"))),
        evidence or md.escape(words("No article of the dossier is about it yet.")),
    )
    front = {"title": name, "description": note}
    return parts.generated_page(page, front, parts.two_columns(main, _beside(topic, dossier, page)))


def _when(told: Activity, dossier: Dossier, page: str) -> Markup:
    """In how many articles; the first and the last, each a way to the sentence that shows it."""
    words = parts.words_of(dossier)
    count, names = words.plural("{n} article", "{n} articles", told.articles), (words("first"), words("last"))
    said = [md.escape(count), *parts.first_and_last(told, dossier, page, names)]
    return md.join(said, md.DOT) if told.times else md.EMPTY


def _beside(topic: Topic, dossier: Dossier, page: str) -> Iterator[Markup]:
    words, topics = parts.words_of(dossier), dossier.register.topics
    narrower = [other.id for other in topics.values() if other.broader == topic.id]
    neighbours = (("Broader", [topic.broader]), ("Narrower", narrower), ("Related", topic.related))
    for name, ids in neighbours:
        known = [topics[id_] for id_ in ids if id_ in topics]
        if known:
            yield parts.label(words(name))
            yield _chips(((other, 0) for other in known), dossier, page, "topics")
    named = Counter(entry for shown in by_topic(dossier).get(topic.id, ()) for entry in shown.annotated.actors)
    if named:
        ranked = sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))[:12]
        yield parts.label(words("Actors"))
        yield _chips(((dossier.register.actors[id_], n) for id_, n in ranked), dossier, page, "actors")


def _chips(entries: Iterable[tuple[Entry, int]], dossier: Dossier, page: str, folder: str) -> Markup:
    shown = parts.chips(entries, page, folder, dossier.settings.language)
    return md.paragraph(md.join(shown, md.SPACE), "d-chips")


def _hub(dossier: Dossier) -> File:
    words, page = parts.words_of(dossier), addresses.TOPICS
    topics = sorted(dossier.register.topics.values(), key=lambda topic: _rank(topic, dossier))
    listed = md.box("div", md.items(_item(topic, dossier, page) for topic in topics), css_class="d-list")
    body = (_lists.order(words), listed) if listed else (md.escape(words("The register names no topics yet.")),)
    return parts.generated_page(page, {"title": words("Topics")}, md.heading(1, md.escape(words("Topics"))), *body)


def _rank(topic: Topic, dossier: Dossier) -> tuple[int, str, str]:
    told = activity_of_topics(dossier).get(topic.id, NEVER)
    return -told.times, topic.label(dossier.settings.language).casefold(), topic.id


def _item(topic: Topic, dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    told = activity_of_topics(dossier).get(topic.id, NEVER)
    name = md.link(md.escape(topic.label(words.language)), md.relative_to(addresses.topic(topic.id), page))
    said = words.plural("{n} article", "{n} articles", told.articles)
    return _lists.listed(name, said, told, localised(topic.note, words.language))
