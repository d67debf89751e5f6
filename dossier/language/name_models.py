"""Names in a text, found by a model that the user has installed: one of spaCy or of GLiNER."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from typing import Any, NamedTuple, Protocol

from dossier.language.sentences import sentences
from dossier.model import ActorType, BrokenSettings, NameModel, Problem

LIBRARIES = ("spacy", "gliner")

TYPES: Mapping[str, ActorType] = {
    "PERSON": "person", "PER": "person",
    "ORG": "organisation", "ORGANIZATION": "organisation", "ORGANISATION": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place", "LOCATION": "place", "PLACE": "place",
}  # fmt: skip
"""What the labels of models mean. The others (dates, peoples, products) are of no actors."""

ASKED = ("person", "organization", "location")
"""What a GLiNER model is asked for; it takes any words."""

LIKELY = 0.5
"""GLiNER's own threshold."""

LONGEST_PIECE = 20_000
"""Characters of a line that spaCy reads at once: its memory grows with them."""

UNUSED = ("parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler", "senter", "trainable_lemmatizer")
"""Parts of a spaCy pipeline that tell nothing of names, and take most of its time."""


class Entity(NamedTuple):
    """A stretch of a text and what a model takes it for."""

    start: int
    end: int
    type: ActorType


class Doc(Protocol):
    """What is read of spaCy's document."""

    @property
    def ents(self) -> Sequence[Any]: ...


class EntityPredictor(Protocol):
    """GLiNER's documented door: each entity is a dict with "start", "end" and "label"."""

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]: ...


Finder = Callable[[str], Iterator[Entity]]


def is_installed(library: str) -> bool:
    return find_spec(library) is not None


def is_packaged(model: str) -> bool:
    """Whether an installed package says of itself that it is this spaCy model."""
    return bool(metadata.entry_points(group="spacy_models", name=model))


def version(library: str, package: str = "") -> str:
    """The versions of a library and of a model that is a package: others may find other names."""
    return " ".join(f"{name} {metadata.version(name)}" for name in (library, package) if name)


@cache
def finder(model: NameModel) -> Finder:
    """What finds the names of a text with this model, which is loaded once. Raises `BrokenSettings`."""
    try:
        if model.library == "gliner":
            return by_predictor(_gliner(model.name), model.language)
        return by_pipeline(_spacy(model.name))
    except Exception as error:  # whatever the libraries raise of a model that is torn or made for another version
        said = f"the model '{model.name}' cannot be loaded: {type(error).__name__}: {error}"
        hint = "is it whole, and of a version that fits the library?"
        raise BrokenSettings(Problem("dossier.yml", said.splitlines()[0], hint)) from error


def by_pipeline(nlp: Callable[[str], Doc]) -> Finder:
    """A finder that asks a spaCy pipeline, line by line."""

    def find(text: str) -> Iterator[Entity]:
        for at, piece in pieces(text):
            for entity in nlp(piece).ents:
                yield from _known(at, entity.start_char, entity.end_char, entity.label_)

    return find


def by_predictor(predictor: EntityPredictor, language: str) -> Finder:
    """A finder that asks a GLiNER model, sentence by sentence: it does not read on behind some hundred words."""

    def find(text: str) -> Iterator[Entity]:
        for at, piece in pieces(text):
            for start, end in sentences(piece, language):
                for entity in predictor.predict_entities(piece[start:end], list(ASKED), threshold=LIKELY):
                    yield from _known(at + start, entity["start"], entity["end"], entity["label"])

    return find


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their offsets; a very long one in pieces that end at a space.

    >>> list(pieces("Anna Verdi\\n\\nIl Molo"))
    [(0, 'Anna Verdi'), (12, 'Il Molo')]
    """
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        while at < end:
            cut = end if end - at <= LONGEST_PIECE else at + LONGEST_PIECE
            space = text.rfind(" ", at + 1, cut) if cut < end else -1
            cut = space if space > 0 else cut
            yield at, text[at:cut]
            at = cut
        at = end + 1


def _known(offset: int, start: int, end: int, label: str) -> Iterator[Entity]:
    if kind := TYPES.get(label.upper()):
        yield Entity(offset + start, offset + end, kind)


def _spacy(name: str) -> Any:
    import spacy  # here, for it takes a second and few dossiers ask for it

    return spacy.load(name, exclude=list(UNUSED))


def _gliner(folder: str) -> Any:
    from gliner import GLiNER  # here, for it brings torch

    return GLiNER.from_pretrained(folder, local_files_only=True)
