"""The yearly returns of the bodies, and what went against the Compact."""

from pathlib import Path

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.monitoring.values import (
    Breach,
    Cause,
    Found,
    Monitoring,
    Raised,
    Return,
    Year,
)
from compact_draft.store.monitoring import (
    format_monitoring,
    parse_monitoring,
    read_monitoring,
)

YEAR = Year(year="2027-28", due="2028-04-30")
WENT = Breach(
    id="n1", clause="old-2", party="council", date="2027-05-01", what="Paid late.",
    cause=Cause.MISTAKE, raised=Raised.VCS,
)  # fmt: skip
HELD = Monitoring(
    years=(YEAR,),
    returns=(
        Return(party="council", clause="old-2", year="2027-28", found=Found.PARTLY),
    ),
    breaches=(WENT,),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    text = format_monitoring(HELD)
    assert parse_monitoring(text) == HELD
    assert read_monitoring(tmp_path) == Monitoring()
    (tmp_path / "monitoring.toml").write_text(text, encoding="utf-8")
    assert read_monitoring(tmp_path) == HELD


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('id = "n1"', 'id = "n01"', "is none"),
        ('date = "2027-05-01"', 'date = "soon"', "soon"),
        ('date = "2027-05-01"', 'date = ""', "no date"),
        ('found = "partly"', 'found = "perhaps"', "perhaps"),
        ('year = "2027-28"\ndue', 'year = "2027-29"\ndue', "is no year"),
        ('cause = "mistake"', 'cause = "fate"', "fate"),
    ],
)
def test_what_cannot_be_used_is_refused(before: str, after: str, what: str) -> None:
    text = format_monitoring(HELD)
    assert before in text
    with pytest.raises(WorkspaceError, match=what):
        parse_monitoring(text.replace(before, after))


def test_a_year_and_an_id_stand_once() -> None:
    with pytest.raises(WorkspaceError, match="two rows are of the year 2027-28"):
        parse_monitoring(format_monitoring(Monitoring(years=(YEAR, YEAR))))
    with pytest.raises(WorkspaceError, match="two rows have the id n1"):
        parse_monitoring(format_monitoring(Monitoring(breaches=(WENT, WENT))))
