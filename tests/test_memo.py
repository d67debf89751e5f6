"""Answers about lines are kept, as many as are useful."""

from dossier.memo import LINES, per_line


def test_a_line_is_judged_once_with_what_else_is_asked() -> None:
    asked: list[str] = []

    @per_line
    def length(line: str, more: int = 0) -> int:
        asked.append(line)
        return len(line) + more

    for _ in range(2):
        assert (length("mare"), length("mare", 1), length("mare", more=1)) == (4, 5, 5)
    assert asked == ["mare", "mare", "mare"]


def test_no_more_lines_are_kept_than_the_bound() -> None:
    asked: list[str] = []

    @per_line
    def length(line: str) -> int:
        asked.append(line)
        return len(line)

    for n in (*range(LINES + 1), 0):
        length(str(n))
    assert asked.count("0") == 2
    assert asked.count(str(LINES)) == 1
