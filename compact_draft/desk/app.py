"""The pages put together: what comes in becomes an `Ask`, what a page gives an answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import (
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)
from starlette.routing import Route

from compact_draft.desk import files, guard
from compact_draft.desk.asking import (
    DO,
    Ask,
    Download,
    File,
    GoTo,
    Long,
    Page,
    Picture,
    View,
)
from compact_draft.desk.desk import Desk, UnseenError
from compact_draft.desk.frame import framed
from compact_draft.desk.paper import HERE
from compact_draft.desk.state import NOTHING
from compact_draft.desk.work import fault
from compact_draft.errors import CompactError, RefusedError, Where

if TYPE_CHECKING:
    from starlette.types import ASGIApp

NOT_SHOWN = "This cannot be shown"
MOST_FILES = 1000
MOST_FIELDS = 6000
MOST_FIELD = 2_000_000
"""Bytes of one field that is typed."""
STATIC: Mapping[str, str] = {
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
    "desk.svg": "image/svg+xml",
}


def create_app(
    desk: Desk,
    pages: tuple[Page, ...] | None = None,
    *,
    most_body: int = guard.MOST_BODY,
    most_seconds: float = guard.MOST_SECONDS,
) -> ASGIApp:
    """Return the desk as an ASGI app, guarded.

    Args:
        desk: What is open, and who sits at it.
        pages: The pages; None for all.
        most_body: Bytes of one request.
        most_seconds: Seconds in which it must have come in.
    """
    from compact_draft.desk.pages.all import PAGES

    pages = PAGES if pages is None else pages
    desk.pages = frozenset(page.path for page in pages)
    routes = [_route(desk, page) for page in pages]
    routes += [
        Route(f"/static/{name}", _static(name, kind)) for name, kind in STATIC.items()
    ]
    routes.append(Route("/alive", _alive(desk), methods=["POST"]))

    async def not_found(request: Request, _: Exception) -> Response:
        error = RefusedError(
            "there is no such page",
            where=Where(request.url.path),
            mend="choose one from the list of pages",
        )
        return await run_in_threadpool(_faulty, desk, request.url.path, error, 404)

    async def not_allowed(request: Request, _: Exception) -> Response:
        error = RefusedError(
            "this page has no such button",
            where=Where(request.url.path),
            mend="go back, load the page again, and press the button once more",
        )
        return await run_in_threadpool(_faulty, desk, request.url.path, error, 405)

    async def too_much(_: Request, error: Exception) -> Response:
        status = error.status if isinstance(error, guard.TooMuch) else 413
        return PlainTextResponse(f"{guard.TOO_MUCH[status]}\n", status_code=status)

    async def gone(_: Request, __: Exception) -> Response:
        return PlainTextResponse("It broke off.\n", status_code=400)

    handlers = {
        404: not_found,
        405: not_allowed,
        guard.TooMuch: too_much,
        ClientDisconnect: gone,
    }
    app = Starlette(routes=routes, exception_handlers=handlers)
    return guard.Guard(
        app,
        token=desk.token,
        session=desk.session,
        most_body=most_body,
        most_seconds=most_seconds,
    )


def _route(desk: Desk, page: Page) -> Route:
    async def answer(request: Request) -> Response:
        desk.last_asked = time.monotonic()
        if page.needs_folder and (desk.root is None or desk.is_lost()):
            return RedirectResponse("/first", status_code=303)
        try:
            ask = await _read(request)
        except CompactError as error:
            return await run_in_threadpool(_faulty, desk, request.url.path, error, 400)
        make = _posted if request.method == "POST" else _shown
        return await run_in_threadpool(make, desk, page, ask, request.url.path)

    methods = ["GET", "POST"] if page.deeds else ["GET"]
    return Route(page.path, answer, methods=methods)


async def _read(request: Request) -> Ask:
    """Return a request as a value; a file is read whole, and looked over by its step."""
    path = {name: str(value) for name, value in request.path_params.items()}
    query = dict(request.query_params)
    if request.method != "POST":
        return Ask(path=path, query=query)
    try:
        async with request.form(
            max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=MOST_FIELD
        ) as form:
            typed: dict[str, tuple[str, ...]] = {}
            came: dict[str, tuple[File, ...]] = {}
            for name, value in form.multi_items():
                if not isinstance(value, UploadFile):
                    typed[name] = (*typed.get(name, ()), value.replace("\r\n", "\n"))
                elif value.filename:
                    data = File(_plain(value.filename), await value.read())
                    came[name] = (*came.get(name, ()), data)
    except HTTPException as error:
        raise RefusedError(
            f"the form cannot be read ({error.detail})",
            where=Where(""),
            mend="send fewer files or fewer words at once",
        ) from None
    return Ask(path=path, query=query, form=typed, files=came)


def _plain(name: str) -> str:
    """Return the last part of a file's name, whatever path a browser put before it."""
    return PurePosixPath(name.replace("\\", "/")).name or "file"


