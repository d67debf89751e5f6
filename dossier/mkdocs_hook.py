"""Door to MkDocs: the pipeline runs before a build, the search index is made after it."""

from __future__ import annotations

import logging
import os
from calendar import timegm
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from dossier import project, register, search, seeds, settings
from dossier.model import DossierError
from dossier.project import Report

log = logging.getLogger("mkdocs.plugins.dossier")

EPOCH = "SOURCE_DATE_EPOCH"
BEFORE_ALL = "1980-01-01"
"""The date of a site without dated articles: the first that a zip file can hold."""

_given_epoch = os.environ.get(EPOCH)
_built: dict[str, Report] = {}


def root_of(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def on_pre_build(config: MkDocsConfig) -> None:
    """Bring docs/ up to the clippings and the register; what a person should look at becomes a warning."""
    root = root_of(config)
    try:
        report = project.build(root)
    except (DossierError, OSError) as error:
        raise PluginError(str(error)) from error
    _built[str(root)] = report
    for problem in report.problems:
        log.warning("%s", problem)
    for key in report.without_clipping:
        log.info("kept without its clipping: articles/%s.md", key)
    _fix_the_clock(report.newest)


def _fix_the_clock(newest: str) -> None:
    """MkDocs stamps pages with the time of the build; the newest article's date makes two builds equal."""
    if _given_epoch is None:
        day = date.fromisoformat(newest) if len(newest) == 10 else date.fromisoformat(BEFORE_ALL)
        os.environ[EPOCH] = str(timegm(day.timetuple()))


def on_post_build(config: MkDocsConfig) -> None:
    try:
        search.index(Path(config.site_dir))
    except DossierError as error:
        raise PluginError(str(error)) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object = None) -> LiveReloadServer:
    """Rebuild when a clipping, the register or the settings change."""
    root = root_of(config)
    for name in (seeds.FOLDER, register.FOLDER, settings.FILE_NAME):
        if (root / name).exists():
            server.watch(str(root / name))
    return server


class PluginSettings(Config):  # type: ignore[no-untyped-call] # MkDocs' class is not typed here
    """None: what can be set stands in dossier.yml."""


class DossierPlugin(BasePlugin[PluginSettings]):  # type: ignore[no-untyped-call] # the same
    """The same events for `plugins: [dossier]`, where a dossier has no build.py of its own."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        on_pre_build(config)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        on_post_build(config)

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        return on_serve(server, config)


def build_site(root: Path) -> int:
    """Pipeline, MkDocs and search in one: what `python build.py` does. Returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    for name in ("markdown_it", "trafilatura", "htmldate", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
    except (Abort, ConfigurationError, PluginError) as error:
        log.error("%s", error)
        return 2
    report = _built.get(str(root.resolve()))
    return 1 if report is None or report.problems else 0
