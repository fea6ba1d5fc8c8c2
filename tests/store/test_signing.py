"""What each body decided, of which words: ``signoff.toml``."""

from pathlib import Path

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.signing.values import Reservation, Says, Signature, Signing, Stand
from compact_draft.store.signing import format_signing, parse_signing, read_signing

SIGNED = Signature(
    party="council", says=Says.SIGNS, date="2026-06-02", name="the Cabinet",
    clauses=(("old-1", "ab12"), ("old-2", "cd34")), by="Ann", when="2026-06-03",
)  # fmt: skip
LATER = Signature(party="trust", says=Says.LATER)
BUT = Reservation(
    party="council", clause="old-2", kind=Stand.DIFFERS, words="Not here."
)
HELD = Signing(signatures=(SIGNED, LATER), reservations=(BUT,))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    text = format_signing(HELD)
    assert parse_signing(text) == HELD
    assert read_signing(tmp_path) == Signing()
    (tmp_path / "signoff.toml").write_text(text, encoding="utf-8")
    assert read_signing(tmp_path) == HELD


def test_a_body_decides_once_and_says_one_thing_of_a_clause() -> None:
    with pytest.raises(WorkspaceError, match="two rows are of the body trust"):
        parse_signing(format_signing(Signing(signatures=(LATER, LATER))))
    with pytest.raises(
        WorkspaceError, match="two rows are of council on the clause old-2"
    ):
        parse_signing(format_signing(Signing(reservations=(BUT, BUT))))


def test_what_was_signed_is_never_written_by_hand() -> None:
    text = format_signing(HELD).replace("old-1 ab12", "old-1")
    with pytest.raises(WorkspaceError, match="no id with a print"):
        parse_signing(text)


def test_an_unknown_decision_is_refused() -> None:
    text = format_signing(HELD).replace('"signs"', '"perhaps"')
    with pytest.raises(WorkspaceError, match="perhaps"):
        parse_signing(text)
