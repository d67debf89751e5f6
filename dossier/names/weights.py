"""How much each sign of a name weighs, and for what kind of thing it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

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
    "organisation's compound": Weight("organisation", 2.0),  # "Federmolo", "Molobank"
    "acronym": Weight("organisation", 2.0),
    "odd form": Weight("organisation", 1.2),  # "YouTube"
    "ampersand": Weight("organisation", 4.0),  # "Green & Verdi"
    "place's head": Weight("place", 3.5),  # "Monte …", "Lake …"
    "place's tail": Weight("place", 3.5),  # "… River"
    "known city": Weight("place", 3.0),
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
    "thing called": Weight("other", 4.5),  # "la fregata Anna Verdi"
    "place called": Weight("place", 4.5),  # "l'aeroporto Anna Verdi"
    "in quotation marks": Weight("other", 1.5),  # titles of works
    "article": Weight("organisation", 1.3),  # "la X", "the X"
    "no article": Weight("person", 0.5),
    "place's cue": Weight("place", 2.0),  # "nei pressi di X"
    "place behind": Weight("place", 3.0),  # "X, Texas"
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
}
"""What a sign weighs. Set by hand, then moved where one half of the development texts gained and the other agreed."""

NOUNS = frozenset(
    {
        "organisation's head",
        "organisation's tail",
        "place's head",
        "place's tail",
        "other's head",
        "other's tail",
        "thing called",
        "place called",
    }
)
"""What says that a name is a body's, a place's or a thing's, though it is called after a person: "Trump Tower"."""

OF_PERSONS = frozenset({"given name", "given name alone", "initial", "particle", "several words", "surname"})
"""What a person's name within it then no longer tells."""
