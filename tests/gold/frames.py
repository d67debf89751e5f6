"""Frames of pages as sites write them round an article, in own words: above it and below it.

They hold lines of every kind, of which many are no phrase that the program knows: menus, teasers with their first
sentence, requests for money, boxes on the author, discussions, forms, imprints.
"""

from __future__ import annotations

from typing import NamedTuple


class Frames(NamedTuple):
    """Parts of pages by where they stand; each is as many lines as it has."""

    above: tuple[str, ...]
    below: tuple[str, ...]


ITALIAN = Frames(
    above=(
        """\
Vai al contenuto
Edizioni locali
Accedi
Il quotidiano del porto
Politica
Mondo
Economia
Cultura
Sport
Cerca nell’archivio
Oggi in edicola: il numero di ottobre
Venerdì, 9 ottobre 2026 – Aggiornato alle 18.40
Sei in: Home » Mondo » Asia""",
        """\
☰
MENU
I nostri podcast
Le firme
Newsletter del mattino
Sostienici
Entra
IN EVIDENZA
Sciopero dei treni, le fasce garantite
Il caldo anomalo di ottobre spiegato bene
Borsa, chiusura in lieve rialzo
Ascolta l’articolo
5 min""",
        """\
Usiamo i cookie per far funzionare il sito e per sapere quanti ci leggono. Puoi cambiare idea dalle impostazioni.
Solo i necessari
Va bene
Home
Chi siamo
Cosa facciamo
Rassegna
Eventi
Contatti""",
    ),
    below=(
        """\
© RIPRODUZIONE RISERVATA
Condividi
Tag
storia
scienza
ALTRE NOTIZIE DI MONDO
Incendio in un capannone a Vado, nessun ferito
Le fiamme sono divampate nella notte e hanno richiesto l’intervento di quattro squadre.
8 ottobre 2026
Scuola, al via le iscrizioni online
Da lunedì le famiglie potranno presentare la domanda attraverso il portale del ministero.
8 ottobre 2026
Meteo, perturbazione in arrivo sul Tirreno
Temporali forti e vento di libeccio attesi tra mercoledì e giovedì.
7 ottobre 2026
Chi siamo
Pubblicità
Codice etico
P. IVA 00000000000""",
        """\
Se hai trovato utile questo articolo
Il nostro giornale vive grazie ai lettori: con 5 euro al mese ci aiuti a pagare chi scrive e chi tiene acceso il sito.
Scegli quanto
Anna Verdi
Scrive di mare e di scienza. Vive tra Livorno e Marsiglia.
Leggi tutti i suoi articoli
3 commenti
marco_78
2 ore fa
Bell’articolo, ma manca un accenno alla spedizione francese che era partita due anni prima.
Rispondi
L. P.
1 ora fa
Concordo, su questo tema avevo letto un saggio molto bello qualche anno fa.
Rispondi
Scrivi un commento
Devi essere registrato per commentare.""",
        """\
LEGGI ANCHE
La nave che tornò dal ghiaccio
Tre libri sul Novecento visti da chi li ha tradotti
Il museo riapre, ma a orario ridotto
PIÙ LETTI
1
Perché il pane costa di più
2
La strada chiusa da sei mesi
3
Il concerto rinviato a dicembre
Redazione: via del Molo 1, Genova. Direttore responsabile: l’editore. Registrato presso il tribunale.
Torna in cima""",
        """\
Fonte: agenzie
ARGOMENTI: storia, scienza
Precedente
Il ponte di barche sul Po
Successivo
Cent’anni di radio
Iscriviti per ricevere la rassegna ogni mattina nella tua casella
La tua email
Iscrivimi
Ho letto l’informativa e acconsento al trattamento dei dati personali secondo il regolamento europeo.
Seguici
Facebook
Instagram
Telegram
Note legali | Privacy | Preferenze sui cookie""",
    ),
)

ENGLISH = Frames(
    above=(
        """\
Skip to content
The Molo
Subscribe
Sign in
News
Opinion
Culture
Sport
More
Today’s paper
Friday, October 9, 2026
Home > World > Asia""",
        """\
We use cookies to run this site and to count readers. You can change your choice at any time in settings.
Only what is needed
That is fine
MENU
Latest
Most read
Listen to this story
6 min listen
Trains halted after flooding in the valley
Markets close slightly higher
What the warm October means""",
        """\
Search
Donate
About us
Our work
Events
Contact
Home""",
    ),
    below=(
        """\
Share this article
Topics
History
Science
MORE FROM WORLD
Fire at a warehouse in Dover, nobody hurt
The blaze broke out overnight and four crews were called to the scene.
8 October 2026
School enrolment opens online
From Monday families can apply through the ministry’s website.
8 October 2026
Storm due to reach the west coast
Heavy rain and strong winds are expected between Wednesday and Thursday.
7 October 2026
About us
Advertise
Code of ethics
© 2026 The Molo""",
        """\
If you found this useful
Our paper is paid for by its readers: five pounds a month helps us pay those who write and keep the site up.
Choose an amount
Ann Green
Writes about the sea and science. She lives between Hull and Bruges.
More by Ann Green
3 comments
marco_78
2 hours ago
Good piece, but it leaves out the French expedition that had set out two years before.
Reply
L. P.
1 hour ago
I agree, there was a fine essay about this a few years ago.
Reply
Write a comment
You must be registered to comment.""",
        """\
READ NEXT
The ship that came back from the ice
Three books on the last century, by their translators
The museum reopens with shorter hours
MOST READ
1
Why bread costs more
2
The road that has been shut for six months
3
The concert moved to December
Editorial office: 1 Pier Street. Registered in England. All trademarks belong to their owners.
Back to top""",
        """\
Source: agencies
TOPICS: history, science
Previous
The bridge of boats
Next
A hundred years of radio
Sign up to get the digest every morning in your inbox
Your email
Sign me up
I have read the privacy notice and agree to my data being used as described there.
Follow us
Facebook
Instagram
Telegram
Legal | Privacy | Cookie preferences""",
    ),
)

FRAMES = {"it": ITALIAN, "en": ENGLISH}
