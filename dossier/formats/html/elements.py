"""What the elements of HTML are, and what their names say of the text in them."""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.model import BlockKind

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section",
    "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
CELLS = frozenset({"td", "th"})
HEADINGS = {f"h{n}": n for n in range(1, 7)}
KINDS: dict[str, BlockKind] = {
    "li": "list_item", "blockquote": "quote", "figcaption": "caption", "caption": "caption", "pre": "code",
    "tr": "table_row",
}  # fmt: skip

CLOSED_BY = {
    "p": BLOCKS - {"body", "html"}, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"},
    "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "option": {"option"},
}  # fmt: skip
"""Elements that end without an end tag when one of these begins."""

PURPOSES = {
    "nav": "navigation", "footer": "legal", "aside": "related", "form": "newsletter", "button": "navigation",
    "select": "navigation", "option": "navigation", "label": "navigation", "dialog": "cookies", "head": "metadata",
    "noscript": "outside",
}  # fmt: skip
"""What an element says by its tag about the text in it."""

_NAMES = (
    ("cookies", r"cookies?\w*|\w*consent|gdpr|(?<!-)cmp(?:-?box|-?wrapper)?(?!-)|ccpa|onetrust|didomi"),
    ("comments", r"comments?|comment-?\w*list|commenti|kommentare?|commentaires?|comentarios?|disqus|respond"),
    ("newsletter", r"news-?letters?\w*|subscri\w+|sign-?up|paywall|regwall|mailing-list|mailchimp|donat\w+"),
    ("sharing", r"share(?!d\b)\w*|sharing|social\w*|sociable|addthis|condividi|teilen|follow-us"),
    ("related", r"\w*related\w*|correlat\w+|recommend\w*|recirc\w*|read-?(?:more|also|next|on)|teasers?"),
    ("related", r"most-?(?:read|popular|viewed)|leggi-?anche|popular|trending|more-(?:on|from|stories|news|articles)"),
    ("related", r"latest|you-may|also-like|see-also|outbrain|taboola|up-next|next-(?:article|post|story)|prev-next"),
    ("related", r"carousel|upsell\w*|side-?bar|rail|widgets?"),
    ("advertising", r"ads?|advert\w*|adslot|dfp|sponsor\w*|promos?|promotions?|banners?|commercial|affiliate\w*|cta"),
    ("navigation", r"bread-?crumbs?\w*|menus?|nav|nav-?bars?|navigation|skip-?links?|skip|pagination|pager|toolbar"),
    ("navigation", r"top-?bar|search|tags?|tag-?list|topics|categories|cat-links|masthead|site-header|dropdown"),
    ("navigation", r"tooltip|modal|popup|overlay"),
    ("legal", r"footer|copyright|disclaimer|legal|imprint"),
    ("outside", r"author-?(?:bio|box|info|card|profile|about|details?|description)|about-(?:the-)?authors?|bio"),
    ("outside", r"(?<!label-)hidden(?!-(?:xs|sm|md|lg|xl|print|phone|tablet|desktop|mobile))"),
    ("outside", r"print-only|sr-only|screen-reader-text|visually-hidden|correction-form|feedback"),
)
"""What an element says by its class or id, in the words that site builders use; the first that fits holds."""

HARD = frozenset({"comments", "cookies", "newsletter", "navigation", "legal", "sharing", "metadata"})
"""Purposes that hold no part of an article; related cards, advertising and boxes are sometimes named so by error."""

_HINTS = tuple((reason, re.compile(rf"(?:^|[- ])(?:{pattern})(?:$|[- ])")) for reason, pattern in _NAMES)

_ARTICLE_TEXT = re.compile(
    r"(?:^|[- ])(?:(?:article|entry|post|story|news|blog|page|single|art)-(?:\w+-)?(?:body|content|text|copy|main)\w*"
    r"|(?:body|main|content|full)-(?:text|copy|body)|articlebody|articletext|fulltext|(?:text|rich)-?(?:block|body|text)"
    r"|body-?copy|articulo-cuerpo|corpo|testo|wysiwyg|prose)(?:$|[- ])"
)
_STANDFIRST = re.compile(
    r"(?:^|[- ])(?:stand-?first|dek|deck|sub-?(?:title|head|headline|hed)|lede?|intro\w*|preamble|teaser-text|excerpt"
    r"|summary|description|abstract|chapo|chapeau|entradilla|occhiello|sommario|catenaccio|vorspann|einleitung|ingress"
    r"|lead)(?:$|[- ])"
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[ ]")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@lru_cache(maxsize=8192)
def plain_name(name: str) -> str:
    """A class or id as its words: the ways of writing them are many, the words few.

    >>> plain_name("relatedArticles Share_Bar--x")
    'related-articles share-bar-x'
    """
    return " ".join("-".join(_WORD.findall(part)).lower() for part in name[:400].split())


@lru_cache(maxsize=8192)
def purpose_by_name(name: str) -> str:
    """What a class or id says about the text in its element; "" where it says nothing.

    >>> purpose_by_name("relatedArticles"), purpose_by_name("header-shadow"), purpose_by_name("ad-slot-1")
    ('related', '', 'advertising')
    """
    plain = plain_name(name)
    return next((reason for reason, hint in _HINTS if hint.search(plain)), "")


@lru_cache(maxsize=8192)
def names_the_text(name: str) -> bool:
    """Whether a class or id calls its element the text of an article."""
    return _ARTICLE_TEXT.search(plain_name(name)) is not None


@lru_cache(maxsize=8192)
def names_a_standfirst(name: str) -> bool:
    """Whether a class or id calls its element the lines between title and text."""
    return _STANDFIRST.search(plain_name(name)) is not None


def hides(style: str) -> bool:
    return bool(style) and _HIDDEN_STYLE.search(style) is not None
