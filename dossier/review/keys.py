"""What each key does in a sitting of review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from dossier.model import ActorType
from dossier.review import changes, role_keys
from dossier.review.changes import Change
from dossier.review.moves import onward, passed_over, undone, with_change
from dossier.review.session import Asking, Pressed, Session
from dossier.suggestions import WHYS, Suggestion

TYPES: Mapping[str, ActorType] = {
    "p": "person", "o": "organisation", "c": "country", "l": "place", "x": "other",
}  # fmt: skip
"""The keys that tell a type."""

ENTER, ESCAPE, ERASE = ("\r", "\n"), "\x1b", ("\x7f", "\b")


def press(session: Session, pressed: str) -> Pressed:
    """The sitting after a key. Nothing but this decides what a key does."""
    session = replace(session, message="")
    if session.role is not None:
        return role_keys.press(session, session.role, pressed)
    if session.current is None:
        return undone(session) if pressed == "z" else Pressed(session, quit=True)
    return _ANSWERS[session.asking](session, session.current, pressed)


def _what(session: Session, current: Suggestion, pressed: str) -> Pressed:
    if act := _ACTIONS.get(pressed):
        return act(session, current)
    return Pressed(replace(session, message="no such key; ? tells them all"))


def _accept(session: Session, current: Suggestion) -> Pressed:
    if any(candidate.why in WHYS[:2] for candidate in session.candidates) or current.is_doubtful:
        return Pressed(replace(session, asking="sure of new"))
    return _accept_typed(session, current)


def _accept_typed(session: Session, current: Suggestion) -> Pressed:
    if not session.kind:
        return Pressed(replace(session, asking="type of new"))
    change = changes.as_new(current, session.kind, session.register)
    return _decided(session, change, f"{current.name} is {change.actor.id if change.actor else ''} now")


def _reject_everywhere(session: Session, current: Suggestion) -> Pressed:
    if current.is_doubtful:
        return Pressed(replace(session, asking="sure of nobody"))
    return _decided(session, changes.nobody(current), f"{current.name} is nobody")


def _reject_here(session: Session, current: Suggestion) -> Pressed:
    article = current.occurrences[session.sentence].annotated.article.key
    return _decided(session, changes.nobody_here(current, article), f"{current.name} is nobody here", article)


def _unsure(session: Session, current: Suggestion) -> Pressed:
    return _decided(
        session, changes.unsure(current), f"{current.name} is left unsure; dossier review --again asks about it"
    )


def _skip(session: Session, current: Suggestion) -> Pressed:
    return Pressed(onward(session))


def _another_sentence(step: int) -> Callable[[Session, Suggestion], Pressed]:
    def turned(session: Session, current: Suggestion) -> Pressed:
        return Pressed(replace(session, sentence=(session.sentence + step) % len(current.occurrences)))

    return turned


def _asking(asking: Asking) -> Callable[[Session, Suggestion], Pressed]:
    return lambda session, current: Pressed(replace(session, asking=asking, typed=""))


def _type(session: Session, current: Suggestion, pressed: str) -> Pressed:
    back = replace(session, asking="what", type=TYPES.get(pressed, session.type))
    if pressed in TYPES and session.asking == "type of new":
        return _accept_typed(back, current)
    return Pressed(back)


def _sure_of_new(session: Session, current: Suggestion, pressed: str) -> Pressed:
    back = replace(session, asking="what")
    return _accept_typed(back, current) if pressed == "y" else Pressed(back)


def _sure_of_nobody(session: Session, current: Suggestion, pressed: str) -> Pressed:
    back = replace(session, asking="what")
    return _decided(back, changes.nobody(current), f"{current.name} is nobody") if pressed == "y" else Pressed(back)


def _all_countries(session: Session, current: Suggestion) -> Pressed:
    if current not in session.countries or len(session.countries) == 1:
        return Pressed(replace(session, message="C is for countries, where several are left to ask about"))
    return Pressed(replace(session, asking="all countries"))


def _sure_of_countries(session: Session, current: Suggestion, pressed: str) -> Pressed:
    back = replace(session, asking="what")
    if pressed != "y":
        return Pressed(back)
    taken = session.countries
    change = changes.all_new(taken, "country", session.register)
    step = _decided(back, change, f"{len(taken)} countries are entries now")
    at = step.session.at
    left = tuple(one for one in step.session.queue[at:] if one not in taken)
    return step._replace(session=passed_over(replace(step.session, queue=(*step.session.queue[:at], *left))))


def _entry(session: Session, current: Suggestion, pressed: str) -> Pressed:
    """Letters search, a figure or Enter chooses, Escape goes back."""
    if pressed == ESCAPE or (pressed in ERASE and not session.typed):
        return Pressed(replace(session, asking="what", typed=""))
    if pressed in ERASE:
        return Pressed(replace(session, typed=session.typed[:-1]))
    number = int(pressed) if pressed.isascii() and pressed.isdigit() else 1 if pressed in ENTER else 0
    if number:
        return _chosen(session, current, number)
    is_text = pressed.isprintable() and not pressed.startswith(ESCAPE)
    return Pressed(replace(session, typed=session.typed + pressed) if is_text else session)


def _chosen(session: Session, current: Suggestion, number: int) -> Pressed:
    if number > len(session.offered):
        return Pressed(replace(session, message="no entry has this number"))
    actor = session.offered[number - 1]
    back = replace(session, asking="what", typed="")
    if session.asking == "entry to merge":
        return _decided(back, changes.into(current, actor), f"{current.name} is {actor.id}")
    article = current.occurrences[session.sentence].annotated.article.key
    return _decided(back, changes.here(current, article, actor), f"{current.name} is {actor.id} here", article)


def _decided(session: Session, change: Change, said: str, article: str = "") -> Pressed:
    """The sitting behind a decision. What was decided for one article is asked on for the others."""
    past = (*session.past, replace(session, past=()))
    register, made = with_change(session.register, change), (*session.made, *change.made)
    after = replace(session, register=register, past=past, made=made, message=said)
    left = _without(session.current, article) if article and session.current else None
    if left is None:
        return Pressed(onward(after), change)
    queue = (*session.queue[: session.at], left, *session.queue[session.at + 1 :])
    return Pressed(replace(after, queue=queue, sentence=0), change)


def _without(suggestion: Suggestion, article: str) -> Suggestion | None:
    """What is left to ask when one article is settled."""
    left = tuple(one for one in suggestion.occurrences if one.annotated.article.key != article)
    if not left:
        return None
    words = [one.words for one in left]
    variants = tuple((form, words.count(form)) for form, _ in suggestion.variants if form in words)
    return replace(suggestion, occurrences=left, variants=variants)


_ACTIONS: Mapping[str, Callable[[Session, Suggestion], Pressed]] = {
    "a": _accept,
    "m": _asking("entry to merge"),
    "o": _asking("entry here"),
    "r": _reject_here,
    "R": _reject_everywhere,
    "C": _all_countries,
    "u": _unsure,
    "s": _skip,
    "t": _asking("type"),
    "n": _another_sentence(1),
    "p": _another_sentence(-1),
    "z": lambda session, current: undone(session),
    "?": _asking("help"),
    "q": lambda session, current: Pressed(session, quit=True),
}
_ANSWERS: Mapping[Asking, Callable[[Session, Suggestion, str], Pressed]] = {
    "what": _what,
    "type": _type,
    "type of new": _type,
    "entry to merge": _entry,
    "entry here": _entry,
    "sure of new": _sure_of_new,
    "sure of nobody": _sure_of_nobody,
    "all countries": _sure_of_countries,
    "help": lambda session, current, pressed: Pressed(replace(session, asking="what")),
}
