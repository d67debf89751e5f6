"""The words of the house: frozen records that every room shares."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import Literal, NamedTuple, TypeAlias, TypeVar

BlockKind = Literal[
    "title", "kicker", "byline", "dateline",
    "lede", "paragraph", "heading", "list_item", "quote", "code", "caption", "table_row",
]  # fmt: skip

BODY_KINDS: frozenset[BlockKind] = frozenset(
    {"lede", "paragraph", "heading", "list_item", "quote", "code", "caption", "table_row"}
)
"""The kinds that make up an article's text; the others are told in its fields."""

PARAGRAPH_BREAK = "\n\n"
CELL_BREAK = " | "
"""What stands between the cells of a table's row."""

UNSEEN = frozenset({"markup", "script", "style", "metadata"})
"""Reasons of removal that concern a machine; the words removed for the others are shown to readers."""

STATING = frozenset(
    {
        "json-ld", "open-graph", "meta", "microdata", "time", "page-name", "canonical", "html-lang", "copyright",
        "h1", "h2", "standfirst", "first-heading", "repeated-line", "line-in-capitals", "line-above-text",
        "line-below-title", "byline", "line-below-cue", "name-beside-date", "published-line", "date-line",
        "updated-line", "dateline", "byline-below-text", "agency-mark", "address-line", "crumbs",
    }
)  # fmt: skip
"""Rules that read what a clipping says of itself; every other one concludes."""

ActorType: TypeAlias = Literal["person", "organisation", "country", "place", "other"]

LanguageJudge: TypeAlias = Literal["small-words", "py3langid"]
"""Who judges the language of a clipping that does not tell it; the second one where the first does not know."""

Localised: TypeAlias = Mapping[str, str]
"""A text by language code; the key "" holds what serves in any language."""


class Span(NamedTuple):
    """A stretch of text in Unicode code points, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Link(NamedTuple):
    """An address that the clipping itself attached to words of a block (offsets into its text)."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should look at; the build goes on and the exit code says so."""

    where: str
    message: str
    hint: str = ""
    line: int | None = None

    def __str__(self) -> str:
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        return ": ".join(part for part in (place, self.message) if part) + (f" → {self.hint}" if self.hint else "")


class DossierError(Exception):
    """What a room raises when it cannot go on; it carries its evidence as problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class UnreadableClipping(DossierError):
    """A clipping from which no article can be read; every other clipping is still built."""


class BrokenSettings(DossierError):
    """A file of people (register, settings) that cannot be taken as it stands; nothing is built."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """A file under seeds/, as given: data and sha256 are those of the file itself, compressed where it is.

    `suffix` tells the format of what is in it: of page.html.gz it is ".html".
    """

    key: str
    suffix: str
    data: bytes = field(repr=False)
    origin: str
    sha256: str
    compression: Literal["", "gzip"] = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or the like: its readable text and the spans of the clipping it came from."""

    kind: BlockKind
    text: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """A span of the clipping that is not part of the article, with the reason in one word:
    navigation, sharing, related, newsletter, cookies, advertising, comments, legal, caption, pagination, outside,
    curator (a person said so), or one of `UNSEEN`."""

    span: Span
    text: str
    reason: str
    kind: BlockKind = "paragraph"
    """What it would be in the text, with level and links, so that a person can give it back."""
    level: int = 0
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Inferred:
    """How a field came to its value: by which rule, and how often that rule is right (0 to 1)."""

    field: str
    value: str
    rule: str
    confidence: float
    evidence: str = ""

    @property
    def is_stated(self) -> bool:
        """Whether the clipping itself says so; what it does not say has been concluded, and pages tell that."""
        return self.rule in STATING


@dataclass(frozen=True, slots=True)
class Fix:
    """A kind of damage that was mended in an article's words, and in how many places: hard-wrap, hyphenation,
    mojibake, ligature, soft-hyphen, zero-width, bidi-control, control-character, lone-surrogate, unicode-nfc."""

    name: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Article:
    """A readable article. Blocks and removed spans together cover the decoded clipping (white space aside)."""

    key: str
    origin: str
    sha256: str
    title: str = ""
    kicker: str = ""
    description: str = ""
    blocks: tuple[Block, ...] = ()
    published: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    section: str = ""
    url: str = ""
    archive_url: str = ""
    accessed: str = ""
    language: str = ""
    rights: str = ""
    removed: tuple[Removed, ...] = ()
    inferred: tuple[Inferred, ...] = ()
    suggested: tuple[Inferred, ...] = ()
    """Values that the text speaks for, not surely enough to be taken without a person: they are in no field."""
    fixes: tuple[Fix, ...] = ()
    """What was mended in the words, by name, each name once."""

    @property
    def label(self) -> str:
        """What to call the article where it has no title: its key."""
        return self.title or self.key

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are the article's text, in order."""
        return tuple(block for block in self.blocks if block.kind in BODY_KINDS)

    @cached_property
    def text(self) -> str:
        """Paragraphs and headings in order, a blank line between them, no markup; the title is not in it."""
        return PARAGRAPH_BREAK.join(block.text for block in self.body)

    @cached_property
    def body_offsets(self) -> tuple[tuple[int, Block], ...]:
        """Each block of the body with the offset at which it begins in `text`."""
        placed, offset = [], 0
        for block in self.body:
            placed.append((offset, block))
            offset += len(block.text) + len(PARAGRAPH_BREAK)
        return tuple(placed)


