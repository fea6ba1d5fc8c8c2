"""The shipped example: its files, and the commands that work through it."""

import click

from compact_draft.cli import main
from compact_draft.steps.example import (
    example_commands,
    example_files,
    example_settings,
)
from compact_draft.store.settings import parse_settings


def test_the_old_compact_the_evidence_the_answers_and_what_came_back_are_there() -> (
    None
):
    made = example_files()
    assert {
        "example/old-compact.docx",
        "example/evidence.csv",
        "example/answers.jsonl",
    } <= set(made)
    for folder in ("returned", "other-ways", "with-helpers"):
        assert any(name.startswith(f"example/{folder}/") for name in made)
    assert all(made.values())


def test_each_command_is_a_verb_of_ours_with_its_words() -> None:
    commands = example_commands()
    assert len(commands) > 20
    verbs = set(main.list_commands(click.Context(main)))
    assert {words[0] for words in commands} <= verbs
    assert not any("#" in word[:1] for words in commands for word in words)


def test_its_settings_can_be_read() -> None:
    assert parse_settings(example_settings()).prefix == "wex"
