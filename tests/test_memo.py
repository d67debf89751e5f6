"""Answers about lines are kept; those about long lines are not."""

from dossier.memo import LINES, LONGEST, per_line


def test_a_line_is_judged_once_and_a_long_one_each_time() -> None:
    asked: list[str] = []

    @per_line
    def length(line: str, more: int = 0) -> int:
        asked.append(line)
        return len(line) + more

    long = "a" * (LONGEST + 1)
    for _ in range(2):
        assert (length("mare"), length("mare", 1), length("mare", more=1)) == (4, 5, 5)
        assert length(long) == LONGEST + 1
    assert asked == ["mare", "mare", "mare", long, long]


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
