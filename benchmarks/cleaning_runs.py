"""Files through `dossier clean --json`: predictions, what failed, and how long it took."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import command

from dossier import pipeline
from dossier.decoding import decode
from dossier.model import Clipping, DossierError


@dataclass
class Outcome:
    """What the command said of each file, by id."""

    predictions: list[dict[str, Any]] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)
    span_faults: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    """Of all commands together, as if they had run one after the other."""


def clean_all(files: dict[str, Path], jobs: int, scratch: Path) -> Outcome:
    """Run the command over all files, in batches; `scratch` becomes the folder of an empty dossier."""
    empty = scratch / "empty"
    empty.mkdir(exist_ok=True)
    ids = {str(path): id_ for id_, path in files.items()}
    outcome = Outcome()

    def clean(batch: Sequence[str]) -> command.Ran:
        return command.run(["clean", "--json"], batch, empty)

    with ThreadPoolExecutor(jobs) as pool:
        for records, errors, seconds in pool.map(clean, command.batches(list(ids))):
            outcome.seconds += seconds
            outcome.errors.update({ids[path]: said for path, said in errors.items()})
            for record in records:
                id_, path = ids[record["file"]], Path(record["file"])
                source = decode(_clipping(path))
                if fault := _span_fault(record, source):
                    outcome.span_faults[id_] = fault
                outcome.predictions.append(_prediction(id_, record))
    return outcome


def _clipping(path: Path) -> Clipping:
    data = path.read_bytes()
    return Clipping(path.stem, path.suffix, data, path.name, hashlib.sha256(data).hexdigest())


def _span_fault(record: dict[str, Any], source: str) -> str:
    """Where kept and removed spans leave out or repeat a visible character of the decoded input; "" where nowhere."""
    spans = sorted([*map(tuple, record["kept"]), *((part["start"], part["end"]) for part in record["removed"])])
    at = 0
    for start, end in [*spans, (len(source), len(source))]:
        if start < at:
            return f"{start}–{at} is covered twice"
        if source[at:start].strip():
            return f"{at}–{start} is lost"
        if not start <= end <= len(source):
            return f"{start}–{end} lies outside the input"
        at = end
    return ""


def _prediction(id_: str, record: dict[str, Any]) -> dict[str, Any]:
    """The record in the scorer's form.

    Lines kept are left for the scorer to find in the text: kept spans also hold the byline, the date and the kicker,
    which the text does not.
    """
    return {
        "id": id_,
        "title": record["title"],
        "description": record["description"],
        "byline": record["authors"],
        "date": record["published"],
        "text": record["markdown"],
    }


def cpu_seconds_inside(files: Sequence[Path]) -> float:
    """CPU seconds that reading takes in this process, everything imported: the first file is read once before."""
    clippings = [_clipping(path) for path in files]
    for clipping in clippings[:1]:
        _read(clipping)
    start = time.process_time()
    for clipping in clippings:
        _read(clipping)
    return time.process_time() - start


def _read(clipping: Clipping) -> None:
    with suppress(DossierError):  # counted where the command says so
        pipeline.as_markdown(pipeline.read(clipping))
