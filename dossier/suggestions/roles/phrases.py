"""The office that a text names right beside a person: as a title before the name, or set off by commas."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.matching.folding import folded
from dossier.model import Span
from dossier.suggestions.roles.before import Before
from dossier.suggestions.roles.behind import Behind
from dossier.suggestions.roles.row import REACH, RolePhrase
from dossier.suggestions.roles.words import languages, role_words


def beside(text: str, name: Span, sentence: Span, language: str) -> Iterator[RolePhrase]:
    """The offices that a sentence gives to the person whose name stands there.

    >>> words = "Il neo ministro della Difesa cinese Xi Lan parla."
    >>> [(one.title, one.manner) for one in beside(words, Span(36, 42), Span(0, 49), "it")]
    [('ministro della Difesa cinese', 'new')]
    >>> words = "L'amico del ministro della Difesa Xi Lan parla."
    >>> list(beside(words, Span(34, 40), Span(0, 47), "it"))
    []

    Where it may be another one's office ("per il ministro, Anna ha torto", "Anna, il ministro e Bruno"), none is given.
    """
    if language not in languages():
        return
    any_head = role_words(language).any_head
    before = Span(max(sentence.start, name.start - REACH), name.start)
    behind = Span(name.end, min(sentence.end, name.end + REACH))
    if any_head.search(plain := folded(text[before.start : before.end])):
        yield from Before(text, plain, before, sentence, language).found(name.end)
    if any_head.search(plain := folded(text[behind.start : behind.end])):
        yield from Behind(text, plain, behind, sentence, language).found()
