"""Does `match` find the same clauses again in Word, Markdown and plain text?

    python benchmarks/match.py [WORKSPACE] [-v]

Writes the oldest and the living text of a workspace (the shipped example, run through
once, where none is named) as Word, Markdown and plain text, gives each pair to `match`,
and holds what it says against what the ids of the clauses say. A link is (words before,
words now); what went has no words now, what came none before. Prints precision, recall
and F1 for each form.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.diff.compare import compare_revisions  # noqa: E402
from compact_draft.steps.diff import LIVING, revision_of  # noqa: E402
from compact_draft.store.workspace import Workspace  # noqa: E402

WHO = ("--by", "A. Person", "--when", "2026-03-02T10:00")


def call(*words: str) -> str:
    """Run the command; return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "compact_draft", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 2:
        raise SystemExit(done.stderr)
    return done.stdout


def plain(words: str) -> str:
    """Return words without what a form adds to them."""
    words = re.sub(r"\\(.)", r"\1", words).replace("&amp;", "&").replace("&lt;", "<")
    return " ".join(words.split()).casefold().strip(" .;,:–-")


def links(old: list[str], new: list[str]) -> set[tuple[str, str]]:
    """Return what is linked with what; an empty text stands for nothing."""
    return {(plain(a), plain(b)) for a in old or [""] for b in new or [""]}


def main() -> None:
    """Write, match and print."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        named = [word for word in sys.argv[1:] if word != "-v"]
        root = Path(named[0]) if named else work / "example"
        if not named:
            call("demo", str(root))
        workspace = Workspace.open(root)
        before = workspace.revisions()[0]
        after = revision_of(workspace, LIVING)
        wanted: set[tuple[str, str]] = set()
        for change in compare_revisions(before, after).changes:
            wanted |= links([c.text for c in change.old], [c.text for c in change.new])
        for form in ("docx", "md", "txt"):
            files = []
            for label, revision in (("old", before.label), ("new", None)):
                made = work / f"{label}.{'docx' if form == 'docx' else 'md'}"
                asked = ("--revision", revision) if revision else ()
                call("build", "--workspace", str(root), "--copy", "public", "--no-tags",
                     "--out", str(made), "--replace", *asked, *WHO)  # fmt: skip
                if form == "txt":
                    text = re.sub(
                        r"^#+ |\*\*|^> ",
                        "",
                        made.read_text("utf-8"),
                        flags=re.MULTILINE,
                    )
                    made = made.with_suffix(".txt")
                    made.write_text(text, "utf-8")
                files.append(str(made))
            rows = json.loads(call("match", *files, "--json"))
            had: set[tuple[str, str]] = set()
            for row in rows:
                had |= links(row["old_text"], row["new_text"])
            right = len(wanted & had)
            precision, recall = right / max(1, len(had)), right / max(1, len(wanted))
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            print(
                f"{form:5} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"
            )
            if "-v" in sys.argv:
                print(*sorted(wanted - had), "also:", *sorted(had - wanted), sep="\n")


if __name__ == "__main__":
    main()
