"""Which clause is meant by "para 3 of section 2", "page 7, second bullet", "Payment"?

Sure is only a number that one clause of the draft prints, said with the word for it, or
the title of one heading; all else gives candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compact_draft.copies.ground import Ground, number_key
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.text.folding import key_of
from compact_draft.text.naming import Named, Phrase

MOST = 5
"""How many candidates are given."""
_ONE = ("clause", "paragraph", "number", "definition")
_WIDE = ("section", "appendix", "page", "table")
COUNTABLE = ("bullet", "paragraph", "clause", "row", "line", "sentence")
"""What is counted below a heading or in a clause: "the second bullet"."""
_OTHER_TEXT = re.compile(
    r"\b(?:national|old|older|previous|earlier|former|last year|original|existing|"
    r"current(?!\s+(?:draft|consultation))|renewed|(?:19|20)\d\d|act|acts|regulations?|"
    r"charter|covenant|strategy|polic(?:y|ies)|plan|letter|e-?mail|code of practice|"
    r"guidance|framework|report|minutes|standing orders|constitution|contracts?|lease|"
    r"schemes?|protocols?|memorandum|manual|handbook|manifesto|by-?laws|tender|specification|sla|concordat|deed|"
    r"white paper|directive|prospectus|code of conduct|articles of association|terms of reference|terms and conditions|"
    r"(?:funding|grants?|service|level|partnership|tenancy|hire|sharing|licence|area|joint|hall|lease|loan) "
    r"(?:agreements?|conditions|terms|rules)|"
    r"questionnaire|survey|form|their|theirs|neighbouring|other|another|"
    r"(?:\w+['’]s)\s+compact)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*,?\s*\(?(?:of|in|from|under|on)\b([^.;:?!\n]{0,60})", re.IGNORECASE
)
_BEFORE = re.compile(r"[^.;:?!\n]{0,50}$")
_DEFINITION_OF = re.compile(
    r"\b(?:definition|meaning)s? of (?:the |an? )?[“\"'‘]?([^.;:?!\n]{2,60})",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(
    r"^\W{0,3}([A-Z]{2,6})s? (?:is|are|now|has|have|should|means|stands)\b"
)
"""A point that begins with a short name speaks of what defines it: "CRB is now DBS"."""
_OF_THE_WHOLE = frozenset(
    [
        "the", "a", "an", "of", "all", "as", "in", "it",
        "its", "whole", "entire", "entirely", "general", "generally", "overall", "section",
        "code", "part", "appendix", "annex", "definitions", "title", "heading", "intro",
        "introduction", "and", "on", "about",
    ]
)  # fmt: skip
"""Words behind the name of a section that name no place in it."""
_OF_A_KIND = {
    "principle": (Kind.PRINCIPLE,),
    "definition": (Kind.DEFINITION,),
    "outcome": (Kind.OUTCOME,),
    "action": (Kind.ACTION,),
    "commitment": (Kind.COMMITMENT,),
    "promise": (Kind.COMMITMENT, Kind.ACTION),
    "pledge": (Kind.COMMITMENT,),
}


@dataclass(frozen=True, slots=True)
class Meant:
    """What a reference may mean.

    Attributes:
        clauses: Ids, likeliest first; headings stand for their sections.
        is_sure: Whether it can mean nothing else.
    """

    clauses: tuple[ClauseId, ...] = ()
    is_sure: bool = False


def is_of_another_text(text: str, phrase: Phrase) -> bool:
    """Tell whether a phrase speaks of another text than the draft.

    "clause 4 of the national Compact", "in the old Compact, section 2".
    """
    behind = _OF.match(text, phrase.end)
    if behind is not None and _OTHER_TEXT.search(behind[1]):
        return True
    before = _BEFORE.search(text, 0, phrase.start)
    return before is not None and _OTHER_TEXT.search(before.group()) is not None


def meant_by(phrase: Phrase, ground: Ground, *, is_field: bool = False) -> Meant:
    """Return what a named place may mean.

    Args:
        phrase: The names.
        ground: The draft.
        is_field: Whether it fills a field for the place, so that a bare number is
            a clause's.
    """
    if phrase.others:
        return Meant(_several(phrase, ground))
    narrow = sorted(phrase.names, key=_width)
    phrase = phrase._replace(names=tuple(narrow))
    for n, name in enumerate(phrase.names):
        if name.kind in _ONE and not name.is_counted and _has_point(name):
            return _by_number(name, phrase.names, ground, is_field=is_field)
        if name.kind == "definition" and not name.is_counted:
            return _by_number(name, phrase.names, ground, is_field=True)
        if name.kind in COUNTABLE and n + 1 < len(phrase.names):
            return _counted(phrase.names, ground, is_field=is_field)
    return _wide(phrase.names, ground)


def _width(name: Named) -> int:
    """How wide a place is named: a bullet of a paragraph of a clause of a section."""
    if name.kind in ("line", "sentence", "bullet", "row"):
        return 0
    if name.kind == "paragraph" and not _has_point(name):
        return 1
    return 3 if name.kind in _WIDE else 2


def _has_point(name: Named) -> bool:
    return "." in name.label


def _by_number(
    name: Named, names: tuple[Named, ...], ground: Ground, *, is_field: bool
) -> Meant:
    ids = ground.by_number.get(number_key(name.label), ())
    base = re.sub(r"(?:\([a-z0-9]+\)|(?<=\d)[a-z])+$", "", name.label)
    if not ids and base != name.label:
        items = _lettered(name.label.removeprefix(base), base, ground)
        if items:
            return Meant((*items, *ground.by_number.get(number_key(base), ()))[:MOST])
        return Meant(ground.by_number.get(number_key(base), ())[:MOST])
    if name.kind == "definition":
        ids = tuple(i for i in ids if ground.clauses[i].kind is Kind.DEFINITION)
    agrees = all(_agrees(named, ids, ground) for named in names if named != name)
    said = name.kind != "number" or is_field
    return Meant(ids[:MOST], len(ids) == 1 and said and agrees)


def _lettered(letter: str, number: str, ground: Ground) -> tuple[ClauseId, ...]:
    """Return the item "(b)" of the list below the clause of a number; none for no list."""
    bare = letter.strip("()")
    if len(bare) != 1 or not "a" <= bare <= "z":
        return ()
    of = _items_of(Named("clause", number), ground)
    return _nth(of, str(ord(bare) - ord("a") + 1))


def in_a_cell(words: str, ground: Ground) -> Meant | None:
    """Return what a number is that a spreadsheet may have changed; None for no such.

    It makes 5.1 of what was typed as 5.10, and shows 4,11 where commas part decimals. A
    figure by itself may be a section, and may be one of theirs.
    """
    single = re.fullmatch(r"\s*(\d{1,2})\.?\s*", words)
    if single is not None:
        sections = ground.by_number.get(single[1], ())
        return Meant(sections[:MOST]) if sections else None
    cell = re.fullmatch(r"\s*(\d{1,2})([.,])(\d{1,2})\s*", words)
    if cell is None:
        return None
    label = f"{cell[1]}.{cell[3]}"
    ids = ground.by_number.get(label, ())
    cut = ground.by_number.get(f"{label}0", ()) if len(cell[3]) == 1 else ()
    return Meant((*ids, *cut)[:MOST]) if cut or cell[2] == "," else None


def _agrees(name: Named, ids: tuple[ClauseId, ...], ground: Ground) -> bool:
    """Whether another name of the same breath does not contradict the clause."""
    if name.kind == "section" and not name.is_counted:
        wide = _sections(name, ground)
        return not wide or any(i in ground.within(h) for h in wide for i in ids)
    return True


def _several(phrase: Phrase, ground: Ground) -> tuple[ClauseId, ...]:
    labels = (phrase.names[0].label, *phrase.others)
    found: list[ClauseId] = []
    for label in labels:
        found += ground.by_number.get(number_key(label), ())
    if phrase.is_range and len(found) >= 2:
        ids = list(ground.clauses)
        first, last = ids.index(found[-2]), ids.index(found[-1])
        found[-2:] = ids[first : last + 1]
    return tuple(dict.fromkeys(found))[:MOST]


def _counted(names: tuple[Named, ...], ground: Ground, *, is_field: bool) -> Meant:
    """Return what "second bullet of section 4", "paragraph 3 of section 2" may be."""
    first, rest = names[0], names[1:]
    own = [i for named in rest for i in _items_of(named, ground)]
    inside = _nth(tuple(own), first.label)
    if first.kind in ("line", "sentence") or any(
        named.kind in _ONE and _has_point(named) for named in rest
    ):
        of = meant_by(Phrase(rest, (), 0, 0), ground, is_field=is_field)
        return Meant((*inside, *of.clauses)[:MOST]) if inside else of
    if any(name.kind == "page" for name in names):
        return Meant(tuple(_on_page(names, ground))[:MOST])
    wide = [h for named in rest for h in _sections(named, ground)]
    found: list[ClauseId] = list(inside)
    for heading in dict.fromkeys(wide):
        number = number_key(ground.rows[heading].number)
        found += ground.by_number.get(f"{number}.{first.label}", ()) if number else ()
        found += _nth(_blocks(ground.within(heading), ground), first.label)
        found += _nth(_bullets(ground.within(heading), ground), first.label)
    named = tuple(i for place in rest for i in _called(place, ground))
    return Meant(tuple(dict.fromkeys(found or wide or named))[:MOST])


def _called(name: Named, ground: Ground) -> tuple[ClauseId, ...]:
    """Return the clauses that print the number of "clause 4" or "4.1"; none for others."""
    if name.kind not in _ONE or name.is_counted:
        return ()
    return ground.by_number.get(number_key(name.label), ())


def _items_of(name: Named, ground: Ground) -> tuple[ClauseId, ...]:
    """Return the items of a list that stand below a clause named by its number."""
    plain = [i for i in _called(name, ground) if i not in ground.headings]
    return ground.items(plain[0]) if len(plain) == 1 else ()


def within_counted(
    name: Named, heading: ClauseId, ground: Ground
) -> tuple[ClauseId, ...]:
    """Return which bullets or paragraphs below a heading "the second bullet" may be."""
    if name.kind not in COUNTABLE:
        return ()
    ids = ground.within(heading)
    kinds = (_bullets, _blocks) if name.kind == "bullet" else (_blocks, _bullets)
    found = [i for of in kinds for i in _nth(of(ids, ground), name.label)]
    return tuple(dict.fromkeys(found))


def _wide(names: tuple[Named, ...], ground: Ground) -> Meant:
    if any(named.kind == "page" for named in names):
        return Meant(tuple(_on_page(names, ground))[:MOST])
    for name in names:
        if name.kind in ("section", "appendix") and not name.is_counted:
            ids = _sections(name, ground)
            only = len(names) == 1
            return Meant(ids[:MOST], len(ids) == 1 and only)
    first = names[0]
    if first.is_counted and first.word in _OF_A_KIND:
        kinds = _OF_A_KIND[first.word]
        every = tuple(i for i, c in ground.clauses.items() if c.kind in kinds)
        return Meant(_nth(every, first.label))
    if first.kind in ("clause", "paragraph", "definition") and not first.is_counted:
        ids = ground.by_number.get(number_key(first.label), ())
        return Meant(ids[:MOST])
    return Meant()


def _sections(name: Named, ground: Ground) -> tuple[ClauseId, ...]:
    """Return the headings that "section 4", "Key Priority 4" or "Appendix A" may be."""
    label = number_key(name.label)
    if name.is_counted:
        top = [h for h in ground.headings if not ground.above(h)]
        return tuple(_nth(tuple(top), name.label))
    numbered = ground.by_number.get(label, ())
    own = tuple(
        heading
        for heading in ground.headings
        if any(
            re.match(rf"{re.escape(name.word)}\s+{re.escape(label)}(?![\w.])", title)
            for title in ground.titles[heading]
        )
    )
    if name.word not in ("", "section", "sec") and own:
        return own
    found = [i for i in numbered if ground.clauses[i].kind is Kind.HEADING]
    for heading in ground.headings:
        title = key_of(ground.clauses[heading].text)
        if re.match(
            rf"(?:key priority|priority|section|part|chapter|theme|appendix|annexe?|schedule)\s+"
            rf"{re.escape(label)}\b",
            title,
        ) and title.startswith("app") == (
            name.kind == "appendix" and title[:3] == "app"
        ):
            found.append(heading)
    if not found and name.kind == "section" and "." in label:
        found = list(numbered)
    return tuple(dict.fromkeys(found))


def within_it(rest: str, heading: ClauseId, ground: Ground) -> Meant | None:
    """Return what words behind the name of a section say of a place in it.

    None where they say none: they are its title, or "as a whole".

    Args:
        rest: The words: ", C", " (grants), the line on late payment".
        heading: The section.
        ground: The draft.
    """
    title = re.findall(r"\w+", key_of(ground.clauses[heading].text))
    words = re.findall(r"\w+", key_of(rest))
    if all(word in title or word in _OF_THE_WHOLE for word in words):
        return None
    label = rest.strip(" \t,:;/-–—().")
    number = ground.rows[heading].number
    held = ground.within(heading)
    of = (label, f"{number}.{label}") if number else (label,)
    ids = [
        i
        for identity in of
        for i in ground.by_number.get(number_key(identity), ())
        if i in held
    ]
    return Meant((*dict.fromkeys(ids), heading)[:MOST])


def defined_in(text: str, ground: Ground) -> list[ClauseId]:
    """Return the definitions that a text speaks of: "the definition of CRB"."""
    said = [key_of(match[1]) for match in _DEFINITION_OF.finditer(text)]
    said += [key_of(match[1]) for match in _SHORT_NAME.finditer(text)]
    if not said:
        return []
    found = []
    for identity, clause in ground.clauses.items():
        if clause.kind is not Kind.DEFINITION or ":" not in clause.text:
            continue
        head = clause.text.partition(":")[0]
        names = [key_of(part) for part in re.split(r"[()]", head)]
        if any(
            name and re.match(rf"{re.escape(name)}\b", one)
            for name in names
            for one in said
        ):
            found.append(identity)
    return found


def _blocks(ids: Iterable[ClauseId], ground: Ground) -> tuple[ClauseId, ...]:
    return tuple(i for i in ids if ground.clauses[i].kind is not Kind.HEADING)


def _bullets(ids: Iterable[ClauseId], ground: Ground) -> tuple[ClauseId, ...]:
    plain = (Kind.HEADING, Kind.PROSE, Kind.QUOTE, Kind.CONTACT)
    return tuple(i for i in ids if ground.clauses[i].kind not in plain)


def _nth(ids: tuple[ClauseId, ...], label: str) -> tuple[ClauseId, ...]:
    n = int(label) if label.lstrip("-").isdigit() else 0
    if n == -1:
        return ids[-1:]
    return ids[n - 1 : n] if n > 0 else ()


def _on_page(names: tuple[Named, ...], ground: Ground) -> Iterator[ClauseId]:
    """Yield what may be meant of a page, likeliest first; nobody knows the pages."""
    page = next((name for name in names if name.kind == "page"), None)
    if page is None or not page.label.isdigit():
        return
    counted = next((name for name in names if name.kind in COUNTABLE), None)
    seen: set[ClauseId] = set()
    for shift in (0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0, 1.5, -1.5):
        low = int(page.label) + shift
        ids = tuple(i for i, at in ground.pages.items() if low <= at < low + 1)
        if counted is None:
            found = _blocks(ids, ground)
        else:
            of = _bullets if counted.kind == "bullet" else _blocks
            found = _nth(of(ids, ground), counted.label)
        yield from (i for i in found if i not in seen)
        seen.update(found)
