"""The measure of `dossier clean`, on a set of three clips and a page with a scorer of a few lines."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest
from conftest import REPO, Ran, run_process

SCORER = '''
"""One point for each page whose text holds every word of the known one."""
import argparse, json, pathlib
options = argparse.ArgumentParser()
for name in ("--data", "--split", "--task", "--predictions", "--json"):
    options.add_argument(name)
options.add_argument("--partial", action="store_true")
chosen = options.parse_args()
told = {}
for path in pathlib.Path(chosen.predictions).glob("*.jsonl"):
    told.update((row["id"], row) for row in map(json.loads, path.read_text("utf-8").splitlines()))
gold = pathlib.Path(chosen.data, chosen.split, f"gold_{chosen.task}.jsonl").read_text("utf-8").splitlines()
pages = []
for answer in map(json.loads, gold):
    if answer["id"] in told or not chosen.partial:
        text = told.get(answer["id"], {}).get("text", "")
        pages.append({"id": answer["id"], "f": float(set(answer["text"].split()) <= set(text.split()))})
whole = {"clips": {"n": len(pages), "F": sum(page["f"] for page in pages)}}
pathlib.Path(chosen.json).write_text(json.dumps({chosen.task: {"lines": whole}, "pages": pages}), "utf-8")
print(f"SCORED {len(pages)} of {chosen.task}: {sum(page['f'] for page in pages):.0f} right")
'''

TEXTS = {
    "itsyn-1": "Il ponte di ferro sul fiume è lungo duecento metri e fu aperto ai treni nel 1889.",
    "made-2.a": "La marea sale due volte al giorno e scende altrettante, con ritardo di circa un’ora ogni giorno.",
    "made-2": "The lamp was lit for the first time in the winter of 1811, and has been seen ever since.",
}
BINARY = bytes(range(32)) * 20


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A set laid out as the measure wants it."""
    folder = tmp_path / "set" / "dev"
    for name in ("html", "txt"):
        (folder / name).mkdir(parents=True)
    clips = [id_ for id_ in TEXTS if id_ != "made-2"]
    for id_ in clips:
        (folder / f"txt/{id_}.txt").write_text(TEXTS[id_] + "\n", "utf-8")
    page = (
        f"<html lang='en'><body><article><h1>The lamp on the reef</h1><p>{TEXTS['made-2']}</p></article></body></html>"
    )
    (folder / "html/made-2.html.gz").write_bytes(gzip.compress(page.encode()))
    rows = [{"id": id_, "page": "made-2", "set": id_[:5], "lang": "it", "text": TEXTS[id_]} for id_ in clips]
    (folder / "gold_txt.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    row = {"id": "made-2", "set": "made", "lang": "en", "text": TEXTS["made-2"]}
    (folder / "gold_html.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    (tmp_path / "set/score.py").write_text(SCORER, "utf-8")
    return tmp_path / "set"


def measure(*arguments: object) -> Ran:
    return run_process([sys.executable, "benchmarks/cleaning.py", *map(str, arguments)], REPO, {"PYTHONUTF8": "1"})


def test_pages_and_clips_are_scored_and_their_predictions_kept(data: Path, tmp_path: Path) -> None:
    ran = measure("--data", data, "--out", tmp_path / "out")
    assert ran.code == 0, ran.err
    assert "SCORED 1 of html: 1 right" in ran.out
    assert "SCORED 2 of txt: 2 right" in ran.out
    assert "Italian, constructed (clips)" in ran.out
    assert ran.out.count("\n0 could not be read") == ran.out.count("\n0 spans at fault") == 2
    kept = [json.loads(row) for row in (tmp_path / "out/html.jsonl").read_text("utf-8").splitlines()]
    assert [(row["id"], row["title"], row["text"]) for row in kept] == [
        ("made-2", "The lamp on the reef", TEXTS["made-2"])
    ]


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_scored(data: Path) -> None:
    (data / "dev/txt/made-2.a.txt").write_bytes(BINARY)
    ran = measure("--data", data, "--task", "txt")
    assert ran.code == 1
    assert "SCORED 2 of txt: 1 right" in ran.out
    assert "\n1 could not be read\n   made-2.a: this is not text" in ran.out


def test_a_page_that_got_better_is_named_with_its_figures(data: Path, tmp_path: Path) -> None:
    earlier = [{"id": "itsyn-1", "text": "nothing of it"}, {"id": "made-2.a", "text": TEXTS["made-2.a"]}]
    (tmp_path / "old").mkdir()
    (tmp_path / "old/txt.jsonl").write_text("".join(json.dumps(row) + "\n" for row in earlier), "utf-8")
    ran = measure("--data", data, "--task", "txt", "--against", tmp_path / "old")
    assert "1 better, 0 worse of 2, +0.5000 on average" in ran.out
    assert [line.split() for line in ran.out.splitlines() if line.startswith("   better")] == [
        ["better", "itsyn-1", "0.000", "→", "1.000", "+1.000"]
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "there is no"),
        (["--data", "{data}", "--step", "0"], "begin at 1"),
        (["--data", "{data}", "--against", "nowhere"], "there is no folder nowhere"),
        (["--data", "{data}", "--against", "{data}", "--out", "{data}"], "one folder"),
    ],
)
def test_what_cannot_be_measured_is_said_in_a_sentence(arguments: list[str], said: str, data: Path) -> None:
    ran = measure(*(argument.format(data=data) for argument in arguments))
    assert ran.code == 2
    assert said in ran.err
