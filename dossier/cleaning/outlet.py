"""Where a clip is from: its address, its outlet and the section, by the lines that sites write round an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from dossier.cleaning.copyright import claim_in
from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.crumbs import CRUMB_WORDS, crumbs
from dossier.cleaning.head.lines import Line
from dossier.cleaning.head.page_name import LONGEST_NAME, without_site
from dossier.cleaning.phrases import known, plain_line, reason_of
from dossier.cleaning.words import tokens
from dossier.model import Article, Inferred

CONFIDENCE = {"address-line": 0.95, "page-name": 0.9, "copyright": 0.75, "address": 0.8, "crumbs": 0.8}
"""By rule: how often it told what the saved page of the same clip tells, rounded."""

SLUG_SHARE, SLUG_WORDS = 0.6, 3
"""An address that has so much of the title, and so many words of it, is the article's; others are quoted."""

OUTLET, SECTION = 60, 40
"""Characters that the name of an outlet or a section has at most."""

OUTLET_WORDS = 5

TOLD_AGAIN = 2
"""In so many other lines of the frame the name of an outlet stands (its own pages and accounts), or in one alone: its
masthead."""

_CLAIMS = re.compile(r"\W*(?:copyright\b|\(c\)|all rights reserved|tutti i diritti)|[^\w©]*©", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[^\W\d_]{2,12}(?: [^\W\d_]{2,12})?: ?)?(https?://[^\s/]+\.[^\s/]+/\S*)")
_ARROW = re.compile("[>›»→]")
_ENDS = re.compile(r"\s*[|–—:·•»«›‹~/-]+\s*")


def find_outlet(article: Article) -> Article:
    """The address that the clip names for itself; the outlet by the page's name, its footer or that address; the
    section by the trail above the title.

    Only a clip that is nothing but lines is looked at: other formats state these.
    """
    if not clip.is_plain_clip(article):
        return article
    lines = clip.lines_of(article)
    found: list[Inferred] = []
    if not article.url and (url := _address(article, lines)):
        found.append(url)
        article = replace(article, url=url.value)
    if not article.source and (source := next(_outlets(article, lines), None)):
        found.append(source)
        article = replace(article, source=source.value)
    if not article.section and (section := _section(article, lines)):
        found.append(section)
        article = replace(article, section=section.value)
    return replace(article, inferred=(*article.inferred, *found))


def _told(field: str, value: str, rule: str, evidence: str) -> Inferred:
    return Inferred(field, value, rule, CONFIDENCE[rule], evidence)


def _address(article: Article, lines: Sequence[Line]) -> Inferred | None:
    """A line that is an address and has the words of the title in it, as prints of a page and readers' notes have."""
    title = {token for token in tokens(article.title) if len(token) > 2}
    for line in lines:
        if "://" not in line.text or (match := _ADDRESS.fullmatch(line.text)) is None:
            continue
        shared = len(title & set(tokens(_path(match[1]).replace("_", " "))))
        if shared >= max(SLUG_WORDS, SLUG_SHARE * len(title)):
            return _told("url", match[1], "address-line", line.text)
    return None


def _path(url: str) -> str:
    try:
        return unquote(urlsplit(url).path)
    except ValueError:  # what looks like an address and is none
        return ""


def _outlets(article: Article, lines: Sequence[Line]) -> Iterator[Inferred]:
    """The candidates, the surest first."""
    if lines and (name := _named_behind_title(lines[0].text, article.title)):
        yield _told("source", name, "page-name", lines[0].text)
    for name, line in _owners(lines):
        yield _told("source", name, "copyright", line.text)
    if host := (urlsplit(article.url).hostname or "").removeprefix("www."):
        yield _told("source", host, "address", article.url)


def _owners(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Who claims the page below its text, where other lines of the frame have the same name.

    Else it is a company's, which readers do not know as the outlet, or the owner of a picture's.
    """
    claims = [line for line in reversed(lines) if line.reason and _CLAIMS.match(line.text)]
    frame = [f" {plain_line(line.text)} " for line in lines if line.reason and line not in claims] if claims else []
    for line in claims:
        name = claim_in(line.text).name
        is_name = 0 < len(name) <= OUTLET and len(name.split()) <= OUTLET_WORDS and not reason_of(name)
        wanted = f" {plain_line(name)} "
        if is_name and (wanted in frame or sum(wanted in other for other in frame) >= TOLD_AGAIN):
            yield name, line


def _named_behind_title(name: str, title: str) -> str:
    """The site's part of a page's name: the last, behind the title and perhaps a section.

    >>> _named_behind_title("Il ponte riapre dopo tre anni - Cronaca - La Testata", "Il ponte riapre dopo tre anni")
    'La Testata'
    >>> _named_behind_title("Il ponte riapre", "Il ponte riapre"), _named_behind_title("Il ponte - riapre", "Il mare")
    ('', '')
    """
    if len(name) > LONGEST_NAME or not title or plain_line(without_site(name, ())) != plain_line(title):
        return ""
    rest = name[name.casefold().find(title.casefold()) + len(title) :] if title.casefold() in name.casefold() else ""
    last = _ENDS.split(rest)[-1].strip()
    is_name = last[:1].isalnum() and len(last) <= OUTLET and len(last.split()) <= OUTLET_WORDS
    return last if is_name and not reason_of(last) else ""


def _section(article: Article, lines: Sequence[Line]) -> Inferred | None:
    """The last step of the trail above the title, which begins at the site's front page ("Home"), title aside."""
    above = next((at for at, line in enumerate(lines) if line.kind == "title"), 0)
    title, source = plain_line(article.title), plain_line(article.source)
    for line in reversed(lines[:above]):
        if not _ARROW.search(line.text) or len(line.text) > LONGEST_NAME:
            continue
        steps = [step for step in crumbs(line.text) if plain_line(step) and plain_line(step) not in (title, source)]
        is_trail = len(steps) > 1 and all(len(step.split()) <= CRUMB_WORDS for step in steps)
        if is_trail and known(steps[0]) == ("navigation", "is") and len(steps[-1]) <= SECTION:
            return _told("section", steps[-1], "crumbs", line.text)
    return None
