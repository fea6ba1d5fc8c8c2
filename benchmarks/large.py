"""What do the largest files cost, verb by verb?

    python benchmarks/large.py [--paragraphs 100000] [--runs 200000] [--half]

Makes a Word file of so many paragraphs, and one of so many runs in one paragraph, and a
copy of each with a few words changed; then gives them to `intake`, `collect`, `compare`
and `combine`, each in a process of its own. Prints processor time, the largest memory
and the exit status; with ``--half`` the same at half the size too, and the ratio: 2 is
linear. Nothing is judged here; a limit of ten minutes ends a process.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
MOST_SECONDS = 600


def docx(body: str) -> bytes:
    """Return a Word file of a body's XML."""
    held = Path(tempfile.mkstemp(suffix=".docx")[1])
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("_rels/.rels", RELS)
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>',
        )
    data = held.read_bytes()
    held.unlink()
    return data


def many_paragraphs(count: int, *, changed: bool) -> bytes:
    """Return a file of `count` promises; where `changed`, one in 500 says otherwise."""
    return docx(
        "".join(
            "<w:p><w:r><w:t>The Council will answer letter "
            f"{n} within {'ten' if changed and n % 500 == 7 else 'eight'} weeks of its "
            "arrival.</w:t></w:r></w:p>"
            for n in range(count)
        )
    )


def many_runs(count: int, *, changed: bool) -> bytes:
    """Return a file of one paragraph in `count` runs."""
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">word{n} '
        f"{'new ' if changed and n % 1000 == 7 else ''}</w:t></w:r>"
        for n in range(count)
    )
    return docx(f"<w:p>{runs}</w:p>")


def cost(words: list[str], folder: Path) -> tuple[float, float, int]:
    """Run the command; return seconds of processor time, MB at most, and its status."""
    code = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run([sys.executable, '-m', 'compact_draft', *sys.argv[1:]],"
        f" capture_output=True, text=True, timeout={MOST_SECONDS})\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode)\n"
        "sys.stderr.write(done.stderr[-300:])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    parts = told.stdout.split()
    if len(parts) != 3:
        return float(MOST_SECONDS), 0.0, -1
    return float(parts[0]), float(parts[1]), int(parts[2])


def one_size(paragraphs: int, runs: int, work: Path) -> dict[str, float]:
    """Print what each verb costs at one size; return the times by name."""
    work.mkdir()
    made: dict[str, float] = {}
    for kind, make, count in (
        ("paragraphs", many_paragraphs, paragraphs),
        ("runs", many_runs, runs),
    ):
        old, new, third = (
            work / f"{kind}.docx",
            work / f"{kind}-2.docx",
            work / "t.docx",
        )
        old.write_bytes(make(count, changed=False))
        new.write_bytes(make(count, changed=True))
        third.write_bytes(make(count, changed=True))
        space = work / f"space-{kind}"
        base = ["new", str(space), "--area", "Wexley"]
        cost(base, work)
        copy = str(old)
        small = work / "small.docx"
        small.write_bytes(many_paragraphs(40, changed=False))
        verbs = {
            "intake": ["intake", copy, "--dry-run", "--json"],
            "compare": ["compare", copy, str(new), "--out", str(work / f"{kind}-r.docx")],
            "combine": [
                "combine", copy, str(new), str(third),
                "--out", str(work / f"{kind}-c.docx"),
            ],
        }  # fmt: skip
        other = work / f"round-{kind}"
        for words in (
            ["new", str(other), "--area", "Wexley", "--by", "Ann Other"],
            ["intake", str(small), "--workspace", str(other), "--by", "Ann Other"],
            ["build", "--workspace", str(other), "--by", "Ann Other"],
            ["issue", "round-1", "--workspace", str(other), "--by", "Ann Other"],
        ):
            cost(words, work)
        verbs["collect"] = [
            "collect", str(new), "--workspace", str(other), "--from", "Green Lane",
            "--by", "Ann Other",
        ]  # fmt: skip
        for verb, words in verbs.items():
            seconds, memory, status = cost(words, work)
            made[f"{verb} {kind}"] = seconds
            print(
                f"{count:8} {kind:10} {verb:8} {seconds:7.1f} s {memory:7.0f} MB  "
                f"exit {status}",
                flush=True,
            )
    return made


def main() -> None:
    """Make the files, run the verbs, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--paragraphs", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=200_000)
    parser.add_argument("--half", action="store_true")
    asked = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name:
        whole = one_size(asked.paragraphs, asked.runs, Path(name) / "whole")
        if asked.half:
            half = one_size(asked.paragraphs // 2, asked.runs // 2, Path(name) / "half")
            for what, seconds in whole.items():
                print(f"{what:20} {seconds / max(half[what], 0.01):.1f} times its half")


if __name__ == "__main__":
    main()
