"""How far a name goes on from its last word: over capitals, particles, "of", a comma before "Inc"."""

from __future__ import annotations

from dossier.gazetteers import cities, country_of, is_place
from dossier.names.lexicon import Lexicon
from dossier.names.tokens import Text

ABBREVIATED = frozenset({"st", "mt", "ft", "ste", "sta"})
DOTTED_TAILS = frozenset({"inc", "corp", "ltd", "co", "bros", "jr", "sr", "spa", "s.p.a", "s.r.l"})
BEHIND_COMMA = frozenset({"inc", "ltd", "llc", "corp", "jr", "sr", "plc"})
STRONG_PARTICLES = frozenset({"van", "von", "bin", "ben", "ibn", "al", "el", "abu", "ter", "den", "der", "de", "du"})
ELIDED = frozenset({"l", "d", "dell", "all", "dall", "nell", "sull", "un", "c", "s"})
"""Articles and the like that stand before an apostrophe; without it they are other words ("All", "Dell")."""

ELISIONS = frozenset({"d", "o", "n", "dall", "dell", "m"})
"""What stands with a capital before an apostrophe within a surname: D'Alema, O'Neill, Dell'Utri."""

CLITICS = frozenset({"s", "t", "d", "m", "re", "ve", "ll", "è", "era"})
LONGEST_NUMBER = 3
ELIDED_STARTS = ELIDED - {"d", "dell", "dall"} | {"quest", "quell", "com", "qu", "j", "t"}
CONTRACTED = frozenset({"d", "dell", "dall", "n", "m", "i", "it", "that", "there", "he", "she", "we", "you", "they"})
"""What stands before an apostrophe at the beginning of a sentence without a name behind it: "Dell'accordo", "It's"."""


def is_article(text: Text, lexicon: Lexicon, at: int) -> bool:
    """Whether a word is an article, preposition or the like; "dell" and "all" are before an apostrophe alone."""
    word = text.tokens[at].lower
    if word in ELIDED:
        is_before_apostrophe = at + 1 < len(text.tokens) and text.tokens[at + 1].gap == "'"
        return is_before_apostrophe and not _is_of_surname(text, at)
    return word in lexicon.small or lexicon.has("definite", word) or lexicon.has("articulated", word)


def _is_of_surname(text: Text, at: int) -> bool:
    """Whether "Dell'" or "D'" is part of a surname: its capital is due to no sentence here, or not elsewhere."""
    word, following = text.tokens[at].word, text.tokens[at + 1].word
    return word.lower() in ELISIONS and (word, following) in text.elided_surnames


def is_elided(text: Text, at: int) -> bool:
    """Whether the capital is an elided article's ("L'Unione", "Dell'accordo")."""
    if at + 1 >= len(text.tokens) or text.tokens[at + 1].gap != "'":
        return False
    word = text.tokens[at].lower
    return word in {"l", "un", "nell", "sull", "all", "quest", "quell", "com", "c", "s", "qu", "j", "t"} or (
        not text.tokens[at + 1].is_capital
        and word in {"d", "dell", "dall", "n", "m", "i", "it", "that", "there", "he", "she", "we", "you", "they"}
    )


def further(text: Text, lexicon: Lexicon, first: int, last: int) -> int:
    """The token up to which the name goes on behind its last one; 0 where it ends."""
    tokens, n = text.tokens, last + 1
    if n >= len(tokens) or n in text.first:
        return 0
    if tokens[n].is_capital:
        if _breaks(text, lexicon, first, n):
            return 0
        return n if _joins(text, last, n) or _is_of_plural(text, lexicon, last, n) else 0
    if tokens[n].gap not in (" ", "-", "'"):
        return 0
    if _is_behind_own_apostrophe(text, first, last, n) or _is_number_of_name(text, lexicon, last, n):
        return n
    if tokens[n].gap == " " and tokens[n].lower.rstrip(".") in DOTTED_TAILS:
        return n
    if lexicon.has("directions", tokens[n].word) and last == first and tokens[n].gap == " ":
        return n if country_of(tokens[first].word) or is_place(tokens[first].word) else 0
    return (
        _over_particles(text, lexicon, first, n)
        or _over_links(text, lexicon, first, n)
        or _over_and_of_firm(text, lexicon, n)
    )


