"""Choose between several old Compacts: which wording stands, by whom it was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compact_draft.drafting.naming import two_meant
from compact_draft.errors import RefusedError, Where
from compact_draft.merging.values import (
    Choice,
    Merging,
)
from compact_draft.model.clause import ClauseId
from compact_draft.steps.edit import Signed
from compact_draft.steps.merge import VERB, Side, merging_of, refuse_made
from compact_draft.store.merging import (
    PATH,
    format_merging,
)
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise
from compact_draft.text.plural import plural


def choose(workspace: Workspace, made: Sequence[Choice], *, who: Signed) -> Merging:
    """Write down what was chosen for some clauses; what was chosen before for them goes.

    A clause that one of the earlier choices held together with others, and that is
    chosen alone now, leaves the others as they were chosen; where its words stood for
    them, they are open again.

    Raises:
        RefusedError: A clause is named twice or by nobody known, or one is left out
            without a reason.
    """
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        held = merging_of(workspace)
        refuse_made(held)
        fresh = [_checked(choice, who, step.when) for choice in made]
        named = [identity for choice in fresh for identity in choice.clauses]
        twice = next((identity for identity in named if named.count(identity) > 1), "")
        if twice:
            raise RefusedError(
                f"{twice} is named twice",
                where=Where(PATH, clause=twice),
                mend="name each clause once",
            )
        kept = [_without(choice, set(named)) for choice in held.choices]
        held = replace(held, choices=(*filter(None, kept), *fresh))
        step.write_text(PATH, format_merging(held))
        step.what = f"{plural(len(named), 'clause')} chosen"
    return held


def _without(choice: Choice, gone: set[ClauseId]) -> Choice | None:
    left = tuple(identity for identity in choice.clauses if identity not in gone)
    if not left or choice.words in gone:
        return None
    return replace(choice, clauses=left)


def _checked(choice: Choice, who: Signed, when: str) -> Choice:
    first = choice.clauses[0] if choice.clauses else ""
    why = normalise(choice.why)
    if choice.is_left_out and not why:
        raise RefusedError(
            f"{first} would be left out, and no reason is given",
            where=Where("--why", clause=first),
            mend='say why in a sentence:  --why "..."',
        )
    if choice.words and choice.words not in choice.clauses:
        raise RefusedError(
            f"{choice.words} is not one of the clauses that become one",
            where=Where("--words", clause=choice.words),
            mend="name one of them, or give other words with --text",
        )
    return replace(choice, text=normalise(choice.text), why=why, by=who.by, when=when)


def name_clause(side: Side, words: str) -> ClauseId:
    """Return the id of the clause that a person names: an id, or "Ashby 3.2".

    Raises:
        RefusedError: None is meant, or two may be.
    """
    wanted = " ".join(words.split()).casefold()
    for old in side.olds:
        if old.id == wanted:
            return old.id
    found = [
        old
        for old in side.olds
        if old.number and f"{old.source} {old.number}".casefold() == wanted
    ]
    if len(found) == 1:
        return found[0].id
    if found:
        raise two_meant(words, [(old.id, "") for old in found])
    raise RefusedError(
        f"there is no clause {words}",
        where=Where("CLAUSE"),
        mend="give its id, or the Compact and the number as in "
        f"“{side.olds[0].source} 3.2”; see them with  compact-draft merge",
    )


def rest_of(side: Side, source: str) -> tuple[Choice, ...]:
    """Return choices that keep every open clause of a Compact that nothing is like.

    Raises:
        RefusedError: No Compact is called so.
    """
    names = {
        text_source.name.casefold(): text_source.name
        for text_source in side.merging.sources
    }
    name = names.get(source.strip().casefold())
    if name is None:
        raise RefusedError(
            f"no Compact among these is called {source}",
            where=Where("--rest-of"),
            mend=f"name one of  {', '.join(names.values())}",
        )
    chosen = {
        identity for choice in side.merging.choices for identity in choice.clauses
    }
    alone = {group.ids[0] for group in side.groups if group.is_alone}
    return tuple(
        Choice(clauses=(old.id,), words=old.id)
        for old in side.olds
        if old.source == name and old.id in alone and old.id not in chosen
    )
