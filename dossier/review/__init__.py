"""Deciding who the names of the articles are and what roles they have, key by key: keys in, screens and decisions
out."""

from dossier.review.changes import Change
from dossier.review.keys import press
from dossier.review.lines import Line, Words
from dossier.review.screen import screen
from dossier.review.session import Pressed, Session, askable, queue

__all__ = ["Change", "Line", "Pressed", "Session", "Words", "askable", "press", "queue", "screen"]
