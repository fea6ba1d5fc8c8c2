"""A redline is proved a second time, by a reader that shares no rule with the engine."""

import io
import zipfile

import pytest

from compact_draft.errors import RoundTripError
from compact_draft.model.redline import LostOn, Options
from compact_draft.word.redline.redline import redline
from compact_draft.word.redline.second_proof import prove_again
from tests.redline.maker import docx, p

OLD = docx(p("We will pay within ten days."), p("Meet twice a year."))
NEW = docx(p("We will pay within eight days."), p("Meet twice a year."))
OPTIONS = Options(author="Writers")


def altered(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return the file with some bytes of its body exchanged."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(made, "w") as out:
        for name in whole.namelist():
            part = whole.read(name)
            if name == "word/document.xml":
                assert old in part
                part = part.replace(old, new)
            out.writestr(name, part)
    return made.getvalue()


def test_a_true_redline_is_left_as_it_is() -> None:
    data, found = redline(OLD, NEW, OPTIONS)
    assert prove_again(data, OLD, NEW, OPTIONS, found) == found
    assert found.untracked == ()


def test_a_struck_word_that_is_not_the_old_files_is_listed_with_its_place() -> None:
    data, found = redline(OLD, NEW, OPTIONS)
    false = altered(data, b">ten<", b">six<")
    (listed,) = prove_again(false, OLD, NEW, OPTIONS, found).untracked
    assert listed.lost_on is LostOn.REJECT
    assert listed.old == "We will pay within ten days."
    assert listed.new == "We will pay within six days."


def test_a_word_that_is_not_the_new_files_is_no_redline() -> None:
    data, found = redline(OLD, NEW, OPTIONS)
    with pytest.raises(RoundTripError, match="second reader"):
        prove_again(altered(data, b">eight<", b">nine<"), OLD, NEW, OPTIONS, found)


def test_blanks_that_are_no_longer_preserved_are_noticed() -> None:
    data, found = redline(OLD, NEW, OPTIONS)
    false = altered(data, b' xml:space="preserve"', b"")
    with pytest.raises(RoundTripError, match="second reader"):
        prove_again(false, OLD, NEW, OPTIONS, found)
