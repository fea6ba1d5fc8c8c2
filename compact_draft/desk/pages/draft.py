"""Draft: assemble the text in Word, in a template, for whom it is."""

from __future__ import annotations

import tempfile
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.called import NOW, texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.steps import build as step
from compact_draft.steps.templates import DESIGNS
from compact_draft.store.workspace import Workspace
from compact_draft.word.writing.draft import Copy

COPIES = (
    ("working", "for the writers: tags in words, an appendix of what is aspirational"),
    ("consultation", "to be read and not marked"),
    ("public", "for the public, with places to sign"),
)


def show(desk: Desk, ask: Ask) -> View:
    """Show what can be made, and what was."""
    del ask
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Draft")
    made = [
        (f"out/{copy}-copy.docx", says)
        for copy, says in COPIES
        if (held.root / f"out/{copy}-copy.docx").is_file()
    ]
    own = (held.root / step.TEMPLATE).is_file()
    return View(
        template="draft.html",
        title="Draft",
        about={
            "copies": COPIES,
            "made": made,
            "revisions": [
                ("", NOW),
                *texts(held.revisions()),
            ],
            "has_own": own,
            "designs": [
                ("", "Your group’s own" if own else "A partnership Compact"),
                *((name, words) for name, words in DESIGNS.items() if name != "letter"),
            ],
        },
    )


def build(desk: Desk, ask: Ask) -> Long:
    """Write the draft as a Word file."""
    copy = Copy(ask.get("copy") or "working")
    given = ask.files.get("template", ())

    def run(workspace: Workspace, tell: Tell) -> step.Built:
        del tell
        out = workspace.root / "out" / f"{copy}-copy.docx"
        refuse_to_replace(workspace, out, ask)
        with tempfile.TemporaryDirectory() as folder:
            design = ask.get("design")
            template = Path(design) if design in DESIGNS else None
            if given:
                template = Path(folder) / "template.docx"
                template.write_bytes(given[0].data)
            return step.build(
                workspace,
                out,
                revision=ask.get("revision") or None,
                copy=copy,
                tags=ask.has("tags"),
                pages=copy.is_for_everybody,
                template=template,
                **desk.who(workspace),
            )

    return Long(
        title="Making the draft",
        run=run,
        then=lambda _, __: GoTo(path="/draft"),
        back="/draft",
    )


PAGES = (Page(path="/draft", name="Draft", show=show, deeds={"build": build}),)
