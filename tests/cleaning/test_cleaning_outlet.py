"""Where a clip is from: its address, outlet and section, told by the lines round the article."""

from __future__ import annotations

import hashlib

import pytest

from dossier import pipeline
from dossier.cleaning.copyright import claim_in
from dossier.model import Article, Clipping

TEXT = """\
Le navi tornano nella baia dopo il lungo inverno

Le prime navi sono tornate venerdì nella baia, dopo un inverno in cui nessun capitano aveva osato lasciare il porto.
Nessuno le aspettava così presto, ha detto il capitano del porto, che guardava il ghiaccio dalla finestra da mesi.
Nel pomeriggio gli equipaggi sono scesi a terra e hanno raggiunto il mercato, aperto dall’alba come ogni giorno.
"""
MENU = "Vai al contenuto\nAccedi\nPolitica\nMondo\nSport\nCerca\n"
FOOT = "Condividi\nPrivacy\nTorna su\n"
SLUG = "https://www.molo.example/mondo/navi-tornano-baia-lungo-inverno.html"


def read(source: str, suffix: str = ".txt") -> Article:
    data = source.encode()
    return pipeline.read(Clipping("k", suffix, data, f"k{suffix}", hashlib.sha256(data).hexdigest()))


def rule_of(article: Article, field: str) -> str:
    return next((judged.rule for judged in article.inferred if judged.field == field), "")


@pytest.mark.parametrize(
    ("clip", "source", "rule"),
    [
        pytest.param(
            f"Le navi tornano nella baia dopo il lungo inverno - La Gazzetta del Molo\n{MENU}{TEXT}{FOOT}",
            "La Gazzetta del Molo",
            "page-name",
            id="behind-the-title-in-the-page-s-name",
        ),
        pytest.param(
            f"Le navi tornano nella baia dopo il lungo inverno | Mondo | Il Molo\n{MENU}{TEXT}{FOOT}",
            "Il Molo",
            "page-name",
            id="behind-the-section",
        ),
        pytest.param(
            f"{MENU}Il Molo\n{TEXT}{FOOT}Abbonati a Il Molo\n© 2026 Il Molo. Tutti i diritti riservati\n",
            "Il Molo",
            "copyright",
            id="owner-that-other-lines-name",
        ),
        pytest.param(f"{MENU}{TEXT}{FOOT}{SLUG}\n", "molo.example", "address", id="host-of-the-address"),
    ],
)
def test_the_outlet_is_told(clip: str, source: str, rule: str) -> None:
    article = read(clip)
    assert (article.source, rule_of(article, "source")) == (source, rule)


@pytest.mark.parametrize(
    "clip",
    [
        pytest.param(TEXT, id="nothing-but-the-text"),
        pytest.param(f"{MENU}{TEXT}{FOOT}© 2026 Gruppo Riva S.p.A.\n", id="a-company-that-nothing-else-names"),
        pytest.param(f"{MENU}{TEXT}(Foto © Ugo Riva)\nUgo Riva\nUgo Riva\n{FOOT}", id="owner-of-a-picture"),
        pytest.param(f"{MENU}{TEXT}{FOOT}© Riproduzione riservata\n", id="a-claim-without-a-name"),
        pytest.param(f"Il faro spento da due anni - La Gazzetta\n{MENU}{TEXT}{FOOT}", id="name-of-another-page"),
    ],
)
def test_no_outlet_is_guessed(clip: str) -> None:
    assert read(clip).source == ""


@pytest.mark.parametrize(
    ("line", "url"),
    [
        pytest.param(SLUG, SLUG, id="address-with-the-title"),
        pytest.param(f"Fonte: {SLUG}", SLUG, id="behind-a-word"),
        pytest.param("https://www.molo.example/", "", id="front-page"),
        pytest.param("https://altro.example/mondo/faro-spento", "", id="another-article"),
        pytest.param("https://[broken/navi-tornano-baia-lungo-inverno", "", id="no-address"),
        pytest.param(f"Le navi tornano: {SLUG} e altro", "", id="within-a-line"),
    ],
)
def test_the_address_is_a_line_that_has_the_title_in_it(line: str, url: str) -> None:
    assert read(f"{MENU}{TEXT}{FOOT}{line}\n").url == url


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        pytest.param("Home > Mondo > Mari", "Mari", id="trail"),
        pytest.param(
            "Home › Mondo › Le navi tornano nella baia dopo il lungo inverno", "Mondo", id="ends-in-the-title"
        ),
        pytest.param("Mondo | Mari", "", id="menu-with-strokes"),
        pytest.param("Seguici › ‹", "", id="arrows-of-a-carousel"),
    ],
)
def test_the_section_is_the_last_step_of_the_trail(trail: str, section: str) -> None:
    assert read(f"{MENU}{trail}\n{TEXT}{FOOT}").section == section


def test_other_formats_tell_for_themselves() -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines()[2:])
    page = f"<html><body><article><h1>Le navi tornano</h1>{paragraphs}</article><p>{SLUG}</p></body></html>"
    assert read(page, ".html").source == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("© 2019-2026 Il Molo", "Il Molo", id="years"),
        pytest.param("(c) by The Molo. All rights reserved.", "The Molo", id="letter-in-brackets"),
        pytest.param("Copyright © 2026 · Il Molo", "Il Molo", id="middle-dot"),
        pytest.param("Tutti i diritti riservati © Il Molo 2026", "Il Molo", id="year-behind"),
        pytest.param("copyright law was changed", "", id="word-of-a-sentence"),
        pytest.param("©", "", id="sign-alone"),
        pytest.param("© 2026", "", id="year-alone"),
    ],
)
def test_who_claims_a_page(text: str, name: str) -> None:
    assert claim_in(text).name == name
