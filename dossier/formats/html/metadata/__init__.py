"""What a page says of itself: JSON-LD, meta elements, microdata, and what stands to be seen at its head.

Each field has a finder that yields candidates, the surest first; the first is taken, and the rule that found it
is told with it. What no rule finds is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.formats.html.metadata.authors import find_authors
from dossier.formats.html.metadata.confidence import confidence_of
from dossier.formats.html.metadata.dates import find_modified, find_published
from dossier.formats.html.metadata.ledes import find_lede
from dossier.formats.html.metadata.outlets import find_section, find_source, names_of_site
from dossier.formats.html.metadata.page import Page
from dossier.formats.html.metadata.titles import find_title
from dossier.formats.html.metadata.values import Told
from dossier.model import Inferred

EVIDENCE = 120
"""Characters of the words that show a value; enough to find them in the page."""


def read_metadata(source: str) -> dict[str, Any]:
    """The fields of an `Article` that the page states, and in `inferred` the rule and confidence of each.

    What it does not state is not in the answer.
    """
    page = Page(source)
    told = dict(_fields(page))
    fields: dict[str, Any] = {name: one.value for name, one in told.items()}
    if "authors" in told:
        fields["authors"] = told["authors"].names
    return {**fields, "inferred": tuple(_inferred(name, one) for name, one in told.items())}


def _fields(page: Page) -> Iterator[tuple[str, Told]]:
    """Each field that some rule finds, with the first candidate."""
    article = page.article
    site_names = names_of_site(page, article)
    title = next(find_title(page, article, site_names), None)
    at = page.stand_at(title.value if title else "")
    modified = next(find_modified(page, article), None)
    found = {
        "title": title,
        "description": next(find_lede(page, article, at, title.value if title else ""), None),
        "published": next(find_published(page, article, at, modified.value if modified else ""), None),
        "modified": modified,
        "authors": next(find_authors(page, article, at, site_names), None),
        "source": next(find_source(page, article), None),
        "section": next(find_section(page, article, site_names), None),
        "url": Told(page.address, "canonical") if page.address else None,
        "language": Told(page.locale.partition("-")[0], "html-lang", page.locale) if page.locale else None,
    }
    for name, one in found.items():
        if one is not None:
            yield name, one


def _inferred(field: str, told: Told) -> Inferred:
    return Inferred(field, told.value, told.rule, confidence_of(field, told.rule), told.evidence[:EVIDENCE])