def _is_behind_own_apostrophe(text: Text, first: int, last: int, n: int) -> bool:
    """Whether small letters behind an apostrophe end a name: "Be'er", "Sana'a"; first in a sentence anything may."""
    return n == last + 1 and not text.begins(first) and has_own_apostrophe(text, last)


def has_own_apostrophe(text: Text, at: int) -> bool:
    """Whether an apostrophe within a name stands behind this: "Be'er", not "Dell'accordo" and not "Ann's"."""
    if at + 1 >= len(text.tokens) or text.tokens[at + 1].gap != "'":
        return False
    before, word = text.tokens[at], text.tokens[at + 1].word
    is_one = before.word[0].isupper() and word.islower() and word not in CLITICS
    return is_one and before.lower not in ELIDED | ELIDED_STARTS | CONTRACTED


def _is_number_of_name(text: Text, lexicon: Lexicon, last: int, n: int) -> bool:
    """Whether a figure belongs to a name that such names have: "Radio 24", "Formula 1"."""
    word = text.tokens[n].word
    is_figure = word.isdigit() and len(word) <= LONGEST_NUMBER and text.tokens[n].gap == " "
    return is_figure and lexicon.has("numbered", text.tokens[last].lower)


def _over_and_of_firm(text: Text, lexicon: Lexicon, n: int) -> int:
    """Over the "and" of a firm that its legal form ends: "Green and Mulane Ltd"."""
    tokens = text.tokens
    if n + 2 >= len(tokens) or not lexicon.has("between", tokens[n].word) or tokens[n + 2].gap not in (" ", ", "):
        return 0
    is_firm = tokens[n + 1].is_capital and tokens[n + 2].lower.rstrip(".") in DOTTED_TAILS | BEHIND_COMMA
    return n + 1 if is_firm and tokens[n].gap == tokens[n + 1].gap == " " else 0


def _breaks(text: Text, lexicon: Lexicon, first: int, n: int) -> bool:
    """Whether a capital begins something else: a small word, a people's name behind a place's."""
    word = text.tokens[n].lower
    if len(word) == 1 and text.tokens[n].gap != "'" and word not in ("è", "e", "a", "o"):
        return False
    is_small = is_article(text, lexicon, n)
    if is_small and word in lexicon.cues["name_articles"]:
        return n + 1 >= len(text.tokens) or not text.tokens[n + 1].is_capital
    return is_small and text.tokens[n].gap != "'"


def _is_only_where(text: Text, lexicon: Lexicon, head: str, at: int) -> bool:
    """Whether a place stands behind an event or institution: "Giochi di Molano", "Marina degli Stati Uniti"."""
    word = text.tokens[at].word
    if lexicon.has("other_heads", head):
        return bool(country_of(word)) or word in cities()
    return lexicon.has("institutions", head) and (bool(country_of(word)) or word == "Stati")


def _joins(text: Text, last: int, n: int) -> bool:
    gap, word = text.tokens[n].gap, text.tokens[last].word
    if gap == " " or gap == " & " or gap == "&":
        return True
    if gap == "-":
        return not _parts_of_pair(text, last, n)
    if gap in (". ", "."):
        return (len(word) == 1 and word.isupper()) or word.lower() in ABBREVIATED or "." in word
    if gap == "'":
        return word.lower() in ELISIONS
    return gap == ", " and text.tokens[n].lower in BEHIND_COMMA


def _is_of_plural(text: Text, lexicon: Lexicon, last: int, n: int) -> bool:
    """Whether a plural's apostrophe stands within the name of a body: "Divers' Union"."""
    is_plural = text.tokens[n].gap == "' " and text.tokens[last].word.endswith("s")
    return is_plural and lexicon.has("organisation_tails", text.tokens[n].lower)


def _parts_of_pair(text: Text, last: int, n: int) -> bool:
    """Whether a hyphen stands between two names of places ("Roma-Napoli", "Cina-Russia")."""
    return all(country_of(text.tokens[at].word) or text.tokens[at].word in cities() for at in (last, n))


