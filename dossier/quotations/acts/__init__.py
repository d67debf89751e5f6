"""The acts of saying in a text: the cue, who speaks, what is said in the article's own words."""

from dossier.quotations.acts.act import Act, Kind, Mood
from dossier.quotations.acts.finding import AMBIGUOUS, find
from dossier.quotations.acts.subjects import CLEFT

__all__ = ["AMBIGUOUS", "CLEFT", "Act", "Kind", "Mood", "find"]
