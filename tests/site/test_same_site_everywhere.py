"""site/ = f(seeds, register) too: three ways to build it, in other folders and time zones, give the same bytes."""

import gzip
import json
import re
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from conftest import Run, Site, bytes_below, copy_shipped, run_process


def differing(one: Path, other: Path) -> list[str]:
    left, right = bytes_below(one), bytes_below(other)
    assert any(name.startswith("pagefind/fragment/") for name in left)
    assert "sitemap.xml.gz" in left
    return sorted(name for name in left | right if left.get(name) != right.get(name))


def test_the_site_bears_the_date_of_its_newest_article_and_not_of_the_day(shipped_site: Site) -> None:
    records = (shipped_site.root / "docs/data/articles").glob("*.json")
    newest = max(json.loads(path.read_text("utf-8"))["published"] for path in records)
    packed = (shipped_site.folder / "sitemap.xml.gz").read_bytes()
    assert set(re.findall(rb"<lastmod>(.*?)</lastmod>", gzip.decompress(packed))) == {newest.encode()}
    stamp = int.from_bytes(packed[4:8], "little")
    assert datetime.fromtimestamp(stamp, UTC).date().isoformat() == newest


def test_the_build_script_makes_the_same_site(shipped_site: Site, tmp_path: Path) -> None:
    root = copy_shipped(tmp_path / "in un altro luogo")
    env = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "5"}
    ran = run_process([sys.executable, str(root / "build.py")], tmp_path, env)
    assert ran.code == 0, ran.err
    assert differing(shipped_site.folder, root / "site") == []


def test_the_pipeline_and_then_mkdocs_make_the_same_site(
    shipped_site: Site, tmp_path: Path, run: Run, mkdocs: Run
) -> None:
    root = copy_shipped(tmp_path / "dossier")
    for folder in ("actors", "articles", "data", "topics"):
        shutil.rmtree(root / "docs" / folder)
    assert run("build", cwd=root, env={"TZ": "America/Los_Angeles"}).code == 0
    ran = mkdocs("build", cwd=root, env={"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "9"})
    assert ran.code == 0, ran.err
    assert differing(shipped_site.folder, root / "site") == []
