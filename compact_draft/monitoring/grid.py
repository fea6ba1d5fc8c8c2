"""Who promises what, and who delivers it: bodies by themes, counted."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft, Party, bound_parties
from compact_draft.model.tags import Practice

NO_THEME = ""
"""The theme of promises whose theme nobody has settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one body promises under one theme.

    Attributes:
        party: The body's id.
        theme: The theme; empty for promises without one.
        promises: Ids of the promises that bind it, in order.
        doing: How many of them it says it does.
        partly: How many it says it does in part.
        not_yet: How many it says it does not yet, or cannot.
        unsaid: How many it has said nothing of, as the words stand now.
    """

    party: str
    theme: str
    promises: tuple[ClauseId, ...]
    doing: int = 0
    partly: int = 0
    not_yet: int = 0
    unsaid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Bodies by themes.

    Attributes:
        parties: The bodies that sign, in the order of the settings.
        themes: The themes that some promise has, in the order of the text.
        cells: One for each body and theme in which it promises something.
    """

    parties: tuple[Party, ...]
    themes: tuple[str, ...]
    cells: tuple[Cell, ...]

    def cell(self, party: str, theme: str) -> Cell | None:
        """Return what a body promises under a theme; None for nothing."""
        for candidate in self.cells:
            if (candidate.party, candidate.theme) == (party, theme):
                return candidate
        return None


def grid(draft: Draft) -> Grid:
    """Return who promises what by theme, and what each says of its practice."""
    held = {clause.id: clause for clause in draft.clauses}
    promises = [
        held[identity]
        for identity in draft.outline.ids
        if held[identity].kind.is_promise
    ]
    parties = tuple(party for party in draft.parties if party.signs)
    themes = tuple(dict.fromkeys(clause.theme for clause in promises))
    cells = []
    for theme in themes:
        for party in parties:
            mine = [
                clause
                for clause in promises
                if clause.theme == theme
                and party.id in bound_parties(clause, draft.parties)
            ]
            said = [clause.standing_evidence.get(party.id) for clause in mine]
            states = [evidence.state for evidence in said if evidence is not None]
            if mine:
                cells.append(
                    Cell(
                        party=party.id,
                        theme=theme,
                        promises=tuple(clause.id for clause in mine),
                        doing=states.count(Practice.DOING),
                        partly=states.count(Practice.PARTLY),
                        not_yet=states.count(Practice.NOT_YET)
                        + states.count(Practice.CANNOT),
                        unsaid=len(mine) - len(states),
                    )
                )
    return Grid(parties=parties, themes=themes, cells=tuple(cells))
