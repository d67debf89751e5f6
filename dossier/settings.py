"""Door in: dossier.yml, the settings of a dossier."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from dossier import yamlfile
from dossier.language import second_judge
from dossier.model import BrokenSettings, LanguageJudge, Problem, Settings

FILE_NAME = "dossier.yml"
DEFAULTS = Settings()


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
        list(DEFAULTS.recognisers), description="Which recognisers look for names and topics, by module name."
    )
    links: Literal["all", "first"] = Field(
        "all", description="Link every mention of an actor, or only the first in each paragraph."
    )
    demonyms: Literal["linked", "listed"] = Field(
        "linked",
        description="Link the words for a country's people (cinese, Chinese) to the country, or only count them there.",
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
        recognisers=tuple(form.recognisers),
        links=form.links,
        demonyms=form.demonyms,
    )


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
