"""JSON-LD: what a page tells machines of itself in the terms of schema.org."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dossier.formats.html.metadata.values import key, plain

Node = Mapping[str, Any]

MOST_NODES = 2_000
"""Nodes that are looked at: the page's own are among the first, and hostile pages have millions."""

MOST_STEPS = 20_000
"""Values that are looked at on the way to them."""

LONGEST_SCRIPT = 4_000_000
"""Characters of one script that are read."""

WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
"""Where a node holds others that may be the page's article; the items of a list are other articles."""

LONG_HEADLINE = 40
"""Characters of a headline that is no other one's beginning."""

MOST_NAMES = 40
"""People and outlets that one field names; more of them are no bylines."""

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|Story|ClaimReview)$")
_PAGE = re.compile(r"(?:WebPage|AboutPage|ItemPage|VideoObject|PodcastEpisode|CreativeWork)$")
_BEFORE_JSON = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)+", re.DOTALL)
_AFTER_JSON = re.compile(r"(?:-->|//\s*\]\]>|\]\]>|;)\s*\Z")
_COMMA_TOO_MANY = re.compile(r",(?=\s*[}\]])")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named by linked data, and of which type ("Person", "Organization", "")."""

    name: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """The nodes of all scripts, and where each one lies that has an @id."""

    nodes: tuple[Node, ...] = ()
    by_id: Mapping[str, Node] = field(default_factory=dict)

    def article(self, names: Iterable[str], addresses: Iterable[str] = ()) -> Node:
        """The node that is this page's article; an empty one where there is none.

        Pages list other articles too: the one with the page's own address or headline goes before the first. What
        one node of the article does not tell, another may.
        """
        articles = [node for node in self.nodes if _has_type(node, _ARTICLE)]
        wanted, places = {key(name) for name in names} - {""}, {_place(address) for address in addresses} - {""}
        own = [node for node in articles if _is_called(node, wanted) or _addresses_of(node) & places]
        pages = [node for node in self.nodes if _has_type(node, _PAGE)]
        chosen = own or articles[:1] or pages[:1]
        return {name: value for node in reversed(chosen) for name, value in node.items() if value not in (None, "", [])}

    def named(self, value: Any) -> tuple[Named, ...]:
        """The people or outlets of a field, whatever its form: text, node, reference, or a list of them."""
        found = []
        for item in (value if isinstance(value, list) else [value])[:MOST_NAMES]:
            node = self._resolved(item)
            if isinstance(node, dict):
                kind = types_of(node)
                found += [Named(name, kind[0] if kind else "") for name in _texts_of(node.get("name"))]
            else:
                found.append(Named(plain(node)))
        return tuple(dict.fromkeys(one for one in found if one.name))

    def _resolved(self, item: Any) -> Any:
        """The node that a reference leads to; one step, since references may go round in a circle."""
        if isinstance(item, dict) and not item.get("name") and isinstance(item.get("@id"), str):
            return self.by_id.get(item["@id"], item)
        return item


def read_linked_data(scripts: Iterable[str]) -> Linked:
    """Every node of the scripts that can be read as JSON; a broken one is mended where its fault is a common one."""
    nodes: list[Node] = []
    for script in scripts:
        nodes.extend(_nodes(_load(script[:LONGEST_SCRIPT]), MOST_NODES - len(nodes)))
    by_id: dict[str, Node] = {}
    for node in nodes:
        for one in (node, node.get("author"), node.get("publisher")):
            if isinstance(one, dict) and isinstance(one.get("@id"), str) and one.get("name"):
                by_id.setdefault(one["@id"], one)
    return Linked(tuple(nodes), by_id)


def text_of(value: Any) -> str:
    """The first text of a value: of a list its first, of a node its name or value.

    >>> text_of([{"@value": "A"}, "B"]), text_of({"name": ["C"]}), text_of(3), text_of([[["D"]]])
    ('A', 'C', '', '')
    """
    return next(iter(_texts_of(value)), "")


def types_of(node: Node) -> tuple[str, ...]:
    """The types of a node, without the address of their vocabulary."""
    kind = node.get("@type")
    names = kind if isinstance(kind, list) else [kind]
    return tuple(name.rsplit("/", 1)[-1] for name in names if isinstance(name, str))


def _texts_of(value: Any) -> tuple[str, ...]:
    texts = []
    for item in (value if isinstance(value, list) else [value])[:MOST_NAMES]:
        if isinstance(item, dict):
            inner = item.get("name") or item.get("@value")
            item = inner[0] if isinstance(inner, list) and inner else inner
        texts.append(plain(item))
    return tuple(filter(None, texts))


def _has_type(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(name) for name in types_of(node))


def _is_called(node: Node, wanted: set[str]) -> bool:
    """Whether one of the headings is the node's headline, which systems cut off after so many characters."""
    headline = key(text_of(node.get("headline") or node.get("name")))
    is_long = len(headline) >= LONG_HEADLINE
    return headline in wanted or (is_long and any(name.startswith(headline) for name in wanted))


def _addresses_of(node: Node) -> set[str]:
    page = node.get("mainEntityOfPage")
    values = [node.get("url"), page, page.get("@id") if isinstance(page, dict) else None]
    return {_place(value) for value in values if isinstance(value, str)} - {""}


def _place(address: str) -> str:
    """What is the same in two forms of an address; that of a whole site is on all its pages and none.

    >>> _place("http://www.a.example/b/#d") == _place("https://a.example/b"), _place("https://a.example/")
    (True, '')
    """
    place = address.strip().partition("#")[0].removeprefix("https:").removeprefix("http:").rstrip("/")
    place = place.removeprefix("//").removeprefix("www.")
    return place if "/" in place else ""


def _load(script: str) -> Any:
    """The JSON of a script; None where it is none."""
    text = _AFTER_JSON.sub("", _BEFORE_JSON.sub("", script).rstrip()).rstrip()
    for attempt in (text, _COMMA_TOO_MANY.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: Any, most: int) -> Iterator[Node]:
    """The nodes of a script in order, those within others behind them."""
    waiting = deque([data])
    for _ in range(MOST_STEPS):
        if not waiting or most <= 0:
            return
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extendleft(reversed(item[:MOST_NODES]))
        elif isinstance(item, dict):
            most -= 1
            yield item
            waiting.extend(item[name] for name in WITHIN if isinstance(item.get(name), dict | list))
