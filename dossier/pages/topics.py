"""A page for each topic of the register, and the list of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dossier import addresses
from dossier import markdown as md
from dossier.evidence import by_topic
from dossier.markdown import Markup
from dossier.model import Dossier, Entry, File, Topic, localised
from dossier.pages import _parts as parts


def render(dossier: Dossier) -> Iterator[File]:
    for topic in dossier.register.topics.values():
        yield _page(topic, dossier)
    yield _hub(dossier)


def _page(topic: Topic, dossier: Dossier) -> File:
    words, page, code = parts.words_of(dossier), addresses.topic(topic.id), dossier.settings.language
    shown, note = by_topic(dossier).get(topic.id, ()), localised(topic.note, code)
    main = (
        md.paragraph(md.escape(words("Topic")), "d-kicker", parts.shown_in_results("tipo")),
        md.heading(1, md.escape(topic.label(code)), data=parts.SEARCHED),
        md.paragraph(md.escape(words.plural("{n} article", "{n} articles", len(shown))), "d-also", parts.SEARCHED),
        md.paragraph(md.escape(note), "d-note", parts.SEARCHED),
        md.heading(2, md.escape(words("Articles"))),
        parts.evidence_list(shown, dossier, page) or md.escape(words("No article of the dossier is about it yet.")),
    )
    front = {"title": topic.label(code), "description": note}
    return parts.generated_page(page, front, parts.two_columns(main, _beside(topic, dossier, page)))


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
    code = dossier.settings.language
    topics = sorted(dossier.register.topics.values(), key=lambda topic: (topic.label(code).casefold(), topic.id))
    listed = md.box("div", md.items(_item(topic, dossier, page) for topic in topics), css_class="d-list")
    body = listed or md.escape(words("The register names no topics yet."))
    return parts.generated_page(page, {"title": words("Topics")}, md.heading(1, md.escape(words("Topics"))), body)


def _item(topic: Topic, dossier: Dossier, page: str) -> Markup:
    words, code = parts.words_of(dossier), dossier.settings.language
    name = md.link(md.escape(topic.label(code)), md.relative_to(addresses.topic(topic.id), page))
    count = words.plural("{n} article", "{n} articles", len(by_topic(dossier).get(topic.id, ())))
    head = md.paragraph(md.join([md.bold(name), md.escape(count)], md.DOT), "d-head")
    return md.blocks(head, md.escape(localised(topic.note, code)))
