"""A page for each actor of the register, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import addresses, language
from dossier import markdown as md
from dossier.evidence import Evidence, by_actor, by_key
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Actor, Dossier, File, Role, localised
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
    code = dossier.settings.language
    shown = by_actor(dossier).get(actor.id, ())
    note = localised(actor.note, code)
    main = (
        md.paragraph(md.escape(words(parts.ACTOR_KINDS[actor.type][0])), "d-kicker", parts.shown_in_results("tipo")),
        md.heading(1, md.escape(actor.label(code)), data=parts.SEARCHED),
        md.paragraph(_also(actor, shown, words), "d-also", parts.SEARCHED),
        md.paragraph(md.escape(note), "d-note", parts.SEARCHED),
        *_roles(actor, dossier, page),
        md.heading(2, md.escape(words("Where it is named"))),
        parts.evidence_list(shown, dossier, page) or md.escape(words("No article of the dossier names it yet.")),
    )
    front = {"title": actor.label(code), "description": note, "type": actor.type, "wikidata": actor.wikidata}
    return parts.generated_page(page, front, parts.two_columns(main, _beside(actor, dossier, page)))


def _also(actor: Actor, shown: tuple[Evidence, ...], words: Words) -> Markup:
    """Other names, Wikidata, how many articles, first and last mention."""
    own = actor.label(words.language)
    names = [n for n in dict.fromkeys([*actor.name.values(), *(a for _, a in actor.aliases)]) if n != own]
    dates = sorted(one.article.published for one in shown if one.article.published)
    articles = len({one.article.key for one in shown})
    told = [
        md.escape(words("also: {names}", names=", ".join(names))) if names else md.EMPTY,
        md.link(md.escape("Wikidata"), WIKIDATA + actor.wikidata) if actor.wikidata else md.EMPTY,
        md.escape(words.plural("{n} article", "{n} articles", articles)) if articles else md.EMPTY,
    ]
    if dates:
        first, last = (language.long_date(date, words.language) for date in (dates[0], dates[-1]))
        told.append(md.escape(words("first mention {first}, last {last}", first=first, last=last)))
    return md.join(told, md.DOT)


def _roles(actor: Actor, dossier: Dossier, page: str) -> Iterator[Markup]:
    if not actor.roles:
        return
    words = parts.words_of(dossier)
    has_source = any(role.source for role in actor.roles)
    head = [words("Role"), words("from"), words("to"), *([words("Source")] if has_source else [])]
    yield md.heading(2, md.escape(words("Roles")))
    yield md.table(
        map(md.escape, head),
        (_role_row(role, dossier, page)[: len(head)] for role in sorted(actor.roles, key=lambda role: role.start)),
    )


def _role_row(role: Role, dossier: Dossier, page: str) -> list[Markup]:
    code = dossier.settings.language
    return [
        md.escape(localised(role.title, code)),
        *(md.escape(language.long_date(date, code)) if date else md.EMPTY for date in (role.start, role.end)),
        _role_source(role.source, dossier, page),
    ]


def _role_source(source: str, dossier: Dossier, page: str) -> Markup:
    """A clipping's key becomes a link to its article, an address a link to the place, anything else is told."""
    article = by_key(dossier).get(source)
    if article is not None:
        return parts.article_link(article, dossier, page)
    return md.link(md.escape(source), source) if md.is_outside(source) else md.escape(source)


def _beside(actor: Actor, dossier: Dossier, page: str) -> Iterator[Markup]:
    """Who is named in the same sentences, most often first."""
    words, code = parts.words_of(dossier), dossier.settings.language
    together = [(dossier.register.actors[other], n) for other, n in _together(actor.id, dossier)]
    if together:
        yield parts.label(words("Named together with"))
        yield md.paragraph(md.join(parts.chips(together, page, "actors", code), md.SPACE), "d-chips")


def _together(id_: str, dossier: Dossier, most: int = 12) -> list[tuple[str, int]]:
    counted: dict[str, int] = {}
    for shown in by_actor(dossier).get(id_, ()):
        here = {mention.entry for mention in shown.annotated.linked_in(shown.sentence.span)}
        for other in here - {id_}:
            counted[other] = counted.get(other, 0) + 1
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:most]


def _moved(old: str, actor: Actor, dossier: Dossier) -> File:
    """The page of an entry that was merged: its address still leads to the right place."""
    words, page, name = parts.words_of(dossier), addresses.actor(old), actor.label(dossier.settings.language)
    there = md.link(md.escape(name), md.relative_to(addresses.actor(actor.id), page))
    body = md.join([md.escape(words("This entry is now part of")), there], md.SPACE)
    return parts.generated_page(page, {"title": name}, md.heading(1, md.escape(name)), body)


def _hub(dossier: Dossier) -> File:
    words, page, code = parts.words_of(dossier), addresses.ACTORS, dossier.settings.language
    actors = sorted(dossier.register.actors.values(), key=lambda actor: (actor.label(code).casefold(), actor.id))
    sections = [
        parts.Section(parts.by_kind(kind, words), f"k-{kind}", md.box("div", md.items(listed), css_class="d-list"))
        for kind in parts.ACTOR_KINDS
        if (listed := [_item(actor, dossier, page) for actor in actors if actor.type == kind])
    ]
    head = [md.heading(1, md.escape(words("Actors")))]
    if not sections:
        head.append(md.escape(words("The register names no actors yet.")))
    return parts.generated_page(page, {"title": words("Actors")}, parts.sectioned(head, sections, words("Kinds")))


def _item(actor: Actor, dossier: Dossier, page: str) -> Markup:
    words, code = parts.words_of(dossier), dossier.settings.language
    articles = len({one.article.key for one in by_actor(dossier).get(actor.id, ())})
    name = md.link(md.escape(actor.label(code)), md.relative_to(addresses.actor(actor.id), page))
    count = words.plural("{n} article", "{n} articles", articles) if articles else words("not named yet")
    head = md.paragraph(md.join([md.bold(name), md.escape(count)], md.DOT), "d-head")
    return md.blocks(head, md.escape(localised(actor.note, code)))
