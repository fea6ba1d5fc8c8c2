"""What a draft can be written as, besides Word: a page, Markdown, data; told by the name."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from compact_draft.drafting.layout import Layout
from compact_draft.errors import RefusedError, Where
from compact_draft.model.draft_cover import Cover
from compact_draft.reports.draft_data import draft_data
from compact_draft.reports.draft_markdown import draft_markdown
from compact_draft.reports.draft_page import draft_page
from compact_draft.text.day import day_in_words
from compact_draft.word.writing.draft import Copy

ENDINGS = (".docx", ".pdf", ".html", ".md", ".json")


def checked_ending(out: Path) -> str:
    """Return what a file's name ends in.

    Raises:
        RefusedError: A draft is written as no such file.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise RefusedError(
            f"a draft cannot be written as a file that ends in {ending or 'nothing'}",
            where=Where(str(out)),
            mend=f"give it a name that ends in one of  {'  '.join(ENDINGS)}",
        )
    return ending


def check_agreed(copy: Copy, agreed: date | None, today: date) -> None:
    """Refuse a final copy without the day of agreement, and a draft with one.

    A day that is still to come is no day of agreement either.

    Raises:
        RefusedError: One of these is asked for.
    """
    if copy is Copy.FINAL and agreed is None:
        raise RefusedError(
            "a final copy needs the day on which it was agreed",
            where=Where("--agreed"),
            mend="give the day:  --agreed 2026-12-01;  until then build a public copy",
        )
    if agreed is not None and agreed > today:
        raise RefusedError(
            f"{day_in_words(agreed)} is still to come",
            where=Where("--agreed"),
            mend="give the day on which it was agreed; until then build a public copy",
        )
    if agreed is not None and copy is not Copy.FINAL:
        raise RefusedError(
            f"a {copy} copy is a draft and was not agreed",
            where=Where("--agreed"),
            mend="ask for  --copy final,  or leave the day out",
        )


def draft_text(layout: Layout, cover: Cover, ending: str, *, tags: bool) -> bytes:
    """Return a draft as a page, Markdown or data, in UTF-8."""
    if ending == ".html":
        return draft_page(layout, cover).encode()
    if ending == ".md":
        return draft_markdown(layout, cover).encode()
    data = draft_data(layout, cover, tags=tags)
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()
