"""The tables of names themselves: each entry once, without stray spaces, with a country that there is."""

from __future__ import annotations

import gc
import sys
from importlib import resources

import pytest
import yaml

from dossier.gazetteers import capitals, cities, country_names
from dossier.gazetteers._geonames import world
from dossier.language import plain_apostrophes

LISTS = ("first_names.txt", "regions.txt", "no_cities.txt", "doubtful.txt")
TABLES = ("demonyms.yml", "capitals.yml", "country_names.yml")
FOLDERS = sorted(
    (folder for folder in resources.files("dossier.language").iterdir() if folder.is_dir()), key=lambda one: one.name
)


def files(names: tuple[str, ...]) -> list[str]:
    return [f"{folder.name}/{name}" for folder in FOLDERS for name in names if folder.joinpath(name).is_file()]


def text(path: str) -> str:
    return resources.files("dossier.language").joinpath(path).read_text("utf-8")


def parts(path: str) -> dict[str, dict[str, list[str]]]:
    table = yaml.safe_load(text(path))
    return table if path.endswith("demonyms.yml") else {"countries": table}


def rows(path: str, *names: str) -> list[tuple[str, str]]:
    """Each form of a table's parts with the code it stands under, as written."""
    found = parts(path)
    return [(code, form) for name in names or found for code, forms in found[name].items() for form in forms]


@pytest.mark.parametrize("path", files(LISTS))
def test_a_list_has_each_entry_once(path: str) -> None:
    lines = [line.partition("#")[0] for line in text(path).splitlines()]
    entries = [line.strip() for line in lines if line.strip()]
    assert sorted(set(entries)) == sorted(entries)
    assert all("  " not in entry for entry in entries)
    assert all(line == line.rstrip() or "#" in full for line, full in zip(lines, text(path).splitlines(), strict=True))


@pytest.mark.parametrize("path", files(TABLES))
def test_a_table_has_each_form_once_and_real_codes(path: str) -> None:
    known = set(country_names("en").values())
    for name, part in parts(path).items():
        found = rows(path, name)
        assert all(isinstance(code, str) and isinstance(form, str) and form == form.strip() for code, form in found)
        assert len({form for _, form in found}) == len(found)
        assert name == "peoples" or set(part) <= known


@pytest.mark.parametrize("path", files(("demonyms.yml",)))
def test_a_demonym_is_written_as_its_language_writes_it(path: str) -> None:
    language = path.partition("/")[0]
    if language in ("it", "es"):
        assert all(form[:1].islower() for _, form in rows(path, "countries"))
    if language == "en":
        assert all(form[:1].isupper() for _, form in rows(path))


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_table_of_cities_names_those_of_geonames(language: str) -> None:
    known = world().cities
    for country, names in yaml.safe_load(text(f"{language}/city_names.yml")).items():
        for name, original in names.items():
            assert name == name.strip()
            assert original is None or known[plain_apostrophes(original)].country == country
            assert plain_apostrophes(name) in cities()


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_capital_is_a_city(language: str) -> None:
    assert set(capitals(language)) <= set(cities())


def test_what_is_kept_of_the_cities_is_small() -> None:
    cities()
    gc.collect()
    assert 5_000 < len(cities()) < 10_000
    assert len(world().cities) < 10_000
    assert sys.getsizeof(cities()) < 1_000_000
