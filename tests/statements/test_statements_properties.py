"""What holds of dated statements in any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from read_sentence import read
from test_statements_sentences import ITALIAN, ITALIAN_NOT

from dossier.model import Annotated
from dossier.statements import dates_in

# What a dateline or a chronicle is depends on where its line begins.
SENTENCES = [row[1] for row in (*ITALIAN, *ITALIAN_NOT) if "dateline" not in row[0] and "chronicle" not in row[0]]
WORDS = st.sampled_from(
    ["Anna Verdi", "Xi Lan", "ieri", "nel 2018", "del 5 aprile", "ha aperto", "che", "se", "e", ",", ";", ":", "(", ")",
     "il porto", "aperto", "dopo", "il 5 aprile 2021", "{domani parto|xi-lan}", ".", "?", "–", "«", "»", "\n", "è"]
)  # fmt: skip


def told(annotated: Annotated) -> list[tuple[str, str, tuple[str, ...], bool]]:
    text = annotated.article.text
    return [(one.date, text[slice(*one.words)], one.actors, one.reported) for one in annotated.statements]


def hold(annotated: Annotated) -> None:
    spans = {sentence.span for sentence in annotated.sentences}
    resolved = {(one.span, one.value) for one in annotated.dates}
    for one in annotated.statements:
        assert one.span in spans
        assert one.span.start <= one.words.start < one.words.end <= one.span.end
        assert (one.words, one.date) in resolved
        assert one.actors
        assert dates_in(annotated, one.span)
    assert list(annotated.statements) == sorted(annotated.statements, key=lambda one: one.words)


@given(st.lists(st.sampled_from(SENTENCES), max_size=4))
@settings(max_examples=30)
def test_a_sentence_tells_the_same_among_others(sentences: list[str]) -> None:
    together = read(" ".join(sentences))
    hold(together)
    alone = [one for sentence in sentences for one in told(read(sentence))]
    assert [one[0] for one in told(together)] == [one[0] for one in alone]


@given(st.lists(WORDS, max_size=25))
@settings(max_examples=80)
def test_in_any_words_a_statement_lies_in_its_sentence_and_has_its_time_and_an_actor(words: list[str]) -> None:
    hold(read(" ".join(words)))
