"""Whole clippings and the golden answers beside them; DOSSIER_WRITE_GOLDEN=1 writes the answers anew."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import commands

SAMPLES = Path(__file__).parent / "samples"
CLIPPINGS = sorted(path for path in SAMPLES.iterdir() if path.suffix != ".json")


def cleaned(path: Path, root: Path) -> dict[str, object]:
    result = CliRunner().invoke(commands, ["-C", str(root), "clean", "--json", str(path)])
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    del answer["file"]
    return answer  # type: ignore[no-any-return]


@pytest.mark.parametrize("path", CLIPPINGS, ids=lambda path: path.name)
def test_a_sample_is_read_as_its_golden_answer_says(path: Path, tmp_path: Path) -> None:
    answer = cleaned(path, tmp_path)
    golden = path.with_suffix(".json")
    if os.environ.get("DOSSIER_WRITE_GOLDEN") == "1":
        golden.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n", "utf-8")
    assert answer == json.loads(golden.read_text("utf-8"))


def test_every_golden_answer_has_its_sample() -> None:
    assert len(CLIPPINGS) >= 6
    assert {path.stem for path in SAMPLES.glob("*.json")} == {path.stem for path in CLIPPINGS}
