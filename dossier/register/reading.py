"""The register as people wrote it, read into records."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from dossier import yamlfile
from dossier.model import (
    Actor,
    BrokenSettings,
    Decision,
    Edit,
    Passage,
    Problem,
    QuotationEdit,
    Register,
    Role,
    Source,
    StatementEdit,
    Topic,
)
from dossier.register.forms import (
    CORRECTABLE,
    SHAPES,
    ActorForm,
    ActorsFile,
    DecisionsFile,
    EditFile,
    EditForm,
    PassageForm,
    SourceForm,
    SourcesFile,
    TopicForm,
    TopicsFile,
)
from dossier.register.parts import loaded
from dossier.register.told_forms import NOBODY

FOLDER = "register"


def read(folder: Path) -> Register:
    """The register in this folder. Raises `BrokenSettings` with every fault of every file."""
    faults: list[Problem] = []
    actors = _checked(folder / "actors.yml", ActorsFile, faults)
    topics = _checked(folder / "topics.yml", TopicsFile, faults)
    sources = _checked(folder / "sources.yml", SourcesFile, faults)
    decisions = _checked(folder / "decisions.yml", DecisionsFile, faults)
    edits = {
        path.stem: _edit(path.stem, edit.shape.root, edit.document)
        for path in sorted((folder / "edits").glob("*.yml"))
        if (edit := _checked(path, EditFile, faults)) is not None
    }
    if faults:
        raise BrokenSettings(*faults)
    return Register(
        actors=_actors(actors) if actors else {},
        topics={id_: _topic(id_, form) for id_, form in topics.shape.root.items()} if topics else {},
        sources={id_: _source(id_, form) for id_, form in sources.shape.root.items()} if sources else {},
        decisions=_decisions(decisions) if decisions else (),
        edits=edits,
    )


def fingerprint(folder: Path) -> str:
    """The register's files as they stand, for telling whether any changed."""
    hashed = hashlib.sha256()
    for path in [*(folder / f"{name}.yml" for name in SHAPES), *sorted((folder / "edits").glob("*.yml"))]:
        try:
            data = path.read_bytes()
        except OSError:
            continue  # reading the register says what is wrong
        hashed.update(f"{path.relative_to(folder)} {len(data)}\n".encode() + data)
    return hashed.hexdigest()


FileShape = TypeVar("FileShape", ActorsFile, TopicsFile, SourcesFile, DecisionsFile, EditFile)


class _Checked(NamedTuple, Generic[FileShape]):
    shape: FileShape
    document: yamlfile.Document


def _checked(path: Path, shape: type[FileShape], faults: list[Problem]) -> _Checked[FileShape] | None:
    """A file with the lines of its keys; none where there is no file, nothing in it, or a fault."""
    where = f"{FOLDER}/{path.relative_to(path.parents[1] if path.parent.name == 'edits' else path.parent)}"
    try:
        document = loaded(path.read_bytes().decode("utf-8-sig"), where.replace("\\", "/"))
        return None if document.value is None else _Checked(yamlfile.check(shape, document), document)
    except FileNotFoundError:
        return None
    except BrokenSettings as error:
        faults.extend(error.problems)
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Problem(where, f"it cannot be read: {error}", "save it as UTF-8 text"))
    return None


def _actors(checked: _Checked[ActorsFile]) -> dict[str, Actor]:
    forms, document = checked
    return {id_: _actor(id_, form, document.line_of((id_,))) for id_, form in forms.root.items()}


def _decisions(checked: _Checked[DecisionsFile]) -> tuple[Decision, ...]:
    forms, document = checked
    numbered = enumerate(forms.root)
    return tuple(Decision(**form.model_dump(), line=document.line_of((number,))) for number, form in numbered)


def _pairs(words: Mapping[str, list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((language, word) for language, listed in words.items() for word in listed)


def _actor(id_: str, form: ActorForm, line: int | None) -> Actor:
    roles = tuple(
        Role(role.title, role.start or "", role.end or "", role.source, role.seen or "") for role in form.roles
    )
    return Actor(
        id=id_,
        name=form.name,
        aliases=_pairs(form.aliases),
        note=form.note,
        type=form.type,
        wikidata=form.wikidata or "",
        roles=roles,
        line=line,
    )


def _topic(id_: str, form: TopicForm) -> Topic:
    return Topic(
        id=id_,
        name=form.label,
        aliases=_pairs(form.aliases),
        terms=_pairs(form.terms),
        note=form.note,
        threshold=form.threshold,
        broader=form.broader or "",
        related=tuple(form.related),
        exact_match=tuple(form.exact_match),
    )


def _source(id_: str, form: SourceForm) -> Source:
    return Source(
        id=id_,
        name=form.name,
        aliases=_pairs(form.aliases),
        note=form.note,
        type=form.type,
        url=form.url,
        language=form.language,
        rights=form.rights,
        folders=tuple(form.folders),
    )


def _passages(key: str, forms: list[PassageForm], document: yamlfile.Document) -> tuple[Passage, ...]:
    return tuple(
        Passage(form.words, form.occurrence, document.line_of((key, number))) for number, form in enumerate(forms)
    )


def _edit(key: str, form: EditForm, document: yamlfile.Document) -> Edit:
    given = form.model_dump(include=set(CORRECTABLE), exclude_none=True)
    return Edit(
        key=key,
        of=form.of,
        fields={name: tuple(value) if isinstance(value, list) else value for name, value in given.items()},
        linked=tuple((link.words, link.entry) for link in form.linked),
        unlinked=tuple(form.unlinked),
        restored=_passages("restored", form.restored, document),
        removed=_passages("removed", form.removed, document),
        quotations=_quotations(form, document),
        statements=_statements(form, document),
        hidden=form.hidden,
    )


def _quotations(form: EditForm, document: yamlfile.Document) -> tuple[QuotationEdit, ...]:
    return tuple(
        QuotationEdit(
            said.words,
            "" if said.speaker == NOBODY else said.speaker,
            said.hidden,
            document.line_of(("quotations", number)),
        )
        for number, said in enumerate(form.quotations)
    )


def _statements(form: EditForm, document: yamlfile.Document) -> tuple[StatementEdit, ...]:
    return tuple(
        StatementEdit(
            told.words,
            told.date,
            told.hidden,
            told.pinned,
            told.time,
            tuple(told.actors),
            document.line_of(("statements", number)),
        )
        for number, told in enumerate(form.statements)
    )
