"""What stands beside a name and tells of it: titles, roles, prepositions, articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dossier.gazetteers import cities, country_of, is_place
from dossier.names.candidates import Run, name_of
from dossier.names.form import signs_of_form
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text, Token
from dossier.names.weights import NOUNS, OF_PERSONS, Kind

QUOTED = frozenset({' "', " «", " “"})
CLOSING = frozenset({'"', "»", "”"})
NEXT = frozenset({" ", ". ", "'"})
APPOSED = frozenset({", ", " (", " - ", " – "})
BEFORE_ROLE = frozenset({"ex", "former", "già", "di", "in"})
NEARBY = 5
"""So many words before a name a title may stand with nothing but what it is for between."""


CLUB = " (club)"
"""What tells a team apart that is called like its city."""


def is_club(text: Text, lexicon: Lexicon, run: Run) -> bool:
    """Whether an article stands before a city's name, which Italian cities do not have: "il Portoblu"."""
    name = name_of(text, run)
    if not run.first or text.tokens[run.first].gap not in (" ", "'") or name not in cities():
        return False
    before = text.tokens[run.first - 1].word
    has_article = before in lexicon.cues["club_articles"]
    return has_article and name.casefold() not in lexicon.cues["cities_with_article"]


def signs(text: Text, lexicon: Lexicon, run: Run) -> Counter[str]:
    """The signs of a name at one place."""
    found = Counter(signs_of_form(text, lexicon, run))
    found.update(_signs_before(text, lexicon, run))
    found.update(_signs_behind(text, lexicon, run))
    if is_club(text, lexicon, run):
        found["article before a city"] = 1
    if NOUNS & found.keys():
        return Counter({sign: times for sign, times in found.items() if sign not in OF_PERSONS})
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


def _is_state(text: Text, lexicon: Lexicon, at: int) -> bool:
    """Whether a state's letters stand behind a comma, as they do behind a town: "Portoblu, TX", "Portoblu, Wash."."""
    return text.tokens[at].gap == ", " and text.tokens[at].word in lexicon.cues["state_codes"]


def _signs_before(text: Text, lexicon: Lexicon, run: Run) -> Iterator[str]:
    tokens, at = text.tokens, run.first
    gap = tokens[at].gap
    if not at or gap not in NEXT | QUOTED:
        if at and gap == " (" and lexicon.has("place_nouns", tokens[at - 1].lower):
            yield "place's cue"
        return
    word = tokens[at - 1].lower
    earlier = tokens[at - 2].lower if at > 1 and tokens[at - 1].gap in (" ", "'") else ""
    if gap in QUOTED:
        yield "quoted"
        if text.plain[tokens[run.last].end :][:1] in CLOSING and run.words > 1:
            yield "in quotation marks"
    if lexicon.has("titles", word):
        yield "title"
    elif gap in (" ", "'") and _has_title_nearby(text, lexicon, at):
        yield "title nearby"
    if lexicon.has("speech_verbs", word) and gap == " ":
        yield "said by"
    yield from _nouns_before(lexicon, name_of(text, run), word, earlier)
    if lexicon.has("definite", word) or lexicon.has("articulated", word):
        yield "article"
    elif not lexicon.has("indefinite", word) and word not in lexicon.place_prepositions:
        yield "no article"


def _nouns_before(lexicon: Lexicon, name: str, word: str, earlier: str) -> Iterator[str]:
    """What the two words before a name say that it is: "la società X", "nei pressi di X", "presidente della X"."""
    is_link = lexicon.is_link(word)
    if lexicon.has("organisation_nouns", word) or (
        lexicon.has("organisation_nouns", earlier) and word.islower() and not is_link
    ):
        yield "kind of organisation"
    if lexicon.has("other_cues", word):
        yield "kind of other"
    if lexicon.has("called_things", word):
        yield "thing called"
    if lexicon.has("called_places", word):
        yield "place called"
    is_noun_with_adjective = lexicon.has("place_nouns", earlier) and word.islower() and not is_link
    is_located = word in lexicon.place_prepositions and lexicon.has("located", earlier)
    has_cue = lexicon.has("place_cues", word) or (is_link and lexicon.has("place_cues", earlier))
    if has_cue or is_noun_with_adjective or is_located:
        yield "place's cue"
    if is_link and (lexicon.has("titles", earlier) or lexicon.has("offices", earlier)):
        yield "office of"
    if lexicon.has("platforms", name.lower()) and not lexicon.cues["platform_cues"].isdisjoint((word, earlier)):
        yield "platform"


def _has_title_nearby(text: Text, lexicon: Lexicon, at: int) -> bool:
    """Whether a title stands a few words before with nothing but what it is for between."""
    tokens = text.tokens
    if lexicon.is_link(tokens[at - 1].lower):
        return False
    for n in range(at - 1, max(at - 1 - NEARBY, 0), -1):
        word = tokens[n].lower
        if lexicon.has("titles", word):
            return True
        is_between = (
            lexicon.is_link(word)
            or lexicon.has("complements", word)
            or lexicon.has("adjectives", word)
            or lexicon.is_demonym(tokens[n].word)
        )
        if not is_between or tokens[n].gap not in (" ", "'"):
            return False
    return False


def _signs_behind(text: Text, lexicon: Lexicon, run: Run) -> Iterator[str]:
    tokens, at = text.tokens, run.last + 1
    if run.words == 1 and (is_code_in_brackets(text, lexicon, run.first) or _is_state(text, lexicon, run.first)):
        yield "in brackets behind a place"
    if at >= len(tokens):
        return
    gap, word = tokens[at].gap, tokens[at].lower
    if gap == " " and lexicon.has("speech_verbs", word):
        yield "says"
    if gap == " " and lexicon.has("auxiliaries", word):
        yield "acts"
    if is_code_in_brackets(text, lexicon, at):
        yield "brackets of a place behind"
    if gap in APPOSED:
        yield from _apposition(text, lexicon, at)


def _apposition(text: Text, lexicon: Lexicon, at: int) -> Iterator[str]:
    """What stands behind a comma or in brackets: an age, a role, the country of a city."""
    token = text.tokens[at]
    behind = text.tokens[at + 1] if at + 1 < len(text.tokens) else None
    if _is_age(lexicon, token, behind):
        yield "age"
    named = token.lower
    if behind and (lexicon.has("definite", named) or lexicon.has("indefinite", named) or named in BEFORE_ROLE):
        named = behind.lower
    if lexicon.has("titles", named):
        yield "role behind"
    if token.gap == ", " and (is_place(token.word) or country_of(token.word) or _is_state(text, lexicon, at)):
        yield "place behind"


def _is_age(lexicon: Lexicon, token: Token, behind: Token | None) -> bool:
    """Whether these are years of life: "48 anni", "48-year-old", "aged 48", "48,"."""
    if lexicon.has("ages", token.lower):
        return True
    if behind is None or not token.word.isdigit() or len(token.word) > 2:
        return False
    return (
        lexicon.has("ages", behind.lower)
        or behind.gap == "-"
        or (len(token.word) == 2 and behind.gap[:1] in (",", ")"))
    )
