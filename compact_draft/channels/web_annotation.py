"""Annotations of the web, in and out (W3C Web Annotation Data Model, 2017).

In: one annotation, a page or collection of them, a list, or what Hypothesis gives
(``rows``). Out: a page of annotations. Only what the model has a word for goes over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from compact_draft.channels.decoding import text_of
from compact_draft.channels.prose import UNDER
from compact_draft.errors import DamagedError, Where
from compact_draft.model.annotation import Annotation, AnnotationKind
from compact_draft.model.received import Channel, Received, Sender, SentPoint

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_URN = "urn:compact-draft:"
_MOST = 20_000
_HOLDERS = ("items", "first", "rows", "annotations", "@graph")
_REMEDY = "export the annotations again as JSON (W3C Web Annotation)"


def is_web_annotation(data: bytes) -> bool:
    """Tell whether a file of JSON may hold annotations of the web, by a first look."""
    head = data[:20_000]
    return (
        b"anno.jsonld" in head
        or (b'"Annotation' in head and b'"target"' in head)
        or (b'"rows"' in head and b'"target"' in head)
        or b"TextQuoteSelector" in head
    )


def read_web_annotations(name: str, data: bytes, *, sender: str = "") -> Received:
    """Return what annotations of the web say.

    Args:
        name: Name of the file.
        data: Its bytes.
        sender: Whose file it is, where that is known.

    Raises:
        DamagedError: It cannot be read as such; with the item and the remedy.
    """
    try:
        held = json.loads(text_of(data, name))
    except (ValueError, RecursionError) as fault:
        raise _damaged(
            name, f"it is no JSON that can be read ({str(fault)[:80]})"
        ) from fault
    items = list(_items(held, 0))
    if not items:
        raise _damaged(name, "it holds no annotation")
    if len(items) > _MOST:
        raise _damaged(name, f"it holds more than {_MOST:,} annotations")
    targets = {
        str(entry.get("id", "")): entry.get("target")
        for entry in items
        if entry.get("id")
    }
    points: list[SentPoint] = []
    left: list[tuple[str, str]] = []
    seen: set[str] = set()
    for number, item in enumerate(items, start=1):
        point, label = _point(item, number, targets, name)
        if point is None:
            left.append((f"annotation {number}", "it has no words"))
            continue
        points.append(point)
        seen |= {label} - {""}
    names = list(dict.fromkeys(p.author for p in points if p.author))
    who = sender or (names[0] if len(names) == 1 else "")
    contacts = {_mail(entry) for entry in items} - {""}
    return Received(
        name=name,
        channel=Channel.WEB_ANNOTATION,
        sender=Sender(
            name=who,
            contact=contacts.pop() if len(contacts) == 1 and len(names) == 1 else "",
        ),
        points=tuple(points),
        seen=seen.pop() if len(seen) == 1 else "",
        left=tuple(left),
    )


def _damaged(name: str, what: str) -> DamagedError:
    return DamagedError(what, where=Where(name), mend=_REMEDY)


def _items(held: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > 6:
        return
    if isinstance(held, list):
        for item in held:
            yield from _items(item, depth + 1)
    elif isinstance(held, dict):
        if "target" in held and not any(key in held for key in ("items", "rows")):
            yield held
            return
        for key in _HOLDERS:
            if key in held:
                yield from _items(held[key], depth + 1)


def _point(
    item: Mapping[str, Any], number: int, targets: Mapping[str, Any], name: str
) -> tuple[SentPoint | None, str]:
    try:
        text, proposed, title = _bodies(item)
        target = item.get("target")
        above = target if isinstance(target, str) else ""
        answers = above in targets
        exact, before, after, source = _target(targets[above] if answers else target)
    except (TypeError, AttributeError, ValueError, RecursionError) as fault:
        raise _damaged(
            name, f"annotation {number} is not built as one ({fault})"
        ) from fault
    if not text and not proposed:
        return None, ""
    label, clause = _ours(source)
    edits = bool(proposed) or item.get("motivation") == "editing"
    is_edit = edits and bool(exact)
    return SentPoint(
        kind=AnnotationKind.REWORD if is_edit and proposed else AnnotationKind.COMMENT,
        where=f"annotation {number}" + (", an answer to another" if answers else ""),
        text=text,
        proposed=proposed,
        clause=clause or None,
        quote=exact,
        before=before,
        after=after,
        reference=f"{UNDER}{title}" if title and not clause else "",
        author=_creator(item),
        made=str(item.get("created", "") or ""),
    ), label


def _bodies(item: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the words, the words proposed, and the title of what it is about."""
    said: list[str] = []
    proposed: list[str] = []
    bodies = item.get("body", item.get("bodyValue", item.get("text", "")))
    for body in bodies if isinstance(bodies, list) else [bodies]:
        words = (
            body.get("value", body.get("chars", "")) if isinstance(body, dict) else body
        )
        purpose = str(body.get("purpose", "")) if isinstance(body, dict) else ""
        if not isinstance(words, str) or not words.strip() or words.startswith("http"):
            continue
        if purpose == "editing" or (
            not purpose and item.get("motivation") == "editing"
        ):
            proposed.append(words)
        elif purpose not in ("tagging", "classifying", "identifying", "linking"):
            said.append(words.strip())
    document = item.get("document")
    title = document.get("title", "") if isinstance(document, dict) else ""
    return (
        "\n\n".join(said),
        "\n\n".join(proposed),
        title if isinstance(title, str) else "",
    )


