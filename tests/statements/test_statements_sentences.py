"""Which sentences tell what happened when, of which day, with whom; read on Monday 17 April 2023."""

from __future__ import annotations

import pytest
from read_sentence import read, told

from dossier.model import BlockKind

ITALIAN = [
    ("plain-day", "Anna Verdi ha aperto il porto il 5 aprile.", "2023-04-05 anna-verdi"),
    ("yesterday", "Ieri Anna Verdi ha incontrato Xi Lan.", "2023-04-16 anna-verdi xi-lan"),
    ("year", "Nel 2018 Anna Verdi ha visitato la Cina.", "2018 anna-verdi cina"),
    ("by-role", "Ieri la sindaca di Portoblu ha aperto il porto.", "2023-04-16 anna-verdi"),
    ("decade", "Negli anni Novanta Anna Verdi dirigeva il porto.", "199X anna-verdi"),
    ("open-interval", "Dal 2018 Anna Verdi è a capo del porto.", "2018/.. anna-verdi"),
    ("interval", "Anna Verdi è stata in Cina dal 20 al 22 marzo.", "2023-03-20/2023-03-22 anna-verdi cina"),
    ("until", "Resterà in Cina fino al 19 aprile.", "../2023-04-19 cina"),
    ("plan", "Anna Verdi arriverà a Portoblu il 5 maggio.", "2023-05-05 anna-verdi portoblu"),
    ("negated-happening", "Anna Verdi non si è presentata il 5 aprile.", "2023-04-05 anna-verdi"),
    ("years-of-a-list", "Nel 2013, 2018 e 2020 Anna Verdi ha visto Xi Lan.",
     "2013 anna-verdi xi-lan; 2018 anna-verdi xi-lan; 2020 anna-verdi xi-lan"),
    ("each-year-with-its-actor", "Nel 2013 Anna Verdi e nel 2018 Xi Lan hanno scelto Portoblu.",
     "2013 anna-verdi portoblu; 2018 xi-lan portoblu"),
    ("actor-before-its-year", "Anna Verdi nel 2013 e Xi Lan nel 2018 hanno scelto Portoblu.",
     "2013 anna-verdi portoblu; 2018 xi-lan portoblu"),
    ("two-days-one-subject", "Anna Verdi ha aperto ieri il porto e oggi ha visto Xi Lan.",
     "2023-04-16 anna-verdi; 2023-04-17 anna-verdi xi-lan"),
    ("no-subject-behind-semicolon", "Anna Verdi è arrivata ieri; resterà fino al 19 aprile.",
     "2023-04-16 anna-verdi; ../2023-04-19 anna-verdi"),
    ("participle-beside-name", "Anna Verdi, eletta nel 2021, ha incontrato ieri Xi Lan.",
     "2021 anna-verdi; 2023-04-16 anna-verdi xi-lan"),
    ("participle-first", "Eletta nel 2021, Anna Verdi ha aperto il porto.", "2021 anna-verdi"),
    ("participle-behind-apposition", "Anna Verdi, medico di Portoblu, eletta nel 2021, dice no.", "2021 anna-verdi"),
    ("office-since", "Anna Verdi, in carica dal 2021, ha aperto il porto.", "2021/.. anna-verdi"),
    ("relative-clause", "Anna Verdi, che nel 2018 ha aperto il porto, ha incontrato ieri Xi Lan.",
     "2018 anna-verdi; 2023-04-16 anna-verdi xi-lan"),
    ("relative-clause-with-subject", "Il porto che Xi Lan ha aperto nel 2018 ha chiuso.", "2018 xi-lan"),
    ("visit-of-another", "Anna Verdi ha lodato la visita di Xi Lan, a Portoblu dal 20 al 22 marzo.",
     "2023-03-20/2023-03-22 xi-lan portoblu"),
    ("after-a-visit", "Anna Verdi è arrivata dopo una visita di Xi Lan il mese scorso.", "2023-03 xi-lan"),
    ("saying-and-its-plan", "Anna Verdi ha detto martedì che {l'accordo sarà firmato a maggio|anna-verdi}.",
     "2023-04-11 anna-verdi; 2023-05 said anna-verdi"),
    ("saying-not-marked", "Anna Verdi ha detto martedì che l'accordo sarà firmato a maggio.",
     "2023-04-11 anna-verdi; 2023-05 anna-verdi"),
    ("quoted-of-speaker", "«{Il 5 aprile abbiamo aperto il porto|anna-verdi}», ha detto ieri Anna Verdi.",
     "2023-04-05 said anna-verdi; 2023-04-16 anna-verdi"),
    ("quoted-of-another", "«{Il 5 aprile Xi Lan ha aperto il porto|anna-verdi}», ha detto Anna Verdi.",
     "2023-04-05 said xi-lan"),
    ("morning-of", "Anna Verdi ha parlato nella mattina del 5 aprile.", "2023-04-05 anna-verdi"),
    ("noun-like-a-participle", "Anna Verdi ha lasciato il senato nel 2018.", "2018 anna-verdi"),
    ("chronicle", "5 aprile 2021 – Anna Verdi ha aperto il porto.", "2021-04-05 anna-verdi"),
    ("chronicle-of-months", "Marzo 2018: Anna Verdi ha aperto il porto.", "2018-03 anna-verdi"),
    ("twice-one-day", "Il 5 aprile è arrivata Anna Verdi, il 5 aprile è partita Xi Lan.",
     "2023-04-05 anna-verdi xi-lan"),
    ("pronoun-se-ne", "Se ne è andata ieri Anna Verdi.", "2023-04-16 anna-verdi"),
    ("pair-behind-between", "La dichiarazione tra Portoblu e Cina, firmata il 22 marzo, ha previsto un molo nuovo.",
     "2023-03-22 portoblu cina"),
    ("pair-of-a-plural-participle", "Il sindaco ha visto Anna Verdi e Xi Lan, arrivate il 22 marzo.",
     "2023-03-22 anna-verdi xi-lan"),
    ("pair-of-a-plural-verb", "Il sindaco ha visto Anna Verdi e Xi Lan, che il 22 marzo hanno aperto il porto.",
     "2023-03-22 anna-verdi xi-lan"),
    ("no-pair-of-a-singular", "Il sindaco ha visto Anna Verdi e Xi Lan, che il 22 marzo ha aperto il porto.",
     "2023-03-22 xi-lan"),
    ("what-lasts-is-the-voyage", "Il viaggio di Xi Lan in Cina, che durerà fino al 19 aprile, è lungo.",
     "../2023-04-19 xi-lan cina"),
    ("who-did-is-the-country", "Il viaggio di Xi Lan in Cina, che nel 2018 ha chiuso il porto, è lungo.", "2018 cina"),
    ("list-before-its-verb", "Due sindache, Anna Verdi nel 2013 e Xi Lan nel 2018, hanno scelto Portoblu.",
     "2013 anna-verdi portoblu; 2018 xi-lan portoblu"),
    ("list-behind-its-verb", "Anna Verdi è arrivata il 3 aprile, Xi Lan il 5 aprile.",
     "2023-04-03 anna-verdi; 2023-04-05 xi-lan"),
    ("the-same-who", "Anna Verdi e Xi Lan sono le stesse che nel 2018 hanno visto il porto e che ieri sono partite.",
     "2018 anna-verdi xi-lan; 2023-04-16 anna-verdi xi-lan"),
    ("when-behind-a-time", "La nomina chiude un’attesa cominciata il 5 aprile, quando Xi Lan era stata rimossa.",
     "2023-04-05 xi-lan"),
    ("no-subject-of-its-own", "Anna Verdi non è più sindaca. È stata rimossa il 5 aprile.", "2023-04-05 anna-verdi"),
    ("no-subject-but-a-place", "Anna Verdi è in viaggio. Resterà in Cina fino al 19 aprile.",
     "../2023-04-19 anna-verdi cina"),
    ("pronoun", "Anna Verdi è in viaggio. Lei è partita il 5 aprile.", "2023-04-05 anna-verdi"),
    ("dateline-of-a-place", "PORTOBLU – Anna Verdi ha chiuso ieri il ponte.", "2023-04-16 anna-verdi"),
    ("first-office-since", "Anna Verdi è il primo ministro dal 2018.", "2018/.. anna-verdi"),
    ("place-that-acts", "Portoblu ha chiuso ieri il ponte.", "2023-04-16 portoblu"),
    ("asked-behind-a-colon", "Anna Verdi ha posto ieri una domanda: quanto la Cina voglia il porto.",
     "2023-04-16 anna-verdi"),
]  # fmt: skip

