"""A round on disk: ``consultation/<round>/round.toml``."""

from dataclasses import replace

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.model.annotation import Round
from compact_draft.store.rounds import format_round, parse_round

ROUND = Round(
    label="round-1", revision="r1", opens="2026-03-02", closes="2026-05-25",
    why="", sent_sha256="ab" * 32,
)  # fmt: skip


@pytest.mark.parametrize("why", ["", "The funding changed."])
def test_what_is_written_is_read_again(why: str) -> None:
    held = replace(ROUND, why=why)
    text = format_round(held)
    assert parse_round(text, "round.toml") == held
    assert ("why" in text) is bool(why)


@pytest.mark.parametrize(
    ("key", "value"), [("label", "../round"), ("revision", "a/b"), ("revision", ".x")]
)  # fmt: skip
def test_a_label_that_could_lead_elsewhere_is_refused_with_its_line(
    key: str, value: str
) -> None:
    text = format_round(replace(ROUND, **{key: value}))
    with pytest.raises(WorkspaceError, match="cannot be a label") as told:
        parse_round(text, "consultation/round-1/round.toml")
    assert "consultation/round-1/round.toml:" in str(told.value)


def test_a_strange_field_is_refused() -> None:
    with pytest.raises(WorkspaceError):
        parse_round(format_round(ROUND) + 'colour = "red"\n', "round.toml")
