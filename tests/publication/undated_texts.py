"""Undated texts in our own words, with the day that a careful reader would conclude; "" where nobody could."""

from __future__ import annotations

from typing import NamedTuple


class Undated(NamedTuple):
    id: str
    language: str
    text: str
    day: str


TOLD: tuple[Undated, ...] = (
    Undated(
        "it-event-and-weekday", "it",
        "Ieri la sindaca Anna Verdi ha inaugurato il ponte di Portoblu.\n\n"
        "I lavori erano cominciati nel 2021 e il 3 maggio è stato posato l’ultimo cavo. Il mercato resterà chiuso fino "
        "al 12 maggio.\n\nAll’inaugurazione di domenica Anna Verdi ha ricordato Portoblu com’era. Nel 2023 il Comune ha "
        "inaugurato a Portoblu tre ponti. La sindaca inaugura così l’ultimo ponte del Comune a Portoblu.",
        "2023-05-08",
    ),
    Undated(
        "it-today-with-full-date", "it",
        "Oggi, 17 aprile 2023, il consiglio di Portoblu ha approvato il bilancio del porto.", "2023-04-17",
    ),
    Undated(
        "it-yesterday-with-full-date", "it",
        "Ieri, 16 aprile 2023, il traghetto è arrivato a Portoblu con due ore di ritardo.", "2023-04-17",
    ),
    Undated(
        "en-today-with-full-date", "en",
        "The council of Portoblu voted today, April 17, 2023, to close the old bridge.", "2023-04-17",
    ),
    Undated(
        "en-yesterday-with-full-date", "en",
        "The ferry reached Portoblu yesterday, 16 April 2023, after a stormy night.", "2023-04-17",
    ),
    Undated(
        "it-tomorrow-with-full-date", "it",
        "Domani, 18 aprile 2023, aprirà a Portoblu il nuovo mercato del pesce.", "2023-04-17",
    ),
    Undated(
        "en-tomorrow-with-full-date", "en",
        "The new fish market will open in Portoblu tomorrow, 18 April 2023.", "2023-04-17",
    ),
    Undated(
        "it-event-with-full-date", "it",
        "Ieri il traghetto Aurora è affondato davanti a Portoblu.\n\nPrima dell’alba dell’affondamento del 4 marzo 2024 "
        "l’Aurora era attesa a Portoblu.",
        "2024-03-05",
    ),
    Undated(
        "en-event-with-full-date", "en",
        "The ferry Aurora struck the pier of Portoblu yesterday.\n\nThe Aurora struck that pier of Portoblu on "
        "March 4, 2024 with ninety people on board.",
        "2024-03-05",
    ),
    Undated(
        "it-today-weekday-and-days-of-one-year", "it",
        "Oggi, lunedì, Anna Verdi ha presentato a Portoblu il piano del porto. Il 14 aprile 2023 la giunta lo ha "
        "approvato e il 19 aprile 2023 sarà votato.",
        "2023-04-17",
    ),
    Undated(
        "en-today-weekday-and-days-of-one-year", "en",
        "Today, Monday, Ann Green presented the harbour plan in Portoblu. The board approved it on 14 April 2023, and "
        "the council will vote on 19 April 2023.",
        "2023-04-17",
    ),
    Undated(
        "it-yesterday-is-a-weekday-and-a-day", "it",
        "Ieri, domenica 16 aprile, il faro di Portoblu ha riaperto. Era chiuso dal 2019. Nel 2022 il Comune ha comprato "
        "la torre.",
        "2023-04-17",
    ),
    Undated(
        "en-yesterday-is-a-weekday-and-a-day", "en",
        "The lighthouse of Portoblu reopened yesterday, Sunday 16 April. In 2022 the town bought the tower.",
        "2023-04-17",
    ),
)  # fmt: skip

