"""A date as a page tells it: words for who reads, `<time>` for machines where HTML has a form for it."""

from __future__ import annotations

from dossier import language
from dossier import markdown as md
from dossier.language import Words
from dossier.markdown import Markup


def told(value: str, words: Words) -> Markup:
    """An EDTF date; its words alone tell how exact it is."""
    pieces = language.told_date(value, words.language)
    return md.join(
        md.element("time", md.escape_inside(piece.words), datetime=piece.machine)
        if piece.machine
        else md.escape_inside(piece.words)
        for piece in pieces
    )


def when(value: str, words: Words) -> Markup:
    """The date that a line begins with."""
    return md.span(told(value, words), "d-date")
