"""What a person should look at: one function per question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from dossier import likeness, skos
from dossier.model import Annotated, Article, Dossier, Problem, Register

Question = Callable[[Dossier], Iterator[Problem]]

ACTORS, TOPICS, DECISIONS = "register/actors.yml", "register/topics.yml", "register/decisions.yml"
EXPECTED = ("title", "published", "source", "language")
"""What every article of a dossier should have, since lists and links are made of it."""


def stale_edits(register: Register, hashes: Mapping[str, str]) -> Iterator[Problem]:
    """Edits that were made for another state of the clipping, or for none that is here."""
    for key, edit in register.edits.items():
        where = f"register/edits/{key}.yml"
        if key not in hashes:
            yield Problem(where, f"there is no clipping with the key '{key}'", "name the file after a clipping's key")
        elif edit.of != hashes[key]:
            yield Problem(
                where,
                "the clipping has changed since this edit was made",
                f"look at both, then put 'of: {hashes[key]}' into the edit",
            )


def unknown_references(register: Register) -> Iterator[Problem]:
    """Ids that name no entry."""
    for topic in register.topics.values():
        for id_ in filter(None, (topic.broader, *topic.related)):
            if id_ not in register.topics:
                yield Problem(TOPICS, f"'{topic.id}' refers to the topic '{id_}', which does not exist")
    merged_away = register.merges()
    for decision in register.decisions:
        for id_ in filter(None, (decision.entry, decision.into)):
            if id_ not in register.actors and id_ not in merged_away:
                yield Problem(DECISIONS, f"a decision refers to the actor '{id_}', which does not exist")
    for key, edit in register.edits.items():
        for words, id_ in edit.linked:
            if id_ not in register.actors:
                yield Problem(f"register/edits/{key}.yml", f"'{words}' is linked to '{id_}', which is no actor")


def articles_given_twice(dossier: Dossier) -> Iterator[Problem]:
    """One article in several clippings, as a saved page and what was copied from it. All of them are published.

    The same text in two outlets is two articles, as an agency's is; so where both sources are known and differ, it
    is no problem unless both have one address.
    """
    register = dossier.register

    def source_of(article: Article) -> str:
        known = register.find_source(article.source) if article.source else None
        return known.id if known else article.source.casefold()

    for group in likeness.groups([annotated.article for annotated in dossier.articles], source_of):
        names = " and ".join(article.origin for article in group)
        hint = "keep one of them; if they are of two outlets, tell the 'source' of each in its edit"
        yield Problem(names, "they give the same article", hint)


def articles_with_unknown_fields(dossier: Dossier) -> Iterator[Problem]:
    """One line an article, whatever it lacks; what it seldom has (section, change) is not asked for."""
    for annotated in dossier.articles:
        article = annotated.article
        missing = [field for field in EXPECTED if not getattr(article, field)]
        if missing:
            hint = ", ".join(f"'{field}: …'" for field in missing)
            said = f"nothing is known of its {' and '.join(filter(None, [', '.join(missing[:-1]), missing[-1]]))}"
            yield Problem(article.origin, said, f"tell it in register/edits/{article.key}.yml as {hint}")


def articles_with_broken_letters(dossier: Dossier) -> Iterator[Problem]:
    """Signs that stand for bytes which are no letter in the clipping's encoding."""
    for annotated in dossier.articles:
        if broken := annotated.article.text.count("\ufffd"):
            hint = "save the page again, or mend the letters in a copy of the clipping"
            yield Problem(annotated.article.origin, f"{broken} letters could not be read and are shown as \ufffd", hint)


def articles_that_name_nobody(dossier: Dossier) -> Iterator[Problem]:
    for annotated in dossier.articles:
        if not annotated.linked:
            hint = "add the actors it names to register/actors.yml"
            yield Problem(annotated.article.origin, "it names no actor of the register", hint)


def doubtful_mentions(dossier: Dossier) -> Iterator[Problem]:
    """Names that could be several actors, or one who is not named in full; they are not linked."""
    for annotated in dossier.articles:
        for words, candidates in sorted(_doubtful(annotated).items()):
            entries = " or ".join(candidates)
            hint = f"if it is, add 'linked: [{{words: {words}, entry: {candidates[0]}}}]' to the article's edit"
            yield Problem(annotated.article.origin, f"'{words}' may be {entries}; it was not linked", hint)


def _doubtful(annotated: Annotated) -> Mapping[str, tuple[str, ...]]:
    text = annotated.article.text
    suggested = (mention for mention in annotated.mentions if mention.candidates)
    return {
        text[mention.span.start : mention.span.end]: tuple(candidate.entry for candidate in mention.candidates)
        for mention in suggested
    }


def aliases_claimed_twice(dossier: Dossier) -> Iterator[Problem]:
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in dossier.register.actors.values():
        for language, words in (*((code, name) for code, name in actor.name.items()), *actor.aliases):
            claims[language, words].add(actor.id)
    for (_, words), ids in sorted(claims.items()):
        if len(ids) > 1:
            named = ", ".join(sorted(ids))
            yield Problem(
                ACTORS, f"'{words}' is claimed by {named}", "it links only where one of them is named in full"
            )


def entries_never_named(dossier: Dossier) -> Iterator[Problem]:
    named = {entry for annotated in dossier.articles for entry in annotated.actors}
    for id_ in dossier.register.actors:
        if id_ not in named:
            yield Problem(ACTORS, f"no article names '{id_}'", "add the forms its name has in the texts, or leave it")


WHEN_ASKED: tuple[Question, ...] = (
    articles_with_unknown_fields,
    articles_with_broken_letters,
    articles_that_name_nobody,
    doubtful_mentions,
    aliases_claimed_twice,
    entries_never_named,
)
"""The questions of `dossier check`; the others are asked at every build."""


def at_every_build(dossier: Dossier, hashes: Mapping[str, str]) -> tuple[Problem, ...]:
    """`hashes` are those of all clippings by key, of hidden ones too."""
    register = dossier.register
    within = (*unknown_references(register), *skos.faults(register.topics))
    return (*stale_edits(register, hashes), *within, *articles_given_twice(dossier))


def when_asked(dossier: Dossier) -> tuple[Problem, ...]:
    return tuple(problem for question in WHEN_ASKED for problem in question(dossier))