@dataclass(frozen=True, slots=True)
class Role:
    """An office held from one date to another; dates are EDTF, empty where nobody has said."""

    title: Localised
    start: str = ""
    end: str = ""
    source: str = ""
    seen: str = ""
    """From when to when articles see somebody in it, which is no longer than it was held; of one who was only called a
    former one it is open to the past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An actor, topic or source that people have put into the register."""

    id: str
    name: Localised
    aliases: tuple[tuple[str, str], ...] = ()
    """Pairs of language code ("" for any) and words."""
    note: Localised = field(default_factory=dict)

    def known_as(self) -> frozenset[str]:
        """Every name and alias, without case."""
        return frozenset(words.casefold() for words in (*self.name.values(), *(alias for _, alias in self.aliases)))

    def label(self, language: str) -> str:
        """The name in this language, else in any, else the first that was given."""
        return localised(self.name, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Entry):
    type: ActorType
    wikidata: str = ""
    roles: tuple[Role, ...] = ()
    line: int | None = field(default=None, compare=False)
    """Where the register says so; it is no part of who this is."""


THRESHOLD = 0.25
"""The score from which an article is about a topic, unless the topic says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Entry):
    """A SKOS concept. Its name, its aliases (other names) and its terms show an article to be about it."""

    terms: tuple[tuple[str, str], ...] = ()
    """Pairs of language code ("" for any) and words."""
    broader: str = ""
    related: tuple[str, ...] = ()
    exact_match: tuple[str, ...] = ()
    """Addresses of the same concept elsewhere."""
    threshold: float = THRESHOLD
    """The least score with which an article is about it; below that it only touches on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Entry):
    """An outlet; its folders (under seeds/) hold clippings that are its own."""

    type: str = ""
    url: str = ""
    language: str = ""
    rights: str = ""
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of words: link them to this entry, never do so, leave them, or join two entries."""

    judgement: Literal["accept", "reject", "unsure", "merge"]
    name: str = ""
    entry: str = ""
    article: str = ""
    into: str = ""
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of a text by its words (a beginning ends in "…"), and by its number where several lines have them;
    `line` is where the register says so."""

    words: str
    occurrence: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class QuotationEdit:
    """What a person corrected in the quotations that begin with these words; "" as speaker is nobody."""

    words: str
    speaker: str | None = None
    hidden: bool = False
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StatementEdit:
    """What a person corrected in the dated statement that is the sentence with these words."""

    words: str
    date: str = ""
    hidden: bool = False
    pinned: bool = False
    time: str = ""
    """The words that tell the time, where the sentence has several statements."""
    actors: tuple[str, ...] = ()
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a person corrected in one article; `of` is the hash of the clipping the edit was made for."""

    key: str
    of: str = ""
    fields: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    linked: tuple[tuple[str, str], ...] = ()
    """Pairs of words and the entry they name in this article."""
    unlinked: tuple[str, ...] = ()
    restored: tuple[Passage, ...] = ()
    removed: tuple[Passage, ...] = ()
    quotations: tuple[QuotationEdit, ...] = ()
    statements: tuple[StatementEdit, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Register:
    """Everything people have decided. Compared by identity, so that an index of it can be kept."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    edits: Mapping[str, Edit] = field(default_factory=dict)

    def find_source(self, name: str) -> Source | None:
        """The source that this outlet is, by id, name or alias, in any case."""
        if name in self.sources:
            return self.sources[name]
        wanted = name.casefold()
        return next((source for source in self.sources.values() if wanted in source.known_as()), None)

    def merges(self) -> Mapping[str, str]:
        """Where each merged entry ends, through merges of merges; one into nobody, or in a circle, is none."""
        into = {d.entry: d.into for d in self.decisions if d.judgement == "merge" and d.entry != d.into}
        final = {}
        for old in into:
            target, seen = into[old], {old}
            while target in into and target not in seen:
                seen.add(target)
                target = into[target]
            if target not in seen and target in self.actors:
                final[old] = target
        return final


class NameModel(NamedTuple):
    """A model that finds names in texts of a language ("any": of all), as it is installed here."""

    language: str
    library: Literal["spacy", "gliner"]
    name: str
    """The package or the folder that it is."""
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """dossier.yml, every key with its default."""

    title: str = "Dossier"
    description: str = ""
    language: str = "it"
    language_judge: LanguageJudge = "small-words"
    recognisers: tuple[str, ...] = ("register_names", "unknown_names", "topic_terms")
    links: Literal["all", "first"] = "all"
    demonyms: Literal["linked", "listed"] = "linked"
    infer_published: float = 0.85
    """The confidence from which a day of publication that only the text tells is taken; none reaches 1."""
    ner_models: tuple[NameModel, ...] = ()


