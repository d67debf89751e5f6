"""Where an article names entries of the register, in whatever form, and which entry each time."""

from __future__ import annotations

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
    roles = list(Offices(article, its, text).mentions())
    names = [
        mention
        for mention in Judge(article, register, its, text).mentions()
        if not any(mention.span.overlaps(role.span) for role in roles)
    ]
    return tuple(sorted((*names, *roles), key=lambda mention: mention.span))
