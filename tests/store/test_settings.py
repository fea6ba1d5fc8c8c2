"""What ``compact.toml`` says, and what it may not say."""

from dataclasses import replace

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.model.compact import Party
from compact_draft.model.tags import Side
from compact_draft.store.settings import (
    Settings,
    format_settings,
    parse_settings,
    with_parties,
)
from tests.drafts import PARTIES

SETTINGS = Settings(
    title="Fenwold Compact", area="Fenwold", prefix="fen", you="Ann Other", parties=PARTIES,
    colour="1F3251", logo="logo.png", logo_words="Fenwold",
)  # fmt: skip


def test_what_is_written_is_read_again() -> None:
    assert parse_settings(format_settings(SETTINGS)) == SETTINGS
    bare = Settings(title="A Compact", area="", prefix="fen")
    assert parse_settings(format_settings(bare)) == bare


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"prefix": "F N"}, "cannot begin the id of a clause"),
        ({"prefix": "con"}, "cannot begin the id of a clause"),
        ({"prefix": "x" * 60}, "cannot begin the id of a clause"),
        ({"id": "not one"}, "is not the identity of a Compact"),
        ({"parties": PARTIES[:1] * 2}, "two parties have the id 'council'"),
        ({"colour": "red"}, "is no colour"),
        ({"colour": "FFFF99"}, "is too light to be read on white"),
        (
            {"ledger": "sqlite:///etc/passwd"},
            "not the address of a PostgreSQL database",
        ),
        ({"ledger": "postgresql://h/d?passfile=/x"}, "not the address"),
        ({"ledger": "nonsense"}, "not the address"),
    ],
)
def test_what_cannot_be_so_is_refused_with_the_remedy(
    changed: dict[str, object], what: str
) -> None:
    with pytest.raises(WorkspaceError, match=what) as told:
        parse_settings(format_settings(replace(SETTINGS, **changed)))  # type: ignore[arg-type]  # a dict of fields
    assert told.value.mend


def test_a_light_colour_is_answered_with_a_darker_one_that_is_taken() -> None:
    with pytest.raises(WorkspaceError) as told:
        parse_settings(format_settings(replace(SETTINGS, colour="FFFF99")))
    darker = told.value.mend.rpartition('colour = "')[2][:6]
    assert (
        parse_settings(format_settings(replace(SETTINGS, colour=darker))).colour
        == darker
    )


def test_a_colour_may_bear_its_sign_and_small_letters() -> None:
    text = (
        format_settings(replace(SETTINGS, colour="")) + '\n[look]\ncolour = "#1f3251"\n'
    )
    text = text.replace('[look]\nlogo = "logo.png"\nlogo_words = "Fenwold"\n', "")
    assert parse_settings(text).colour == "1F3251"


def test_an_address_of_a_database_is_kept_as_it_is() -> None:
    url = "postgresql+psycopg://compact@db.example/ledger?sslmode=require"
    assert parse_settings(format_settings(replace(SETTINGS, ledger=url))).ledger == url


def test_parties_are_put_beside_those_there_or_in_their_place() -> None:
    text = "# ours\n" + format_settings(SETTINGS)
    police = Party(id="police", name="Fenwold Police", side=Side.PUBLIC_BODIES)
    more = with_parties(text, [police], instead=False)
    assert parse_settings(more).parties == (*PARTIES, police)
    only = with_parties(text, [police], instead=True)
    assert parse_settings(only).parties == (police,)
    assert only.startswith("# ours\n")
    assert with_parties(text, [], instead=False) == text
