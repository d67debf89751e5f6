"""What depends on a language: one folder of data per language, the rules beside it."""

from dossier.language.byline_words import before_the_rest, cues, is_cue
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
from dossier.language.dates import FoundDate, day_in_address, find_dates, is_month, read_date
from dossier.language.detection import detect, name_of
from dossier.language.interface import Words, number, words
from dossier.language.person_names import (
    CONJUNCTIONS,
    NAME_WORDS,
    PARTICLES,
    ends_in_newsroom,
    full_words,
    is_caseless,
    is_degree,
    is_name_word,
    is_newsroom,
    is_no_name,
    is_role,
    tells_a_role,
    without_office,
)
from dossier.language.proper_names import proper_names
from dossier.language.sentences import ends_a_sentence, sentences
from dossier.language.told_dates import Piece, long_date, short_month, told_date
from dossier.language.word_bounds import UNSPACED, occurrences, plain_apostrophes, stands_alone

__all__ = [
    "CONJUNCTIONS", "LANGUAGES", "NAME_WORDS", "PARTICLES", "UNSPACED", "FoundDate", "Piece", "Words", "acronyms",
    "before_the_rest", "byline_cues", "caption_cues", "cues", "cues_of_change", "cues_of_publication", "day_in_address",
    "detect", "ends_a_sentence", "ends_in_newsroom", "entries", "find_dates", "full_words", "hyphen_conjunctions",
    "hyphen_prefixes", "is_caseless", "is_cue", "is_degree", "is_month", "is_name_word", "is_newsroom", "is_no_name",
    "is_role", "is_small_word", "junk_phrases", "long_date", "name_of", "newsrooms", "number", "occurrences", "places",
    "plain_apostrophes", "proper_names", "read_date", "roles_of_writers", "sentences", "short_month", "stands_alone",
    "tells_a_role", "told_date", "unfinished_words", "without_office", "words",
]  # fmt: skip
