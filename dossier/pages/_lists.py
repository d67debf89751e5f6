"""Lists of entries, which say their order."""

from __future__ import annotations

from dossier import markdown as md
from dossier.evidence import Activity
from dossier.language import Words
from dossier.markdown import Markup


def order(words: Words) -> Markup:
    """How a list of entries is ordered; the theme's script offers the other orders that are named here."""
    orders = {
        "data-n": words("the most frequent first"),
        "data-name": words("by name"),
        "data-last": words("the most recent first"),
    }
    return md.paragraph(md.escape(words("Order: {order}", order=orders["data-n"])), "d-order", orders)


def listed(name: Markup, said: str, told: Activity, note: str) -> Markup:
    """An entry in a list of entries: its name, how often and in which years, and its note."""
    years = list(told.years)
    between = "–".join(dict.fromkeys([years[0], years[-1]])) if years else ""
    last = told.last.article.published if told.last else ""
    tally = md.join([md.escape(said), md.escape(between)], md.DOT)
    counted = md.span(tally, "d-tally", data_n=str(told.times), data_last=last)
    return md.blocks(md.paragraph(md.join([md.bold(name), counted], md.DOT), "d-head"), md.escape(note))
