"""What the full names of an article, and of all articles, tell of the short ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dossier.model import Span
from dossier.suggestions.found import Found, Occurrence
from dossier.suggestions.keys import is_acronym, key


def widened(given: Iterable[Found]) -> list[Found]:
    """Single words that the text makes part of a full name which other places have, as that name.

    Where an article writes "Anna Verdi" and only "Verdi" was taken, perhaps for a sentence that Anna begins, the
    whole name stands there.
    """
    everything = list(given)
    full: dict[str, set[str]] = defaultdict(set)
    for one in everything:
        for word in one.name.split() if " " in one.name and one.type == "person" else ():
            full[word].add(one.name)
    return [_wide(one, full) for one in everything]


def _wide(one: Found, full: Mapping[str, set[str]]) -> Found:
    if one.candidates or " " in one.at.words:
        return one
    text, span = one.at.annotated.article.text, one.at.span
    for name in sorted(full.get(one.at.words, ()), key=lambda name: (-len(name), name)):
        start = span.start - name.index(one.at.words)
        end = start + len(name)
        if start >= 0 and text[start:end] == name and not _goes_on(text, start, end):
            return replace(one, at=Occurrence(one.at.annotated, Span(start, end)), name=name)
    return one


def _goes_on(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()


def joined(given: Iterable[Found]) -> list[Found]:
    """A person's single word as the one full name that begins or ends with it in its article.

    The surname goes before in China and Hungary: "Li" is Li Shangfu where no other Li stands in the article, neither
    among the names that are asked about nor among the entries that are linked.
    """
    everything = list(given)
    full: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in everything:
        words = one.name.split()
        for word in {words[0], words[-1]} if len(words) > 1 and one.type == "person" else ():
            full[one.article][word].add(one.name)
    linked = _linked_words(everything)
    return [_joined(one, full[one.article].get(one.name, set()), linked[one.article]) for one in everything]


def _joined(one: Found, names: set[str], linked: set[str]) -> Found:
    if one.candidates or one.type != "person" or is_acronym(one.name) or len({*map(key, names)}) != 1:
        return one
    return one if one.name in linked else replace(one, name=min(names))


def _linked_words(given: Iterable[Found]) -> Mapping[str, set[str]]:
    """The words of the links of each article."""
    linked: dict[str, set[str]] = {}
    for annotated in {one.article: one.at.annotated for one in given}.values():
        text = annotated.article.text
        spans = [mention.span for mention in annotated.mentions if mention.status == "linked"]
        linked[annotated.article.key] = {word for span in spans for word in text[span.start : span.end].split()}
    return linked
