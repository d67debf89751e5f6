"""Speakers that no verb tells: "Anna Verdi: “…”", "“…”. Così Anna Verdi", "“…”, was the answer of Ann Green"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dossier.model import Mention, Span
from dossier.names.lexicon import lexicon as names_of
from dossier.quotations.acts import CLEFT, Act
from dossier.quotations.attribution import Attribution
from dossier.quotations.marks import Marked
from dossier.quotations.scene import ANY, SPEAKING, Scene, extent
from dossier.quotations.speech_or_not import WORD

_VERB, _VERB_ALONE = re.compile(r"\s?,\s([a-zàèéìòù]{4,})\s"), re.compile(r"\s([a-zàèéìòù]{4,})\s")
_LAST_WORD = re.compile(r"\s[a-zàèéìòù]{3,}\s*(?:[.,;]|$|\n)")
_END = re.compile(r"\s*(?:[.,;:]|$|\n)")

HEAD, OFFICE, POINTING = 5, 8, 7
"""A name stands at the head of a sentence with so many words before it; so many tell an office before a name; so many
point back to what was said."""
REACH = 300
"""No more signs of a sentence are read for who speaks."""


class WithoutVerbs:
    """Finds who says it by a name and the place where that stands."""

    def __init__(self, scene: Scene, acts: Sequence[Act]) -> None:
        self._scene, self._text, self._acts = scene, scene.text, acts
        self._cues = tuple(act.cue.start for act in acts)

    def find(self, marked: Marked) -> Attribution | None:
        """Who says what is speech for sure: before a colon, behind it, before a comma, behind a verb we do not know."""
        found = self._before_colon(marked) or self._behind(marked)
        return found or self._in_the_words_of(marked) or self._inverted(marked)

    def _before_colon(self, marked: Marked) -> Attribution | None:
        """The one whose name ends at the colon, or who alone is named at the sentence's head before it."""
        colon = self._text.rfind(":", max(marked.outer.start - 4, 0), marked.outer.start)
        if colon < 0 or self._text[colon + 1 : marked.outer.start].strip():
            return None
        end = self._without_brackets(colon)
        start = max(self._scene.sentence(colon).start, colon - REACH)
        start = max(start, self._text.rfind(";", start, end) + 1)
        named = self._scene.speakers_in(Span(start, end), ANY)
        if not named:
            return None
        last, behind = named[-1], self._text[named[-1].span.end : end].strip()
        if not behind and not self._is_aimed_at(last, start):
            return Attribution("colon-name", self._scene.as_speaker(last))
        if self._is_relative(behind) and not self._is_aimed_at(last, start):
            return Attribution("colon-name", self._scene.as_speaker(last))
        named = self._scene.speakers_in(Span(start, end), SPEAKING)
        for mention in named:
            if noun := self._behind_noun(start, mention.span.start):
                return Attribution("words-of", self._scene.as_speaker(mention), cue=noun)
        alone = len({(mention.entry, mention.name) for mention in named}) == 1
        at_head = alone and len(WORD.findall(self._text, start, named[0].span.start)) <= HEAD
        if at_head and not self._is_aimed_at(named[0], start):
            return Attribution("colon-subject", self._scene.as_speaker(named[0]))
        return None

    def _without_brackets(self, colon: int) -> int:
        """Where a name may end before a colon: "Anna Verdi (PD): “…”"."""
        if self._text[colon - 1 : colon] != ")":
            return colon
        opening = self._text.rfind("(", max(colon - REACH, 0), colon)
        while opening > 0 and self._text[opening - 1].isspace():
            opening -= 1
        return colon if opening < 0 else opening

    def _is_relative(self, behind: str) -> bool:
        """Whether the words behind a name tell what the one does: "Anna Verdi, che ha lasciato scritto"."""
        first = WORD.search(behind)
        return behind.startswith(",") and first is not None and self._scene.lexicon.has("who", first[0].lower())

    def _is_aimed_at(self, mention: Mention, start: int) -> bool:
        """Whether somebody speaks to or about the one: "l'attacco a Bruno Verdi: “…”"."""
        lexicon = self._scene.lexicon
        words = [word.lower() for word in WORD.findall(self._text, start, mention.span.start)][-OFFICE:]
        for word in reversed(words):
            if lexicon.has("aimed", word):
                return True
            if lexicon.has("by_whom", word):
                return False
        return False

    def _in_the_words_of(self, marked: Marked) -> Attribution | None:
        """The one whose words the sentence says they are: "nelle parole di Anna Verdi, “…”"."""
        start = max(self._scene.sentence(marked.outer.start).start, marked.outer.start - REACH)
        named = self._scene.speakers_in(Span(start, marked.outer.start))
        if not named or self._text[named[-1].span.end : marked.outer.start].strip() != ",":
            return None
        noun = self._behind_noun(start, named[-1].span.start)
        return Attribution("words-of", self._scene.as_speaker(named[-1]), cue=noun) if noun else None

    def _behind_noun(self, start: int, end: int) -> Span | None:
        """The noun of saying that "of" and an office part from a name that begins at `end`."""
        words = list(WORD.finditer(self._text, start, end))[-OFFICE:]
        for at, word in enumerate(words[:-1]):
            after = words[at + 1][0].lower()
            is_saying = self._scene.lexicon.has("sayings", word[0].lower())
            if is_saying and self._scene.lexicon.has("by_whom", after):
                return Span(*word.span())
        return None

    def _inverted(self, marked: Marked) -> Attribution | None:
        """The person with one word that is surely a verb: "“…”, scandisce Anna Verdi", "“…?” Ann Green asks"."""
        start = marked.outer.end
        if self._has_comma(marked) and (first := self._named_first(start)):
            return Attribution("inverted", self._scene.as_speaker(first))
        match = _VERB.match(self._text, start) or (
            _VERB_ALONE.match(self._text, start) if self._has_comma(marked) else None
        )
        if match is None or self._is_noun(match[1]):
            return None
        named = self._scene.speakers_in(Span(match.end(), match.end() + 1), frozenset({"person"}))
        if not named or not _END.match(self._text, named[0].span.end):
            return None
        return Attribution("inverted", self._scene.as_speaker(named[0]), cue=Span(*match.span(1)))

    def _named_first(self, start: int) -> Mention | None:
        """The person behind the mark with one more word in the sentence: "“…?” Ann Green wonders."."""
        named = self._scene.speakers_in(Span(start + 1, start + 2), frozenset({"person"}))
        if not named or not _LAST_WORD.match(self._text, named[0].span.end):
            return None
        return named[0]

    def _has_comma(self, marked: Marked) -> bool:
        return self._text[marked.span.end - 1] in ",!?"

    def _is_noun(self, word: str) -> bool:
        """Whether a word is an office, or one that no verb is: of these a name may be the apposition."""
        known = names_of(self._scene.language)
        if word in self._scene.lexicon.small_words or known.has("titles", word) or known.has("offices", word):
            return True
        return any(self._scene.lexicon.has(kind, word) for kind in ("titled", "worded", "sayings", "conjunctions"))

    def _behind(self, marked: Marked) -> Attribution | None:
        """The one of whom the next words say that it is his: "Così Anna Verdi", ", è la risposta di Anna Verdi"."""
        start = marked.outer.end
        while start < len(self._text) and self._text[start] in " .,;–—-":
            start += 1
        end = min(self._scene.sentence(start).end, start + REACH)
        if start == marked.outer.end or ":" in self._text[start:end] or self._scene.is_within_marks(start):
            return None
        at = bisect_left(self._cues, start)
        act = self._acts[at] if at < len(self._acts) and self._acts[at].cue.start < end else None
        if act is not None and act.by == CLEFT and act.cue.start == start:
            return Attribution("closing", act.speaker, act.via, act.cue, act) if act.speaker else None
        cue = self._pointing(start, end, act)
        if cue is None or act is not None:
            return self._pointing_act(cue, act) if cue and act else None
        named = self._scene.speakers_in(Span(cue.end, end))
        if not named or len(WORD.findall(self._text, cue.end, named[0].span.start)) > OFFICE:
            return None
        is_so = self._scene.lexicon.has("so", self._text[slice(*cue)].lower())
        is_aimed = self._is_aimed_at(named[0], cue.end) or (is_so and not _END.match(self._text, named[0].span.end))
        return None if is_aimed else Attribution("closing", self._scene.as_speaker(named[0]), cue=cue)

    def _pointing(self, start: int, end: int, act: Act | None) -> Span | None:
        """The words that point back to what was said, up to the noun or act of saying where there is one."""
        lexicon, words = self._scene.lexicon, list(WORD.finditer(self._text, start, end))[: POINTING + 1]
        for at, word in enumerate(words):
            lower = word[0].lower()
            if at and act and act.cue.start <= word.start() < act.cue.end:
                return Span(start, words[at - 1].end())
            if lexicon.has("sayings", lower):
                following = [other[0].lower() for other in words[at + 1 : at + 4]]
                is_said = any(lexicon.has("by_whom", other) for other in following)
                return Span(start, word.end()) if is_said else None
            if not lexicon.has("pointing", lower):
                return Span(*words[0].span()) if self._is_so(words[:at]) else None
        return None

    def _is_so(self, words: list[re.Match[str]]) -> bool:
        """Whether a sentence begins with "Così" before a name or an office, with nothing but an article between."""
        lexicon = self._scene.lexicon
        if not words or not words[0][0][0].isupper() or not lexicon.has("so", words[0][0].lower()):
            return False
        return all(lexicon.has("links", word[0].lower()) for word in words[1:])

    def _pointing_act(self, cue: Span, act: Act) -> Attribution | None:
        place = extent(self._scene, act)
        is_near = len(WORD.findall(self._text, cue.end, place.start)) <= HEAD if place.start > cue.end else True
        tells_more = act.is_clause and act.content is not None and act.content.start >= act.cue.end
        if not is_near or tells_more or act.speaker is None:
            return None
        return Attribution("closing", act.speaker, act.via, Span(cue.start, max(cue.end, act.cue.end)), act)
