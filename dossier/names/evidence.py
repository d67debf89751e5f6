"""What a text tells of a name at one of its places: signs of a person, an organisation, a place or another thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from dossier.gazetteers import capitals, cities, country_of, is_first_name, is_place
from dossier.names.candidates import Run, name_of
from dossier.names.lexicon import Lexicon
from dossier.names.starts import is_acronym
from dossier.names.tokens import Text

Kind: TypeAlias = Literal["person", "organisation", "place", "other"]


class Weight(NamedTuple):
    kind: Kind
    weight: float


WEIGHTS: Mapping[str, Weight] = {
    # what it is made of
    "given name": Weight("person", 3.0),  # "Anna Verdi"
    "given name alone": Weight("person", 1.6),
    "initial": Weight("person", 2.0),  # "J. Green"
    "particle": Weight("person", 1.5),  # "van der Green", "al-Verdi"
    "several words": Weight("person", 1.2),  # most names of two words that nothing else tells are persons'
    "surname": Weight("person", 0.8),  # "-elli", "-enko", "-son"
    "organisation's head": Weight("organisation", 3.5),  # "Banca …", "Ministry of …"
    "organisation's tail": Weight("organisation", 3.5),  # "… Inc", "… Party"
    "organisation's word": Weight("organisation", 1.5),
    "known organisation": Weight("organisation", 4.0),
    "institution": Weight("organisation", 3.0),
    "acronym": Weight("organisation", 2.0),
    "odd form": Weight("organisation", 1.2),  # "YouTube", "Green & Verdi"
    "place's head": Weight("place", 3.5),  # "Monte …", "Lake …"
    "place's tail": Weight("place", 3.5),  # "… River"
    "known city": Weight("place", 2.6),
    "known capital": Weight("place", 3.2),
    "known region": Weight("place", 4.0),
    "known country": Weight("place", 6.0),
    "place's ending": Weight("place", 0.8),  # "-burg", "-shire"
    "other's head": Weight("other", 4.5),  # "Coppa …"
    "other's tail": Weight("other", 4.0),  # "… Act"
    # what stands beside it
    "title": Weight("person", 3.0),
    "title nearby": Weight("person", 2.0),  # "il ministro della Difesa Verdi"
    "role behind": Weight("person", 2.5),  # "Verdi, ministro …"
    "age": Weight("person", 3.0),
    "says": Weight("person", 1.0),
    "said by": Weight("person", 0.8),
    "office of": Weight("organisation", 1.3),  # "presidente della X"
    "kind of organisation": Weight("organisation", 3.0),  # "la società X"
    "kind of other": Weight("other", 2.5),  # "il film X"
    "article": Weight("organisation", 1.3),  # "la X", "the X"
    "no article": Weight("person", 0.5),
    "place's cue": Weight("place", 2.0),  # "nei pressi di X"
    "place behind": Weight("place", 1.6),  # "X, Texas"
    "quoted": Weight("other", 1.0),
    "acts": Weight("person", 0.4),  # "X has", "X era"
    "platform": Weight("other", 6.0),  # "su X"
    "model": Weight("other", 4.0),  # "Portoblu X320"
    "article before a city": Weight("organisation", 4.0),  # "il Portoblu": Italian cities have none
    "surname of a person here": Weight("person", 3.0),
    "in brackets behind a place": Weight("place", 8.0),  # "Portoblu (PB)"
    "brackets of a place behind": Weight("place", 4.0),
    "initials": Weight("person", 4.0),  # "A.V."
    "saint": Weight("place", 2.5),
    "listed with persons": Weight("person", 1.5),
    "listed with organisations": Weight("organisation", 1.5),
    "listed with places": Weight("place", 1.5),
    "single word": Weight("person", 0.5),
}
"""What a sign weighs. Set by hand, then moved where one half of the development texts gained and the other agreed."""

SURNAME_ENDINGS = (
    "ini", "elli", "etti", "ucci", "acci", "izzi", "ozzi", "oni", "ardi", "aldi", "escu", "enko", "vich", "vić", "ović", "ić",
    "sson", "sen", "berg", "stein", "mann", "ovski", "owski", "wicz", "ez", "adze", "shvili", "yan", "poulos", "idis", "off", "ova", "eva",
)  # fmt: skip
PLACE_ENDINGS = ("burg", "burgh", "ville", "shire", "grad", "stan", "land", "polis", "abad", "stadt", "furt", "ford", "chester", "mouth", "borough")
ENDING_LETTERS = 5
"""A word has so many letters before its ending tells anything."""

SAINTS = frozenset({"san", "santa", "santo", "sant", "saint", "st", "são"})
NEARBY = 5
PAUSES = ", "


def signs(text: Text, lexicon: Lexicon, run: Run) -> Counter[str]:
    """The signs of a name at one place."""
    found = Counter(_signs_of_form(text, lexicon, run))
    found.update(_signs_before(text, lexicon, run))
    found.update(_signs_behind(text, lexicon, run))
    return found


def prepositions(text: Text, lexicon: Lexicon, run: Run) -> Mapping[Kind, float]:
    """How much the preposition before a name tells a place, a person."""
    if not run.first or text.tokens[run.first].gap not in (" ", "'"):
        return {}
    word = text.tokens[run.first - 1].lower
    return {
        "place": lexicon.place_prepositions.get(word, 0.0),
        "person": lexicon.person_prepositions.get(word, 0.0),
    }


def _signs_of_form(text: Text, lexicon: Lexicon, run: Run) -> Iterator[str]:
    name = name_of(text, run)
    words = [text.tokens[at].word for at in range(run.first, run.last + 1)]
    yield from _known(lexicon, name)
    first, last = words[0].lower(), words[-1].lower()
    if run.words == 1:
        yield from _signs_of_word(lexicon, name)
        return
    if run.words == 2 and any(sign.isdigit() for sign in last) and name not in lexicon.organisations:
        yield "model"
    has_head = lexicon.has("organisation_heads", first) and not is_first_name(words[0])
    has_tail = lexicon.has("organisation_tails", last)
    if has_head:
        yield "organisation's head"
    if has_tail:
        yield "organisation's tail"
    if first in SAINTS:
        yield "saint"
    elif lexicon.has("place_heads", first):
        yield "place's head"
    if lexicon.has("place_tails", last):
        yield "place's tail"
    if lexicon.has("other_heads", first):
        yield "other's head"
    if lexicon.has("other_tails", last):
        yield "other's tail"
    if not (has_head or has_tail) and any(lexicon.has("organisation_heads", word.lower()) or lexicon.has("organisation_tails", word.lower()) for word in words[1:]):
        yield "organisation's word"
    if is_first_name(words[0]):
        yield "given name"
    if any(len(word) == 1 or (word.endswith(".") and len(word) <= 4) for word in words[:-1]):
        yield "initial"
    if any(word.islower() for word in words) and not (has_head or lexicon.has("links", words[1])):
        yield "particle"
    if "&" in name:
        yield "odd form"
    if run.words <= 3:
        yield "several words"
    if _ends_like(words[-1], SURNAME_ENDINGS):
        yield "surname"


def _known(lexicon: Lexicon, name: str) -> Iterator[str]:
    if name in lexicon.organisations:
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
    yield "single word"
    if any(sign.isdigit() for sign in word) and not word.isalpha() and word not in lexicon.organisations:
        yield "model"
    if lexicon.has("institutions", word.lower()):
        yield "institution"
    if is_first_name(word):
        yield "given name alone"
    if len(word) == 4 and word[1] == word[3] == "." and word not in lexicon.organisations and not country_of(word):
        yield "initials"
    elif is_acronym(word):
        yield "acronym"
    elif any(sign.isupper() for sign in word[1:]):
        yield "odd form"
    if _ends_like(word, SURNAME_ENDINGS):
        yield "surname"
    elif _ends_like(word, PLACE_ENDINGS):
        yield "place's ending"


def is_code_in_brackets(text: Text, lexicon: Lexicon, at: int) -> bool:
    """Whether an Italian province's two letters stand here in brackets."""
    token = text.tokens[at]
    return (
        token.gap == " ("
        and len(token.word) == 2
        and token.word.isupper()
        and token.word in lexicon.cues["province_codes"]
        and text.plain[token.end : token.end + 1] == ")"
    )


