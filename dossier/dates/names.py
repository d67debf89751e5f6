"""Days and months that are names: of people ("April Green"), of things, of what stands in quotation marks."""

from __future__ import annotations

from dossier.dates.sentence import Sentence

CLOSING = {"«": "»", "“": "”", "„": "“", "‘": "’", '"': '"'}
LONGEST_TITLE = 60
"""Signs in quotation marks that may be a title; more are words that somebody says."""


def is_person(sentence: Sentence, first: int) -> bool:
    """ "And April Green": a first name with a capital behind it; behind "in" or "last" it is the month."""
    token = sentence.tokens[first]
    if token.word not in sentence.known.lists["first_names"] or not _has_capital_behind(sentence, first):
        return False
    return not sentence.is_in(first - 1, "sure_before_months")


def is_thing(sentence: Sentence, first: int) -> bool:
    """ "The yacht Sunday Best": a capital behind it, and a plain word before it that is no verb.

    A verb may have its day so ("said Monday President …"); a noun has it behind "on" or a comma.
    """
    if first == 0 or not sentence.known.table["capitals"] or not _has_capital_behind(sentence, first):
        return False
    before = sentence.tokens[first - 1]
    if before.sort != "_" or not before.word.isalpha() or sentence.is_in(first - 1, "small_words"):
        return False
    return before.end not in sentence.verb_ends


def _has_capital_behind(sentence: Sentence, first: int) -> bool:
    token, behind = sentence.tokens[first], sentence.tokens[first + 1 : first + 2]
    if not behind or behind[0].sort != "_" or behind[0].start - token.end != 1:
        return False
    return sentence.text[behind[0].start].isupper() and len(behind[0].word) > 1


def begins_a_title(sentence: Sentence, first: int) -> bool:
    """Whether it comes right behind an opening mark, with no verb before the closing one: «Venerdì o il mare»."""
    start = sentence.tokens[first].start
    closing = CLOSING.get(sentence.text[start - 1 : start])
    if not closing:
        return False
    end = sentence.text.find(closing, start, start + LONGEST_TITLE)
    return end >= 0 and not any(verb.span.start < end for verb in sentence.verbs_from(start, 1))
