"""Names that are not in the register, as suggestions."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Article, Mention, Register
from dossier.names import names


def recognise(article: Article, register: Register) -> Iterator[Mention]:
    for name in names(article):
        yield Mention(name.span, "", name.rule, "suggested", type=name.type or "", name=name.name)
