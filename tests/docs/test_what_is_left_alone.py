"""docs/ is shared with people: the build touches what it wrote itself, and nothing else."""

import os
from pathlib import Path

import pytest
from conftest import SMALL, Run, bytes_below, times_below, write_files

needs_links = pytest.mark.skipif(os.name == "nt", reason="Windows makes no links without a right to it")

FOREIGN: dict[str, str | bytes] = {
    "docs/about.md": "# Chi siamo\r\n\r\nScritto a mano.",
    "docs/img/faro.png": b"\x89PNG\r\n\x1a\n\x00\xff",
    "docs/articles/mio.md": "---\ntitle: Mio\n---\n\nA mano, fra gli articoli.\n",
    "docs/articles/nota.txt": "generated: true\n",
    "docs/articles/deep/er/mio.md": "# A mano\n",
    "docs/actors/parla.md": "Di che cosa parla `generated: true`?\n\ngenerated: true\n",
    "docs/actors/cita.md": "---\ntitle: Cita\n---\n\n---\ngenerated: true\n---\n",
    "docs/data/mio.json": '{"mio": true}\n',
    "docs/data/rotto.json": "{",
    "docs/data/mia.csv": "id,parole\r\n",
    "docs/data/mio.ics": "BEGIN:VCALENDAR\r\nPRODID:-//Altro//IT\r\n",
    "docs/data/mio.jsonld": "{}",
    "docs/topics/vuoto.md": "",
    "docs/topics/bit.md": bytes(range(256)),
    "docs/extra/vecchio.md": "---\ntitle: In a folder that is not the build's\ngenerated: true\n---\n",
}
MARKED = "---\ntitle: Di una volta\ngenerated: true\n---\n\nScritto da un altro giorno.\n"


def test_nothing_that_a_person_put_into_docs_is_changed_or_deleted(built_root: Path, run: Run) -> None:
    write_files(built_root, FOREIGN)
    clipping = built_root / "seeds/due.txt"
    clipping.write_text(clipping.read_text("utf-8").replace("protesta", "tace"), "utf-8")
    (built_root / "seeds/uno.md").unlink()
    before, times = bytes_below(built_root), times_below(built_root)
    ran = run("build", "--prune", cwd=built_root)
    after, times_after = bytes_below(built_root), times_below(built_root)
    assert ran.code == 0, ran.err
    assert "docs/articles/uno.md" in before.keys() - after.keys()
    assert [name for name in FOREIGN if after.get(name) != before[name] or times_after[name] != times[name]] == []


def test_seeds_and_register_keep_bytes_and_times_through_every_command(built_root: Path, run: Run) -> None:
    def of_people() -> tuple[dict[str, bytes], dict[str, int]]:
        folders = ("seeds", "register", "dossier.yml")
        names = [name for name in bytes_below(built_root) if name.startswith(folders)]
        found, times = bytes_below(built_root), times_below(built_root)
        return {name: found[name] for name in names}, {name: times[name] for name in names}

    before = of_people()
    assert before[0].keys() == SMALL.keys()
    for command in (
        ["build"],
        ["build", "--prune"],
        ["check"],
        ["clean", "--json", "seeds/uno.md"],
        ["annotate", "--json", "seeds/uno.md"],
        ["add", "seeds/uno.md"],
    ):
        run(*command, cwd=built_root)
        assert of_people() == before, command


def test_a_page_whose_mark_a_person_took_out_is_theirs_and_is_named(built_root: Path, run: Run) -> None:
    page, own = built_root / "docs/articles/due.md", "# La mia versione\n\nScritta a mano.\n"
    page.write_text(own, "utf-8", newline="\n")
    (built_root / "docs/timeline.md").unlink()
    ran = run("build", cwd=built_root)
    assert ran.code == 1
    (line,) = ran.lines[:-1]
    assert line.startswith("docs/articles/due.md: this page was not written by the build")
    assert " → " in line
    assert page.read_text("utf-8") == own
    assert (built_root / "docs/timeline.md").exists()


def test_a_page_that_a_person_changed_below_its_mark_is_made_anew(built_root: Path, run: Run) -> None:
    page = built_root / "docs/articles/due.md"
    before = page.read_bytes()
    page.write_bytes(before + b"Una riga in fondo.\n")
    assert run("build", cwd=built_root).code == 0
    assert page.read_bytes() == before


def test_a_page_with_the_line_ends_of_windows_is_still_the_build_s_own(built_root: Path, run: Run) -> None:
    """git may check files out so; the build makes them anew, and does not call them a person's."""
    page = built_root / "docs/articles/due.md"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"\n", b"\r\n"))
    assert run("build", cwd=built_root).code == 0
    assert page.read_bytes() == before


def test_stale_pages_of_the_build_are_swept_with_their_empty_folders(built_root: Path, run: Run) -> None:
    before = bytes_below(built_root / "docs")
    write_files(
        built_root,
        {
            "docs/actors/nessuno.md": MARKED,
            "docs/old.md": MARKED,
            "docs/topics/deep/er/vecchio.md": MARKED,
            "docs/data/vecchio.json": '{\n"generated": true\n}\n',
            "docs/data/vecchia.csv": "dossier_id,date\r\n",
            "docs/data/vecchio.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dossier//Prova//IT\r\n",
        },
    )
    ran = run("build", cwd=built_root)
    assert (ran.code, len(ran.naming("0 written, 6 removed"))) == (0, 1)
    assert bytes_below(built_root / "docs") == before
    assert not (built_root / "docs/topics/deep").exists()


