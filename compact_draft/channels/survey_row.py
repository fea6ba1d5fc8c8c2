"""One row of a survey export: its answers, from left to right, as points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.channels.asked import asked_in
from compact_draft.channels.columns import Column, Role
from compact_draft.channels.prose import UNDER
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import SentPoint
from compact_draft.text.naming import phrases
from compact_draft.text.sheet import bare_cell

_REASONS = re.compile(
    r"\b(?:why|reasons?|explain|comments?|tell us more|details|elaborate|because)\b",
    re.IGNORECASE,
)

_WHY = re.compile(
    r"\b(?:why|reasons?|reasoning|rationale|justification|grounds|explanation|because)\b",
    re.IGNORECASE,
)
"""How a heading says that its words give the reasons of those before it."""
SAID = frozenset((Role.COMMENT, Role.PROPOSED))
_GENERAL = re.compile(
    r"\b(?:overall|whole|in general|generally|general|any other|other|further|additional|draft|compact|document|consultation|survey)\b",
    re.IGNORECASE,
)
"""What a heading says that is not about the clause named in the column before it."""


class Row:
    """One row, from left to right."""

    def __init__(
        self, number: int, columns: Sequence[Column], cells: Sequence[str]
    ) -> None:
        self.number = number
        self.columns = columns
        self.cells = cells
        self.points: list[SentPoint] = []
        self.left: list[tuple[str, str]] = []
        self.group: dict[Role, tuple[str, str]] = {}
        self.ticked: tuple[str, str] | None = None
        self.asked = ""
        self.is_used = False
        self.before = ""
        self._has_places = any(column.role is Role.CLAUSE for column in columns)

    def read(self) -> None:
        """Take what the cells say, the ticked ones with the words that go with them."""
        for column, cell in zip(self.columns, self.cells, strict=False):
            said = bare_cell(cell).strip()
            goes_on = bool(said) and _goes_on(column)
            if (
                self.ticked is not None
                and not goes_on
                and column.role is not Role.IGNORE
            ):
                self._end_tick()
            if said and not any(map(str.isalnum, said)):
                self.left.append((self._where(column.heading), f"no words: “{said}”"))
            elif said:
                self._take(column, said)
            if column.role in (Role.QUESTION, Role.CHOICE) and not _goes_on(column):
                self.before = column.heading
        self._end_tick()
        self._end_group()

    def _take(self, column: Column, said: str) -> None:
        role, heading = column.role, column.heading
        if role in (Role.COMMENT, Role.PROPOSED, Role.CLAUSE, Role.QUOTE):
            if role in self.group or (role is Role.CLAUSE and self.group):
                place = self._further(role, heading)
                self._end_group()
                if place is not None:
                    self.group[Role.CLAUSE] = place
            self.group[role] = (heading, said)
            if role is Role.COMMENT and self.ticked is not None:
                self.asked = self._question(heading)
        elif role is Role.QUESTION:
            self._answer(heading, said)
        elif role is Role.CHOICE:
            if not self._waits(heading) and not self._is_bare_quote():
                self._end_group()
            self.ticked = (heading, said)
        elif role is Role.ABOUT:
            self.left.append((self._where(heading), f"said of themselves: “{said}”"))

    def _further(self, role: Role, heading: str) -> tuple[str, str] | None:
        """Return the place of the words before, where further words are on it too.

        The reason for them is; of other words it is only likely.
        """
        if role is not Role.COMMENT or Role.CLAUSE not in self.group:
            return None
        if phrases(heading) or _GENERAL.search(heading):
            return None
        above, place = self.group[Role.CLAUSE]
        if _WHY.search(heading):
            return above, place
        return above, f"{UNDER}{place.removeprefix(UNDER)}"

    def _where(self, heading: str) -> str:
        return f"row {self.number}, column {short(heading)}"

    def _question(self, heading: str) -> str:
        """Return the question of an answer, with what was ticked just before it."""
        if self.ticked is None:
            is_why = _REASONS.search(heading) is not None and not phrases(heading)
            on_it = is_why and bool(phrases(self.before))
            return f"{self.before}; {heading}" if on_it else heading
        ticked, self.ticked = self.ticked, None
        return f"{ticked[0]} {ticked[1]}; {heading}"

    def _waits(self, heading: str) -> bool:
        """Whether a place was named and nothing said of it yet, so that this may be."""
        is_open = Role.CLAUSE in self.group and not SAID & self.group.keys()
        return is_open and not phrases(heading) and not _GENERAL.search(heading)

    def _is_bare_quote(self) -> bool:
        """Whether words were quoted and nothing is said of them yet."""
        return Role.QUOTE in self.group and not SAID & self.group.keys()

    def _place_before(self, heading: str, *, is_sure: bool) -> str:
        """Return the place that was named before something that is on it, or may be."""
        if not self._waits(heading):
            self._end_group()
            return ""
        above, place = self.group[Role.CLAUSE]
        if not is_sure:
            place = f"{UNDER}{place.removeprefix(UNDER)}"
            self.group[Role.CLAUSE] = (above, place)
        self.is_used = True
        return place

    def _answer(self, heading: str, said: str) -> None:
        place = self._place_before(heading, is_sure=False)
        asked = asked_in(said)
        self.points.append(
            SentPoint(
                kind=AnnotationKind.COMMENT if asked is None else asked.kind,
                where=self._where(heading),
                text=said,
                quote="" if asked is None else asked.quote,
                proposed="" if asked is None else asked.proposed,
                reference=place,
                question=self._question(heading),
            )
        )

    def _end_tick(self) -> None:
        if self.ticked is not None:
            (heading, said), self.ticked = self.ticked, None
            quote = ""
            if self._is_bare_quote():
                _, quote = self.group.pop(Role.QUOTE)
            place = self._place_before(heading, is_sure=True)
            named = bool(phrases(heading)) or not (quote or self._has_places)
            self.points.append(
                SentPoint(
                    kind=AnnotationKind.COMMENT,
                    where=self._where(heading),
                    text=said,
                    reference=place,
                    quote=quote,
                    question=heading if named or place else "",
                )
            )

    def _end_group(self) -> None:
        group, self.group = self.group, {}
        question, self.asked = self.asked, ""
        if not group:
            return
        said = {role: words for role, (_, words) in group.items()}
        heading = next(
            group[role][0]
            for role in (Role.COMMENT, Role.PROPOSED, Role.QUOTE, Role.CLAUSE)
            if role in group
        )
        is_used, self.is_used = self.is_used, False
        if is_used and set(group) == {Role.CLAUSE}:
            return  # something was said of it
        if not SAID & set(group):
            words = "; ".join(f"“{value}”" for value in said.values())
            why = f"a place and no words on it: {words}"
            self.left.append((self._where(heading), why))
            return
        text = said.get(Role.COMMENT, "")
        asked = asked_in(text)
        quote = said.get(Role.QUOTE, "") or ("" if asked is None else asked.quote)
        proposed = said.get(Role.PROPOSED, "") or (
            "" if asked is None else asked.proposed
        )
        is_edit = asked is not None or (proposed and quote)
        self.points.append(
            SentPoint(
                kind=AnnotationKind.REWORD if is_edit else AnnotationKind.COMMENT,
                where=self._where(heading),
                text=text,
                proposed=proposed,
                quote=quote,
                reference=said.get(Role.CLAUSE, ""),
                may_be_cut=True,
                question=question or self._general(heading),
            )
        )

    def _general(self, heading: str) -> str:
        """Return the question of words that name no place.

        Where other words name theirs, only one that is plainly about the whole counts.
        """
        named = self._has_places and not _GENERAL.search(heading)
        return "" if named else heading


def _goes_on(column: Column) -> bool:
    """Whether a column asks for the reasons of what was ticked in the one before it."""
    if phrases(column.heading):
        return False
    is_why = _REASONS.search(column.heading) is not None
    return column.role is Role.COMMENT or (column.role is Role.QUESTION and is_why)


def short(text: str) -> str:
    """Return a text cut to sixty letters, in one line."""
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:59]}…"
