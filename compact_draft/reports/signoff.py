"""Sign-off for people: the page that a body signs, and where all bodies stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.clauses import wrapped
from compact_draft.signing.page import Line, PartyPage
from compact_draft.signing.values import Reservation, Says, Stand, Standing
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

_TO_FILL = ("", "", "", "")
_KIND = {
    Stand.RESERVATION: "Reservation",
    Stand.DIFFERS: "The partners agreed to differ",
}


def stands(standing: Standing, numbers: Mapping[str, str] | None = None) -> str:
    """Return where a body stands, in a sentence."""
    given = numbers or {}
    held = standing.signature
    if held is None:
        said = "has not decided yet"
    elif held.says is Says.LATER:
        said = "decides later"
        said += f", on {day_in_words(held.date)}" if held.date else ""
    else:
        verb = "signed" if held.says is Says.SIGNS else "declined"
        said = f"{verb} on {day_in_words(held.date)}"
        said += f", {held.name}" if held.name else ""
        said += f" ({held.note})" if held.note else ""
    if standing.is_void:
        named = ", ".join(
            f"{touch.number or given.get(touch.clause, '') or touch.clause} {touch.what}"
            for touch in standing.touched
        )
        said += f"; its signature is void, for what it signed has changed: {named}"
    if standing.reservations:
        said += f"; {plural(len(standing.reservations), 'reservation')}"
    return f"{said}."


def summary(found: Sequence[Standing]) -> str:
    """Return in a sentence how many have signed."""
    holds = sum(standing.holds for standing in found)
    void = sum(standing.is_void for standing in found)
    said = f"Signed by {holds} of {len(found)}."
    if void:
        are = "signature is" if void == 1 else "signatures are"
        said += f" {void} {are} void."
    return said


def page(found: Sequence[Standing]) -> str:
    """Return where all bodies stand, for the terminal."""
    lines = []
    for standing in found:
        lines += wrapped(
            f"{standing.party.name} ({standing.party.id}): {stands(standing)}"
        )
        for said in standing.reservations:
            old = (
                " (said of earlier words: look again)" if said in standing.stale else ""
            )
            words = f"{_KIND[said.kind]} on {said.clause}: {said.words}{old}"
            lines += wrapped(words, "      ")
    return "\n".join([*lines, summary(found)])


def page_report(title: str, page: PartyPage, standing: Standing) -> Report:
    """Return the page that a body signs, as an upright report.

    Args:
        title: Title of the Compact.
        page: What it signs.
        standing: What it has decided and said.
    """
    parts = [*_promises(page)]
    if page.short:
        parts.insert(1 if page.new else 0, _short(page.short))
    if standing.reservations:
        parts.append(_reservations(page, standing))
    parts.append(_decision(page, standing))
    return Report(
        title=f"{title}: for {page.party.name} to sign",
        status="To sign",
        summary=_what_changes(page),
        parts=tuple(parts),
        is_upright=True,
    )


def _what_changes(page: PartyPage) -> tuple[str, ...]:
    first = f"{page.party.name} makes {plural(page.count, 'promise')} in this Compact."
    if page.before:
        first += (
            f" {len(page.new)} new, {len(page.changed)} in other words, "
            f"{len(page.same)} as before."
        )
    if page.gone:
        binds = "promise binds" if len(page.gone) == 1 else "promises bind"
        first += f" {len(page.gone)} earlier {binds} it no longer."
    said = [first]
    if page.others:
        said.append(
            f"Of what others promise, {plural(page.others, 'promise')} changed, came or "
            "went; the whole text shows which."
        )
    if page.unsaid:
        said.append(
            f"It has not yet said of {page.unsaid} of its promises whether they are its "
            "practice."
        )
    return tuple(said)


def _promises(page: PartyPage) -> list[Part]:
    made = []
    if page.new and page.before:
        made.append(_plain("New promises", "What it did not promise before", page.new))
    if page.changed:
        table = Table(
            caption="Its promises whose words changed",
            head=("Clause", "It was", "It is now"),
            rows=tuple(
                (_name(line), _cell(line.was), _cell(line.text))
                for line in page.changed
            ),
            shares=(2, 6, 6),
        )
        made.append(Part(heading="Promises in other words", tables=(table,)))
    if page.gone:
        table = Table(
            caption="What it promised before and promises no longer",
            head=("Clause then", "It was"),
            rows=tuple((_name(line), _cell(line.was)) for line in page.gone),
            shares=(2, 12),
        )
        made.append(Part(heading="No longer promised by it", tables=(table,)))
    same = page.same if page.before else (*page.new, *page.same)
    if same:
        heading = "Promises as they were" if page.before else "Its promises"
        made.append(_plain(heading, heading, same))
    return made


def _plain(heading: str, caption: str, lines: Iterable[Line]) -> Part:
    table = Table(
        caption=caption,
        head=("Clause", "What it promises"),
        rows=tuple((_name(line), _cell(line.text)) for line in lines),
        shares=(2, 12),
    )
    return Part(heading=heading, tables=(table,))


def _short(lines: Iterable[Line]) -> Part:
    rows = []
    for line in lines:
        held = line.said
        if held is None:
            continue
        state = held.state.replace("_", " ").replace("cannot", "says it cannot")
        when = f", by {held.by_when}" if held.by_when else ""
        note = f"\n{held.note}" if held.note else ""
        rows.append(
            (_name(line), _cell(line.text), f"{state}{when}{note}".capitalize())
        )
    table = Table(
        caption="What it said it does not do yet",
        head=("Clause", "What it promises", "What it said"),
        rows=tuple(rows),
        shares=(2, 8, 4),
    )
    return Part(
        heading="What it said it cannot yet meet",
        paragraphs=(
            "These are aspirational for it: it promises to work towards them.",
        ),
        tables=(table,),
    )


def _reservations(page: PartyPage, standing: Standing) -> Part:
    numbers = {
        line.clause: _name(line) for line in (*page.new, *page.changed, *page.same)
    }
    table = Table(
        caption="What it says of single clauses",
        head=("Clause", "What it is", "What it says"),
        rows=tuple(
            (
                numbers.get(reservation.clause, reservation.clause),
                _KIND[reservation.kind]
                + (" (of earlier words)" if reservation in standing.stale else ""),
                reservation.words,
            )
            for reservation in standing.reservations
        ),
        shares=(2, 4, 8),
    )
    return Part(heading="Reservations", tables=(table,))


def _decision(page: PartyPage, standing: Standing) -> Part:
    table = Table(
        caption=f"The decision of {page.party.name}",
        head=("For", "Name and office", "Signature", "Date"),
        rows=((page.party.name, "\n\n", "", ""),),
        shares=(4, 4, 4, 3),
    )
    said = stands(standing)
    paragraphs = [
        (
            "Each body decides by itself, on a day of its own. A later change of these "
            "promises, or of what binds everybody, asks for this decision again; a change of "
            "what others promise does not."
        )
    ]
    if standing.signature is not None:
        paragraphs.insert(0, f"So far: {page.party.name} {said}")
    return Part(heading="Decision", paragraphs=tuple(paragraphs), tables=(table,))


def _name(line: Line) -> str:
    return line.number or line.clause


def _cell(words: str) -> str:
    return words.replace("\n\n", "\n")


def fields(found: Iterable[Standing]) -> list[dict[str, Any]]:
    """Return where all bodies stand as JSON has it (docs/formats.md, "signoff")."""
    return [
        {
            "party": standing.party.id,
            "name": standing.party.name,
            "says": standing.signature.says.value if standing.signature else "",
            "date": standing.signature.date if standing.signature else "",
            "signed_by": standing.signature.name if standing.signature else "",
            "note": standing.signature.note if standing.signature else "",
            "holds": standing.holds,
            "void": standing.is_void,
            "touched": [
                {"clause": t.clause, "number": t.number, "what": t.what}
                for t in (standing.touched if standing.has_signed else ())
            ],
            "reservations": [_said(said, standing) for said in standing.reservations],
        }
        for standing in found
    ]


def _said(said: Reservation, standing: Standing) -> dict[str, Any]:
    return {
        "clause": said.clause,
        "kind": said.kind.value,
        "words": said.words,
        "look_again": said in standing.stale,
    }
