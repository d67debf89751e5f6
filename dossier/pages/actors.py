"""A page for each actor of the register, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import NEVER, Activity, activity_of_actors, by_actor, events_of_actors
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Actor, Dossier, File, localised
from dossier.pages import _chart, _company, _events, _lists, _proofs, _roles, _sayings
from dossier.pages import _parts as parts

WIKIDATA = "https://www.wikidata.org/wiki/"


def render(dossier: Dossier) -> Iterator[File]:
    for actor in dossier.register.actors.values():
        yield _page(actor, dossier)
    for old, new in dossier.register.merges().items():
        if new in dossier.register.actors and old not in dossier.register.actors:
            yield _moved(old, dossier.register.actors[new], dossier)
    yield _hub(dossier)


def _page(actor: Actor, dossier: Dossier) -> File:
    words, page = parts.words_of(dossier), addresses.actor(actor.id)
    name, note = actor.label(words.language), localised(actor.note, words.language)
    told = activity_of_actors(dossier).get(actor.id, NEVER)
    evidence = _proofs.evidence_list(by_actor(dossier).get(actor.id, ()), dossier, page)
    main = (
        md.paragraph(md.escape(words(parts.ACTOR_KINDS[actor.type][0])), "d-kicker", parts.shown_in_results("tipo")),
        md.heading(1, md.escape(name), data=parts.SEARCHED),
        md.paragraph(_also(actor, words), "d-also", parts.SEARCHED),
        md.paragraph(md.escape(note), "d-note", parts.SEARCHED),
        md.paragraph(_when(told, dossier, page), "d-when"),
        *_roles.listed(actor, dossier, page),
        _chart.of_mentions(told, name, words),
        *_events.head(
            events_of_actors(dossier).get(actor.id, ()), addresses.timeline("actors", actor.id), dossier, page
        ),
        *_sayings.of_actor(actor, dossier, page),
        md.heading(2, md.escape(words("Where it is named"))),
        evidence or md.escape(words("No article of the dossier names it yet.")),
    )
    front = {"title": name, "description": note, "type": actor.type, "wikidata": actor.wikidata}
    return parts.generated_page(page, front, parts.two_columns(main, _company.company(actor, dossier, page)))


def _also(actor: Actor, words: Words) -> Markup:
    """Other names, and Wikidata."""
    own = actor.label(words.language)
    names = [n for n in dict.fromkeys([*actor.name.values(), *(a for _, a in actor.aliases)]) if n != own]
    told = [
        md.escape(words("also: {names}", names=", ".join(names))) if names else md.EMPTY,
        md.link(md.escape("Wikidata"), WIKIDATA + actor.wikidata) if actor.wikidata else md.EMPTY,
    ]
    return md.join(told, md.DOT)


def _when(told: Activity, dossier: Dossier, page: str) -> Markup:
    """How often and in how many articles; the first and the last mention, each a way to its sentence."""
    if not told.times:
        return md.EMPTY
    words = parts.words_of(dossier)
    names = words("first mention"), words("last mention")
    said = [md.escape(_how_often(told, words)), *parts.first_and_last(told, dossier, page, names)]
    if len(told.months) == 1 and len(said) > 2 and not told.undated:
        month = language.long_date(next(iter(told.months)), words.language)
        said.insert(1, md.escape(words("all in {month}", month=month)))
    return md.join(said, md.DOT)


def _how_often(told: Activity, words: Words) -> str:
    return words(
        "{mentions} in {articles}",
        mentions=words.plural("{n} mention", "{n} mentions", told.times),
        articles=words.plural("{n} article", "{n} articles", told.articles),
    )


def _moved(old: str, actor: Actor, dossier: Dossier) -> File:
    """The page of an entry that was merged: its address still leads to the right place, by itself where it can."""
    words, page, name = parts.words_of(dossier), addresses.actor(old), actor.label(dossier.settings.language)
    there = md.link(md.escape(name), md.relative_to(addresses.actor(actor.id), page))
    body = md.join([md.escape(words("This entry is now part of")), there], md.SPACE)
    return parts.generated_page(page, {"title": name, "moved": actor.id}, md.heading(1, md.escape(name)), body)


def _hub(dossier: Dossier) -> File:
    words, page = parts.words_of(dossier), addresses.ACTORS
    actors = sorted(dossier.register.actors.values(), key=lambda actor: _rank(actor, dossier))
    sections = [
        parts.Section(parts.by_kind(kind, words), f"k-{kind}", md.box("div", md.items(listed), css_class="d-list"))
        for kind in parts.ACTOR_KINDS
        if (listed := [_item(actor, dossier, page) for actor in actors if actor.type == kind])
    ]
    order = _lists.order(words) if sections else md.escape(words("The register names no actors yet."))
    head = [md.heading(1, md.escape(words("Actors"))), order]
    return parts.generated_page(page, {"title": words("Actors")}, parts.sectioned(head, sections, words("Kinds")))


def _rank(actor: Actor, dossier: Dossier) -> tuple[int, str, str]:
    told = activity_of_actors(dossier).get(actor.id, NEVER)
    return -told.times, actor.label(dossier.settings.language).casefold(), actor.id


def _item(actor: Actor, dossier: Dossier, page: str) -> Markup:
    words = parts.words_of(dossier)
    told = activity_of_actors(dossier).get(actor.id, NEVER)
    name = md.link(md.escape(actor.label(words.language)), md.relative_to(addresses.actor(actor.id), page))
    said = _how_often(told, words) if told.times else words("not named yet")
    return _lists.listed(name, said, told, localised(actor.note, words.language))
