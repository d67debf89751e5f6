"""The files around the program: workflows that GitHub can read, and commands that are where the README says."""

import re
import sys
from pathlib import Path

from conftest import run_process

COMMANDS = ("make site", "make test")


def test_the_workflows_are_valid(repo: Path) -> None:
    workflows = sorted((repo / ".github/workflows").glob("*.yml"))
    assert workflows
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    ran = run_process([*command, *map(str, workflows)], repo)
    assert ran.code == 0, ran.out


def test_dependabot_is_valid(repo: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.dependabot"]
    ran = run_process([*command, ".github/dependabot.yml"], repo)
    assert ran.code == 0, ran.out


def test_the_readme_says_its_two_commands_at_once(repo: Path) -> None:
    head = "\n".join((repo / "README.md").read_text("utf-8").splitlines()[:40])
    assert [command for command in COMMANDS if command not in head] == []


def test_every_make_command_of_the_readme_is_in_the_makefile(repo: Path) -> None:
    targets = set(re.findall(r"^([a-z][\w-]*):", (repo / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(
        re.findall(r"\bmake ([a-z][\w-]*)", "".join(re.findall(r"`[^`]+`", (repo / "README.md").read_text("utf-8"))))
    )
    assert {"site", "test"} <= targets
    assert named <= targets
