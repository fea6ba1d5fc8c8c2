"""What is a line when its own words must say so: a promise, a heading, a quotation …?

First it is asked whether the line can be no promise at all, for a quotation or a report
of views is never one, whatever modal stands in it (docs/labelling.md, "Achievable or
aspirational", 6). Then a modal, a phrase or a bare verb may make it one; what is left is
a rule in the present tense, a result, a belief, or prose.
"""

from __future__ import annotations

from compact_draft.judgement.language import word_set
from compact_draft.judgement.minutes import resolved
from compact_draft.judgement.non_promises import no_promise
from compact_draft.judgement.operators import (
    Operator,
    bare_verb,
    main_operator,
    operators,
)
from compact_draft.judgement.periods import periods
from compact_draft.judgement.present import in_the_present
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.side_clauses import side_clause
from compact_draft.judgement.verbs import BARE, third_person
from compact_draft.judgement.verdict import Verdict

_A_RIGHT = word_set(
    """
    may can right rights need needs campaign cost costs overheads must cannot own
    paid funded liberty freedom autonomy criticise challenge lobby credited
    acknowledged mentioned merits deserves proper portion share bid bids logo
    """
)
_SEEN_AS = word_set(
    """
    seen regarded viewed valued celebrated proud understood mistaken confused
    underestimated remembered thought
    """
)
_HAPPENS = word_set(
    """
    help mean bring depend enable allow lead result benefit find feel vary seem happen
    arise differ face struggle change matter affect cause cost become prove grow
    """
)
_THINGS = word_set(
    """
    this it there that what which
    """
)
_MANNERS = word_set(
    """
    integrity honesty openness openly honest mutual respect trust equals cohesive
    complementary inclusive fairness transparency diversity
    """
)
_MANNERLY = word_set(
    """
    work encourage promote respect value celebrate treat listen learn act be build
    foster communicate behave trust share strive uphold embrace
    """
)
_ONE_ANOTHER = word_set(
    """
    other another sectors partners mutual together
    """
)


def kind_by_words(reading: Reading) -> Verdict:
    """Return what the line's own words make of it."""
    return no_promise(reading) or governed_or_present(reading)


def governed_or_present(reading: Reading) -> Verdict:
    """Return what a line would be if nothing showed that it is no promise."""
    return resolved(reading) or promise(reading) or in_the_present(reading)


def promise(reading: Reading) -> Verdict | None:
    """Return the verdict of a line that a modal, a phrase or a bare verb governs.

    None when nothing governs: the line is a rule in the present, or no promise.
    """
    found = operators(reading)
    bare = bare_verb(reading)
    if bare is not None:
        return _bare(reading, bare, found)
    governing = main_operator(reading, found)
    if governing is None:
        return None
    return _practice(reading, governing) or _governed(reading, governing, found)


def _bare(reading: Reading, bare: int, found: tuple[Operator, ...]) -> Verdict:
    """Return the verdict of a line that opens with a bare verb."""
    strongest = _later_duty(reading, bare, found)
    if strongest is not None:
        return Verdict(
            kind="commitment",
            because=f"“{strongest.words}” in a later sentence binds",
            sure=0.85,
            modality=strongest.modality,
            operator=strongest,
            verb=bare,
        )
    own = next((o for o in found if o.start == bare), None)
    if own is not None and own.modality in {"aim", "may", "commit"}:
        return Verdict(
            kind="commitment",
            because=f"opens with “{own.words}”",
            sure=0.8,
            modality=own.modality,
            operator=own,
            verb=bare if own.head is None else own.head,
        )
    recognised = _recognised(reading, bare, own)
    if recognised is not None:
        return recognised
    written = reading.words.span(bare, bare + 1)
    if _is_a_value(reading, bare):
        because = f"“{written} …” names a way of being, not an act"
        return Verdict(kind="principle", because=because, sure=0.55)
    return Verdict(
        kind="commitment",
        because=f"opens with the bare verb “{written}”",
        sure=0.85,
        modality="imperative",
        verb=bare,
    )


def _recognised(reading: Reading, bare: int, own: Operator | None) -> Verdict | None:
    """Return the verdict of a line that opens with recognising and names no act."""
    if own is None or own.modality != "recognise" or not _no_act(reading, bare):
        return None
    if _holds_to(reading, own):
        return Verdict(
            kind="commitment",
            because=f"“{own.words}” accepts what the other side may hold it to",
            sure=0.65,
            modality="recognise",
            operator=own,
            verb=bare,
        )
    because = f"opens with “{own.words}” and names no act"
    return Verdict(
        kind="principle", because=because, sure=0.6, modality="recognise", verb=bare
    )


