"""What is a line in a table with heads: by its column, its row, the section around?"""

from __future__ import annotations

import re
from dataclasses import replace

from compact_draft.intake.doubts import (
    NO_HEAD,
    UNKNOWN,
    UNSAID,
)
from compact_draft.intake.head_sides import leads_in
from compact_draft.intake.kinds import YIELDS, Judge
from compact_draft.intake.row_heads import RowHead
from compact_draft.intake.rules import HeadingRule, Role
from compact_draft.intake.scrambled import looks_scrambled
from compact_draft.intake.tables import Table
from compact_draft.intake.ticks import ticked
from compact_draft.intake.verdicts import Setting, Verdict, scrambled
from compact_draft.intake.voices import is_only_we
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.word.reading.cells import Cell

ALSO = "its row names somebody else too, whom the rules do not know"
_FEW = 2
_NO_ACT = re.compile(
    r"(?:n/?a|none|nil|tb[cad]|ditto|not applicable|see|as (?:above|before|for))\b(?!.*\b(?:will|shall|must)\b)",
    re.IGNORECASE,
)
"""What fills a cell in which there is nothing to say."""
_WE_ASK = re.compile(r"(?:what )?we (?:ask|expect|want|need)\b", re.IGNORECASE)
"""Over a column of what others are to do for whoever the row names."""
_OTHER = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}
_PROMISED = (Role.COMMITMENT, Role.ACTION)
_ROLES: dict[Role | None, Kind] = {
    Role.COMMITMENT: Kind.COMMITMENT,
    Role.ACTION: Kind.ACTION,
    Role.OUTCOME: Kind.OUTCOME,
    Role.CONTACT: Kind.CONTACT,
    Role.WHO: Kind.PROSE,
    Role.WHEN: Kind.PROSE,
    Role.TERM: Kind.DEFINITION,
    Role.MEANING: Kind.DEFINITION,
    Role.STATUS: Kind.PROSE,
}


def in_table(
    judge: Judge, words: str, setting: Setting, table: Table, cell: Cell
) -> Verdict:
    """Return what a line in a table with heads is."""
    aside = _aside(judge, words, table, cell)
    if aside is not None:
        return aside
    rule, heading = judge.rule((*setting.section, *table.titles))
    if _is_of_contacts(rule) and table.role(cell) not in _PROMISED:
        return Verdict(kind=Kind.CONTACT, why=f"under “{heading}”")
    by_row = _by_its_row(judge, words, setting, table, cell)
    if by_row is not None:
        return by_row
    head = table.row_head(cell)
    side, role = _side(judge, setting, table, cell), table.role(cell)
    stem = setting.stem
    led_in = stem is not None and stem.kind is not None and stem.by is not None
    if led_in and role in (None, Role.COMMITMENT, Role.ACTION):
        return judge.item(words, setting)
    if role is not None and role in _ROLES:
        said = _in_role(judge, words, setting, role, side)
        unsure = head is not None and head.unsure and said.kind.is_promise
        return replace(said, doubts=(*said.doubts, ALSO)) if unsure else said
    if head is not None and table.has_acts:
        return judge.by_words(words, setting, in_list=False)
    if stem is not None and stem.kind is not None and side is None:
        return judge.item(words, setting)
    rule, heading = _of_row(judge, head) or (rule, heading)
    kind = rule.makes if rule else None
    if side is not None and _column_decides(judge, kind, table.head(cell)):
        kind = Kind.COMMITMENT
    if kind is None:
        if cell.columns > 1 and _is_led_by_heading(judge, setting, cell):
            return judge.item(words, setting)
        return judge.by_words(words, setting, in_list=True)
    if not kind.is_promise:
        told = judge.no_promise(kind, words, heading, setting)
        return replace(told, doubts=()) if kind is not Kind.PROCEDURE else told
    if side is not None:
        why = "the head of its row" if head is not None else "the head of its column"
        bound = judge.promise(kind, words, why, side, setting)
        bare = cell.outer is not None and judge.own.is_verbless(words)
        doubts = (UNSAID, *bound.doubts) if bare else bound.doubts
        return replace(bound, doubts=doubts)
    verdict = judge.promise(kind, words, f"under “{heading}”", None, setting)
    return Verdict(kind=kind, why=verdict.why, party=verdict.party, doubts=(NO_HEAD,))


