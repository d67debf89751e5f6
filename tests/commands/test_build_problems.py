"""Bad input: every fault is one clear sentence with its file, its line and a hint, and the rest is built."""

import gzip
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import SMALL, Ran, Run, add_mkdocs, bytes_below, run_dossier, run_process, without_caches, write_files

needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@dataclass(frozen=True)
class Bad:
    """A clipping that cannot be built, and the sentence that tells so."""

    name: str
    make: Callable[[Path], object]
    place: str
    words: str


def text(content: str | bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content.encode() if isinstance(content, str) else content)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(21_000_000)


def link_away(path: Path) -> None:
    outside = path.parents[2] / "outside.txt"
    outside.write_text(
        "Questo testo sta fuori dal dossier di Porto Blu.\nE non deve entrarci mai in alcun modo.\n", "utf-8"
    )
    path.symlink_to(outside)


BAD = [
    Bad("vuoto.txt", text(""), "seeds/vuoto.txt", "there is no text in it"),
    Bad("bianco.md", text(" \n\t\n"), "seeds/bianco.md", "there is no text in it"),
    Bad("tagli.html", text("<html><body></body></html>"), "seeds/tagli.html", "there is no text in it"),
    Bad("foglio.pdf", text("%PDF-1.7"), "seeds/foglio.pdf", "this kind of file is not known"),
    Bad("senza", text("parole"), "seeds/senza", "this kind of file is not known"),
    Bad("bit.txt", text(bytes(range(256)) * 4), "seeds/bit.txt", "this is not text in any encoding we know"),
    Bad("tronco.txt.gz", text(gzip.compress(b"parole")[:-4]), "seeds/tronco.txt.gz", "this gzip file is cut off"),
    Bad("bomba.html.gz", text(gzip.compress(bytes(60_000_000), 1)), "seeds/bomba.html.gz", "there are more than 50 MB"),
    Bad("grande.txt", huge, "seeds/grande.txt", "it is larger than 20 MB"),
    Bad(
        "testa.md",
        text("---\ntitle: Il faro\nsource: Uno: Due\n---\n\nLa gente di Porto Blu guarda il faro acceso.\n"),
        "seeds/testa.md:3",
        "this is not valid YAML",
    ),
    Bad(
        "doppia.md",
        text("---\ntitle: Il faro\nlang: it\ntitle: La barca\n---\n\nLa gente di Porto Blu guarda il faro.\n"),
        "seeds/doppia.md:4",
        "the key 'title' is given twice, first on line 2",
    ),
]
BAD_OF_POSIX = [
    Bad("tubo.txt", lambda path: os.mkfifo(path), "seeds/tubo.txt", "this is not a regular file"),
    Bad("rotto.txt", lambda path: path.symlink_to("da-nessuna-parte"), "seeds/rotto.txt", "this is a link"),
    Bad("altrove.txt", link_away, "seeds/altrove.txt", "this is a link to another place"),
    Bad("giro.txt", lambda path: path.symlink_to("giro.txt"), "seeds/giro.txt", "this is a link"),
]
HERE = BAD if os.name == "nt" else BAD + BAD_OF_POSIX
TWINS = ("seeds/molo nord.txt", "seeds/Molo-Nord.md")


@dataclass(frozen=True)
class Broken:
    root: Path
    ran: Ran


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """One build over every kind of bad clipping, with good ones among them."""
    root = write_files(tmp_path_factory.mktemp("broken") / "dossier", SMALL)
    twin = "Il molo nord è chiuso da tre giorni\nNessuno a Porto Blu sa dire quando riaprirà il molo.\n"
    write_files(root, dict.fromkeys(TWINS, twin))
    (root / "seeds/cartella.txt").mkdir()
    write_files(root, {"seeds/cartella.txt/dentro.txt": SMALL["seeds/due.txt"].replace("lettera", "cartolina")})
    for bad in HERE:
        bad.make(root / "seeds" / bad.name)
    return Broken(root, run_dossier("build", cwd=root))


@pytest.mark.parametrize("bad", [pytest.param(bad, id=bad.name) for bad in HERE])
def test_a_bad_clipping_is_told_in_one_sentence_with_place_and_hint(bad: Bad, broken: Broken) -> None:
    (line,) = broken.ran.naming(f"seeds/{bad.name}")
    assert re.fullmatch(rf"{re.escape(bad.place)}: {re.escape(bad.words)}[^→]* → \S.*", line)


