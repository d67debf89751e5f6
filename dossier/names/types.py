"""What kind of thing a name is, weighed from the signs of all its places in a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from dossier.gazetteers import country_of
from dossier.model import ActorType
from dossier.names.weights import WEIGHTS, Kind

AT_LEAST, LEAD = 1.0, 0.2
"""What the strongest kind needs, and by how much it must lead: a wrong type is worse than none."""

Scores = Mapping[Kind, float]

REPEATED = 0.5
"""What a sign weighs again at each further place of a name, as part of the time before: the same turn of phrase twice
tells little more."""


def scores(signs: Iterable[Counter[str]], prepositions: Iterable[Mapping[Kind, float]]) -> Scores:
    """How much speaks for each kind of thing."""
    total: dict[Kind, float] = defaultdict(float)
    counted = Counter[str]()
    for found in signs:
        counted.update(found.keys())
    for sign, times in counted.items():
        kind, weight = WEIGHTS[sign]
        total[kind] += weight * _sum_of_times(times)
    for kind in ("place", "person"):
        told = sorted((given.get(kind, 0.0) for given in prepositions), reverse=True)
        total[kind] += sum(weight * REPEATED**n for n, weight in enumerate(told))
    return total


def _sum_of_times(times: int) -> float:
    return (1 - REPEATED**times) / (1 - REPEATED)


def type_of(name: str, told: Scores) -> ActorType | None:
    """The type that leads clearly; None where none does."""
    ranked = sorted(told.items(), key=lambda pair: -pair[1])[:2]
    if not ranked or ranked[0][1] < AT_LEAST:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < LEAD:
        return None
    kind = ranked[0][0]
    if kind == "place" and country_of(name):
        return "country"
    return kind