ITALIAN_NOT = [
    ("nobody", "Il porto è stato chiuso il 5 aprile."),
    ("demonym-alone", "Il ministro cinese è arrivato il 5 aprile."),
    ("no-time", "Anna Verdi ha aperto il porto."),
    ("no-verb", "Anna Verdi in Cina il 5 aprile."),
    ("law", "Anna Verdi ha citato la legge del 2018."),
    ("agreement", "Anna Verdi ha difeso l'accordo del 14 marzo."),
    ("years-of-a-law", "Anna Verdi ha citato le leggi del 2013 e 2018."),
    ("name-with-year", "Anna Verdi ha presentato Expo 2015."),
    ("reduced-relative", "Anna Verdi ha visitato il porto inaugurato nel 2018."),
    ("reduced-relative-by-place", "Anna Verdi ha lodato il porto aperto a Portoblu nel 2018."),
    ("relative-of-no-actor", "Anna Verdi ha visitato il porto che è stato aperto nel 2018."),
    ("question", "Quando è arrivata Anna Verdi il 5 aprile?"),
    ("condition", "Se Anna Verdi vincerà il 5 maggio, il porto sarà chiuso."),
    ("conditional", "Anna Verdi potrebbe arrivare il 5 maggio."),
    ("hearsay", "Anna Verdi sarebbe arrivata il 5 aprile."),
    ("possibility", "Anna Verdi può partire il 5 maggio."),
    ("wish", "Anna Verdi spera che il porto sia aperto il 5 maggio."),
    ("dateline", "Portoblu, 13 giugno 2005 - Anna Verdi ha aperto il porto."),
    ("dateline-of-today", "17 aprile 2023 – Anna Verdi ha aperto il porto."),
    ("year-in-brackets", "Anna Verdi ha scritto un libro (2018)."),
    ("other-clause-of-nobody", "Il porto è stato chiuso il 5 aprile, mentre Anna Verdi era in Cina."),
    ("own-clause-of-nobody", "Anna Verdi ha parlato e la Corte ha deciso il 5 aprile."),
    ("speaker-not-known", "«{Il 5 aprile abbiamo aperto il porto|}», si legge."),
    ("nobody-did", "Anna Verdi, che fino a ieri nessuno dava in testa, parla oggi."),
    ("level-since", "Anna Verdi ha visto il livello più alto dal 2018."),
    ("father-of-whom", "Anna Verdi, il cui padre ha aperto il porto nel 2018, dice no."),
    ("place-where", "A Portoblu è stato chiuso un ponte ieri."),
    ("place-of-a-dateline", "PORTOBLU – Il consiglio ha chiuso ieri il ponte."),
    ("what-a-paper-reports", "{Ieri il ponte è stato chiuso|lega|scrive}: lo scrive la Lega dei Fari."),
    ("subject-of-two", "Anna Verdi ha visto Xi Lan. È stata rimossa il 5 aprile."),
    ("subject-not-first", "La Cina ha accolto Anna Verdi. È stata rimossa il 5 aprile."),
    ("subject-behind-the-verb", "Anna Verdi è in viaggio. È stato chiuso il porto il 5 aprile."),
    ("subject-without-article", "Anna Verdi è in viaggio. Manca gente dal 5 aprile."),
    ("subject-of-many", "Anna Verdi è in viaggio. Sono partiti il 5 aprile."),
    ("subject-that-is-not-of-the-register", "Anna Verdi è in viaggio. Il ponte è caduto il 5 aprile."),
    ("subject-of-a-place", "Portoblu è in festa. È stata invasa il 5 aprile."),
    ("subject-of-another-paragraph", "Anna Verdi è in viaggio.\n\nÈ stata rimossa il 5 aprile."),
    ("word-of-a-paper", "“{Il porto è sicuro|lega|scrive}” scrive oggi la Lega dei Fari."),
    ("listed-behind-a-colon", "Anna Verdi ricostruisce la storia: le gru, la visita di Xi Lan in marzo, i moli."),
    ("asked-in-speech", "«{Perché è stato chiuso il 5 aprile?|anna-verdi}», ha chiesto Anna Verdi."),
]