def test_two_clippings_with_one_address_are_both_named_and_neither_is_built(broken: Broken) -> None:
    (line,) = broken.ran.naming(TWINS[0])
    assert TWINS[1] in line
    assert "'molo-nord'" in line
    assert " → " in line
    assert not (broken.root / "docs/articles/molo-nord.md").exists()


def test_every_other_clipping_is_built(broken: Broken) -> None:
    pages = {path.name for path in (broken.root / "docs/articles").iterdir()}
    assert pages == {"index.md", "uno.md", "due.md", "carte-tre.md", "cartella-txt-dentro.md"}
    assert broken.ran.code == 1


def test_nothing_else_is_said_than_the_faults_and_the_count(broken: Broken) -> None:
    assert len(broken.ran.lines) == len(HERE) + 2
    assert broken.ran.out == ""


def test_what_is_wrong_is_told_again_when_nothing_changed(broken: Broken) -> None:
    again = run_dossier("build", cwd=broken.root)
    assert (again.code, again.lines[:-1]) == (1, broken.ran.lines[:-1])


def test_a_page_whose_clipping_became_unreadable_stays(built_root: Path, run: Run) -> None:
    """Whoever saves a clipping badly should not lose the page that was there before."""
    page = built_root / "docs/articles/due.md"
    before = page.read_bytes()
    (built_root / "seeds/due.txt").write_bytes(b"")
    ran = run("build", cwd=built_root)
    assert (ran.code, len(ran.naming("seeds/due.txt"))) == (1, 1)
    assert page.exists()
    assert page.read_bytes() == before


def test_a_clipping_of_one_short_sentence_is_built(dossier_root: Path, run: Run) -> None:
    sentence = "La nave della scuola è partita."
    write_files(dossier_root, {"seeds/breve.txt": f"{sentence}\n", "seeds/brevi.txt": f"Notizie brevi\n\n{sentence}\n"})
    assert run("build", cwd=dossier_root).code == 0
    for name in ("breve", "brevi"):
        assert sentence in (dossier_root / f"docs/articles/{name}.md").read_text("utf-8")


@needs_posix
def test_a_file_name_that_is_no_text_is_shown_in_escapes(dossier_root: Path, run: Run) -> None:
    name = os.fsencode(dossier_root / "seeds") + b"/brutto-\xff.txt"
    try:
        Path(os.fsdecode(name)).write_text(SMALL["seeds/due.txt"].replace("lettera", "cartolina"), "utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    ran = run("build", cwd=dossier_root)
    assert (ran.code, ran.out) == (0, "")
    assert r"seeds/brutto-\\xff.txt" in (dossier_root / "docs/articles/brutto.md").read_text("utf-8")


ACTORS = """\
anna-neri:
  name: Anna Neri
  typ: person
lega-dei-fari:
  name: Lega dei Fari
  type: organisation
  colour: red
porto-blu:
  name: Porto Blu
  type: ship
Due Parole:
  name: Due Parole
  type: person
barca:
  name: Barca
  type: other
  wikidata: 148
  roles:
    - title: barca
      from: ieri
"""
MULTIPLYING = "of: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
FAULTY = {
    "register/actors.yml": ACTORS,
    "register/topics.yml": "fari:\n  label: [Fari\n",
    "register/sources.yml": "gazzetta:\n  name: Gazzetta\ngazzetta:\n  name: Gazzettino\n",
    "register/decisions.yml": "- judgement: maybe\n",
    "register/edits/uno.yml": "title: Altro\n",
    "register/edits/due.yml": "- title\n",
    "register/edits/tre.yml": b"of: \xff\xfe",
    "register/edits/quattro.yml": MULTIPLYING,
}
FAULTS = [
    ("actors.yml:3: unknown key 'typ' → did you mean 'type'?", "unknown-key"),
    ("actors.yml:7: unknown key 'colour' → known keys: ", "unknown-key-like-no-other"),
    ("actors.yml:10: porto-blu.type: ", "no-such-type"),
    ("actors.yml:11: Due Parole", "no-id"),
    ("actors.yml:17: barca.wikidata: ", "no-such-item"),
    ("actors.yml:20: barca.roles.0.from: 'ieri' is not a date → write ", "no-date"),
    ("topics.yml:3: this is not valid YAML", "yaml"),
    ("sources.yml:3: the key 'gazzetta' is given twice, first on line 1 → ", "key-twice"),
    ("decisions.yml:1: 0.judgement: ", "no-such-judgement"),
    ("edits/uno.yml:1: of: ", "edit-without-of"),
    ("edits/due.yml:1: ", "list-for-mapping"),
    ("edits/tre.yml: it cannot be read: ", "not-utf-8"),
    ("edits/quattro.yml:", "aliases-that-multiply"),
]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """One build over a register with every kind of fault."""
    root = write_files(tmp_path_factory.mktemp("faulty") / "dossier", {**SMALL, **FAULTY})
    return Broken(root, run_dossier("build", cwd=root))


@pytest.mark.parametrize("sentence", [pytest.param(words, id=name) for words, name in FAULTS])
def test_a_fault_in_the_register_is_told_once_with_its_line(sentence: str, faulty: Broken) -> None:
    (line,) = [line for line in faulty.ran.lines if line.startswith(f"register/{sentence}")]
    assert len(line) < 400


def test_a_faulty_register_stops_the_build_and_every_fault_is_told_at_once(faulty: Broken) -> None:
    assert (faulty.ran.code, len(faulty.ran.lines)) == (2, len(FAULTS))
    assert not (faulty.root / "docs").exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param("titel: Prova\n", "dossier.yml:1: unknown key 'titel' → did you mean 'title'?", id="unknown-key"),
        pytest.param(
            "recognisers: [crystal_ball]\n",
            "dossier.yml: there is no recogniser 'crystal_ball'",
            id="no-such-recogniser",
        ),
    ],
)
def test_a_fault_in_the_settings_stops_the_build(content: str, sentence: str, dossier_root: Path, run: Run) -> None:
    write_files(dossier_root, {"dossier.yml": content})
    ran = run("build", cwd=dossier_root)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert ran.err.startswith(sentence)
    assert not (dossier_root / "docs").exists()


