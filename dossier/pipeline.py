"""The whole story, one line per room: clippings and the register in, the files of docs/ out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from dossier import (
    checks,
    cleaning,
    curation,
    dates,
    exports,
    formats,
    linking,
    pages,
    publication,
    quotations,
    recognisers,
    statements,
)
from dossier.discovery import name_of, variants
from dossier.evidence import sentences_of
from dossier.model import (
    About,
    Annotated,
    Article,
    BrokenSettings,
    Clipping,
    Dossier,
    DossierError,
    File,
    Finding,
    LanguageJudge,
    Mention,
    Problem,
    Register,
    Settings,
    UnreadableClipping,
    Variant,
)


@dataclass(frozen=True, slots=True)
class Made:
    """What a run of the pipeline makes."""

    dossier: Dossier
    files: tuple[File, ...]
    problems: tuple[Problem, ...]


def suffixes() -> tuple[str, ...]:
    """The file endings that some format reads."""
    return tuple(sorted(_formats()))


def names_in(register: Register) -> tuple[str, ...]:
    """The proper names that keep their capitals in headings, in order."""
    named = {name for actor in register.actors.values() for name in actor.name.values()}
    named |= {alias for actor in register.actors.values() for _, alias in actor.aliases}
    return tuple(sorted(named))


def read(clipping: Clipping, names: Iterable[str] = (), judge: LanguageJudge = "small-words") -> Article:
    """Clipping → article: its format reads it, cleaning judges it. Raises `UnreadableClipping`."""
    article = cleaning.clean(_formats()[clipping.suffix].read(clipping), names, judge)
    if not article.text.strip():
        hint = "it is empty, or holds nothing but the frame of a page"
        raise UnreadableClipping(Problem(clipping.origin, "there is no text in it", hint))
    return article


def try_read(
    clipping: Clipping, names: Iterable[str] = (), judge: LanguageJudge = "small-words"
) -> Article | tuple[Problem, ...]:
    """Like `read`, with the problems in place of the article: one bad clipping stops no other."""
    try:
        return read(clipping, names, judge)
    except Exception as error:
        return problems_of(error, clipping.origin)


def problems_of(error: Exception, where: str) -> tuple[Problem, ...]:
    """What a person should know of an error met in one clipping; one that nobody foresaw is the program's own."""
    if isinstance(error, DossierError):
        return error.problems
    said = f"the program failed on it ({type(error).__name__}: {error})"
    return (Problem(where, said, "please report this; the other clippings are read all the same"),)


def annotate(article: Article, register: Register, settings: Settings) -> Annotated:
    """Article → annotated: recognisers find, linking chooses, people decide; then who said what, and what when."""
    found = [finding for recognise in _recognisers(settings) for finding in recognise(article, register)]
    mentions = linking.choose(article, (finding for finding in found if isinstance(finding, Mention)))
    topics = sorted((f for f in found if isinstance(f, About)), key=lambda about: (-about.score, about.topic))
    annotated = Annotated(article, sentences_of(article), mentions, tuple(topics))
    decided = curation.with_decisions(annotated, register)
    named = replace(decided, mentions=linking.choose(article, decided.mentions), dates=dates.find(article))
    heard = curation.with_speakers(replace(named, quotations=quotations.find(named, register)), register)
    return curation.with_statements(replace(heard, statements=statements.find(heard, register)), register)


def as_markdown(article: Article) -> str:
    """The article's text as Markdown, with its own links and no others."""
    return str(linking.plain_body(article))


def run(articles: Iterable[Article], register: Register, settings: Settings) -> Made:
    """All articles and the register → the dossier and its files."""
    given = sorted(articles, key=lambda article: article.key)
    dossier = gather(given, register, settings)
    problems = checks.at_every_build(dossier, {article.key: article.sha256 for article in given})
    unclear = (*curation.unclear_passages(given, dossier.register), *curation.unclear_sayings(dossier))
    return Made(dossier, publish(dossier), (*problems, *unclear))


def gather(articles: Iterable[Article], register: Register, settings: Settings) -> Dossier:
    """All articles and the register → the dossier, nothing of it published."""
    register = curation.merged(register)
    given = sorted(articles, key=lambda article: article.key)
    corrected = [publication.dated(curation.correct(article, register), settings) for article in given]
    shown = [article for article in corrected if not curation.is_hidden(article, register)]
    return Dossier(tuple(annotate(article, register, settings) for article in shown), register, settings)


def publish(dossier: Dossier) -> tuple[File, ...]:
    """The files of docs/, from every page kind and every export."""
    makers = [variant.render for variant in variants(pages)] + [variant.export for variant in variants(exports)]
    return tuple(file for make in makers for file in make(dossier))


@cache
def _formats() -> Mapping[str, Variant]:
    return {suffix: variant for variant in variants(formats) for suffix in variant.SUFFIXES}


def _recognisers(settings: Settings) -> tuple[Callable[[Article, Register], Iterable[Finding]], ...]:
    """The recognisers that the settings name, in that order; one that has a `configured` is made by the settings."""
    known = {name_of(variant): variant for variant in variants(recognisers)}
    unknown = [name for name in settings.recognisers if name not in known]
    if unknown:
        hint = "known ones: " + ", ".join(known)
        raise BrokenSettings(Problem("dossier.yml", f"there is no recogniser '{unknown[0]}'", hint))
    chosen = (known[name] for name in settings.recognisers)
    return tuple(v.configured(settings) if hasattr(v, "configured") else v.recognise for v in chosen)
