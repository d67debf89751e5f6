"""What depends on a language: one folder of data per language, the rules beside it."""

from dossier.language.data import (
    LANGUAGES,
    acronyms,
    byline_cues,
    hyphen_conjunctions,
    hyphen_prefixes,
    is_small_word,
    junk_phrases,
    newsrooms,
    unfinished_words,
)
from dossier.language.dates import long_date, read_date
from dossier.language.detection import detect, name_of
from dossier.language.interface import Words, words
from dossier.language.sentences import ends_a_sentence, sentences
from dossier.language.word_bounds import UNSPACED, occurrences, plain_apostrophes, stands_alone

__all__ = [
    "LANGUAGES", "UNSPACED", "Words", "acronyms", "byline_cues", "detect", "ends_a_sentence", "hyphen_conjunctions",
    "hyphen_prefixes", "is_small_word", "junk_phrases", "long_date", "name_of", "newsrooms", "occurrences",
    "plain_apostrophes", "read_date", "sentences", "stands_alone", "unfinished_words", "words",
]  # fmt: skip
