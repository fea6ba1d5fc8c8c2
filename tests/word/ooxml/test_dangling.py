"""Ids that lead nowhere in the new file stay so when old content is brought along."""

from __future__ import annotations

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.journey.mutations import packed, parts_of
from tests.redline.judge import judge
from tests.redline.maker import BULLETS, docx, listed, lists, note, p


def whole() -> bytes:
    return docx(
        p("First, in a list.", ppr=listed(1)),
        p("Second, in a list.", ppr=listed(1)),
        p("With a note", note(2), "."),
        "Last of all.",
        numbering=lists(BULLETS),
        footnotes={2: "Within thirty days."},
    )


def without(kind: str) -> bytes:
    """The file with a part gone, and what led to it; the ids that name it stay."""
    parts = parts_of(whole())
    links = "word/_rels/document.xml.rels"
    rows = parts[links].decode().replace("<Relationship ", "\n<Relationship ")
    kept = [row for row in rows.split("\n") if f'Target="{kind}.xml"' not in row]
    closed = "".join(kept) + (
        "" if "</Relationships>" in kept[-1] else "</Relationships>"
    )
    parts[links] = closed.encode()
    del parts[f"word/{kind}.xml"]
    types = parts["[Content_Types].xml"].decode().replace("<Override", "\n<Override")
    types = "".join(r for r in types.split("\n") if f"/word/{kind}.xml" not in r)
    types += "" if "</Types>" in types else "</Types>"
    parts["[Content_Types].xml"] = types.encode()
    return packed(parts)


@pytest.mark.parametrize("kind", ["numbering", "footnotes"])
def test_what_the_old_file_brings_takes_no_id_that_the_new_one_names(
    kind: str,
) -> None:
    old, new = whole(), without(kind)
    data, _ = redline(old, new, Options(author="Ann"))
    verdict = judge(old, new, data)
    assert verdict.true_before
    assert verdict.true_after
