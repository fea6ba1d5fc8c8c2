"""Draw redlines of different kinds, as LibreOffice shows them, to be looked at.

    python benchmarks/pictures.py [--out out/pictures] [--pairs moved-edited,row-added]

Needs LibreOffice (``soffice``) and poppler (``pdftoppm``). Beside each picture of the
first page lies the redline itself, to be opened in a word processor.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.model.redline import Existing, Options  # noqa: E402  needs the path
from compact_draft.word.redline.redline import redline  # noqa: E402  needs the path above
from tests.redline.pairs import load  # noqa: E402  needs the path above

TWELVE = (
    "three-changes-in-one-sentence",
    "split-edited",
    "join-three",
    "section-moved",
    "moved-edited",
    "two-spans-of-one-format",
    "level",
    "row-added",
    "column-added-middle",
    "note-added",
    "image-replaced",
    "keep-two-authors",
)
SECONDS = 180


def write(folder, names):
    """Write the redline of each pair into a folder."""
    pairs = load()
    for name in names:
        pair = pairs[name]
        old, new = pair.make()
        given = {k: Existing(v) for k, v in pair.options.items() if k == "existing"}
        options = Options(author="Writers' group", when="2026-03-01T10:00:00Z", **given)
        made, _ = redline(old, new, options)
        (folder / f"{name}.docx").write_bytes(made)


def draw(folder):
    """Turn every Word file of a folder into a picture of its first page."""
    files = sorted(str(path) for path in folder.glob("*.docx"))
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *files,
            ],
            check=True,
            timeout=SECONDS,
            stdout=subprocess.DEVNULL,
        )
    for path in sorted(folder.glob("*.pdf")):
        subprocess.run(
            ["pdftoppm", "-png", "-r", "80", "-singlefile", path, path.with_suffix("")],
            check=True,
            timeout=SECONDS,
        )


def main():
    """Draw them, and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "pictures")
    parser.add_argument("--pairs", default=",".join(TWELVE))
    options = parser.parse_args()
    missing = [tool for tool in ("soffice", "pdftoppm") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"{' and '.join(missing)} not found; install LibreOffice and poppler")
    options.out.mkdir(parents=True, exist_ok=True)
    write(options.out, options.pairs.split(","))
    draw(options.out)
    print(f"{len(list(options.out.glob('*.png')))} pictures in {options.out}")


if __name__ == "__main__":
    main()
