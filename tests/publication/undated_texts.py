"""Undated texts in our own words, with the day that a careful reader would conclude, or with none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Undated(NamedTuple):
    id: str
    text: str
    day: str = ""

    @property
    def language(self) -> str:
        """The identity of a text begins with it."""
        return self.id[:2]


_TOLD: Mapping[str, str] = {
    "it-event-and-weekday 2023-05-08": (
        "Ieri la sindaca Anna Verdi ha inaugurato il ponte di Portoblu.\n\n"
        "I lavori erano cominciati nel 2021. Il 3 maggio è stato posato l’ultimo cavo. Il mercato "
        "resterà chiuso fino al 12 maggio.\n\n"
        "All’inaugurazione di domenica Anna Verdi ha ricordato Portoblu com’era. Nel 2023 il Comune ha "
        "inaugurato a Portoblu tre ponti. La sindaca inaugura così l’ultimo ponte del Comune a Portoblu."
    ),
    "it-today-with-full-date 2023-04-17": (
        "Oggi, 17 aprile 2023, il consiglio di Portoblu ha approvato il bilancio del porto."
    ),
    "it-below-a-line-without-a-stop 2023-04-17": (
        "Il traghetto in ritardo\n\nIeri, 16 aprile 2023, il traghetto è arrivato a Portoblu con due ore di ritardo."
    ),
    "it-yesterday-with-full-date 2023-04-17": (
        "Ieri, 16 aprile 2023, il traghetto è arrivato a Portoblu con due ore di ritardo."
    ),
    "en-today-with-full-date 2023-04-17": (
        "The council of Portoblu voted today, April 17, 2023, to close the old bridge."
    ),
    "en-yesterday-with-full-date 2023-04-17": (
        "The ferry reached Portoblu yesterday, 16 April 2023, after a stormy night."
    ),
    "it-tomorrow-with-full-date 2023-04-17": ("Domani, 18 aprile 2023, aprirà a Portoblu il nuovo mercato del pesce."),
    "en-tomorrow-with-full-date 2023-04-17": ("The new fish market will open in Portoblu tomorrow, 18 April 2023."),
    "it-event-with-full-date 2024-03-05": (
        "Ieri il traghetto Aurora è affondato davanti a Portoblu.\n\n"
        "L’affondamento del 4 marzo 2024 è costato a Portoblu la sua vecchia Aurora."
    ),
    "en-event-and-weekday 2023-04-17": (
        "Ann Green met the harbour board of Portoblu yesterday.\n\n"
        "The board asked for new cranes on 14 April 2023, and the strike will last until 19 April 2023.\n\n"
        "At Sunday’s meeting in Portoblu Ann Green was calm."
    ),
    "it-the-days-of-one-week 2023-04-17": (
        "Ieri Anna Verdi ha incontrato a Portoblu il capitano Bruno Verdi.\n\n"
        "Nell’incontro di domenica Anna Verdi e Bruno Verdi hanno parlato del molo. Il 14 aprile 2023 il "
        "consiglio lo ha "
        "chiuso, e il 19 aprile 2023 lo riaprirà."
    ),
    "en-event-with-full-date 2024-03-05": (
        "The ferry Aurora struck the pier of Portoblu yesterday.\n\n"
        "The Aurora struck that pier of Portoblu on March 4, 2024 with ninety people on board."
    ),
    "it-today-weekday-and-days-of-one-year 2023-04-17": (
        "Oggi, lunedì, Anna Verdi ha presentato a Portoblu il piano del porto. Il 14 aprile 2023 la "
        "giunta lo ha approvato e il 19 aprile 2023 sarà votato."
    ),
    "en-today-weekday-and-days-of-one-year 2023-04-17": (
        "Today, Monday, Ann Green presented the harbour plan in Portoblu. The board approved it on 14 "
        "April 2023, and the council will vote on 19 April 2023."
    ),
    "it-yesterday-is-a-weekday-and-a-day 2023-04-17": (
        "Ieri, domenica 16 aprile, il faro di Portoblu ha riaperto. Era chiuso dal 2019. Nel 2022 il "
        "Comune ha comprato la torre."
    ),
    "en-yesterday-is-a-weekday-and-a-day 2023-04-17": (
        "The lighthouse of Portoblu reopened yesterday, Sunday 16 April. In 2022 the town bought the tower."
    ),
}

_UNTOLD: Mapping[str, str] = {
    "it-yesterday-alone": ("Ieri la sindaca Anna Verdi ha inaugurato il ponte di Portoblu."),
    "en-yesterday-alone": ("Ann Green opened the bridge of Portoblu yesterday."),
    "it-no-time-at-all": ("La sindaca Anna Verdi inaugura il ponte di Portoblu."),
    "it-weekday-alone": ("Domenica il faro ha riaperto, lunedì è stato chiuso di nuovo."),
    "it-yesterday-is-a-weekday-of-no-year": ("Ieri, domenica, il faro di Portoblu ha riaperto."),
    "it-yesterday-and-a-year": ("Ieri il faro di Portoblu ha riaperto. Nel 2022 il Comune ha comprato la torre."),
    "en-yesterday-and-a-year": ("The lighthouse reopened yesterday. In 2022 the town bought the tower."),
    "it-historical-essay": (
        "Nel 1871 il porto di Portoblu contò duecento velieri. Il 3 maggio 1874 una tempesta distrusse il "
        "molo, e il consiglio decise di ricostruirlo. Nel 1880 la nuova diga fu finita. Domenica 12 "
        "giugno 1881 il vescovo la benedisse."
    ),
    "en-historical-essay": (
        "In 1871 the harbour of Portoblu counted two hundred ships. On 3 May 1874 a storm destroyed the "
        "pier, and the council decided to rebuild it. On Sunday 12 June 1881 the bishop blessed the new "
        "dam."
    ),
    "it-biography": (
        "Anna Verdi è nata a Portoblu il 4 febbraio 1961. Nel 1985 si è laureata, nel 1999 è entrata in "
        "consiglio, nel 2007 è diventata sindaca e il 12 maggio 2012 è stata rieletta."
    ),
    "en-biography": (
        "Ann Green was born in Portoblu on 4 February 1961. She graduated in 1985, joined the council in "
        "1999, became mayor in 2007 and was elected again on 12 May 2012."
    ),
    "it-programme": (
        "Il 3 giugno 2031 aprirà il cantiere, il 4 luglio 2032 arriveranno le gru e nel 2035 il ponte sarà finito."
    ),
    "en-programme": (
        "The yard will open on 3 June 2031, the cranes will come on 4 July 2032 and the bridge will be done in 2035."
    ),
    "it-contradictory-days": (
        "Oggi, 17 aprile 2023, il consiglio ha votato. Il 20 maggio 2023 il ponte è stato chiuso."
    ),
    "en-contradictory-days": ("The council voted today, 17 April 2023. On 20 May 2023 the bridge was closed."),
    "it-two-contradictory-todays": (
        "Oggi, 17 aprile 2023, il consiglio ha votato. Oggi, 3 giugno 2023, il ponte ha riaperto."
    ),
    "it-today-is-another-ones": (
        "Nel diario del capitano si legge: «Oggi, 17 aprile 2003, siamo arrivati a Portoblu». Ieri il "
        "diario è stato venduto."
    ),
    "en-today-is-another-ones": (
        "The captain’s diary says: “Today, 17 April 2003, we reached Portoblu.” Yesterday the diary was sold."
    ),
    "it-weather-of-the-page": (
        "Meteo Portoblu oggi, 24 novembre 2026: sereno\n\nIl consiglio ha votato il bilancio del porto. Nel 2022 il "
        "Comune ha comprato la torre."
    ),
    "it-clock-of-the-page": (
        "Oggi è martedì 24 novembre 2026\n\nIl consiglio ha votato oggi. Nel 2022 il Comune ha comprato la torre."
    ),
    "en-weather-of-the-page": (
        "Weather today, 24 November 2026: sunny\n\nThe council voted on the harbour. In 2022 the town bought the tower."
    ),
    "en-clock-of-the-page": (
        "Today is Tuesday, 24 November 2026\n\nThe council voted. In 2022 the town bought the tower."
    ),
    "it-another-event-of-the-same-people": (
        "Ieri Anna Verdi ha incontrato Bruno Verdi a Portoblu. Domenica Anna Verdi aveva incontrato Bruno "
        "Verdi a Roma. Il 14 aprile 2023 il consiglio ha votato, il 19 aprile 2023 voterà ancora."
    ),
    "it-the-event-to-come": (
        "Ieri Anna Verdi ha incontrato Bruno Verdi a Portoblu. Domenica Anna Verdi incontrerà Bruno Verdi "
        "a Roma. Nel 2023 il consiglio ha votato il piano."
    ),
    "en-name-of-a-paper": "On 17 April 2023, Portoblu Today was sold. The paper USA Today, 3 May 2023, told the story.",
    "it-anniversary": (
        "Accadde oggi. 17 aprile 1961: nel porto di Portoblu affonda l’Aurora. "
        "Ieri, 16 aprile, se ne è parlato in consiglio."
    ),
    "it-feast-of-every-year": (
        "Oggi, 25 aprile, Portoblu festeggia la Liberazione. Il 25 aprile 1945 il porto fu liberato."
    ),
    "en-day-of-every-year": "Today, June 5, is the day of the sea. It was first held in Portoblu on June 5, 1973.",
    "it-two-rescues": (
        "Ieri a Portoblu la Guardia del Golfo ha salvato 40 pescatori. Domenica a Portoblu la Guardia del "
        "Golfo ha salvato "
        "12 pescatori. Il 14 aprile 2023 il molo è stato chiuso, il 19 aprile 2023 sarà riaperto."
    ),
    "it-two-matches": (
        "Ieri il Portoblu ha battuto la Fortezza al Campo Nuovo. Domenica il Portoblu ha battuto il Faro al "
        "Campo Nuovo. "
        "Il 14 aprile 2023 il Portoblu ha cambiato allenatore, il 19 aprile 2023 giocherà in casa."
    ),
    "it-a-meeting-with-somebody-else": (
        "Ieri Anna Verdi ha incontrato a Portoblu il capitano Leo Blu. Dopo l’incontro di domenica con Bruno Verdi a "
        "Portoblu, Anna Verdi era stanca. Il 14 aprile 2023 il molo è stato chiuso, il 19 aprile 2023 sarà riaperto."
    ),
    "en-two-rescues": (
        "The Coast Guard saved 40 sailors off Portoblu yesterday. On Sunday the Coast Guard saved 12 sailors "
        "off Portoblu. "
        "The pier was closed on 14 April 2023, and it will open on 19 April 2023."
    ),
    "it-list-of-days": (
        "La mostra di Portoblu è aperta oggi, sabato e domenica. Nel 2023 la mostra ha avuto mille visitatori."
    ),
    "en-list-of-days": (
        "The show in Portoblu is open today, Saturday and Sunday. In 2023 the show had a thousand visitors."
    ),
    "it-day-of-a-feast": ("A Natale il porto era deserto, ieri è tornato a vivere. Nel 2021 era già successo."),
    "it-day-without-year-alone": ("Il 14 aprile il ponte di Portoblu è stato chiuso. Ieri sono cominciati i lavori."),
    "it-months-alone": (
        "Nell’aprile 2023 il ponte è stato chiuso, in maggio sono cominciati i lavori. Ieri il cantiere era fermo."
    ),
    "en-months-alone": (
        "The bridge was closed in April 2023 and the work began in May. Yesterday nobody was on the site."
    ),
    "it-street-of-a-day": ("Ieri in via XX Settembre si è rotto un tubo. Nel 2020 era successo in piazza IV Novembre."),
    "xx-unknown-language": ("Hodie, 17 aprile 2023, pons apertus est."),
}

TOLD = tuple(Undated(id_.split()[0], text, id_.split()[1]) for id_, text in _TOLD.items())
"""Their identity is followed by the day that they tell."""

UNTOLD = tuple(Undated(id_, text) for id_, text in _UNTOLD.items())