def _side(judge: Judge, setting: Setting, table: Table, cell: Cell) -> By | None:
    """Return whom a cell binds: by its column, else its row.

    "We offer" is whoever the row names, and what "we ask" is done by the others.
    """
    side, head = table.side(cell), table.row_head(cell)
    if side is None:
        return None if head is None else head.side
    above = judge.side_above(setting.section)
    if side is not By.BOTH or above is None:
        return side
    if not is_only_we(table.head(cell), judge.rules):
        return side
    return _OTHER.get(above, above) if _WE_ASK.match(table.head(cell)) else above


def _of_row(judge: Judge, head: RowHead | None) -> tuple[HeadingRule, str] | None:
    """Return what the head of a row makes of it, and that head; None for nothing."""
    if head is None or head.side is not None:
        return None
    rule = judge.rules.heading(head.words)
    return None if rule is None else (rule, head.words)


def _aside(judge: Judge, words: str, table: Table, cell: Cell) -> Verdict | None:
    """Return what a cell is in which nothing can be promised; None for any other."""
    if looks_scrambled(words):
        return scrambled()
    if _NO_ACT.match(words) or _tells_of_its_row(judge, table, cell):
        return Verdict(kind=Kind.PROSE, why="no act of its column", doubts=(UNSAID,))
    return None


def _tells_of_its_row(judge: Judge, table: Table, cell: Cell) -> bool:
    """Tell whether the head of a row says that it tells who, or when, or how far: "Lead person"."""
    head = table.row_head(cell)
    if head is None or head.side is not None or head.column == cell.column:
        return False
    if head.is_bar or table.side(cell) is None:
        return False
    return judge.rules.column(head.words) in (Role.WHO, Role.CONTACT, Role.WHEN)


def _is_of_contacts(rule: HeadingRule | None) -> bool:
    return rule is not None and rule.makes is Kind.CONTACT


def _is_led_by_heading(judge: Judge, setting: Setting, cell: Cell) -> bool:
    """Tell whether a cell of the first column goes on from "The Council will meet these standards:"."""
    above = setting.section[-1:]
    led = bool(above) and leads_in(above[0], judge.rules) and cell.column == 0
    return led and judge.side_above(above) is not None


def _column_decides(judge: Judge, kind: Kind | None, head: str) -> bool:
    """Tell whether the head of a column makes promises, whatever the section says."""
    if kind in (Kind.PROSE, Kind.DEFINITION, None):
        return True
    return kind in YIELDS | {Kind.OUTCOME} and leads_in(head, judge.rules)


def _by_its_row(
    judge: Judge, words: str, setting: Setting, table: Table, cell: Cell
) -> Verdict | None:
    """Return what a line is whose row says who is bound: by ticks, or by a name."""
    if table.ticks is not None and cell.row in table.ticks.rows:
        if cell.column == table.ticks.column:
            bound = table.ticks.rows[cell.row]
            if bound.is_agreed:
                why = "the ticks beside it"
                return judge.promise(Kind.COMMITMENT, words, why, None, setting)
            return ticked(bound, table.role(cell))
        return judge.by_words(words, setting, in_list=False)
    few = len(words.split()) <= _FEW
    if few and table.side(cell) is By.BOTH and table.parts_the_sides:
        return Verdict(kind=Kind.PROSE, why="what its row is about", doubts=(UNSAID,))
    if leads_in(words, judge.rules):
        return Verdict(kind=Kind.PROSE, why="it leads in what follows")
    stem = setting.stem
    told = stem.kind if stem is not None and stem.by is None else None
    if told is not None and not told.is_promise:
        return Verdict(kind=told, why="the line before its list")
    role, who, head = table.role(cell), table.who(cell), table.row_head(cell)
    unknown = who and head is not None and head.side is None
    if unknown and table.side(cell) is None and role in _PROMISED:
        why = f"its row says {who}"
        return Verdict(kind=_ROLES[role], why=why, party=By.UNCLEAR, doubts=(UNKNOWN,))
    return None


def _in_role(
    judge: Judge, words: str, setting: Setting, role: Role, side: By | None
) -> Verdict:
    kind = _ROLES[role]
    why = f"its column says {role.value}"
    if kind.is_promise:
        return judge.promise(kind, words, why, side, setting)
    return Verdict(kind=kind, why=why)
