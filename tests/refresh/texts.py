"""An old Compact in a few lines, and revisions of it, for the tests of the refresh."""

from compact_draft.model.clause import Clause, Kind, Place
from compact_draft.model.compact import Outline, OutlineRow, Revision, RevisionKind
from compact_draft.model.tags import Side
from tests.redline.maker import cell, p, row, run, table

COLUMNS = {"P": Side.PUBLIC_BODIES, "V": Side.VCS}


def revision(label: str, *lines: tuple[str, str, list[int] | None, str]) -> Revision:
    """A revision of lines (id, text, ordinals, column or "" or "H")."""
    clauses, rows = [], []
    for wanted, text, ordinals, column in lines:
        place = None
        if ordinals is not None:
            place = Place(
                file="old.docx",
                sha256="",
                part="word/document.xml",
                ordinals=tuple(ordinals),
            )
        kind = Kind.HEADING if column == "H" else Kind.COMMITMENT
        clauses.append(Clause(id=wanted, kind=kind, text=text, place=place))
        rows.append(OutlineRow(clause=wanted, column=COLUMNS.get(column)))
    return Revision(
        label=label,
        made="2026-01-01",
        parent=None,
        kind=RevisionKind.TAKEN_IN,
        title="T",
        parties=(),
        outline=Outline(rows=tuple(rows)),
        clauses=tuple(clauses),
    )


BODY = (
    p("Our Compact"),
    p("Funding"),
    p("•\t", "We will ", run("pay", "<w:b/>"), " in 30 days."),
    p("•\tWe will give three months’ notice."),
    p("•\tWe will say why."),
    p(),
    p("The end"),
)
OLD = revision(
    "taken-in",
    ("wex-1", "Funding", [1], "H"),
    ("wex-2", "We will pay in 30 days.", [2], ""),
    ("wex-3", "We will give three months’ notice.", [3], ""),
    ("wex-4", "We will say why.", [4], ""),
)


TABLE = (
    p("Commitments"),
    table(
        row("Public bodies", "VCS"),
        row(
            cell(p("Pay in 30 days."), p("Give notice.")),
            cell(p("Report yearly."), p("Say whom we speak for.")),
        ),
    ),
    p("End"),
)
TABLE_OLD = revision(
    "taken-in",
    ("wex-1", "Commitments", [0], "H"),
    ("wex-2", "Pay in 30 days.", [3], "P"),
    ("wex-3", "Give notice.", [4], "P"),
    ("wex-4", "Report yearly.", [5], "V"),
    ("wex-5", "Say whom we speak for.", [6], "V"),
)
