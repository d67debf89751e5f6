"""What comes out of the gold clips wrong today: the aspects of each clip, and why.

Strict: the day an aspect comes right its test says so, and its word goes from here.
"""

from __future__ import annotations

from collections.abc import Mapping

KNOWN_FAILURES: Mapping[str, tuple[str, str]] = {
    "en-bicycle-discussion.txt": (
        "reasons",
        "'Expand 6 more' is called navigation, for it stands in a row of buttons",
    ),
    "en-canal-panama-page.html": (
        "headings clean",
        "a reader's comment that is a whole sentence stays, with its heading",
    ),
    "en-longitude-wire.txt": (
        "headings clean",
        "marks of a wire service between its pages stay; 'by the newsroom' is no byline",
    ),
    "en-north-numbered.txt": (
        "reasons",
        "initials of networks are taken for the kicker; some reasons are those of the lines beside",
    ),
    "en-potato-under-the-pile.txt": (
        "reasons",
        "the buttons of a comment are called sharing",
    ),
    "en-st-helens-timeline.txt": (
        "clean",
        "lines of the site between the posts of a live page stay",
    ),
    "en-telegraph-live-page.html": (
        "reasons",
        "a newsletter's form below the article is called related",
    ),
    "en-tunnels-table.txt": (
        "clean",
        "the related links at the end stay, where crumbs and one known line alone tell a page",
    ),
    "it-aldo-abbonati.txt": (
        "reasons",
        "offers to subscribe are told as publicity or as a newsletter's",
    ),
    "it-antartide-domande.txt": (
        "clean",
        "the box on the authors stays",
    ),
    "it-caffe-correlati-dentro.txt": (
        "clean",
        "two lines of links within the text stay, where no frame is told",
    ),
    "it-eclissi-commenti.txt": (
        "reasons",
        "some reasons are those of the lines beside",
    ),
    "it-fari-elenco-e-meteo.txt": (
        "clean",
        "a line of the weather above the title stays",
    ),
    "it-maratona-classifica.txt": (
        "clean",
        "a table of results below the text stays, with its heading, where crumbs alone tell a page",
    ),
    "it-maree-pagina-intera.txt": (
        "clean",
        "a pointer within the text stays when it begins with no known phrase",
    ),
    "it-onu-sigle-maiuscole.txt": (
        "clean",
        "a button and a newsletter's box within the text stay",
    ),
    "it-sale-pagina-con-firma.html": (
        "clean",
        "the box on the authors stays",
    ),
    "it-seta-a-capo.html": (
        "clean",
        "a notice of the browser to use stays",
    ),
    "it-stampa-pagine.txt": (
        "whole clean",
        "the running head of a print is taken for the title; a ragged paragraph is not joined",
    ),
    "it-suez-html-to-text.txt": (
        "kicker lede reasons",
        "a kicker that no menu names too is not taken back; a date and a caption hide the lede",
    ),
}


def reason_of(name: str, aspect: str) -> str:
    """Why this aspect of a clip is wrong today; "" where it is right."""
    aspects, reason = KNOWN_FAILURES.get(name, ("", ""))
    return reason if aspect in aspects.split() else ""
