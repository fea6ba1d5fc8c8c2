"""What is new, changed and dropped for each party, in plain words."""

from compact_draft.model.change import ClauseChange, ClauseVersion, Comparison
from compact_draft.model.clause import HistoryRow
from compact_draft.model.compact import Party
from compact_draft.model.report import Entry, Report
from compact_draft.model.tags import Side
from compact_draft.reports.changes import Told
from compact_draft.reports.what_is_new import what_is_new

COUNCIL = Party(id="council", name="Fenwold Council", side=Side.PUBLIC_BODIES)
TRUST = Party(id="trust", name="Fenwold Trust", side=Side.PUBLIC_BODIES)
CVS = Party(id="cvs", name="Fenwold CVS", side=Side.VCS)


def version(
    number: str, text: str, by: str = "public_bodies", **tags: str
) -> ClauseVersion:
    held = {"kind": "commitment", "by": by, **tags}
    return ClauseVersion(
        id=f"fen-{number}", position=1, number=number, heading="", text=text,
        tags=tuple(sorted(held.items())), section=("Money",),
    )  # fmt: skip


def report(
    *changes: ClauseChange, parties: tuple[Party, ...] = (COUNCIL, CVS), **more: object
) -> Report:
    told = Told(
        title="Our Compact",
        comparison=Comparison(old="r1", new="r2", changes=changes),
        **more,
    )  # type: ignore[arg-type]  # named
    return what_is_new(told, parties)


NEW = ClauseChange(kind="added", new=(version("1.2", "Pay in ten days."),))
OTHER = ClauseChange(
    kind="reworded",
    old=(version("1.3", "Ask once."),),
    new=(version("1.4", "Ask twice a year."),),
)
GONE = ClauseChange(kind="withdrawn", old=(version("1.5", "Lend rooms."),))


def entries(made: Report, heading: str) -> dict[str, tuple[str, ...]]:
    part = next(part for part in made.parts if part.heading == heading)
    return {entry.label: entry.paragraphs for entry in part.entries}


def test_a_party_is_told_what_is_new_then_what_changed_then_what_is_dropped() -> None:
    made = entries(report(GONE, OTHER, NEW), "For Fenwold Council")
    assert list(made) == ["New", "Changed", "Dropped"]
    assert made["New"] == ("Pay in ten days. It is clause 1.2.",)
    assert made["Changed"][0].startswith(
        "Clause 1.4. It said: Ask once. It says now: Ask twice a year."
    )
    assert made["Dropped"] == ("Lend rooms. No reason is recorded.",)


def test_whom_nothing_binds_is_told_that_nothing_changes() -> None:
    made = report(NEW)
    part = next(part for part in made.parts if part.heading == "For Fenwold CVS")
    assert part.paragraphs == ("Nothing changes in what is promised.",)


def test_parties_with_the_same_news_are_told_together() -> None:
    made = report(NEW, parties=(COUNCIL, TRUST, CVS))
    assert "For Fenwold Council and Fenwold Trust" in [
        part.heading for part in made.parts
    ]


def test_one_body_that_is_named_alone_is_bound_alone() -> None:
    only = ClauseChange(kind="added", new=(version("1.2", "Pay.", only="trust"),))
    made = report(only, parties=(COUNCIL, TRUST))
    assert "New" in entries(made, "For Fenwold Trust")
    assert entries(made, "For Fenwold Council") == {}


def test_who_does_not_sign_is_not_told() -> None:
    guest = Party(id="r", name="Rotary", side=Side.VCS, signs=False)
    assert "Rotary" not in str(report(NEW, parties=(COUNCIL, guest)))


def test_counts_come_first() -> None:
    first = report(GONE, OTHER, NEW).parts[0]
    assert first.heading == "In short"
    assert first.tables[0].rows == (
        ("Fenwold Council", "1", "1", "1"),
        ("Fenwold CVS", "0", "0", "0"),
    )


def test_a_weaker_promise_and_a_reason_are_told() -> None:
    row = HistoryRow(
        when="2026-03-02", by="Ann", what="withdrawn", why="No rooms are left"
    )
    made = report(
        GONE,
        OTHER,
        weakened={"fen-1.4": ("a period is longer",)},
        reasons={"fen-1.5": (row,)},
    )
    held = entries(made, "For Fenwold Council")
    assert "Why: No rooms are left." in held["Dropped"][0]
    assert (
        "It may bind you less: a period is longer." in held["Changed"][0]
        or "less" in held["Changed"][0]
    )


def test_what_binds_others_now_stands_and_is_dropped_for_the_first() -> None:
    moved = ClauseChange(
        kind="retagged",
        old=(version("1.2", "Pay."),),
        new=(version("1.2", "Pay.", by="vcs"),),
    )
    made = report(moved)
    assert entries(made, "For Fenwold Council")["Dropped"][0].startswith(
        "Pay. It stands, and does not bind you any more."
    )
    assert entries(made, "For Fenwold CVS")["New"] == ("Pay. It is clause 1.2.",)
    assert Entry(label="New", paragraphs=("x",)).label == "New"
