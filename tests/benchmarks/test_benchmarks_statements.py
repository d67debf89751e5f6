"""The measure of who said what, and when, on a set of a few texts with a scorer of a few lines."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from conftest import REPO, Ran, run_process

SCORER = '''
"""Counts values of times by source, and speakers by their entry, in the form of the larger scorer."""
import argparse, json, pathlib
options = argparse.ArgumentParser()
options.add_argument("predictions")
options.add_argument("--set")
options.add_argument("--errors", type=int)
options.add_argument("--json", action="store_true")
chosen = options.parse_args()
here = pathlib.Path(__file__).parent
rows = map(json.loads, pathlib.Path(chosen.predictions).read_text("utf-8").splitlines())
told = {row["doc"]: row for row in rows}
answers = json.loads((here / f"gold/{chosen.set}.json").read_text("utf-8"))
errors, figures = [], {}
if chosen.set == "it_dates":
    right = {}
    for answer in answers:
        values = [date["value"] for date in told.get(answer["doc"], {}).get("dates", [])]
        is_right = any(value in answer["values"] for value in values)
        right.setdefault(answer["source"], []).append(is_right)
        right.setdefault("all", []).append(is_right)
        errors += [] if is_right else [("dates", answer["doc"], values)]
    figures["dates"] = {source: {"acc": 100 * sum(found) / len(found)} for source, found in right.items()}
else:
    wanted = [(a["doc"], speaker) for a in answers for speaker in a["speakers"]]
    given = [(doc, quote["speaker_id"]) for doc, row in told.items() for quote in row["quotes"]
             if doc in {a["doc"] for a in answers}]
    tp = len(set(wanted) & set(given))
    figures["speech"] = {"attribution": {"P": 100 * tp / max(len(given), 1), "R": 100 * tp / max(len(wanted), 1),
                                         "F1": 200 * tp / max(len(given) + len(wanted), 1), "tp": tp,
                                         "fp": len(given) - tp, "fn": len(wanted) - tp}}
    errors += [("speech", "MISS", *one) for one in wanted if one not in given]
print(json.dumps(figures))
for error in errors[:chosen.errors]:
    print("  ", *error, sep=" | ")
print("  ", "linking", "not asked for", sep=" | ")
'''

TEXTS = {
    "it_dates/1": "Il faro fu acceso il 3 marzo 2019.",
    "it_dates/2": "La gru è caduta ieri.",
    "it_dates/3": "Il molo è lungo cento metri.",
    "meantime_it/1": "«Il ponte è vecchio e va chiuso», ha detto Anna Verdi.\n\nIeri Bruno Verdi era assente.",
    "meantime_it/2": "Il faro è spento da tempo, e nessuno lo ripara.",
}
DATES = [
    {"doc": "it_dates/1", "lang": "it", "source": "news_it_handmade", "values": ["2019-03-03"]},
    {"doc": "it_dates/2", "lang": "it", "dct": "2021-03-04", "source": "news_it_handmade", "values": ["2021-03-03"]},
    {"doc": "it_dates/3", "lang": "it", "source": "others", "values": ["1900"]},
]
SPOKEN = [
    {"doc": "meantime_it/1", "lang": "it", "dct": "2021-03-04", "speakers": ["dbp:Anna_Verdi"]},
    {"doc": "meantime_it/2", "lang": "it", "dct": "2021-03-04", "speakers": ["Q2"]},
]
ENTRIES = [
    {"id": "dbp:Anna_Verdi", "type": "PER", "name": "Anna Verdi", "aliases": []},
    {"id": "Q2", "type": "PER", "name": "Bruno Verdi", "aliases": []},
]
PARTS = ("--sets", "it_dates,meantime_it")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A set laid out as the measure wants it."""
    root = tmp_path / "set"
    (root / "gold").mkdir(parents=True)
    for doc, text in TEXTS.items():
        path = root / f"txt/{doc}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (root / "gold/it_dates.json").write_text(json.dumps(DATES), "utf-8")
    (root / "gold/meantime_it.json").write_text(json.dumps(SPOKEN), "utf-8")
    (root / "register.yaml").write_text("".join(f"- {json.dumps(entry)}\n" for entry in ENTRIES), "utf-8")
    (root / "score.py").write_text(SCORER, "utf-8")
    return root


def measure(*arguments: object) -> Ran:
    return run_process([sys.executable, "benchmarks/statements.py", *map(str, arguments)], REPO, {"PYTHONUTF8": "1"})


def row(ran: Ran, name: str) -> list[float]:
    """The figures of a row, of all texts, of the even and of the odd ones."""
    line = next(line for line in ran.out.splitlines() if line.strip().startswith(name))
    return [float(figure) for figure in line.strip().removeprefix(name).split()]


