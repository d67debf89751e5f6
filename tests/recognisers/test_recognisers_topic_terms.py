"""Topics found by their labels, other names and terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Article, Block, Register, Topic
from dossier.recognisers import topic_terms


def register(*terms: str, language: str = "it", threshold: float = 0.0) -> Register:
    """A register with one topic, which has these terms."""
    topic = Topic(id="t", name={}, terms=tuple((language, term) for term in terms), threshold=threshold)
    return Register(topics={"t": topic})


def shown(decided: Register, text: str, language: str = "it", title: str = "") -> list[str]:
    """The words that show the topic."""
    blocks = tuple(Block("paragraph", part) for part in text.split("\n\n"))
    article = Article(key="k", origin="o", sha256="", title=title, language=language, blocks=blocks)
    return [
        article.text[span.start : span.end]
        for about in topic_terms.recognise(article, decided)
        for span in about.evidence
    ]


@pytest.mark.parametrize(
    ("term", "text", "language", "words"),
    [
        pytest.param("pesca", "La pesca riprende.", "it", ["pesca"], id="term"),
        pytest.param("pesca", "PESCA e Pesca", "it", ["PESCA", "Pesca"], id="any-case"),
        pytest.param("Pesca", "la pesca", "it", ["pesca"], id="capital-of-a-label"),
        pytest.param("faro", "İİ il faro", "it", ["faro"], id="letters-that-grow-when-small-move-no-offset"),
        pytest.param("faro", "il ‘faro’_", "it", ["faro"], id="between-quotation-marks"),
        pytest.param("esercitazione", "Le esercitazioni.", "it", ["esercitazioni"], id="it-plural"),
        pytest.param("esercitazioni", "Un’esercitazione.", "it", ["esercitazione"], id="it-singular-behind-elision"),
        pytest.param("manovra", "Manovre!", "it", ["Manovre"], id="it-feminine-plural"),
        pytest.param("manovre", "la manovra", "it", ["manovra"], id="it-feminine-singular"),
        pytest.param("banca", "le banche", "it", ["banche"], id="it-hard-plural"),
        pytest.param("lago", "i laghi", "it", ["laghi"], id="it-hard-plural-in-o"),
        pytest.param("arma", "le armi", "it", ["armi"], id="it-plural-in-i-of-a"),
        pytest.param("generale", "due generali", "it", ["generali"], id="it-either-gender"),
        pytest.param("sanzionare", "furono sanzionati, sanziona", "it", ["sanzionati", "sanziona"], id="it-verb"),
        pytest.param("exercise", "Exercises", "en", ["Exercises"], id="en-plural"),
        pytest.param("sanctions", "a sanction", "en", ["sanction"], id="en-singular"),
        pytest.param("country", "countries", "en", ["countries"], id="en-ies"),
        pytest.param("to sanction", "sanctioned, sanctioning", "en", ["sanctioned", "sanctioning"], id="en-verb"),
        pytest.param("strike", "The strike’s end", "en", ["strike"], id="en-possessive"),
        pytest.param("canal", "les canaux", "fr", ["canaux"], id="fr-plural"),
        pytest.param("Vertrag", "zwei Verträge", "de", ["Verträge"], id="de-umlaut"),
        pytest.param("Übung", "die Übungen", "de", ["Übungen"], id="de-plural"),
        pytest.param("exportación", "exportaciones", "es", ["exportaciones"], id="es-accent"),
        pytest.param("sanção", "as sanções", "pt", ["sanções"], id="pt-plural"),
        pytest.param("wapens", "een wapen", "nl", ["wapen"], id="nl-singular"),
        pytest.param("санкция", "против санкций", "ru", ["санкций"], id="ru-case"),
        pytest.param("övning", "två övningar", "sv", ["övningar"], id="language-with-stems-alone"),
        pytest.param("制裁", "美国制裁中国", "zh", ["制裁"], id="script-without-spaces"),
        pytest.param("luce dell'acqua", "La luce dell’acqua.", "it", ["luce dell’acqua"], id="typographic-apostrophe"),
        pytest.param("barca da pesca", "Le barche da pesca.", "it", ["barche da pesca"], id="several-words"),
        pytest.param(
            "esercitazioni congiunte", "una esercitazione navale congiunta", "it",
            ["esercitazione navale congiunta"], id="another-word-between",
        ),
        pytest.param(
            "rapporti militari", "rapporti economici e militari", "it", ["rapporti economici e militari"], id="and",
        ),
        pytest.param("ministro della Difesa", "ministra della difesa", "it", ["ministra della difesa"], id="agreeing"),
        pytest.param(
            "esportazione di armi", "esportava verso la Cina armi", "it", ["esportava verso la Cina armi"], id="stem",
        ),
        pytest.param("vendita di armi", "la vendita alla Cina di armi", "it", ["vendita alla Cina di armi"], id="far"),
        pytest.param(
            "sanctions against Russia", "Russia sanctions; sanctions on Russia", "en",
            ["Russia sanctions", "sanctions on Russia"], id="any-order",
        ),
        pytest.param("Taiwan visit", "Taiwan’s visit", "en", ["Taiwan’s visit"], id="possessive"),
        pytest.param("arms sales", "sales of China’s arms", "en", ["sales of China’s arms"], id="compound-of-one"),
        pytest.param("arms sales", "the sale of Chinese arms", "en", ["sale of Chinese arms"], id="compound-resolved"),
        pytest.param(
            "joint patrols", "joint exercises and joint patrols", "en", ["joint patrols"], id="the-nearest"
        ),
        pytest.param("dual-use goods", "goods, dual use goods", "en", ["dual use goods"], id="hyphen"),
        pytest.param(
            "sanzioni economiche alla Russia", "alla Russia economiche sanzioni", "it",
            ["Russia economiche sanzioni"], id="three-in-any-order",
        ),
        pytest.param("UE", "la UE e l’UE", "it", ["UE", "UE"], id="acronym"),
        pytest.param("sanzioni UE", "Una sanzione UE", "it", ["sanzione UE"], id="acronym-among-words"),
        pytest.param("G7", "il G7", "it", ["G7"], id="capital-and-figure"),
        pytest.param("=Nato", "la Nato, la NATO", "it", ["Nato", "NATO"], id="as-written"),
        pytest.param("«Senza limiti»", "amicizia «senza limiti», Senza limiti", "it", ["Senza limiti"], id="quoted"),
        pytest.param("=senza limiti", "Senza limiti", "it", ["Senza limiti"], id="small-letters-take-capitals"),
        pytest.param("per capita", "reddito per capita", "it", ["per capita"], id="one-word-beside-a-small-one"),
        pytest.param("piano B", "ha un piano B", "it", ["piano B"], id="letter-that-tells"),
        pytest.param("visita di Stato", "visite di Stato", "it", ["visite di Stato"], id="word-that-is-often-small"),
        pytest.param("no limits", "A pact with no limits.", "en", ["no limits"], id="negation-is-no-small-word"),
        pytest.param("guerra del gas", "la guerra gen. Li sul gas", "it", ["guerra gen. Li sul gas"], id="stop"),
    ],
)  # fmt: skip
def test_a_term_finds(term: str, text: str, language: str, words: list[str]) -> None:
    assert shown(register(term, language=language), text, language) == words


@pytest.mark.parametrize(
    ("term", "text", "language"),
    [
        pytest.param("pesca", "La pescata e i pescatori.", "it", id="part-of-a-word"),
        pytest.param("faro", "Farò tardi.", "it", id="accent-makes-another-word"),
        pytest.param("pesca", "", "it", id="nothing"),
        pytest.param("marina", "San Marino, i marini", "it", id="it-other-gender"),
        pytest.param("porto", "La porta. Ha portato via le porte.", "it", id="it-same-stem-verb-and-noun"),
        pytest.param("partito", "Una parte è partita.", "it", id="it-same-stem-part"),
        pytest.param("mercato", "merci", "it", id="it-same-stem-goods"),
        pytest.param("generale", "generalmente", "it", id="it-adverb"),
        pytest.param("nucleare", "il nucleo", "it", id="it-adjective-like-a-verb"),
        pytest.param("train", "training, trained", "en", id="en-verb-of-a-noun"),
        pytest.param("training", "trains", "en", id="en-noun-of-a-verb"),
        pytest.param("news", "a new one", "en", id="en-plural-in-look"),
        pytest.param("army", "arms", "en", id="en-near-stem"),
        pytest.param("university", "universal", "en", id="en-near-word"),
        pytest.param("Waren", "wir waren da", "de", id="de-verb-for-a-noun"),
        pytest.param("UE", "ue, Ue", "it", id="acronym-in-small-letters"),
        pytest.param("US", "Tell us. Us?", "en", id="acronym-that-is-a-word"),
        pytest.param("=Nato", "È nato a Roma", "it", id="as-written-without-its-capital"),
        pytest.param("=senza limiti", "senza limite; limiti senza", "it", id="as-written-knows-one-form-and-order"),
        pytest.param("rapporti militari", "rapporti con i militari", "it", id="small-word-in-a-bare-term"),
        pytest.param("visita ufficiale", "un ufficiale in visita", "it", id="other-way-round"),
        pytest.param("joint exercises", "a joint. Exercises", "en", id="two-sentences"),
        pytest.param("joint exercises", "joint: exercises", "en", id="two-clauses"),
        pytest.param("joint exercises", "joint\n\nexercises", "en", id="two-paragraphs"),
        pytest.param("joint exercises", "joint one two three exercises", "en", id="too-far"),
        pytest.param("arms sales", "sales, of which arms", "en", id="compound-across-a-comma"),
        pytest.param("porto di Taranto", "ha portato a Taranto", "it", id="short-stem-in-several-words"),
        pytest.param("per capita", "capita spesso", "it", id="small-word-that-makes-the-sense"),
        pytest.param("piano B", "un piano, b", "it", id="letter-without-its-capital"),
        pytest.param("visita di Stato", "una visita è stata", "it", id="word-that-is-often-small"),
        pytest.param("no limits", "The limits are known.", "en", id="negation-left-out"),
        pytest.param("制裁", "裁制", "zh", id="script-without-spaces-turned-round"),
        pytest.param("…", "… e …", "it", id="term-without-words"),
    ],
)
def test_a_term_does_not_find(term: str, text: str, language: str) -> None:
    assert shown(register(term, language=language), text, language) == []


def test_label_and_other_names_are_signs_too() -> None:
    topic = Topic(id="t", name={"it": "Pesca"}, aliases=(("it", "tonnara"),), terms=(("it", "rete"),), threshold=0)
    found = shown(Register(topics={"t": topic}), "La pesca, le tonnare, le reti.")
    assert found == ["pesca", "tonnare", "reti"]


def test_a_sign_within_another_counts_once() -> None:
    assert shown(register("pesca", "barche da pesca"), "Le barche da pesca tornano.") == ["barche da pesca"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("it", ["pesche", "faro"], id="its-own-and-those-of-any"),
        pytest.param("en", ["fishing", "faro"], id="another"),
        pytest.param("en-GB", ["fishing", "faro"], id="with-a-region"),
        pytest.param("", ["fishing", "pesche", "faro"], id="unknown-takes-all"),
        pytest.param("xx", ["faro"], id="without-rules"),
    ],
)
def test_a_term_is_of_a_language(language: str, words: list[str]) -> None:
    terms = (("it", "pesca"), ("en", "fishing"), ("", "faro"))
    decided = Register(topics={"t": Topic(id="t", name={}, terms=terms, threshold=0)})
    assert shown(decided, "fishing, pesche, faro", language) == words


def about(decided: Register, text: str, title: str = "", kind: str = "paragraph") -> float | None:
    blocks = tuple(Block(kind if n == 1 else "paragraph", part) for n, part in enumerate(text.split("\n\n")))  # type: ignore[arg-type]
    article = Article(key="k", origin="o", sha256="", title=title, language="it", blocks=blocks)
    return next((found.score for found in topic_terms.recognise(article, decided)), None)


LEDE, REST = "Una riga sola.", " ".join(["parola"] * 690)
TERMS = register("sanzioni", "sanzioni alla Russia", "embargo")


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param(f"{LEDE}\n\n{REST} sanzione", f"{LEDE}\n\n{REST} sanzione, sanzioni", id="again"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione, sanzioni", f"{LEDE}\n\n{REST} sanzione, embargo", id="another-term"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione", f"Una sanzione.\n\n{REST}", id="lede"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione", f"{LEDE}\n\n{REST} sanzioni alla Russia", id="several-words"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione", f"{LEDE}\n\nparola sanzione", id="shorter-text"),
    ],
)
def test_the_score_grows(less: str, more: str) -> None:
    low, high = about(TERMS, less), about(TERMS, more)
    assert low is not None
    assert high is not None
    assert low < high < 1


def test_headings_and_title_count_more_than_the_text() -> None:
    plain = about(TERMS, f"{LEDE}\n\nLe sanzioni\n\n{REST}")
    heading = about(TERMS, f"{LEDE}\n\nLe sanzioni\n\n{REST}", kind="heading")
    title = about(TERMS, f"{LEDE}\n\nLe sanzioni\n\n{REST}", title="Nuove sanzioni")
    assert plain is not None
    assert heading is not None
    assert title is not None
    assert plain < heading < title


@pytest.mark.parametrize(
    ("text", "title", "threshold", "given"),
    [
        pytest.param("Poche sanzioni.", "", 0.25, True, id="once-in-a-short-text"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione", "", 0.25, False, id="once-in-a-long-text"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione", "", 0.0, True, id="once-where-anything-is-taken"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione", "Le sanzioni", 0.25, True, id="once-and-in-the-title"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione, embargo", "", 0.25, True, id="two-terms"),
        pytest.param(f"{LEDE}\n\n{REST} sanzione, embargo", "", 0.5, False, id="two-where-more-is-asked-for"),
        pytest.param(f"{LEDE}\n\n{REST}", "Le sanzioni", 0.0, False, id="in-the-title-alone"),
    ],
)
def test_a_topic_that_is_touched_on_is_told_apart(text: str, title: str, threshold: float, given: bool) -> None:
    decided = register("sanzioni", "embargo", threshold=threshold)
    assert (about(decided, text, title) is not None) is given


def test_a_register_without_topics_finds_nothing() -> None:
    assert shown(Register(), "pesca") == []


WORDS = st.lists(st.sampled_from(["arms", "sales", "of", "and", "Russia", "EU", ".", ",", "\n\n", "x", "=", "制"]))


@given(WORDS, WORDS, st.sampled_from(["", "en", "it", "zh"]))
def test_evidence_is_in_the_text_in_order_and_never_within_itself(
    terms: list[str], text: list[str], language: str
) -> None:
    decided = register("arms sales", "Russia sanctions of EU", " ".join(terms), language=language)
    article = Article(key="k", origin="o", sha256="", language=language, blocks=(Block("paragraph", " ".join(text)),))
    for found in topic_terms.recognise(article, decided):
        assert 0 < found.score < 1
        assert found.evidence
        assert all(0 <= span.start < span.end <= len(article.text) for span in found.evidence)
        ends = [span.end for span in found.evidence]
        assert list(found.evidence) == sorted(found.evidence)
        assert ends == sorted(set(ends))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("arms sales " * 20_000, id="the-term-again-and-again"),
        pytest.param("arms. " * 40_000, id="stops"),
        pytest.param("sales of " * 20_000 + "arms", id="small-words"),
        pytest.param("A" * 300_000, id="one-word"),
        pytest.param("(" * 300_000, id="brackets"),
        pytest.param("".join(chr(97 + n % 26) * (n % 50) + " " for n in range(20_000)), id="many-words"),
    ],
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    decided = register("arms sales", "arms", "sales of arms abroad", "arms sales and arms", language="en")
    assert len(shown(decided, text, "en")) <= text.count("arms") + text.count("sales")
