"""What depends on a language: one folder of data per language, the rules beside it."""

from dossier.language.data import (
    LANGUAGES,
    acronyms,
    byline_cues,
    caption_cues,
    cues_of_change,
    cues_of_publication,
    entries,
    hyphen_conjunctions,
    hyphen_prefixes,
    is_small_word,
    junk_phrases,
    newsrooms,
    places,
    roles_of_writers,
    unfinished_words,
)
from dossier.language.dates import FoundDate, find_dates, is_month, long_date, read_date
from dossier.language.detection import detect, name_of
from dossier.language.interface import Words, words
from dossier.language.proper_names import proper_names
from dossier.language.sentences import ends_a_sentence, sentences
from dossier.language.word_bounds import UNSPACED, occurrences, plain_apostrophes, stands_alone

__all__ = [
    "LANGUAGES", "UNSPACED", "FoundDate", "Words", "acronyms", "byline_cues", "caption_cues", "cues_of_change",
    "cues_of_publication", "detect", "ends_a_sentence", "entries", "find_dates", "hyphen_conjunctions",
    "hyphen_prefixes", "is_month", "is_small_word", "junk_phrases", "long_date", "name_of", "newsrooms", "occurrences",
    "places", "plain_apostrophes", "proper_names", "read_date", "roles_of_writers", "sentences", "stands_alone",
    "unfinished_words", "words",
]  # fmt: skip
