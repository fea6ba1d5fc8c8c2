"""Settings: who you are, your group, and the bodies that sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from compact_draft.desk.asking import Ask, GoTo, Page, View, refuse, wrong
from compact_draft.desk.desk import Desk
from compact_draft.desk.old_text import offered
from compact_draft.errors import CompactError
from compact_draft.model.compact import Party
from compact_draft.model.pack import PackFacts
from compact_draft.model.tags import Side
from compact_draft.steps.settings import Said, settle

_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
_BLANK_ROWS = 2
MOST_LETTERS = 300
"""Letters of a title."""
FACTS = (
    ("reply_to", "E-mail address for answers", ""),
    ("post", "Postal address", ""),
    ("phone", "Number to ring for help, or for other formats", ""),
    ("controller", "Body that holds the answers in law", "Left empty, the council."),
    (
        "privacy_contact",
        "Whom to ask about personal data",
        "Left empty, the e-mail address for answers.",
    ),
    ("keep_until", "How long answers are kept", "In words; left empty, the usual."),
    (
        "assurance",
        "What those who fear for a grant are told",
        "In your group’s own words; left empty where nothing can be promised.",
    ),
)
"""What the pack of a round names: field, what the page calls it, a hint."""
SIDES = (("public_bodies", "a public body"), ("vcs", "the voluntary sector"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A body as the page lists it; `because` says why it is offered."""

    id: str
    name: str
    side: str
    signs: bool
    because: str = ""


def show(desk: Desk, ask: Ask) -> View:
    """Show the settings, and the bodies that the old text names."""
    held = desk.look()
    settings = held.settings()
    rows = [
        Row(id=p.id, name=p.name, side=p.side.value, signs=p.signs)
        for p in settings.parties
    ]
    known = {row.name.casefold() for row in rows}
    found = offered(desk, held) if ask.query.get("offer") else ()
    rows += [
        Row(
            id=place.id,
            name=place.name,
            side=place.side.value if place.side else "",
            signs=False,
            because=place.because,
        )
        for place in found
        if place.name.casefold() not in known
    ]
    rows += [Row(id="", name="", side="", signs=False)] * _BLANK_ROWS
    return View(
        template="settings.html",
        title="Settings",
        about={
            "settings": settings,
            "rows": rows,
            "sides": SIDES,
            "facts": [
                (n, says, hint, getattr(settings.consultation, n))
                for n, says, hint in FACTS
            ],
            "asked": settings.consultation,
            "folder": str(held.root),
            "is_taken_in": (held.root / "outline.toml").is_file(),
            "is_offering": bool(ask.query.get("offer")),
        },
    )


def save(desk: Desk, ask: Ask) -> GoTo:
    """Write the settings."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        held = workspace.settings()
        refuse(_wrong(ask))
        parties = _parties(ask, held.parties)
        said = Said(
            title=ask.get("title"),
            you=ask.get("you"),
            group=ask.get("group"),
            parties=parties,
            facts=_facts(ask, held.consultation),
        )
        by = ask.get("you").strip() or held.you
        settle(workspace, said, by=by, when=desk.clock())
        done = workspace.log.last().number
    return GoTo(path="/settings", done=done)


def _wrong(ask: Ask) -> list[CompactError]:
    """Return what is wrong with what was typed, each at its field."""
    found: list[CompactError] = []
    if len(ask.get("title")) > MOST_LETTERS:
        found.append(
            wrong(
                "title",
                f"the title has {len(ask.get('title'))} letters",
                f"shorten it to {MOST_LETTERS}; every cover bears it",
            )
        )
    seen: set[str] = set()
    n = 0
    while f"name{n}" in ask.form:
        name = " ".join(ask.get(f"name{n}").split())
        found += _wrong_of_body(ask, n, name, is_twice=name.casefold() in seen)
        seen |= {name.casefold()} if name and ask.has(f"signs{n}") else set()
        n += 1
    reply_to = ask.get("reply_to").strip()
    if reply_to and not _ADDRESS.search(reply_to):
        found.append(
            wrong(
                "reply_to",
                f"{reply_to} is no e-mail address",
                "write it as name@example.org; everything that goes out says it",
            )
        )
    return found


def _wrong_of_body(
    ask: Ask, n: int, name: str, *, is_twice: bool
) -> Iterator[CompactError]:
    signs, is_new = ask.has(f"signs{n}"), not ask.get(f"id{n}")
    if signs and not name:
        yield wrong(
            f"name{n}", "a body that signs has no name", "write it, or untick it"
        )
    elif signs and is_twice:
        yield wrong(f"name{n}", f"{name} stands here twice", "untick one of the two")
    elif signs and ask.get(f"side{n}") not in list(Side):
        yield wrong(
            f"side{n}",
            f"it is not said which side {name} is of",
            "choose a public body or the voluntary sector",
        )
    elif name and is_new and not signs:
        yield wrong(f"signs{n}", f"{name} is not ticked", "tick it, or clear its name")


def _facts(ask: Ask, held: PackFacts) -> PackFacts:
    """Return what the pack of a round asks, as typed; elections stay as they are."""
    lines = [" ".join(line.split()) for line in ask.get("questions").split("\n")]
    typed: dict[str, Any] = {
        name: " ".join(ask.get(name).split()) for name, _, _ in FACTS
    }
    return replace(
        held,
        **typed,
        launch=ask.get("launch").strip(),
        questions=tuple(line for line in lines if line),
    )


def _parties(ask: Ask, held: Sequence[Party]) -> tuple[Party, ...]:
    """Return the bodies that are ticked, with their names and sides as typed.

    One that is unticked stays on the list as one that does not sign; one whose name is
    cleared goes.
    """
    known = {party.id: party for party in held}
    found: list[Party] = []
    n = 0
    while f"name{n}" in ask.form:
        name = " ".join(ask.get(f"name{n}").split())
        side = ask.get(f"side{n}")
        held_by = known.get(ask.get(f"id{n}"))
        if held_by is not None and name and not ask.has(f"signs{n}"):
            found.append(replace(held_by, name=name, signs=False))
        elif ask.has(f"signs{n}") and name and side in list(Side):
            wanted = ask.get(f"id{n}") or _id_of(name)
            taken = {party.id for party in found}
            while wanted in taken:
                wanted += "-2"
            base = known.get(wanted)
            found.append(
                Party(id=wanted, name=name, side=Side(side))
                if base is None or base.side != side
                else Party(id=base.id, name=name, side=base.side, signs=True)
            )
        n += 1
    return tuple(found)


def _id_of(name: str) -> str:
    words = _NOT_IN_AN_ID.sub(" ", name.casefold()).split()
    wanted = [word for word in words if word not in ("and", "of", "the", "for")]
    return "-".join(wanted[:3]) or "body"


PAGES = (Page(path="/settings", name="Settings", show=show, deeds={"save": save}),)
