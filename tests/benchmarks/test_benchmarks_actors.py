"""The measure of `dossier annotate`, on a set of three texts with a scorer of a few lines."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from conftest import REPO, Ran, run_process

SCORER = '''
"""A point for each mention known; links count apart. Its figures are a line of JSON, errors follow."""
import argparse, json, pathlib
options = argparse.ArgumentParser()
options.add_argument("predictions")
options.add_argument("--set")
options.add_argument("--errors", type=int)
options.add_argument("--json", action="store_true")
chosen = options.parse_args()
here = pathlib.Path(__file__).parent
names = {entry["id"]: entry["name"] for entry in json.loads((here / "register.json").read_text("utf-8"))}
rows = map(json.loads, pathlib.Path(chosen.predictions).read_text("utf-8").splitlines())
told = {row["doc"]: row["mentions"] for row in rows}
counts = {"tp": 0, "fp": 0, "fn": 0}
errors = []
for answer in json.loads((here / f"gold/{chosen.set}.json").read_text("utf-8")):
    text = (here / f"txt/{answer['doc']}.txt").read_text("utf-8")
    found = {(m["start"], m["end"], names.get(m["id"]), m["type"]) for m in told.get(answer["doc"], [])}
    wanted = {(m["start"], m["end"], names[m["id"]], m["type"]) for m in answer["mentions"] if "id" in m}
    counts["tp"] += len(found & wanted)
    counts["fp"] += len(found - wanted)
    counts["fn"] += len(wanted - found)
    errors += [("linking", "MISS", answer["doc"], text[start:end]) for start, end, *_ in sorted(wanted - found)]
right = counts["tp"]
recall, precision = 100 * right / max(right + counts["fn"], 1), 100 * right / max(right + counts["fp"], 1)
row = {"P": precision, "R": recall, "F1": 2 * precision * recall / max(precision + recall, 1), **counts}
print(json.dumps({"linking": {"document_set": row}}))
for error in errors[:chosen.errors]:
    print("  ", *error, sep=" | ")
print("  ", "speech", "not asked for", sep=" | ")
'''

TEXTS = {
    "one/1": "Anna Verdi parla al Molo. Poi Verdi tace.",
    "one/2": "Nessuno ha visto la barca di Bruno Verdi, che torna sempre di notte.",
    "one/3": "Al largo non si vede niente.",
}
ENTRIES = [
    {"id": "dbp:Anna_Verdi&co", "type": "PER", "name": "Anna Verdi", "aliases": ["Verdi", "Anna Verdi", ""]},
    {"id": "Q2", "type": "PER", "name": "Bruno Verdi", "aliases": []},
    {"id": "Q3", "type": "ANY", "name": "Molo", "aliases": []},
]


def known(doc: str, *named: tuple[str, str, str]) -> dict[str, object]:
    at = TEXTS[doc].index
    mentions = [
        {"start": at(words), "end": at(words) + len(words), "type": type_, "id": id_} for words, type_, id_ in named
    ]
    return {"doc": doc, "lang": "it", "mentions": mentions}


ANSWERS = [
    known("one/1", ("Anna Verdi", "PER", "dbp:Anna_Verdi&co"), ("Molo", "other", "Q3")),
    {**known("one/2", ("Bruno Verdi", "PER", "Q2"), ("notte", "PER", "Q2")), "dct": "2021-03-04"},
    known("one/3"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A set laid out as the measure wants it, its register a list of JSON lines under the name of YAML."""
    root = tmp_path / "set"
    (root / "txt/one").mkdir(parents=True)
    (root / "gold").mkdir()
    for doc, text in TEXTS.items():
        (root / f"txt/{doc}.txt").write_text(text, "utf-8")
    (root / "gold/one.json").write_text(json.dumps(ANSWERS), "utf-8")
    (root / "register.yaml").write_text("".join(f"- {json.dumps(entry)}\n" for entry in ENTRIES), "utf-8")
    (root / "score.py").write_text(SCORER, "utf-8")
    return root


def measure(*arguments: object) -> Ran:
    return run_process([sys.executable, "benchmarks/actors.py", *map(str, arguments)], REPO, {"PYTHONUTF8": "1"})


def figures(ran: Ran, title: str) -> list[float]:
    """The row of links below a title: precision, recall and F1 of all texts, of the even and of the odd ones."""
    row = ran.out.partition(f"\n{title} register (3 texts)")[2].partition("links: set of each text")[2]
    return [float(figure) for figure in row.splitlines()[0].split()]


