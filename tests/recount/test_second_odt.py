"""An OpenDocument text, read a second time."""

import io
import zipfile

import pytest

from compact_draft.recount import second_odt
from compact_draft.recount.second_odt import odt_again

CONTENT = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><text:p>Pay<text:s text:c="2"/>late<office:annotation>
<dc:creator>Jo</dc:creator><text:p>Why late?</text:p></office:annotation>.</text:p>
<text:h>Money</text:h></office:document-content>"""


def odt(content: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", content)
    return stream.getvalue()


@pytest.mark.parametrize("data", [odt(CONTENT), CONTENT.encode()])
def test_comments_and_words_are_read_whether_packed_or_flat(data: bytes) -> None:
    said, text = odt_again(data)
    assert said == [("comment 1", "Why late?")]
    assert text.split("\n")[0] == "Pay  late."
    assert "Money" in text


def test_what_is_too_large_or_has_entities_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(ValueError, match="document type"):
        odt_again(b"<!DOCTYPE a>" + CONTENT.encode())
    monkeypatch.setattr(second_odt, "MOST", 10)
    with pytest.raises(ValueError, match=r"content\.xml"):
        odt_again(odt(CONTENT))
