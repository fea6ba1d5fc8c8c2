"""How lists look on a terminal, and where there is none."""

import pytest

from compact_draft.cli.at_work import at_work
from compact_draft.cli.options import table

ROWS = [("3.1", "fen-001", "We will answer every letter within ten working days.")]
HEAD = ("number", "id", "words")


def test_a_list_keeps_to_the_width_of_the_terminal() -> None:
    lines = table(ROWS, HEAD, width=44).splitlines()
    assert lines[-1] == "3.1     fen-001  We will answer every let…"
    assert max(len(line) for line in lines[1:]) <= 44


def test_where_there_is_no_terminal_no_word_is_cut_and_nothing_is_coloured() -> None:
    shown = table(ROWS, HEAD)
    assert shown.splitlines()[-1].endswith("within ten working days.")
    assert "\x1b" not in shown


def test_work_that_takes_long_is_told_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with at_work("Counting", quiet=False):
        pass
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with at_work("Counting", quiet=True):
        pass
    assert capsys.readouterr().err == ""
    with at_work("Counting", quiet=False):
        pass
    assert "Counting ..." in capsys.readouterr().err
