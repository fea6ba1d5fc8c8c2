"""Who may speak with the desk, and how much they may send."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from compact_draft.desk.guard import HEADERS, Guard, cookie_name
from tests.desks import alone

PORT = 8123
HOST = f"127.0.0.1:{PORT}"
OURS = {"host": HOST, "cookie": f"{cookie_name(PORT)}=secret"}
FORM = {**OURS, "origin": f"http://{HOST}"}


async def pages(scope: Any, receive: Any, send: Any) -> None:
    """An app that reads all and says how much it was."""
    size, more = 0, True
    while more:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
    head = [(b"cache-control", b"public"), (b"x-size", str(size).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": b"page"})


def ask(
    headers: dict[str, str],
    *,
    path: str = "/",
    method: str = "GET",
    query: str = "",
    body: tuple[bytes, ...] = (b"",),
    most: int = 100,
) -> tuple[int, dict[str, str]]:
    sent: list[Any] = []
    left = list(body)

    async def receive() -> Any:
        piece = left.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(left)}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": method, "path": path, "query_string": query.encode(),
        "server": ("127.0.0.1", PORT),
        "headers": [(k.encode(), v.encode()) for k, v in headers.items()],
    }  # fmt: skip
    guard = Guard(pages, token="start", session="secret", most_body=most)
    alone(guard(scope, receive, send))
    head = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    return sent[0]["status"], head


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (OURS, 200),
        ({**OURS, "host": f"localhost:{PORT}"}, 200),
        ({**OURS, "host": "evil.example"}, 421),
        ({**OURS, "host": "127.0.0.1:80"}, 421),
        ({"host": HOST}, 403),
        ({**OURS, "cookie": f"{cookie_name(PORT)}=other"}, 403),
        ({**OURS, "cookie": f"{cookie_name(80)}=secret"}, 403),
    ],
)
def test_only_a_browser_that_the_desk_opened_sees_a_page(
    headers: dict[str, str], status: int
) -> None:
    assert ask(headers)[0] == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (FORM, 200),
        (OURS, 403),
        ({**FORM, "origin": "null"}, 403),
        ({**FORM, "origin": "http://evil.example"}, 403),
        ({**FORM, "sec-fetch-site": "cross-site"}, 403),
        ({**FORM, "sec-fetch-site": "same-origin"}, 200),
        ({**FORM, "content-length": "101"}, 413),
        ({**FORM, "content-length": "100"}, 200),
    ],
)
def test_what_changes_anything_comes_from_a_page_of_the_desk_and_is_not_too_much(
    headers: dict[str, str], status: int
) -> None:
    assert ask(headers, method="POST")[0] == status


def test_other_methods_are_refused() -> None:
    assert ask(FORM, method="PUT")[0] == 405
    assert ask(OURS, method="HEAD")[0] == 200


def test_a_body_is_counted_as_it_comes_whatever_was_said_of_its_length() -> None:
    status, head = ask(FORM, method="POST", body=(b"x" * 60, b"x" * 40))
    assert (status, head["x-size"]) == (200, "100")
    with pytest.raises(Exception, match="413"):
        ask(FORM, method="POST", body=(b"x" * 60, b"x" * 41))


def test_the_start_gives_the_cookie_for_the_right_token_only() -> None:
    status, head = ask({"host": HOST}, path="/start", query="token=start")
    assert (status, head["location"]) == (303, "/")
    assert head["set-cookie"].startswith(f"{cookie_name(PORT)}=secret; ")
    assert "HttpOnly" in head["set-cookie"]
    assert "SameSite=Strict" in head["set-cookie"]
    wrong, head = ask({"host": HOST}, path="/start", query="token=guess")
    assert wrong == 403
    assert "set-cookie" not in head
    assert ask({"host": "evil.example"}, path="/start", query="token=start")[0] == 421


def test_every_answer_bears_the_headers_of_the_desk_once() -> None:
    for headers in (OURS, {"host": "evil.example"}):
        _, head = ask(headers)
        for name, value in HEADERS:
            assert head[name.decode()] == value.decode()


def test_a_request_that_does_not_come_in_whole_is_ended() -> None:
    async def never() -> Any:
        await asyncio.sleep(60)

    async def send(message: Any) -> None:
        raise AssertionError(message)

    scope = {
        "type": "http", "method": "POST", "path": "/", "query_string": b"",
        "server": ("127.0.0.1", PORT),
        "headers": [(k.encode(), v.encode()) for k, v in FORM.items()],
    }  # fmt: skip
    guard = Guard(pages, token="start", session="secret", most_seconds=0.01)
    with pytest.raises(Exception, match="408"):
        alone(guard(scope, never, send))
