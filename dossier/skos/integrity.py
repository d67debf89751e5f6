"""What is wrong in how topics refer to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.model import Problem, Topic

WHERE = "register/topics.yml"


def faults(topics: Mapping[str, Topic]) -> Iterator[Problem]:
    """Circles of broader topics, each told once, and topics related to one that is broader than they are.

    Both go against what SKOS says of these words; pages would show a topic within itself.
    """
    told: set[str] = set()
    for topic in topics.values():
        above = ancestors(topic.id, topics)
        if topic.id in above and topic.id not in told:
            circle = [topic.id, *above[: above.index(topic.id)]]
            told.update(circle)
            ring = " → ".join([*circle, topic.id])
            yield Problem(WHERE, f"these topics are broader than each other: {ring}", "take one 'broader' out")
        for other in topic.related:
            if other == topic.id:
                yield Problem(WHERE, f"'{topic.id}' is related to itself", "take it out of 'related'")
            elif other in topics and (other in above or topic.id in ancestors(other, topics)):
                hint = "keep it as the broader one, and take it out of 'related'"
                yield Problem(WHERE, f"'{topic.id}' and '{other}' are related, and one is broader than the other", hint)


def ancestors(id_: str, topics: Mapping[str, Topic]) -> list[str]:
    """The broader topics of a topic, the nearest first; in a circle each once, the topic itself too.

    >>> chain = {"a": Topic(id="a", name={}, broader="b"), "b": Topic(id="b", name={}, broader="c")}
    >>> ancestors("a", chain)
    ['b']
    """
    found: list[str] = []
    while id_ in topics and (id_ := topics[id_].broader) and id_ in topics and id_ not in found:
        found.append(id_)
    return found
