"""Files that pages make lie in ``out/``; one that somebody changed is not replaced unasked."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from compact_draft.desk.asking import Ask
from compact_draft.errors import RefusedError, Where
from compact_draft.store.workspace import Workspace

_HEAD = 65536
_STAMP = re.compile(r'<div class="stamp">.*?<ul>(.*?)</ul>', re.DOTALL)
_LINE = re.compile(r"<li>(.*?)</li>", re.DOTALL)


def stamp_of(page: Path) -> tuple[str, ...]:
    """Return what a report says is missing, as its page says it under the word DRAFT.

    Args:
        page: The report as a page; where it is not there nothing is missing.
    """
    try:
        with page.open("rb") as opened:
            head = opened.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ()
    found = _STAMP.search(head)
    return tuple(map(unescape, _LINE.findall(found[1]))) if found else ()


def refuse_to_replace(workspace: Workspace, path: Path, ask: Ask) -> None:
    """Raise when a file is there that we did not make so, unless "replace" is ticked.

    Raises:
        RefusedError: The file is there.
    """
    if workspace.made(path) or ask.has("replace"):
        return
    raise RefusedError(
        f"{path.name} in the folder out/ was changed since it was made, and is left as it is",
        where=Where("--replace"),
        mend="give it another name there, or tick “Replace a file that was changed since”",
    )
