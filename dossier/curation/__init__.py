"""What people decided, applied: it always wins over a guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from dossier.curation import passages, quotations, statements
from dossier.curation.judgements import decide
from dossier.curation.merging import merged
from dossier.model import Annotated, Article, Dossier, Inferred, Problem, Register, Source

__all__ = [
    "correct", "decide", "is_hidden", "merged", "unclear_passages", "unclear_sayings",
    "with_decisions", "with_passages", "with_speakers", "with_statements",
]  # fmt: skip

REGISTERED = 0.95
"""A person wrote down that this site or folder is of this source; a clipping may still lie in the wrong one."""


def correct(article: Article, register: Register) -> Article:
    """The article with the passages and fields that a person corrected; then the source of its folder, and that
    source's rights."""
    edit = register.edits.get(article.key)
    if edit is not None:
        article = passages.apply(article, edit).article
        fields: dict[str, Any] = dict(edit.fields)
        inferred = tuple(judged for judged in article.inferred if judged.field not in fields)
        article = replace(article, **fields, inferred=inferred)
    if found := _found_source(article, register):
        others = tuple(judged for judged in article.inferred if judged.field != "source")
        article = replace(article, source=found.value, inferred=(*others, found))
    source = register.find_source(article.source)
    return article if source is None else replace(article, rights=article.rights or source.rights)


def _found_source(article: Article, register: Register) -> Inferred | None:
    """The source of the register whose site or folder the clipping is of, where nobody has named another.

    The bare host of a page is no name: the register knows it by a better one.
    """
    told = next((judged for judged in article.inferred if judged.field == "source"), None)
    if article.source and (told is None or told.rule != "address"):
        return None
    if id_ := _source_of_address(article, register.sources):
        return Inferred("source", id_, "register-address", REGISTERED, article.url)
    if not article.source and (id_ := _source_of_folder(article, register.sources)):
        return Inferred("source", id_, "register-folder", REGISTERED, article.origin)
    return None


def _source_of_address(article: Article, sources: Mapping[str, Source]) -> str:
    """The source whose site the article's address lies in; the longest host of several."""
    host = _host(article.url)
    claims = [
        (len(_host(source.url)), id_)
        for id_, source in sources.items()
        if _host(source.url) and f".{host}".endswith("." + _host(source.url))
    ]
    return max(claims)[1] if claims else ""


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def with_passages(article: Article, register: Register) -> Article:
    """The article with what a person gave back to its text or took out of it, and nothing else."""
    edit = register.edits.get(article.key)
    return article if edit is None else passages.apply(article, edit).article


def unclear_passages(articles: Iterable[Article], register: Register) -> Iterator[Problem]:
    """What edits say of passages that are not there, or more than once; of articles before they are corrected."""
    for article in articles:
        if edit := register.edits.get(article.key):
            yield from passages.apply(article, edit).problems


def _source_of_folder(article: Article, sources: Mapping[str, Source]) -> str:
    """The source whose folder the clipping lies in; the deepest of several."""
    path = article.origin.removeprefix("seeds/")
    claims = [
        (len(folder), id_)
        for id_, source in sources.items()
        for folder in source.folders
        if path.startswith(folder.strip("/") + "/")
    ]
    return max(claims)[1] if claims else ""


def is_hidden(article: Article, register: Register) -> bool:
    edit = register.edits.get(article.key)
    return edit is not None and edit.hidden


def with_decisions(annotated: Annotated, register: Register) -> Annotated:
    return replace(annotated, mentions=decide(annotated.article, annotated.mentions, register))


def with_speakers(annotated: Annotated, register: Register) -> Annotated:
    """The article with what a person said of its quotations."""
    edit = register.edits.get(annotated.article.key)
    if edit is None or not edit.quotations:
        return annotated
    return replace(annotated, quotations=quotations.apply(annotated, edit, register).quotations)


def with_statements(annotated: Annotated, register: Register) -> Annotated:
    """The article with what a person said of its dated statements."""
    edit = register.edits.get(annotated.article.key)
    if edit is None or not edit.statements:
        return annotated
    return replace(annotated, statements=statements.apply(annotated, edit, register).statements)


def unclear_sayings(dossier: Dossier) -> Iterator[Problem]:
    """What edits say of quotations and dated statements that are not there, or are not told apart."""
    for annotated in dossier.articles:
        if edit := dossier.register.edits.get(annotated.article.key):
            yield from quotations.apply(annotated, edit, dossier.register).problems
            yield from statements.apply(annotated, edit, dossier.register).problems
