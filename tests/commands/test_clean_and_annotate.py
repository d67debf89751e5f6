"""`dossier clean` and `dossier annotate`: the fields, types and offsets that scripts rely on."""

import json
import subprocess
import sys
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import SMALL, FirstBuild, Ran, Run, bytes_below, plain_environment, run_dossier, write_files

from dossier import cli, pipeline
from dossier.model import Article, Clipping

NOISY = {
    "rumore.txt": """\
Vai al contenuto
Home > Cronaca

Il mercato del pesce riapre a Porto Blu
Di Anna Bruni
12 maggio 2022

Il mercato del pesce ha riaperto questa mattina sul molo di Porto Blu, dopo un inverno di lavori.

"È una festa", ha detto Neri, che non era più sindaca.
Condividi su Facebook
Torna su
""",
    "codici.html": """\
<html lang="it"><head><title>Le vele 🐟 di Porto Blu</title><script>var x = 1;</script></head><body>
<h1>Le vele 🐟 di Porto Blu</h1>
<p>Le vele di Porto Blu hanno colori che nessun altro porto usa &mdash; dice la gente del molo nord da sempre.</p>
<ul><li>la vela rossa è di Anna Neri</li><li>la vela blu è della Lega dei Fari</li></ul>
<p>La gente del molo sud invece non ha vele, e guarda passare quelle degli altri con una certa invidia, si dice.</p>
<p>Ogni anno, alla festa del faro, tutte le vele escono insieme dal porto e nessuno resta a guardare da terra.</p>
</body></html>
""",
    "strano.xyz": "Il vento gira sopra la città di Porto Blu\nNessuno lo aveva previsto, ma il vento è girato.\n",
}
CLEAN = {
    "file": str,
    "key": str,
    "title": str,
    "kicker": str,
    "description": str,
    "authors": list,
    "published": (str, type(None)),
    "modified": (str, type(None)),
    "language": str,
    "source": str,
    "section": str,
    "url": str,
    "text": str,
    "markdown": str,
    "kept": list,
    "removed": list,
    "inferred": dict,
    "fixes": dict,
}
ANNOTATED = {
    "file": str,
    "key": str,
    "text": str,
    "mentions": list,
    "topics": list,
    "quotations": list,
    "dates": list,
}


class Told:
    """What a command printed about each file, and the file as it was decoded."""

    def __init__(self, root: Path, ran: Ran) -> None:
        self.ran = ran
        self.records: list[dict[str, Any]] = [json.loads(line) for line in ran.out.splitlines()]
        self.sources = {record["file"]: (root / record["file"]).read_bytes().decode("utf-8") for record in self.records}

    def of(self, name: str) -> dict[str, Any]:
        (record,) = [record for record in self.records if Path(record["file"]).name == name]
        return record


FILES = ["seeds/uno.md", "seeds/due.txt", "seeds/carte/tre.markdown", *NOISY]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_files(tmp_path_factory.mktemp("single") / "dossier", {**SMALL, **NOISY})


@pytest.fixture(scope="module")
def cleaned(root: Path) -> Told:
    before = bytes_below(root)
    told = Told(root, run_dossier("clean", "--json", *FILES, cwd=root))
    assert bytes_below(root) == before
    return told


@pytest.fixture(scope="module")
def annotated(root: Path) -> Told:
    before = bytes_below(root)
    told = Told(root, run_dossier("annotate", "--json", *FILES, cwd=root))
    assert bytes_below(root) == before
    return told


def assert_types(record: Mapping[str, Any], types: Mapping[str, Any]) -> None:
    assert types.keys() <= record.keys()
    assert [name for name, kind in types.items() if not isinstance(record[name], kind)] == []


def test_clean_prints_one_object_a_line_in_the_order_of_the_files(cleaned: Told) -> None:
    assert (cleaned.ran.code, cleaned.ran.err) == (0, "")
    assert [record["file"] for record in cleaned.records] == FILES


def test_clean_has_the_fields_and_types_of_the_interface(cleaned: Told) -> None:
    for record in cleaned.records:
        assert_types(record, CLEAN)
        for part in record["removed"]:
            assert_types(part, {"start": int, "end": int, "text": str, "reason": str})
        for judged in record["inferred"].values():
            assert_types(judged, {"value": str, "rule": str, "confidence": (int, float), "evidence": str})


