"""No other module makes markup: what reaches a page has passed through `dossier.markdown`."""

import ast
from pathlib import Path

import pytest

import dossier

PACKAGE = Path(dossier.__file__).parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "markdown.py" or path.parent != PACKAGE)


def made_in(source: str) -> list[int]:
    """The lines on which `Markup(...)` is called, under whatever name the module is known."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [
        call.lineno
        for call in calls
        if (isinstance(call.func, ast.Name) and call.func.id == "Markup")
        or (isinstance(call.func, ast.Attribute) and call.func.attr == "Markup")
    ]


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_markup_is_made_by_one_module_alone(path: Path) -> None:
    assert made_in(path.read_text("utf-8")) == []


def test_a_module_that_made_markup_would_be_found() -> None:
    assert made_in("from dossier import markdown as md\nx = md.Markup('<b>')\n") == [2]
    assert made_in((PACKAGE / "markdown.py").read_text("utf-8"))
