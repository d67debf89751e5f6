"""What the gazetteers know a name to be, and what they do not take for one."""

from __future__ import annotations

import pytest

from dossier.gazetteers import (
    capitals,
    cities,
    country_names,
    country_of,
    country_prefixes,
    demonyms,
    is_doubtful,
    is_first_name,
    is_place,
    peoples,
)

COUNTRIES = {
    "Stati Uniti": "US", "Usa": "US", "U.S.": "US", "États-Unis": "US", "США": "US", "美国": "US",
    "Regno Unito": "GB", "Gran Bretagna": "GB", "Britain": "GB", "UK": "GB", "Großbritannien": "GB",
    "Costa d’Avorio": "CI", "Costa d'Avorio": "CI", "Corea del Nord": "KP", "North Korea": "KP",
    "Birmania": "MM", "Myanmar": "MM", "Cechia": "CZ", "Repubblica Ceca": "CZ", "Turchia": "TR", "Türkiye": "TR",
    "Olanda": "NL", "Bielorussia": "BY", "Belarus": "BY", "Hong Kong": "HK", "Palestina": "PS", "Kosovo": "XK",
    "Cina": "CN", "China": "CN", "Kina": "CN", "Çin": "CN", "Chiny": "CN", "中国": "CN", "Russland": "RU",
}  # fmt: skip
NO_COUNTRIES = (
    "", "Inghilterra", "England", "Scotland", "Unione Europea", "European Union", "Nazioni Unite", "Europa", "Mondo",
    "cina", "Anna Verdi", "Portoblu", "Roma", "cinese", "Congo - Kinshasa",
)  # fmt: skip


@pytest.mark.parametrize(("name", "code"), COUNTRIES.items(), ids=str)
def test_a_country_is_known_by_what_the_press_calls_it(name: str, code: str) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize("name", NO_COUNTRIES, ids=repr)
def test_what_is_no_country_has_no_code(name: str) -> None:
    assert country_of(name) == ""


@pytest.mark.parametrize("language", ["it", "en", "fr", "de", "es", "pt", "nl", "ru", "pl", "sv", "tr", "ja", "zh"])
def test_every_language_has_a_name_for_every_country(language: str) -> None:
    assert set(country_names(language).values()) >= {"IT", "US", "CN", "RU", "HK", "PS", "XK", "TW"}
    assert len(set(country_names(language).values())) > 230


@pytest.mark.parametrize(
    ("language", "form", "code"),
    [
        ("it", "cinese", "CN"), ("it", "cinesi", "CN"), ("it", "tedesca", "DE"), ("it", "tedesche", "DE"),
        ("it", "austriache", "AT"), ("it", "belghe", "BE"), ("it", "statunitensi", "US"), ("it", "vietnamite", "VN"),
        ("it", "ucraine", "UA"), ("it", "greci", "GR"), ("it", "afghane", "AF"), ("it", "sudcoreani", "KR"),
        ("en", "British", "GB"), ("en", "Britons", "GB"), ("en", "Spanish", "ES"), ("en", "Spaniards", "ES"),
        ("en", "Chinese", "CN"), ("en", "North Koreans", "KP"), ("en", "Dutch", "NL"), ("en", "Filipina", "PH"),
        ("fr", "chinoises", "CN"), ("fr", "Chinois", "CN"), ("de", "chinesischen", "CN"), ("de", "Chinesen", "CN"),
        ("es", "chinas", "CN"), ("es", "estadounidenses", "US"), ("fr", "allemande", "DE"), ("de", "russischer", "RU"),
    ],
)  # fmt: skip
def test_all_forms_of_a_demonym_name_its_country(language: str, form: str, code: str) -> None:
    assert demonyms(language)[form] == code


@pytest.mark.parametrize(
    ("language", "form"),
    [("it", "Cinese"), ("it", "scozzese"), ("it", "europeo"), ("it", "mare"), ("en", "chinese"), ("en", "Scottish")],
)
def test_what_is_of_no_country_is_no_demonym(language: str, form: str) -> None:
    assert form not in demonyms(language)


def test_peoples_stand_apart() -> None:
    assert peoples("it")["ceceni"] == "ceceno"
    assert peoples("it")["basche"] == "basco"
    assert peoples("en")["Kurds"] == "Kurdish"
    for language in ("it", "en"):
        assert not set(peoples(language)) & set(demonyms(language))


def test_prefixes_of_hyphenated_words() -> None:
    assert country_prefixes("it")["italo"] == "IT"
    assert country_prefixes("en")["Russo"] == "RU"
    assert country_prefixes("ja") == {}


