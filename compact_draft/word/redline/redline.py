"""The door: two Word files in, one with tracked changes out, proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from compact_draft.errors import RoundTripError, TrackedChangesError, Where
from compact_draft.model.redline import Existing, Options, Proof, Redline
from compact_draft.word.ooxml.ignorable import merge_ignorable
from compact_draft.word.ooxml.markup import check_author
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import Fault, beyond, faults, warnings
from compact_draft.word.redline.compare import Written, write_redline
from compact_draft.word.redline.facts import Alignment, ByFacts
from compact_draft.word.redline.fallback import Fallback
from compact_draft.word.redline.field_forms import take_forms
from compact_draft.word.redline.places import ParagraphPlaces
from compact_draft.word.redline.plan import ByLikeness, Planner
from compact_draft.word.redline.proof import (
    WHOLE,
    Damage,
    KeysOf,
    Stories,
    damage_at,
    damages,
)
from compact_draft.word.redline.result import (
    expected_stories,
    places,
    result,
    runs,
    settled_keys,
    stories_in,
)
from compact_draft.word.redline.second_proof import prove_again
from compact_draft.word.redline.side import Sides, read_sides
from compact_draft.word.resolve.accept_reject import authors, settle_package
from compact_draft.word.styles.default_style import (
    forget_undefined_styles,
    say_default_style,
)

_MOST_ROUNDS = 16
_GIVES_UP = 2
"""The round after which earlier marks that do not come out are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedRedline:
    """A redline as a file, and what is known of it.

    Attributes:
        data: The Word file.
        redline: What it says.
        places: Where the paragraphs of both files stand in it.
        runs: For each run of its main part, which run of the new file's it is, by
            ordinal; None for one of the old file. Empty where that was not asked.
        meant: The keys that rejecting all and accepting all should give.
        keys_of: Makes the keys of a reading of it.
    """

    data: bytes
    redline: Redline
    places: ParagraphPlaces
    meant: tuple[Stories, Stories]
    keys_of: KeysOf
    runs: tuple[int | None, ...] = ()

    def prove(self, data: bytes, options: Options) -> None:
        """Prove it again as `data`, as after comments were put in its margin.

        Comments are left out of account.

        Raises:
            RoundTripError: One of its readings is not the file it should be.
        """
        found = damages(data, *self.meant, self.keys_of)
        if found:
            known = damages(self.data, *self.meant, self.keys_of)
            found = [damage for damage in found if damage not in known]
        if found:
            raise _false(found, options)


def redline(old: bytes, new: bytes, options: Options) -> tuple[bytes, Redline]:
    """Return the Word file that shows how `old` became `new`, and what it says.

    Raises:
        WordFileError: one of its family, for a file that cannot be used.
        TrackedChangesError: a file holds tracked changes and they are refused.
        RefusedError: the author's name cannot be written in a Word file.
        RoundTripError: the result did not prove; nothing is handed over.
    """

    def opened() -> tuple[Package, Package]:
        return _opened(old, new, options)

    likeness = ByLikeness(find_moves=options.find_moves)
    found = _proved(opened, lambda _old, _new: likeness, options)
    return found.data, prove_again(found.data, old, new, options, found.redline)


def redline_traced(old: bytes, new: bytes, options: Options) -> ProvedRedline:
    """Return the same as `redline`, with what became of paragraphs and runs.

    Raises:
        WordFileError: one of its family, for a file that cannot be used.
        RoundTripError: the result did not prove; nothing is handed over.
    """

    def opened() -> tuple[Package, Package]:
        return _opened(old, new, options)

    likeness = ByLikeness(find_moves=options.find_moves)
    found = _proved(opened, lambda _old, _new: likeness, options, traces_runs=True)
    again = prove_again(found.data, old, new, options, found.redline)
    return replace(found, redline=again)


def redline_aligned(
    old: bytes, new: bytes, alignment: Alignment, options: Options
) -> ProvedRedline:
    """Return the redline of two files whose paragraphs' pairing is given.

    Nothing in the main part is paired by likeness; a paragraph that no fact names is
    kept only where it is equal in all to one that stands between the same pairs.
    Notes are paired by what they say unless the alignment says that they keep ids.
    `options.existing` counts as for `redline`.

    Raises:
        WordFileError: one of its family, for a file that cannot be used.
        RoundTripError: the result did not prove; nothing is handed over.
    """

    def opened() -> tuple[Package, Package]:
        return _opened(old, new, options)

    def planner(package: Package, other: Package) -> Planner:
        return ByFacts(alignment, package, other)

    found = _proved(opened, planner, options)
    again = prove_again(found.data, old, new, options, found.redline)
    return replace(found, redline=again)


