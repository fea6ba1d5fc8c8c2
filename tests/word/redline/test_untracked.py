"""What differs and cannot be tracked is listed."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.maker import SETTINGS, docx


def listed(old, new):
    _, said = redline(
        docx("Pay.", settings=old), docx("Pay.", settings=new), Options(author="W")
    )
    return [item.where for item in said.untracked]


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ("<w:evenAndOddHeaders/>", "headers of odd and even pages"),
        ("<w:mirrorMargins/>", "mirrored margins"),
        ("<w:autoHyphenation/>", "hyphenation"),
    ],
)
def test_a_setting_that_shows_is_listed_on_either_side(more, where):
    assert listed(SETTINGS, more + SETTINGS) == [where]
    assert listed(more + SETTINGS, SETTINGS) == [where]


def test_settings_that_say_the_same_are_not_listed():
    assert listed(SETTINGS, SETTINGS) == []
    assert listed(SETTINGS, SETTINGS.replace('"720"', '"500"')) == [
        "width of tab stops"
    ]
