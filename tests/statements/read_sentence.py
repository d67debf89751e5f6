"""A sentence read as the pipeline reads it, with what is quoted in it marked by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dossier import pipeline, statements
from dossier.model import (
    Actor,
    Annotated,
    Article,
    Block,
    BlockKind,
    Quotation,
    Register,
    Role,
    Settings,
    Span,
    Speaker,
)

_QUOTED = re.compile(r"\{([^|}]*)\|([^|}]*)(?:\|([^}]*))?\}")


@cache
def register() -> Register:
    """Who the sentences name."""
    mayor = Role({"it": "sindaca di Portoblu", "en": "mayor of Portoblu"}, "2021", "2026")
    actors = [
        Actor(id="anna-verdi", name={"": "Anna Verdi"}, aliases=(("", "Verdi"),), type="person", roles=(mayor,)),
        Actor(id="ann-green", name={"": "Ann Green"}, aliases=(("", "Green"),), type="person"),
        Actor(id="xi-lan", name={"": "Xi Lan"}, type="person"),
        Actor(id="portoblu", name={"": "Portoblu"}, type="place"),
        Actor(id="lega", name={"it": "Lega dei Fari", "en": "Lighthouse League"}, type="organisation"),
        Actor(id="cina", name={"it": "Cina", "en": "China"}, type="country", aliases=(("", "Pechino"),)),
    ]
    return Register(actors={actor.id: actor for actor in actors})


def read(marked: str, language: str = "it", published: str = "2023-04-17", kind: BlockKind = "paragraph") -> Annotated:
    """The sentence with its statements; {words|anna-verdi} are quoted of her, {words|} of somebody unknown.

    A third part is the cue, which stands behind: {words|anna-verdi|scrive}.
    """
    quoted, plain, at = [], "", 0
    for match in _QUOTED.finditer(marked):
        plain += marked[at : match.start()]
        span = Span(len(plain), len(plain) + len(match[1]))
        cue = marked.find(match[3], match.end()) - match.end() + span.end if match[3] else 0
        said = Quotation(span, "marks", speaker=Speaker(span, match[2]) if match[2] else None)
        quoted.append(replace(said, cue=Span(cue, cue + len(match[3])) if match[3] else None))
        plain, at = plain + match[1], match.end()
    article = Article(
        key="k",
        origin="seeds/k.txt",
        sha256="",
        language=language,
        published=published,
        blocks=tuple(Block(kind, part) for part in (plain + marked[at:]).split("\n\n")),
    )
    heard = replace(pipeline.annotate(article, register(), Settings()), quotations=tuple(quoted))
    return replace(heard, statements=statements.find(heard, register()))


def told(marked: str, language: str = "it", **more: str) -> str:
    """The statements in short: the date, a mark where it is reported, and the actors."""
    found = read(marked, language, **more).statements  # type: ignore[arg-type]
    return "; ".join(f"{one.date}{' said' if one.reported else ''} {' '.join(one.actors)}" for one in found)
