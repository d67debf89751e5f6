"""Which language a text is in."""

from __future__ import annotations

import pytest

from dossier.language import detect, name_of

IT = "Il capitano della nave ha detto che la notte era lunga e che il mare non era mai stato così alto per loro."
EN = "The captain of the ship said that the night was long and that the sea had never been so high for them."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(IT, "it", id="italian"),
        pytest.param(EN, "en", id="english"),
        pytest.param(IT.upper(), "it", id="capitals"),
        pytest.param(f"{IT} «The quiet harbour of the north»", "it", id="italian-with-an-english-title"),
        pytest.param(
            "Le capitaine du navire a dit que la nuit avait été longue et que personne ne dormait à bord.",
            "fr",
            id="french",
        ),
        pytest.param(
            "Der Kapitän sagte, dass die Nacht lang gewesen sei und dass niemand an Bord geschlafen habe.",
            "de",
            id="german",
        ),
        pytest.param(
            "El capitán del barco dijo que la noche había sido larga y que nadie había dormido a bordo.",
            "es",
            id="spanish",
        ),
        pytest.param(
            "Капитан сказал, что ночь была долгой и что на борту никто не спал, потому что море было неспокойным.",
            "ru",
            id="russian",
        ),
        pytest.param(
            "De kapitein zei dat de nacht lang was geweest en dat niemand aan boord had geslapen, want de zee was ruw.",
            "nl",
            id="dutch",
        ),
        pytest.param("船长说这一夜很长，海上从来没有过这么大的浪。" * 3, "zh", id="chinese"),
        pytest.param(
            "船長によると、その夜は長く、海がこれほど荒れたことは一度もなかったという。" * 3, "ja", id="japanese"
        ),
        pytest.param("선장은 그날 밤이 길었고 배에서 아무도 자지 못했다고 말했다. " * 3, "ko", id="korean"),
        pytest.param("Ο καπετάνιος είπε ότι η νύχτα ήταν μεγάλη και ότι κανείς δεν κοιμήθηκε.", "el", id="greek"),
        pytest.param("กัปตันบอกว่าคืนนั้นยาวนานและไม่มีใครได้นอน", "th", id="thai"),
        pytest.param(
            "船长说：这艘船名叫「しん」，是去年夏天从日本开到这里来的，船上没有人。" * 3,
            "",
            id="chinese-that-quotes-kana",
        ),
        pytest.param(f"{IT} 船長 船長 船長 船長", "it", id="italian-with-chinese-signs"),
        pytest.param(
            "Капітан сказав, що ніч була довгою і що на борту ніхто не спав, бо море було дуже неспокійним.",
            "",
            id="ukrainian",
        ),
        pytest.param(
            "Kapitan powiedział, że noc była długa i że nikt na pokładzie nie spał, bo morze było wzburzone.",
            "",
            id="polish",
        ),
        pytest.param(
            "Kaptenen sade att natten hade varit lång och att ingen ombord hade sovit, för havet var mycket oroligt.",
            "",
            id="swedish",
        ),
        pytest.param(
            "O capitão do navio disse que a noite tinha sido longa e que ninguém dormiu a bordo por causa do mar.",
            "pt",
            id="portuguese-is-not-spanish",
        ),
        pytest.param("La nave è a Genova", "", id="too-short"),
        pytest.param("", "", id="nothing"),
        pytest.param("1 2 3 4 5 6 7 8 9 10 11 12 13 14", "", id="figures"),
    ],
)
def test_a_text_is_in_a_language_only_where_that_is_clear(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    ("code", "within", "name"),
    [
        pytest.param("it", "en", "Italian", id="italian-in-english"),
        pytest.param("en", "it", "inglese", id="english-in-italian"),
        pytest.param("de", "it", "tedesco", id="language-without-a-folder"),
        pytest.param("xx-nonsense", "it", "xx-nonsense", id="unknown-code"),
        pytest.param("?", "it", "?", id="no-code"),
    ],
)
def test_a_language_is_named_for_the_reader(code: str, within: str, name: str) -> None:
    assert name_of(code, within) == name