@pytest.mark.parametrize(
    ("language", "name", "code"),
    [
        ("it", "Pechino", "CN"), ("it", "Mosca", "RU"), ("it", "Kiev", "UA"), ("it", "L'Aia", "NL"),
        ("it", "Il Cairo", "EG"), ("en", "Beijing", "CN"), ("en", "Kyiv", "UA"), ("en", "The Hague", "NL"),
        ("en", "Washington", "US"), ("de", "Moskau", "RU"), ("fr", "Londres", "GB"), ("es", "Moscú", "RU"),
        ("ru", "Москва", "RU"), ("zh", "东京", "JP"),
    ],
)  # fmt: skip
def test_capitals_as_each_language_writes_them(language: str, name: str, code: str) -> None:
    assert capitals(language)[name] == code


@pytest.mark.parametrize("language", ["it", "en"])
def test_our_tables_have_a_capital_of_nearly_every_country(language: str) -> None:
    assert len(set(capitals(language).values())) > 190


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Londra", "GB"), ("Parigi", "FR"), ("Monaco di Baviera", "DE"), ("Pechino", "CN"), ("Firenze", "IT"),
        ("Florence", "IT"), ("Milano", "IT"), ("Milan", "IT"), ("New York", "US"), ("Nizza", "FR"), ("Cologne", "DE"),
        ("Sesto San Giovanni", "IT"), ("Leopoli", "UA"), ("Kherson", "UA"), ("Xi'an", "CN"), ("Kharkiv", "UA"),
        ("L'Aquila", "IT"), ("Strasburgo", "FR"), ("Cordoba", "AR"), ("Kolkata", "IN"), ("Calcutta", "IN"),
    ],
)  # fmt: skip
def test_cities_by_their_names_in_italian_and_english(name: str, country: str) -> None:
    assert cities()[name].country == country


@pytest.mark.parametrize(
    "name",
    [
        "Reading", "Bath", "Of", "Mobile", "Marino", "Chiari", "Fondi", "Lincoln", "Victoria Nyanza", "Emily",
        "Georgia", "Italia", "English", "Monday", "Derby", "Enterprise", "Male Green", "Portoblu", "Alba", "Saga",
    ],
)  # fmt: skip
def test_what_is_as_often_something_else_is_no_city(name: str) -> None:
    assert name not in cities()


def test_a_larger_city_has_a_higher_rank() -> None:
    assert 0 < cities()["Tokyo"].rank < cities()["Roma"].rank < cities()["Pisa"].rank
    assert cities()["Roma"].population > 1_000_000


@pytest.mark.parametrize(
    "name",
    [
        "Toscana", "Emilia-Romagna", "Medio Oriente", "Middle East", "Donbass", "Crimea", "Balcani", "Baltico", "Texas",
        "North Rhine-Westphalia", "Mar Nero", "mar Nero", "Black Sea", "Tevere", "Thames", "Alpi", "Sicilia", "Africa",
        "Asia centrale", "Latin America", "Inghilterra", "Scotland", "Striscia di Gaza", "Corno d’Africa",
    ],
)  # fmt: skip
def test_regions_seas_rivers_mountains_and_islands_are_places(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize("name", ["Anna Verdi", "Mondo", "World", "toscana", "Italia", "", "Il Molo", "Salina", "Lega"])
def test_other_names_are_no_places(name: str) -> None:
    assert not is_place(name)


@pytest.mark.parametrize(
    "word",
    [
        "Anna",
        "Bruno",
        "Giuseppe",
        "Niccolò",
        "Emily",
        "Björn",
        "Volodymyr",
        "Mohammed",
        "Shinzo",
        "Jinping",
        "Владимир",
    ],
)
def test_given_names(word: str) -> None:
    assert is_first_name(word)


@pytest.mark.parametrize("word", ["anna", "Verdi", "Portoblu", "", "August", "June", "Santa", "Ministro", "Europa"])
def test_other_words_are_no_given_names(word: str) -> None:
    assert not is_first_name(word)


@pytest.mark.parametrize("name", ["Jordan", "Georgia", "Chad", "Niger", "Guinea", "Turkey", "Congo", "Polish", "corso"])
def test_names_that_are_as_often_something_else_are_doubtful(name: str) -> None:
    assert is_doubtful(name)


@pytest.mark.parametrize("name", ["Francia", "France", "cinese", "Chinese", "Stati Uniti", "Germany", "Pechino"])
def test_names_of_one_meaning_are_not_doubtful(name: str) -> None:
    assert not is_doubtful(name)


def test_a_language_without_tables_has_no_names() -> None:
    assert country_names("xx") == demonyms("xx") == peoples("xx") == {}
