"""Say who works here, for which group, and which bodies sign: ``compact.toml`` as a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.errors import RefusedError, Where, WorkspaceError
from compact_draft.model.compact import Party
from compact_draft.model.pack import PackFacts
from compact_draft.store.drafts import party_fields
from compact_draft.store.head import decode, edit_toml
from compact_draft.store.packs import facts_fields
from compact_draft.store.settings import CONFIG, Settings, parse_settings
from compact_draft.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person says of a Compact; None leaves a thing as it is.

    Attributes:
        title: Its title.
        you: Who works here.
        group: Who signs the marks of the refresh.
        parties: The bodies that sign.
        facts: What the pack of a round asks, and whom to answer.
    """

    title: str | None = None
    you: str | None = None
    group: str | None = None
    parties: Sequence[Party] | None = None
    facts: PackFacts | None = None


def settle(workspace: Workspace, said: Said, *, by: str, when: datetime) -> Settings:
    """Write what is said into ``compact.toml``; its comments and other lines stay.

    Raises:
        RefusedError: Nothing would change, or there would be no title or no party.
        WorkspaceError: What is said cannot be a setting.
    """
    held = workspace.settings()
    wanted = replace(
        held,
        title=_line(said.title, held.title),
        you=_line(said.you, held.you),
        group=_line(said.group, held.group),
        parties=held.parties if said.parties is None else tuple(said.parties),
        consultation=held.consultation if said.facts is None else said.facts,
    )
    if not wanted.title:
        raise RefusedError(
            "a Compact needs a title", where=Where("--title"), mend="write its title"
        )
    if not wanted.parties:
        raise RefusedError(
            "somebody has to sign",
            where=Where("--parties"),
            mend="keep one body at least, or add one",
        )
    if wanted == held:
        raise RefusedError(
            "it is like that already, so nothing would change",
            where=Where(""),
            mend="change what is to be changed, and save it then",
        )
    with workspace.step("settings", by=by or wanted.you, when=when) as step:
        before = decode(step.see(CONFIG) or b"", CONFIG, WorkspaceError)
        after = edit_toml(before, _fields(held), _fields(wanted))
        made = parse_settings(after)
        step.write_text(CONFIG, after)
        step.what = _what(held, made)
    return made


def _line(said: str | None, held: str) -> str:
    return held if said is None else " ".join(said.split())


def _fields(settings: Settings) -> dict[str, object]:
    return {
        "title": settings.title,
        "you": settings.you,
        "group": settings.group,
        "consultation": {
            key: told
            for key, told in facts_fields(settings.consultation).items()
            if told
        },
        "party": [party_fields(party) for party in settings.parties],
    }


def _what(held: Settings, made: Settings) -> str:
    names = {
        "title": held.title != made.title,
        "who works here": held.you != made.you,
        "the group": held.group != made.group,
        "who signs": held.parties != made.parties,
        "the pack of a round": held.consultation != made.consultation,
    }
    return ", ".join(name for name, is_changed in names.items() if is_changed)