def test_an_actor_who_left_the_register_leaves_the_site(built_root: Path, run: Run) -> None:
    actors = SMALL["register/actors.yml"].partition("lega-dei-fari")[0]
    write_files(built_root, {"register/actors.yml": actors})
    assert run("build", cwd=built_root).code == 0
    made = bytes_below(built_root / "docs")
    assert "actors/lega-dei-fari.md" not in made
    assert not any(b"lega-dei-fari" in data for data in made.values())


def test_an_unchanged_page_keeps_its_time_and_only_what_depends_on_a_change_is_written(
    built_root: Path, run: Run
) -> None:
    docs = built_root / "docs"
    before, times = bytes_below(docs), times_below(docs)
    actors = SMALL["register/actors.yml"].replace("name: Lega dei Fari\n", "name: Lega dei Fari\n  note: Una lega.\n")
    write_files(built_root, {"register/actors.yml": actors})
    assert run("build", cwd=built_root).code == 0
    after, times_after = bytes_below(docs), times_below(docs)
    changed = {name for name in after if after[name] != before[name]}
    assert "actors/lega-dei-fari.md" in changed
    assert {"articles/uno.md", "actors/porto-blu.md", "timeline.md"}.isdisjoint(changed)
    assert {name for name in after if times_after[name] != times[name]} == changed


@needs_links
@pytest.mark.parametrize("folder", ["docs/articles", "docs/data/articles"])
def test_a_folder_that_leads_elsewhere_is_refused_and_nothing_is_written_there(
    folder: str, dossier_root: Path, tmp_path: Path, run: Run
) -> None:
    write_files(
        tmp_path, {"elsewhere/uno.md": MARKED, "elsewhere/stale.md": MARKED, "elsewhere/x.json": '{"generated": true}'}
    )
    before = bytes_below(tmp_path / "elsewhere")
    link = dossier_root / folder
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "elsewhere")
    ran = run("build", cwd=dossier_root)
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert f"{folder}/" in ran.err
    assert "outside docs/" in ran.err
    assert bytes_below(tmp_path / "elsewhere") == before


@needs_links
def test_links_inside_of_docs_are_not_followed_when_stale_pages_are_swept(
    built_root: Path, tmp_path: Path, run: Run
) -> None:
    write_files(tmp_path, {"elsewhere/stale.md": MARKED, "single.md": MARKED})
    (built_root / "docs/articles/via").symlink_to(tmp_path / "elsewhere")
    (built_root / "docs/articles/single.md").symlink_to(tmp_path / "single.md")
    assert run("build", "--prune", cwd=built_root).code == 0
    assert (tmp_path / "elsewhere/stale.md").read_text() == MARKED
    assert (tmp_path / "single.md").read_text() == MARKED


@needs_links
def test_a_page_that_is_a_link_to_a_file_elsewhere_does_not_change_that_file(
    built_root: Path, tmp_path: Path, run: Run
) -> None:
    write_files(tmp_path, {"elsewhere.md": MARKED})
    page = built_root / "docs/articles/due.md"
    page.unlink()
    page.symlink_to(tmp_path / "elsewhere.md")
    run("build", cwd=built_root)
    assert (tmp_path / "elsewhere.md").read_text() == MARKED


def test_a_record_with_an_address_outside_of_docs_is_refused(built_root: Path, tmp_path: Path, run: Run) -> None:
    """Records of articles without clipping are read from docs/, where anyone may have written."""
    record = (built_root / "docs/data/articles/due.json").read_text("utf-8")
    assert '"key": "due"' in record
    forged = record.replace('"key": "due"', '"key": "../../../fuori"')
    write_files(built_root, {"docs/data/articles/fuori.json": forged})
    ran = run("build", cwd=built_root)
    assert (ran.code, len(ran.naming("outside docs/"))) == (2, 1)
    assert [path.name for path in tmp_path.rglob("*fuori*")] == ["fuori.json"]


def test_a_torn_record_is_a_problem_and_stays(built_root: Path, run: Run) -> None:
    record = built_root / "docs/data/articles/due.json"
    torn = record.read_bytes()[:200]
    record.write_bytes(torn)
    (built_root / "seeds/due.txt").unlink()
    ran = run("build", cwd=built_root)
    assert (ran.code, len(ran.naming("docs/data/articles/due.json: "))) == (1, 1)
    assert record.exists()
    assert (built_root / "docs/articles/due.md").exists()


def test_what_a_build_that_was_killed_left_behind_is_not_taken_for_a_page(built_root: Path, run: Run) -> None:
    before = bytes_below(built_root / "docs")
    write_files(built_root, {"docs/articles/.due.md.4711.tmp": "---\ntitle: half"})
    assert run("build", cwd=built_root).code == 0
    after = bytes_below(built_root / "docs")
    assert {name: after[name] for name in before} == before
