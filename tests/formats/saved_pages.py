"""Saved pages made of a head and a body, as the tests of their metadata need them."""

from __future__ import annotations

import html
import json
from typing import Any

TEXT = "<p>After six months at sea the ships came back to the harbour that they had left in the autumn.</p>"


def page(head: str = "", body: str = "", attributes: str = "") -> str:
    return f"<!doctype html><html{attributes}><head>{head}</head><body>{body}</body></html>"


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{html.escape(content)}">'


def linked(*nodes: dict[str, Any]) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


def news(**fields: Any) -> str:
    return linked({"@type": "NewsArticle", **fields})


H1 = "<h1>The fleet is home at last</h1>"
SITE = meta("og:site_name", "Blue Paper")
