"""Small dossiers in which articles tell what happened when and who said what, and the pages made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import markdown
from bs4 import BeautifulSoup, Tag

from dossier import exports, linking
from dossier.discovery import variants
from dossier.evidence import sentences_of
from dossier.model import (
    About,
    Actor,
    Annotated,
    Article,
    Block,
    DatedStatement,
    Dossier,
    Mention,
    Quotation,
    Register,
    Role,
    Settings,
    Source,
    Span,
    Speaker,
    Topic,
)
from dossier.pages import actors, articles, home, quotations, sources, timeline, topics

NASTY = "<b>*a*</b> [x](javascript:alert(1)) {: #id } | `c` & \"d\" 'e' \\"

REGISTER = Register(
    actors={
        "anna": Actor(id="anna", name={"": "Anna Verdi"}, type="person", roles=(Role({"": "capitana"}, "2020-03"),)),
        "bruno": Actor(id="bruno", name={"": "Bruno Verdi"}, type="person"),
        "porto": Actor(id="porto", name={"": "Portoblu"}, type="place"),
    },
    topics={"mare": Topic(id="mare", name={"": "Mare"})},
    sources={"molo": Source(id="molo", name={"": "Il Molo"})},
)
NAMES = {"Anna Verdi": "anna", "Bruno Verdi": "bruno", "Portoblu": "porto"}


def span(article: Article, words: str) -> Span:
    at = article.text.index(words)
    return Span(at, at + len(words))


def heard(article: Article, words: str, name: str = "", *, direct: bool = True, via: str = "") -> Quotation:
    """Words said by an actor (its id), by somebody else of a name, or by "somebody" without one."""
    at = next((m.span for m in mentions(article) if m.entry == name), Span(0, 4))
    known = {"": None, "somebody": Speaker(at)}
    told = [
        known[one] if one in known else Speaker(at, *((one,) if one in REGISTER.actors else ("", one)))
        for one in (name, via)
    ]
    return Quotation(span(article, words), "mark", direct, *told)


def happened(
    article: Article, date: str, words: str, *, reported: bool = False, pinned: bool = False
) -> DatedStatement:
    """The sentence that these words of a time stand in."""
    at = span(article, words)
    sentence = next(s.span for s in sentences_of(article) if s.span.start <= at.start < s.span.end)
    named = tuple(dict.fromkeys(m.entry for m in mentions(article) if m.span.overlaps(sentence)))
    return DatedStatement(sentence, date, at, "clause", named, ("mare",), reported, pinned)


def mentions(article: Article) -> Iterator[Mention]:
    for name, entry in NAMES.items():
        for match in re.finditer(rf"\b{name}\b", article.text):
            yield Mention(Span(*match.span()), entry, "name")


def annotated(
    key: str,
    *texts: str,
    published: str = "2023-04-17",
    language: str = "it",
    source: str = "molo",
    said: Iterable[tuple[object, ...]] = (),
    told: Iterable[tuple[object, ...]] = (),
    **marks: bool,
) -> Annotated:
    """An article; `said` are words with their speaker ("indirect" behind it), `told` dates with the words of the time
    ("reported" or "pinned" behind them)."""
    article = Article(
        key=key, origin="o", sha256="", title=f"Titolo {key}", language=language, published=published, source=source,
        blocks=tuple(Block("paragraph", text) for text in texts),
    )  # fmt: skip
    spoken = tuple(
        heard(
            article,
            str(words),
            str(name),
            direct="indirect" not in more,
            via=next((str(m)[4:] for m in more if str(m).startswith("via ")), ""),
        )
        for words, name, *more in said
    )
    statements = tuple(
        happened(article, str(date), str(words), reported="reported" in more, pinned="pinned" in more)
        for date, words, *more in told
    )
    shown = tuple(Span(*match.span()) for match in re.finditer("molo|mare", article.text, re.IGNORECASE))
    about = (About("mare", 1.0, shown or (Span(0, 4),)),)
    return Annotated(
        article, sentences_of(article), linking.choose(article, mentions(article)), about, (), spoken, statements
    )


def dossier(*given: Annotated, language: str = "it", register: Register = REGISTER) -> Dossier:
    return Dossier(given, register, Settings(language=language))


def pages(given: Dossier) -> dict[str, str]:
    """All pages, and the data that they lead to."""
    kinds = (actors, articles, home, quotations, sources, timeline, topics)
    data = {file.path: file.text for export in variants(exports) for file in export.export(given)}
    return {file.path: file.text for kind in kinds for file in kind.render(given)} | data


def html(text: str) -> BeautifulSoup:
    made = markdown.Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"])
    return BeautifulSoup(made.convert(text.split("\n---\n", 1)[1]), "html.parser")


def page(path: str, *given: Annotated, **chosen: str) -> BeautifulSoup:
    return html(pages(dossier(*given, **chosen))[path])  # type: ignore[arg-type]


def said(found: Tag | None) -> str:
    assert found is not None
    return " ".join(found.get_text().split())


def all_said(found: Iterable[Tag]) -> list[str]:
    return [said(one) for one in found]


def links(where: Tag) -> list[str]:
    return [str(a["href"]) for a in where.find_all("a", href=True)]
