"""A change of words told in words, so that it can be heard as well as seen."""

from compact_draft.model.change import Edit, EditKind
from compact_draft.reports.spoken import spoken, written


def edits(*pieces: tuple[EditKind, str]) -> list[Edit]:
    return [Edit(kind=kind, text=text) for kind, text in pieces]


CHANGED = edits(
    ("same", "We will pay all grants in "), ("deleted", "sixty"), ("inserted", "thirty"),
    ("same", " days"), ("inserted", ", and say why"), ("same", "."),
)  # fmt: skip


def test_each_change_is_heard_with_the_words_before_it() -> None:
    assert spoken(CHANGED) == (
        "After “… pay all grants in”. Removed: sixty End. Added: thirty End.",
        "After “days”. Added: , and say why End.",
    )


def test_each_change_is_read_as_one_sentence() -> None:
    assert written(CHANGED) == (
        "After “… pay all grants in”: “sixty” is now “thirty”.",
        "After “days”: “, and say why” is put in.",
    )
    gone = edits(("deleted", "Please "), ("same", "pay us."))
    assert written(gone) == ("At the start: “Please” is taken out.",)
    assert spoken(gone) == ("At the start. Removed: Please End.",)


def test_what_touches_no_word_is_told_by_what_it_does() -> None:
    parted = edits(
        ("same", "Pay us."), ("deleted", " "), ("inserted", "\n\n"), ("same", "Why?")
    )
    assert spoken(parted) == ("After “Pay us.”. A new paragraph begins here.",)
    joined = edits(
        ("same", "Pay us."), ("deleted", "\n\n"), ("inserted", " "), ("same", "Why?")
    )
    assert written(joined) == ("After “Pay us.”: The two paragraphs are run together.",)
    spaced = edits(("same", "Pay"), ("inserted", " "), ("same", " us."))
    assert spoken(spaced) == ("After “Pay”. The spacing changed.",)


def test_paragraphs_of_a_change_are_parted_by_a_stroke() -> None:
    added = edits(("same", "Pay us. "), ("inserted", "Say\nwhy.\n\nSay when."))
    assert written(added) == ("After “Pay us.”: “Say why. / Say when.” is put in.",)
    assert spoken([]) == written([]) == ()