def _over_particles(text: Text, lexicon: Lexicon, first: int, n: int) -> int:
    """Over "de la", "von der", "al-" to the capital behind them."""
    tokens, at = text.tokens, n
    while at < min(n + 3, len(tokens)) and tokens[at].word in STRONG_PARTICLES | lexicon.cues["particles"]:
        if tokens[at].word in lexicon.cues["weak_particles"] and not (
            at > n and tokens[at].word in {"la", "las", "los"}
        ):
            is_hyphened = at + 1 < len(tokens) and tokens[at + 1].gap == "-"
            if not is_hyphened:
                return 0
        at += 1
        if at < len(tokens) and tokens[at].is_capital and tokens[at].gap in (" ", "-", "'"):
            return at
        if at < len(tokens) and tokens[at].is_capital and tokens[at].gap == "' " and tokens[at - 1].word == "de":
            return at  # "de' Fiori"
    return 0


def _over_links(text: Text, lexicon: Lexicon, first: int, n: int) -> int:
    """Over "of", "degli", an adjective in small letters, where the name begins with a head that has such words."""
    head, before = text.tokens[first].lower, text.tokens[n - 1]
    is_organisation = lexicon.has("organisation_heads", head)
    if not is_organisation and not (
        lexicon.has("place_heads", head) or lexicon.has("other_heads", head) or lexicon.has("offices", head)
    ):
        return 0
    is_adjective = lexicon.has("adjectives", before.lower) or lexicon.is_common(before.lower)
    if n - 1 > first and before.is_capital and not is_adjective and not lexicon.has("between", text.tokens[n].word):
        return 0  # "Banca Popolare di …" goes on, "Banca Molano di …" does not
    token = text.tokens[n]
    is_adjective = lexicon.has("adjectives", token.word) or lexicon.is_demonym(token.word)
    if is_organisation and is_adjective and lexicon.has("wide_heads", head) and token.gap == " ":
        return n
    if lexicon.has("between", token.word) and token.gap == " ":
        return _second_complement(text, lexicon, head, n)
    return _behind_link(text, lexicon, head, n)


def _second_complement(text: Text, lexicon: Lexicon, head: str, n: int) -> int:
    """Over "e delle Finanze", "and Human Services" behind a first complement."""
    tokens = text.tokens
    before = tokens[n - 1]
    is_behind_link = n >= 3 and (lexicon.has("links", tokens[n - 2].word) or lexicon.has("links", tokens[n - 3].word))
    if (
        not (lexicon.has("wide_heads", head) or lexicon.has("offices", head))
        or not is_behind_link
        or n + 1 >= len(tokens)
    ):
        return 0
    if lexicon.has("links", tokens[n + 1].word):
        return _behind_link(text, lexicon, head, n + 1) if lexicon.has("complements", before.lower) else 0
    if lexicon.has("complements", before.lower):
        return n + 1 if lexicon.has("complements", tokens[n + 1].lower) else 0
    return n + 1 if "it" not in lexicon.codes and tokens[n + 1].is_capital and tokens[n + 1].gap == " " else 0


def _behind_link(text: Text, lexicon: Lexicon, head: str, n: int) -> int:
    tokens, at = text.tokens, n
    while at < min(n + 2, len(tokens)) and (
        lexicon.has("links", tokens[at].word) or (at > n and lexicon.has("definite", tokens[at].word))
    ):
        at += 1
    if at == n or at >= len(tokens) or tokens[at].gap not in (" ", "'"):
        return 0
    if not tokens[at].is_capital:
        takes = lexicon.has("wide_heads", head) or lexicon.has("offices", head)
        return at if takes and lexicon.has("complements", tokens[at].word) else 0
    if lexicon.has("complements", tokens[at].lower):
        return at
    if lexicon.has("offices", head) and not lexicon.has("organisation_heads", head):
        return 0
    return 0 if lexicon.has("local_heads", head) or _is_only_where(text, lexicon, head, at) else at
