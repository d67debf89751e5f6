"""The office set off behind a name: "Anna Verdi, ministro della Difesa, …", "Ann Green, the mayor of Portoblu, …"."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.suggestions.roles.row import CLOSING, JOINTS, LONGEST, Manner, RolePhrase, Row


class Behind(Row):
    """The words behind a name."""

    def found(self) -> Iterator[RolePhrase]:
        opener = self.word(0)
        if opener not in (",", "("):
            return
        at = 1
        while at < len(self.tokens):
            is_definite = self.word(at) in self.words.definite
            at, manner = self._passed(at)
            first, head = at, self._head_behind(at)
            if head < 0:
                return
            last = self._last(head)
            if not self._is_closed(last, is_definite and opener == ","):
                return
            phrase = self.phrase(first, last, manner or self.manner(range(first, head)))
            yield self._dated(phrase, last)
            if self.word(last + 1) not in self.words.and_:
                return
            at = last + 2  # "ministro della Difesa e presidente del partito"

    def _dated(self, phrase: RolePhrase, last: int) -> RolePhrase:
        """The office with the years that stand behind it: "dal 2018", "from 2010 to 2015"; whose is over by then, is a
        former one."""
        start = self._year(last + 2) if self.word(last + 1) in self.words.since else ""
        end = self._year(last + 4) if start and self.word(last + 3) in self.words.until else ""
        return phrase._replace(manner="former" if end else phrase.manner, start=start, end=end)

    def _year(self, at: int) -> str:
        word = self.word(at)
        return word if len(word) == 4 and word.isascii() and word.isdigit() and word[:2] in ("18", "19", "20") else ""

    def _passed(self, at: int) -> tuple[int, Manner]:
        """The word behind an article and what is said of the time; a doubt is passed over by none of these."""
        manner: Manner = ""
        passing = self.words.articles | self.words.passing | JOINTS
        while self.word(at) in passing or self.words.is_manner(self.word(at)):
            manner = self.manner([at]) or manner
            at += 1
        return at, manner

    def _head_behind(self, at: int) -> int:
        words = self.words
        if words.head_first:
            while self.word(at) in words.before or (self.word(at) == "-" and self.word(at - 1) in words.before):
                at += 1
            return at if self.word(at) in words.heads else -1
        head = -1
        for number in range(at, min(at + LONGEST, len(self.tokens))):
            if self.word(number) in words.heads:
                head = number
            elif not self.belongs_before(number) and self.word(number) not in words.before:
                return head if head == number - 1 else -1
        return head if head == len(self.tokens) - 1 else -1

    def _last(self, head: int) -> int:
        """The last word of what the office is of."""
        words, last = self.words, head
        for at in range(head + 1, min(head + LONGEST, len(self.tokens))):
            if self.word(at) in words.and_ and self.word(at + 1) not in words.links:
                break
            if at == head + 1 and not words.head_first and self.word(at) not in words.links:
                break
            if self.word(at) in words.times and self.word(at + 1)[:1].isdigit():
                break
            if not self.belongs_behind(at):
                break
            last = at
        while last > head and self.word(last) in words.links | words.and_ | words.articles | JOINTS:
            last -= 1
        return last

    def _is_closed(self, last: int, is_definite: bool) -> bool:
        """Whether the office ends here, and the name is not one of several that are listed."""
        closing, words = self.word(last + 1), self.words
        if not closing:
            return not self.ends_early
        if closing in words.and_:
            return not is_definite and self.word(last + 2) in words.heads | words.before
        if closing in words.times:
            return self.word(last + 2)[:1].isdigit() or self.word(last + 2) in words.months
        if closing not in CLOSING:
            return closing in words.stops
        follows = self.word(last + 2)
        is_listed = self.is_capital(last + 2) or follows in words.articles | words.and_
        return not (is_definite and closing == "," and is_listed)
