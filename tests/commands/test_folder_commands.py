"""`dossier new`, `add`, `check` and `schema`: what they make, and what they refuse."""

import gzip
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPO, SMALL, Ran, Run, bytes_below, run_dossier, run_process, without_caches, write_files


@dataclass(frozen=True)
class Fresh:
    root: Path
    ran: Ran


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fresh]:
    """What `dossier new` makes; to look at, not to change."""
    base = tmp_path_factory.mktemp("new")
    ran = run_dossier("new", "il mio dossier", cwd=base)
    made = bytes_below(base)
    yield Fresh(base / "il mio dossier", ran)
    assert bytes_below(base) == made


def test_new_makes_people_s_files_and_says_what_comes_next(fresh: Fresh) -> None:
    assert fresh.ran.code == 0
    assert "mkdocs build" in fresh.ran.err
    made = set(bytes_below(fresh.root))
    assert {"dossier.yml", "mkdocs.yml", "build.py", ".gitignore", "register/actors.yml"} <= made
    assert (fresh.root / "seeds").is_dir()


def test_new_writes_the_schemas_that_the_files_name(fresh: Fresh) -> None:
    for path in [fresh.root / "dossier.yml", *sorted((fresh.root / "register").glob("*.yml"))]:
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), path.name
        assert (path.parent / first.partition("=")[2]).is_file(), path.name


def test_the_same_new_dossier_is_made_with_the_folder_named_by_c(fresh: Fresh, tmp_path: Path, run: Run) -> None:
    assert run("new", "-C", tmp_path, "drin", cwd=REPO).code == 0
    assert bytes_below(tmp_path / "drin") == bytes_below(fresh.root)


def copy_of(fresh: Fresh, tmp_path: Path) -> Path:
    return write_files(tmp_path / "mio", bytes_below(fresh.root))


def test_a_new_dossier_builds_with_mkdocs_at_once(fresh: Fresh, tmp_path: Path, mkdocs: Run) -> None:
    root = copy_of(fresh, tmp_path)
    (root / "seeds").mkdir(exist_ok=True)
    ran = mkdocs("build", "--strict", cwd=root)
    assert ran.code == 0, ran.err
    assert (root / "site/index.html").is_file()


def test_a_new_dossier_with_a_clipping_builds_without_a_word(
    fresh: Fresh, tmp_path: Path, run: Run, mkdocs: Run
) -> None:
    root = write_files(copy_of(fresh, tmp_path), {"seeds/uno.md": SMALL["seeds/uno.md"]})
    ran = run("build", "-q", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    ran = mkdocs("build", "--strict", "-q", cwd=root)
    assert ran.code == 0, ran.err
    assert "acceso il faro nuovo" in (root / "site/articles/uno/index.html").read_text("utf-8")


def test_new_refuses_a_folder_with_something_in_it(tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"pieno/mio.txt": "mio"})
    ran = run("new", "pieno", cwd=tmp_path)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert ran.naming("this folder is not empty → ")
    assert bytes_below(tmp_path) == {"pieno/mio.txt": b"mio"}


def test_new_refuses_a_file(tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"file": "mio"})
    ran = run("new", "file", cwd=tmp_path)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert bytes_below(tmp_path) == {"file": b"mio"}


def test_new_takes_an_empty_folder(tmp_path: Path, run: Run) -> None:
    (tmp_path / "vuoto").mkdir()
    assert run("new", "vuoto", cwd=tmp_path).code == 0
    assert (tmp_path / "vuoto/mkdocs.yml").is_file()


OTHER = "Il vento gira sopra la città di Porto Blu\r\nNessuno lo aveva previsto, ma il vento è girato sul molo.\r\n"


def test_add_copies_the_bytes_and_names_the_copy(dossier_root: Path, tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"da qui/Il Vento.txt": OTHER})
    ran = run("add", tmp_path / "da qui/Il Vento.txt", cwd=dossier_root)
    assert (ran.code, ran.lines) == (0, ["seeds/Il Vento.txt"])
    assert (dossier_root / "seeds/Il Vento.txt").read_bytes() == OTHER.encode()
    assert without_caches(bytes_below(dossier_root)).keys() == {*SMALL, "seeds/Il Vento.txt"}