def test_parts_are_scored_by_source_and_by_halves_with_the_register_of_the_set(data: Path) -> None:
    ran = measure("--data", data, *PARTS, "--errors", 5)
    assert ran.code == 0, ran.err
    assert row(ran, "right: news_it_handmade") == [100.0, 100.0, 100.0]
    assert row(ran, "right: all") == [66.7, 50.0, 100.0]
    assert row(ran, "who speaks") == [100.0, 50.0, 66.7, 100.0, 100.0, 100.0, 0.0, 0.0, 0.0]
    assert "| dates | it_dates/3 | []" in ran.out
    assert "| speech | MISS | meantime_it/2 | Q2" in ran.out
    assert "linking" not in ran.out


def test_goals_stand_beside_what_was_got(data: Path) -> None:
    goals = measure("--data", data, *PARTS).out.partition("The goals")[2]
    told = {line[:48].strip(): line[48:].split() for line in goals.splitlines()[1:]}
    assert told["Italian times of news, resolved right"] == ["90", "100.0"]
    assert told["Italian running news, who speaks, F1"] == ["55", "66.7"]
    assert told["articles of 700 words a second"] == ["300", "–"]
    assert float(told["gold, it: speakers, precision"][1]) > 50


def test_predictions_are_kept_and_compared(data: Path, tmp_path: Path) -> None:
    kept, old = tmp_path / "kept.json", tmp_path / "old.json"
    ran = measure("--data", data, *PARTS, "--save", kept)
    assert ran.code == 0, ran.err
    said = json.loads(kept.read_text("utf-8"))
    by_doc = {told["doc"]: told for part in said.values() for told in part}
    assert [date["value"] for date in by_doc["it_dates/2"]["dates"]] == ["2021-03-03"]
    (quote,) = by_doc["meantime_it/1"]["quotes"]
    assert (quote["speaker"], quote["speaker_id"]) == ("Anna Verdi", "dbp:Anna_Verdi")
    old.write_text(json.dumps({"meantime_it": [], "it_dates": said["it_dates"]}), "utf-8")
    ran = measure("--data", data, *PARTS, "--against", old)
    assert "right: 0 texts better, 0 worse, +0.0 on average" in ran.out
    assert "who speaks: 1 texts better, 0 worse, +50.0 on average" in ran.out
    assert re.search(r"better  meantime_it/1 +0\.0 → 100\.0  \+100\.0", ran.out)


def test_texts_that_cannot_be_read_are_named(data: Path) -> None:
    (data / "txt/meantime_it/2.txt").unlink()
    ran = measure("--data", data, "--sets", "meantime_it")
    assert ran.code == 1
    assert "could not be read: meantime_it/2" in ran.out


def test_the_gold_cases_are_always_measured() -> None:
    ran = measure("--errors", 1)
    assert ran.code == 0, ran.err
    assert re.search(r"it: times with value +(?:100|[1-9]\d)\.\d +(?:100|[1-9]\d)\.\d", ran.out)
    texts = re.findall(r"(it|en): [1-9]\d* of (\d+) texts are right", ran.out)
    assert [language for language, _ in texts] == ["it", "en"]
    assert sum(int(number) for _, number in texts) >= 200


def test_a_clipping_is_told_without_its_words(tmp_path: Path) -> None:
    path = tmp_path / "clip.txt"
    path.write_text(
        "Un ponte vecchio\n\n«Il ponte è vecchio e va chiuso», ha detto Anna Verdi. Fu aperto il 3 marzo 2019, tra il"
        " vento e la pioggia, davanti a mille persone.\n",
        "utf-8",
    )
    ran = measure("--clipping", path, "--language", "it")
    assert ran.code == 0, ran.err
    assert re.search(r"1 quotations, 1 with a speaker\n +\d+ +7 words, direct +Anna Verdi +\[", ran.out)
    assert "2019-03-03" in ran.out
    assert "day of publication: nothing can be concluded" in ran.out
    assert "vecchio" not in ran.out


def test_a_clipping_without_words_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "clip.txt").write_text("\n", "utf-8")
    ran = measure("--clipping", tmp_path / "clip.txt")
    assert ran.code == 1
    assert "could not be read" in ran.err


def test_speed_is_told_of_the_cases_and_of_texts_given(data: Path) -> None:
    told = r"2 articles of 700 words, [1-9]\d* times, [1-9]\d* quotations, \d+ dated statements: \d+ articles a second"
    ran = measure("--speed", 2)
    assert ran.code == 0, ran.err
    assert re.search(told, ran.out)
    assert re.search(r"articles of 700 words a second +300 +\d", ran.out)
    ran = measure("--data", data, "--sets", "it_dates", "--speed", 2)
    assert re.search(told, ran.out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "there is no nowhere"),
        (["--data", "{data}", "--jobs", "0"], "begins at 1"),
        (["--speed", "-1"], "a number of texts"),
        (["--data", "{data}", "--against", "nowhere"], "there is no file nowhere"),
        (["--clipping", "nowhere"], "there is no file nowhere"),
    ],
)
def test_what_cannot_be_measured_is_said_in_a_sentence_here_too(arguments: list[str], said: str, data: Path) -> None:
    ran = measure(*(argument.format(data=data) for argument in arguments))
    assert ran.code == 2
    assert said in ran.err