def _shown(desk: Desk, page: Page, ask: Ask, path: str) -> Response:
    try:
        return _given(desk, page.show(desk, ask), ask, path)
    except CompactError as error:
        return _faulty(desk, path, error, 422, title=NOT_SHOWN)
    except Exception as error:  # noqa: BLE001  a fault of ours is shown, not thrown
        return _faulty(desk, path, fault(error), 500, title=NOT_SHOWN)


def _posted(desk: Desk, page: Page, ask: Ask, path: str) -> Response:
    """Do what a button does; where it cannot be done show its page again, saying why."""
    deed = page.deeds.get(ask.get(DO))
    if deed is None:
        error = RefusedError(
            "this page has no such button",
            where=Where(path),
            mend="go back, load the page again, and press the button once more",
        )
        return _faulty(desk, path, error, 400)
    try:
        return _given(desk, _done(desk, deed, ask), ask, path)
    except UnseenError as unseen:
        return _faulty(desk, path, unseen, 409)
    except CompactError as error:
        return _again(desk, page, ask, path, error)
    except Exception as error:  # noqa: BLE001  a fault of ours is shown, not thrown
        return _faulty(desk, path, fault(error), 500)


def _done(desk: Desk, deed: Callable[[Desk, Ask], object], ask: Ask) -> object:
    if ask.about not in (
        "",
        NOTHING,
    ):  # first of all; each deed looks again in its turn
        desk.check_seen(desk.look(), ask)
    reply = deed(desk, ask)
    if not isinstance(reply, Long):
        return reply
    work = desk.begin(reply, ask)
    work.ended.wait(desk.moment)
    if work.error is not None:
        raise work.error
    return work.goes_to or GoTo(path=f"/work/{work.id}")


def _again(
    desk: Desk, page: Page, ask: Ask, path: str, error: CompactError
) -> Response:
    """Show a page again with what was typed, and what was wrong with it."""
    back = ask.get("back")
    query = {} if back.startswith("/") else dict(parse_qsl(back))
    shown = Ask(
        path=ask.path,
        query={**query, **ask.query},
        form=ask.form,
        files=ask.files,
        errors=(*ask.errors, *error.each()),
    )
    try:
        view = page.show(desk, shown)
    except CompactError:
        return _faulty(desk, path, error, 422)
    if not isinstance(view, View):
        return _faulty(desk, path, error, 422)
    return _html(desk, view, shown, path, 422)


def _given(desk: Desk, reply: object, ask: Ask, path: str) -> Response:
    if isinstance(reply, GoTo):
        where = reply.path
        if reply.done:
            head, mark, place = where.partition("#")
            joint = "&" if "?" in head else "?"
            where = f"{head}{joint}done={reply.done}{mark}{place}"
        return RedirectResponse(where, status_code=303)
    if isinstance(reply, Download):
        return Response(reply.data, headers=files.headers_for(reply.name))
    if isinstance(reply, Picture):
        return Response(reply.data, headers={"content-type": "image/png"})
    if isinstance(reply, View):
        return _html(desk, reply, ask, path, reply.status)
    raise TypeError(type(reply))


def _faulty(
    desk: Desk,
    path: str,
    error: CompactError,
    status: int,
    *,
    title: str = "Nothing was changed",
) -> Response:
    """Return an error as a page that says what, where and how to mend."""
    template = "unseen.html" if isinstance(error, UnseenError) else "error.html"
    if isinstance(error, UnseenError):
        title = "This has changed"
    if status == 404:
        title = "There is no such page"
    view = View(template=template, title=title, about={"error": error})
    ask = error.ask if isinstance(error, UnseenError) else Ask()
    shown = Ask(path=ask.path, query=ask.query, form=ask.form, errors=(error,))
    return _html(desk, view, shown, path, status)


def _html(desk: Desk, view: View, ask: Ask, path: str, status: int) -> Response:
    return HTMLResponse(framed(desk, view, ask, path), status_code=status)


def _static(name: str, kind: str) -> Callable[[Request], Response]:
    data = (HERE / "static" / name).read_bytes()

    def answer(_: Request) -> Response:
        return Response(data, headers={"content-type": kind})

    return answer


def _alive(desk: Desk) -> Callable[[Request], Response]:
    """Note that a page is open; its script asks once a minute."""

    def answer(_: Request) -> Response:
        desk.last_asked = time.monotonic()
        desk.is_watched = True
        return Response(status_code=204)

    return answer
