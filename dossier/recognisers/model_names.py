"""Names that are not in the register, by our rules and a model of spaCy or GLiNER together.

It takes the place of `unknown_names` and is never needed. The model alone names with a small article, takes
products for firms and does not know what a gazetteer knows; the rules alone miss what has no cue. So the rules say
what is a name, and the model where their type is to be believed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from dossier.gazetteers import cities, country_of, is_doubtful, is_place
from dossier.language import detect, plain_apostrophes
from dossier.language.name_models import Entity, Finder, finder
from dossier.model import ActorType, Article, Mention, Register, Settings, Span
from dossier.names import Name, names
from dossier.names.joints import DOTTED_TAILS
from dossier.names.lexicon import Lexicon, lexicon
from dossier.names.merging import full_names
from dossier.recognisers import register_names, unknown_names

Placed = TypeVar("Placed", Entity, Span)

RULE = "model"
"""The rule of what the model alone has found."""

LONGEST = 200
"""Characters; a longer stretch is a line of capitals, and no name."""

POSSESSIVES = ("'s", "'")
EDGES = ' \t"“”«»‹›„.,;:()[]–—-'


def recognise(article: Article, register: Register) -> Iterator[Mention]:
    """Without a model: what the rules alone find."""
    return unknown_names.recognise(article, register)


def configured(settings: Settings) -> Callable[[Article, Register], Iterator[Mention]]:
    """The same with the models that dossier.yml names; a text in a language without one is left to the rules."""
    models = {model.language: model for model in settings.ner_models}

    def with_models(article: Article, register: Register) -> Iterator[Mention]:
        language = article.language or detect(article.text)
        chosen = models.get(language) or models.get("any")
        return _mentions(article, register, finder(chosen)) if chosen else recognise(article, register)

    return with_models


def _mentions(article: Article, register: Register, find: Finder) -> Iterator[Mention]:
    of_register = tuple(register_names.recognise(article, register))
    linked = sorted(mention.span for mention in of_register if mention.status == "linked")
    suggested = {mention.span for mention in of_register}
    for name in together(article, find, linked):
        if name.span not in suggested:
            yield Mention(name.span, "", name.rule, "suggested", type=name.type or "", name=name.name)


def together(article: Article, find: Finder, taken: Sequence[Span] = ()) -> tuple[Name, ...]:
    """The names that rules and model find beside those taken, in order of the text; none overlaps another."""
    by_rules = names(article, taken)
    words = lexicon(article.language or detect(article.text))
    text = plain_apostrophes(article.text)
    seen = trimmed(text, sorted(find(article.text)), words)
    free = [entity for entity in seen if not _touching(entity, taken)]
    ruled = _typed([name for name in by_rules if not _lies_in_a_longer(name.span, free)], free)
    own = [name.span for name in ruled]
    told = [name.span for name in by_rules]
    alone = [entity for entity in free if not _touching(entity, own) and _is_believed(text, entity, told)]
    return tuple(sorted([*ruled, *_named(text, alone, ruled)], key=lambda name: name.span))


def trimmed(text: str, entities: Iterable[Entity], words: Lexicon) -> Iterator[Entity]:
    """The entities without article, title, possessive and marks at their edges, none overlapping another.

    A place that is known with its article keeps it (The Hague).
    """
    last = 0
    for start, end, kind in entities:
        if end - start > LONGEST:
            continue
        start, end = _within_marks(text, start, end)
        while (space := text.find(" ", start, end)) > 0 and _stands_before(text[start:space], kind, words):
            if _is_known_place(text[start:end]):
                break
            start, end = _within_marks(text, space, end)
        if start < end and start >= last:
            yield Entity(start, end, kind)
            last = end


def _stands_before(word: str, kind: ActorType, words: Lexicon) -> bool:
    lower = word.casefold().rstrip(".")
    is_article = words.has("definite", lower) or words.has("indefinite", lower)
    return is_article or (kind == "person" and words.has("titles", lower))


def _within_marks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES:
        start += 1
    while start < end:
        if text[end - 1] in EDGES and not _is_abbreviation(text[start:end]):
            end -= 1
        elif text.endswith(POSSESSIVES, start, end):
            end -= 2 if text.endswith("'s", start, end) else 1
        else:
            break
    return start, end


def _is_abbreviation(words: str) -> bool:
    """Whether the stop at its end belongs to the name: "U.S.", "Apple Inc."."""
    last = words.rpartition(" ")[2]
    return last.endswith(".") and ("." in last[:-1] or last[:-1].casefold() in DOTTED_TAILS)


def _is_known_place(name: str) -> bool:
    return bool(country_of(name)) or name in cities() or is_place(name)


def _typed(ruled: Sequence[Name], seen: Sequence[Entity]) -> list[Name]:
    """The rules' names with what the model tells of their types.

    A person or organisation of which the model, that reads every sentence, sees no mention has no type that one could
    believe. What the rules leave open is what the model mostly says, where it says a full name or a place: it takes
    products for organisations too often.
    """
    votes = defaultdict[str, Counter[ActorType]](Counter)
    for name in ruled:
        votes[name.name].update(entity.type for entity in _touching(name.span, seen))
    return [name._replace(type=_type(name, votes[name.name])) for name in ruled]


def _type(name: Name, votes: Counter[ActorType]) -> ActorType | None:
    if name.type in ("person", "organisation"):
        return name.type if votes else None
    if name.type or not votes:
        return name.type
    told = min(votes, key=lambda kind: (-votes[kind], kind))
    return told if told == "place" or (told == "person" and " " in name.name) else None


def _is_believed(text: str, entity: Entity, told: Sequence[Span]) -> bool:
    """Whether what the model alone sees is a name: a place, a full name, or more than the rules have of one."""
    words = text[entity.start : entity.end]
    if not words[0].isupper():
        return False
    is_sure = entity.type == "place" or (entity.type == "person" and " " in words)
    return is_sure or bool(_touching(entity, told))


def _named(text: str, alone: Sequence[Entity], ruled: Sequence[Name]) -> Iterator[Name]:
    """What the model alone sees, each with the fullest form of its name in this text."""
    full = {text[name.span.start : name.span.end]: name.name for name in ruled}
    kinds = {name.name: name.type for name in ruled} | {text[start:end]: kind for start, end, kind in alone}
    persons = frozenset(name for name, kind in kinds.items() if kind == "person")
    organisations = frozenset(name for name, kind in kinds.items() if kind == "organisation")
    longer = full_names((name for name, kind in kinds.items() if kind != "place"), persons, organisations, {})
    for start, end, kind in alone:
        words = text[start:end]
        is_country = kind == "place" and bool(country_of(words)) and not is_doubtful(words)
        yield Name(
            Span(start, end), full.get(words) or longer.get(words, words), "country" if is_country else kind, RULE
        )


def _lies_in_a_longer(span: Span, seen: Sequence[Entity]) -> bool:
    return any(entity.end - entity.start > span.end - span.start for entity in _touching(span, seen))


def _touching(span: Entity | Span, others: Sequence[Placed]) -> Sequence[Placed]:
    """Those of the others, which are in order and apart, that share a stretch with this one."""
    first = bisect_left(others, span[0], key=lambda other: other[1] - 1)
    return others[first : bisect_left(others, span[1], key=lambda other: other[0])]
