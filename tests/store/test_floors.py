"""What the law already asks, with a workspace's own rows over the shipped ones."""

from pathlib import Path

import pytest

from compact_draft.errors import SourceError
from compact_draft.model.tags import By
from compact_draft.store.floors import floors, parse_floors

ROW = """[[floor]]
id = "payment-30-days"
title = "Pay in 30 days"
says = "Undisputed invoices are paid within 30 days."
source = "an Act"
since = "2015-02-26"
by = "public_bodies"
needs = [["pay", "settle"], ["invoice"]]
at_most = "30 days"
firm = true
"""


def test_a_row_is_read_with_all_its_fields() -> None:
    (floor,) = parse_floors(f'checked = "2026-01-02"\n{ROW}amount_at_most = 5000\n')
    assert (floor.by, floor.needs) == (
        By.PUBLIC_BODIES,
        (("pay", "settle"), ("invoice",)),
    )
    assert (floor.since, floor.until, floor.checked) == ("2015-02-26", "", "2026-01-02")
    assert (floor.at_most, floor.amount_at_most, floor.firm) == ("30 days", 5000, True)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('at_most = "30 days"', 'at_most = "soon"', "is no period"),
        ('since = "2015-02-26"', 'since = "lately"', "is not a date"),
        (
            'needs = [["pay", "settle"], ["invoice"]]',
            'needs = ["pay"]',
            "list of lists",
        ),
        ('needs = [["pay", "settle"], ["invoice"]]', "needs = [[]]", "list of lists"),
        ('by = "public_bodies"', 'by = "nobody"', "by"),
        ("firm = true", "colour = 1", "colour"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_the_remedy(
    before: str, after: str, what: str
) -> None:
    assert before in ROW
    with pytest.raises(SourceError, match=what):
        parse_floors(ROW.replace(before, after))


def test_a_row_of_the_workspace_takes_the_place_of_the_shipped_one_of_its_id(
    tmp_path: Path,
) -> None:
    shipped = floors()
    assert floors(tmp_path) == shipped
    (tmp_path / "floors.toml").write_text(ROW.replace("30 days", "20 days"))
    own = floors(tmp_path)
    assert len(own) == len(shipped)
    assert own[-1].at_most == "20 days"
    assert [floor.id for floor in own].count("payment-30-days") == 1
