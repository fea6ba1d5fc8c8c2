"""What our copies say around the clauses in Welsh, with a workspace's words laid over it."""

from pathlib import Path

import pytest

from compact_draft.errors import SourceError
from compact_draft.store.tongues import tongue


def test_the_words_of_a_workspace_go_before_the_shipped_ones(tmp_path: Path) -> None:
    shipped = tongue()
    assert tongue(tmp_path) == shipped
    assert shipped.words["Contents"] == "Cynnwys"
    assert len(shipped.months) == 12
    (tmp_path / "welsh.toml").write_text(
        '[words]\n"Contents" = "Tabl"\n"Own" = "Ein"\n'
    )
    own = tongue(tmp_path)
    assert (own.words["Contents"], own.words["Own"]) == ("Tabl", "Ein")
    assert own.months == shipped.months
    assert len(own.words) == len(shipped.words) + 1


@pytest.mark.parametrize(
    "text",
    [
        "[words\n",
        "words = 3\n",
        '[words]\n"Contents" = " "\n',
        '[words]\n"Contents" = 3\n',
        'months = ["Ionawr"]\n',
        'colour = "red"\n',
    ],
)
def test_what_is_no_table_of_words_is_refused_with_the_remedy(
    tmp_path: Path, text: str
) -> None:
    (tmp_path / "welsh.toml").write_text(text)
    with pytest.raises(SourceError, match=r"welsh\.toml") as told:
        tongue(tmp_path)
    assert '"Contents" = "Cynnwys"' in told.value.mend
