"""Files settled by `word.settle`, and read by LibreOffice beside its own settling."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.word.ooxml.package import Package
from compact_draft.word.resolve.accept_reject import Mode, settle_package
from tests.redline.office import settled_by_office

Lines = list[tuple[str, str]]
MODES: tuple[Mode, ...] = ("accept", "reject")


def settled(data: bytes, mode: Mode) -> bytes:
    """Return a file with all its tracked changes accepted or rejected, by ours."""
    package = Package.open(data)
    settle_package(package, mode)
    return package.save()


def differences(
    files: Mapping[str, bytes], old: Mapping[str, bytes] | None = None
) -> dict[tuple[str, str], str]:
    """Return where LibreOffice's settling is not ours, in text or paragraph styles.

    (name, mode) → the first line that differs, ours and theirs. LibreOffice reads
    both, so that what it reads in its own way is read alike.

    Args:
        files: Name → the file with its marks.
        old: Name → the file that rejecting shall give, where that is asked too; a
            difference is told under the mode "old".
    """
    ours = {
        f"{name} {mode}": settled(data, mode)
        for name, data in files.items()
        for mode in MODES
    }
    before = {f"{name} old": data for name, data in (old or {}).items()}
    once = {**ours, **before}
    have = settled_by_office({**files, **once}, once=once)
    want = {name: have[name] for name in once}
    found: dict[tuple[str, str], str] = {}
    for name in files:
        for mode in MODES:
            one, two = want[f"{name} {mode}"]["accept"], have[name][mode]
            if one != two:
                found[name, mode] = _first(one, two)
    for name in old or {}:
        one, two = want[f"{name} old"]["accept"], have[name]["reject"]
        if one != two:
            found[name, "old"] = _first(one, two)
    return found


def _first(ours: Lines, theirs: Lines) -> str:
    pairs = enumerate(zip(ours, theirs, strict=False))
    at = next((n for n, (one, two) in pairs if one != two), None)
    if at is None:
        return f"{len(ours)} lines, LibreOffice has {len(theirs)}"
    return f"line {at}: {ours[at]}, LibreOffice has {theirs[at]}"
