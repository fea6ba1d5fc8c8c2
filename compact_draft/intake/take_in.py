"""Take in an old Compact: its Word file becomes clauses, and every paragraph counts.

Nothing is written. What is not sure is said as a doubt on its row; a text that reads
as a bad scan is reported as such, and no promise is made out of it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from compact_draft.errors import HostileFileError, TrackedChangesError, Where
from compact_draft.intake.aliases import codes, learned
from compact_draft.intake.answers import answer_questions, bind_typed_notes
from compact_draft.intake.built_copy import with_kept_ids
from compact_draft.intake.colours import bind_by_look, find_key
from compact_draft.intake.doubts import (
    SCRAMBLED,
)
from compact_draft.intake.drafts import Draft
from compact_draft.intake.drop_caps import without_drop_caps
from compact_draft.intake.found import Found
from compact_draft.intake.furniture import (
    entry_key,
    find_contents,
    find_cover,
    find_title,
    furniture_of,
)
from compact_draft.intake.headings import find_headings
from compact_draft.intake.kinds import (
    Judge,
)
from compact_draft.intake.last_look import look_again
from compact_draft.intake.letters import find_letterheads, find_writers
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line, read_lines
from compact_draft.intake.marks import is_lone_bullet, odd_marks
from compact_draft.intake.notes import with_notes
from compact_draft.intake.numbered import Numbered
from compact_draft.intake.opinion import Listener, none_held
from compact_draft.intake.plain_charter import read_plain_charter
from compact_draft.intake.printed import in_parts
from compact_draft.intake.reflow import reflowed
from compact_draft.intake.rows import Intake
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.run_on import parted_acts
from compact_draft.intake.running import find_running
from compact_draft.intake.scrambled import looks_scrambled
from compact_draft.intake.signed import bind_by_signature, bind_by_slip
from compact_draft.intake.sorting import Sorter
from compact_draft.intake.tab_columns import in_columns
from compact_draft.intake.table_shapes import shaped
from compact_draft.intake.tables import cell_in, read_tables
from compact_draft.intake.ticks import TICK, find_boxes
from compact_draft.intake.tongues import find_other_tongues, find_tongue_heads
from compact_draft.intake.unticked import leave_unticked
from compact_draft.intake.who_does_what import read_across
from compact_draft.intake.whose import give_back_others
from compact_draft.model.clause import HistoryRow, Kind
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.document import read_blocks
from compact_draft.word.resolve.accept_reject import authors, settle_package

MOST_PARAGRAPHS = 25_000
"""A Compact has a few hundred; a file of more than these is another thing."""
_MOST_SCRAMBLED = 0.3
_FEW_WORDS = 3
_MOST_BROKEN = 0.4
_LEAST_BROKEN = 8


def take_in(
    data: bytes,
    *,
    file: str,
    prefix: str,
    rules: Rules,
    opinion: Listener = none_held,
    first: int = 1,
    tracked: Literal["accept", "reject"] | None = None,
    by: str = "",
    when: str = "",
) -> Intake:
    """Return an old Compact as clauses and furniture, in the order of the file.

    Args:
        data: The bytes of the Word file.
        file: Its name, for places and messages.
        prefix: What the ids begin with: ``<prefix>-<serial>``.
        rules: What words make of lines; see `load_rules`.
        opinion: What a line's words say for themselves, where place and rules are
            silent; see `listening`.
        first: The first serial that is free.
        tracked: What to do with tracked changes that the file holds.
        by: Who takes it in, for the history of the clauses.
        when: ISO date or time of it.

    Raises:
        WordFileError: the file cannot be used.
        TrackedChangesError: it holds tracked changes and `tracked` says nothing.
    """
    package = Package.open(data, name=file)
    _refuse_too_long(package, file)
    if _has_tracked_changes(package):
        if tracked is None:
            raise _refused(file)
        settle_package(package, tracked)
        data = package.save()
    lines = read_lines(read_blocks(package), rules)
    drafts, title = _sorted(lines, rules, opinion)
    doubts = _doubts_of_file(drafts)
    if any(doubt.startswith("looks scrambled") for doubt in doubts):
        _take_back_promises(drafts)
    numbered = Numbered(file, hashlib.sha256(data).hexdigest(), prefix, first)
    history = HistoryRow(when=when, by=by, source=(f"intake: {file}",), what="taken_in")
    return Intake(
        file=file,
        sha256=numbered.sha256,
        source=data,
        title=title,
        rows=with_kept_ids(
            [numbered.row(draft, history) for draft in drafts], package, history
        ),
        doubts=doubts,
    )


def _has_tracked_changes(package: Package) -> bool:
    stories = [package.main]
    for kind in ("footnotes", "endnotes", "header", "footer", "comments"):
        stories += package.related(package.main, kind)
    return any(authors(package.xml(part)) for part in stories)


def _refuse_too_long(package: Package, file: str) -> None:
    """Refuse a file of more paragraphs than any Compact has."""
    count = sum(1 for _ in package.xml(package.main).iter(w("p")))
    if count > MOST_PARAGRAPHS:
        raise HostileFileError(
            f"it has {count:,} paragraphs; a Compact has a few hundred, and "
            f"{MOST_PARAGRAPHS:,} is most",
            where=Where(file),
            mend="check that it is the right file; take in the Compact alone",
        )


def _refused(file: str) -> TrackedChangesError:
    return TrackedChangesError(
        "the file holds tracked changes, so it is not clear which words are agreed",
        where=Where(file),
        mend="accept or reject them in Word and save, or say here which: "
        "--existing accept, or --existing reject",
    )


def _sorted(
    lines: Sequence[Line], rules: Rules, opinion: Listener
) -> tuple[list[Draft], str]:
    """Return the rows under way in order, and the title."""
    body = [line for line in lines if line.block.story == "body"]
    body = without_drop_caps(body)
    body = shaped(body, rules)
    body = in_columns(body, rules.knowing(learned(body, rules)))
    body = in_parts(body, rules, odd_marks(line.block.text for line in body))
    edges = [line.text for line in lines if line.block.story in ("header", "footer")]
    body = reflowed(body, rules.knowing(learned(body, rules)), edges)
    notes = [line for line in lines if line.block.note]
    rules = rules.knowing(learned([*body, *notes], rules), codes(body, rules))
    judge = Judge(rules, opinion)
    body = parted_acts(body, rules)
    texts = [line.text if line.block.cell is None else "" for line in body]
    furniture = {
        n: why
        for n, line in enumerate(body)
        if (why := furniture_of(line)) and not is_lone_bullet(texts, n)
    }
    pages = {n for n, why in furniture.items() if why in ("page number", "page break")}
    contents = find_contents(body, rules)
    furniture |= {n: why for n, why in contents.items() if n not in furniture}
    running = find_running(body, pages, rules, edges, but=contents)
    title = find_title(body, {*furniture, *running}, rules)
    title = title or find_title(body, set(furniture), rules)
    named = " ".join(body[n].words for n in title)
    running |= find_running(body, pages, rules, [named, *edges], but=contents)
    furniture |= {n: why for n, why in running.items() if n not in title}
    furniture |= dict.fromkeys(title, "title of the document")
    body, across = read_across(body, rules, furniture)
    tables = read_tables(body, rules)
    for table in tables.values():
        furniture |= dict.fromkeys(table.heads, "table head")
        if table.ticks is not None:
            furniture |= dict.fromkeys(table.ticks.cells, TICK)
    bound, boxes = find_boxes(body, rules)
    furniture |= dict.fromkeys(boxes, TICK)
    others = find_other_tongues(body)
    furniture |= dict.fromkeys(find_tongue_heads(body, others), "table head")
    cover = find_cover(body, furniture, title)
    columns = {n for r in across.values() for n in range(r.start, r.stop)}
    letterheads = find_letterheads(body, rules)
    taken = {
        body[n].block.ordinal
        for n in {*furniture, *cover, *others, *columns, *letterheads}
    }

    worded_in_box = Counter(
        line.block.box for line in body if line.words and line.block.box is not None
    )

    def may_be_heading(line: Line) -> bool:
        if line.block.ordinal in taken or cell_in(line, tables) is not None:
            return False
        if line.block.box is None:
            return True
        acts = opens_with_a_verb(line.words) and len(line.words.split()) > _FEW_WORDS
        return worded_in_box[line.block.box] == 1 and not acts

    listed = {
        entry_key(body[n]) for n, why in furniture.items() if why == "contents line"
    }
    headings = find_headings(body, rules, may_be=may_be_heading, listed=listed)
    found = Found(
        furniture=furniture,
        headings=headings,
        tables=tables,
        bound=bound,
        writers=find_writers(body, rules),
        others=frozenset(others),
        two_tongues=frozenset(
            cell.table for n in others if (cell := body[n].block.cell) is not None
        ),
        across=across,
    )
    drafts = Sorter(body, judge, found).sort()
    on_cover = {body[n].block.ordinal for n in cover}
    for draft in drafts:
        draft.on_cover = draft.first.block.ordinal in on_cover
    _find_repeats(drafts)
    bind_by_signature(drafts, judge)
    bind_by_slip(drafts, rules)
    give_back_others(drafts)
    leave_unticked(drafts)
    bind_by_look(drafts, *find_key(body, rules), judge)
    answer_questions(drafts, judge)
    bind_typed_notes(drafts)
    read_plain_charter(drafts, judge)
    look_again(drafts, judge)
    rest = [line for line in lines if line.block.story != "body"]
    return list(with_notes(drafts, rest, judge)), named


def _find_repeats(drafts: Sequence[Draft]) -> None:
    """Make prose of lists whose items only say the document's own headings again."""
    headings = {key(d.text) for d in drafts if d.kind is Kind.HEADING}
    runs: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.in_list and draft.kind is not None:
            runs.setdefault(draft.run, []).append(draft)
    for run in runs.values():
        said = [key(draft.text) for draft in run]
        if len(run) > 1 and all(
            words in headings or words.removeprefix("to ") in headings for words in said
        ):
            for draft in run:
                draft.kind, draft.party = Kind.PROSE, None
                draft.why = "it only says a heading of the document again"
                draft.doubts.clear()


