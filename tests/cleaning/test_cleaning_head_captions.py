"""Lines that belong to pictures."""

from __future__ import annotations

import pytest

from dossier.cleaning.head.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Foto: Ansa", id="cue"),
        pytest.param("Photo by Ann Green", id="photo-by"),
        pytest.param("The bridge at dawn (AP Photo/Ann Green)", id="agency"),
        pytest.param("The bridge at dawn. Getty Images", id="behind"),
        pytest.param("© Ann Green", id="rights"),
        pytest.param("Фото: Анна Белая", id="russian"),
        pytest.param("写真：港の会", id="japanese"),
        pytest.param("사진=항구", id="korean"),
    ],
)
def test_a_line_that_belongs_to_a_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The photo that changed the harbour", id="title"),
        pytest.param("Fotografi in sciopero", id="word-that-begins-so"),
        pytest.param("Image problems of the old harbour", id="word-alone"),
        pytest.param("The bridge reopens (at last)", id="brackets"),
        pytest.param("Фотограф года", id="russian-word-that-begins-so"),
        pytest.param("写真が語る港", id="japanese-title"),
    ],
)
def test_a_line_that_belongs_to_no_picture(line: str) -> None:
    assert not is_caption(line)
