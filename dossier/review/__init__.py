"""Deciding key by key who the names are, what roles they have and when articles were published: keys in, screens and
decisions out."""

from dossier.review.changes import Change
from dossier.review.days import DayPressed, DaySitting, press_day, screen_of_day
from dossier.review.keys import press
from dossier.review.lines import Line, Words
from dossier.review.screen import screen
from dossier.review.session import Pressed, Session, askable, queue

__all__ = [
    "Change", "DayPressed", "DaySitting", "Line", "Pressed", "Session", "Words", "askable", "press", "press_day",
    "queue", "screen", "screen_of_day",
]  # fmt: skip
