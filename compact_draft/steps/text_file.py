"""The words of a text file, in whichever way a spreadsheet or an editor saved it."""

from __future__ import annotations

from compact_draft.errors import RefusedError, Where
from compact_draft.text.xml_characters import first_forbidden


def words_of(data: bytes, path: str) -> str:
    """Return a text file's words.

    Args:
        data: Its bytes: UTF-8, or the UTF-16 of Excel's "Unicode text".
        path: Its file, as people name it.

    Raises:
        RefusedError: It is no such text, or holds what no Word file can hold.
    """
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedError(
            "the file is not UTF-8 text",
            where=Where(path),
            mend="save it as UTF-8 (Notepad: Save as, Encoding UTF-8; Excel: Save as, "
            "CSV UTF-8)",
        ) from None
    for line, words in enumerate(text.split("\n"), start=1):
        found = first_forbidden(words)
        if not found:
            continue
        raise RefusedError(
            f"the file holds the character {found}, which no Word file can hold",
            where=Where(path, line),
            mend="take it out of the words",
        )
    return text
