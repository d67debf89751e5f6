"""What `dossier annotate` says of quotations and times, in the form of the scorer of a set of texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from actors_runs import Outcome
from actors_set import Gold, Prediction, Score, Set

SETS = ("it_dates", "it_quotes", "meantime_en", "meantime_it")

JUDGED = ("dates", "quotes", "speech")

PARTS_OF_YEAR = {
    "21": "SP", "22": "SU", "23": "FA", "24": "WI",
    "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "H1", "41": "H2",
}  # fmt: skip
"""Parts of a year as EDTF numbers them, in the words of TIMEX3."""

WEEK, WEEKEND = timedelta(days=6), timedelta(days=1)


@dataclass(frozen=True)
class Run:
    """One part of the set, as the command saw it."""

    whole: Set
    part: str
    gold: Sequence[Gold]
    outcome: Outcome

    @property
    def predictions(self) -> list[Prediction]:
        return [self._prediction(doc, record) for doc, record in self.outcome.records.items()]

    def score(self, gold: Sequence[Gold], predictions: Sequence[Prediction], errors: int = 0) -> Score:
        return self.whole.score(gold, predictions, errors, JUDGED, self.part)

    def _prediction(self, doc: str, record: dict[str, Any]) -> Prediction:
        """Where quotations are judged with their words, those in the article's own are none."""
        only_direct = self.part.startswith("it_quotes")
        return {
            "doc": doc,
            "mentions": [],
            "quotes": [
                {
                    "start": said["start"],
                    "end": said["end"],
                    "speaker": said["speaker_name"],
                    "speaker_id": self.whole.our_ids.get(said["speaker"]),
                }
                for said in record["quotations"]
                if said["direct"] or not only_direct
            ],
            "dates": [
                {"start": told["start"], "end": told["end"], "value": value}
                for told in record["dates"]
                for value in as_timex(told["value"] or "")
            ],
        }


def as_timex(value: str) -> list[str]:
    """A date of EDTF as TIMEX3 has it, which writes no intervals: their ends stand each for itself.

    >>> as_timex("2023-04-16"), as_timex("2023-33"), as_timex("199X"), as_timex("1480~"), as_timex("")
    (['2023-04-16'], ['2023-Q1'], ['199'], ['1480'], [])
    >>> as_timex("2023-04-10/2023-04-16"), as_timex("2023-04-15/2023-04-16")
    (['2023-W15'], ['2023-W15-WE'])
    >>> as_timex("../2023-04-19"), as_timex("2018/2023")
    (['2023-04-19'], ['2018', '2023'])
    """
    if week := _week(value):
        return [week]
    return [_single(end) for end in value.split("/") if end not in ("", "..")]


def _week(value: str) -> str:
    """A week or its end, told by its first and last day."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value):
        return ""
    first, last = map(date.fromisoformat, value.split("/"))
    year, week, weekday = first.isocalendar()
    if weekday == 1 and last - first == WEEK:
        return f"{year}-W{week:02}"
    return f"{year}-W{week:02}-WE" if weekday == 6 and last - first == WEEKEND else ""


def _single(value: str) -> str:
    year, stroke, rest = value.rstrip("~?%").partition("-")
    return f"{year.rstrip('X')}{stroke}{PARTS_OF_YEAR.get(rest, rest)}"


@dataclass(frozen=True)
class Measure:
    """A row of the table: its name, and where the scorer's figures have it."""

    name: str
    path: str
    figures: tuple[str, ...]


DATES = Measure("times: values", "dates", ("value_P", "value_R", "value_F1"))
SPEECH = Measure("who speaks", "speech.attribution", ("P", "R", "F1"))
QUOTES = Measure("speakers", "quotes", ("attributed_precision", "attributed_recall"))


def measures(part: str, gold: Sequence[Gold]) -> Iterator[Measure]:
    """The rows of a part. Of days alone those are judged that the set has the sentences of."""
    if part == "it_dates":
        for source in sorted({answer["source"] for answer in gold}):
            yield Measure(f"right: {source}", f"dates.{source}", ("acc",))
        yield Measure("right: all", "dates.all", ("acc",))
    elif part.startswith("it_quotes"):
        yield Measure("quotations found", "quotes", ("detected",))
        yield QUOTES
        yield Measure("speakers where nobody is told", "quotes", ("false_speaker_on_those",))
    else:
        yield SPEECH
        yield DATES
        yield Measure("times: found", "dates", ("detected",))
        yield Measure("times: days found", "dates", ("day_recall",))


def compared(part: str) -> Sequence[Measure]:
    """What is compared with an earlier run, a text at a time."""
    if part == "it_dates":
        return [Measure("right", "dates.all", ("acc",))]
    return [QUOTES] if part.startswith("it_quotes") else [SPEECH, DATES]
