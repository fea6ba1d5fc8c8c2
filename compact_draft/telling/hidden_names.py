"""Does a file that goes out hold the name of a person, in sight or out of it?"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_LEAST = 4
"""A name of one word shorter than this is as often a word as a name."""


def worth_looking_for(names: Iterable[str], bodies: Iterable[str]) -> tuple[str, ...]:
    """Return the names of people among some, in order.

    Left out are bodies, roles that nobody is called by, and single short words.

    Args:
        names: As they stand in records.
        bodies: Names that may be seen: of the bodies that sign, of the group.
    """
    known = {body.casefold() for body in bodies}
    found = {" ".join(name.split()) for name in names}
    return tuple(
        sorted(
            word
            for word in found
            if word.casefold() not in known
            and (" " in word or len(word) >= _LEAST)
            and word.casefold() not in _NOBODY
        )
    )


_NOBODY = frozenset(
    ("author", "user", "unknown", "anonymous", "owner", "administrator")
)


def names_in(data: bytes, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that a file holds anywhere: in words, properties, packed parts.

    Word and Excel files and archives are unpacked, packed streams of a PDF and of
    pictures read; letters are looked for as UTF-8 and as UTF-16.
    """
    pieces = [(list(_readings(piece)), b"\0" in piece) for piece in _pieces(data)]
    return tuple(
        name
        for name in names
        if any(
            _pattern(name, is_loose=is_binary and " " in name).search(text)
            for texts, is_binary in pieces
            for text in texts
        )
    )


def _pattern(name: str, *, is_loose: bool) -> re.Pattern[str]:
    """Return how a name is looked for; among bytes that are no text, by itself alone."""
    words = r"[\s_.,-]*".join(map(re.escape, name.split()))
    if is_loose:
        return re.compile(words, re.IGNORECASE)
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _readings(piece: bytes) -> Iterator[str]:
    text = piece.decode("utf-8", errors="ignore")
    yield text
    if "<" in text:
        yield re.sub(r"<[^>]*>", "", text)
    for order in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            yield piece[start:].decode(order, errors="ignore")


def _pieces(data: bytes) -> Iterator[bytes]:
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode("utf-8")
                yield archive.read(name)
    for found in _STREAM.finditer(data) if data.startswith(b"%PDF") else ():
        try:
            yield zlib.decompressobj().decompress(found[1])
        except zlib.error:
            continue
