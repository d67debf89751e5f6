"""What people may write in the register: the shape of each file, with what every key means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, TypeGuard

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    RootModel,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from dossier import edtf, yamlfile
from dossier.model import THRESHOLD, ActorType
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


def _seen(value: str) -> str:
    if not edtf.is_valid(value):
        hint = "write a day, or the first and the last one: 2023-04-17/2023-06-10"
        raise PydanticCustomError("seen", "'{value}' is no date and no interval", {"value": value, "hint": hint})
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


def _text(value: object) -> object:
    """A year or number without quotation marks is meant as text."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _by_language(value: object) -> object:
    return value if isinstance(value, dict) or value is None else {"": value}


def _schema(plain: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [plain, {"type": "object", "additionalProperties": plain}]})


_STRINGS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
Id = Annotated[str, AfterValidator(_slug)]
ConceptAddress = Annotated[str, AfterValidator(_concept)]
EdtfDate = Annotated[str, BeforeValidator(_text), AfterValidator(_edtf)]
SeenDate = Annotated[str, BeforeValidator(_text), AfterValidator(_seen)]
Text = Annotated[dict[str, str], BeforeValidator(_by_language), _schema({"type": "string"})]
Words = Annotated[dict[str, list[str]], BeforeValidator(_by_language), _schema(_STRINGS)]


class RoleForm(yamlfile.Form):
    title: Text = Field(description="The office, by language: {it: …, en: …} or one text for all.")
    start: EdtfDate | None = Field(None, alias="from", description="First day, month or year in office.")
    end: EdtfDate | None = Field(None, alias="to", description="Last day, month or year in office.")
    source: str = Field("", description="Where this is known from: a clipping's key, an address or a text.")
    seen: SeenDate | None = Field(
        None,
        description="Where nothing tells from when to when: the days of the first and the last article that see it.",
    )


class ActorForm(yamlfile.Form):
    name: Text = Field(description="The fullest common name, by language or one for all.")
    type: ActorType
    aliases: Words = Field({}, description="Other names and forms; a person's one-word alias needs the full name.")
    wikidata: Annotated[str, AfterValidator(_wikidata)] | None = None
    note: Text = Field({}, description="One line that tells who or what this is.")
    roles: list[RoleForm] = Field([], description="Offices held, with their dates.")


class TopicForm(yamlfile.Form):
    label: Text = Field(description="The topic's name (skos:prefLabel).")
    aliases: Words = Field({}, description="Other names of the topic (skos:altLabel); they show it as terms do.")
    terms: Words = Field({}, description="Words that show it, in one form; =Nato takes a word as it is written.")
    broader: Id | None = Field(None, description="The id of the wider topic (skos:broader).")
    related: list[Id] = Field([], description="Ids of neighbouring topics (skos:related).")
    note: Text = Field({}, description="What belongs here (skos:scopeNote).")
    exact_match: list[ConceptAddress] = Field(
        [], alias="exactMatch", description="The same concept elsewhere: medtop:20000053, Q198 or an address."
    )
    threshold: float = Field(
        THRESHOLD, ge=0, le=1, description="The least score with which an article is about it; 0 takes any."
    )


class SourceForm(yamlfile.Form):
    name: Text
    type: str = Field("", description="newspaper, agency, broadcaster, desk …")
    url: str = Field("", pattern=r"^(https?://\S+)?$")
    aliases: Words = Field({}, description="Other names that clippings give it.")
    language: str = ""
    rights: Literal["", "full", "excerpt", "link"] = ""
    folders: list[str] = Field([], description="Folders under seeds/ whose clippings are this source's.")
    note: Text = Field({}, description="One line that tells what this is.")