class Candidate(NamedTuple):
    """An actor of the register that words may name, and what speaks for it, in words."""

    entry: str
    why: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of `Article.text` that name an actor, with the rule that found them.

    The words alone: no title, article or preposition, but what the register has as part of a name. A link has an
    `entry`. A suggestion has none: its candidates are those of the register that it may be (none where no entry is
    like it); `type` and `name` are what the text tells of one who is not in the register.
    """

    span: Span
    entry: str
    by: str
    status: Literal["linked", "suggested"] = "linked"
    candidates: tuple[Candidate, ...] = ()
    type: ActorType | Literal[""] = ""
    """Of a suggestion, where its text tells; a link has its entry's."""
    name: str = ""
    """Of a suggestion: the fullest form that the text has of this name; the same for all mentions of one actor."""


@dataclass(frozen=True, slots=True)
class About:
    """A topic of an article, with its score and the spans that show it."""

    topic: str
    score: float
    evidence: tuple[Span, ...]


Finding: TypeAlias = Mention | About


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words of `Article.text` that tell a time, with the rule that read them.

    The words of the time alone: "il 14 aprile" without its article, "tra il 5 e il 7 aprile" from the first figure.
    """

    span: Span
    value: str
    """EDTF; "" where the text does not tell the day that it counts from."""
    by: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the words that tell so (a name, an office, a noun: "il tabloid cinese")."""

    span: Span
    entry: str = ""
    """The actor of the register; "" where it has none."""
    name: str = ""
    """The fullest form that the text has of a name; of an entry its own; "" where nobody is named."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody says in `Article.text`, in own words (inside the marks) or in the article's, with the rule."""

    span: Span
    by: str
    direct: bool = True
    speaker: Speaker | None = None
    via: Speaker | None = None
    """Who passes the words on, where that is somebody else than the speaker: "according to Reuters"."""
    cue: Span | None = None
    """The words that tell that somebody speaks: "ha dichiarato", "secondo"."""


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A sentence of `Article.text` that tells what somebody did at a time, with the rule."""

    span: Span
    date: str
    """EDTF, resolved."""
    words: Span
    """Those that tell the time."""
    by: str
    actors: tuple[str, ...]
    topics: tuple[str, ...] = ()
    reported: bool = False
    """Whether somebody is quoted with it, and the article does not say it of its own."""
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of `Article.text`; its anchor depends on its own words alone, so it survives a rebuild."""

    span: Span
    anchor: str


@dataclass(frozen=True)
class Annotated:
    """An article with what was found in it."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    topics: tuple[About, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[DatedStatement, ...] = ()

    @cached_property
    def actors(self) -> Mapping[str, int]:
        """The actors that are named, with how often: the most named first, then in order of the text."""
        counted = Counter(mention.entry for mention in self.linked)
        return dict(counted.most_common())

    @cached_property
    def linked(self) -> tuple[Mention, ...]:
        """The mentions that are sure enough to be shown as links."""
        return tuple(mention for mention in self.mentions if mention.status == "linked")

    @cached_property
    def proving(self) -> frozenset[str]:
        """The anchors of the sentences that pages lead to: those that name an actor, show a topic, tell what was said
        or what happened when."""
        shown = [span for about in self.topics for span in about.evidence] + [mention.span for mention in self.linked]
        shown += [said.span for said in self.quotations] + [told.span for told in self.statements]
        return frozenset(sentence.anchor for span in shown for sentence in self.sentences_at(span))

    def sentences_at(self, span: Span) -> tuple[Sentence, ...]:
        """The sentence in which a stretch of the text begins."""
        after = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.start)
        return self.sentences[max(after - 1, 0) : after]

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that begin within a stretch of the text."""
        return _beginning_in(self.sentences, span)

    def linked_in(self, span: Span) -> tuple[Mention, ...]:
        """The linked mentions that begin within a stretch of the text."""
        return _beginning_in(self.linked, span)


Placed = TypeVar("Placed", Mention, Sentence)


def _beginning_in(items: tuple[Placed, ...], span: Span) -> tuple[Placed, ...]:
    first = bisect_left(items, span.start, key=lambda item: item.span.start)
    return items[first : bisect_left(items, span.end, first, key=lambda item: item.span.start)]


@dataclass(frozen=True, eq=False)
class Dossier:
    """All that pages and exports may look at. Compared by identity, so that an index of it can be kept."""

    articles: tuple[Annotated, ...]
    register: Register
    settings: Settings


@dataclass(frozen=True, slots=True)
class File:
    """A file of docs/: its path there, with forward slashes, and its text."""

    path: str
    text: str


Variant: TypeAlias = ModuleType
"""A module of a variant folder: a format, recogniser, page kind or export."""


def localised(texts: Localised, language: str) -> str:
    """The text in this language, else the one for any language, else the first given, else nothing.

    >>> localised({"it": "Cina", "en": "China"}, "en")
    'China'
    >>> localised({"it": "Cina"}, "en")
    'Cina'
    """
    return texts.get(language) or texts.get("") or next(iter(texts.values()), "")
