"""What a text has told so far: the times of the sentence before, from which those of the next one may count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier.dates import tense
from dossier.dates.anchored import Anchored, Narrated, Told
from dossier.dates.limits import Limits
from dossier.dates.meanings import Fixed, Point, Yearly
from dossier.dates.sentence import Core, Sentence
from dossier.language import ends_a_sentence
from dossier.language.past_tenses import is_pluperfect, is_remote

STOP = 4
"""Signs in which a sentence ends, marks behind its stop included."""

VERBS_ASKED = 4
"""So many verbs tell the tense of a story."""

LONGEST = 8
"""So many times may count from each other in a row ("the next day … two days later …")."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A sentence with its times, and where it ends."""

    sentence: Sentence
    cores: tuple[Core, ...]
    end: int

    def only(self) -> Core | None:
        """Its one time; of a year and a day of that year the day."""
        if not self.cores or isinstance(self.cores[-1].meaning, Limits):
            return None
        value = _figures(self.cores[-1])
        others = [_figures(core) for core in self.cores[:-1]]
        return self.cores[-1] if all(other and value.startswith(other) for other in others) else None

    def is_just_before(self, start: int) -> bool:
        """Whether nothing stands between, and a new line only behind a whole sentence: a heading tells no story."""
        between = self.sentence.text[self.end : start]
        return not between.strip() and (
            "\n" not in between or ends_a_sentence(self.sentence.text[max(0, self.end - STOP) : self.end])
        )


def _figures(core: Core) -> str:
    return core.meaning.value if isinstance(core.meaning, Fixed) else ""


def with_times_told(sentence: Sentence, cores: Iterable[Core], before: Memory | None) -> list[Core]:
    """The times with those they count from: the nearest of this sentence, or the only one of the sentence before."""
    found: list[Core] = []
    for core in cores:
        if isinstance(core.meaning, Anchored):
            core = replace(core, meaning=replace(core.meaning, anchor=_anchor(sentence, found, before)))
        elif found and isinstance(core.meaning, Yearly):
            core = _told_on(sentence, core, core.meaning, found[-1])
        elif before and isinstance(core.meaning, Yearly):
            core = _narrated(sentence, core, core.meaning, before)
        found.append(core)
    return found


def _anchor(sentence: Sentence, found: list[Core], before: Memory | None) -> Told | None:
    """Not from one that counts itself: of "l'anno dopo …, due anni dopo" nobody knows whether it goes on from there."""
    if found:
        last = found[-1].meaning
        return None if isinstance(last, Anchored) and last.count else _told(sentence, found[-1])
    only = before.only() if before else None
    return _told(before.sentence, only) if before and only else None


def _told(sentence: Sentence, core: Core) -> Told | None:
    """A time as one to count from: no interval and no bound."""
    if isinstance(core.meaning, Limits) or is_long(core.meaning):
        return None
    return Told(core.meaning, tense.judge(sentence, core.start, core.end).direction)


def is_long(meaning: Point) -> bool:
    """Whether it counts from so many others in a row that nobody follows."""
    for _ in range(LONGEST):
        told = meaning.anchor if isinstance(meaning, Anchored) else getattr(meaning, "told", None)
        if told is None:
            return False
        meaning = told.meaning
    return True


def _told_on(sentence: Sentence, core: Core, day: Yearly, last: Core) -> Core:
    """A day without its year in a story of one sentence: "spento nel maggio 1943, tornò in funzione il 1° giugno"."""
    if not _is_bare(day) or is_long(last.meaning) or not isinstance(last.meaning, Fixed | Narrated | Anchored):
        return core
    if not (last.end <= core.start and is_in_remote_past(sentence, last.end)):
        return core
    return replace(core, meaning=Narrated(day, Told(last.meaning, "past"), sure=True))


def _is_bare(day: Yearly) -> bool:
    """Whether nothing tells its year but the story it stands in."""
    return day == Yearly(day.part) and day.part.startswith("-")


def _narrated(sentence: Sentence, core: Core, day: Yearly, before: Memory) -> Core:
    """A day without its year behind a sentence that tells a year, or a day with one, as its only time."""
    only = before.only()
    if not only or not isinstance(only.meaning, Fixed | Narrated):
        return core
    if not _is_bare(day) or is_long(only.meaning):
        return core
    sure = is_in_remote_past(sentence, 0)
    is_year = only.by == "year" and before.sentence.is_in(only.first - 1, "years_of_narration")
    if not (is_year or (sure and is_in_remote_past(before.sentence, 0))):
        return core
    if not sure and (_is_background(before) or tense.judge(sentence, core.start, core.end).direction == "future"):
        return core
    told = Told(only.meaning, "past")
    return replace(core, meaning=Narrated(day, told, sure))


def _is_background(before: Memory) -> bool:
    """ "Nel 2018 era stato punito. Il 14 aprile è arrivato": what had been is told before the news."""
    text, language = before.sentence.text, before.sentence.known.language
    return any(is_pluperfect(text[slice(*verb.span)], language) for verb in before.sentence.verbs)


def is_in_remote_past(sentence: Sentence, start: int) -> bool:
    """Whether the next verbs from here on are in the passato remoto, the tense of stories."""
    verbs = sentence.verbs_from(start, VERBS_ASKED)
    return bool(verbs) and all(is_remote(sentence.text[slice(*verb.span)], sentence.known.language) for verb in verbs)
