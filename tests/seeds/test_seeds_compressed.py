"""Compressed clippings among the others: their keys, their hashes, and who claims the same address."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
from conftest import write_files

from dossier import pipeline, seeds

WORDS = "La lampada del molo è accesa.\n"
PACKED = gzip.compress(WORDS.encode(), mtime=0)


@pytest.mark.parametrize(
    ("name", "key", "suffix"),
    [
        pytest.param("faro.txt.gz", "faro", ".txt", id="text"),
        pytest.param("Il Faro.HTML.GZ", "il-faro", ".html", id="page-in-capitals"),
        pytest.param("carte/faro.md.gz", "carte-faro", ".md", id="markdown-in-a-folder"),
        pytest.param("faro.xhtml.gz", "faro", ".xhtml", id="xhtml"),
    ],
)
def test_a_compressed_clipping_has_the_key_and_format_of_what_is_in_it(
    name: str, key: str, suffix: str, tmp_path: Path
) -> None:
    write_files(tmp_path, {f"seeds/{name}": PACKED})
    (clipping,), problems = seeds.read(tmp_path, pipeline.suffixes())
    assert (clipping.key, clipping.suffix, clipping.compression, problems) == (key, suffix, "gzip", ())
    assert (clipping.data, clipping.sha256) == (PACKED, hashlib.sha256(PACKED).hexdigest())


@pytest.mark.parametrize("name", ["faro.gz", "faro.pdf.gz", "faro.tar.gz", "faro.txt.gz.gz"])
def test_a_compressed_file_of_no_known_kind_is_told(name: str, tmp_path: Path) -> None:
    write_files(tmp_path, {f"seeds/{name}": PACKED})
    found, (problem,) = seeds.read(tmp_path, pipeline.suffixes())
    assert (found, problem.where, problem.message) == ((), f"seeds/{name}", "this kind of file is not known")
    assert ".gz" in problem.hint


def test_a_page_beside_its_own_compressed_copy_claims_the_same_address(tmp_path: Path) -> None:
    write_files(tmp_path, {"seeds/faro.html": WORDS, "seeds/faro.html.gz": PACKED})
    found, (problem,) = seeds.read(tmp_path, pipeline.suffixes())
    assert found == ()
    assert problem.where == "seeds/faro.html and seeds/faro.html.gz"
    assert "they claim the same address 'faro'" in problem.message
