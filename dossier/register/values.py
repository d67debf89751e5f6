"""The single values that people write in the register: ids, dates, texts by language."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from dossier import edtf
from dossier.skos import concept_address

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
EDTF_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?]?")
WIKIDATA = re.compile(r"Q[1-9]\d*")


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value) or value == "index":
        raise PydanticCustomError(
            "slug", "'{value}' cannot be an id", {"value": value, "hint": "small letters, digits, single hyphens"}
        )
    return value


def _edtf(value: str) -> str:
    match = EDTF_DATE.fullmatch(value)
    try:
        if not match:
            raise ValueError
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        raise PydanticCustomError(
            "edtf", "'{value}' is not a date", {"value": value, "hint": "write YYYY, YYYY-MM or YYYY-MM-DD"}
        ) from None
    return value


def _edtf_of_any_kind(value: str) -> str:
    if not edtf.is_valid(value):
        hint = "write YYYY, YYYY-MM, YYYY-MM-DD, 2023-04~ for about, or two of them with a stroke between"
        raise PydanticCustomError("edtf", "'{value}' is not a date", {"value": value, "hint": hint})
    return value


def has_words(value: str) -> str:
    """A validator: what is to be found in a text must have a word in it."""
    if not re.search(r"\w", value):
        raise PydanticCustomError("no_words", "there is no word in it", {"hint": "write the line as it stands"})
    return value


def _wikidata(value: str) -> str:
    if not WIKIDATA.fullmatch(value):
        raise PydanticCustomError(
            "wikidata", "'{value}' is not a Wikidata item", {"value": value, "hint": "Q and a number, as in Q148"}
        )
    return value


def _concept(value: str) -> str:
    try:
        return concept_address(value)
    except ValueError as error:
        hint = "medtop:20000053 for IPTC Media Topics, Q198 for Wikidata, or a whole address (https://…)"
        raise PydanticCustomError("concept", "{said}", {"said": str(error), "hint": hint}) from None


def as_text(value: object) -> object:
    """A year or number without quotation marks is meant as text."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _by_language(value: object) -> object:
    return value if isinstance(value, dict) or value is None else {"": value}


def _schema(plain: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [plain, {"type": "object", "additionalProperties": plain}]})


_STRINGS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
Id = Annotated[str, AfterValidator(_slug)]
ConceptAddress = Annotated[str, AfterValidator(_concept)]
EdtfDate = Annotated[str, BeforeValidator(as_text), AfterValidator(_edtf)]
Text = Annotated[dict[str, str], BeforeValidator(_by_language), _schema({"type": "string"})]
Words = Annotated[dict[str, list[str]], BeforeValidator(_by_language), _schema(_STRINGS)]
AnyDate = Annotated[str, BeforeValidator(as_text), AfterValidator(_edtf_of_any_kind)]
"""Intervals and approximate ones too."""
Wikidata = Annotated[str, AfterValidator(_wikidata)]
