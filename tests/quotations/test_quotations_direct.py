"""What is said in somebody's own words, and by whom: what must be found, what must not, and where nobody is named."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoted_texts import REGISTER, annotated, found_in, told_in

from dossier import quotations

A, B, G = "anna-verdi", "bruno-verdi", "ann-green"

BY_IT = {
    "behind": ("«Il ponte riapre domani», ha detto Anna Verdi.", [("Il ponte riapre domani", A)]),
    "behind-without-comma": ("“Il ponte riapre domani” commenta Il Molo.", [("Il ponte riapre domani", "il-molo")]),
    "behind-part": ("È il segno “di un porto che cresce” scrive Il Molo.", [("di un porto che cresce", "il-molo")]),
    "behind-with-office": ("“Il ponte riapre”, ha spiegato la sindaca Anna Verdi.", [("Il ponte riapre", A)]),
    "behind-adverb": ("«Il ponte riapre», ha poi aggiunto Anna Verdi.", [("Il ponte riapre", A)]),
    "behind-in-next-line": ("«Il ponte riapre domani»,\n\nha detto Anna Verdi.", [("Il ponte riapre domani", A)]),
    "behind-two-paragraphs": (
        "«Uno scempio.\n\n«Un errore», ha detto Anna Verdi.",
        [("Uno scempio.\n\n«Un errore", A)],
    ),
    "behind-question": ("«Quando riapre il ponte?», ha chiesto Anna Verdi.", [("Quando riapre il ponte?", A)]),
    "behind-stop-within": ("«Il ponte riapre.» Anna Verdi ha detto che il molo cresce.", [("Il ponte riapre.", "-")]),
    "colon": ("Anna Verdi ha detto: «Il ponte riapre».", [("Il ponte riapre", A)]),
    "colon-behind-clause": (
        "Anna Verdi ha aggiunto che il molo cresce: «Il ponte riapre domani».",
        [("Il ponte riapre domani", A)],
    ),
    "colon-addressee": (
        "Anna Verdi ha risposto a Bruno Verdi: «Il ponte non si tocca».",
        [("Il ponte non si tocca", A)],
    ),
    "colon-over-paragraphs": ("Anna Verdi ha detto:\n\n«Il ponte riapre domani».", [("Il ponte riapre domani", A)]),
    "colon-inverted": ("Così ha detto Anna Verdi: «Il ponte riapre».", [("Il ponte riapre", A)]),
    "before-that": ("Anna Verdi ha detto che «il ponte riapre domani».", [("il ponte riapre domani", A)]),
    "before-comma": ("Secondo Anna Verdi, “il ponte riapre domani”.", [("il ponte riapre domani", A)]),
    "within": (
        "Anna Verdi ha affermato che i moli “superano di gran lunga la norma”.",
        [("superano di gran lunga la norma", A)],
    ),
    "within-about-another": ("Anna Verdi ha detto che Bruno Verdi è “un vero amico”.", [("un vero amico", A)]),
    "calling": ("Anna Verdi ha definito la visita “molto utile”.", [("molto utile", A)]),
    "calling-one-word": ("Anna Verdi ha definito “unica” la festa.", [("unica", A)]),
    "split": (
        "“Il ponte”, ha detto Anna Verdi, “riapre domani mattina”.",
        [("Il ponte", A), ("riapre domani mattina", A)],
    ),
    "inside-dashes": (
        "«Le reti – ha detto Anna Verdi – vanno al sole».",
        [("Le reti – ha detto Anna Verdi – vanno al sole", A)],
    ),
    "joined": (
        "Anna Verdi ha detto: «Il ponte riapre» e «il porto cresce».",
        [("Il ponte riapre", A), ("il porto cresce", A)],
    ),
    "joined-behind": (
        "«Il ponte riapre» e «il porto cresce», ha detto Anna Verdi.",
        [("Il ponte riapre", A), ("il porto cresce", A)],
    ),
    "goes-on": (
        "«Il ponte riapre», ha detto Anna Verdi. «Sarà una festa per tutti».",
        [("Il ponte riapre", A), ("Sarà una festa per tutti", A)],
    ),
    "goes-on-in-next-paragraph": (
        "«Il ponte riapre», ha detto Anna Verdi.\n\n«Sarà una festa per tutti».",
        [("Il ponte riapre", A), ("Sarà una festa per tutti", A)],
    ),
    "goes-on-no-further": (
        "«Il ponte riapre», ha detto Anna Verdi. La riunione è durata due ore. «Sarà una festa per tutti».",
        [("Il ponte riapre", A), ("Sarà una festa per tutti", "-")],
    ),
    "goes-on-but-another": (
        "«Il ponte riapre», ha detto Anna Verdi. «Sarà una festa per tutti», ha risposto Bruno Verdi.",
        [("Il ponte riapre", A), ("Sarà una festa per tutti", B)],
    ),
    "goes-on-but-answer": (
        "«Il ponte riapre», ha detto Anna Verdi. «Non ci credo affatto», è stata la risposta di Bruno Verdi.",
        [("Il ponte riapre", A), ("Non ci credo affatto", B)],
    ),
    "two-speakers": (
        "«Il ponte riapre», ha detto Anna Verdi. Bruno Verdi ha risposto: «Non ci credo».",
        [("Il ponte riapre", A), ("Non ci credo", B)],
    ),
    "closing-so": ("«Il ponte riapre domani mattina». Così Anna Verdi.", [("Il ponte riapre domani mattina", A)]),
    "closing-so-office": (
        "«Il ponte non si tocca». Così la sindaca di Portoblu, Anna Verdi.",
        [("Il ponte non si tocca", A)],
    ),
    "closing-words": ("«Il ponte non si tocca». Parole di Anna Verdi.", [("Il ponte non si tocca", A)]),
    "closing-comment": ("«Il ponte non si tocca», è il commento di Anna Verdi.", [("Il ponte non si tocca", A)]),
    "closing-this": (
        "«Il ponte non si tocca». Questa la replica della sindaca Anna Verdi.",
        [("Il ponte non si tocca", A)],
    ),
    "closing-said-it": ("«Il ponte non si tocca». Lo ha detto Anna Verdi.", [("Il ponte non si tocca", A)]),
    "words-of": ("Nelle parole di Anna Verdi, “una festa per tutto il porto”.", [("una festa per tutto il porto", A)]),
    "judgement-of": ("Su Bruno Verdi il giudizio di Anna Verdi è netto: «Non sa remare».", [("Non sa remare", A)]),
    "name-colon": ("Anna Verdi: «Il ponte riapre».", [("Il ponte riapre", A)]),
    "name-colon-brackets": ("Anna Verdi (lista civica): «Il ponte riapre».", [("Il ponte riapre", A)]),
    "name-colon-of": ("Dura la presa di posizione di Anna Verdi: «Il ponte riapre».", [("Il ponte riapre", A)]),
    "name-colon-relative": ("È intervenuta Anna Verdi, che non ha dubbi: «Il ponte riapre».", [("Il ponte riapre", A)]),
    "name-colon-subject": ("Anna Verdi non ha dubbi: «Il ponte riapre».", [("Il ponte riapre", A)]),
    "name-colon-place": ("# Portoblu: «Il ponte riapre»\n\nIl porto cresce.", [("Il ponte riapre", "portoblu")]),
    "heading": ("# Anna Verdi: «Il ponte riapre»\n\nIl porto cresce.", [("Il ponte riapre", A)]),
    "name-colon-next-paragraph": ("Anna Verdi:\n\n«Il ponte riapre domani».", [("Il ponte riapre domani", A)]),
    "verb-unknown": ("«Il faro non si tocca», scandisce Anna Verdi.", [("Il faro non si tocca", A)]),
    "block": ("Anna Verdi ha detto:\n\n> Il ponte riapre domani mattina", [("Il ponte riapre domani mattina", A)]),
    "blocks": (
        "Anna Verdi ha detto:\n\n> Il ponte riapre domani mattina\n\n> Il molo cresce ancora un poco",
        [("Il ponte riapre domani mattina", A), ("Il molo cresce ancora un poco", A)],
    ),
    "document": (
        "«Il ponte riapre domani», si legge in una nota del Comune di Portoblu.",
        [("Il ponte riapre domani", "comune")],
    ),
    "dialogue": ("— Non torno, disse Anna Verdi. — Mai.", [("Non torno", A), ("Mai.", A)]),
    "dialogue-dash-before-cue": ("– Non torno – disse Anna Verdi – mai più.", [("Non torno", A), ("mai più.", A)]),
    "dialogue-answer": ("– Torni? – chiese Anna Verdi.\n\n– No, mai più.", [("Torni?", A), ("No, mai più.", "-")]),
    "straight": ('"Il ponte riapre domani", ha detto Anna Verdi.', [("Il ponte riapre domani", A)]),
    "straight-turned": ('"Il ponte riapre domani, "ha detto Anna Verdi.', [("Il ponte riapre domani,", A)]),
    "single": ("‘Il ponte riapre domani’, ha detto Anna Verdi.", [("Il ponte riapre domani", A)]),
    "doubled-single": ("''Il ponte riapre domani'', ha detto Anna Verdi.", [("Il ponte riapre domani", A)]),
    "nested": (
        "«Mi hanno detto “non aprite” due volte», ha detto Anna Verdi.",
        [("Mi hanno detto “non aprite” due volte", A)],
    ),
    "nickname-and-speech": (
        "Giovanni “Nanni” Verdi tace. «Il ponte riapre», ha detto Anna Verdi.",
        [("Il ponte riapre", A)],
    ),
}

BY_EN = {
    "behind": ("“The bridge will open again,” said Ann Green.", [("The bridge will open again,", G)]),
    "behind-name-first": ("“The bridge will open again,” Ann Green said.", [("The bridge will open again,", G)]),
    "behind-question": ("“Will the bridge open?” asked Ann Green.", [("Will the bridge open?", G)]),
    "behind-question-name-first": ("“Will the bridge open?” Ann Green asked.", [("Will the bridge open?", G)]),
    "behind-unknown-verb": ("“The bridge will open,” Ann Green quips.", [("The bridge will open,", G)]),
    "colon": ("Ann Green said: “The bridge will open.”", [("The bridge will open.", G)]),
    "comma": ("Ann Green said, “The bridge will open.”", [("The bridge will open.", G)]),
    "that": ("Ann Green said that “the bridge will open again”.", [("the bridge will open again", G)]),
    "within": ("Ann Green said the bridge would “open again quite soon”.", [("open again quite soon", G)]),
    "according": ("According to Ann Green, the bridge “will open again”.", [("will open again", G)]),
    "calling": ("Ann Green called the plan “a mess”.", [("a mess", G)]),
    "calling-as": ("Ann Green described the harbour as “full of life”.", [("full of life", G)]),
    "split": ("“The bridge,” said Ann Green, “will open again.”", [("The bridge,", G), ("will open again.", G)]),
    "goes-on": (
        "“The bridge will open,” said Ann Green. “It is safe now.”",
        [("The bridge will open,", G), ("It is safe now.", G)],
    ),
    "goes-on-in-next-paragraph": (
        "“The bridge will open,” said Ann Green.\n\n“It is safe now.”",
        [("The bridge will open,", G), ("It is safe now.", G)],
    ),
    "over-paragraphs": ("“We waited.\n\n“Then it opened,” said Ann Green.", [("We waited.\n\n“Then it opened,", G)]),
    "answer-of": ("“The bridge will not open”, was the answer of Ann Green.", [("The bridge will not open", G)]),
    "name-colon": ("Ann Green: “The bridge will open.”", [("The bridge will open.", G)]),
    "name-colon-relative": ("Ann Green, who lives there: “The bridge will open.”", [("The bridge will open.", G)]),
    "heading": ("# Ann Green: “The bridge will open”\n\nMore soon.", [("The bridge will open", G)]),
    "heading-office": ("# Mayor: ‘The bridge will open’\n\nMore soon.", [("The bridge will open", "-")]),
    "single": ("‘The bridge will open,’ said Ann Green.", [("The bridge will open,", G)]),
    "straight": ('"The bridge will open," said Ann Green.', [("The bridge will open,", G)]),
    "short": ("“It will,” said Ann Green.", [("It will,", G)]),
    "outlet": ("“The bridge will open,” The Jetty reported.", [("The bridge will open,", "the-jetty")]),
}

BY_NOBODY = {
    "it-long": ("«Il ponte è chiuso, ma il porto non si ferma e non si fermerà mai».", "it"),
    "it-part-long": ("Il piano è «per tutti coloro che ogni giorno vanno e vengono dal porto».", "it"),
    "it-verb": ("Sul muro sta scritto «il ponte è di chi lo usa».", "it"),
    "it-addressee": ("L’attacco a Bruno Verdi: «Non sa governare il porto».", "it"),
    "it-about": ("Polemica su Anna Verdi: «Non sa governare il porto».", "it"),
    "it-sentence": ("Il molo tace. «Il ponte riapre domani mattina». Si vedrà.", "it"),
    "en-long": ("“The bridge is closed, but the harbour does not stop and never will.”", "en"),
    "fr": ("« Le pont est ouvert », a dit Anne.", "fr"),
    "es": ("«El puente está abierto», dijo Ana.", "es"),
    "de": ("»Die Brücke ist offen«, sagte sie.", "de"),
    "de-low": ("„Die Brücke ist offen“, sagte sie.", "de"),
    "ja": ("「橋は明日また開くと思います」と言った。", "ja"),
}

NOTHING_IT = {
    "so-called": "Il cosiddetto “piano B” non piace a nessuno.",
    "so-called-feminine": "La cosiddetta “strada del mare” è chiusa.",
    "film": "Il film “La vita è un porto” esce domani.",
    "film-linked": "Un film dal titolo “Il mare non dorme mai” esce domani.",
    "book": "Ha scritto il libro “Che cosa resta del porto”.",
    "newspaper": "Il quotidiano “Il Molo” esce ogni giorno.",
    "newspaper-that-writes": "Il quotidiano “Il Molo” ha scritto che il ponte riapre.",
    "newspaper-de": "La prima pagina de “Il Molo” tace.",
    "titles-behind-colon": "I film di Anna Verdi: “Il mare di notte”, “Il molo d’inverno”.",
    "law": "Il decreto “Porti sicuri e puliti” è in vigore.",
    "operation": "L’operazione “Mare pulito” è finita.",
    "ship": "La nave “Stella Marina” è in porto.",
    "restaurant": "Il ristorante “Da Anna” è chiuso.",
    "nickname": "Giovanni “Nanni” Verdi è in porto.",
    "nickname-of-speaker": "Anna “Nanà” Verdi ha detto che il ponte riapre.",
    "called": "Il ponte, detto “il gobbo”, è chiuso.",
    "known-as": "Il ponte, noto come “il vecchio gobbo”, è chiuso.",
    "word": "La parola “ponte” è antica.",
    "single-noun": "La “base” resta divisa sul ponte.",
    "single-noun-subject": "La “base” ha chiesto un incontro.",
    "two-words": "Gli “amici belgi” non arrivano.",
    "list": "Le voci “ponte”, “molo” e “faro” sono nuove.",
    "yes-and-no": "Tra “sì” e “no” decide il porto.",
    "letter": "Il gruppo “A” e il gruppo «B» restano al molo.",
    "title-case": "La mostra si apre con “The Clash of Harbours Today”.",
    "other-language": "Sul sito si legge poco di “Red card to trafficking during all Cup games”.",
    "treaty": "È in vigore il «Trattato di Portoblu per i moli e i fari delle isole del nord».",
    "heading": "# Il “piano B” del porto\n\nIl porto cresce.",
    "heading-sentence": "# «Il ponte non si tocca e non si vende»\n\nIl porto cresce.",
    "code": "` «Il ponte non si tocca», ha detto Anna Verdi.",
    "table": "| «Il ponte non si tocca»",
    "never-closed": "“Il ponte non si tocca e nessuno lo venderà mai a nessuno.",
    "inches": "Uno schermo da 27\" costa e l'altro da 5'10\" pure.",
    "dashes-of-list": "– primo punto\n\n– secondo punto",
    "dash-alone": "– Portoblu, un molo",
    "block-of-nobody": "Il porto cresce.\n\n> Il ponte riapre domani mattina",
    "block-that-repeats": "Il ponte riapre domani mattina alle otto.\n\n> Il ponte riapre domani mattina",
    "none": "Il porto cresce e Anna Verdi tace.",
}

NOTHING_EN = {
    "so-called": "The so-called “plan B” was dropped.",
    "dubbed": "The bridge, dubbed “the hunchback”, is closed.",
    "known-as": "The bridge is known as “the old hunchback”.",
    "film": "The film “What we lost at the harbour” opens soon.",
    "newspaper": "The newspaper “The Jetty” is out.",
    "ship": "The ship “Star of the Sea” is here.",
    "nickname": "John “Jack” Green is here.",
    "single-noun": "The rubber cases, or “bumpers”, help.",
    "word": "The word “bridge” is old.",
    "possessives": "The ministers' vote and the dogs' bowls in the '90s.",
    "heading": "# The “plan B” of the harbour\n\nMore soon.",
}


FAR_IT = {
    "place-between": ("«Il ponte riapre domani», ha scritto sui social la sindaca Anna Verdi.", A),
    "hour-between": ("«Il ponte riapre domani», ha dichiarato alle 8.15 Anna Verdi.", A),
    "set-in-between": ("«Il ponte riapre domani», ha detto ieri in aula, davanti a una sala piena, Anna Verdi.", A),
    "name-set-in-between": ("«Vogliamo i conti», ha detto, uscendo dall’ufficio di Bruno Verdi, Anna Verdi.", A),
    "name-behind-a-preposition": ("«Il ponte riapre domani», ha detto davanti a Bruno Verdi.", "-"),
    "unlisted-noun": ("«Il ponte riapre domani», ha precisato il capocantiere.", "capocantiere"),
    "noun-behind-dash": ("– Il vento, signora – ha risposto il custode.", "custode"),
    "office-after-apposition": (
        "Anna Verdi, sindaca di Portoblu, apre la seduta. «Cominciamo dal ponte», ha detto la sindaca.",
        A,
    ),
    "office-of-two": (
        "Bruno Verdi, sindaco di Portoblu, e Xi Lan, sindaco di Norland, sono qui. «Via», ha detto il sindaco.",
        "sindaco",
    ),
    "their-president": ("«Non possiamo fermarci», sbotta il loro presidente, Bruno Verdi.", "bruno-verdi"),
    "judgement": ("Per il capogruppo Bruno Verdi la manovra è «un libro dei sogni».", "bruno-verdi"),
    "judges": ("Per i giudici la perizia è «lacunosa e ormai superata».", "giudici"),
    "invites-others": ("Anna Verdi ha invitato i colleghi a «moderare i toni».", A),
    "in-the-evening": ("In serata Anna Verdi ha smentito: «Aveva il verbale sulla scrivania».", A),
    "figures": ("Secondo le previsioni non piove, ma «il mare fa come gli pare».", "-"),
    "somebody": ("Una rete rossa cala dall’alto e qualcuno, in platea, ha mormorato: «Basta con le attese».", "-"),
    "who-asks": ("«Ho sentito un tonfo», racconta una residente che chiede di restare anonima.", "residente"),
    "noted-in-a-book": ("Un guardiano annotò nel registro: «Oggi si è rivista la luce».", "guardiano"),
    "cleft-before": ("A dirlo è Anna Verdi: «Il ponte riapre domani».", A),
    "cleft-behind": ("«Il ponte riapre domani». A dirlo è stata Anna Verdi.", A),
    "last-subject": ("Anna Verdi ha pianto a lungo. «Ho perso tutto», ha detto tra le lacrime.", A),
    "last-subject-of-two": ("Anna Verdi ha salutato Bruno Verdi. «Ho perso tutto», ha detto tra le lacrime.", "-"),
    "last-subject-far": ("Anna Verdi ha pianto a lungo.\n\nPiove. «Ho perso tutto», ha detto tra le lacrime.", "-"),
    "last-subject-and-a-noun": ("Anna Verdi ha scritto al sindaco. Poi piove. «Ho perso tutto», ha detto.", "-"),
    "signed": ("«Il ponte riapre domani», si legge in una nota firmata dal segretario Bruno Verdi.", "bruno-verdi"),
    "according-to-whom": ("Più ottimista Anna Verdi, secondo cui il ponte «non è mai stato così bello».", A),
    "which-person": ("Lo ha visto un barista, il quale ha riferito che «girava piano, come un gatto».", "barista"),
}
FAR_EN = {
    "age-and-trade": ("Ann Green, 71, a retired welder, said: “The bridge opens tomorrow.”", "ann-green"),
    "since": ("“The bridge opens tomorrow,” Ann Green, a deckhand since 2008, said.", "ann-green"),
    "quoted-as-saying": ("“The bridge opens tomorrow,” Ann Green was quoted as saying.", "ann-green"),
    "accused-of": ("Ann Green accused Xi Lan of “hiding behind a spreadsheet”.", "ann-green"),
    "urged-them": ("Ann Green urged them “to get back in the room”.", "ann-green"),
    "another": ("Ann Green said she was late; another said the men had “stopped asking and started pleading”.", "-"),
    "trade-before-name": ("“The bridge opens tomorrow,” says fishmonger Ann Green.", "ann-green"),
    "set-in-between": ("“We want the sums,” said, on leaving the office of Xi Lan, Ann Green.", "ann-green"),
}


@pytest.mark.parametrize(("text", "wanted"), FAR_IT.values(), ids=FAR_IT)
def test_italian_speakers_who_stand_apart(text: str, wanted: str) -> None:
    assert [who for _, who in found_in(text, "it")] == [wanted]


@pytest.mark.parametrize(("text", "wanted"), FAR_EN.values(), ids=FAR_EN)
def test_english_speakers_who_stand_apart(text: str, wanted: str) -> None:
    assert found_in(text, "en")[0][1] == wanted


NEWER = {
    "subject-between": "Bruno Verdi scuoteva la testa. «Non mi dimetto», ha ripetuto.",
    "verbless": "Accanto a lei, Bruno Verdi. «Non mi dimetto», ha ripetuto.",
    "same-sentence": "Dopo di lei ha parlato Bruno Verdi: «Non mi dimetto», ha ripetuto.",
    "behind-an-adjunct": "Dal palco Bruno Verdi ha ripetuto: «Non mi dimetto».",
}


@pytest.mark.parametrize("text", NEWER.values(), ids=NEWER)
def test_nobody_goes_on_past_a_newer_name(text: str) -> None:
    assert found_in(f"«Il ponte è chiuso», ha detto Anna Verdi. {text}", "it")[-1][1] != A


def test_who_goes_on_may_tell_of_another() -> None:
    text = "Anna Verdi ha detto che il ponte riapre. Bruno Verdi è un amico, ha aggiunto."
    assert told_in(text, "it") == [("il ponte riapre", A), ("Bruno Verdi è un amico", A)]


def test_a_pronoun_that_may_mean_another_is_nobody() -> None:
    text = "“The bridge opens tomorrow,” said Ann Green. Xi Lan arrived at noon. “It is late,” she said."
    assert [who for _, who in found_in(text, "en")] == ["ann-green", "-"]


@pytest.mark.parametrize(("text", "wanted"), BY_IT.values(), ids=BY_IT)
def test_italian_speech_has_its_speaker(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found_in(text, "it") == wanted


@pytest.mark.parametrize(("text", "wanted"), BY_EN.values(), ids=BY_EN)
def test_english_speech_has_its_speaker(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found_in(text, "en") == wanted


@pytest.mark.parametrize(("text", "language"), BY_NOBODY.values(), ids=BY_NOBODY)
def test_speech_of_nobody_that_is_named_is_speech(text: str, language: str) -> None:
    found = found_in(text, language)
    assert len(found) == 1
    assert found[0][1] == "-"


@pytest.mark.parametrize("text", NOTHING_IT.values(), ids=NOTHING_IT)
def test_italian_words_that_nobody_says(text: str) -> None:
    assert found_in(text, "it") == []


@pytest.mark.parametrize("text", NOTHING_EN.values(), ids=NOTHING_EN)
def test_english_words_that_nobody_says(text: str) -> None:
    assert found_in(text, "en") == []


ONCE = {
    "clause-with-part": ("Anna Verdi ha detto che il ponte è “più bello di prima”.", []),
    "clause-before-colon": (
        "Anna Verdi ha aggiunto che il molo cresce ancora: «Il ponte riapre domani».",
        [("il molo cresce ancora", A)],
    ),
    "clause-alone": ("Anna Verdi ha detto che il ponte riapre domani.", [("il ponte riapre domani", A)]),
    "what-leads-to-words": ("In una nota, Anna Verdi ha detto: «Il ponte riapre domani».", []),
    "scare-quotes-in-clause": (
        "Anna Verdi ha detto che il “gobbo” riapre domani.",
        [("il “gobbo” riapre domani", A)],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), ONCE.values(), ids=ONCE)
def test_nothing_is_told_twice(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told_in(text, "it") == wanted


def test_who_passes_words_on_is_told() -> None:
    given = annotated("“Il ponte riapre domani”, ha detto Anna Verdi, secondo Il Molo.", "it")
    (said,) = quotations.find(given, REGISTER)
    assert said.speaker
    assert said.via
    assert (said.speaker.entry, said.via.entry) == (A, "il-molo")
    assert said.cue
    assert given.article.text[slice(*said.cue)] == "ha detto"


PIECES = st.lists(
    st.sampled_from(
        [
            *("Anna Verdi", "Bruno Verdi", " ha detto", " che ", "Così ", "secondo ", "il ponte riapre domani"),
            *("“", "”", "«", "»", '"', "’", ": ", ". ", ", ", " e ", "\n\n", "— "),
        ]
    ),
    max_size=30,
)


@given(PIECES)
def test_quotations_lie_in_order_within_the_text_and_apart(pieces: list[str]) -> None:
    given_text = annotated("".join(pieces), "it")
    found = quotations.find(given_text, REGISTER)
    assert [said.span for said in found] == sorted(said.span for said in found)
    for said in found:
        assert 0 <= said.span.start < said.span.end <= len(given_text.article.text)
    direct = [said.span for said in found if said.direct]
    assert not any(one.overlaps(other) for one, other in pairwise(direct))


@given(PIECES)
def test_a_paragraph_that_says_nothing_changes_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert found_in(f"Il porto cresce.\n\n{text}", "it") == found_in(text, "it")
