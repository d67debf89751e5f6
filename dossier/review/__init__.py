"""What a person decides key by key, who the names are and when articles were published: keys in, screens out."""

from dossier.review.changes import Change
from dossier.review.days import DayPressed, DaySitting, press_day, screen_of_day
from dossier.review.keys import press
from dossier.review.screen import Line, Words, screen
from dossier.review.session import Pressed, Session

__all__ = [
    "Change", "DayPressed", "DaySitting", "Line", "Pressed", "Session", "Words", "press", "press_day", "screen",
    "screen_of_day",
]  # fmt: skip
