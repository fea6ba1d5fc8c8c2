"""Make the files of this folder, each as small as shows one fault of LibreOffice.

Run from the checkout:  .venv/bin/python -m tests.cases.libreoffice.make
"""

from pathlib import Path

from tests.redline.maker import (
    cell,
    come,
    comment,
    control,
    docx,
    former,
    gone,
    mark_come,
    mark_gone,
    moved_from,
    moved_to,
    note,
    p,
    picture,
    raw,
    row,
    sign,
    simple_field,
    table,
)

HERE = Path(__file__).parent
WHY = comment(1, "Why.")
HEADING = p("Funding", style="Heading1")
WAS_ALONE = former("tcPr", '<w:tcW w:w="2000" w:type="dxa"/>')
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944"
    "4154789c6360f8cf500f0003860180"
    "5a348d6b0000000049454e44ae426082"
)


def on_words(*content, reference):
    start, end = (f'<w:commentRange{k} w:id="1"/>' for k in ("Start", "End"))
    return (start, *content, end, reference)


REFERENCE = raw('<w:commentReference w:id="1"/>')


def move(*content, beside=""):
    """The same paragraph gone from its place and come before it."""
    to = half("moveTo", 71, moved_to(*content) + beside)
    from_ = half("moveFrom", 72, moved_from(*content))
    return [p("First."), to, p("Second."), from_, p("Last.")]


def half(kind, number, inner):
    """One half of a move, with its range."""
    start = (
        f'<w:{kind}RangeStart w:id="{number}" w:name="m1" w:author="Ann" '
        'w:date="2026-03-01T10:00:00Z"/>'
    )
    end = f'<w:{kind}RangeEnd w:id="{number}"/>'
    return p(start + inner, mark=f"<w:{kind} {sign()}/>") + end


CASES = {
    "comment-in-a-paragraph-that-came": docx(
        "First.",
        p(*on_words(come("New."), reference=come(REFERENCE)), mark=mark_come()),
        HEADING,
        comments=WHY,
    ),
    "comment-in-a-paragraph-that-went": docx(
        "First.",
        p(*on_words(gone("Old."), reference=gone(REFERENCE)), mark=mark_gone()),
        HEADING,
        comments=WHY,
    ),
    "comment-beside-a-move": docx(
        *move(*on_words("We pay.", reference="")[1:2], beside=come(REFERENCE)),
        comments=WHY,
    ),
    "split-of-two-styles": docx(
        p("First half.", style="Quote", mark=mark_come()),
        p(" Second half.", style="Heading1"),
        "Last.",
    ),
    "cell-that-went": docx(
        table(
            row("One", cell(p(gone("Two")), tcpr=f"<w:cellDel {sign()}/>")),
            row("Three", "Four"),
        ),
        "Last.",
    ),
    "cell-that-came": docx(
        table(
            row("One", cell(p(come("Two")), tcpr=f"<w:cellIns {sign()}/>")),
            row("Three", "Four"),
        ),
        "Last.",
    ),
    "field-that-came": docx(p("Page ", come(simple_field("PAGE", "7"))), "Last."),
    "control-around-paragraphs": docx(
        "First.",
        control(p("Kept ", gone("old"), come("new"), " words.")),
        "Last.",
    ),
    "paragraph-that-went-before-a-table": docx(
        p(gone("Old."), mark=mark_gone()), table("One|Two"), "Last."
    ),
    "tables-side-by-side": docx(
        "First.",
        table(row(cell(p(gone("Old"))), trpr=f"<w:del {sign()}/>"), columns=1),
        p(mark=mark_come() + mark_gone()),
        table(row(cell(p(come("New"))), trpr=f"<w:ins {sign()}/>"), columns=1),
        "Last.",
    ),
    "words-at-an-end-before-a-new-paragraph": docx(
        p("We pay ", come("soon.")), p(come("Rates."), mark=mark_come()), "Last."
    ),
    "move-with-a-note": docx(
        *move("We pay.", note(2)), footnotes={2: "In thirty days."}
    ),
    "picture-that-went": docx(
        "First.",
        p(gone(picture("rIdP", 1)), come(picture("rIdQ", 2))),
        "Last.",
        media={"rIdP": PNG, "rIdQ": PNG + b"0"},
    ),
    "cells-merged-down": docx(
        table(
            row(cell("One", tcpr='<w:vMerge w:val="restart"/>' + WAS_ALONE), "Two"),
            row(cell(p(), tcpr="<w:vMerge/>" + WAS_ALONE), "Four"),
        ),
        "Last.",
    ),
}


def main():
    for name, data in CASES.items():
        (HERE / f"{name}.docx").write_bytes(data)


if __name__ == "__main__":
    main()
