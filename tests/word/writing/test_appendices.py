"""What follows the clauses: aspirational promises, national texts, places to sign."""

from dataclasses import replace

from compact_draft.model.compact import Party
from compact_draft.model.tags import Side
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from tests.drafts import NATIONAL, PARTIES, frozen, readable_draft
from tests.word.writing.built import built


def words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def tables(data: bytes) -> dict[str, list[list[str]]]:
    package = Package.open(data)
    found = {}
    for table in package.xml(package.main).iter(w("tbl")):
        caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        rows = [
            [words(cell) for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))
        ]
        found["" if caption is None else caption.get(w("val"), "")] = rows
    return found


DATA = built(frozen(readable_draft()), frameworks=(NATIONAL,))


def test_each_aspirational_promise_has_a_row_with_who_is_how_far() -> None:
    rows = tables(DATA)["Aspirational commitments"]
    assert rows[0] == ["Clause", "In short", "Whom it binds, and how far they are"]
    assert rows[1:] == [
        [
            "Clause 4.2",
            "Report back within eight weeks of a consultation",
            "Fenwold District Council: doingFenwold Health Trust: not yet, by March 2027",
        ],
        [
            "Clause 5.2",
            "Agree one form for small grants by June 2027",
            "Public bodies; Fenwold Voluntary Action: nothing said yet",
        ],
    ]


def test_each_undertaking_that_a_clause_answers_to_names_it() -> None:
    rows = next(
        rows
        for name, rows in tables(DATA).items()
        if name.startswith("The Compact (renewed)")
    )
    assert rows[0] == ["Number", "Undertaking", "Clauses here"]
    told = {row[0]: row for row in rows[1:]}
    assert set(told) == {"2.5", "4.4"}
    assert "warning of cuts" in told["4.4"][1]


def test_every_party_that_signs_has_a_row_to_sign_in() -> None:
    guest = Party(id="rotary", name="Rotary", side=Side.VCS, signs=False)
    draft = replace(readable_draft(), parties=(*PARTIES, guest))
    rows = tables(built(frozen(draft)))["Signatures"]
    assert rows == [
        ["Organisation", "Name and role", "Signature", "Date"],
        *([party.name, "", "", ""] for party in PARTIES),
    ]


def test_promises_are_counted_by_party() -> None:
    rows = tables(DATA)["Promises by party"]
    assert rows[0][:2] == ["Party", "Promises"]
    assert [row[0] for row in rows[1:]] == [party.name for party in PARTIES]
    for row in rows[1:]:
        assert int(row[1]) == sum(map(int, row[2:]))
