"""``national compare``: clauses come in by lines, what they answer to goes out."""

import json

import pytest
from click.testing import CliRunner

from compact_draft.cli import main

NOTICE = "We will give three months' notice in writing of any cut, and say why."


def call(given: str, *words: str, status: int = 0) -> str:
    found = CliRunner().invoke(main, ["national", "compare", *words], input=given)
    assert found.exit_code == status, found.output
    return found.stdout if status == 0 else found.stderr


def test_each_clause_gives_one_object_in_its_order() -> None:
    rows = [{"id": n, "text": NOTICE, "by": "public_bodies"} for n in ("b", "a")]
    said = call("\n".join(map(json.dumps, rows)), "--json", "--edition", "2010")
    found = [json.loads(row) for row in said.splitlines()]
    assert [one["id"] for one in found] == ["b", "a"]
    assert list(found[0]) == ["id", "links", "candidates"]
    link = found[0]["links"][0]
    assert link["ref"] == "4.4"
    assert link["relation"] in {"equal", "weaker", "stronger", "different"}
    assert 0 <= link["confidence"] <= 1


def test_people_see_how_a_clause_stands_and_that_the_words_are_ours() -> None:
    said = call(json.dumps({"id": "1", "text": NOTICE}))
    assert said.startswith("The Compact (renewed): our paraphrase")
    assert "  4.4: " in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "1", "text": "a", "by": "us"}', "stdin:1: by = 'us' names no side"),
        ('{"id": "1"}', "stdin:1: this line has no text"),
        ("no json", "stdin:1: this line is not JSON"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_with_its_number(
    line: str, said: str
) -> None:
    assert said in call(line, "--json", status=2)


def test_an_edition_that_is_not_here_is_named_with_those_that_are() -> None:
    said = call(json.dumps({"id": "1", "text": NOTICE}), "--edition", "1066", status=2)
    assert "'1066' is not a national text kept here" in said
