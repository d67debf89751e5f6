"""The office as a title before a name: "il ministro della Difesa Anna Verdi", "German foreign minister Ann Green"."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.gazetteers import is_first_name
from dossier.suggestions.roles.row import CLOSING, JOINTS, LONGEST, OPENING, Manner, RolePhrase, Row


class Before(Row):
    """The words before a name."""

    def found(self, name_end: int) -> Iterator[RolePhrase]:
        last = len(self.tokens) - 1
        has_comma = self.word(last) == ","
        last -= has_comma
        if last < 0 or self.word(last) in JOINTS or (has_comma and not self._is_set_off(name_end)):
            return
        if not has_comma and self.is_capital(last) and self.word(last) not in self.words.heads and self._is_given(last):
            return  # "il leader del Molo Pier | Anna Verdi": the name may begin before
        head = self._head_before(last)
        if head < 0:
            return
        first, manner, opener = self._beginning(head)
        if first < 0 or not self._may_open(opener, first, has_comma):
            return
        yield self.phrase(first, last, manner)

    def _is_given(self, at: int) -> bool:
        token = self.tokens[at]
        return is_first_name(self.text[token.start : token.end])

    def _is_set_off(self, end: int) -> bool:
        """Whether the name behind a comma has one behind it too, and no other name follows."""
        behind = self.further(end)
        if not behind:
            return True
        if behind[0].word not in CLOSING:
            return False
        if behind[0].word != "," or len(behind) == 1:
            return True
        follows = behind[1]
        return not self.text[follows.start].isupper() and follows.word not in self.words.and_

    def _head_before(self, last: int) -> int:
        """The head of the office whose last word stands here; -1 where a word does not belong to one."""
        for at in range(last, max(last - LONGEST, -1), -1):
            if self.word(at) in self.words.heads and self._is_complement(at + 1, last):
                return at
            if not self.belongs_behind(at):
                break
        return -1

    def _is_complement(self, first: int, last: int) -> bool:
        """Whether what stands between a head and the name says of what it is."""
        if first > last:
            return True
        ties = self.words.links | self.words.and_ | self.words.articles | JOINTS
        if self.word(last) in ties:
            return False
        return self.words.head_first or self.word(first) in self.words.links

    def _beginning(self, head: int) -> tuple[int, Manner, int]:
        """The first word of the office, what is said of its time, and what stands before it all; -1 where it is
        doubtful."""
        first = self._first(head)
        manner: Manner = self.manner(range(first, head))
        at = first - 1
        while at >= 0:
            word = self.word(at)
            if word in self.words.doubtful:
                return -1, "", -1
            is_manner = self.words.is_manner(word)
            if not (is_manner or word in self.words.passing or (word in JOINTS and self._joins_manner(at))):
                break
            manner = self.manner([at]) or manner
            at -= 1
        return first, manner, at - (self.word(at) == "'")

    def _joins_manner(self, at: int) -> bool:
        return self.words.is_manner(self.word(at - 1))

    def _first(self, head: int) -> int:
        """The word at which the office begins: in English with all that is said of it before the head."""
        first = head
        for at in range(head - 1, max(head - LONGEST, -1), -1):
            if self.word(at) in self.words.before:
                first = at
            elif self.word(at) == "-" and self.word(at - 1) in self.words.before:
                continue
            elif not self.words.head_first and self.belongs_before(at):
                first = at if self.word(at) not in JOINTS else first
            else:
                break
        while first < head and self.words.is_manner(self.word(first)):
            first += 1
        return first

    def _may_open(self, at: int, first: int, has_comma: bool) -> bool:
        """Whether an office can begin behind this word, and is the name's own there."""
        word, words = self.word(at), self.words
        if at < 0:
            return not self.begins_late and not (has_comma and words.head_first and not self.is_capital(first))
        if has_comma:
            is_told = word in words.articles | words.of | words.prepositions
            is_listed = self.word(at - 1) in (",", ";") and self.is_capital(at - 2)
            return is_told and not is_listed and not self._is_of_another(at)
        if self._is_of_another(at):
            return False
        if word in words.where and self.is_capital(first) and self.word(first) not in words.peoples:
            return False
        known = words.articles | words.of | words.prepositions | words.and_ | words.new | OPENING
        if word in known:
            return True
        return not words.head_first and self.is_capital(first) and word.isalpha() and first - at == 1

    def _is_of_another(self, at: int) -> bool:
        """Whether the office may tell whose friend, spokesman or son the name is: "l'amico del ministro"."""
        words = self.words
        if words.head_first:
            return self.word(at) in words.of and self._is_person(at - 1)
        return self.word(at) in words.articles and self.word(at - 1) in words.of and self._is_person(at - 2)

    def _is_person(self, at: int) -> bool:
        """Whether a word tells a person, an adjective or the like of it between at most."""
        return self.word(at) in self.words.people or (
            self.is_part(at) and not self.is_capital(at) and self.word(at - 1) in self.words.people
        )
