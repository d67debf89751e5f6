"""What stands beside an article's text: when things happened, and who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier import edtf
from dossier import markdown as md
from dossier.markdown import Markup
from dossier.model import Annotated, Dossier, Quotation, Span
from dossier.pages import _dates, _words
from dossier.pages import _parts as parts

SHOWN = 8
"""So many lines stand in a part; where it has more than one besides, these are folded."""

QUOTED = 60
"""So many letters of a quotation."""


def when(annotated: Annotated, dossier: Dossier) -> Iterator[Markup]:
    """The dated sentences in order of time, each with the way to it."""
    words, text = parts.words_of(dossier), annotated.article.text
    lines = []
    for told in sorted(annotated.statements, key=lambda told: (edtf.sort_key(told.date), told.span)):
        for sentence in annotated.sentences_at(told.span):
            start, end = sentence.span
            words_of_time = Span(told.words.start - start, told.words.end - start)
            said = _way_to(_words.around(text[start:end], words_of_time), sentence.anchor, annotated, dossier)
            lines.append(md.blocks(md.paragraph(_dates.when(told.date, words), "d-at"), said))
    if lines:
        yield parts.label(words("In the text, in order of time"))
        yield from _listed(lines, dossier)


def who_speaks(annotated: Annotated, dossier: Dossier, page: str) -> Iterator[Markup]:
    """The speakers in order of the text, each with the head of what it says."""
    spoken: dict[str, list[Quotation]] = {}
    for said in annotated.quotations:
        if said.speaker:
            key = said.speaker.entry or _words.speaker_name(said.speaker, annotated, dossier)
            spoken.setdefault(key, []).append(said)
    words = parts.words_of(dossier)
    if spoken:
        yield parts.label(words("Who speaks"))
        yield from _listed([_speaker(said, annotated, dossier, page) for said in spoken.values()], dossier)


def _speaker(spoken: Sequence[Quotation], annotated: Annotated, dossier: Dossier, page: str) -> Markup:
    first = spoken[0].speaker
    name = _words.speaker(first, annotated, dossier, page) if first else md.EMPTY
    said = (_head_of(said, annotated, dossier) for said in spoken)
    return md.blocks(md.paragraph(name, "d-head"), *(md.paragraph(one, "d-heard") for one in said))


def _head_of(said: Quotation, annotated: Annotated, dossier: Dossier) -> Markup:
    """Own words within marks; what is told of them begins as the text has it."""
    head = _words.excerpt(annotated.article.text[slice(*said.span)], QUOTED)
    before, behind = _words.marks(annotated, said) if said.direct else ("", "")
    anchor = next((sentence.anchor for sentence in annotated.sentences_at(said.span)), "")
    return _way_to(f"{before}{head}{behind}", anchor, annotated, dossier)


def _way_to(text: str, anchor: str, annotated: Annotated, dossier: Dossier) -> Markup:
    words = parts.words_of(dossier)
    said = parts.in_its_language(md.escape(text), annotated.article, dossier)
    return md.link(said, f"#{anchor}", title=words("To the sentence"))


def _listed(lines: Sequence[Markup], dossier: Dossier) -> Iterator[Markup]:
    at = SHOWN if len(lines) > SHOWN + 1 else len(lines)
    yield _ordered(lines[:at])
    if rest := lines[at:]:
        more = parts.words_of(dossier).plural("{n} more", "{n} more", len(rest))
        yield md.folded(md.escape(more), _ordered(rest), css_class="d-fold")


def _ordered(lines: Iterable[Markup]) -> Markup:
    return md.box("ol", *(md.box("li", line) for line in lines), css_class="d-beside")
