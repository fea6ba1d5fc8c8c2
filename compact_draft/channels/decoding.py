"""The words of a text file, whatever program wrote it: UTF-8, UTF-16 or Windows."""

from __future__ import annotations

from compact_draft.errors import NotWordError, Where

MOST_CHARACTERS = 5_000_000
_LATIN = ("iso-8859-1", "latin-1", "latin1", "windows-1252")
_SAVE = "save it as a text file in UTF-8, and collect that"


def text_of(data: bytes, name: str, encoding: str = "") -> str:
    r"""Return the text of bytes, with ``\n`` line ends and no byte order mark.

    Args:
        data: The bytes.
        name: How messages call the file.
        encoding: What is said of them, such as "iso-8859-1"; empty for nothing.

    Raises:
        NotWordError: They are no text, or more than anybody writes.
    """
    for wanted in _encodings(data, encoding):
        try:
            text = data.decode(wanted)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            continue
        if len(text) > MOST_CHARACTERS:
            raise NotWordError(
                f"the text has {len(text):,} letters; {MOST_CHARACTERS:,} is most",
                where=Where(name),
                mend="look whether it is the file that you mean; cut it into parts",
            )
        return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    raise NotWordError("the file holds no plain text", where=Where(name), mend=_SAVE)


def _encodings(data: bytes, said: str) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    usual = ("utf-8-sig", "cp1252")
    said = "cp1252" if said.lower() in _LATIN else said
    return (
        (said, *usual) if said and said.lower() not in ("us-ascii", "ascii") else usual
    )
