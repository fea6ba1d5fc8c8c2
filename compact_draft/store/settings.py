"""What a workspace's ``compact.toml`` says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.errors import WorkspaceError
from compact_draft.model.compact import Party
from compact_draft.model.look import READABLE, contrast, darker, is_colour
from compact_draft.model.pack import PackFacts
from compact_draft.model.tags import Side
from compact_draft.store.clauses import ID
from compact_draft.store.drafts import party_fields, party_of
from compact_draft.store.head import Head, read_toml, write_toml
from compact_draft.store.names import is_device
from compact_draft.store.packs import facts_fields, facts_of

DEFAULT_PARTIES = (
    Party(id="council", name="The Council", side=Side.PUBLIC_BODIES),
    Party(id="vcs", name="The voluntary and community sector", side=Side.VCS),
)
"""What a new workspace has until somebody says who signs."""
_PARTY = re.compile(r"^\[\[party\]\][ \t]*\n(?:(?!\[).*\n?)*", re.MULTILINE)
CONFIG = "compact.toml"
_LONGEST = 20
_KNOWN = (
    "id", "title", "area", "prefix", "you", "group", "party", "national", "ledger",
    "consultation", "look",
)  # fmt: skip
_IDENTITY = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9-]{7,63})?")
_ADDRESS = frozenset(("sslmode", "connect_timeout", "application_name", "host", "port"))
"""What may stand behind the question mark of a database's address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What ``compact.toml`` says.

    Attributes:
        id: Which Compact this is, made once; empty in a folder of an early version.
        title: Title of the Compact.
        area: The area's name.
        prefix: What new clause ids begin with.
        you: Who works here, where a verb records a person and none is named.
        group: Author of marks in a redline, where none is named.
        parties: The named bodies.
        framework: Id of the national framework compared with, "national-2010".
        ledger: SQLAlchemy address of a database; empty for a file a round.
        consultation: What the pack of a round asks, and whom to answer.
        colour: ``[look] colour``: six figures, dark enough to be read; empty for ours.
        logo: ``[look] logo``: name of a picture in the workspace; empty for none.
        logo_words: ``[look] logo_words``: what those hear who do not see it.
    """

    title: str
    area: str
    prefix: str
    you: str = ""
    group: str = ""
    parties: tuple[Party, ...] = ()
    framework: str = "national-2010"
    ledger: str = ""
    id: str = ""
    consultation: PackFacts = field(default_factory=PackFacts)
    colour: str = ""
    logo: str = ""
    logo_words: str = ""


def parse_settings(text: str, path: str = CONFIG) -> Settings:
    r"""Return the settings of ``compact.toml``'s text (with ``\n`` line ends)."""
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(_KNOWN)
    identity = head.text("id", "")
    if not _IDENTITY.fullmatch(identity):
        raise head.fault(
            f"id = {identity[:80]!r} is not the identity of a Compact",
            "put back what stood there; it is made once and never changed by hand",
            "id",
        )
    prefix = head.text("prefix")
    fits = ID.fullmatch(f"{prefix}-1") and len(prefix) <= _LONGEST
    if not fits or is_device(prefix):
        raise head.fault(
            f"prefix = {prefix[:80]!r} cannot begin the id of a clause",
            'write a few small letters, such as  prefix = "wex"',
            "prefix",
        )
    national, ledger = head.table("national"), head.table("ledger")
    asked = head.table("consultation")
    parties = tuple(party_of(row) for row in head.tables("party"))
    ids = [party.id for party in parties]
    for wanted in ids:
        if ids.count(wanted) > 1:
            raise head.fault(
                f"two parties have the id {wanted!r}",
                "give each party an id of its own",
                "party",
            )
    colour, logo, logo_words = _look(head.table("look"))
    return Settings(
        id=identity,
        title=head.text("title"),
        area=head.text("area", ""),
        prefix=prefix,
        you=head.text("you", ""),
        group=head.text("group", ""),
        parties=parties,
        framework="national-2010"
        if national is None
        else national.text("framework", "national-2010"),
        ledger="" if ledger is None else _address(ledger),
        consultation=PackFacts() if asked is None else facts_of(asked),
        colour=colour,
        logo=logo,
        logo_words=logo_words,
    )


def _look(head: Head | None) -> tuple[str, str, str]:
    """Return colour, name of the logo and its words; empty where nothing is said."""
    if head is None:
        return "", "", ""
    head.refuse_unknown(("colour", "logo", "logo_words"))
    colour = head.text("colour", "").removeprefix("#").upper()
    if colour and not is_colour(colour):
        raise head.fault(
            f"colour = {colour[:80]!r} is no colour",
            'write its six figures, such as  colour = "1F3251"',
            "colour",
        )
    if colour and contrast(colour) < READABLE:
        raise head.fault(
            f"colour = {colour!r} is too light to be read on white",
            f'take a darker one, such as  colour = "{darker(colour)}"',
            "colour",
        )
    return colour, head.text("logo", ""), head.text("logo_words", "")


def _address(head: Head) -> str:
    """Return the address of a database for ledgers; empty for a file a round.

    A file is no such address: the ledger's lies in the workspace and nowhere else. Nor
    does an address name files of the reader, such as those with his passwords.
    """
    url = head.text("url", "")
    if not url:
        return ""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        address = make_url(url)
        named = set(address.query) - _ADDRESS
        fits = address.get_backend_name() == "postgresql" and not named
    except (ArgumentError, ValueError):
        fits = False
    if not fits:
        raise head.fault(
            "url is not the address of a PostgreSQL database that a workspace may name",
            'write it as  url = "postgresql+psycopg://USER@HOST/DATABASE",  with no '
            "more behind ? than sslmode, connect_timeout, host or port; for a file a "
            "round take the line out",
            "url",
        )
    return url


def with_parties(text: str, parties: Sequence[Party], *, instead: bool) -> str:
    """Return ``compact.toml``'s text with more parties in it; all else stays.

    Args:
        text: The text as it is.
        parties: Those to put at its end.
        instead: Whether they take the place of those that stand in it.
    """
    kept = _PARTY.sub("", text) if instead else text
    added = write_toml({"party": [party_fields(party) for party in parties]})
    return f"{kept.rstrip()}\n\n{added.lstrip()}" if parties else text


def format_settings(settings: Settings) -> str:
    """Return ``compact.toml``'s text for a new workspace."""
    return write_toml(
        {
            **({"id": settings.id} if settings.id else {}),
            "title": settings.title,
            "area": settings.area,
            "prefix": settings.prefix,
            "you": settings.you,
            "group": settings.group,
            "national": {"framework": settings.framework},
            "ledger": {"url": settings.ledger} if settings.ledger else {},
            "consultation": {
                key: held
                for key, held in facts_fields(settings.consultation).items()
                if held
            },
            "look": {
                key: held
                for key, held in (
                    ("colour", settings.colour),
                    ("logo", settings.logo),
                    ("logo_words", settings.logo_words),
                )
                if held
            },
            "party": [party_fields(party) for party in settings.parties],
        }
    )
