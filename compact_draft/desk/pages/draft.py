"""Draft: assemble the text in Word, in a template, for whom it is."""

from __future__ import annotations

import tempfile
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.called import NOW, texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import build as step
from compact_draft.steps import templates
from compact_draft.steps.beside import versions_of
from compact_draft.steps.draft_files import check_agreed
from compact_draft.steps.templates import DESIGNS
from compact_draft.store.names import safe_name
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_of
from compact_draft.word.writing.draft import Copy

COPIES = (
    ("working", "for the writers: tags in words, an appendix of what is aspirational"),
    ("consultation", "to be read and not marked"),
    ("public", "for the public, with places to sign"),
    ("final", "the agreed text, with its day and places to sign"),
)


KINDS = (
    ("docx", "Word"),
    ("pdf", "PDF"),
    ("html", "a page for any browser"),
    ("md", "Markdown"),
    ("json", "open data"),
)
IN_WORDS = (("", "its own words"), ("easy-read", "easy read"), ("cy", "Welsh"))


def _path(copy: str, version: str, kind: str) -> str:
    """Return where a copy lies; one in other words lies beside it, under a name of its own."""
    words = {"": "", "cy": "-welsh"}.get(version, f"-{version}")
    return f"out/{copy}-copy{words}.{kind}"


def show(desk: Desk, ask: Ask) -> View:
    """Show what can be made, and what was."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Draft")
    made = [
        (path, f"{says}, in {words}" if version else says)
        for copy, says in COPIES
        for version, words in IN_WORDS
        for kind, _ in KINDS
        if (held.root / (path := _path(copy, version, kind))).is_file()
    ]
    versions = [
        (version, words)
        for version, words in IN_WORDS
        if not version or versions_of(held, version)
    ]
    own = (held.root / step.TEMPLATE).is_file()
    return View(
        template="draft.html",
        title="Draft",
        about={
            "copies": COPIES,
            "kinds": KINDS,
            "versions": versions,
            "own_designs": tuple(DESIGNS.items()),
            "made": made,
            "revisions": [
                ("", NOW),
                *texts(held.revisions()),
            ],
            "has_own": own,
            "checked": desk.result(ask, templates.Checked),
            "designs": [
                ("", "Your group’s own" if own else "A partnership Compact"),
                *(
                    (name, words)
                    for name, words in DESIGNS.items()
                    if name != "letter" and (own or name != "compact")
                ),
            ],
        },
    )


def build(desk: Desk, ask: Ask) -> Long:
    """Write the draft as a file of the kind chosen."""
    copy = Copy(ask.get("copy") or "working")
    given = ask.files.get("template", ())
    kind = ask.get("kind", KINDS[0][0])
    kind = kind if kind in dict(KINDS) else KINDS[0][0]
    agreed = day_of(ask.get("agreed"), "--agreed")
    check_agreed(copy, agreed, desk.clock().date())
    version = ask.get("version") if ask.get("version") in dict(IN_WORDS) else ""

    def run(workspace: Workspace, tell: Tell) -> step.Built:
        del tell
        out = workspace.root / _path(copy, version, kind)
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
                agreed=agreed,
                signatures=False if ask.has("unsigned") else None,
                examples=ask.has("examples") or None,
                version=version,
                **desk.who(workspace),
            )

    return Long(
        title="Making the draft",
        run=run,
        then=lambda _, __: GoTo(path="/draft"),
        back="/draft",
    )


def start(desk: Desk, ask: Ask) -> GoTo:
    """Put a template of ours into the folder, to be changed in Word."""
    design = ask.get("start")
    if design not in DESIGNS:
        raise RefusedError(
            "no template is chosen",
            where=Where("--start"),
            mend="choose one of ours, and press the button again",
        )
    own = design if design in ("letter", "charter") else "compact"
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        path = workspace.root / "templates" / f"{own}.docx"
        refuse_to_replace(workspace, path, ask)
        templates.new(workspace, design, path, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path="/draft#templates", done=done)


def check(desk: Desk, ask: Ask) -> Long:
    """Say whether a template can be filled in, and if not, where and why."""
    del desk
    file = ask.file("checked", "the template to look over")
    kind = "letter" if ask.has("letter") else ""

    def run(workspace: Workspace, tell: Tell) -> templates.Checked:
        del workspace
        tell("looking it over")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / safe_name(file.name)
            path.write_bytes(file.data)
            return templates.check(path, kind=kind)

    return Long(
        title="Looking a template over",
        run=run,
        then=lambda _, work: GoTo(path=f"/draft?work={work}#templates"),
        back="/draft",
        only_reads=True,
    )


PAGES = (
    Page(
        path="/draft",
        name="Draft",
        show=show,
        deeds={"build": build, "start": start, "check": check},
    ),
)
