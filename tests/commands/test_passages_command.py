"""The whole way of an edit that gives a line back to a text or takes one out: build, page, record, build again."""

import json
from hashlib import sha256
from pathlib import Path

from conftest import SMALL, Run, write_files

PAGE = """\
<html lang="it"><head><title>Le vele di Porto Blu</title></head><body><article><h1>Le vele di Porto Blu</h1>
<p>Le vele di Porto Blu hanno colori che nessun altro porto usa, dice la gente del molo nord da sempre.</p>
<aside><p>Leggi anche: <a href="https://fari.example/storia">la storia di Anna Neri</a></p></aside>
<p>La gente del molo sud invece non ha vele, e guarda passare quelle degli altri con una certa invidia, si dice.</p>
<p>Ogni anno, alla festa del faro, tutte le vele escono insieme dal porto e nessuno resta a guardare da terra.</p>
</article></body></html>
"""
EDIT = """\
of: {of}
restored: [Leggi anche…]
removed:
  - Ogni anno, alla festa del faro…
  - Questa riga non c’è
"""


def test_what_an_edit_says_of_passages_stands_on_the_page_and_holds_at_the_next_build(
    dossier_root: Path, run: Run
) -> None:
    edit = EDIT.format(of=sha256(PAGE.encode()).hexdigest())
    write_files(dossier_root, {"seeds/vele.html": PAGE, "register/edits/vele.yml": edit})
    ran = run("build", cwd=dossier_root)
    assert ran.code == 1
    assert len(ran.naming("register/edits/vele.yml:5: 'Questa riga non c’è' (removed) is no line of the text → ")) == 1
    page = (dossier_root / "docs/articles/vele.md").read_text("utf-8")
    text, _, folded = page.partition("<details")
    assert "(https://fari.example/storia)" in text
    assert "Ogni anno, alla festa" not in text
    assert "Ogni anno, alla festa" in folded
    assert "Scelta della redazione" in folded
    assert "Leggi anche" not in folded
    record = json.loads((dossier_root / "docs/data/articles/vele.json").read_text("utf-8"))
    assert [part[3] for part in record["removed"] if part[3] not in {"markup", "metadata"}] == ["curator"]

    # Saved again with other line ends and one line more: the words are found all the same.
    again = PAGE.replace("\n", "\r\n").replace("</article>", "<p>Il vento gira piano sopra il porto.</p></article>")
    write_files(dossier_root, {"seeds/vele.html": again})
    assert run("build", cwd=dossier_root).code == 1
    page = (dossier_root / "docs/articles/vele.md").read_text("utf-8")
    assert "(https://fari.example/storia)" in page.partition("<details")[0]
    assert "Ogni anno, alla festa" not in page.partition("<details")[0]

    # Without its clipping the article stays as it was edited, and the edit is no problem for that.
    (dossier_root / "seeds/vele.html").unlink()
    assert len(run("build", cwd=dossier_root).naming("'Questa riga non c’è'")) == 1
    assert (dossier_root / "docs/articles/vele.md").read_text("utf-8") == page


def test_clean_shows_the_text_as_the_edit_makes_it(dossier_root: Path, run: Run) -> None:
    due = SMALL["seeds/due.txt"]
    edit = f"of: {sha256(due.encode()).hexdigest()}\nremoved: [La lettera chiede che…]\n"
    write_files(dossier_root, {"register/edits/due.yml": edit})
    cleaned, annotated = (
        json.loads(run(command, "--json", "seeds/due.txt", cwd=dossier_root).out) for command in ("clean", "annotate")
    )
    assert "La lettera chiede" not in cleaned["text"]
    assert cleaned["text"] == annotated["text"]
    assert cleaned["removed"][-1]["reason"] == "curator"
