"""What is printed on a page of a PDF: letters with places, and lines of print."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin

Gutters = tuple[float, ...]
"""Where the columns of a page are parted, in points from the left, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter of a page: what, where (points from the lower left), how large.

    `base` is the height of the line that it is written on, which is the same for "a"
    and for "y", though the one ends there and the other hangs below.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """One line of print.

    Attributes:
        text: Its words.
        left, right, bottom, top: Where it lies, in points from the lower left.
        size: The size of most of its letters, in points.
        bold: Whether all of them are bold.
        some_bold: Whether some are.
        page: The page, from 1.
        column: 0 where it runs over the page, else 1, 2 ... from the left.
        block: Which block of columns of its page it stands in, from 1; 0 for none.
        width: Where the text of its column ends at the right.
        start: Where the text of its column begins at the left.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    page: int
    some_bold: bool = False
    column: int = 0
    block: int = 0
    width: float = 0.0
    start: float = 0.0


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned so that its writing runs from left to right.

    Attributes:
        angle: The direction of the writing in radians, against the clock from level.
        left, bottom: What is taken off each place afterwards, in points.
    """

    angle: float = 0.0
    left: float = 0.0
    bottom: float = 0.0

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place of the page comes to lie."""
        if not self.angle:
            return x, y
        across = x * cos(self.angle) + y * sin(self.angle)
        up = y * cos(self.angle) - x * sin(self.angle)
        return across - self.left, up - self.bottom

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Return where a box of the page comes to lie: left, bottom, right and top."""
        if not self.angle:
            return left, bottom, right, top
        corners = [self.place(x, y) for x in (left, right) for y in (bottom, top)]
        across, up = zip(*corners, strict=True)
        return min(across), min(up), max(across), max(up)

    def set_at(self, left: float, bottom: float, right: float, top: float) -> Turn:
        """Return this turn with the page that it turns beginning at nought."""
        box = self.box(left, bottom, right, top)
        return Turn(self.angle, self.left + box[0], self.bottom + box[1])
