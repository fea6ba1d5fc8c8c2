"""Paragraphs are cut and joined where a clause's new words begin and end."""

from compact_draft.refresh.became import Lineage
from compact_draft.refresh.recut import recut, spread
from compact_draft.refresh.segments import Segment
from compact_draft.refresh.targets import Row
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters
from tests.redline.maker import docx


def row(*lines: str, labels: tuple[str, ...] = ()) -> tuple[Row, Lineage, Package]:
    package = Package.open(docx(*lines))
    found = paragraphs(package.xml(package.main))
    segments = []
    for n, (element, line) in enumerate(zip(found, lines, strict=True)):
        label = labels[n] if labels else ""
        segments.append(
            Segment(
                paragraph=element,
                start=len(label),
                end=len(line),
                is_whole=True,
                label=label,
            )
        )
    return Row(unit=None, segments=segments), Lineage(found), package  # type: ignore[arg-type]  # not asked here


def texts(package: Package) -> list[str]:
    return [Letters(element).text for element in paragraphs(package.xml(package.main))]


def test_one_clause_over_two_paragraphs_is_reworded_where_each_word_stands() -> None:
    made, _, package = row("Pay grants early", "and in full.")
    spread(made, "Pay all grants early and in cash.")
    assert texts(package) == ["Pay all grants early", "and in cash."]


def test_two_paragraphs_become_one() -> None:
    made, _, package = row("Pay grants early", "and in full.")
    recut(
        made,
        ["Pay grants early and in full."],
        Lineage(paragraphs(package.xml(package.main))),
    )
    assert texts(package) == ["Pay grants early and in full."]
    assert len(made.segments) == 1
    assert (made.segments[0].start, made.segments[0].end) == (0, 29)


def test_one_paragraph_becomes_two_at_the_word_where_the_second_begins() -> None:
    made, lineage, package = row("Pay grants early. Say why.")
    recut(made, ["Pay grants early.", "Say why."], lineage)
    assert [text.strip() for text in texts(package)] == [
        "Pay grants early.",
        "Say why.",
    ]
    first, second = made.segments
    assert second.paragraph is not first.paragraph
    assert Letters(second.paragraph).text[second.start : second.end] == "Say why."


def test_the_second_half_of_an_item_gets_its_bullet() -> None:
    made, lineage, package = row("•\tPay grants early. Say why.", labels=("•\t",))
    recut(made, ["Pay grants early.", "Say why."], lineage)
    assert [text.strip() for text in texts(package)] == [
        "•\tPay grants early.",
        "•\tSay why.",
    ]
    assert made.segments[1].start == 2


def test_a_label_goes_where_its_paragraph_joins_the_one_before() -> None:
    made, lineage, package = row("•\tPay grants", "•\tearly.", labels=("•\t", "•\t"))
    recut(made, ["Pay grants early."], lineage)
    assert texts(package) == ["•\tPay grants early."]
