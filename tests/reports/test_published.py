"""What goes out when a Compact is agreed."""

from compact_draft.model.change import ClauseChange, ClauseVersion, Comparison
from compact_draft.reports.published import (
    COLUMNS,
    changed_report,
    checksums,
    clauses_csv,
    read_me,
)


def version(
    number: str, text: str, kind: str = "commitment", by: str = "vcs"
) -> ClauseVersion:
    return ClauseVersion(
        id=f"fen-{number}", position=1, number=number, heading="", text=text,
        tags=(("by", by), ("kind", kind)), section=("Money",),
    )  # fmt: skip


def test_new_promises_others_and_those_that_are_gone_are_told_apart() -> None:
    changes = (
        ClauseChange(kind="added", new=(version("1.1", "Pay.", by="both"),)),
        ClauseChange(kind="added", new=(version("1.2", "Why.", kind="prose"),)),
        ClauseChange(
            kind="reworded",
            old=(version("1.3", "Ask."),),
            new=(version("1.3", "Ask\n\ntwice."),),
        ),
        ClauseChange(
            kind="moved", old=(version("1.6", "Say."),), new=(version("1.7", "Say."),)
        ),
        ClauseChange(kind="withdrawn", old=(version("", "Lend.", by="unclear"),)),
    )
    made = changed_report(
        "Our Compact",
        Comparison(old="r1", new="r2", changes=changes),
        old="the old text",
        new="the new",
    )
    assert made.title == "Our Compact: what changed"
    assert made.summary == (
        "From the old text to the new.",
        "1 new promise, 1 in other words, 1 gone.",
    )
    rows = {part.heading: part.tables[0].rows for part in made.parts}
    assert rows == {
        "New promises": (("1.1", "Both sides", "Pay."),),
        "Promises in other words": (
            ("1.3", "Voluntary and community sector", "Ask.", "Ask\ntwice."),
        ),
        "Promises that are gone": (("under “Money”", "Not settled", "Lend."),),
    }


def test_what_did_not_happen_has_no_part() -> None:
    made = changed_report(
        "T", Comparison(old="a", new="b", changes=()), old="a", new="b"
    )
    assert made.parts == ()


def test_a_clause_is_a_row_that_no_spreadsheet_reckons() -> None:
    clause = {
        "id": "fen-1", "number": "1.1", "kind": "commitment", "section": ["Money", "Grants"],
        "text": "=1+1", "by": "both", "binds": ["council", "cvs"], "theme": "", "mixed": True,
        "scope": None, "national": [{"framework": "n", "ref": "4.4", "relation": "equal"}],
    }  # fmt: skip
    head, row = clauses_csv({"clauses": [clause]}).splitlines()
    assert head == ",".join(COLUMNS)
    assert (
        row
        == "fen-1,1.1,commitment,Money / Grants,'=1+1,both,council cvs,,,yes,,n:4.4:equal,"
    )
    bare = clauses_csv({"clauses": [{"id": "a", "section": []}]}).splitlines()[1]
    assert bare == "a" + "," * (len(COLUMNS) - 1)


def test_digests_are_as_sha256sum_reads_them() -> None:
    assert checksums({"b.txt": "22", "a.txt": "11"}) == "11  a.txt\n22  b.txt\n"


def test_what_each_file_is_stands_in_plain_words() -> None:
    text = read_me("Our Compact", "Agreed on 2 March 2026", [("a.docx", "The text.")])
    assert text.startswith("Our Compact\n===========\n\nAgreed on 2 March 2026.\n")
    assert "  a.docx\n      The text.\n" in text
    assert "sha256sum -c SHA256SUMS.txt" in text