@pytest.mark.parametrize("name", FILES)
def test_kept_and_removed_cover_the_clipping_exactly_once(name: str, cleaned: Told) -> None:
    record = cleaned.of(Path(name).name)
    source = cleaned.sources[name]
    spans = sorted([*map(tuple, record["kept"]), *((part["start"], part["end"]) for part in record["removed"])])
    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert [pair for pair in pairwise(spans) if pair[0][1] > pair[1][0]] == []
    covered = {at for start, end in spans for at in range(start, end)}
    assert "".join(c for at, c in enumerate(source) if at not in covered).strip() == ""
    assert all(source[part["start"] : part["end"]] == part["text"] for part in record["removed"])


def test_clean_reads_what_front_matter_says(cleaned: Told) -> None:
    record = cleaned.of("uno.md")
    assert [record[name] for name in ("title", "published", "source", "language", "key")] == [
        "Il faro nuovo di Porto Blu",
        "2022-03-04",
        "Gazzetta del Molo",
        "it",
        "uno",
    ]


def test_the_text_has_no_markup_and_the_markdown_has_headings(cleaned: Told) -> None:
    record = cleaned.of("uno.md")
    assert record["text"].split("\n\n")[1] == "La festa sul molo"
    assert "\n\n## La festa sul molo\n\n" in record["markdown"]


def test_lists_stay_lists_in_the_markdown(cleaned: Told) -> None:
    record = cleaned.of("codici.html")
    assert "- " in record["markdown"]
    assert "la vela rossa è di Anna Neri" in record["text"].split("\n\n")


def test_clean_takes_out_the_frame_of_the_page_and_says_so(cleaned: Told) -> None:
    record = cleaned.of("rumore.txt")
    assert record["title"] == "Il mercato del pesce riapre a Porto Blu"
    assert (record["authors"], record["published"]) == (["Anna Bruni"], "2022-05-12")
    assert {"Vai al contenuto", "Torna su"} <= {part["text"] for part in record["removed"]}
    assert not any(words in record["text"] for words in ("Vai al", "Condividi", "Torna su"))


def test_an_unknown_ending_is_read_as_text(cleaned: Told) -> None:
    assert cleaned.of("strano.xyz")["title"] == "Il vento gira sopra la città di Porto Blu"


def test_clean_for_people_shows_title_and_text_and_with_v_what_was_removed(root: Path, run: Run) -> None:
    ran = run("clean", "-v", "rumore.txt", cwd=root)
    assert ran.code == 0
    assert "Il mercato del pesce riapre a Porto Blu" in ran.out
    assert "dopo un inverno di lavori." in ran.out
    assert len([line for line in ran.lines if line.endswith(": Torna su")]) == 1


