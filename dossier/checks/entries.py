"""What a person should look at in the register's entries: names that are claimed, never seen, or like others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

import ahocorasick_rs

from dossier.checks.folding import folded, named
from dossier.language import plain_apostrophes, stands_alone
from dossier.model import Actor, Dossier, Edit, Problem, Register
from dossier.suggestions import ACRONYM, SAME, SURNAME, alike

ACTORS, TOPICS, DECISIONS = "register/actors.yml", "register/topics.yml", "register/decisions.yml"


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
                said = f"a decision refers to the actor '{id_}', which does not exist"
                yield Problem(DECISIONS, said, line=decision.line)
    for key, edit in register.edits.items():
        for words, id_ in edit.linked:
            if id_ not in register.actors:
                yield Problem(f"register/edits/{key}.yml", f"'{words}' is linked to '{id_}', which is no actor")
        yield from _unknown_in_what_is_told(edit, register)


def _unknown_in_what_is_told(edit: Edit, register: Register) -> Iterator[Problem]:
    named = [(said.speaker, said.words, said.line, "who says") for said in edit.quotations if said.speaker]
    named += [(id_, told.words, told.line, "who has a part in") for told in edit.statements for id_ in told.actors]
    for id_, words, line, what in named:
        if id_ not in register.actors:
            near = get_close_matches(id_, register.actors, n=1)
            hint = f"did you mean '{near[0]}'?" if near else "write the id that it has in register/actors.yml"
            yield Problem(f"register/edits/{edit.key}.yml", f"'{id_}', {what} '{words}', is no actor", hint, line)


def aliases_claimed_twice(dossier: Dossier) -> Iterator[Problem]:
    actors = dossier.register.actors
    for words, ids in sorted(_claims(actors)):
        hint = "it links only where one of them is named in full"
        yield Problem(ACTORS, f"'{words}' is claimed by {', '.join(ids)}", hint, actors[ids[0]].line)


def _claims(actors: Mapping[str, Actor]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words that are a name of several entries in one language, with those."""
    claims: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in actors.values():
        for language, words in (*actor.name.items(), *actor.aliases):
            claims[language, words].add(actor.id)
    yield from dict.fromkeys((words, tuple(sorted(ids))) for (_, words), ids in claims.items() if len(ids) > 1)


def entries_never_named(dossier: Dossier) -> Iterator[Problem]:
    seen = _named_entries(dossier)
    unseen = [actor for actor in dossier.register.actors.values() if actor.id not in seen]
    hint = "add the forms its name has in the texts, or leave it"
    yield from folded(
        unseen,
        lambda actor: Problem(ACTORS, f"no article names '{actor.id}'", hint, actor.line),
        lambda actors: Problem(
            ACTORS,
            f"no article names {len(actors)} of {len(dossier.register.actors)} entries: "
            + named([f"'{actor.id}'" for actor in actors]),
            "add the forms their names have in the texts, or leave them",
            actors[0].line,
        ),
    )


def aliases_never_seen(dossier: Dossier) -> Iterator[Problem]:
    """Aliases that stand in no text, of entries that articles name: slips, or forms that the texts do not have."""
    entries = _named_entries(dossier)
    actors = [actor for actor in dossier.register.actors.values() if actor.id in entries]
    seen = _seen({words for actor in actors for _, words in actor.aliases}, dossier)
    unseen = {
        actor.id: [f"'{words}'" for words in dict.fromkeys(words for _, words in actor.aliases) if words not in seen]
        for actor in actors
    }
    hint = "look whether they are spelt as in the texts, or leave them"
    yield from folded(
        [actor for actor in actors if unseen[actor.id]],
        lambda actor: Problem(
            ACTORS, f"no article has these aliases of '{actor.id}': {named(unseen[actor.id])}", hint, actor.line
        ),
        lambda found: Problem(
            ACTORS,
            f"no article has {sum(len(unseen[actor.id]) for actor in found)} aliases of {len(found)} entries: "
            + named([f"{unseen[actor.id][0]} of '{actor.id}'" for actor in found]),
            hint,
            found[0].line,
        ),
    )


def _named_entries(dossier: Dossier) -> set[str]:
    return {entry for annotated in dossier.articles for entry in annotated.actors}


def decisions_about_nothing(dossier: Dossier) -> Iterator[Problem]:
    """Decisions about words that stand in no text, or in an article that is not there."""
    keys = {annotated.article.key for annotated in dossier.articles} | set(dossier.register.edits)
    decisions = [decision for decision in dossier.register.decisions if decision.name.strip()]
    seen = _seen({decision.name for decision in decisions}, dossier)
    for decision in decisions:
        if decision.article and decision.article not in keys:
            said = f"a decision about '{decision.name}' is about the article '{decision.article}', which is not there"
            yield Problem(DECISIONS, said, "look at its key, or leave it", decision.line)
        elif decision.name not in seen:
            said = f"no article has the words '{decision.name}', about which something was decided"
            yield Problem(DECISIONS, said, "write them as the texts do, or leave it", decision.line)


def _seen(asked: set[str], dossier: Dossier) -> set[str]:
    """Which of these words stand in a text or a title."""
    forms: dict[str, set[str]] = defaultdict(set)
    for words in asked:
        forms[plain_apostrophes(words.strip())].add(words)
    listed, found = sorted(forms.keys() - {""}), set[int]()
    automaton = ahocorasick_rs.AhoCorasick(listed)
    for annotated in dossier.articles:
        text = plain_apostrophes(f"{annotated.article.title}\n{annotated.article.text}")
        for which, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            if which not in found and stands_alone(text, start, end):
                found.add(which)
    return {words for which in found for words in forms[listed[which]]}


def look_alike_entries(dossier: Dossier) -> Iterator[Problem]:
    """Entries that may be one: the same Wikidata item, or a name that differs in accents, order or a letter."""
    actors = dossier.register.actors
    claimed = {ids for _, ids in _claims(actors)}
    told: dict[tuple[str, ...], str] = {}
    for pair, why in (*_same_items(actors), *_like_names(dossier.register)):
        if not why.startswith(f"{SAME} (") or pair not in claimed:
            told.setdefault(pair, why)
    for (one, other), why in sorted(told.items()):
        hint = f"if they are one: dossier merge {other} {one}"
        yield Problem(ACTORS, f"'{one}' and '{other}' look alike: {why}", hint, actors[other].line)


def _same_items(actors: Mapping[str, Actor]) -> Iterator[tuple[tuple[str, ...], str]]:
    first: dict[str, str] = {}
    for actor in actors.values():
        if actor.wikidata and first.setdefault(actor.wikidata, actor.id) != actor.id:
            yield tuple(sorted((first[actor.wikidata], actor.id))), f"both are {actor.wikidata} of Wikidata"


def _like_names(register: Register) -> Iterator[tuple[tuple[str, ...], str]]:
    """Pairs with names that are alike; a person's single word is shared by many, so nothing is said of it."""
    index = alike(register)
    for actor in register.actors.values():
        for words in dict.fromkeys((*actor.name.values(), *(alias for _, alias in actor.aliases))):
            if actor.type == "person" and len(words.split()) == 1:
                continue
            for candidate in index.to(words, of_person=False):
                other = register.actors[candidate.entry]
                if other.id != actor.id and other.type == actor.type and candidate.why not in (ACRONYM, SURNAME):
                    yield tuple(sorted((actor.id, other.id))), f"{candidate.why} ('{words}')"
