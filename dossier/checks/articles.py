"""What a person should look at in the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from dossier import likeness
from dossier.checks.folding import folded, named
from dossier.model import Article, Dossier, Problem, Register
from dossier.suggestions import days

EXPECTED = ("title", "published", "source", "language")
"""What every article of a dossier should have, since lists and links are made of it."""

NAMES = {"published": "day of publication"}
"""What a field is called in a sentence, where its key does not read as a noun."""


def stale_edits(register: Register, hashes: Mapping[str, str]) -> Iterator[Problem]:
    """Edits that were made for another state of the clipping, or for none that is here."""
    for key, edit in register.edits.items():
        where = f"register/edits/{key}.yml"
        if key not in hashes:
            yield Problem(where, f"there is no clipping with the key '{key}'", "name the file after a clipping's key")
        elif edit.of != hashes[key]:
            yield Problem(
                where,
                "the clipping has changed since this edit was made",
                f"look at both, then put 'of: {hashes[key]}' into the edit",
            )


def articles_given_twice(dossier: Dossier) -> Iterator[Problem]:
    """One article in several clippings, as a saved page and what was copied from it. All of them are published.

    The same text in two outlets is two articles, as an agency's is; so where both sources are known and differ, it
    is no problem unless both have one address.
    """
    register = dossier.register

    def source_of(article: Article) -> str:
        known = register.find_source(article.source) if article.source else None
        return known.id if known else article.source.casefold()

    for group in likeness.groups([annotated.article for annotated in dossier.articles], source_of):
        names = " and ".join(article.origin for article in group)
        hint = "keep one of them; if they are of two outlets, tell the 'source' of each in its edit"
        yield Problem(names, "they give the same article", hint)


def articles_with_unknown_fields(dossier: Dossier) -> Iterator[Problem]:
    """One line for all that lack the same; what an article seldom has (section, change) is not asked for."""
    lacking: dict[tuple[str, ...], list[Article]] = defaultdict(list)
    for annotated in dossier.articles:
        if missing := tuple(field for field in EXPECTED if _is_unknown(annotated.article, field)):
            lacking[missing].append(annotated.article)
    for missing, articles in lacking.items():
        names = [NAMES.get(field, field) for field in missing]
        told = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
        yield from folded(articles, partial(_unknown_of_one, missing, told), partial(_unknown_of_many, missing, told))


def _is_unknown(article: Article, field: str) -> bool:
    """What is suggested is asked about by itself."""
    return not getattr(article, field) and not any(judged.field == field for judged in article.suggested)


def articles_with_a_suggested_day(dossier: Dossier) -> Iterator[Problem]:
    """Undated articles whose text speaks for a day, each with the words that do: one line to copy settles it."""
    for article, judged in days(dossier):
        said = f"nothing says when it was published; its text speaks for {judged.value} ({judged.evidence})"
        hint = (
            f"confidence {judged.confidence:g}: if it is right, put 'published: {judged.value}' into "
            f"register/edits/{article.key}.yml, with 'of: {article.sha256}'; dossier review asks about it as well"
        )
        yield Problem(article.origin, said, hint)


def _unknown_of_one(missing: Sequence[str], told: str, article: Article) -> Problem:
    fields = ", ".join([f"'of: {article.sha256}'", *(f"'{field}: …'" for field in missing)])
    hint = f"tell it in register/edits/{article.key}.yml as {fields}"
    return Problem(article.origin, f"nothing is known of its {told}", hint)


def _unknown_of_many(missing: Sequence[str], told: str, articles: Sequence[Article]) -> Problem:
    fields = ", ".join(f"'{field}: …'" for field in missing)
    hint = f"tell it in register/edits/KEY.yml as {fields}"
    if "source" in missing:
        hint += "; a source with 'folders: […]' in register/sources.yml tells it for whole folders"
    said = f"nothing is known of the {told} of {len(articles)} articles: {_origins(articles)}"
    return Problem("seeds", said, hint)


def _origins(articles: Sequence[Article]) -> str:
    return named([article.origin.removeprefix("seeds/") for article in articles])


def articles_with_broken_letters(dossier: Dossier) -> Iterator[Problem]:
    """Signs that stand for bytes which are no letter in the clipping's encoding."""
    for annotated in dossier.articles:
        if broken := annotated.article.text.count("\ufffd"):
            hint = "save the page again, or mend the letters in a copy of the clipping"
            yield Problem(annotated.article.origin, f"{broken} letters could not be read and are shown as \ufffd", hint)


def articles_that_name_nobody(dossier: Dossier) -> Iterator[Problem]:
    nobody = [annotated.article for annotated in dossier.articles if not annotated.linked]
    hint = "add the actors it names to register/actors.yml"
    yield from folded(
        nobody,
        lambda article: Problem(article.origin, "it names no actor of the register", hint),
        lambda articles: Problem(
            "seeds",
            f"{len(articles)} articles name no actor of the register: {_origins(articles)}",
            "dossier review asks who the names are; --article KEY asks about those of one article",
        ),
    )
