"""The words a group may extend, and what is said when the file is wrong."""

from pathlib import Path

import pytest

from compact_draft.errors import SourceError
from compact_draft.model.clause import THEMES
from compact_draft.store.frameworks import read_framework
from compact_draft.store.wording import parse_wording, read_wording

ROOT = Path(__file__).parents[2]
SMALL = """\
[side.vcs]
names = ["club|clubs"]

[belongs]
vcs = ["our members"]

[theme.sport]
strong = ["pitch~"]
factor = 0.5

[[answers]]
framework = "national-2010"
ref = "1.1"
by = "public_bodies"
theme = "independence"
needs = [["campaign~"]]
"""


def test_the_shipped_words_cover_every_theme_and_undertaking() -> None:
    own = read_wording(ROOT / "templates" / "wording.toml")
    assert sorted(theme.theme for theme in own.themes) == sorted(THEMES)
    national = read_framework(ROOT / "clauses/national/2010.toml")
    assert {(row.ref, row.theme) for row in own.answers} == {
        (u.ref, u.theme) for u in national.undertakings
    }
    assert {side for side, _ in own.sides} == {"public_bodies", "vcs", "both"}


def test_a_small_file_is_read_as_it_stands() -> None:
    own = parse_wording(SMALL, "wording.toml")
    assert own.sides == (("vcs", ("club|clubs",)),)
    assert own.themes[0].factor == 0.5
    assert own.answers[0].needs == (("campaign~",),)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[side.vcs]", "[sides.vcs]", "'sides' is not a field we know"),
        ('"club|clubs"', "7", "7 is no phrase"),
        ('"pitch~"', '"..3"', "wording.toml:8: '..3' is no phrase"),
        ("factor = 0.5", 'factor = "half"', "factor = 'half' is not a number"),
        ('ref = "1.1"\n', "", "no ref"),
        ('[["campaign~"]]', "[]", "a row without needs"),
        ("[belongs]", "[belongs", "wording.toml:4: this is not TOML"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(old: str, new: str, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_wording(SMALL.replace(old, new), "wording.toml")
    assert said in str(caught.value)
    assert "To mend:" in str(caught.value)


def test_a_file_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_wording(tmp_path / "wording.toml")
