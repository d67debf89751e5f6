"""What a name's own words tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.gazetteers import capitals, cities, country_of, is_first_name, is_place
from dossier.names.acronyms import is_acronym
from dossier.names.candidates import Run, name_of
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text

SAINTS = frozenset({"san", "santa", "santo", "sant", "saint", "st", "são"})
SURNAME_ENDINGS = (
    "ini", "elli", "etti", "ucci", "acci", "izzi", "ozzi", "oni", "ardi", "aldi", "escu", "enko", "vich", "vić", "ović",
    "ić", "sson", "sen", "berg", "stein", "mann", "ovski", "owski", "wicz", "ez", "adze", "shvili", "yan", "poulos",
    "idis", "off", "ova", "eva",
)  # fmt: skip
PLACE_ENDINGS = (
    "burg",
    "burgh",
    "ville",
    "shire",
    "grad",
    "stan",
    "land",
    "polis",
    "abad",
    "stadt",
    "furt",
    "ford",
    "chester",
    "mouth",
    "borough",
)
INITIALS, PERSON_WORDS = 4, 3
ORGANISATION_BEGINNINGS = ("feder", "conf", "asso")
ORGANISATION_ENDINGS = (
    "bank", "banca", "soft", "tech", "press", "media", "pedia", "telecom", "group", "works", "corp", "invest", "petrol",
    "consorzi", "gas", "motors", "air",
)  # fmt: skip
COMPOUND_LETTERS = 8
"""What is put together of such parts has so many letters: Federmolo, Molobank."""

ENDING_LETTERS = 5
"""A word has so many letters before its ending tells anything."""


def signs_of_form(text: Text, lexicon: Lexicon, run: Run) -> Iterator[str]:
    name = name_of(text, run)
    yield from _known(lexicon, name)
    if run.words == 1:
        yield from _signs_of_word(lexicon, name)
        return
    words = tuple(text.tokens[at].word for at in range(run.first, run.last + 1))
    if lexicon.has("directions", words[-1]):
        yield "known region"
    yield from _heads_and_tails(lexicon, words)
    yield from _signs_of_person(lexicon, words)
    if any(sign.isdigit() for sign in words[-1]) and len(words) == 2 and name not in lexicon.organisations:
        yield "model"
    if "&" in name:
        yield "ampersand"


def _heads_and_tails(lexicon: Lexicon, words: tuple[str, ...]) -> Iterator[str]:
    first, last = words[0].lower(), words[-1].lower()
    is_surname = len(words) == 2 and is_first_name(words[0]) and lexicon.has("surname_tails", last)
    has_head, has_tail = _has_head(lexicon, words[0]), lexicon.has("organisation_tails", last.rstrip("."))
    if has_head:
        yield "organisation's head"
    if is_surname:
        return  # "Benny Hill"
    if has_tail:
        yield "organisation's tail"
    inner = (word.lower() for word in words[1:])
    if not (has_head or has_tail) and any(
        lexicon.has("organisation_heads", word) or lexicon.has("organisation_tails", word) for word in inner
    ):
        yield "organisation's word"
    if first in SAINTS:
        yield "saint"
    elif lexicon.has("place_heads", first) and not is_first_name(words[0]):
        yield "place's head"
    if lexicon.has("place_tails", last):
        yield "place's tail"
    if lexicon.has("other_heads", first):
        yield "other's head"
    if lexicon.has("other_tails", last):
        yield "other's tail"


def _has_head(lexicon: Lexicon, word: str) -> bool:
    return lexicon.has("organisation_heads", word.lower()) and not is_first_name(word)


def _signs_of_person(lexicon: Lexicon, words: tuple[str, ...]) -> Iterator[str]:
    if is_first_name(words[0]):
        yield "given name"
    if any(len(word) == 1 or (word.endswith(".") and len(word) <= INITIALS) for word in words[:-1]):
        yield "initial"
    is_tied = _has_head(lexicon, words[0]) or lexicon.has("links", words[1])
    if not is_tied and any(word.islower() for word in words):
        yield "particle"
    if len(words) <= PERSON_WORDS:
        yield "several words"
    if _ends_like(words[-1], SURNAME_ENDINGS):
        yield "surname"


def _known(lexicon: Lexicon, name: str) -> Iterator[str]:
    if name in lexicon.organisations or name.replace(".", "") in lexicon.organisations:
        yield "known organisation"
    if country_of(name):
        yield "known country"
    elif is_place(name):
        yield "known region"
    elif any(name in capitals(code) for code in lexicon.codes):
        yield "known capital"
    elif name in cities():
        yield "known city"


def _signs_of_word(lexicon: Lexicon, word: str) -> Iterator[str]:
    if any(sign.isdigit() for sign in word) and not word.isalpha() and word not in lexicon.organisations:
        yield "model"
    if lexicon.has("institutions", word.lower()):
        yield "institution"
    if is_first_name(word):
        yield "given name alone"
    if len(word) == 4 and word[1] == word[3] == "." and word.replace(".", "") not in lexicon.organisations:
        yield "initials"
    elif is_acronym(word):
        yield "acronym"
    elif any(sign.isupper() for sign in word[1:]):
        yield "odd form"
    if len(word) >= COMPOUND_LETTERS and not is_first_name(word) and _is_compound(word.lower()):
        yield "organisation's compound"
    elif _ends_like(word, SURNAME_ENDINGS):
        yield "surname"
    elif _ends_like(word, PLACE_ENDINGS):
        yield "place's ending"


def _is_compound(lower: str) -> bool:
    return lower.startswith(ORGANISATION_BEGINNINGS) or lower.endswith(ORGANISATION_ENDINGS)


def _ends_like(word: str, endings: tuple[str, ...]) -> bool:
    return len(word) >= ENDING_LETTERS and word.lower().endswith(endings)
