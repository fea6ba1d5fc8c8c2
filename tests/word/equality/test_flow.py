"""Paragraphs as tokens that know where they stand."""

from compact_draft.word.equality.flow import MARK, Flow
from compact_draft.word.equality.stories import keys_by_content
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from tests.redline.maker import bookmark, box, docx, field, p, run


def flow(*blocks: str) -> Flow:
    package = Package.open(docx(*blocks))
    keys = keys_by_content(package, {})
    return Flow(paragraphs(package.xml(package.main)), keys)


def test_every_paragraph_but_the_last_ends_in_a_mark() -> None:
    made = flow("Pay now", "Ask")
    assert made.texts == ["Pay", " ", "now", "\n", "Ask"]
    assert made.keys[3] == MARK
    assert made.marks == {3: 0}
    assert made.starts == [0, 3, 4, 7, 8, 11]
    assert len(made) == 5
    assert made.text(0, 3) == "Pay now"


def test_a_word_of_two_formats_has_a_key_of_its_own() -> None:
    plain = flow(p("Pay"))
    mixed = flow(p("Pa", run("y", "<w:b/>")))
    assert mixed.texts == ["Pay"]
    assert plain.formats[0] >= 0 > mixed.formats[0]
    first, second = mixed.formats_of(0)[1:]
    assert mixed.formats_of(0)[0] == first != second
    assert mixed.former(second) is not None
    assert mixed.former(first) is None
    assert flow(p("Pa", "y")).formats == plain.formats


def test_runs_of_one_format_are_cut_as_one_text() -> None:
    assert flow(p("Pa", "y no", "w")).texts == ["Pay", " ", "now"]


def test_what_lies_between_two_positions_is_given_with_its_part() -> None:
    made = flow(p("Pay ", run("now", "<w:b/>")))
    assert [(atom.text, start, end) for atom, start, end in made.cuts(2, 5)] == [
        ("Pay ", 2, 4),
        ("now", 0, 1),
    ]


def test_a_bookmark_has_no_width_and_is_given_where_it_begins() -> None:
    made = flow(p("Pay ", bookmark("money", "now", number=1)))
    assert made.starts[-1] == 7
    here = [atom.text for atom, _, _ in made.cuts(4, 7)]
    assert len(here) == 2
    assert here[-1] == "now"
    assert [atom.text for atom, _, _ in made.cuts(0, 4)] == ["Pay "]


def test_a_field_is_known_from_its_begin_to_its_end() -> None:
    made = flow(p("See ", field("REF money", "2.1"), "."))
    assert len(made.fields) == 1
    first, last = made.fields[0]
    assert made.text(first + 1, last) == "2.1"
    assert made.loose == set()


def test_a_box_is_one_token() -> None:
    made = flow(p("Pay ", box("Boxed")))
    assert len(made.boxes) == 1
    (token,) = made.boxes
    assert made.texts[token] == "\ufffc"
