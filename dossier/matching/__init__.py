"""Where an article names entries of the register, in whatever form, and which entry each time."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.matching import acronyms
from dossier.matching.index import index
from dossier.matching.roles import Offices
from dossier.matching.senses import Judge
from dossier.matching.texts import read
from dossier.model import Article, Mention, Register

__all__ = ["mentions"]

_LAST: list[tuple[Article, Register, tuple[Mention, ...]]] = []


def mentions(article: Article, register: Register) -> tuple[Mention, ...]:
    """Links and suggestions of an article, in order of the text; no two links overlap.

    The last answer is kept, so that several recognisers may ask for it.
    """
    for last, its, answer in _LAST:
        if last is article and its is register:
            return answer
    answer = _mentions(article, register)
    _LAST[:] = [(article, register, answer)]
    return answer


def _mentions(article: Article, register: Register) -> tuple[Mention, ...]:
    its = index(register, article.language)
    text = read(article, register, its)
    roles = Offices(article, its, text).mentions()
    names = Judge(article, register, its, text).mentions()
    apart = _apart((*roles, *names))
    return tuple(sorted((*apart, *acronyms.learnt(article.text, apart)), key=lambda mention: mention.span))


def _apart(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions in order of the text, without those that overlap a longer one: an office has its country in it."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.span.start, -mention.span.end)):
        if not kept or not mention.span.overlaps(kept[-1].span):
            kept.append(mention)
        elif _length(mention) > _length(kept[-1]):
            kept[-1] = mention
    return tuple(kept)


def _length(mention: Mention) -> int:
    return mention.span.end - mention.span.start
