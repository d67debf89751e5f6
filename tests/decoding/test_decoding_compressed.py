"""Compressed clippings: what is in them, and what is said of those that are damaged or hold too much."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import decoding
from dossier.model import Clipping, UnreadableClipping

WORDS = "La lampada del molo è accesa.".encode()


def clipping(data: bytes) -> Clipping:
    return Clipping("k", ".txt", data, "seeds/k.txt.gz", "", "gzip")


@given(st.binary(max_size=200), st.integers(0, 9))
def test_what_was_compressed_comes_out_again(data: bytes, level: int) -> None:
    assert decoding.content(clipping(gzip.compress(data, level))) == data


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(gzip.compress(WORDS) + gzip.compress(b" E basta."), WORDS + b" E basta.", id="two-members"),
        pytest.param(gzip.compress(b"") + gzip.compress(WORDS), WORDS, id="an-empty-member-first"),
        pytest.param(gzip.compress(WORDS) + bytes(512), WORDS, id="filled-up-with-zeros"),
        pytest.param(gzip.compress(b""), b"", id="nothing-in-it"),
    ],
)
def test_members_follow_each_other(data: bytes, expected: bytes) -> None:
    assert decoding.content(clipping(data)) == expected


def test_text_is_decoded_from_what_was_compressed() -> None:
    assert decoding.decode(clipping(gzip.compress(WORDS))) == WORDS.decode()


def test_a_file_that_is_not_compressed_is_taken_as_it_is() -> None:
    assert decoding.content(Clipping("k", ".txt", WORDS, "seeds/k.txt", "")) == WORDS


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(WORDS, id="not-compressed"),
        pytest.param(gzip.compress(WORDS)[:-1], id="cut-off-at-the-end"),
        pytest.param(gzip.compress(WORDS)[:15], id="cut-off-in-the-middle"),
        pytest.param(gzip.compress(WORDS)[:5], id="cut-off-in-the-head"),
        pytest.param(gzip.compress(WORDS)[:-8] + bytes(8), id="wrong-checksum"),
        pytest.param(gzip.compress(WORDS) + b"rest", id="something-else-behind"),
        pytest.param(gzip.compress(WORDS) + gzip.compress(WORDS)[:-2], id="second-member-cut-off"),
    ],
)
def test_a_damaged_file_is_told_with_its_name_and_what_to_do(data: bytes) -> None:
    with pytest.raises(UnreadableClipping) as caught:
        decoding.content(clipping(data))
    (problem,) = caught.value.problems
    assert (problem.where, problem.message) == ("seeds/k.txt.gz", "this gzip file is cut off or damaged")
    assert problem.hint


@pytest.mark.parametrize("members", [1, 2])
def test_a_file_that_grows_beyond_the_limit_is_told_and_never_unfolded_whole(members: int) -> None:
    part = bytes(decoding.MAX_CONTENT // members + 1)
    with pytest.raises(UnreadableClipping, match="there are more than 50 MB in it"):
        decoding.content(clipping(gzip.compress(part, 1) * members))


def test_the_limit_itself_is_not_too_much() -> None:
    assert len(decoding.content(clipping(gzip.compress(bytes(decoding.MAX_CONTENT), 1)))) == decoding.MAX_CONTENT