def test_add_names_each_file_that_it_does_not_take_and_takes_the_others(
    dossier_root: Path, tmp_path: Path, run: Run
) -> None:
    files = {
        "altro nome.md": SMALL["seeds/uno.md"],
        "Due.md": OTHER,
        "foglio.pdf": "%PDF",
        "vuoto.txt": "",
        "vento.txt": OTHER.replace("città", "costa"),
        "vento bis.txt": OTHER.replace("città", "costa"),
    }
    write_files(tmp_path, files)
    ran = run("add", *(tmp_path / name for name in [*files, "manca.txt", "dossier"]), cwd=dossier_root)
    assert ran.code == 1
    assert ran.naming("altro nome.md: the same clipping is here already, as seeds/uno.md")
    assert ran.naming("Due.md: its address 'due' is taken by seeds/due.txt → ")
    assert ran.naming("foglio.pdf: this kind of file is not known → ")
    assert ran.naming("vuoto.txt: there is no text in it")
    assert ran.naming("vento bis.txt: the same clipping is here already, as seeds/vento.txt")
    assert ran.naming("manca.txt: it cannot be read")
    assert ran.naming("dossier: it cannot be read")
    assert len(ran.lines) == 8
    assert {path.name for path in (dossier_root / "seeds").iterdir()} == {"uno.md", "due.txt", "carte", "vento.txt"}


def test_adding_twice_takes_once(dossier_root: Path, tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"vento.txt": OTHER})
    ran = run("add", tmp_path / "vento.txt", tmp_path / "vento.txt", cwd=dossier_root)
    assert ran.code == 1
    assert (ran.lines[0], len(ran.lines)) == ("seeds/vento.txt", 2)


def test_add_outside_of_a_dossier_makes_nothing(tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"vento.txt": OTHER, "qui/x": ""})
    ran = run("add", "../vento.txt", cwd=tmp_path / "qui")
    assert (ran.code, len(ran.naming("there is no dossier here → "))) == (2, 1)
    assert bytes_below(tmp_path / "qui").keys() == {"x"}


def test_check_asks_every_question_once_and_writes_nothing(dossier_root: Path, run: Run) -> None:
    write_files(
        dossier_root,
        {
            "seeds/nuda.txt": "Una riga che nessuno conosce ancora\nE qui non c’è nessun nome noto, solo il vento.\n",
            "seeds/dubbio.md": SMALL["seeds/uno.md"].replace("La sindaca Anna Neri", "Ieri Neri"),
            "register/edits/mai.yml": f"of: {'a' * 64}\n",
            "register/edits/due.yml": f"of: {'a' * 64}\ntitle: Altro\n",
            "register/topics.yml": SMALL["register/topics.yml"] + "  broader: mare\n",
            "register/decisions.yml": "- {judgement: reject, name: Neri, entry: nessuno}\n",
            "register/actors.yml": SMALL["register/actors.yml"]
            + "gino:\n  name: Gino\n  type: other\n  aliases: [Porto Blu]\n",
        },
    )
    before = bytes_below(dossier_root)
    ran = run("check", cwd=dossier_root)
    assert ran.code == 1
    expected = [
        "register/actors.yml:1: nothing tells where these roles of 'anna-neri' are known from: ",
        "register/edits/mai.yml: there is no clipping with the key 'mai' → ",
        "register/edits/due.yml: the clipping has changed since this edit was made → ",
        "register/topics.yml: 'fari' refers to the topic 'mare', which does not exist",
        "register/decisions.yml:1: a decision refers to the actor 'nessuno', which does not exist",
        "seeds/nuda.txt: nothing is known of its day of publication, source and language → ",
        "seeds/nuda.txt: it names no actor of the register → ",
        "seeds/dubbio.md: 'Neri' may be anna-neri; it was not linked → ",
        "register/actors.yml:13: 'Porto Blu' is claimed by gino, porto-blu → ",
    ]
    assert [sentence for sentence in expected if len(ran.naming(sentence)) != 1] == []
    assert len(set(ran.lines)) == len(ran.lines)
    assert f"{len(ran.lines) - 1} to look at" in ran.lines[-1]
    assert without_caches(bytes_below(dossier_root)) == before