ENGLISH = [
    ("plain-day", "Ann Green opened the harbour on 5 April.", "2023-04-05 ann-green"),
    ("year", "Ann Green signed the deal in 2018.", "2018 ann-green"),
    ("passive", "The deal was signed in 2018 by Ann Green.", "2018 ann-green"),
    ("verb-before-time", "Ann Green resigned in 2018.", "2018 ann-green"),
    ("since", "Ann Green has led the Lighthouse League since 2018.", "2018/.. ann-green lega"),
    ("plan", "Ann Green will come to Portoblu on 5 May.", "2023-05-05 ann-green portoblu"),
    ("two-days", "Ann Green met Xi Lan on Tuesday and visited China on Wednesday.",
     "2023-04-11 ann-green xi-lan; 2023-04-12 ann-green cina"),
    ("participle-beside-name", "Ann Green, elected in 2021, met Xi Lan yesterday.",
     "2021 ann-green; 2023-04-16 ann-green xi-lan"),
    ("relative-clause", "Ann Green, who opened the bridge in 2018, met Xi Lan yesterday.",
     "2018 ann-green; 2023-04-16 ann-green xi-lan"),
    ("relative-clause-with-subject", "The bridge, which Ann Green opened in 2018, was closed on Sunday.",
     "2018 ann-green"),
    ("each-year-with-its-actor", "In 2013 Ann Green and in 2018 Xi Lan chose Portoblu for their first trip.",
     "2013 ann-green portoblu; 2018 xi-lan portoblu"),
    ("saying-and-its-plan", "Ann Green said on Tuesday that {the deal will be signed in May|ann-green}.",
     "2023-04-11 ann-green; 2023-05 said ann-green"),
    ("quoted", "“{We opened the bridge on 5 April|ann-green},” Ann Green said on Sunday.",
     "2023-04-05 said ann-green; 2023-04-16 ann-green"),
    ("pair-behind-between", "The statement between China and Portoblu, signed on 22 March, was long.",
     "2023-03-22 cina portoblu"),
    ("list-before-its-verb", "Ann Green in 2013, Xi Lan in 2018 and Anna Verdi in 2020 all chose Portoblu.",
     "2013 ann-green portoblu; 2018 xi-lan portoblu; 2020 anna-verdi portoblu"),
    ("the-ones-who", "Ann Green and Xi Lan were the ones who opened the bridge in 2018.", "2018 ann-green xi-lan"),
    ("when-behind-a-time", "It ends a wait that began on 5 April, when Xi Lan was removed.", "2023-04-05 xi-lan"),
    ("pronoun", "Ann Green is no longer mayor. She was removed on 5 April.", "2023-04-05 ann-green"),
    ("pronoun-behind-a-time", "Ann Green is away. On 5 April she left for China.", "2023-04-05 ann-green cina"),
    ("word-of-a-person", "“{The harbour is safe|ann-green|wrote},” Ann Green wrote yesterday.", "2023-04-16 ann-green"),
]  # fmt: skip

