"""A group's colour and logo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.errors import TemplateError, WorkspaceError
from compact_draft.model.look import READABLE, contrast, darker
from compact_draft.store.settings import parse_settings
from compact_draft.word.ooxml.names import wp
from compact_draft.word.ooxml.package import Package
from tests.drafts import frozen, readable_draft
from tests.word.writing.built import built
from tests.word.writing.shipped_designs import LOOK, design, png


@pytest.mark.parametrize(
    "data", [b"GIF89a", b"<svg/>", b"%PDF", png()[:20], b"\xff\xd8\xff\xe0\0\x10"]
)
def test_a_logo_that_is_no_picture_is_told(data: bytes) -> None:
    look = replace(LOOK, logo=data)
    with pytest.raises(TemplateError, match="not a picture") as raised:
        built(frozen(readable_draft()), design("compact"), copy="public", look=look)
    assert "logo.png" in str(raised.value)


def test_a_logo_keeps_its_shape() -> None:
    wide = replace(LOOK, logo=png(400, 100))
    root = Package.open(built(frozen(readable_draft()), design("code"), look=wide))
    extent = next(root.xml(root.main).iter(wp("extent")))
    across, down = int(extent.get("cx", "")), int(extent.get("cy", ""))
    assert round(across / down, 1) == 4.0


@pytest.mark.parametrize("colour", ["FFD700", "yellow", "12345"])
def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(colour: str) -> None:
    text = f'title = "A"\nprefix = "a"\n[look]\ncolour = "{colour}"\n'
    with pytest.raises(WorkspaceError, match="colour") as raised:
        parse_settings(text)
    if colour == "FFD700":
        assert darker(colour) in str(raised.value)
        assert contrast(darker(colour)) >= READABLE
