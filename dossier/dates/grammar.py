"""The grammar of times: patterns over the letters of a sentence's tokens, the same for every language.

The letters: n a number below 100, y one that may be a year, o an ordinal, c a number word, u "one", R a Roman number,
x a whole date in figures, v day and month in figures, r two days joined ("5-7"), z two years joined, K a decade
("1990s"), h a century by its hundreds, k a decade by its figures or words alone, q a quarter in short ("Q3"), M m a
month and its short form, W w a weekday and its short form, V O Y U day, month, year and other units, S a season, Q part
of a year, C century, D a day counted from today, P a part of the day, H a feast, p t f l last, this, next and final,
+ < later and earlier than a time that was told, s the same one, e a part of a time ("early"), E every, G ago, A j in
(from now on), X from now, a the, d of, i in, & and, > to, signs as they are, _ any other word.
"""

from __future__ import annotations

import re

_YEAR = r",?d?a?y|,?d?a?'n|[-/]y|,?d?a?[pft]Y|,?d?a?Y[pf]|,?d?a?(?:s{1,2}|[+<])Y|d?aY[+<]"
_WHICH = rf"(?:{_YEAR}|[pf](?![VUOY]))"
_DAY = "[noc]"
_MONTH = r"(?:M|m\.?)"
_WEEKDAY = r"(?:W,?a?[pft]?|w\.?,?a?)"
_NUMBER = "[ncu]"
_UNIT = "[VUOY]"

RULES = {
    "full-date": rf"{_WEEKDAY}?x|y/[Mm]/n",
    "joined-days": (
        rf"{_DAY}(?:,{_DAY}){{0,8}}(?:,?&a?|>a?|-){_DAY}d?M{_WHICH}?|rd?M{_WHICH}?"
        rf"|M[no](?:,[no]){{0,8}}(?:,?&a?|>a?|-)[no](?![VUOYMm])(?:,?y)?|Mr(?:,?y)?"
    ),
    "day-month": rf"[pft]?{_WEEKDAY}?{_DAY}\.?[-/]?d?a?{_MONTH}{_WHICH}?",
    "month-day": rf"[pft]?{_WEEKDAY}?{_MONTH}(?:a?[no]|/n)(?![VUOYMm])(?:,?y|,?d?[pft]Y|,?d?Y[pf])?",
    "nth-weekday": rf"[olp]W[dij]a?(?:Od)?M{_WHICH}?|[olp]W[dij]a?[pft]O|[olp]W[dij]a?O[pf]|[ol]W",
    "month-edge": rf"[olp]Vd(?:Od)?M{_WHICH}?",
    "told-month": rf"{_WEEKDAY}?[noc](?:d?a?(?:[pft]O|O[pf]|s{{1,2}}O)|da?O[+<])",
    "weekday-day": r"W,?a?[noc]",
    "day-figures": rf"{_WEEKDAY}?v",
    "period-part": (
        rf"[+<e]t[UOY]|eO?d?a?(?:[pft][UOY]|[OY][pf])|eO?[da]{{0,3}}(?:M{_WHICH}?|y|Y'n|K|z)"
        rf"|e-?(?:M{_WHICH}?|y|K|k)|e[da]{{0,3}}h|e[da]{{0,3}}[OY](?!_?G)|e[da]{{0,3}}W|eS{_WHICH}?"
    ),
    "decade": r"Y'n|Yn|Yc|Yy|YK|K|'?k",
    "century": r"[oR]C|CR|h",
    "quarter": rf"o[UQ](?:{_YEAR})?|q(?:{_YEAR})",
    "season": rf"[pft]S|S[pf]|S(?:{_YEAR})|Sz|S'n",
    "anchored": rf"{_NUMBER}{_UNIT}[+<]|[+<]?s{{1,2}}{_UNIT}|[VUOYW][+<]|[+<][VUOYW]|fV",
    "ago": rf"{_NUMBER}{_UNIT}(?:,?&?{_NUMBER}{_UNIT}){{0,3}}G",
    "ahead": rf"[Aj]{_NUMBER}{_UNIT}(?:,?&?{_NUMBER}{_UNIT}){{0,3}}X?|{_NUMBER}{_UNIT}X",
    "weekday": rf"[pft][UY],?W|U[pf],?W|W(?:d?a?[pft]U|d?a?U[pf])|[pft]W|W[pf](?!{_UNIT})|WP?",
    "relative-day": r"DP?|tP",
    "relative-period": r"[pft](?:U|O|Y|C)|(?:U|O|Y|C)[pf]",
    "weekend": r"U",
    "month": rf"{_MONTH}(?:{_YEAR})|[pft]M|M[pf](?!{_UNIT})|M",
    "holiday": rf"[pf]?H{_WHICH}?",
    "years": r"z",
    "day": r"[nc](?=[,.)_>]|$)",
    "year": r"y|'n|n",
}
"""Rules by name, in the order in which they are tried at a token."""

PATTERN = re.compile(
    "(?=[^_.(),&dai>-])(?:" + "|".join(f"(?P<{name.replace('-', '_')}>{rule})" for name, rule in RULES.items()) + ")"
)