def test_links_are_scored_with_and_without_the_register_and_by_halves(data: Path) -> None:
    ran = measure("--data", data, "--sets", "one", "--recognisers", "register_names", "--errors", 5)
    assert ran.code == 0, ran.err
    assert figures(ran, "one without") == [0.0] * 9
    # "Verdi" is Anna after her full name: a link that the answers do not have.
    assert figures(ran, "one with") == [75.0, 75.0, 75.0, 66.7, 100.0, 80.0, 100.0, 50.0, 66.7]
    assert ran.out.count("| linking | MISS | one/2 | notte") == 2
    assert "speech" not in ran.out


def test_predictions_are_kept_in_the_form_of_the_scorer_with_the_ids_of_the_set(data: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    settings = tmp_path / "mine.yml"
    settings.write_text("recognisers: [register_names]\n", "utf-8")
    ran = measure("--data", data, "--sets", "one", "--register", "with", "--save", kept, "--settings", settings)
    assert ran.code == 0, ran.err
    said = json.loads(kept.read_text("utf-8"))
    assert list(said) == ["one with register"]
    first = next(row for row in said["one with register"] if row["doc"] == "one/1")
    assert [(m["start"], m["end"], m["type"], m["id"]) for m in first["mentions"]] == [
        (0, 10, "PER", "dbp:Anna_Verdi&co"),
        (20, 24, "other", "Q3"),
        (30, 35, "PER", "dbp:Anna_Verdi&co"),
    ]
    assert {(m["actor"], m["name"]) for m in first["mentions"]} == {
        ("dbp-anna-verdi-co", "Anna Verdi"),
        ("q3", "Molo"),
    }


def test_a_text_that_got_better_is_named_with_its_figures(data: Path, tmp_path: Path) -> None:
    earlier = {"one with register": [{"doc": "one/1", "mentions": []}, {"doc": "one/3", "mentions": []}]}
    (tmp_path / "old.json").write_text(json.dumps(earlier), "utf-8")
    ran = measure(
        "--data", data, "--sets", "one", "--recognisers", "register_names", "--against", tmp_path / "old.json"
    )
    assert "links: set of each text: 2 texts better, 0 worse, +48.9 on average" in ran.out
    better = [line.split() for line in ran.out.splitlines() if line.startswith("      better")]
    assert better == [
        ["better", "one/1", "0.0", "→", "80.0", "+80.0"],
        ["better", "one/2", "0.0", "→", "66.7", "+66.7"],
    ]


def test_texts_of_which_the_command_says_nothing_are_named(data: Path) -> None:
    ran = measure("--data", data, "--sets", "one", "--recognisers", "nobody")
    assert ran.code == 1
    assert ran.out.count("could not be read: one/2: there is no recogniser 'nobody'") == 2


def test_the_gold_cases_are_always_measured() -> None:
    ran = measure("--errors", 1)
    assert ran.code == 0, ran.err
    assert re.search(r"it: links +[1-9]\d\.\d +[1-9]\d", ran.out)
    texts = re.findall(r"(it|en): [1-9]\d* of (\d+) texts are right", ran.out)
    assert [language for language, _ in texts] == ["it", "en"]
    assert sum(int(number) for _, number in texts) >= 100


def test_speed_is_told_of_made_up_texts_and_of_those_given(data: Path) -> None:
    ran = measure("--speed", 2, "--recognisers", "register_names")
    assert ran.code == 0, ran.err
    assert re.search(
        r"2 articles of 700 words, 10000 names and aliases, [1-9]\d* mentions: \d+ articles a sec", ran.out
    )
    ran = measure("--data", data, "--sets", "one", "--speed", 1, "--recognisers", "register_names")
    assert "1 articles of 700 words" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "there is no nowhere"),
        (["--data", "{data}", "--jobs", "0"], "begins at 1"),
        (["--speed", "-1"], "a number of texts"),
        (["--data", "{data}", "--against", "nowhere"], "there is no file nowhere"),
        (["--data", "{data}", "--settings", "nowhere"], "there is no file nowhere"),
        (["--settings", "x", "--recognisers", "y"], "choose one"),
        (["--settings", "x", "--model", "en=y"], "choose one"),
        (["--model", "y"], "a language and a model of it"),
    ],
)
def test_what_cannot_be_measured_is_said_in_a_sentence(arguments: list[str], said: str, data: Path) -> None:
    ran = measure(*(argument.format(data=data) for argument in arguments))
    assert ran.code == 2
    assert said in ran.err