class DecisionForm(yamlfile.Form):
    """What a person said of words. Of two about the same words the later one holds; one for a single article holds
    there, whatever is said of all."""

    judgement: Literal["accept", "reject", "unsure", "merge"] = Field(
        description="accept: the words name the entry. reject: they do not name it, or nobody where no entry is given; "
        "they are not suggested again. unsure: they are not asked about again, but by 'dossier review --again'. "
        "merge: the entry becomes part of another one; its id stays an alias, its page leads there."
    )
    name: str = Field("", description="The words in question, as they stand in the text.")
    entry: str = Field("", description="The id of the actor in question; for merge, the one that goes.")
    article: str = Field("", description="The key of the one article this is about; all articles if left out.")
    into: str = Field("", description="For merge: the id of the actor that stays.")

    @model_validator(mode="after")
    def _says_all(self) -> DecisionForm:
        needed = {"accept": ("name", "entry"), "merge": ("entry", "into")}.get(self.judgement, ("name",))
        if missing := next((key for key in needed if not getattr(self, key).strip()), ""):
            given = {"judgement": self.judgement, "key": missing, "hint": ", ".join(f"{key}: …" for key in needed)}
            raise PydanticCustomError("incomplete", "'{judgement}' needs '{key}'", given)
        return self


class LinkedForm(yamlfile.Form):
    words: str
    entry: Id


class PassageForm(yamlfile.Form):
    words: str = Field(description="A whole line as it stands in the clipping, or its beginning with … behind it.")
    occurrence: int | None = Field(None, ge=1, description="Which of several lines with these words: 1 is the first.")

    @field_validator("words")
    @classmethod
    def _has_words(cls, value: str) -> str:
        if not re.search(r"\w", value):
            raise PydanticCustomError("no_words", "there is no word in it", {"hint": "write the line as it stands"})
        return value


def _as_passages(value: object) -> object:
    """A line's words alone are meant as its words."""
    return [{"words": _text(one)} if not isinstance(one, dict) else one for one in value] if _is_list(value) else value


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


_PASSAGE: dict[str, Any] = {"anyOf": [{"type": "string"}, PassageForm.model_json_schema()]}
Passages = Annotated[
    list[PassageForm], BeforeValidator(_as_passages), WithJsonSchema({"type": "array", "items": _PASSAGE})
]


class EditForm(yamlfile.Form):
    of: str = Field(description="SHA-256 of the clipping that this edit was made for.", pattern=r"^[0-9a-f]{64}$")
    title: str | None = None
    kicker: str | None = None
    description: str | None = None
    published: EdtfDate | None = None
    modified: EdtfDate | None = None
    authors: list[str] | None = None
    source: str | None = None
    section: str | None = None
    url: str | None = Field(None, pattern=r"^(https?://\S+)?$")
    archive_url: str | None = Field(None, pattern=r"^(https?://\S+)?$")
    accessed: EdtfDate | None = None
    language: str | None = None
    rights: Literal["full", "excerpt", "link"] | None = None
    linked: list[LinkedForm] = Field([], description="Words that name this entry in this article.")
    unlinked: list[str] = Field([], description="Words that name nobody of the register in this article.")
    restored: Passages = Field([], description="Lines that were removed and belong to the text, by their words.")
    removed: Passages = Field([], description="Lines of the text that do not belong to it, by their words.")
    hidden: bool = Field(False, description="Leave the article out of the dossier.")


CORRECTABLE = (
    "title", "kicker", "description", "published", "modified", "authors", "source", "section", "url", "archive_url",
    "accessed", "language", "rights",
)  # fmt: skip


class ActorsFile(RootModel[dict[Id, ActorForm]]):
    """register/actors.yml: people, organisations, countries, places by id."""


class TopicsFile(RootModel[dict[Id, TopicForm]]):
    """register/topics.yml: topics by id, a SKOS concept each."""


class SourcesFile(RootModel[dict[Id, SourceForm]]):
    """register/sources.yml: outlets by id."""


class DecisionsFile(RootModel[list[DecisionForm]]):
    """register/decisions.yml: what was decided, in order; lines are only ever added."""


class EditFile(RootModel[EditForm]):
    """register/edits/<key>.yml: corrections to one article."""


SHAPES: Mapping[str, type[BaseModel]] = {
    "actors": ActorsFile,
    "topics": TopicsFile,
    "sources": SourcesFile,
    "decisions": DecisionsFile,
    "edit": EditFile,
}


def schemas() -> Mapping[str, dict[str, Any]]:
    """The JSON Schema of each file, by the file's name in register/schema/. A file of comments alone holds nothing."""
    made = {f"{name}.json": shape.model_json_schema() for name, shape in SHAPES.items()}
    return {
        name: {**schema, "type": [schema["type"], "null"]} if "type" in schema else schema
        for name, schema in made.items()
    }
