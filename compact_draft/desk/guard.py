"""Who may speak with the desk, and how much they may send: looked at before any page.

Only a browser on this computer that was opened by the desk itself: the address must be
the desk's own, the cookie the one that was given for the start token, and what changes
anything must come from a page of the desk.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST_BODY = 400_000_000
"""Bytes of one request: a round's returned copies, with pictures in them."""
MOST_SECONDS = 120.0
"""Seconds in which a request must have come in whole."""
NAMES = ("127.0.0.1", "localhost")
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cache-control", b"no-store"),
)
START = "/start"
TOO_MUCH = {
    413: "That was more than the desk takes at once. Go back and send fewer files.",
    408: "That took too long to come in. Go back and try again.",
}


class TooMuch(Exception):  # noqa: N818  it is turned into an answer
    """More was sent than is taken, or too slowly."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Guard:
    """Looks over every request before the pages see it, and every answer after."""

    def __init__(
        self,
        app: App,
        *,
        token: str,
        session: str,
        most_body: int = MOST_BODY,
        most_seconds: float = MOST_SECONDS,
    ) -> None:
        """Guard an app with the token that lets in and the session that stays.

        Args:
            app: The pages.
            token: What the address of the start carries.
            session: What the cookie holds.
            most_body: Bytes of one request.
            most_seconds: Seconds in which it must have come in whole.
        """
        self.app = app
        self.token = token
        self.session = session
        self.most_body = most_body
        self.most_seconds = most_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it through."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = _Headers(scope)
        port = scope["server"][1] if scope.get("server") else 0
        refused = self._refused(scope, headers, port)
        if refused is not None:
            await _answer(send, *refused)
            return
        if scope["path"] == START:
            await self._start(scope, send, port)
            return
        limited = _Limited(receive, self.most_body, self.most_seconds)
        await self.app(scope, limited, _with_headers(send))

    def _refused(
        self, scope: Scope, headers: _Headers, port: int
    ) -> tuple[int, str] | None:
        """Return why a request is not let through; None where it is."""
        hosts = {f"{name}:{port}" for name in NAMES}
        host = headers.one("host")
        if host not in hosts:
            return 421, "This is the desk of another address."
        if scope["path"] == START and scope["method"] == "GET":
            return None
        if not self._is_known(headers, port):
            return 403, (
                "This page was not opened by the desk. Open the desk again, or use the "
                "address that its window shows."
            )
        if scope["method"] in ("GET", "HEAD"):
            return None
        if scope["method"] != "POST":
            return 405, "The desk is asked with GET and POST only."
        origin, site = headers.one("origin"), headers.one("sec-fetch-site")
        if origin != f"http://{host}" or site not in ("", "same-origin"):
            return 403, "What changes anything must come from a page of the desk."
        length = headers.one("content-length")
        if length.isdigit() and int(length) > self.most_body:
            return 413, TOO_MUCH[413]
        return None

    def _is_known(self, headers: _Headers, port: int) -> bool:
        given = headers.cookie(cookie_name(port))
        return hmac.compare_digest(given.encode(), self.session.encode())

    async def _start(self, scope: Scope, send: Send, port: int) -> None:
        """Turn the start token into the cookie, and go on to the first page."""
        asked = parse_qs(scope["query_string"].decode("latin-1"))
        given = asked.get("token", [""])[-1]
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            await _answer(
                send, 403, "This address has a wrong token. Open the desk again."
            )
            return
        cookie = (
            f"{cookie_name(port)}={self.session}; Path=/; HttpOnly; SameSite=Strict"
        )
        more = ((b"set-cookie", cookie.encode()), (b"location", b"/"))
        await _answer(send, 303, "Go on to the desk.", more)


def cookie_name(port: int) -> str:
    """Return the name of the cookie; browsers share cookies among ports."""
    return f"compact_desk_{port}"


class _Headers:
    """The headers of a request, each read once."""

    def __init__(self, scope: Scope) -> None:
        self.held: list[tuple[bytes, bytes]] = list(scope["headers"])

    def one(self, name: str) -> str:
        """Return a header; empty where there is none, or there are several."""
        found = [value for key, value in self.held if key == name.encode()]
        return found[0].decode("latin-1") if len(found) == 1 else ""

    def cookie(self, name: str) -> str:
        try:
            held = SimpleCookie(self.one("cookie"))
        except CookieError:
            return ""
        return held[name].value if name in held else ""


class _Limited:
    """Takes in no more of a request than so many bytes, in so many seconds."""

    def __init__(self, receive: Receive, most: int, seconds: float) -> None:
        self.receive = receive
        self.left = most
        self.seconds = seconds
        self.until: float | None = None
        self.is_whole = False

    async def __call__(self) -> Message:
        if self.is_whole:
            return await self.receive()
        clock = asyncio.get_running_loop().time
        if self.until is None:
            self.until = clock() + self.seconds
        try:
            message = await asyncio.wait_for(self.receive(), self.until - clock())
        except TimeoutError:
            raise TooMuch(408) from None
        if message["type"] == "http.request":
            self.left -= len(message.get("body", b""))
            self.is_whole = not message.get("more_body", False)
            if self.left < 0:
                raise TooMuch(413)
        return message


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            ours = {name for name, _ in HEADERS}
            held = [
                header for header in message["headers"] if header[0].lower() not in ours
            ]
            message["headers"] = [*held, *HEADERS]
        await send(message)

    return sent


async def _answer(
    send: Send, status: int, words: str, more: tuple[tuple[bytes, bytes], ...] = ()
) -> None:
    """Send a few words as plain text."""
    body = f"{words}\n".encode()
    head = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        *more,
        *HEADERS,
    ]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": body})
