"""One change of a clause, told in words: which clause, what happened, what it says now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compact_draft.model.change import ChangeKind, ClauseChange, ClauseVersion
from compact_draft.model.clause import Kind
from compact_draft.reports.spoken import spoken, written
from compact_draft.text.as_change import as_change
from compact_draft.text.shortened import first_words as beginning

KIND_WORDS: Mapping[ChangeKind, str] = {
    "withdrawn": "withdrawn",
    "added": "added",
    "split": "split",
    "merged": "joined",
    "moved": "moved",
    "reworded": "reworded",
    "retagged": "retagged",
    "kept": "kept",
}
_TAG_WORDS = {"by": "who is bound", "only": "only bound", "achievability": "tag"}
_VALUE_WORDS = {
    ("by", "vcs"): "the voluntary and community sector",
    ("by", "both"): "both sides",
    ("by", "unclear"): "not settled",
}
_PROMISES = frozenset(kind.value for kind in Kind if kind.is_promise)
_READ_WHOLE = 0.4
_SHORT = 7
_AT_A_GLANCE = 3
_FIRST = 9
"""How many words tell a reader which clause is meant."""


def kinds_in_words(change: ClauseChange) -> str:
    """Return everything that happened to a clause: "moved and reworded"."""
    words = [KIND_WORDS[kind] for kind in (change.kind, *change.also)]
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def title(change: ClauseChange) -> str:
    """Return which clause it is, by the number that readers see, before and now."""
    now = named(change.new)
    before = named(change.old)
    if not now or not before or now == before:
        return now or before
    if change.old_ids == change.new_ids:
        before = ", ".join(filter(None, map(_number_alone, change.old)))
    return f"{now}, before {before}" if before else now


def _number_alone(version: ClauseVersion) -> str:
    """Return a number that stands without its clause's words, with the list it counts in.

    A number such as "2." begins again in each list.
    """
    number = version.number or ""
    if number[-1:] not in (".", ")") or not version.section:
        return number
    return f"{number} under “{version.section[-1]}”"


def first_words(change: ClauseChange) -> str:
    """Return the first words of the clause as it stands now, or stood before."""
    return beginning((change.new or change.old)[0].text, _FIRST)


def name_of(version: ClauseVersion) -> str:
    """Return a clause as people name it: its number and heading, or its first words."""
    words = beginning(version.heading or version.text, _SHORT, without=".,;: ")
    if not words:
        return version.number or "a clause without words"
    if dict(version.tags).get("kind") == Kind.HEADING:
        return f"{version.number} {words}".strip() + " (heading)"
    return f"{version.number} “{words}”".strip()


def at_a_glance(change: ClauseChange) -> str:
    """Return what happened, and what changed inside: "reworded (eight -> ten weeks)"."""
    short = "" if is_read_whole(change) else "; ".join(inside(change)[:_AT_A_GLANCE])
    return kinds_in_words(change) + (f" ({short})" if short else "")


def named(versions: tuple[ClauseVersion, ...]) -> str:
    """Return clauses as people name them."""
    return " and ".join(map(name_of, versions))


def inside(change: ClauseChange) -> tuple[str, ...]:
    """Return what changed inside the words, at a glance: "eight -> ten weeks".

    Longer passages are not among them: they are read in full.
    """
    if len(change.old) != 1 or len(change.new) != 1:
        return ()
    found, at = [], 0
    edits = list(change.edits)
    text = change.old_text
    for n, edit in enumerate(edits):
        if edit.kind == "inserted":
            continue
        if edit.kind == "deleted":
            after = edits[n + 1] if n + 1 < len(edits) else None
            new = after.text if after is not None and after.kind == "inserted" else ""
            if edit.text.strip()[:1].isalnum() and new.strip()[:1].isalnum():
                found.append(as_change(text, at, at + len(edit.text), new))
        at += len(edit.text)
    return tuple(filter(None, found))


def is_read_whole(change: ClauseChange) -> bool:
    """Say whether so much changed that the two texts are better read one by one."""
    same = sum(len(edit.text) for edit in change.edits if edit.kind == "same")
    longer = max(len(change.old_text), len(change.new_text))
    return bool(change.edits) and same < _READ_WHOLE * longer


def tag_changes(change: ClauseChange) -> tuple[tuple[str, str, str], ...]:
    """Return name, old and new value of every tag that changed; empty text for none.

    Where several became one, or one several, the values of all of them.
    """
    if not change.old or not change.new:
        return ()
    old, new = (
        [dict(version.tags) for version in side] for side in (change.old, change.new)
    )
    names = sorted({name for tags in (*old, *new) for name in tags})
    return tuple(
        (name, _values(name, old), _values(name, new))
        for name in names
        if any(a.get(name) != b.get(name) for a in old for b in new)
    )


def _values(name: str, every: Sequence[Mapping[str, str]]) -> str:
    values = [tags.get(name, "") for tags in every]
    if len(set(values)) == 1:
        return values[0]
    return " and ".join(dict.fromkeys(value or "none" for value in values))


def tag_in_words(name: str, old: str, new: str) -> str:
    """Return a changed tag in words: "tag: was not settled, is aspirational"."""
    none = "not settled" if name == "achievability" else "none"
    before, now = (
        _VALUE_WORDS.get((name, value)) or value.replace("_", " ") or none
        for value in (old, new)
    )
    label = _TAG_WORDS.get(name, name)
    return f"{label.capitalize()}: was {before}, is now {now}."


def tags_in_short(change: ClauseChange) -> str:
    """Return both tags of the promises of a change as they stand now, in words.

    Of a withdrawn promise those it had; empty for what is no promise, and where none is
    settled.
    """
    label = "Tags now" if change.new else "Tags it had"
    said = [
        f"{_of(version, change.new)[2:]}: {words}" if len(change.new) > 1 else words
        for version in change.new or change.old
        if (words := _both_tags(version))
    ]
    return f"{label}: {'; '.join(said)}." if said else ""


def _both_tags(version: ClauseVersion) -> str:
    tags = dict(version.tags)
    if tags.get("kind") not in _PROMISES:
        return ""
    return ", ".join(tags[name] for name in ("achievability", "scope") if name in tags)


def notes_of(change: ClauseChange) -> tuple[str, ...]:
    """Return what is said beside the words: where it moved, and its tags."""
    notes = (
        place_in_words(change),
        *(tag_in_words(*row) for row in tag_changes(change)),
        tags_in_short(change),
    )
    return tuple(note for note in notes if note)


def place_in_words(change: ClauseChange) -> str:
    """Return where a moved clause stood and stands; empty for one that did not move."""
    if "moved" not in (change.kind, *change.also):
        return ""
    old, new = (" / ".join(side[0].section) for side in (change.old, change.new))
    under = change.old[0].under
    if old == new or (under and under == change.new[0].under):
        return f"Moved within “{new}”." if new else "Moved."
    return f"Moved: stood under “{old}”, stands now under “{new}”."


def lines_of(change: ClauseChange) -> tuple[str, ...]:
    """Return what happened to the words, in words; one line each."""
    if change.kind == "withdrawn":
        told = [f"Removed: {_flat(change.old_text)} End.", tags_in_short(change)]
        return tuple(filter(None, told))
    if change.kind == "added":
        told = [f"Added: {_flat(change.new_text)} End.", tags_in_short(change)]
        return tuple(filter(None, told))
    told = [place_in_words(change)]
    several = len(change.old) > 1 or len(change.new) > 1
    if several or is_read_whole(change):
        told += [
            f"Before{_of(version, change.old)}: {_flat(version.text)} End."
            for version in change.old
        ]
        told += [
            f"Now{_of(version, change.new)}: {_flat(version.text)} End."
            for version in change.new
        ]
    else:
        told += spoken(change.edits)
    told += [tag_in_words(*row) for row in tag_changes(change)]
    told.append(tags_in_short(change))
    return tuple(line for line in told if line)


def words_changed(change: ClauseChange) -> tuple[str, ...]:
    """Return what changed word by word, one line each, for who sees before and now."""
    told = [place_in_words(change)]
    several = len(change.old) > 1 or len(change.new) > 1
    if not several and not is_read_whole(change):
        told += written(change.edits)
    return tuple(line for line in told if line)


def _of(version: ClauseVersion, versions: tuple[ClauseVersion, ...]) -> str:
    return f", {version.number or name_of(version)}" if len(versions) > 1 else ""


def _flat(text: str) -> str:
    return " / ".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
