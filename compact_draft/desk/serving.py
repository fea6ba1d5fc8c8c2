"""Serve the desk on this computer, open the browser, and stop when told or left alone."""

from __future__ import annotations

import gc
import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from compact_draft.desk.app import create_app
from compact_draft.desk.asking import Ask
from compact_draft.desk.desk import Desk
from compact_draft.desk.guard import START
from compact_draft.errors import CompactError, RefusedError, Where

HOST = "127.0.0.1"
WATCHED_MINUTES = 15.0
"""With script each open page asks once a minute: so long after the last the desk stops."""
UNWATCHED_MINUTES = 240.0
"""Without script nobody knows whether a page is open: so long after the last click."""
_LOOK = 5.0


def serve(
    desk: Desk,
    *,
    port: int = 0,
    browser: bool = True,
    minutes: float | None = None,
    told: Callable[[str], object] = print,
) -> None:
    """Serve a desk until it is told to stop, or its pages have been closed for a while.

    Args:
        desk: What is open.
        port: Where; 0 for any that is free.
        browser: Whether the browser is opened.
        minutes: After how many without a request it stops; None for the usual.
        told: Called with the address, for people.

    Raises:
        RefusedError: The port is taken.
    """
    held = _listen(port)
    with held:
        config = uvicorn.Config(
            create_app(desk),
            log_level="critical",
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            lifespan="off",
            limit_concurrency=100,
            timeout_graceful_shutdown=5,
        )
        server = uvicorn.Server(config)
        desk.stop = lambda: setattr(server, "should_exit", True)
        address = f"http://{HOST}:{held.getsockname()[1]}{START}?token={desk.token}"
        told(address)
        _watch(desk, minutes)
        gather_seldom()
        threading.Thread(target=warm, args=(desk,), name="warm", daemon=True).start()
        if browser:
            threading.Timer(0.3, webbrowser.open, (address,)).start()
        server.run(sockets=[held])


def gather_seldom() -> None:
    """Look more seldom for rings of values that nobody holds.

    What is read for pages is kept, and holds none; to go through all of it again and
    again took a third of the time of a page after a decision.
    """
    gc.set_threshold(50_000, 20, 20)


def _listen(port: int) -> socket.socket:
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        found.bind((HOST, port))
    except OSError as error:
        found.close()
        raise RefusedError(
            f"the port {port} cannot be used ({error.strerror or error})",
            where=Where("--port"),
            mend="leave --port out for one that is free",
        ) from None
    found.listen(64)
    return found


def is_left_alone(desk: Desk, now: float, minutes: float | None = None) -> bool:
    """Say whether a desk's pages have been closed for so long that it may stop.

    Args:
        desk: What is open; work that is under way keeps it.
        now: Seconds, as `time.monotonic` gives them.
        minutes: After how many without a request; None for the usual.
    """
    usual = WATCHED_MINUTES if desk.is_watched else UNWATCHED_MINUTES
    limit = (usual if minutes is None else minutes) * 60
    return not desk.works.running and now - desk.last_asked > limit


def warm(desk: Desk) -> None:
    """Read beside the pages what they need first, so that none has to wait for it."""
    from compact_draft.desk.pages import evidence, national, remarks
    from compact_draft.steps.suggest import judge_of

    judge_of(None)
    for page in (remarks, evidence, national) if desk.root is not None else ():
        with suppress(CompactError):  # each page says it when it is opened
            page.show(desk, Ask())


def _watch(desk: Desk, minutes: float | None) -> None:
    def watch() -> None:
        while not is_left_alone(desk, time.monotonic(), minutes):
            time.sleep(_LOOK)
        desk.stop()

    threading.Thread(target=watch, name="left alone", daemon=True).start()