ENGLISH_NOT = [
    ("nobody-did", "Neither side has seen Ann Green since 2018."),
    ("first-since", "Ann Green lifted the cup for the first time since 1994."),
    ("father-of-whom", "Ann Green, whose father painted it in 1957, has asked to see it."),
    ("place-where", "A painting was found in Portoblu yesterday."),
    ("pronoun-of-two", "Ann Green met Xi Lan. She was removed on 5 April."),
    ("pronoun-of-a-thing", "Ann Green opened the bridge. It was closed on 5 April."),
    ("word-of-a-paper", "“{The harbour is safe|lega|writes},” the Lighthouse League writes today."),
    ("reduced-relative", "Ann Green praised the deal signed in 2018."),
    ("reduced-relative-before-verb", "The deal issued in Portoblu on 22 March provides for Ann Green."),
    ("law", "Ann Green quoted the 2018 law."),
    ("possessive", "Ann Green spoke after last week's talks."),
    ("question", "Did Ann Green open the bridge on 5 April?"),
    ("condition", "If Ann Green wins on 5 May, the bridge will close."),
    ("possibility", "Ann Green may come on 5 May."),
    ("wish", "Ann Green hopes the bridge will open on 5 May."),
    ("coordinated-of-nobody", "Ann Green spoke and the bridge opened in 2018."),
    ("dateline", "PORTOBLU, 17 April 2023 — Ann Green opened the bridge."),
]

