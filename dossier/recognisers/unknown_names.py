"""Names that are not in the register, as suggestions."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Article, Mention, Register
from dossier.names import names
from dossier.recognisers import register_names


def recognise(article: Article, register: Register) -> Iterator[Mention]:
    """Each name that the register does not have, with what the text tells of its type and its fullest form.

    What is linked to an entry, or suggested as one's at just these words, is not proposed again.
    """
    of_register = tuple(register_names.recognise(article, register))
    linked = [mention.span for mention in of_register if mention.status == "linked"]
    suggested = {mention.span for mention in of_register}
    for name in names(article, linked):
        if name.span not in suggested:
            yield Mention(name.span, "", name.rule, "suggested", type=name.type or "", name=name.name)
