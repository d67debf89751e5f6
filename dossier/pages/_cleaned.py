"""What was left out of an article and mended in it, as its page tells it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import language
from dossier import markdown as md
from dossier.language import Words
from dossier.markdown import EMPTY, Markup
from dossier.model import UNSEEN, Article
from dossier.pages import _parts as parts

SHOWN_OF_A_REASON = 12
"""So many lines tell what a reason is; each line stays in the article's record."""

SENTENCES_OF_A_REASON = 60
"""What might be missed is a sentence: a reader sees all of them, but for pages with long discussions below."""


def how_it_was_cleaned(article: Article, words: Words) -> Markup:
    """What was left out, by reason, and what was mended, folded."""
    by_reason: dict[str, list[str]] = {}
    for part in article.removed:
        if part.reason not in UNSEEN and part.text:
            by_reason.setdefault(part.reason, []).append(part.text)
    n = sum(map(len, by_reason.values()))
    removed = words.plural("What was removed from the text ({n})", "What was removed from the text ({n})", n)
    mended = words("What was mended in the text")
    lines = [*(_removed_for(reason, texts, words) for reason, texts in by_reason.items()), *_mended(article, words)]
    return md.folded(md.escape(removed if n else mended), md.items(lines), css_class="d-removed") if lines else EMPTY


def _removed_for(reason: str, texts: list[str], words: Words) -> Markup:
    """The first lines that were left out for a reason, every sentence among the others, and how many there are."""
    others = [text for text in texts[SHOWN_OF_A_REASON:] if language.ends_a_sentence(text)]
    told = [*texts[:SHOWN_OF_A_REASON], *others[:SENTENCES_OF_A_REASON]]
    shown = " · ".join(told)
    if (more := len(texts) - len(told)) > 0:
        shown += " · " + words.plural("and {n} line more", "and {n} lines more", more)
    return _under(f"{words(reason)} ({len(texts)})" if len(texts) > 1 else words(reason), shown)


def _mended(article: Article, words: Words) -> Iterator[Markup]:
    told = [f"{words(parts.FIXES[fix.name])} ({fix.count})" for fix in article.fixes if fix.name in parts.FIXES]
    if told:
        yield _under(words("mended"), " · ".join(told))


def _under(label: str, text: str) -> Markup:
    return md.join([md.bold(md.escape_inside(label[:1].upper() + label[1:])), md.escape_inside(f": {text}")])