def _later_duty(
    reading: Reading, bare: int, found: tuple[Operator, ...]
) -> Operator | None:
    """Return the must or should of a later sentence, the must first."""
    later = [
        o
        for o in found
        if o.modality in {"must", "should"}
        and {".", ";"} & set(reading.tokens[bare : o.start])
    ]
    return next((o for o in later if o.modality == "must"), next(iter(later), None))


def _no_act(reading: Reading, verb: int) -> bool:
    """Tell whether nothing but recognising is asked, in this sentence or the next."""
    tokens = reading.tokens
    joined = tokens[verb + 1 : verb + 2] == ("and",)
    follows = any(
        tokens[n] == "." and tokens[n + 1] in BARE for n in range(len(tokens) - 1)
    )
    return not joined and not follows


def _is_a_value(reading: Reading, verb: int) -> bool:
    """Tell whether a bare verb has manners as its object, and nothing to point to."""
    tokens = set(reading.tokens)
    if periods(reading.words.text):
        return False
    written = reading.tokens[verb]
    if written == "ensure":
        return bool(reading.all("hedge")) and {"our", "communities"} <= tokens
    if written not in _MANNERLY:
        return False
    between_them = _ONE_ANOTHER & tokens and not reading.all("concrete")
    return bool(_MANNERS & tokens or between_them)


def _practice(reading: Reading, governing: Operator) -> Verdict | None:
    """Return the verdict of "already publish … and will carry on": a present rule."""
    tokens = reading.tokens
    can = (
        tokens[governing.start] == "can" and "already" in tokens[governing.start :][:3]
    )
    for at in range(governing.start):
        if tokens[at] in {"already", "currently"} and (
            tokens[at + 1] in BARE or third_person(tokens[at + 1])
        ):
            return Verdict(
                kind="commitment",
                because=f"“{reading.words.span(at, at + 2)}” states what is done",
                sure=0.85,
                modality="present",
                verb=at + 1,
            )
    if not can:
        return None
    return Verdict(
        kind="commitment",
        because=f"“{governing.words}” states what is done",
        sure=0.8,
        modality="present",
        verb=governing.start,
    )


def _governed(
    reading: Reading, governing: Operator, found: tuple[Operator, ...]
) -> Verdict:
    """Return the verdict of a line that `governing` governs."""
    if governing.modality == "recognise":
        return _recognising(reading, governing)
    if _is_opinion(reading, governing):
        because = f"“{governing.words}” gives an opinion and binds nobody"
        return Verdict(kind="prose", because=because, sure=0.7)
    if governing.modality == "may" and not governing.negated:
        firmer = next((o for o in found if _binds_beside(reading, governing, o)), None)
        governing = firmer or governing
    return Verdict(
        kind="commitment",
        because=f"“{governing.words}” governs the act",
        sure=0.9,
        modality=governing.modality,
        operator=governing,
        verb=governing.head,
    )


def _binds_beside(reading: Reading, weak: Operator, other: Operator) -> bool:
    """Tell whether a second main clause binds: "bids may …, and assessors will …"."""
    if other.start <= weak.start or other.modality not in {"will", "must"}:
        return False
    return (
        side_clause(reading, other.start) is None
        and "and" in reading.tokens[weak.start : other.start]
    )


def _recognising(reading: Reading, governing: Operator) -> Verdict:
    words = f"“{governing.words}”"
    if _holds_to(reading, governing):
        return Verdict(
            kind="commitment",
            because=f"{words} accepts what the other side may hold it to",
            sure=0.65,
            modality="recognise",
            operator=governing,
            verb=governing.head,
        )
    because = f"{words} states a belief and names no act"
    return Verdict(kind="principle", because=because, sure=0.65, modality="recognise")


def _holds_to(reading: Reading, governing: Operator) -> bool:
    """Tell whether what is recognised is a right, a cost or a freedom of the other side."""
    tokens = set(reading.tokens[governing.end :])
    return bool(_A_RIGHT & tokens) or any(t.startswith("independen") for t in tokens)


def _is_opinion(reading: Reading, governing: Operator) -> bool:
    """Tell whether a modal only says how things seem: "may help", "should be seen as"."""
    tokens = reading.tokens
    if governing.modality == "need":
        return governing.words.lower().startswith("there")
    if governing.head is None or (governing.negated and governing.modality == "may"):
        return False
    verb = tokens[governing.head]
    if governing.modality == "should":
        return verb in _SEEN_AS or (verb == "taken" and "granted" in tokens)
    subject = set(tokens[: governing.start])
    of_things = bool(_THINGS & subject) and "we" not in subject
    only_happens = verb in _HAPPENS or (
        of_things and verb in {"be", "seem", "take", "make"}
    )
    return governing.modality == "may" and only_happens
