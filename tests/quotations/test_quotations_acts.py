"""What tells that somebody speaks, who does, and what; and what looks like it and is none."""

from __future__ import annotations

import pytest
from acts_texts import REGISTER, annotated, words

from dossier.model import Annotated, Speaker
from dossier.quotations import acts

ITALIAN = [
    ("che", "Anna Verdi ha detto che il ponte riapre.", [("ha detto", "anna-verdi", "il ponte riapre", None)]),
    ("che-simple-past", "Verdi disse che il porto era chiuso.", [("disse", "anna-verdi", "il porto era chiuso", None)]),
    (
        "che-present",
        "Bruno Neri sostiene che i lavori finiranno a maggio.",
        [("sostiene", "bruno-neri", "i lavori finiranno a maggio", None)],
    ),
    (
        "che-imperfect",
        "Neri ripeteva che il molo era sicuro.",
        [("ripeteva", "bruno-neri", "il molo era sicuro", None)],
    ),
    (
        "di-infinitive",
        "Navalia ha dichiarato di prevedere un anno difficile.",
        [("ha dichiarato", "navalia", "prevedere un anno difficile", None)],
    ),
    (
        "di-non",
        "Neri ha promesso di non chiudere il cantiere.",
        [("ha promesso", "bruno-neri", "non chiudere il cantiere", None)],
    ),
    (
        "adverb-within",
        "Verdi ha ripetutamente negato che il ponte sia pericoloso.",
        [("ha ripetutamente negato", "anna-verdi", "il ponte sia pericoloso", None)],
    ),
    (
        "anche",
        "Verdi ha anche aggiunto che servono fondi.",
        [("ha anche aggiunto", "anna-verdi", "servono fondi", None)],
    ),
    (
        "object",
        "Navalia ha annunciato lunedì la chiusura del cantiere.",
        [("ha annunciato", "navalia", "la chiusura del cantiere", None)],
    ),
    ("confirm-object", "Norland ha confermato l'incontro.", [("ha confermato", "norland", "l'incontro", None)]),
    (
        "far-sapere",
        "Navalia ha fatto sapere che il varo è rinviato.",
        [("ha fatto sapere", "navalia", "il varo è rinviato", None)],
    ),
    (
        "rendere-noto",
        "Cantieri Blu ha reso noto che il varo è rinviato.",
        [("ha reso noto", "cantieri-blu", "il varo è rinviato", None)],
    ),
    ("colon", "Neri ha detto: niente navi in inverno.", [("ha detto", "bruno-neri", "niente navi in inverno", None)]),
    (
        "parataxis",
        "Il porto non chiuderà, ha ribadito Anna Verdi.",
        [("ha ribadito", "anna-verdi", "Il porto non chiuderà", None)],
    ),
    (
        "parataxis-adjunct",
        "Il porto non chiuderà, ha ribadito Neri nel corso di un incontro a Portoblu.",
        [("ha ribadito", "bruno-neri", "Il porto non chiuderà", None)],
    ),
    (
        "set-in",
        "Le prove, ha detto Neri, sono finite da tempo.",
        [("ha detto", "bruno-neri", "Le prove, ha detto Neri, sono finite da tempo", None)],
    ),
    (
        "role-name",
        "Il ministro dei Trasporti Bruno Neri ha spiegato che il ponte riapre.",
        [("ha spiegato", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "role-name-of-place",
        "La sindaca di Portoblu Anna Verdi ha detto che il ponte riapre.",
        [("ha detto", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "role-of-firm",
        "L'amministratore delegato di Navalia Bruno Neri ha dichiarato che il cantiere resta aperto.",
        [("ha dichiarato", "bruno-neri", "il cantiere resta aperto", None)],
    ),
    (
        "role-behind",
        "Il porto resta aperto, ha detto il presidente di Navalia Bruno Neri.",
        [("ha detto", "bruno-neri", "Il porto resta aperto", None)],
    ),
    (
        "apposition-role",
        "Bruno Neri, presidente di Navalia, ha detto che il cantiere resta aperto.",
        [("ha detto", "bruno-neri", "il cantiere resta aperto", None)],
    ),
    (
        "apposition-name",
        "Il presidente di Navalia, Bruno Neri, ha detto che il cantiere resta aperto.",
        [("ha detto", "bruno-neri", "il cantiere resta aperto", None)],
    ),
    (
        "apposition-clause",
        "Navalia, una società che costruisce navi, ha annunciato che chiude.",
        [("ha annunciato", "navalia", "chiude", None)],
    ),
    (
        "apposition-two-roles",
        "Anna Verdi, sindaca di Portoblu e ingegnera, ha detto che il ponte riapre.",
        [("ha detto", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "between",
        "Verdi, in occasione di una visita a Portoblu, ha affermato che il ponte riapre.",
        [("ha affermato", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "between-relative",
        "Verdi, che ieri ha incontrato Neri, ha affermato che il ponte riapre.",
        [("ha affermato", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "between-gerund",
        "Verdi, parlando con Neri, ha affermato che il ponte riapre.",
        [("ha affermato", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "adjunct-before",
        "Durante la conferenza stampa congiunta Verdi ha affermato che il ponte riapre.",
        [("ha affermato", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "time-before",
        "Domenica Neri ha detto che il ponte riapre.",
        [("ha detto", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "last-month",
        "Il mese scorso Neri ha detto che il ponte riapre.",
        [("ha detto", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "to-somebody",
        "Neri ha detto a Verdi che il ponte riapre.",
        [("ha detto", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "warned-somebody",
        "Neri ha avvertito Verdi che il ponte è vecchio.",
        [("ha avvertito", "bruno-neri", "il ponte è vecchio", None)],
    ),
    (
        "place-speaks",
        "Norland ha negato di avere navi in zona.",
        [("ha negato", "norland", "avere navi in zona", None)],
    ),
    (
        "via-reuters",
        "Neri ha detto a Reuters che il ponte riapre.",
        [("ha detto", "bruno-neri", "il ponte riapre", "reuters")],
    ),
    (
        "via-interview",
        "In un'intervista a Il Molo Anna Verdi ha detto che il ponte riapre.",
        [("ha detto", "anna-verdi", "il ponte riapre", "il-molo")],
    ),
    (
        "and-goes-on",
        "Verdi ha detto che il ponte riapre e ha aggiunto che servono fondi.",
        [("ha detto", "anna-verdi", "il ponte riapre", None), ("ha aggiunto", "anna-verdi", "servono fondi", None)],
    ),
    (
        "and-after-deed",
        "Verdi ha incontrato Neri e ha affermato che il ponte riapre.",
        [("ha affermato", "anna-verdi", "il ponte riapre", None)],
    ),
    (
        "gerund",
        "Verdi ha detto che il ponte riapre, aggiungendo che servono fondi.",
        [("ha detto", "anna-verdi", "il ponte riapre", None), ("aggiungendo", "anna-verdi", "servono fondi", None)],
    ),
    (
        "gerund-after-deed",
        "Anna Verdi ha convocato la giunta, ricordando che il ponte è vecchio.",
        [("ricordando", "anna-verdi", "il ponte è vecchio", None)],
    ),
    (
        "relative",
        "A decidere è stato Bruno Neri, che ha detto di volere un ponte nuovo.",
        [("ha detto", "bruno-neri", "volere un ponte nuovo", None)],
    ),
    (
        "relative-il-quale",
        "Il piano è di Bruno Neri, il quale ha aggiunto che servono fondi.",
        [("ha aggiunto", "bruno-neri", "servono fondi", None)],
    ),
    (
        "relative-governed-person",
        "L'incontro con Anna Verdi, che ha promesso di riaprire il ponte, è durato poco.",
        [("ha promesso", "anna-verdi", "riaprire il ponte", None)],
    ),
    (
        "subordinate",
        "Quando Navalia ha annunciato che chiude, Portoblu ha tremato.",
        [("ha annunciato", "navalia", None, None)],
    ),
    (
        "continued",
        "Anna Verdi ha visitato il ponte. Il cantiere, ha detto Verdi, è pronto. Le prove, ha aggiunto, sono finite.",
        [
            ("ha detto", "anna-verdi", None, None),
            ("ha aggiunto", "anna-verdi", "Le prove, ha aggiunto, sono finite", None),
        ],
    ),
    (
        "continued-start",
        "Verdi ha detto che il ponte riapre. Ha aggiunto che servono fondi.",
        [("ha detto", "anna-verdi", "il ponte riapre", None), ("Ha aggiunto", "anna-verdi", "servono fondi", None)],
    ),
    (
        "continued-poi",
        "Verdi ha detto che il ponte riapre. Poi ha aggiunto che servono fondi.",
        [("ha detto", "anna-verdi", "il ponte riapre", None), ("ha aggiunto", "anna-verdi", "servono fondi", None)],
    ),
    (
        "pronoun-lei",
        "Anna Verdi ha visitato il ponte. Lei ha detto che riapre.",
        [("ha detto", "anna-verdi", "riapre", None)],
    ),
    (
        "pronoun-wrong",
        "Anna Verdi ha visitato il ponte. Lui ha detto che riapre.",
        [("ha detto", None, "riapre", None)],
    ),
    (
        "the-company",
        "Navalia ha chiuso il cantiere. La società ha detto che le navi sono finite.",
        [("ha detto", "navalia", "le navi sono finite", None)],
    ),
    (
        "the-company-two",
        "Navalia ha chiuso il cantiere. Cantieri Blu ha chiuso il bacino. La società ha detto che le navi sono finite.",
        [("ha detto", "=società", "le navi sono finite", None)],
    ),
    (
        "same-office",
        "Il ministro dei Trasporti Bruno Neri è a Portoblu. Il ministro ha detto che il ponte riapre.",
        [("ha detto", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "holder-of-office",
        "La ministra della Difesa Anna Verdi è a Portoblu. Il ponte riapre, ha aggiunto la titolare della Difesa.",
        [("ha aggiunto", "anna-verdi", "Il ponte riapre", None)],
    ),
    (
        "office-of-two",
        "Il ministro Bruno Neri e il ministro Bob Stone sono a Portoblu. Il ministro ha detto che il ponte riapre.",
        [("ha detto", "=ministro", "il ponte riapre", None)],
    ),
    (
        "outlet-again",
        "Il piano è vecchio, scrive Il Molo. Il ponte è chiuso, ha aggiunto il quotidiano.",
        [("scrive", "il-molo", "Il piano è vecchio", None), ("ha aggiunto", "il-molo", "Il ponte è chiuso", None)],
    ),
    (
        "unnamed-official",
        "Secondo un alto funzionario di Norland, il ponte riapre.",
        [("Secondo", "=alto funzionario di Norland", "il ponte riapre", None)],
    ),
    (
        "unnamed-spokesman",
        "La portavoce ha detto che il ponte riapre.",
        [("ha detto", "=portavoce", "il ponte riapre", None)],
    ),
    (
        "experts",
        "Alcuni esperti ritengono che il ponte sia sicuro.",
        [("ritengono", "=esperti", "il ponte sia sicuro", None)],
    ),
    (
        "sources",
        "Fonti del ministero hanno riferito che il ponte riapre.",
        [("hanno riferito", "=Fonti del ministero", "il ponte riapre", None)],
    ),
    (
        "document-of",
        "Una nota di Navalia precisa che il cantiere resta aperto.",
        [("precisa", "navalia", "il cantiere resta aperto", None)],
    ),
    ("document", "Il rapporto afferma che il ponte è vecchio.", [("afferma", "=rapporto", "il ponte è vecchio", None)]),
    ("inversion-start", "Dice Neri: il ponte riapre.", [("Dice", "bruno-neri", "il ponte riapre", None)]),
    ("lo-before", "Il varo è rinviato, lo annuncia Navalia.", [("annuncia", "navalia", "Il varo è rinviato", None)]),
    (
        "lo-stesso",
        "Il varo è rinviato, ha detto lo stesso Neri.",
        [("ha detto", "bruno-neri", "Il varo è rinviato", None)],
    ),
    ("today-between", "Il varo è rinviato, scrive oggi Il Molo.", [("scrive", "il-molo", "Il varo è rinviato", None)]),
    ("secondo", "Secondo Verdi, il ponte riapre.", [("Secondo", "anna-verdi", "il ponte riapre", None)]),
    ("secondo-end", "Il ponte riapre, secondo Anna Verdi.", [("secondo", "anna-verdi", "Il ponte riapre", None)]),
    (
        "secondo-role",
        "Secondo il ministro Bruno Neri il ponte riapre.",
        [("Secondo", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "secondo-quanto",
        "Secondo quanto riferito da Navalia, il varo è rinviato.",
        [("Secondo", "navalia", "il varo è rinviato", None)],
    ),
    (
        "secondo-quanto-verb",
        "Secondo quanto ha dichiarato Neri, il varo è rinviato.",
        [("Secondo", "bruno-neri", "il varo è rinviato", None)],
    ),
    (
        "secondo-dati",
        "Secondo i dati di Navalia, le navi sono dieci.",
        [("Secondo", "navalia", "le navi sono dieci", None)],
    ),
    ("stando", "Stando a Neri, il ponte riapre.", [("Stando a", "bruno-neri", "il ponte riapre", None)]),
    (
        "stando-alla",
        "Stando alla sindaca Anna Verdi, il ponte riapre.",
        [("Stando alla", "anna-verdi", "il ponte riapre", None)],
    ),
    ("a-detta", "Il ponte riapre, a detta di Bruno Neri.", [("a detta di", "bruno-neri", "Il ponte riapre", None)]),
    ("per", "Per Bruno Neri, il ponte è vecchio.", [("Per", "bruno-neri", "il ponte è vecchio", None)]),
    ("come", "Come ricorda Il Molo, il ponte è del 1990.", [("ricorda", "il-molo", None, None)]),
    (
        "via-beside-source",
        "Intanto, secondo un alto funzionario di Norland, il ponte riapre, come riporta Reuters.",
        [("secondo", "=alto funzionario di Norland", None, "reuters")],
    ),
    (
        "lo-behind-colon",
        "Il ponte riapre a maggio: lo ha annunciato ieri la sindaca di Portoblu Anna Verdi.",
        [("ha annunciato", "anna-verdi", "Il ponte riapre a maggio", None)],
    ),
    (
        "a-quanto",
        "A quanto riferisce Reuters, il ponte riapre.",
        [("A quanto", "reuters", "il ponte riapre", None)],
    ),
    (
        "accused-of",
        "Neri ha accusato Verdi di aver mentito.",
        [("ha accusato", "bruno-neri", "aver mentito", None)],
    ),
    (
        "set-in-clause",
        "Neri ha annunciato che, dopo mesi di trattative, il ponte riapre.",
        [("ha annunciato", "bruno-neri", "dopo mesi di trattative, il ponte riapre", None)],
    ),
    (
        "what-somebody-said",
        "Quello che Neri ha detto è grave.",
        [("ha detto", "bruno-neri", "", None)],
    ),
    ("via-secondo", "Il ponte riapre, ha detto Neri, secondo Il Molo.", [("ha detto", "bruno-neri", None, "il-molo")]),
    (
        "via-media",
        "Il ponte riapre, ha affermato Neri, secondo i resoconti dei media.",
        [("ha affermato", "bruno-neri", None, "=resoconti dei media")],
    ),
    (
        "via-outlet-verb",
        "Anna Verdi ha affermato che il ponte riapre, ricorda Il Molo.",
        [("ha affermato", "anna-verdi", "il ponte riapre", "il-molo")],
    ),
    ("agent", "Il varo è stato annunciato da Navalia.", [("è stato annunciato", "navalia", None, None)]),
    (
        "legge",
        "Il varo è rinviato, si legge in una nota di Navalia.",
        [("si legge in", "navalia", "Il varo è rinviato", None)],
    ),
    (
        "reflexive",
        "Neri si è detto convinto che il ponte riapra.",
        [("è detto", "bruno-neri", "il ponte riapra", None)],
    ),
    ("hearsay", "Neri avrebbe detto che il ponte riapre.", [("avrebbe detto", "bruno-neri", "il ponte riapre", None)]),
    (
        "called",
        "Neri ha definito il ponte «una vergogna».",
        [("ha definito", "bruno-neri", "il ponte «una vergogna»", None)],
    ),
    (
        "called-and",
        "Neri ha definito il ponte «una vergogna» e ha affermato che servono fondi.",
        [("ha definito", "bruno-neri", None, None), ("ha affermato", "bruno-neri", "servono fondi", None)],
    ),
    (
        "direct-behind",
        "«Il ponte riapre», ha dichiarato la sindaca di Portoblu Anna Verdi.",
        [("ha dichiarato", "anna-verdi", None, None)],
    ),
    (
        "direct-no-comma",
        "«Il ponte riapre» osserva ancora Bruno Neri, ingegnere.",
        [("osserva", "bruno-neri", None, None)],
    ),
    ("direct-before", "Anna Verdi ha scritto: «Il ponte riapre».", [("ha scritto", "anna-verdi", None, None)]),
    ("direct-only", "«Il ponte riapre», prosegue Neri.", [("prosegue", "bruno-neri", None, None)]),
    (
        "plural-country",
        "Norland e Portoblu hanno detto che il ponte riapre.",
        [("hanno detto", None, "il ponte riapre", None)],
    ),
    ("two-speakers", "Verdi e Neri hanno detto che il ponte riapre.", [("hanno detto", None, "il ponte riapre", None)]),
    (
        "insisted",
        "Neri ha voluto precisare che il ponte riapre.",
        [("ha voluto precisare", "bruno-neri", "il ponte riapre", None)],
    ),
    (
        "nested",
        "Il Molo riporta che Neri ha promesso di chiudere il ponte.",
        [("riporta", "il-molo", None, None), ("ha promesso", "bruno-neri", "chiudere il ponte", None)],
    ),
    ("forecast", "Navalia prevede di varare due navi.", [("prevede", "navalia", "varare due navi", None)]),
    (
        "where",
        "Neri ha parlato a Portoblu, dove ha affermato che il ponte riapre.",
        [("ha affermato", "bruno-neri", "il ponte riapre", None)],
    ),
]
"""Id, text, and of each act: cue, speaker ("=words" of one not named), content (None: not asked), outlet."""

ENGLISH = [
    ("that", "Ann Green said that the bridge will reopen.", [("said", "ann-green", "the bridge will reopen", None)]),
    ("no-that", "Green said the bridge will reopen.", [("said", "ann-green", "the bridge will reopen", None)]),
    ("says", "Bob Stone says it will reopen.", [("says", "bob-stone", "it will reopen", None)]),
    (
        "has-announced",
        "Navalia has announced that the yard will close.",
        [("has announced", "navalia", "the yard will close", None)],
    ),
    (
        "announced-noun",
        "Navalia announced on Monday its plan for the yard.",
        [("announced", "navalia", "its plan for the yard", None)],
    ),
    (
        "promised-to",
        "Stone promised to keep the yard open.",
        [("promised", "bob-stone", "to keep the yard open", None)],
    ),
    (
        "denied-noun",
        "Norland has repeatedly denied the report.",
        [("has repeatedly denied", "norland", "the report", None)],
    ),
    ("also", "Green also added that money is needed.", [("added", "ann-green", "money is needed", None)]),
    (
        "adverb-time",
        "Green said yesterday that the bridge will reopen.",
        [("said", "ann-green", "the bridge will reopen", None)],
    ),
    (
        "in-statement",
        "Stone said in a statement that the yard will close.",
        [("said", "bob-stone", "the yard will close", None)],
    ),
    ("behind", "The bridge will reopen, said Ann Green.", [("said", "ann-green", "The bridge will reopen", None)]),
    ("behind-before", "The bridge will reopen, Green said.", [("said", "ann-green", "The bridge will reopen", None)]),
    (
        "the-firm-behind",
        "The yard will close, Navalia has announced.",
        [("has announced", "navalia", "The yard will close", None)],
    ),
    (
        "set-in",
        "The yard, Stone said, will close in May.",
        [("said", "bob-stone", "The yard, Stone said, will close in May", None)],
    ),
    (
        "spokeswoman",
        "Navalia spokeswoman Ann Green said that the yard will close.",
        [("said", "ann-green", "the yard will close", None)],
    ),
    (
        "chief",
        "Navalia chief executive Bob Stone stated that the yard will close.",
        [("stated", "bob-stone", "the yard will close", None)],
    ),
    (
        "country-minister",
        "Norland's foreign minister Bob Stone said that the bridge will reopen.",
        [("said", "bob-stone", "the bridge will reopen", None)],
    ),
    ("modifier", "Norland yard owner Navalia said that it will close.", [("said", "navalia", "it will close", None)]),
    (
        "unnamed-modifier",
        "A Navalia spokesman said that the yard will close.",
        [("said", "=Navalia spokesman", "the yard will close", None)],
    ),
    (
        "negotiator",
        "A Navalia negotiator said that the yard will close.",
        [("said", "=Navalia negotiator", "the yard will close", None)],
    ),
    (
        "apposition",
        "Bob Stone, chief executive of Navalia, said that the yard will close.",
        [("said", "bob-stone", "the yard will close", None)],
    ),
    (
        "apposition-name",
        "The chief executive of Navalia, Bob Stone, said that the yard will close.",
        [("said", "bob-stone", "the yard will close", None)],
    ),
    (
        "apposition-firm",
        "Another builder, Navalia, said that the yard will close.",
        [("said", "navalia", "the yard will close", None)],
    ),
    (
        "apposition-which",
        "Navalia, a firm which builds ships, announced that it will close.",
        [("announced", "navalia", "it will close", None)],
    ),
    (
        "two-roles",
        "Bob Stone, chairman of Navalia and a member of the council, says that it will close.",
        [("says", "bob-stone", "it will close", None)],
    ),
    (
        "adjunct",
        "In a letter to Portoblu, Stone said that the yard will close.",
        [("said", "bob-stone", "the yard will close", None)],
    ),
    (
        "told-somebody",
        "Stone told Green that the yard will close.",
        [("told", "bob-stone", "the yard will close", None)],
    ),
    (
        "told-reuters",
        "Stone told Reuters that the yard will close.",
        [("told", "bob-stone", "the yard will close", "reuters")],
    ),
    (
        "interview",
        "In an interview with Il Molo, Green said that the bridge will reopen.",
        [("said", "ann-green", "the bridge will reopen", "il-molo")],
    ),
    ("warned", "Stone warned Norland that the yard is old.", [("warned", "bob-stone", "the yard is old", None)]),
    (
        "and",
        "Green said that the bridge will reopen and added that money is needed.",
        [("said", "ann-green", "the bridge will reopen", None), ("added", "ann-green", "money is needed", None)],
    ),
    (
        "deed-and",
        "Green met Stone and said that the bridge will reopen.",
        [("said", "ann-green", "the bridge will reopen", None)],
    ),
    ("saying", "Green closed the bridge, saying that it was old.", [("saying", "ann-green", "it was old", None)]),
    (
        "own-saying",
        "The yard was closed in May, Navalia saying that it was old.",
        [("saying", "navalia", "it was old", None)],
    ),
    (
        "who",
        "The plan is by Bob Stone, who said that money is needed.",
        [("said", "bob-stone", "money is needed", None)],
    ),
    (
        "who-apposition",
        "The plan is by Bob Stone, an engineer, who said that money is needed.",
        [("said", "bob-stone", "money is needed", None)],
    ),
    (
        "he",
        "Bob Stone came to Portoblu. He said that the yard will close.",
        [("said", "bob-stone", "the yard will close", None)],
    ),
    (
        "she",
        "Anna Verdi came to Portoblu. She said that the yard will close.",
        [("said", "anna-verdi", "the yard will close", None)],
    ),
    (
        "he-wrong",
        "Anna Verdi came to Portoblu. He said that the yard will close.",
        [("said", None, "the yard will close", None)],
    ),
    (
        "they",
        "Bob Stone came to Portoblu. They said that the yard will close.",
        [("said", None, "the yard will close", None)],
    ),
    (
        "company",
        "Navalia closed the yard. The company said that the ships are done.",
        [("said", "navalia", "the ships are done", None)],
    ),
    (
        "company-of-sentence",
        "In a note on the Navalia site, the company said that it will close.",
        [("said", "navalia", "it will close", None)],
    ),
    (
        "same-office",
        "The minister of transport, Bob Stone, came to Portoblu. The minister said that the bridge will reopen.",
        [("said", "=minister", None, None)],
    ),
    (
        "officials",
        "Some officials said that the bridge will reopen.",
        [("said", "=officials", "the bridge will reopen", None)],
    ),
    (
        "according",
        "According to Green, the bridge will reopen.",
        [("According to", "ann-green", "the bridge will reopen", None)],
    ),
    (
        "asked-about",
        "Green, asked about the bridge, said that it was old.",
        [("said", "ann-green", "it was old", None)],
    ),
    (
        "accused-of",
        "Stone accused Green of lying.",
        [("accused", "bob-stone", "lying", None)],
    ),
    (
        "according-end",
        "The bridge will reopen, according to the mayor of Portoblu, Ann Green.",
        [("according to", "ann-green", "The bridge will reopen", None)],
    ),
    (
        "according-spokesman",
        "The bridge will reopen, according to Navalia spokesman Bob Stone.",
        [("according to", "bob-stone", "The bridge will reopen", None)],
    ),
    ("as-reports", "As Reuters reports, the bridge will reopen.", [("reports", "reuters", None, None)]),
    ("via", "The bridge will reopen, said Stone, according to Reuters.", [("said", "bob-stone", None, "reuters")]),
    ("agent", "The plan was announced by Navalia.", [("was announced", "navalia", None, None)]),
    ("called", "Stone called the bridge “a shame”.", [("called", "bob-stone", "the bridge “a shame”", None)]),
    ("direct-behind", "“The bridge will reopen,” said Ann Green.", [("said", "ann-green", None, None)]),
    ("direct-before-verb", "“The bridge will reopen,” Green said.", [("said", "ann-green", None, None)]),
    ("direct-colon", "Green wrote: “The bridge will reopen.”", [("wrote", "ann-green", None, None)]),
    (
        "direct-role",
        "“The yard will close,” said Navalia chief executive Bob Stone.",
        [("said", "bob-stone", None, None)],
    ),
    (
        "direct-role-comma",
        "“The yard will close,” said Bob Stone, the head of Navalia.",
        [("said", "bob-stone", None, None)],
    ),
    ("two", "Green and Stone said that the bridge will reopen.", [("said", None, "the bridge will reopen", None)]),
    ("believes", "Stone believes that the bridge is old.", [("believes", "bob-stone", "the bridge is old", None)]),
    ("expects", "Navalia expects that sales will fall.", [("expects", "navalia", "sales will fall", None)]),
    ("progressive", "Navalia is saying that sales will fall.", [("is saying", "navalia", "sales will fall", None)]),
    ("as-clause", "As Navalia reported that sales fell, Portoblu waited.", [("reported", "navalia", None, None)]),
    (
        "acknowledged",
        "Stone acknowledged that the yard was late.",
        [("acknowledged", "bob-stone", "the yard was late", None)],
    ),
    (
        "statement-of",
        "A statement by Navalia said that the yard will close.",
        [("said", "navalia", "the yard will close", None)],
    ),
    (
        "newspaper",
        "The Il Molo newspaper reported that the yard will close.",
        [("reported", "il-molo", "the yard will close", None)],
    ),
]

ITALIAN_NONE = [
    ("negated", "Neri non ha detto che il ponte riapre."),
    ("negated-clitic", "Neri non lo ha detto."),
    ("never", "Neri non ha mai confermato la chiusura."),
    ("future", "Neri annuncerà la chiusura del ponte."),
    ("modal", "Neri deve dire che il ponte riapre."),
    ("if", "Se Neri conferma la chiusura, il porto si ferma."),
    ("question", "Che cosa ha detto Neri?"),
    ("passive", "È stato detto che il ponte riapre."),
    ("si-dice", "Si dice che il ponte riapra."),
    ("vale-a-dire", "Il ponte, vale a dire la strada, è chiuso."),
    ("detto-noun", "Un detto popolare parla di ponti."),
    ("secondo-ordinal", "Il secondo ministro è partito."),
    ("secondo-rule", "Secondo il regolamento, il ponte è chiuso."),
    ("secondo-cui", "Cresce la convinzione secondo cui il ponte è vecchio."),
    ("per-purpose", "Per Natale il ponte riapre."),
    ("per-firm", "Per Navalia lavorano cento operai."),
    ("noun-denuncia", "La denuncia di Neri è arrivata in procura."),
    ("noun-accusa", "L'accusa contro Neri è caduta."),
    ("noun-replica", "Arriva la replica di Verdi."),
    ("posta", "La stazione, posta fuori Portoblu, è chiusa."),
    ("law", "La legge prevede che il ponte chiuda."),
    ("visit", "La visita indica che il ponte interessa."),
    ("added-thing", "Neri ha aggiunto due navi alla flotta."),
    ("supports", "Neri sostiene la squadra di Portoblu."),
    ("remembers", "Verdi ricorda il padre."),
    ("wrote-book", "Neri ha scritto un libro sul ponte."),
    ("first-person", "Ho detto che il ponte riapre."),
    ("quoted-act", "«Neri ha detto che il ponte riapre», così la lettera."),
    ("believes-in", "Neri crede nel ponte."),
    ("trial", "Il rinvio a giudizio di Neri è di ieri."),
    ("ship", "La Stella Marina è stata detta la nave bianca."),
    ("called-plain", "Neri ha chiamato il ponte Azzurro."),
    ("subject-behind-object", "Ha confermato la notizia anche Anna Verdi."),
    ("closes", "Tra un anno, Navalia chiude."),
    ("one-of-several", "Quattro cantieri, tra cui Navalia, hanno dichiarato di voler chiudere."),
    ("churches", "Tra le chiese di Portoblu questa è la più antica."),
]

ENGLISH_NONE = [
    ("did-not", "Stone did not say that the yard will close."),
    ("has-not", "Stone has not confirmed the plan."),
    ("will", "Stone will announce the plan."),
    ("might", "Stone might say that the yard will close."),
    ("to-say", "Stone came to say that the yard will close."),
    ("if", "If Stone says that the yard will close, Portoblu will wait."),
    ("question", "What did Stone say?"),
    ("passive", "It was said that the yard will close."),
    ("is-said", "The yard is said to be old."),
    ("plan", "All went according to plan."),
    ("adjective", "The said yard is old."),
    ("noun-report", "The report of Stone is late."),
    ("noun-claims", "Stone read the claims of Navalia."),
    ("added-thing", "Stone added two ships."),
    ("adjective-orders", "To date, ten confirmed orders have been received."),
    ("recently-announced", "Sales of the recently announced ship are low."),
    ("first-person", "I said that the bridge will reopen."),
    ("we-asked", "We asked the yard for a ship."),
    ("that-is-to-say", "The yard, that is to say the dock, is old."),
    ("replied-no-words", "Stone replied to the letter."),
    ("called-plain", "Stone called the yard."),
    ("quoted", "“Stone said that the yard will close” is the title."),
    ("fears", "Fears that the yard will close are old."),
    ("letter", "The owners got a note telling them about the sale."),
    ("law", "The law states that the yard must close."),
    ("suggest-thing", "The figures suggest that the yard is old."),
]


def told(text: Annotated, speaker: Speaker | None) -> str | None:
    return (speaker.entry or f"={words(text, speaker.span)}") if speaker else None


def rows(language: str, table: list) -> list:
    return [pytest.param(language, *row[1:], id=f"{language}-{row[0]}") for row in table]


@pytest.mark.parametrize(("language", "text", "expected"), rows("it", ITALIAN) + rows("en", ENGLISH))
def test_an_act_has_its_speaker_and_content(language: str, text: str, expected: list) -> None:
    given = annotated(text, language)
    found = acts.find(given, REGISTER)
    assert [words(given, act.cue) for act in found] == [cue for cue, *_ in expected]
    assert [told(given, act.speaker) for act in found] == [speaker for _, speaker, *_ in expected]
    assert [told(given, act.via) for act in found] == [via for *_, via in expected]
    for act, (_, _, content, _) in zip(found, expected, strict=True):
        assert content is None or words(given, act.content) == content


@pytest.mark.parametrize(("language", "text"), rows("it", ITALIAN_NONE) + rows("en", ENGLISH_NONE))
def test_what_is_no_act(language: str, text: str) -> None:
    assert acts.find(annotated(text, language), REGISTER) == ()


def test_the_same_speaker_goes_on_where_nobody_is_named() -> None:
    first, second = acts.find(annotated("Verdi ha detto che il ponte riapre. Ha aggiunto che è ora.", "it"), REGISTER)
    assert (first.continues, second.continues) == (False, True)


def test_nobody_goes_on_after_a_while() -> None:
    text = "Verdi ha detto che il ponte riapre. Piove. Il porto è chiuso. Le navi tardano. Ha aggiunto che è ora."
    assert [act.speaker is None for act in acts.find(annotated(text, "it"), REGISTER)] == [False, True]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        pytest.param("Neri avrebbe detto che il ponte riapre.", "hearsay", id="hearsay"),
        pytest.param("Neri ritiene che il ponte riapra.", "opinion", id="opinion"),
        pytest.param("Neri ha detto che il ponte riapre.", "", id="plain"),
    ],
)
def test_the_mood_tells_what_is_hearsay_or_opinion(text: str, mood: str) -> None:
    assert [act.mood for act in acts.find(annotated(text, "it"), REGISTER)] == [mood]


def test_a_text_in_another_language_has_no_acts() -> None:
    assert acts.find(annotated("Verdi a dit que le pont rouvre.", "fr"), REGISTER) == ()
