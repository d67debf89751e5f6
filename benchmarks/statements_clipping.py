"""Tell what the whole command finds in one clipping: who speaks, which times, and when it was published."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from command import REPOSITORY


def tell_clipping(path: Path, language: str, day: str) -> int:
    """Print quotations without their words, times, and the suggested day; 1 where the clipping cannot be read."""
    with tempfile.TemporaryDirectory() as folder:
        register = ["--register", str(REPOSITORY / "register")]
        dated = ["--date", day] if day else []
        asked = ["annotate", "--json", "--language", language, *register, *dated]
        found = _of_the_command(asked, path, Path(folder))
        cleaned = _of_the_command(["clean", "--json"], path, Path(folder))
    if found is None or cleaned is None:
        return 1
    _tell_quotations(found["quotations"])
    _tell_times(found["dates"])
    _tell_day(cleaned)
    return 0


def _of_the_command(arguments: Sequence[str], path: Path, root: Path) -> dict[str, Any] | None:
    command = [sys.executable, "-m", "dossier", "-C", str(root), *arguments, str(path.resolve())]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", cwd=REPOSITORY)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        print(f"could not be read: {done.stderr.strip()}", file=sys.stderr)
        return None
    return json.loads(lines[0])  # type: ignore[no-any-return]


def _tell_quotations(quotations: Sequence[dict[str, Any]]) -> None:
    spoken = [said for said in quotations if said["speaker_name"]]
    print(f"{len(quotations)} quotations, {len(spoken)} with a speaker")
    for said in quotations:
        entry = f" ({said['speaker']})" if said["speaker"] else ""
        who = f"{said['speaker_name'] or 'nobody'}{entry}"
        via = f", via {said['via_name']}" if said.get("via_name") else ""
        kind = "direct" if said["direct"] else "indirect"
        print(f"   {said['start']:6}  {len(said['text'].split()):3} words, {kind:8}  {who}{via}  [{said['rule']}]")


def _tell_times(dates: Sequence[dict[str, Any]]) -> None:
    print(f"{len(dates)} times, {sum(bool(told['value']) for told in dates)} with a value")
    for told in dates:
        print(f"   {told['start']:6}  {told['value'] or 'unresolved':24}  [{told['rule']}]")


def _tell_day(cleaned: dict[str, Any]) -> None:
    if cleaned["published"]:
        print(f"published {cleaned['published']}")
    told = cleaned["suggested"].get("published") or cleaned["inferred"].get("published")
    if told:
        print(f"day of publication: {told['value']} [{told['rule']}, {told['confidence']:.2f}]: {told['evidence']}")
    elif not cleaned["published"]:
        print("day of publication: nothing can be concluded")
