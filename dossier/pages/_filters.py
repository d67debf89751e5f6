"""What the theme's script narrows a list by: each entry bears it as attributes; without script all is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier import markdown as md
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Article, Dossier

BETWEEN = "|"
"""Parts the names in an attribute."""


def line(said: Markup, words: Words, actor: str, reported: str) -> Markup:
    """How many entries there are; the script puts the fields beside it, which are named here."""
    names = {
        "data-narrow": words("Narrow the list"),
        "data-actor": actor,
        "data-topic": words("Topic"),
        "data-source": words("Source"),
        "data-year": words("Year"),
        "data-reported": reported,
        "data-all": words("all"),
        "data-shown": words("{n} of {all} shown", n="#", all="##"),
    }
    return md.paragraph(said, "d-filter", names)


def of_entry(
    actors: Iterable[str], topics: Iterable[str], sources: Iterable[str], year: str, is_reported: bool
) -> Mapping[str, str]:
    """The attributes of an entry: names as a reader sees them."""
    told = {
        "data_actor": _listed(actors),
        "data_topic": _listed(topics),
        "data_source": _listed(sources),
        "data_year": year,
        "data_reported": "1" if is_reported else "",
    }
    return {name: value for name, value in told.items() if value}


def _listed(names: Iterable[str]) -> str:
    return BETWEEN.join(dict.fromkeys(name.replace(BETWEEN, "/") for name in names if name))


def actor_names(ids: Iterable[str], dossier: Dossier) -> Iterable[str]:
    return (
        dossier.register.actors[id_].label(dossier.settings.language) for id_ in ids if id_ in dossier.register.actors
    )


def topic_names(ids: Iterable[str], dossier: Dossier) -> Iterable[str]:
    return (
        dossier.register.topics[id_].label(dossier.settings.language) for id_ in ids if id_ in dossier.register.topics
    )


def source_name(article: Article, dossier: Dossier) -> str:
    known = dossier.register.find_source(article.source)
    return known.label(dossier.settings.language) if known else article.source
