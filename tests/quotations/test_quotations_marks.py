"""Quotation marks in pairs: which belong together, and which signs are no marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Span
from dossier.quotations.marks import DEPTH, pairs


def _paragraphs(text: str) -> list[Span]:
    found, start = [], 0
    for words in text.split("\n\n"):
        found.append(Span(start, start + len(words)))
        start += len(words) + 2
    return found


def _between(text: str, language: str = "it") -> list[str]:
    return [text[slice(*marked.span)] for marked in pairs(text, _paragraphs(text), language)]


PAIRED = {
    "guillemets": ("«Il ponte riapre», disse.", ["Il ponte riapre"]),
    "guillemets-german": ("»Das Tor ist offen«, sagt er.", ["Das Tor ist offen"]),
    "guillemets-swedish": ("»Porten är öppen», sa hon.", ["Porten är öppen"]),
    "guillemets-french-spaces": ("« Le pont rouvre », dit-il. « Oui. »", ["Le pont rouvre", "Oui."]),
    "guillemets-without-space-behind": ("« Le pont rouvre »dit-il", ["Le pont rouvre"]),
    "curly": ("“The bridge opens”, he said.", ["The bridge opens"]),
    "curly-swedish": ("”Bron är öppen” sa hon", ["Bron är öppen"]),
    "low-and-high": ("„Die Brücke“ und „Das Tor”", ["Die Brücke", "Das Tor"]),
    "low-as-commas": (",,Il ponte”, disse.", ["Il ponte"]),
    "straight": ('"The bridge opens," he said.', ["The bridge opens,"]),
    "straight-and-curly": ('“Il ponte" riapre', ["Il ponte"]),
    "angles": ("‹Il ponte› riapre", ["Il ponte"]),
    "angles-german": ("›Die Brücke‹ ist offen", ["Die Brücke"]),
    "single": ("‘The bridge opens,’ he said.", ["The bridge opens,"]),
    "single-straight": ("She said 'the bridge opens', he left.", ["the bridge opens"]),
    "backquotes": ("``Il ponte riapre'', disse.", ["Il ponte riapre"]),
    "two-single-signs": ("''Il ponte riapre'', disse.", ["Il ponte riapre"]),
    "corners": ("「橋は開く『本当』」", ["橋は開く『本当』", "本当"]),
    "nested-curly-single": ("“He said ‘no’ twice”", ["He said ‘no’ twice", "no"]),
    "nested-single-curly": ("‘He said “no” twice’", ["He said “no” twice", "no"]),
    "nested-guillemets-curly": ("«Ha detto “no” due volte»", ["Ha detto “no” due volte", "no"]),
    "nested-same": ("«Ha detto «no» due volte»", ["Ha detto «no» due volte", "no"]),
    "nested-straight": ('"he said "no" twice"', ['he said "no" twice', "no"]),
    "two-in-a-row": ('"Il ponte." "Il porto."', ["Il ponte.", "Il porto."]),
    "elided-article": ("l'“operazione” e l'\"altra\" e dell’«ultima»", ["operazione", "altra", "ultima"]),
    "in-brackets": ('(“Il ponte”) ("Il porto")', ["Il ponte", "Il porto"]),
    "space-on-the-wrong-side": ('"Il ponte riapre, "disse. "Il porto"', ["Il ponte riapre,", "Il porto"]),
    "space-before-the-last": ('"Il ponte riapre ". Poi "Il porto ".', ["Il ponte riapre", "Il porto"]),
    "no-space-behind": ('"Il ponte"disse', ["Il ponte"]),
    "apostrophes-within-single": ("‘Non c’è più l’altra’, disse.", ["Non c’è più l’altra"]),
    "shortened-within-single": ("‘un po’ di sale’.", ["un po’ di sale"]),
    "accents-as-apostrophes": ("'la citta' e' viva', disse.", ["la citta' e' viva"]),
    "inch-within": ('"a 27" screen is enough" he said', ['a 27" screen is enough']),
    "height-before": ('He is 5\'10" and "tall"', ["tall"]),
    "crossing": ('«uno "due» tre"', ['uno "due']),
    "never-closed-before-another": ("“aperto e mai chiuso. Poi “il porto” riapre.", ["il porto"]),
    "never-closed-straight": ('"aperto e mai chiuso. Poi "il porto" riapre.', ["il porto"]),
    "mark-at-each-head": ("“Uno.\n\n“Due.\n\n“Tre”, disse.", ["Uno.\n\n“Due.\n\n“Tre"]),
    "mark-at-each-head-straight": ('"Uno.\n\n"Due" disse.', ['Uno.\n\n"Due']),
    "mark-at-each-head-guillemets": ("«Uno.\n\n«Due», disse.", ["Uno.\n\n«Due"]),
    "mark-at-each-head-french": ("« Un.\n\n» Deux », dit-il.", ["Un.\n\n» Deux"]),
    "over-two-without-mark": ("«Uno.\n\nDue», disse.", ["Uno.\n\nDue"]),
    "over-three-without-mark": ("«Uno.\n\nE poi.\n\nDue», disse.", ["Uno.\n\nE poi.\n\nDue"]),
}

ALONE = {
    "inches": 'a screen of 27" is wide',
    "feet-and-inches": "he is 5'10\" tall",
    "minutes": "al 45' del secondo tempo",
    "possessive-plural": "the ministers' vote and the dogs' bowls",
    "possessive-curly": "the ministers’ vote and the dogs’ bowls",
    "decade": "in the '90s and the ’80s",
    "elided-beginning": "la 'ndrangheta e 'sto ponte",
    "elided-english": "'tis the season, get 'em",
    "shortened": "un po' di sale e gli amici de' Medici, a mo' d'esempio",
    "elided": "l'acqua, dell’isola, c'è",
    "accent": "la citta' e' viva perche' c'e' il porto",
    "never-closed": "“Il ponte riapre domani.",
    "never-closed-straight": 'Il ponte "riapre domani.',
    "never-opened": "Il ponte riapre domani”, disse.",
    "closed-too-far-away": "«Uno.\n\nDue.\n\nTre.\n\nQuattro.\n\nCinque», disse.",
    "interrupted": "«Uno.\n\nDue «tre.\n\nQuattro.",
    "nothing-between": "Il “” e il «  » sono vuoti",
    "none": "Il ponte riapre domani.",
    "empty": "",
}


@pytest.mark.parametrize(("text", "wanted"), PAIRED.values(), ids=PAIRED)
def test_marks_belong_together(text: str, wanted: list[str]) -> None:
    language = "en" if text.isascii() and " he " in text else "it"
    assert _between(text, language) == wanted


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_a_sign_alone_is_no_mark(text: str, language: str) -> None:
    assert _between(text, language) == []


SIGNS = st.text(alphabet=list("«»“”„‘’‹›\"'`,. ab1é—\n"), max_size=80)


@given(SIGNS)
def test_pairs_lie_within_the_text_and_within_one_another(text: str) -> None:
    found = pairs(text, _paragraphs(text), "it")
    for marked in found:
        assert marked.outer.start < marked.span.start < marked.span.end < marked.outer.end <= len(text)
        assert text[slice(*marked.span)] == text[slice(*marked.span)].strip()
    for one in found:
        for other in found:
            if one.outer.overlaps(other.outer) and one != other:
                inner, outer = sorted((one.outer, other.outer), key=lambda span: span.end - span.start)
                assert outer.start <= inner.start < inner.end <= outer.end
                assert one.level != other.level


@given(SIGNS)
def test_a_paragraph_without_marks_in_front_changes_nothing(text: str) -> None:
    text = text.replace("\n", " ")
    before = "Il ponte riapre.\n\n"
    found = pairs(before + text, _paragraphs(before + text), "it")
    moved = [Span(span.start - len(before), span.end - len(before)) for span, _, _ in found]
    assert moved == [marked.span for marked in pairs(text, _paragraphs(text), "it")]


@pytest.mark.parametrize("sign", ["“", "«", "‘", '"', "„", "‹", "「", "'"])
def test_marks_a_thousand_deep_are_no_prose(sign: str) -> None:
    text = f"{sign}a " * 10_000
    assert all(marked.level <= DEPTH for marked in pairs(text, [Span(0, len(text))], "it"))


def test_no_pair_is_made_of_what_is_too_deep() -> None:
    text = "“a " * 50 + "a” " * 50
    assert pairs(text, [Span(0, len(text))], "it") == ()
