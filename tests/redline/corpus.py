"""Run the corpus through the engine: each pair forth, back, and against itself."""

from compact_draft.errors import CompactError
from compact_draft.model.redline import Existing, Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import authors, settle_package
from tests.redline.audit import audited
from tests.redline.judge import judge

BIG = {
    "two-hundred-nested",
    "thousand-columns",
    "million-characters",
    "ten-thousand-notes",
}
DATE = "2026-03-02T09:00:00Z"


def options(case):
    """The options a pair asks for, signed alike in every run."""
    existing = Existing(case.options.get("existing", "refuse"))
    return Options(author="Writer", when=DATE, existing=existing)


def settled(data, case):
    """A source as the engine takes it in."""
    mode = case.options.get("existing")
    if mode not in ("accept", "reject"):
        return data
    package = Package.open(data)
    settle_package(package, mode)
    return package.save()


def names_of_ways(case):
    """The names of the runs of a pair, of which none is made for that."""
    is_both = case.backwards and case.name not in BIG
    return ("forth", "back", "itself") if is_both else ("forth",)


def ways(case):
    """The runs of a pair: name of the way → old, new."""
    old, new = case.make()
    runs = {"forth": (old, new), "back": (new, old), "itself": (new, new)}
    return {name: runs[name] for name in names_of_ways(case)}


def faults(case, way, old, new):
    """Say what is wrong with the engine's redline of one run; nothing if it is good."""
    try:
        out, result = redline(old, new, options(case))
    except CompactError as error:
        return [f"{type(error).__name__}: {error.args[0]}"]
    old, new = settled(old, case), settled(new, case)
    verdict = judge(
        old,
        new,
        out,
        headers="headers" not in case.lost,
        sizes=case.name not in BIG,
        earlier=options(case).existing is Existing.KEEP,
    )
    found = [f for f in verdict.faults if f.split(",")[0] not in case.lost]
    found += lost_authors(new, out)
    if way == "itself":
        if verdict.revisions:
            found.append(f"size: {verdict.revisions} marks on two equal files")
    else:
        if verdict.marked > case.most:
            found.append(
                f"size: {verdict.marked} letters marked, {case.most} at most "
                f"(least {verdict.least})"
            )
        if verdict.revisions > case.revisions:
            found.append(f"size: {verdict.revisions} marks, {case.revisions} at most")
        if verdict.moves != case.moves:
            found.append(f"moves: {verdict.moves}, not {case.moves}")
    if verdict.rebuilt:
        found.append(f"rebuilt: {verdict.rebuilt} unmarked paragraphs")
    if case.name not in BIG:
        new_kinds = audited(out) - audited(old) - audited(new)
        found += [f"audit: {kind}" for kind in sorted(new_kinds)]
    if result.proof.coarser:
        found.append(f"coarser: {result.proof.coarser}")
    return found


def lost_authors(new, out):
    """Authors of changes in the new file whose changes the redline no longer has."""
    there, here = (Package.open(data) for data in (new, out))
    want, have = (set(authors(p.xml(p.main))) for p in (there, here))
    return [f"earlier: the changes of {name} are gone" for name in sorted(want - have)]
