"""PDF files written by hand: lines of Helvetica at places, page by page."""

from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842


def line(
    left: float, bottom: float, text: str, *, size: float = 11, bold: bool = False
) -> str:
    """One line of print."""
    words = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{2 if bold else 1} {size} Tf {left} {bottom} Td ({words}) Tj ET"


def turned(quarter: int, x: float, y: float, text: str, *, size: float = 11) -> str:
    """A line that is upright where the page is turned by so many quarters clockwise."""
    across = {1: WIDTH - (y - 250), 2: WIDTH - x, 3: y - 250}[quarter]
    up = {1: x, 2: HEIGHT - y, 3: HEIGHT - x}[quarter]
    way = {1: "0 1 -1 0", 2: "-1 0 0 -1", 3: "0 -1 1 0"}[quarter]
    return f"BT /F1 {size} Tf {way} {across} {up} Tm ({text}) Tj ET"


def column(left: float, top: float, *texts: str, step: float = 14) -> list[str]:
    """Lines below one another."""
    return [line(left, top - n * step, text) for n, text in enumerate(texts)]


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF with these pages."""
    fonts = ("Helvetica", "Helvetica-Bold")
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for name in fonts
    ]
    kids = []
    for lines in pages:
        stream = "\n".join(lines)
        objects.append(
            f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream"
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents "
            f"{len(objects)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    starts = []
    for number, text in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("ascii")


def stroke(left: float, bottom: float, right: float, top: float) -> str:
    """A straight line that is drawn."""
    return f"{left} {bottom} m {right} {top} l S"


def table(
    left: float, top: float, width: float, height: float, *rows: Sequence[str]
) -> list[str]:
    """A table with drawn edges; an empty text is an empty cell."""
    bottom, columns = top - height * len(rows), len(rows[0])
    right = left + width * columns
    drawn = [
        stroke(left, top - height * n, right, top - height * n)
        for n in range(len(rows) + 1)
    ]
    drawn += [
        stroke(left + width * n, bottom, left + width * n, top)
        for n in range(columns + 1)
    ]
    for n, row in enumerate(rows):
        for k, text in enumerate(row):
            drawn += column(
                left + width * k + 6, top - height * n - 14, *text.split("\n"), step=12
            )
    return drawn