UNTOLD: tuple[Undated, ...] = tuple(
    Undated(id_, language, text, "")
    for id_, language, text in (
        ("it-yesterday-alone", "it", "Ieri la sindaca Anna Verdi ha inaugurato il ponte di Portoblu."),
        ("en-yesterday-alone", "en", "Ann Green opened the bridge of Portoblu yesterday."),
        ("it-no-time-at-all", "it", "La sindaca Anna Verdi inaugura il ponte di Portoblu."),
        ("it-weekday-alone", "it", "Domenica il faro ha riaperto, lunedì è stato chiuso di nuovo."),
        ("it-yesterday-is-a-weekday-of-no-year", "it", "Ieri, domenica, il faro di Portoblu ha riaperto."),
        ("it-yesterday-and-a-year", "it", "Ieri il faro di Portoblu ha riaperto. Nel 2022 il Comune ha comprato la torre."),
        ("en-yesterday-and-a-year", "en", "The lighthouse reopened yesterday. In 2022 the town bought the tower."),
        (
            "it-historical-essay", "it",
            "Nel 1871 il porto di Portoblu contò duecento velieri. Il 3 maggio 1874 una tempesta distrusse il molo, e il "
            "consiglio decise di ricostruirlo. Nel 1880 la nuova diga fu finita. Domenica 12 giugno 1881 il vescovo la "
            "benedisse.",
        ),
        (
            "en-historical-essay", "en",
            "In 1871 the harbour of Portoblu counted two hundred ships. On 3 May 1874 a storm destroyed the pier, and the "
            "council decided to rebuild it. On Sunday 12 June 1881 the bishop blessed the new dam.",
        ),
        (
            "it-biography", "it",
            "Anna Verdi è nata a Portoblu il 4 febbraio 1961. Nel 1985 si è laureata, nel 1999 è entrata in consiglio, nel "
            "2007 è diventata sindaca e il 12 maggio 2012 è stata rieletta.",
        ),
        (
            "en-biography", "en",
            "Ann Green was born in Portoblu on 4 February 1961. She graduated in 1985, joined the council in 1999, became "
            "mayor in 2007 and was elected again on 12 May 2012.",
        ),
        (
            "it-programme", "it",
            "Il 3 giugno 2031 aprirà il cantiere, il 4 luglio 2032 arriveranno le gru e nel 2035 il ponte sarà finito.",
        ),
        (
            "en-programme", "en",
            "The yard will open on 3 June 2031, the cranes will come on 4 July 2032 and the bridge will be done in 2035.",
        ),
        (
            "it-contradictory-days", "it",
            "Oggi, 17 aprile 2023, il consiglio ha votato. Il 20 maggio 2023 il ponte è stato chiuso.",
        ),
        (
            "en-contradictory-days", "en",
            "The council voted today, 17 April 2023. On 20 May 2023 the bridge was closed.",
        ),
        (
            "it-two-contradictory-todays", "it",
            "Oggi, 17 aprile 2023, il consiglio ha votato. Oggi, 3 giugno 2023, il ponte ha riaperto.",
        ),
        (
            "it-today-is-another-ones", "it",
            "Nel diario del capitano si legge: «Oggi, 17 aprile 2003, siamo arrivati a Portoblu». Ieri il diario è stato "
            "venduto.",
        ),
        (
            "en-today-is-another-ones", "en",
            "The captain’s diary says: “Today, 17 April 2003, we reached Portoblu.” Yesterday the diary was sold.",
        ),
        (
            "it-another-event-of-the-same-people", "it",
            "Ieri Anna Verdi ha incontrato Bruno Verdi a Portoblu. Domenica Anna Verdi aveva incontrato Bruno Verdi a "
            "Roma. Il 14 aprile 2023 il consiglio ha votato, il 19 aprile 2023 voterà ancora.",
        ),
        (
            "it-the-event-to-come", "it",
            "Ieri Anna Verdi ha incontrato Bruno Verdi a Portoblu. Domenica Anna Verdi incontrerà Bruno Verdi a Roma. "
            "Nel 2023 il consiglio ha votato il piano.",
        ),
        (
            "it-list-of-days", "it",
            "La mostra di Portoblu è aperta oggi, sabato e domenica. Nel 2023 la mostra ha avuto mille visitatori.",
        ),
        (
            "en-list-of-days", "en",
            "The show in Portoblu is open today, Saturday and Sunday. In 2023 the show had a thousand visitors.",
        ),
        (
            "it-day-of-a-feast", "it",
            "A Natale il porto era deserto, ieri è tornato a vivere. Nel 2021 era già successo.",
        ),
        (
            "it-day-without-year-alone", "it",
            "Il 14 aprile il ponte di Portoblu è stato chiuso. Ieri sono cominciati i lavori.",
        ),
        (
            "it-months-alone", "it",
            "Nell’aprile 2023 il ponte è stato chiuso, in maggio sono cominciati i lavori. Ieri il cantiere era fermo.",
        ),
        (
            "en-months-alone", "en",
            "The bridge was closed in April 2023 and the work began in May. Yesterday nobody was on the site.",
        ),
        ("it-street-of-a-day", "it", "Ieri in via XX Settembre si è rotto un tubo. Nel 2020 era successo in piazza IV Novembre."),
        ("xx-unknown-language", "xx", "Hodie, 17 aprile 2023, pons apertus est."),
    )
)  # fmt: skip