def _ends_like(word: str, endings: tuple[str, ...]) -> bool:
    return len(word) >= ENDING_LETTERS and word.lower().endswith(endings)


def _signs_before(text: Text, lexicon: Lexicon, run: Run) -> Iterator[str]:
    tokens, at = text.tokens, run.first
    gap = tokens[at].gap
    if not at or "\n" in gap:
        return
    before = tokens[at - 1]
    word, earlier = before.lower, tokens[at - 2].lower if at > 1 and before.gap in (" ", "'") else ""
    is_next = gap in (" ", ". ", "'") or gap in (' "', " «", " “")
    if gap in (' "', " «", " “", "«", "“"):
        yield "quoted"
    if not is_next:
        return
    if lexicon.has("titles", word):
        yield "title"
    elif gap in (" ", "'") and _has_title_nearby(text, lexicon, at):
        yield "title nearby"
    if lexicon.has("organisation_nouns", word) or (earlier and lexicon.has("organisation_nouns", earlier) and word.islower() and not lexicon.is_link(word)):
        yield "kind of organisation"
    if lexicon.has("other_cues", word):
        yield "kind of other"
    if lexicon.has("speech_verbs", word) and gap == " ":
        yield "said by"
    if lexicon.has("place_cues", word) or (lexicon.is_link(word) and lexicon.has("place_cues", earlier)):
        yield "place's cue"
    if lexicon.has("articulated", word) or lexicon.has("links", word):
        if lexicon.has("titles", earlier) or lexicon.has("offices", earlier):
            yield "office of"
    if lexicon.has("platforms", name_of(text, run).lower()) and (lexicon.has("platform_cues", word) or lexicon.has("platform_cues", earlier)):
        yield "platform"
    if lexicon.has("definite", word) or lexicon.has("articulated", word):
        yield "article"
    elif not lexicon.has("indefinite", word) and word not in lexicon.place_prepositions:
        yield "no article"


