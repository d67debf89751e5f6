"""Door in: dossier.yml, the settings of a dossier."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from dossier import yamlfile
from dossier.model import BrokenSettings, Problem, Settings

FILE_NAME = "dossier.yml"
DEFAULTS = Settings()


class SettingsForm(yamlfile.Form):
    """The settings of a dossier; every key may be left out."""

    title: str = Field(DEFAULTS.title, description="The dossier's name, shown on its home page.")
    description: str = Field(DEFAULTS.description, description="What the dossier is about, in a sentence or two.")
    language: Literal["it", "en"] = Field(
        "it", description="Language of the pages that the build makes, and of clippings that do not tell theirs."
    )
    recognisers: list[str] = Field(
        list(DEFAULTS.recognisers), description="Which recognisers look for names and topics, by module name."
    )
    links: Literal["all", "first"] = Field(
        "all", description="Link every mention of an actor, or only the first in each paragraph."
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
    return Settings(
        title=form.title,
        description=form.description,
        language=form.language,
        recognisers=tuple(form.recognisers),
        links=form.links,
    )


def fingerprint(root: Path) -> str:
    """The settings as they stand, for telling whether they changed."""
    try:
        return hashlib.sha256((root / FILE_NAME).read_bytes()).hexdigest()
    except OSError:
        return ""


def schema() -> dict[str, Any]:
    """The JSON Schema of dossier.yml."""
    return SettingsForm.model_json_schema()
