"""What people may write in the register: the shape of each file, with what every key means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeGuard

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    RootModel,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from dossier import yamlfile
from dossier.model import THRESHOLD, ActorType
from dossier.register.told_forms import QuotationForm, StatementForm
from dossier.register.values import AnyDate, ConceptAddress, EdtfDate, Id, Text, Wikidata, Words, as_text, has_words


class RoleForm(yamlfile.Form):
    title: Text = Field(description="The office, by language: {it: …, en: …} or one text for all.")
    start: EdtfDate | None = Field(None, alias="from", description="First day, month or year in office.")
    end: EdtfDate | None = Field(None, alias="to", description="Last day, month or year in office.")
    source: str = Field("", description="Where this is known from: a clipping's key, an address or a text.")
    seen: AnyDate | None = Field(
        None,
        description="Where nothing tells from when to when: the days of the first and the last article that see it.",
    )


class ActorForm(yamlfile.Form):
    name: Text = Field(description="The fullest common name, by language or one for all.")
    type: ActorType
    aliases: Words = Field({}, description="Other names and forms; a person's one-word alias needs the full name.")
    wikidata: Wikidata | None = None
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
    words: Annotated[str, AfterValidator(has_words)] = Field(
        description="A whole line as it stands in the clipping, or its beginning with … behind it."
    )
    occurrence: int | None = Field(None, ge=1, description="Which of several lines with these words: 1 is the first.")


def _as_passages(value: object) -> object:
    """A line's words alone are meant as its words."""
    return (
        [{"words": as_text(one)} if not isinstance(one, dict) else one for one in value] if _is_list(value) else value
    )


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


_PASSAGE: dict[str, Any] = {"anyOf": [{"type": "string"}, PassageForm.model_json_schema()]}
Passages = Annotated[
    list[PassageForm], BeforeValidator(_as_passages), WithJsonSchema({"type": "array", "items": _PASSAGE})
]


class EditForm(yamlfile.Form):
    of: str = Field(
        description="SHA-256 of the clipping that this edit is for: seed_sha256 of its page.", pattern=r"^[0-9a-f]{64}$"
    )
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
    quotations: list[QuotationForm] = Field([], description="What is put right in what somebody says.")
    statements: list[StatementForm] = Field([], description="What is put right in what happened when.")
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
