"""A promise that asks less of a public body than the law does is pointed out, with source."""

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.errors import SourceError
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.store.floors import floors, parse_floors
from tests.drafts import block, draft_of, heading
from tests.workspaces import make_workspace, run, value

LAW = floors()


def test_every_shipped_floor_has_a_source_and_dates_that_are_read() -> None:
    assert {one.id for one in LAW} >= {
        "payment-30-days",
        "equality-duty",
        "below-threshold-notice",
    }
    for one in LAW:
        assert one.source
        assert dt.date.fromisoformat(one.since) <= dt.date(2026, 12, 31)
        assert one.checked == ""  # nobody has read the sources against the file


@pytest.mark.parametrize(
    ("text", "by", "wanted"),
    [
        ("Public bodies will pay each invoice within 60 days.", By.PUBLIC_BODIES, "payment-30-days"),
        ("The council will settle bills in six weeks.", By.PUBLIC_BODIES, "payment-30-days"),
        ("The trust will aim to pay invoices within 30 days.", By.PUBLIC_BODIES, "payment-30-days"),
        ("Prime contractors’ invoices will be paid within 45 working days.", By.BOTH, "payment-30-days"),
        ("Where resources allow we will assess the equality impact of cuts.", By.PUBLIC_BODIES, "equality-duty"),
        ("We will advertise contracts over £100,000 on the portal.", By.PUBLIC_BODIES, "below-threshold-notice"),
        ("We will publish each contract award within six months.", By.PUBLIC_BODIES, "contract-details-notice"),
    ],
)  # fmt: skip
def test_what_lies_below_the_law_is_pointed_out(
    tmp_path: Path, text: str, by: By, wanted: str
) -> None:
    assert found(tmp_path, text, by) == [wanted]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Public bodies will pay each invoice within 30 days.", By.PUBLIC_BODIES),
        ("Public bodies will pay each invoice within 20 working days.", By.PUBLIC_BODIES),
        ("Public bodies will pay each invoice within a month.", By.PUBLIC_BODIES),
        ("Public bodies will pay grants within 60 days.", By.PUBLIC_BODIES),
        ("Groups will pay invoices within 60 days.", By.VCS),
        ("Public bodies will give at least 60 days to query an invoice before payment.", By.PUBLIC_BODIES),
        ("We will assess the equality impact of each cut.", By.PUBLIC_BODIES),
        ("We will advertise contracts over £25,000 on the portal.", By.PUBLIC_BODIES),
        ("Public bodies will consult for six weeks.", By.PUBLIC_BODIES),
    ],
)  # fmt: skip
def test_what_is_at_or_above_the_law_or_not_its_matter_is_not(
    tmp_path: Path, text: str, by: By
) -> None:
    assert found(tmp_path, text, by) == []


def found(tmp_path: Path, text: str, by: By) -> list[str]:
    draft = draft_of(
        heading(1, "What we will do"), block(2, Kind.COMMITMENT, text, by=by)
    )
    workspace = make_workspace(tmp_path / "ws", draft)
    told = value(workspace, "national", "--when", "2026-03-02")
    return [one["floor"] for one in told["below_law"]]


def test_the_law_of_the_day_is_asked_and_said_with_no_advice(tmp_path: Path) -> None:
    text = "Public bodies will pay each invoice within 60 days."
    draft = draft_of(
        heading(1, "What we will do"),
        block(2, Kind.COMMITMENT, text, by=By.PUBLIC_BODIES),
    )
    workspace = make_workspace(tmp_path / "ws", draft)
    told = value(workspace, "national", "--when", "2024-06-01")
    assert [one["floor"] for one in told["below_law"]] == [
        "payment-30-days-earlier-contracts"
    ]
    page = " ".join(run(workspace, "national", "--when", "2026-03-02").split())
    assert "“within 60 days” is longer than 30 days" in page
    assert "Procurement Act 2023, sections 68 and 73; in force since 2025-02-24" in page
    assert "no legal advice" in page


def test_a_workspace_may_put_a_row_of_its_own_in_the_place_of_ours(
    tmp_path: Path,
) -> None:
    own = (
        'checked = "2026-02-01"\n[[floor]]\nid = "payment-30-days"\ntitle = "Local rule"\n'
        'says = "Twenty days."\nsource = "Standing orders"\nsince = "2026-01-01"\n'
        'by = "public_bodies"\nneeds = [["pay"], ["invoice"]]\nat_most = "20 days"\n'
    )
    (tmp_path / "floors.toml").write_text(own, encoding="utf-8")
    held = {floor.id: floor for floor in floors(tmp_path)}
    assert held["payment-30-days"].source == "Standing orders"
    assert len(held) == len(LAW)
    for old, new, said in (
        ('"20 days"', '"soon"', "floors.toml:10: at_most = 'soon' is no period"),
        ('since = "2026-01-01"', 'since = "March"', "floors.toml:7: since = 'March'"),
        ('[["pay"], ["invoice"]]', '"pay"', "floors.toml:9: needs is not a list"),
        ("source = ", "sauce = ", "floors.toml:6: 'sauce' is not a field"),
    ):
        with pytest.raises(SourceError) as caught:
            parse_floors(own.replace(old, new))
        assert said in str(caught.value)