def test_check_of_a_dossier_in_order_ends_with_0(dossier_root: Path, run: Run) -> None:
    for name in ("seeds/due.txt", "seeds/carte/tre.markdown"):
        (dossier_root / name).unlink()
    actors = SMALL["register/actors.yml"].partition("lega-dei-fari")[0]
    write_files(
        dossier_root, {"register/actors.yml": actors.replace('to: "2023-05-01"', 'to: "2023-05-01", source: uno')}
    )
    ran = run("check", cwd=dossier_root)
    assert (ran.code, ran.lines) == (0, ["1 article, 0 to look at"])


def test_the_committed_schemas_are_what_the_program_writes(tmp_path: Path, run: Run) -> None:
    ran = run("schema", cwd=tmp_path)
    written = bytes_below(tmp_path)
    assert ran.code == 0
    assert sorted(ran.lines) == sorted(written)
    committed = bytes_below(REPO / "register/schema")
    assert {name.removeprefix("register/schema/"): data for name, data in written.items()} == committed
    assert run("schema", cwd=tmp_path).lines == []


@pytest.mark.parametrize("language", ["", "it", "en"], ids=["shipped", "fresh-italian", "fresh-english"])
def test_the_files_of_people_fit_the_schemas_that_editors_use(language: str, tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "fresh" if language else REPO
    if language:
        assert run("new", "--language", language, "fresh", cwd=tmp_path).code == 0
    pairs = [(folder / "dossier.yml", "dossier")]
    pairs += [(folder / f"register/{name}.yml", name) for name in ("actors", "topics", "sources", "decisions")]
    pairs += [(path, "edit") for path in sorted((folder / "register/edits").glob("*.yml"))]
    # In one process for all files, since each start costs half a second.
    script = """
import sys
from check_jsonschema import main
pairs = [argument.split("=", 1) for argument in sys.argv[1:]]
for schema, path in pairs:
    try:
        main(["--schemafile", schema, path], standalone_mode=True)
    except SystemExit as done:
        if done.code:
            sys.exit(f"{path} does not fit {schema}")
"""
    arguments = [f"{REPO}/register/schema/{schema}.json={path}" for path, schema in pairs]
    ran = run_process([sys.executable, "-c", script, *arguments], REPO)
    assert ran.code == 0, ran.out + ran.err
    assert ran.out.count("ok -- validation done") == len(pairs)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links")
def test_new_refuses_a_link_to_a_folder_with_something_in_it(tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"pieno/mio.txt": "mio"})
    (tmp_path / "link").symlink_to("pieno")
    assert run("new", "link", cwd=tmp_path).code == 2
    assert bytes_below(tmp_path / "pieno") == {"mio.txt": b"mio"}


def test_an_english_dossier_speaks_english(tmp_path: Path, run: Run) -> None:
    assert run("new", "--language", "en", "fresh", cwd=tmp_path).code == 0
    write_files(tmp_path / "fresh", {"seeds/one.txt": SMALL["seeds/due.txt"]})
    assert run("build", cwd=tmp_path / "fresh").code == 0
    told = (tmp_path / "fresh/docs/timeline.md").read_text("utf-8") + (tmp_path / "fresh/docs/index.md").read_text(
        "utf-8"
    )
    assert "# Timeline" in told
    assert "## Newest articles" in told


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_fresh_dossier_has_the_theme_and_extensions_of_the_shipped_one(language: str) -> None:
    def settings(path: Path) -> dict[str, Any]:
        # The one tag in these files names an environment variable, which is the same for all.
        return dict(yaml.safe_load(path.read_text("utf-8").replace("!ENV ", "")))

    shipped, fresh = settings(REPO / "mkdocs.yml"), settings(REPO / f"dossier/starter/{language}/mkdocs.yml")
    for key in ("plugins", "markdown_extensions", "hooks", "not_in_nav", "validation", "site_url"):
        assert fresh[key] == shipped[key]
    assert fresh["theme"]["features"] == shipped["theme"]["features"]
    assert [kind["scheme"] for kind in fresh["theme"]["palette"]] == [k["scheme"] for k in shipped["theme"]["palette"]]
    pages = [next(iter(entry.values())) for entry in fresh["nav"]]
    assert pages == [next(iter(entry.values())) for entry in shipped["nav"]][: len(pages)]


