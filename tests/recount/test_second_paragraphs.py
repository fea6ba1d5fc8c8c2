"""What the second reader keeps of a paragraph."""

from compact_draft.recount.second_paragraphs import Base, OpenField, Paragraph


def test_a_paragraph_of_several_is_one_text_and_knows_how_many_marks_were_struck() -> (
    None
):
    held = Paragraph(
        pieces=("Pay ", "now."), ordinal=4, story="body", style="", bookmarks=()
    )
    assert (held.text, held.joined, held.place) == ("Pay now.", 1, "paragraph 5")
    assert Base(pieces=((0, "Pay "), (1, "now.")), is_marked=True).text == "Pay now."


def test_notes_and_margins_are_named() -> None:
    def place(story: str) -> str:
        return Paragraph(
            pieces=("a",), ordinal=0, story=story, style="", bookmarks=()
        ).place

    assert place("note") == "note paragraph 1"
    assert place("margin") == "header or footer"


def test_a_field_is_known_by_the_first_word_of_its_code() -> None:
    held = OpenField()
    for piece in (" pa", "ge ", "\\*" * 99):
        held.add(piece)
    assert held.kind == "PAGE"
    assert OpenField().kind == ""
