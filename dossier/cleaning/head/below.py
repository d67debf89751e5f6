"""Who wrote it, said below the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.cleaning.head import lines as clip
from dossier.cleaning.head.agencies import agencies_at_end
from dossier.cleaning.head.byline import read_byline, read_names
from dossier.cleaning.head.captions import is_caption
from dossier.cleaning.head.lines import Line
from dossier.cleaning.phrases import reason_of
from dossier.language import is_cue
from dossier.model import UNSEEN, Article, Inferred

FRAME_LINES = 4
"""So many lines that sites write ("© Riproduzione riservata", "Share") may stand between the text and the byline."""

CONFIDENCE = {"byline-below-text": 0.85, "name-below-text": 0.6, "agency-mark": 0.8}
"""Modest: few clips have nothing but these."""

Found = tuple[str, tuple[str, ...], Line]


def find_byline_below(article: Article) -> Article:
    """The authors from the first line below the text, or from the agency's mark that closes it, where no head has any.

    The line must follow the text at once, but for what sites write: farther down stand bylines of other articles.
    """
    if article.authors:
        return article
    lines = [line for line in clip.lines_of(article) if line.reason not in UNSEEN]
    last = max((at for at, line in enumerate(lines) if not line.reason and clip.is_text(line.text)), default=None)
    if last is None:
        return article
    found = _below(lines[last + 1 :], clip.is_plain_clip(article)) or _at_end(lines[last])
    if found is None:
        return article
    rule, authors, line = found
    if rule != "agency-mark" or line is not lines[last]:
        article = clip.mark(article, line, "byline")
    judged = Inferred("authors", ", ".join(authors), rule, CONFIDENCE[rule], line.text[-80:])
    return replace(article, authors=authors, inferred=(*article.inferred, judged))


def _below(lines: Sequence[Line], is_clip: bool) -> Found | None:
    """What the first line that is not the site's says; of saved pages only lines that were kept are looked at."""
    cue = False
    for line in lines[: FRAME_LINES + 1]:
        if not (is_clip or not line.reason):
            return None
        if is_cue(line.text):
            cue = True
            continue
        if names := read_byline(line.text):
            return "byline-below-text", names, line
        if agencies := agencies_at_end(line.text):
            return ("agency-mark", agencies, line) if len(line.text.split()) <= len(agencies) + 1 else None
        if reason_of(line.text) or is_caption(line.text):
            continue
        names = read_names(line.text)
        is_alone = len(line.text) == len(", ".join(names))
        if names and (cue or (is_alone and not line.reason)):
            return ("byline-below-text" if cue else "name-below-text"), names, line
        return None
    return None


def _at_end(line: Line) -> Found | None:
    agencies = agencies_at_end(line.text)
    return ("agency-mark", agencies, line) if agencies else None