def test_add_names_a_file_that_stands_in_its_way(dossier_root: Path, run: Run) -> None:
    # Two claimants of one address: neither is a clipping of the dossier, and both files are there.
    write_files(dossier_root, {"seeds/a-b.txt": "Una riga di prova.\n", "seeds/a/b.txt": "Un’altra riga.\n"})
    write_files(dossier_root, {"da-aggiungere/a-b.txt": "Una terza riga di prova.\n"})
    ran = run("add", "da-aggiungere/a-b.txt", cwd=dossier_root)
    assert ran.code == 1
    assert len(ran.naming("a-b.txt: it cannot be put into seeds/")) == 1
    assert (dossier_root / "seeds/a-b.txt").read_text("utf-8") == "Una riga di prova.\n"


@pytest.mark.parametrize("command", [["build"], ["check"], ["clean", "seeds/uno.md"], ["annotate", "seeds/uno.md"]])
def test_a_register_that_cannot_be_read_ends_with_a_sentence(command: list[str], dossier_root: Path, run: Run) -> None:
    (dossier_root / "register/actors.yml").unlink()
    (dossier_root / "register/actors.yml").mkdir()
    ran = run(*command, cwd=dossier_root)
    assert ran.code == 2
    assert len(ran.naming("register/actors.yml: it cannot be read: ")) == 1
    assert "Traceback" not in ran.err


def test_a_page_that_cannot_be_read_ends_with_a_sentence(dossier_root: Path, run: Run) -> None:
    assert run("build", cwd=dossier_root).code == 0
    (dossier_root / "docs/articles/uno.md").unlink()
    (dossier_root / "docs/articles/uno.md").mkdir()
    ran = run("build", cwd=dossier_root)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert len(ran.naming("docs/articles/uno.md: it cannot be ")) == 1


def test_add_takes_a_compressed_clipping_as_it_is_and_build_reads_it(
    dossier_root: Path, tmp_path: Path, run: Run
) -> None:
    packed = gzip.compress(OTHER.encode())
    write_files(tmp_path, {"vento.txt.gz": packed, "rotto.txt.gz": packed[:-9], "Due.txt.gz": packed})
    ran = run("add", *(tmp_path / name for name in ("vento.txt.gz", "rotto.txt.gz", "Due.txt.gz")), cwd=dossier_root)
    assert ran.code == 1
    assert ran.lines[0] == "seeds/vento.txt.gz"
    assert ran.naming("rotto.txt.gz: this gzip file is cut off or damaged → ")
    assert ran.naming("Due.txt.gz: the same clipping is here already, as seeds/vento.txt.gz")
    assert (dossier_root / "seeds/vento.txt.gz").read_bytes() == packed
    assert run("build", "-q", cwd=dossier_root).code == 0
    page = (dossier_root / "docs/articles/vento.md").read_text("utf-8")
    assert "Nessuno lo aveva previsto" in page
    assert 'seed: "seeds/vento.txt.gz"' in page


def test_clean_and_annotate_read_compressed_clippings(tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"vento.txt.gz": gzip.compress(OTHER.encode()), "vento.txt": OTHER, "register/.keep": ""})
    packed, plain = (
        json.loads(run("clean", "--json", name, cwd=tmp_path).out) for name in ("vento.txt.gz", "vento.txt")
    )
    assert {**packed, "file": ""} == {**plain, "file": ""}
    assert json.loads(run("annotate", "--json", "--plain", "vento.txt.gz", cwd=tmp_path).out)["text"] == OTHER