def _has_title_nearby(text: Text, lexicon: Lexicon, at: int) -> bool:
    """Whether a title stands a few words before with nothing but what it is for between."""
    tokens = text.tokens
    if lexicon.is_link(tokens[at - 1].lower):
        return False
    for n in range(at - 1, max(at - 1 - NEARBY, 0), -1):
        word = tokens[n].lower
        if lexicon.has("titles", word):
            return True
        is_between = lexicon.is_link(word) or lexicon.has("complements", word) or lexicon.has("adjectives", word) or lexicon.is_demonym(tokens[n].word)
        if not is_between or tokens[n].gap not in (" ", "'"):
            return False
    return False


def _signs_behind(text: Text, lexicon: Lexicon, run: Run) -> Iterator[str]:
    tokens, at = text.tokens, run.last + 1
    if at >= len(tokens):
        return
    gap, word = tokens[at].gap, tokens[at].lower
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if gap == " " and lexicon.has("speech_verbs", word):
        yield "says"
    if gap == " " and lexicon.has("auxiliaries", word):
        yield "acts"
    if run.words == 1 and is_code_in_brackets(text, lexicon, run.first):
        yield "in brackets behind a place"
    if is_code_in_brackets(text, lexicon, at):
        yield "brackets of a place behind"
    if gap not in (", ", " (", " - ", " – "):
        return
    if word.isdigit() and 1 < len(word) < 3 and following and (lexicon.has("ages", following.lower) or following.gap[:1] in (",", ")")):
        yield "age"
    if lexicon.has("ages", word) or (word.isdigit() and following and following.gap == "-"):
        yield "age"
    named = word if not (lexicon.has("definite", word) or lexicon.has("indefinite", word) or word in {"ex", "former", "già", "di", "in"}) else (following.lower if following else "")
    if lexicon.has("titles", named):
        yield "role behind"
    if gap == ", " and (is_place(tokens[at].word) or country_of(tokens[at].word)):
        yield "place behind"
