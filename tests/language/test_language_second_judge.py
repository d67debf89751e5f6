"""The languages that only py3langid knows, for a dossier that asks for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run, write_files

from dossier import settings
from dossier.language import second_judge
from dossier.model import BrokenSettings

SWEDISH = "Kaptenen sade att natten hade varit lång och att ingen ombord hade sovit, för havet var mycket oroligt.\n"
ITALIAN = "Il capitano ha detto che la notte era lunga e che il mare non era mai stato così alto per tutti loro.\n"
ASKING = "language_judge: py3langid\n"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(SWEDISH, "sv", id="swedish"),
        pytest.param("Kapitan powiedział, że noc była długa i że nikt na pokładzie nie spał.", "pl", id="polish"),
        pytest.param("1 2 3 4 5 6 7 8 9", "", id="figures"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_an_answer_is_given_where_it_is_probable(text: str, language: str) -> None:
    told, probability = second_judge.judge(text)
    assert told == language
    assert (second_judge.CLEAR <= probability <= 1) if language else probability == 0


@pytest.mark.parametrize(
    ("asked", "text", "language", "rule"),
    [
        pytest.param(ASKING, SWEDISH, "sv", "py3langid", id="asked-for"),
        pytest.param("", SWEDISH, "", "", id="not-asked-for"),
        pytest.param(ASKING, ITALIAN, "it", "small-words", id="ours-goes-first"),
    ],
)
def test_the_second_judge_is_asked_where_the_settings_say_so(
    asked: str, text: str, language: str, rule: str, tmp_path: Path, run: Run
) -> None:
    write_files(tmp_path, {"dossier.yml": asked, "seeds/a.txt": text})
    ran = run("clean", "--json", "seeds/a.txt", cwd=tmp_path)
    told = json.loads(ran.out)
    assert (told["language"], told["inferred"].get("language", {"rule": ""})["rule"]) == (language, rule)


def test_a_build_reads_anew_when_the_judge_changes(tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"seeds/a.txt": SWEDISH})
    run("build", cwd=tmp_path)
    (tmp_path / "dossier.yml").write_text(ASKING, "utf-8")
    run("build", cwd=tmp_path)
    assert 'lang: "sv"' in (tmp_path / "docs/articles/a.md").read_text("utf-8")


def test_a_judge_that_is_not_installed_is_an_error_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_judge, "is_installed", lambda: False)
    write_files(tmp_path, {"dossier.yml": f"title: Prova\n{ASKING}"})
    with pytest.raises(BrokenSettings) as caught:
        settings.read(tmp_path)
    (problem,) = caught.value.problems
    assert (problem.line, problem.hint) == (2, "pip install press-dossier[languages], or take the line out")