def _proved(
    opened: Callable[[], tuple[Package, Package]],
    planner: Callable[[Package, Package], Planner],
    options: Options,
    *,
    traces_runs: bool = False,
) -> ProvedRedline:
    """Write until the result is true, less finely each time where it was not."""
    check_author(options.author)
    fallback = Fallback()
    found: list[Damage] = []
    ill_made: list[Fault] = []
    warned: tuple[str, ...] = ()
    for number in range(1, _MOST_ROUNDS + 1):
        old, new = opened()
        if number == 1:
            warned = _warnings((old, options.old_name), (new, options.new_name))
        plan = planner(old, new)
        sides = read_sides(
            old,
            new,
            options,
            notes_keep_ids=plan.notes_keep_ids,
            traces_runs=traces_runs,
        )
        written = write_redline(sides, plan, options, fallback)
        data = new.save()
        if options.existing is Existing.KEEP:
            written.expected.take_settled(*opened())
        meant, keys_of = expected_stories(written, fallback), settled_keys(written)
        found = damages(data, *meant, keys_of)
        if options.existing is Existing.KEEP:
            found = written.expected.list_earlier(found, gives_up=number > _GIVES_UP)
            if found and number == _GIVES_UP:
                # a lower level did not help: as fine as can be, and listed
                fallback = Fallback()
                continue
        ill_made = [] if found else _beyond(faults(new), opened)
        if not found and not ill_made:
            proof = Proof(
                rounds=number,
                coarser=fallback.places(),
                blocks=sum(
                    len(numbers)
                    for side in written.expected.stories
                    for numbers in side.values()
                ),
            )
            return ProvedRedline(
                data=data,
                redline=replace(result(sides, written, proof), warnings=warned),
                places=places(sides, written),
                meant=meant,
                keys_of=keys_of,
                runs=runs(sides, written) if traces_runs else (),
            )
        if not fallback.step_down(found or _places(ill_made, sides, written)):
            break
    if found:
        raise _false(found, options)
    raise _ill_made(ill_made[0], options)


def _beyond(
    found: list[Fault], opened: Callable[[], tuple[Package, Package]]
) -> list[Fault]:
    """Return what is not well made, unless it came so."""
    return beyond(found, *opened()) if found else []


def _warnings(*files: tuple[Package, str]) -> tuple[str, ...]:
    """Return what of the files Word is known to stumble over, with their names."""
    return tuple(
        f"{name}: {line}" for package, name in files for line in warnings(package)
    )


def _places(ill_made: list[Fault], sides: Sides, written: Written) -> list[Damage]:
    """Return the blocks of what is not well made, to be written less finely."""
    found: dict[Damage, None] = {}
    for fault in ill_made:
        damage = damage_at(fault, sides.new.package)
        if damage is not None:
            found[damage] = None
            continue
        for story in stories_in(fault, sides, written):
            found[Damage(reading="accept", story=story, block=WHOLE)] = None
    return list(found)


def _ill_made(fault: Fault, options: Options) -> RoundTripError:
    """Return the refusal of a redline that Word would have to repair."""
    return RoundTripError(
        f"the redline is not well made: {fault}",
        where=Where(options.new_name, paragraph=f"in the part {fault.part}"),
        mend="report this with both files; no file was written",
    )


def _false(found: list[Damage], options: Options) -> RoundTripError:
    first = found[0]
    block = "" if first.block == WHOLE else f", block {first.block + 1}"
    place = f"{first.reading}: {first.story}{block}"
    return RoundTripError(
        f"the redline does not prove ({place}, and {len(found) - 1} more)",
        where=Where(options.new_name),
        mend="report this with both files; no file was written",
    )


def _opened(old: bytes, new: bytes, options: Options) -> tuple[Package, Package]:
    """Return both files, ready to be written into the new one."""
    before = Package.open(old, name=options.old_name)
    after = Package.open(new, name=options.new_name)
    merge_ignorable(before, after)
    say_default_style(before, after)
    forget_undefined_styles(before, after)
    before, after = _settled(before, options), _settled(after, options)
    take_forms(before, after)
    return before, after


def _settled(package: Package, options: Options) -> Package:
    """Return the package with the tracked changes it holds settled as asked."""
    if options.existing is Existing.REFUSE:
        _refuse(package)
    elif options.existing is not Existing.KEEP:
        rejected = options.existing is Existing.REJECT
        settle_package(package, "reject" if rejected else "accept")
    return package


def _refuse(package: Package) -> None:
    parts = [package.main]
    for kind in ("footnotes", "endnotes", "header", "footer"):
        parts += package.related(package.main, kind)
    found: Counter[str] = Counter()
    for part in parts:
        found.update(authors(package.xml(part)))
    if found:
        total = sum(found.values())
        names = ", ".join(sorted(name or "an unnamed author" for name in found))
        raise TrackedChangesError(
            f"it already holds {total} tracked changes, by {names}",
            where=Where(package.name),
            mend="accept or reject them in Word, or say which with --existing",
        )
