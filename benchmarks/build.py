"""Time `dossier build` on a made-up dossier: from nothing, then with nothing changed.

    python benchmarks/build.py --articles 100 --runs 5

Each run is a whole process in a fresh folder. Seconds are this machine's; the ratio of the two, taken
in one run after the other, and the counts of what was done are what compares between machines.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import clippings

HERE = Path(__file__).resolve().parent.parent


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=100)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--jobs", type=int, default=1)
    chosen = options.parse_args()
    cold, warm = [], []
    for _ in range(chosen.runs):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder, "dossier")
            clippings.write(root, chosen.articles)
            cold.append(_build(root, chosen.jobs))
            warm.append(_build(root, chosen.jobs))
    print(
        f"{chosen.articles} clippings, {chosen.runs} runs, {chosen.jobs} jobs; Python {platform.python_version()}, "
        f"{platform.machine()}, {os.cpu_count()} cores"
    )
    for name, runs in (("from nothing", cold), ("nothing changed", warm)):
        wall, cpu = (statistics.median(run[n] for run in runs) for n in (0, 1))
        print(f"{name:16} {wall:6.2f} s wall  {cpu:6.2f} s CPU   {runs[0][2]}")
    ratio = statistics.median(w[0] / c[0] for c, w in zip(cold, warm, strict=True))
    print(f"ratio unchanged / from nothing: {ratio:.2f} (median of pairs)")


def _build(root: Path, jobs: int) -> tuple[float, float, str]:
    """Wall seconds, CPU seconds and what the command says it did."""
    command = [sys.executable, "-m", "dossier", "build", "-C", str(root), "--jobs", str(jobs)]
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)
    wall, after = time.perf_counter() - start, os.times()
    if done.returncode == 2:
        sys.exit(done.stderr)
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, cpu, done.stderr.strip().splitlines()[-1]


if __name__ == "__main__":
    main()
