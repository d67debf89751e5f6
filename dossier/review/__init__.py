"""Deciding who the names of the articles are, key by key: keys in, screens and decisions out."""

from dossier.review.changes import Change
from dossier.review.keys import press
from dossier.review.screen import Line, Words, screen
from dossier.review.session import Pressed, Session

__all__ = ["Change", "Line", "Pressed", "Session", "Words", "press", "screen"]
