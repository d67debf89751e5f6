"""What every export keeps to."""

from __future__ import annotations

import pytest

from dossier import docs, exports, pipeline
from dossier.discovery import name_of, variants
from dossier.model import Article, Block, Register, Settings, Topic, Variant

REGISTER = Register(topics={"pesca": Topic(id="pesca", name={"it": "Pesca"})})
ARTICLE = Article(key="a", origin="seeds/a.txt", sha256="0" * 64, blocks=(Block("paragraph", "La pesca."),))
DOSSIER = pipeline.run([ARTICLE], REGISTER, Settings()).dossier


@pytest.mark.parametrize("variant", variants(exports), ids=name_of)
def test_its_files_lie_in_the_data_and_bear_the_mark_of_the_build(variant: Variant) -> None:
    files = list(variant.export(DOSSIER))
    assert files
    for file in files:
        ending = file.path[file.path.rindex(".") :]
        assert file.path.startswith("data/")
        assert docs.MARKS[ending] in file.text[:100]


@pytest.mark.parametrize("variant", variants(exports), ids=name_of)
def test_it_gives_the_same_again(variant: Variant) -> None:
    assert list(variant.export(DOSSIER)) == list(variant.export(DOSSIER))
    if hasattr(variant, "document"):
        assert variant.document(DOSSIER) == variant.document(DOSSIER)
        assert variant.document(DOSSIER).endswith("\n")


def test_a_register_without_topics_has_no_file_of_them() -> None:
    bare = pipeline.run([ARTICLE], Register(), Settings()).dossier
    paths = [file.path for variant in variants(exports) for file in variant.export(bare)]
    assert "data/topics.ttl" not in paths
