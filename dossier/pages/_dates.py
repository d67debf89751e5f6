"""A date as a page tells it: words for who reads, `<time>` for machines where HTML has a form for it."""

from __future__ import annotations

from dossier import language
from dossier import markdown as md
from dossier.language import Words
from dossier.markdown import Markup
from dossier.model import Inferred


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


def why(judged: Inferred, words: Words) -> str:
    """By what an inferred day of publication is known, in a sentence that is true of its rule."""
    evidence = judged.evidence or judged.rule
    if judged.rule == "address":
        return words("read in the address of the article: {evidence}", evidence=evidence)
    if judged.rule == "text-times":
        return words("concluded from the times that the text tells: {evidence}", evidence=evidence)
    return words("inferred from this: {evidence}", evidence=evidence)
