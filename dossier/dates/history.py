"""Days that a text tells of history: without a year, and not the last ones of their date."""

from __future__ import annotations

from dataclasses import replace

from dossier.dates.meanings import Fixed, Yearly
from dossier.dates.memory import is_in_remote_past
from dossier.dates.sentence import Core, Sentence

NEAR = 6
"""So many tokens on either side tell that a famous day is meant."""

APART = 3
"""So many tokens stand at most between a year and a day of it: "nel 1943, il 25 luglio"."""


def is_famous(sentence: Sentence, first: int, last: int) -> bool:
    """ "The attacks of September 11": a day known by its date, long ago."""
    letters = sentence.letters[first:last]
    if "y" in letters or "Y" in letters:
        return False
    told = {token.value for token in sentence.tokens[first:last] if token.sort in "Mmnoc"}
    near = {token.word for token in sentence.tokens[max(0, first - NEAR) : last + NEAR]}
    days = sentence.known.table["famous_days"].items()
    return any(told >= set(map(int, day.split("-"))) and near & set(words) for day, words in days)


def with_years_told(sentence: Sentence, cores: list[Core]) -> list[Core]:
    """Days without a year right behind one ("nel 1943, il 25 luglio") are of that year.

    In the passato remoto, which Italian keeps for what is over, they are so to the end of the sentence. Elsewhere a
    year told before is no sign: "sanctioned in 2018, he arrived on April 14".
    """
    found: list[Core] = []
    year: Core | None = None
    for core in cores:
        if core.by == "year" and isinstance(core.meaning, Fixed):
            year = core
        if year and isinstance(core.meaning, Yearly) and _is_of(sentence, core, year):
            core = replace(core, meaning=Fixed(core.meaning.of_year(int(str(year.meaning.on(None, "past"))))))
        found.append(core)
    return found


def _is_of(sentence: Sentence, core: Core, year: Core) -> bool:
    meaning = core.meaning
    if not isinstance(meaning, Yearly) or meaning.turn is not None or meaning.year is not None or meaning.nth:
        return False
    if not sentence.is_in(year.first - 1, "years_of_narration"):
        return False
    return core.first - year.last <= APART or is_in_remote_past(sentence, year.end)
