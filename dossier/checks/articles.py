"""What a person should look at in the articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier import likeness
from dossier.model import Article, Dossier, Problem, Register

EXPECTED = ("title", "published", "source", "language")
"""What every article of a dossier should have, since lists and links are made of it."""


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
    """One line an article, whatever it lacks; what it seldom has (section, change) is not asked for."""
    for annotated in dossier.articles:
        article = annotated.article
        missing = [field for field in EXPECTED if not getattr(article, field)]
        if missing:
            hint = ", ".join(f"'{field}: …'" for field in missing)
            said = f"nothing is known of its {' and '.join(filter(None, [', '.join(missing[:-1]), missing[-1]]))}"
            yield Problem(article.origin, said, f"tell it in register/edits/{article.key}.yml as {hint}")


def articles_with_broken_letters(dossier: Dossier) -> Iterator[Problem]:
    """Signs that stand for bytes which are no letter in the clipping's encoding."""
    for annotated in dossier.articles:
        if broken := annotated.article.text.count("\ufffd"):
            hint = "save the page again, or mend the letters in a copy of the clipping"
            yield Problem(annotated.article.origin, f"{broken} letters could not be read and are shown as \ufffd", hint)


def articles_that_name_nobody(dossier: Dossier) -> Iterator[Problem]:
    for annotated in dossier.articles:
        if not annotated.linked:
            hint = "add the actors it names to register/actors.yml"
            yield Problem(annotated.article.origin, "it names no actor of the register", hint)
