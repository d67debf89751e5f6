"""An act of saying: the words that tell it, who speaks, who passes it on, the clause that tells what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.model import Span, Speaker

Kind = Literal["verb", "preposition", "noun", "relative"]
"""What the cue is: "ha dichiarato", "secondo", "si legge in una nota", "Verdi, secondo cui"."""

Mood = Literal["", "hearsay", "opinion"]
"""The writer does not vouch for it ("avrebbe detto"), or it is what somebody thinks ("ritiene")."""


@dataclass(frozen=True, slots=True)
class Act:
    """A place of `Article.text` that tells that somebody says something, with the rule that found who.

    `content` is the clause in the article's own words, without "che" or "that". Where a clause stands round its cue
    ("Il ponte, ha aggiunto, riapre") it is the whole sentence. `continues` tells that nobody is named here and the
    speaker of an earlier act goes on.
    """

    cue: Span
    kind: Kind
    by: str
    speaker: Speaker | None = None
    via: Speaker | None = None
    content: Span | None = None
    continues: bool = False
    mood: Mood = ""
    is_clause: bool = False
    """Whether the content is a clause or infinitive; a noun that is announced ("lo stop") is none."""