def test_explain_tells_of_each_line_whether_it_was_kept_and_why_not(root: Path, run: Run) -> None:
    ran = run("clean", "--explain", "rumore.txt", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    rows = ran.out.splitlines()
    assert rows[0] == "rumore.txt"
    assert [row.split() for row in rows if row.startswith("removed")] == [
        ["removed", "1", "navigation", "Vai", "al", "contenuto"],
        ["removed", "2", "navigation", "Home", ">", "Cronaca"],
        ["removed", "11", "sharing", "Condividi", "su", "Facebook"],
        ["removed", "12", "navigation", "Torna", "su"],
    ]
    kept = [row.split()[1:3] for row in rows if row.startswith("kept")]
    assert kept == [["4", "title"], ["5", "byline"], ["6", "dateline"], ["8", "paragraph"], ["10", "paragraph"]]
    assert any(row.startswith("field") and "language" in row and "inferred: small-words, 0.95" in row for row in rows)


def test_explain_tells_what_was_mended_and_sums_up_what_only_machines_read(root: Path, run: Run) -> None:
    page = "<html><head><title>x</title><style>p{}</style></head><body><p>La lam\u00adpada è ac\u00adcesa.</p></body>"
    write_files(root, {"riparata.html": page})
    rows = run("clean", "--explain", "riparata.html", cwd=root).out.splitlines()
    assert [row.split() for row in rows if row.startswith("mended")] == [["mended", "-", "soft-hyphen", "2"]]
    assert len([row for row in rows if row.startswith("removed") and " markup " in row]) == 1
    assert len([row for row in rows if row.startswith("removed") and " style " in row]) == 1


def test_explain_shows_no_sign_that_a_terminal_would_obey(root: Path, run: Run) -> None:
    write_files(root, {"segni.txt": "La lampada è accesa.\n\nTorna su\n\x1b[31mLeggi anche\x1b[0m la storia.\n"})
    told = run("clean", "--explain", "segni.txt", cwd=root).out
    assert "\x1b" not in told
    assert [line for line in told.splitlines() if not line.isprintable()] == []


def test_explain_and_json_together_are_refused(root: Path, run: Run) -> None:
    assert run("clean", "--json", "--explain", "rumore.txt", cwd=root).code == 2


def test_clean_tells_how_often_each_damage_was_mended(root: Path, run: Run) -> None:
    write_files(root, {"rotto.txt": "La ﬂotta del\u00adla Lega dei Fari è piÃ¹ grande, e la ﬁne è vicina.\n"})
    record = json.loads(run("clean", "--json", "rotto.txt", cwd=root).out)
    assert record["text"] == "La flotta della Lega dei Fari è più grande, e la fine è vicina."
    assert record["fixes"] == {"ligature": 2, "mojibake": 1, "soft-hyphen": 1}


@pytest.mark.parametrize("command", ["clean", "annotate"])
def test_a_file_that_is_not_there_is_a_problem_and_the_others_are_shown(command: str, root: Path, run: Run) -> None:
    (root / "vuoto.md").touch()
    ran = run(command, "--json", "manca.txt", "vuoto.md", "seeds", "seeds/due.txt", cwd=root)
    assert ran.code == 1
    assert [json.loads(line)["key"] for line in ran.out.splitlines()] == ["due"]
    assert [line.partition(": ")[0] for line in ran.lines] == ["manca.txt", "vuoto.md", "seeds"]


@pytest.mark.parametrize("command", ["clean", "annotate"])
def test_who_reads_only_the_first_lines_hears_of_no_fault(command: str, root: Path) -> None:
    call = [sys.executable, "-m", "dossier", command, *sorted(path.name for path in root.glob("*.txt"))]
    with subprocess.Popen(
        call, cwd=root, env=plain_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as going:
        assert going.stdout
        assert going.stderr
        going.stdout.close()
        assert going.stderr.read() == b""


def test_annotate_has_the_fields_and_types_of_the_interface(annotated: Told) -> None:
    assert (annotated.ran.code, annotated.ran.err) == (0, "")
    for record in annotated.records:
        assert_types(record, ANNOTATED)
        for mention in record["mentions"]:
            assert_types(mention, {"start": int, "end": int, "text": str, "type": str, "cluster": str, "name": str})
            assert_types(mention, {"actor": (str, type(None)), "status": str, "rule": str})
            assert mention["status"] in {"linked", "suggested"}
            assert mention["type"] in {"person", "organisation", "country", "place", "other", "unknown"}
        for topic in record["topics"]:
            assert_types(topic, {"id": str, "score": (int, float), "evidence": list})
        for said in record["quotations"]:
            assert_types(said, {"start": int, "end": int, "text": str, "cue": str, "direct": bool, "rule": str})
        for date in record["dates"]:
            assert_types(date, {"start": int, "end": int, "text": str, "value": str, "rule": str})


def test_offsets_count_in_code_points_of_the_text(annotated: Told) -> None:
    found = 0
    for record in annotated.records:
        for part in (*record["mentions"], *record["quotations"], *record["dates"]):
            assert record["text"][part["start"] : part["end"]] == part["text"]
            found += 1
        for topic in record["topics"]:
            assert all(0 <= start < end <= len(record["text"]) for start, end in topic["evidence"])
    assert found >= 9


def test_annotate_and_clean_give_the_same_text(annotated: Told, cleaned: Told) -> None:
    assert [record["text"] for record in annotated.records] == [record["text"] for record in cleaned.records]


def test_annotate_finds_the_actors_of_the_register_and_one_cluster_each(annotated: Told) -> None:
    mentions = annotated.of("uno.md")["mentions"]
    assert [(m["text"], m["actor"], m["type"]) for m in mentions if m["status"] == "linked"] == [
        ("Anna Neri", "anna-neri", "person"),
        ("Porto Blu", "porto-blu", "place"),
        ("Neri", "anna-neri", "person"),
    ]
    assert len({m["cluster"] for m in mentions}) == 2
    assert {m["name"] for m in mentions if m["actor"] == "anna-neri"} == {"Anna Neri"}


def test_a_short_name_without_the_full_one_is_no_link(annotated: Told) -> None:
    (mention,) = [m for m in annotated.of("rumore.txt")["mentions"] if m["text"] == "Neri"]
    assert (mention["status"], mention["actor"]) == ("suggested", None)


PLAIN = "\ufeffPrima riga:\tAnna Neri.\r\n\r\n  🐟 Torna su \r\nPoi la Lega dei Fari,\x0cinfine Porto Blu.\n\n\n"


def test_plain_takes_the_file_byte_for_byte(root: Path, run: Run) -> None:
    write_files(root, {"liscio.txt": PLAIN})
    ran = run("annotate", "--json", "--plain", "liscio.txt", cwd=root)
    record = json.loads(ran.out)
    assert record["text"] == PLAIN
    assert [PLAIN[m["start"] : m["end"]] for m in record["mentions"]] == ["Anna Neri", "Lega dei Fari", "Porto Blu"]


def test_in_plain_text_no_name_runs_over_a_paragraph_and_every_offset_fits(root: Path, run: Run) -> None:
    text = "Parla Anna\n\nVerdi tace\n\n\n\n  Torna Anna Verdi.\n\n"
    (root / "capoversi.txt").write_text(text, "utf-8")
    told = json.loads(run("annotate", "--json", "--plain", "capoversi.txt", cwd=root).out)
    assert told["text"] == text
    assert all(text[m["start"] : m["end"]] == m["text"] and "\n" not in m["text"] for m in told["mentions"])


def test_another_register_may_have_any_name(root: Path, tmp_path: Path, run: Run) -> None:
    write_files(tmp_path, {"altro/actors.yml": "festa:\n  name: festa\n  type: other\n"})
    ran = run("annotate", "--json", "--register", tmp_path / "altro", "seeds/uno.md", cwd=root)
    assert {m["actor"] for m in json.loads(ran.out)["mentions"] if m["status"] == "linked"} == {"festa"}


def test_date_and_language_may_be_given(root: Path, run: Run) -> None:
    ran = run("annotate", "--json", "--date", "2022-06-01", "--language", "it", "rumore.txt", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["mentions"]


def test_annotate_for_people_counts_the_actors_and_asks_about_the_doubtful(root: Path, run: Run) -> None:
    ran = run("annotate", "seeds/uno.md", "rumore.txt", cwd=root)
    shown = ran.out.splitlines()
    assert shown[0] == "Il faro nuovo di Porto Blu · 2022-03-04 · Gazzetta del Molo"
    assert shown[1].split()[:3] == ["2", "Anna", "Neri"]
    assert "(person, anna-neri)" in shown[1]
    (doubt,) = [line for line in shown if line.split()[1:2] == ["Neri:"] and not line.startswith("  said")]
    assert "not linked, may be anna-neri (" in doubt


def test_the_output_is_utf_8_whatever_the_locale_says(first_build: FirstBuild, run: Run) -> None:
    ran = run(
        "clean", "--json", "seeds/due.txt", cwd=first_build.root, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    )
    assert json.loads(ran.out)["title"].startswith("Perché")


def test_a_clipping_of_the_dossier_has_the_key_it_has_there(dossier_root: Path, run: Run) -> None:
    (dossier_root / "seeds/carte").mkdir(exist_ok=True)
    clipping = dossier_root / "seeds/carte/lettera.txt"
    clipping.write_text("Il capitano scrive da terra.\n\nLa nave resta nel porto fino a primavera.\n", "utf-8")
    told = json.loads(run("clean", "--json", "seeds/carte/lettera.txt", cwd=dossier_root).out)
    assert told["key"] == "carte-lettera"


@pytest.mark.parametrize("command", ["clean", "annotate"])
def test_a_failure_of_the_program_on_one_file_costs_no_other(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(tmp_path, {"a.txt": "Il vento gira.\n", "b.txt": "Il porto riapre.\n"})
    read = pipeline.read

    def fail_on_a(clipping: Clipping, *others: Any) -> Article:
        if clipping.key == "a":
            raise RuntimeError("boom")
        return read(clipping, *others)

    monkeypatch.setattr(pipeline, "read", fail_on_a)
    with pytest.raises(SystemExit) as ended:
        cli.main(["-C", str(tmp_path), command, "--json", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    told = capsys.readouterr()
    assert ended.value.code == 1
    assert [json.loads(line)["key"] for line in told.out.splitlines()] == ["b"]
    assert "a.txt: the program failed on it (RuntimeError: boom)" in told.err
