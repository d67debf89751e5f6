"""What comes out of the gold clips wrong today: the aspects of each clip, and why.

Strict: the day an aspect comes right its test says so, and its word goes from here.
"""

from __future__ import annotations

from collections.abc import Mapping

KNOWN_FAILURES: Mapping[str, tuple[str, str]] = {
    "de-ziegelbruecke.txt": ("published language clean", "German is not known, so its date line stays, and the shares"),
    "en-antarctic-html-to-text.txt": (
        "headings lists clean reasons",
        "a box of related links within the text stays when its heading is no known phrase; the newsroom's byline stays",
    ),
    "en-bicycle-discussion.txt": (
        "kicker headings clean",
        "a player's line is taken for the kicker; a heading in small letters is not seen; the box on the authors stays",
    ),
    "en-bore-between-teasers.txt": ("kicker reasons", "the last teaser above the title is taken for its kicker"),
    "en-canal-panama-page.html": ("clean", "a reader's comment that is a whole sentence stays"),
    "en-hoover-long-read.txt": (
        "title lede published headings lists clean",
        "with few lines of junk nothing is cut; the link over the page is taken for the title, the menu for a list",
    ),
    "en-kilogram-qa.txt": (
        "authors headings clean",
        "byline and date in one line give no author; questions are not seen as headings; the feedback form stays",
    ),
    "en-longitude-wire.txt": (
        "clean",
        "marks of a wire service between its pages stay; 'by the newsroom' is no byline",
    ),
    "en-north-numbered.txt": (
        "kicker headings clean reasons",
        "initials of networks are taken for the kicker; numbered headings are not seen; a notice of sponsors stays",
    ),
    "en-potato-under-the-pile.txt": ("reasons", "teasers and promotions above the title are called navigation"),
    "en-st-helens-timeline.txt": (
        "title published clean",
        "a line of the site is taken for the title; the real title is read as a date line, since a date is in it",
    ),
    "en-sundial-div-page.html": ("clean", "a sponsors' line within the text stays"),
    "en-telegraph-live-page.html": ("reasons", "a newsletter's form below the article is called related"),
    "en-treaties-capitals.txt": (
        "kicker headings clean",
        "a menu item is taken for the kicker; short headings in capitals are not seen, a related link in capitals is",
    ),
    "en-tunnels-table.txt": (
        "title clean",
        "an advertisement is taken for the title; the related links at the end stay",
    ),
    "fr-canal-du-midi.txt": (
        "title lede published language clean",
        "French is not known, so that hardly a line of the frame is; the link over the page is taken for the title",
    ),
    "it-aldo-abbonati.txt": (
        "title kicker lede headings clean",
        "the notice that the article must be paid for is taken for its title; offers within and below the text stay",
    ),
    "it-antartide-domande.txt": (
        "headings clean",
        "questions are not seen as headings; a newsletter's form and what follows the text stay",
    ),
    "it-caffe-correlati-dentro.txt": (
        "kicker clean",
        "a menu item is taken for the kicker; links within the text stay",
    ),
    "it-eclissi-commenti.txt": ("authors", "a line of byline and date gives no author"),
    "it-fari-elenco-e-meteo.txt": ("clean", "a share line of unknown words stays"),
    "it-frejus-analisi-lunga.txt": ("clean", "single lines of junk stay when their words are unknown"),
    "it-fuso-appunti.txt": ("lists whole clean", "a hyphen before an item is not read as the sign of a list"),
    "it-luna-diretta.txt": ("kicker clean", "the mark of a live page is taken for the kicker; single lines stay"),
    "it-maratona-classifica.txt": (
        "title published headings clean",
        "a heading of the results beside the text is taken for the title; tables of results stay",
    ),
    "it-marea-riquadri.txt": ("reasons", "teasers above the title are called navigation"),
    "it-maree-pagina-intera.txt": (
        "title kicker lede authors published whole clean",
        "a share line is taken for the title, so that title, lede and byline above it are lost",
    ),
    "it-onu-sigle-maiuscole.txt": (
        "kicker headings clean",
        "a menu item is taken for the kicker; a newsletter's prompt in capitals is a heading",
    ),
    "it-posta-inoltrata.txt": (
        "title published clean",
        "the head of the mail is read as the article's: its first line as title, its date as the day of publication",
    ),
    "it-sale-pagina-con-firma.html": ("headings clean", "the box on the authors stays, with its heading"),
    "it-seta-a-capo.html": ("whole clean", "a table that only lays out a page is read as rows; its breaks are lost"),
    "it-stampa-pagine.txt": (
        "title published whole clean",
        "the running head of a print is taken for the title; title and date are joined, divided words are not",
    ),
    "it-suez-html-to-text.txt": (
        "lede headings lists clean",
        "related links within the text and the comments' heading in capitals stay; a caption hides the lede",
    ),
    "ja-seikan-tonneru.txt": (
        "title published language clean",
        "Japanese is not known: words are counted by spaces, so there is no title, and short lines of the frame stay",
    ),
    "zh-dujiangyan.txt": ("title language clean", "Chinese is not known: the same as Japanese"),
}


def reason_of(name: str, aspect: str) -> str:
    """Why this aspect of a clip is wrong today; "" where it is right."""
    aspects, reason = KNOWN_FAILURES.get(name, ("", ""))
    return reason if aspect in aspects.split() else ""
