"""When do two fields do the same? By their instructions, each read as one text.

Word cuts an instruction into as many runs as it likes, with blanks where it likes
(ECMA-376 part 1, 17.16.2): what counts are its words in order, quotation marks only
where they hold a blank together. The name of the field may be in letters of any case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

NameOf = Callable[[str], str]
"""From the name of a bookmark to what stands for the place it marks."""

_WORD = re.compile(r'"(?:[^"\\]|\\.)*"?|[^\s"]+')
_RANGE_MARK = ""
_TEXT = "t"


class CodePart(Protocol):
    """What is looked at of an atom of a paragraph."""

    @property
    def kind(self) -> str:
        """A key of an object, "t" for text, empty for what has no width."""
        ...

    @property
    def text(self) -> str:
        """The characters."""
        ...


class Code(NamedTuple):
    """The part of a field before its result, or a part of that.

    Attributes:
        after: The number of the piece behind it.
        key: Equal keys, equal fields.
        is_open: Its end is still to come.
    """

    after: int
    key: str
    is_open: bool


def instruction(raw: str, name_of: NameOf) -> str:
    """Return an instruction as it is meant: blanks, quotes and case folded."""
    words = [_unquoted(word) for word in _WORD.findall(raw)]
    if words:
        words[0] = words[0].upper()
    return " ".join([name_of(word) for word in words])


def _unquoted(word: str) -> str:
    inner = (
        word[1:-1] if len(word) > 2 and word[0] == word[-1] == '"' else ""
    )  # two marks and something
    plain = inner and not inner.startswith("\\") and not any(map(str.isspace, inner))
    return inner if plain else word


def code_at(parts: Sequence[CodePart], at: int, name_of: NameOf) -> Code | None:
    """Return the code that begins with a piece; None where none does."""
    kind = parts[at].kind
    if kind.startswith("instr:"):
        return _rest(parts, at, name_of)
    if not kind.startswith("field:begin"):
        return None
    depth = 0
    code: list[str] = []
    for here in range(at, len(parts)):
        kind = parts[here].kind
        if kind.startswith("field:"):
            depth += kind.startswith("field:begin") - kind.startswith("field:end")
            if depth == 0 or (depth == 1 and kind.startswith("field:separate")):
                key = f"<{parts[at].kind}>{instruction(''.join(code), name_of)}"
                return Code(here + 1, f"{key}<{kind}>", depth > 0)
        if here > at:
            code.append(_code_text(parts[here]))
    return Code(at + 1, f"<{parts[at].kind}>", is_open=True)


def _rest(parts: Sequence[CodePart], at: int, name_of: NameOf) -> Code:
    """Return the rest of an instruction that began in a paragraph before."""
    after = at
    code: list[str] = []
    for here in range(at, len(parts)):
        kind = parts[here].kind
        if kind.startswith("instr:"):
            code.append(_code_text(parts[here]))
            after = here + 1
        elif kind != _RANGE_MARK:
            break
    words = map(name_of, "".join(code).split())
    return Code(after, f"instr:{' '.join(words)}", is_open=False)


def _code_text(part: CodePart) -> str:
    kind = part.kind
    if kind.startswith("instr:"):
        return kind.removeprefix("instr:")
    if kind == _RANGE_MARK:
        return ""
    return f"<{part.text if kind == _TEXT else kind}>"