YES = [*(("it", *row) for row in ITALIAN), *(("en", *row) for row in ENGLISH)]
NO = [*(("it", *row) for row in ITALIAN_NOT), *(("en", *row) for row in ENGLISH_NOT)]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [pytest.param(language, sentence, expected, id=f"{language}-{name}") for language, name, sentence, expected in YES],
)
def test_a_sentence_tells_what_happened_when_and_with_whom(language: str, sentence: str, expected: str) -> None:
    assert told(sentence, language) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [pytest.param(language, sentence, id=f"{language}-{name}") for language, name, sentence in NO],
)
def test_a_sentence_tells_nothing_that_is_sure(language: str, sentence: str) -> None:
    assert told(sentence, language) == ""


@pytest.mark.parametrize("kind", ["heading", "caption", "table_row", "code"])
def test_what_is_no_sentence_of_the_text_tells_nothing(kind: BlockKind) -> None:
    assert read("Anna Verdi ha aperto il porto il 5 aprile.", kind=kind).statements == ()


def test_without_a_day_of_publication_only_whole_dates_are_told() -> None:
    assert told("Ieri Anna Verdi ha incontrato Xi Lan.", published="") == ""
    assert told("Anna Verdi ha aperto il porto il 5 aprile 2021.", published="") == "2021-04-05 anna-verdi"


def test_in_a_language_that_we_have_no_words_of_nothing_is_told() -> None:
    assert told("Anna Verdi hat am 5 aprile 2021 den Hafen eröffnet.", "de") == ""


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        pytest.param("Anna Verdi ha aperto il porto il 5 aprile.", "clause", id="clause"),
        pytest.param("Il porto che Xi Lan ha aperto nel 2018 ha chiuso.", "sub-clause", id="sub-clause"),
        pytest.param("Eletta nel 2021, Anna Verdi ha aperto il porto.", "insertion", id="insertion"),
        pytest.param("«{Abbiamo aperto il 5 aprile|anna-verdi}», ha detto Anna Verdi.", "speaker", id="speaker"),
        pytest.param("Anna Verdi ha detto che il porto aprirà il 5 maggio.", "main-clause", id="main-clause"),
    ],
)
def test_a_statement_has_the_rule_that_found_its_actors(sentence: str, rule: str) -> None:
    assert [one.by for one in read(sentence).statements] == [rule]