def test_docs_that_cannot_be_written_end_the_build_with_2(dossier_root: Path, run: Run) -> None:
    (dossier_root / "docs").write_text("not a folder\n")
    ran = run("build", cwd=dossier_root)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert "it cannot be written" in ran.err
    assert (dossier_root / "docs").read_text() == "not a folder\n"


def test_a_folder_in_the_place_of_a_page_ends_the_build_with_2(built_root: Path, run: Run) -> None:
    page = built_root / "docs/articles/uno.md"
    page.unlink()
    page.mkdir()
    ran = run("build", cwd=built_root)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert "docs/articles/uno.md" in ran.err.replace("\\", "/")


def test_mkdocs_tells_the_same_sentence_of_a_broken_register_and_makes_no_site(dossier_root: Path, mkdocs: Run) -> None:
    write_files(add_mkdocs(dossier_root), {"register/actors.yml": "anna-neri:\n  typ: person\n"})
    ran = mkdocs("build", "-q", cwd=dossier_root)
    assert ran.code != 0
    assert len(ran.naming("register/actors.yml:2: unknown key 'typ' → did you mean 'type'?")) == 1
    assert not (dossier_root / "site/index.html").exists()


def test_the_build_script_ends_with_2_on_a_broken_register(dossier_root: Path) -> None:
    write_files(add_mkdocs(dossier_root), {"register/actors.yml": "anna-neri:\n  typ: person\n"})
    ran = run_process([sys.executable, "build.py"], dossier_root)
    assert ran.code == 2
    assert len(ran.naming("register/actors.yml:2: unknown key 'typ' → did you mean 'type'?")) == 1


def test_the_build_script_makes_the_site_and_ends_with_1_when_a_clipping_is_bad(dossier_root: Path) -> None:
    write_files(add_mkdocs(dossier_root), {"seeds/vuoto.txt": ""})
    ran = run_process([sys.executable, "build.py"], dossier_root)
    assert ran.code == 1
    assert len(ran.naming("seeds/vuoto.txt")) == 1
    assert (dossier_root / "site/articles/uno/index.html").is_file()


def test_the_build_script_passes_commands_on(dossier_root: Path) -> None:
    add_mkdocs(dossier_root)
    ran = run_process([sys.executable, "build.py", "build", "--check"], dossier_root)
    assert (ran.code, len(ran.naming("would be written"))) == (1, 1)
    assert not any(name.startswith("docs/") for name in without_caches(bytes_below(dossier_root)))