def _target(target: Any) -> tuple[str, str, str, str]:
    """Return the words it is about, those around them, and the source."""
    exact = before = after = source = ""
    for part in target if isinstance(target, list) else [target]:
        if not isinstance(part, dict):
            source = source or str(part or "")
            continue
        held = part.get("source", part.get("id", ""))
        source = source or str(
            held.get("id", "") if isinstance(held, dict) else held or ""
        )
        selectors = part.get("selector", [])
        for selector in selectors if isinstance(selectors, list) else [selectors]:
            while isinstance(selector, dict):
                if selector.get("type") == "TextQuoteSelector" and not exact:
                    exact = str(selector.get("exact", "") or "")
                    before = str(selector.get("prefix", "") or "")
                    after = str(selector.get("suffix", "") or "")
                selector = selector.get("refinedBy")
    return exact, before, after, source


def _ours(source: str) -> tuple[str, str]:
    """Return the revision and clause of a source that we wrote; empty for another."""
    if not source.startswith(_URN):
        return "", ""
    label, _, clause = source.removeprefix(_URN).partition("#")
    return label, clause


def _creator(item: Mapping[str, Any]) -> str:
    creator = item.get("creator", item.get("user", ""))
    if isinstance(creator, list):
        creator = creator[0] if creator else ""
    info = item.get("user_info")
    if isinstance(info, dict) and info.get("display_name"):
        return " ".join(str(info["display_name"]).split())
    if isinstance(creator, dict):
        creator = (
            creator.get("name") or creator.get("nickname") or creator.get("id") or ""
        )
    name = str(creator).removeprefix("acct:").partition("@")[0]
    return " ".join(name.split())


def _mail(item: Mapping[str, Any]) -> str:
    creator = item.get("creator")
    mail = creator.get("email", "") if isinstance(creator, dict) else ""
    return str(mail).removeprefix("mailto:")


def as_web_annotations(
    annotations: Sequence[Annotation],
    *,
    round_label: str,
    seen: str,
    names: Mapping[str, str] | None = None,
) -> str:
    """Return remarks as a page of annotations, JSON with a line end.

    Args:
        annotations: The remarks, with the places that they have.
        round_label: The round's.
        seen: The revision that their places are in.
        names: Names of people by id; None to leave names out.
    """
    items = [_item(remark, round_label, seen, names) for remark in annotations]
    page = {
        "@context": CONTEXT,
        "id": f"{_URN}{round_label}",
        "type": "AnnotationPage",
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _item(
    remark: Annotation, label: str, seen: str, names: Mapping[str, str] | None
) -> dict[str, Any]:
    bodies = list(_said(remark))
    is_edit = bool(remark.proposed) or remark.kind in (
        AnnotationKind.REWORD,
        AnnotationKind.WITHDRAW,
    )
    motivation = "editing" if is_edit else "commenting"
    if remark.kind is AnnotationKind.REPLY and remark.reply_to:
        motivation = "replying"
    found: dict[str, Any] = {
        "id": f"{_URN}{label}/{remark.id}",
        "type": "Annotation",
        "motivation": motivation,
    }
    if names is not None and names.get(remark.respondent):
        found["creator"] = {"type": "Person", "name": names[remark.respondent]}
    if remark.made:
        found["created"] = remark.made
    found["body"] = bodies
    if remark.kind is AnnotationKind.REPLY and remark.reply_to:
        found["target"] = f"{_URN}{label}/{remark.reply_to}"
    else:
        found["target"] = _aim(remark, seen)
    return found


def _said(remark: Annotation) -> Iterable[dict[str, str]]:
    if remark.text:
        yield {"type": "TextualBody", "value": remark.text, "purpose": "commenting"}
    if remark.proposed or remark.kind is AnnotationKind.REWORD:
        yield {"type": "TextualBody", "value": remark.proposed, "purpose": "editing"}


def _aim(remark: Annotation, seen: str) -> dict[str, Any]:
    anchor = remark.anchor
    source = f"{_URN}{seen}" + (f"#{anchor.clause}" if anchor.clause else "")
    aim: dict[str, Any] = {"source": source}
    selectors: list[dict[str, Any]] = []
    if anchor.words:
        quote = {"type": "TextQuoteSelector", "exact": anchor.words}
        quote |= {"prefix": anchor.before} if anchor.before else {}
        quote |= {"suffix": anchor.after} if anchor.after else {}
        selectors.append(quote)
    if anchor.start is not None and anchor.end is not None:
        selectors.append(
            {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
        )
    if selectors:
        aim["selector"] = selectors
    return aim
