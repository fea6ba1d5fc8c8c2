"""Whose database may a folder name? This computer's, or one that its user has named.

A folder that comes from somebody else must not make this computer call theirs.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Iterator

from sqlalchemy.engine import URL, make_url

from compact_draft.errors import Where, WorkspaceError

ALLOWED = "COMPACT_DRAFT_DATABASES"
"""Environment variable: hosts parted by commas, such as ``db.wexley.example``."""


def refuse_unknown_host(url: str, allowed: str | None = None) -> None:
    """Refuse a database on another computer that nobody on this one has named.

    Args:
        url: An SQLAlchemy address.
        allowed: Hosts parted by commas; None for those of the environment.

    Raises:
        WorkspaceError: A host of the address is neither this computer nor allowed.
    """
    held = os.environ.get(ALLOWED, "") if allowed is None else allowed
    known = {host.strip().casefold() for host in held.split(",")}
    for host in _hosts(make_url(url)):
        if not _is_here(host) and host.casefold() not in known:
            raise WorkspaceError(
                f"the folder names a database on another computer, {host!r}, which "
                "nobody on this one has allowed; it was not called",
                where=Where("compact.toml: [ledger] url"),
                mend="where it is your own, ask whoever looks after this computer to set "
                f"{ALLOWED}={host}; where the folder is somebody else's, take the line out",
            )


def _hosts(url: URL) -> Iterator[str]:
    """Yield every host that an address names, its query's too."""
    named = url.query.get("host", ())
    asked = [named] if isinstance(named, str) else list(named)
    for text in [url.host or "", *asked]:
        for host in text.split(","):
            name = host.strip().strip("[]")
            # In the query a port may stand behind a host's name.
            yield name.rsplit(":", 1)[0] if name.count(":") == 1 else name


def _is_here(host: str) -> bool:
    """Tell whether a host is this computer: none, a socket's folder, or loopback."""
    if not host or host.startswith("/") or host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
