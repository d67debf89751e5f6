"""Names that the register does not have: where they stand, of what they are, which are one's, and what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.language import plain_apostrophes, stands_alone
from dossier.linking import choose
from dossier.model import Actor, Article, Block, Mention, Register
from dossier.recognisers import register_names, unknown_names

NOBODY = Register()


def article(text: str, title: str = "", language: str = "it") -> Article:
    return Article(key="k", origin="o", sha256="", title=title, language=language, blocks=(Block("paragraph", text),))


def found(text: str, language: str = "it", title: str = "", register: Register = NOBODY) -> dict[str, str]:
    """The words that are proposed, each with the type."""
    its = article(text, title, language)
    return {text[m.span.start : m.span.end]: m.type or "unknown" for m in unknown_names.recognise(its, register)}


IN_ITALIAN = {
    "given-name": ("Ieri ha parlato Anna Verdi al mercato.", {"Anna Verdi": "person"}),
    "title-left-out": ("Lo ha deciso il ministro Bruno Verdi in serata.", {"Bruno Verdi": "person"}),
    "title-with-capital": ("Lo ha deciso il Ministro Bruno Verdi in serata.", {"Bruno Verdi": "person"}),
    "title-at-start": ("Ministro Bruno Verdi, che cosa farà?", {"Bruno Verdi": "person"}),
    "office-with-complement": ("Ha risposto il ministro della Difesa Anna Verdi.", {"Anna Verdi": "person"}),
    "role-behind": ("Nella sala c'era Xu Molano, ministro dei trasporti.", {"Xu Molano": "person"}),
    "age-behind": ("È stato fermato Drilon Molano, 48 anni, con altri due.", {"Drilon Molano": "person"}),
    "initial": ("La firma è di J. D. Verdi e di nessun altro.", {"J. D. Verdi": "person"}),
    "dutch-particle": ("Il quadro di Anna van der Molen è tornato.", {"Anna van der Molen": "person"}),
    "italian-particle": ("Con lui c'era Anna Di Verde, che ha taciuto.", {"Anna Di Verde": "person"}),
    "apostrophe-in-surname": ("Con lui c'era Bruno D'Alba, che ha taciuto.", {"Bruno D'Alba": "person"}),
    "arabic-particle": ("Il premier Anwar al-Verdi è partito.", {"Anwar al-Verdi": "person"}),
    "numeral": ("Lo disse papa Giovanni Paolo II ai fedeli.", {"Giovanni Paolo II": "person"}),
    "sentence-start-by-rest": ("Molano ha vinto. Ora tutti cercano Molano.", {"Molano": "person"}),
    "sentence-start-of-two": ("Secondo Anna Verdi non è finita.", {"Anna Verdi": "person"}),
    "elided-preposition": ("La sede dell'ENI è chiusa.", {"ENI": "organisation"}),
    "elided-article-at-start": ("L'ENI ha chiuso la sede.", {"ENI": "organisation"}),
    "ministry": ("Il Ministero degli Affari Esteri ha risposto.", {"Ministero degli Affari Esteri": "organisation"}),
    "ministry-in-small-letters": ("Il Ministero della sanità tace.", {"Ministero della sanità": "organisation"}),
    "two-complements": (
        "Parla il Ministero dell'economia e delle finanze.",
        {"Ministero dell'economia e delle finanze": "organisation"},
    ),
    "adjective": ("Ha deciso il Partito Democratico del Molo.", {"Partito Democratico del Molo": "organisation"}),
    "explained-by-acronym": (
        "Si riunisce il Tavolo permanente dei moli (TPM) in serata.",
        {"Tavolo permanente dei moli": "organisation", "TPM": "organisation"},
    ),
    "acronym-explained": (
        "Decide l'ASP (Autorità sui pontili) del porto.",
        {"ASP": "organisation", "Autorità sui pontili": "organisation"},
    ),
    "army": ("Sfila l'Esercito popolare di liberazione.", {"Esercito popolare di liberazione": "organisation"}),
    "court": ("Ha deciso la Corte di Cassazione.", {"Corte di Cassazione": "organisation"}),
    "newspaper": ("Lo scrive il Corriere della Sera.", {"Corriere della Sera": "organisation"}),
    "railways": ("Lo dicono le Ferrovie dello Stato.", {"Ferrovie dello Stato": "organisation"}),
    "kind-of-organisation": ("Lo scrive il quotidiano Molano di oggi.", {"Molano": "organisation"}),
    "legal-form": ("Il bilancio della Molano Spa è in perdita.", {"Molano Spa": "organisation"}),
    "country": ("È tornato in Francia ieri.", {"Francia": "country"}),
    "city": ("È tornato a Saronno ieri.", {"Saronno": "place"}),
    "region": ("Piove in Toscana da ieri.", {"Toscana": "place"}),
    "part-of-country": ("Piove nell'Italia centrale da ieri.", {"Italia centrale": "place"}),
    "place-by-cue": ("L'incendio nei pressi di Molarotta è spento.", {"Molarotta": "place"}),
    "province-in-brackets": ("È nato a Molarotta (AG) nel 1950.", {"Molarotta": "place", "AG": "place"}),
    "mountain": ("La neve sul Monte Molano è alta.", {"Monte Molano": "place"}),
    "hyphen-within": ("La centrale di Saint-Molan è ferma.", {"Saint-Molan": "place"}),
    "two-cities": ("Il treno Saronno-Alcamo è in ritardo.", {"Saronno": "place", "Alcamo": "place"}),
    "office-of-a-country": (
        "Arriva il presidente degli Stati Uniti Bruno Verdi.",
        {"Stati Uniti": "country", "Bruno Verdi": "person"},
    ),
    "team-called-like-a-city": ("Ha vinto il Saronno, e a Saronno fa festa.", {"Saronno": "place"}),
    "title-tells": ("Molano parte domani.", {"Molano": "person"}),
    "ship-called-after-a-person": ("La fregata Anna Verdi è in porto.", {"Anna Verdi": "other"}),
    "airport-called-after-a-person": ("Si atterra all'aeroporto Bruno Verdi di notte.", {"Bruno Verdi": "place"}),
    "prize-called-after-a-person": ("Ieri ha vinto il Premio Anna Verdi.", {"Premio Anna Verdi": "other"}),
    "tower-called-after-a-person": ("Una cena alla Anna Tower con amici.", {"Anna Tower": "place"}),
    "old-particle": ("La violinista Lia de' Fiori ha suonato.", {"Lia de' Fiori": "person"}),
    "numeral-like-an-article": ("Lo disse il patriarca Cirillo I di Mosca.", {"Cirillo I": "person", "Mosca": "place"}),
    "figure": ("Lo ha detto Radio 24 a sera.", {"Radio 24": "organisation"}),
    "figure-of-a-thing": ("La gara di Formula 1 è rinviata.", {"Formula 1": "other"}),
    "own-exclamation-mark": ("Il sito Molarotta! ha chiuso.", {"Molarotta!": "organisation"}),
    "title-of-a-book": ('Il libro "Anna Molano" è in vendita.', {"Anna Molano": "other"}),
    "team-in-italian-city-in-english": ("Ha perso il Milan in casa.", {"Milan": "organisation"}),
    "nothing-tells": ("Di Molarotta non si sa nulla.", {"Molarotta": "unknown"}),
}

IN_ENGLISH = {
    "given-name": ("The mayor met Ann Green on the pier.", {"Ann Green": "person"}),
    "courtesy-title": ("They asked Mr. Mulane to leave.", {"Mulane": "person"}),
    "title-between": (
        "Yesterday Mulane Corp. CEO Ann Green left.",
        {"Mulane Corp.": "organisation", "Ann Green": "person"},
    ),
    "office": ("They met Prime Minister Bruno Green there.", {"Bruno Green": "person"}),
    "said": ("It will rain, said Mulane.", {"Mulane": "person"}),
    "possessive": ("They read Ann Green's letter.", {"Ann Green": "person"}),
    "bank-of": ("Yesterday the Bank of England spoke.", {"Bank of England": "organisation"}),
    "ministry-of": ("They asked the Ministry of Sea Affairs.", {"Ministry of Sea Affairs": "organisation"}),
    "two-complements": (
        "He left the Department of Ports and Harbours.",
        {"Department of Ports and Harbours": "organisation"},
    ),
    "tail": ("Shares of Mulane Airlines fell.", {"Mulane Airlines": "organisation"}),
    "comma-before-inc": ("Shares of Mulane, Inc. fell.", {"Mulane, Inc.": "organisation"}),
    "ampersand": ("Shares of Green & Mulane fell.", {"Green & Mulane": "organisation"}),
    "country": ("They went to France by boat.", {"France": "country"}),
    "lake": ("They crossed Lake Mulane by boat.", {"Lake Mulane": "place"}),
    "river": ("They crossed the Mulane River by boat.", {"Mulane River": "place"}),
    "near": ("They camped near Mulane for a week.", {"Mulane": "place"}),
    "known-firm": ("They sold planes of Boeing and Airbus.", {"Boeing": "organisation", "Airbus": "organisation"}),
    "ship-called-after-a-person": ("The USS Ann Green was late.", {"USS Ann Green": "other"}),
    "library-called-after-a-person": ("The Ann Green Library opens at eight.", {"Ann Green Library": "organisation"}),
    "school-called-after-a-person": ("The John F. Green School is shut.", {"John F. Green School": "organisation"}),
    "county": ("They met in Green County at noon.", {"Green County": "place"}),
    "surname-like-a-place": ("They asked Ann Hill and Ann Banks.", {"Ann Hill": "person", "Ann Banks": "person"}),
    "plural-of-possessors": ("The Divers' Union called a strike.", {"Divers' Union": "organisation"}),
    "and-of-a-firm": ("Shares of Green and Mulane Ltd. fell.", {"Green and Mulane Ltd.": "organisation"}),
    "state-behind-a-town": ("They met in Mulane, TX, last year.", {"Mulane": "place", "TX": "place"}),
    "based-in": ("The firm is based in Mulane now.", {"Mulane": "place"}),
    "apostrophe-within": ("They flew to Be'er Mulane at noon.", {"Be'er Mulane": "person"}),
    "junior-and-third": (
        "Later Ann Green Jr. and Bruno Mulane III left.",
        {"Ann Green Jr.": "person", "Bruno Mulane III": "person"},
    ),
    "irish-and-scottish": (
        "They met Conor McMulane and Ann O'Green.",
        {"Conor McMulane": "person", "Ann O'Green": "person"},
    ),
    "city-that-is-a-team-in-italian": ("They moved to Milan for work.", {"Milan": "place"}),
}

NO_NAMES_IN_ITALIAN = {
    "sentence-start": "Pesantissimi disagi. Attaccati i mezzi. Notevoli i danni.",
    "demonym": "Gli Italiani e i Francesi hanno deciso.",
    "month-and-day": "A Gennaio e di Lunedì non si lavora.",
    "office-alone": "Il Ministro della Difesa ha risposto al Presidente del Consiglio.",
    "small-word-after-quote": "Ha detto: «Dove siamo?»",
    "shouted-line": "PONTE CHIUSO PER NEVE",
    "general-things": "La TV e i DVD costano 20 US$ in meno.",
    "lower-case-elsewhere": "Il Molo è vuoto. Sul molo non c'è nessuno.",
    "what-an-office-is-for": "Lo ha detto il viceministro agli Esteri.",
    "platform": "Lo ha scritto su Facebook.",
    "account": "Lo scrive @Molano in un messaggio.",
    "page": "Si legge su http://www.Molano.it da ieri.",
}

NO_NAMES_IN_ENGLISH = {
    "sentence-start": "Shares fell. Analysts were surprised. Meanwhile it rained.",
    "demonym": "Many Italians met the French there.",
    "month-and-day": "On Monday in January nobody works.",
    "title-case-heading": "Heavy Rain Closes Every Bridge Again",
    "money": "It costs US$ 20.",
}


def proposed(text: str, language: str) -> list[str]:
    return [f"{words}: {kind}" for words, kind in found(text, language).items() if kind != "other"]


@pytest.mark.parametrize(("text", "names"), IN_ITALIAN.values(), ids=IN_ITALIAN)
def test_names_in_italian_texts(text: str, names: dict[str, str]) -> None:
    title = "Il sindaco Molano se ne va" if text.startswith("Molano parte") else ""
    assert found(text, "it", title) == names


@pytest.mark.parametrize(("text", "names"), IN_ENGLISH.values(), ids=IN_ENGLISH)
def test_names_in_english_texts(text: str, names: dict[str, str]) -> None:
    assert found(text, "en") == names


@pytest.mark.parametrize("text", NO_NAMES_IN_ITALIAN.values(), ids=NO_NAMES_IN_ITALIAN)
def test_what_is_no_name_in_italian_texts(text: str) -> None:
    assert proposed(text, "it") == []


@pytest.mark.parametrize("text", NO_NAMES_IN_ENGLISH.values(), ids=NO_NAMES_IN_ENGLISH)
def test_what_is_no_name_in_english_texts(text: str) -> None:
    assert proposed(text, "en") == []


def test_works_prizes_and_ships_are_neither_persons_nor_organisations_nor_places() -> None:
    assert found("La finale di Coppa Molano e il film Molarotta.") == {"Coppa Molano": "other", "Molarotta": "other"}


@pytest.mark.parametrize("language", ["de", "fr", "es", "xx", ""])
def test_names_are_found_in_languages_that_have_no_or_few_lists(language: str) -> None:
    text = "Ann Green, Google"
    assert found(text, language) == {"Ann Green": "person", "Google": "organisation"}


ACTORS = {
    "surname": ("Anna Verdi è arrivata. Poi Verdi ha parlato.", ["Anna Verdi", "Anna Verdi"]),
    "initial": ("Anna Verdi è arrivata. La firma è di A. Verdi, si dice.", ["Anna Verdi", "Anna Verdi"]),
    "given-name": ("Raffaele Verdi taceva. Per Raffaele era finita.", ["Raffaele Verdi", "Raffaele Verdi"]),
    "two-of-one-surname": (
        "Anna Verdi e Bruno Verdi sono arrivati. Ha parlato Verdi, ma quale?",
        ["Anna Verdi", "Bruno Verdi", "Verdi"],
    ),
    "acronym-in-brackets": (
        "Ecco l'Esercito popolare di liberazione (EPL). Oggi l'EPL tace.",
        ["Esercito popolare di liberazione"] * 3,
    ),
    "acronym-by-initials": ("La Lega Molo Sicuro cresce. Parla la LMS.", ["Lega Molo Sicuro"] * 2),
    "organisation-in-short": ("La Molano Spa cresce. Per la Molano è un anno d'oro.", ["Molano Spa"] * 2),
    "acronym-with-small-letter": (
        "Il Comitato delle Reti (CdR) tace. Oggi il CdR aspetta.",
        ["Comitato delle Reti"] * 3,
    ),
    "firm-by-a-surname": ("La Bottini & Soci S.p.A. cresce. Poi la Bottini tace.", ["Bottini & Soci S.p.A."] * 2),
    "others-acronym": ("La Lega Molo Sicuro cresce. Parla la LMX.", ["Lega Molo Sicuro", "LMX"]),
}


@pytest.mark.parametrize(("text", "names"), ACTORS.values(), ids=ACTORS)
def test_mentions_of_one_actor_have_one_name(text: str, names: list[str]) -> None:
    assert [mention.name for mention in unknown_names.recognise(article(text), NOBODY)] == names


REGISTER = Register(
    actors={
        "anna-verdi": Actor(id="anna-verdi", name={"": "Anna Verdi"}, aliases=(("", "Verdi"),), type="person"),
        "molo": Actor(id="molo", name={"": "Il Molo"}, type="organisation"),
    }
)

BESIDE_THE_REGISTER = {
    "what-is-linked": ("Ha parlato Anna Verdi, poi ancora Verdi.", {}),
    "beside": ("Ha parlato Anna Verdi con Bruno Rossi.", {"Bruno Rossi": "person"}),
    "within-an-organisation": (
        "Premiata la Fondazione Anna Verdi ieri.",
        {"Fondazione Anna Verdi": "organisation"},
    ),
    "behind-an-organisation": ("Cade il Governo Anna Verdi.", {"Governo": "organisation"}),
}


@pytest.mark.parametrize(("text", "names"), BESIDE_THE_REGISTER.values(), ids=BESIDE_THE_REGISTER)
def test_what_the_register_has_is_not_proposed(text: str, names: dict[str, str]) -> None:
    assert found(text, register=REGISTER) == names


def test_a_link_is_not_swallowed_by_a_suggestion() -> None:
    its = article("Ha parlato Molano Anna Verdi ieri.")
    mentions = [*register_names.recognise(its, REGISTER), *unknown_names.recognise(its, REGISTER)]
    assert "anna-verdi" in {mention.entry for mention in choose(its, mentions)}


def test_the_title_is_evidence_and_is_not_given_itself() -> None:
    its = article("Molano parte domani.", title="Il sindaco Molano se ne va")
    assert list(unknown_names.recognise(its, NOBODY)) == [
        Mention((0, 6), "", "capital-elsewhere", "suggested", type="person", name="Molano")  # type: ignore[arg-type]
    ]


WORDS = st.sampled_from(
    [
        "Anna", "Verdi", "Molano", "ENI", "Spa", "il", "la", "di", "dell'", "Dell'", "del", "della", "Ministero",
        "Banca",
        "of", "the", "and", "(EPL)", "«", "»", ".", ",", "-", "–", "\n\n", ":", "&", "I.", "J.D.", "7", "San", "in",
        "a",
        "Roma-Napoli", "Presidente", "presidente", "von", "der", "al-", "D'", "Francia", "L'", "l’", "iPod", "É", "ß",
        "İ", "e\u0301", "US$", "!", "US", "via", "Coppa", "(AG)",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)


@given(TEXTS, st.sampled_from(["it", "en", "de", ""]))
def test_names_are_whole_words_apart_and_named_as_the_text_does(text: str, language: str) -> None:
    mentions = list(unknown_names.recognise(article(text, language=language), NOBODY))
    for mention in mentions:
        assert stands_alone(text, *mention.span)
        assert mention.status == "suggested"
        assert mention.name in plain_apostrophes(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    assert mentions == list(unknown_names.recognise(article(text, language=language), NOBODY))