def _doubts_of_file(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Return the doubts about the text as a whole."""
    worded = [d for d in drafts if d.kind is not None and d.first.block.story == "body"]
    if not worded:
        return ("no words were found in the body of the file",)
    words = sum(len(d.text.split()) for d in worded)
    odd = sum(len(d.text.split()) for d in worded if looks_scrambled(d.text))
    plain = [
        (before, d)
        for before, d in pairwise([None, *worded])
        if d is not None and d.kind is not Kind.HEADING and _is_running_text(d)
    ]
    broken = sum(_is_broken(d, before) for before, d in plain)
    if odd > _MOST_SCRAMBLED * words:
        told = f"{odd:,} of {words:,} words stand in paragraphs like a bad scan"
        return (f"looks scrambled: {told}; no promise was made out of them",)
    if broken >= _LEAST_BROKEN and broken > _MOST_BROKEN * len(plain):
        told = f"{broken} of {len(plain)} paragraphs begin within a sentence"
        return (f"looks scrambled: {told}; no promise was made out of them",)
    return ()


def _is_running_text(draft: Draft) -> bool:
    """Tell whether a row is no item, no cell of a table and in no text box."""
    block = draft.first.block
    return not draft.in_list and block.cell is None and not block.in_box


def _is_broken(draft: Draft, before: Draft | None) -> bool:
    """Tell whether a row begins within a sentence, or its lines make none.

    What begins small behind a heading, a lead-in or a full stop breaks no sentence.
    """
    if draft.first.begins_low and not _ends(before):
        return True
    joined_up = any(part.joint == " " for part in draft.parts)
    return joined_up and not draft.last.is_ended


def _ends(before: Draft | None) -> bool:
    if before is None or before.kind is Kind.HEADING:
        return True
    return before.last.is_ended


def _take_back_promises(drafts: Iterable[Draft]) -> None:
    for draft in drafts:
        if draft.kind is not None and draft.kind is not Kind.HEADING:
            draft.kind, draft.party = Kind.PROSE, None
            draft.doubt(SCRAMBLED)
