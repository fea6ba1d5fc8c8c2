"""What is each column of a survey export? By what was said before, its heading, its cells.

A person may say it otherwise (``--column "HEADING=ROLE"``); what was said or found is
remembered in ``columns.toml``, and holds for the next export with that heading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from compact_draft.text.naming import phrases
from compact_draft.text.sheet import heading_key


class Role(StrEnum):
    """What a column holds; the value is what people write."""

    COMMENT = "comment"
    PROPOSED = "proposed"
    CLAUSE = "clause"
    QUOTE = "quote"
    QUESTION = "question"
    CHOICE = "choice"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    CONTACT = "contact"
    BODY = "body"
    CAPACITY = "capacity"
    SECTOR = "sector"
    SIZE = "size"
    PUBLISH = "publish"
    PRIVATE = "keep private"
    DATE = "date"
    VERSION = "version"
    ID = "id"
    ABOUT = "about"
    IGNORE = "ignore"


SAYS = frozenset((Role.COMMENT, Role.PROPOSED, Role.QUESTION, Role.CHOICE, Role.QUOTE))
"""Roles of columns that hold what people say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet.

    Attributes:
        heading: As it stands.
        role: What it holds.
        by: How that is known: "you", "remembered", "preset", "heading" or "cells".
    """

    heading: str
    role: Role
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A survey tool, known by headings that its exports have.

    Attributes:
        name: The tool.
        has: Headings that must be there (`heading_key`).
        some: Of these one at least; none for no such.
        roles: What its own columns hold.
    """

    name: str
    has: frozenset[str]
    some: frozenset[str]
    roles: Mapping[str, Role]


def _preset(tool: str, has: str, some: str, /, **roles: str) -> Preset:
    named = {
        heading_key(heading): Role(role.replace("_", " "))
        for role, headings in roles.items()
        for heading in headings.split("|")
    }
    return Preset(
        name=tool,
        has=frozenset(map(heading_key, filter(None, has.split("|")))),
        some=frozenset(map(heading_key, filter(None, some.split("|")))),
        roles=named,
    )


PRESETS = (
    _preset(
        "Microsoft Forms", "ID|Start time|Completion time", "",
        id="ID", date="Completion time", contact="Email", name="Name",
        ignore="Start time|Last modified time|Language|Total points|Quiz feedback",
    ),
    _preset(
        "SurveyMonkey", "Respondent ID|Collector ID", "",
        id="Respondent ID", date="End Date|Date Modified", contact="Email Address|Email",
        first_name="First Name", last_name="Last Name",
        ignore="Collector ID|Start Date|Date Created|IP Address|Custom Data 1|Custom Data",
    ),
    _preset(
        "Citizen Space", "Response ID", "Submitted|Submission date|Date submitted|"
        "Submitted on|Status|Published",
        id="Response ID", date="Submitted|Submission date|Date submitted|Submitted on",
        ignore="Status|Published|Analyst notes|Tags|IP Address|Started",
    ),
    _preset(
        "SmartSurvey", "UserNo|Started|Ended", "",
        id="UserNo|UserID|Unique ID", date="Ended", name="Name", contact="Email",
        ignore="Started|IP Address|Tracking ID|Tracking Link|Page Path|Device|Language",
    ),
    _preset(
        "JISC Online Surveys", "", "Unique response number|Response number",
        id="Unique response number|Response number|Response ID",
        date="Completion date|Date completed|End date|Submitted",
        ignore="Start date|Started|Duration|Respondent ID",
    ),
    _preset(
        "Google Forms", "Timestamp", "", date="Timestamp",
        contact="Email Address|Username|Email",
    ),
)  # fmt: skip

_RULES: tuple[tuple[Role, str], ...] = (
    (Role.IGNORE, (r"(ip|internet) address|collector id|custom data.*|user agent|browser|device"
     r"|(start|started|start time|start date|date started|time started)|tracking.*|duration"
     r"|time taken|status|referrer|progress|(points|feedback) .*|total points|quiz feedback"
     r"|longitude|latitude|last modified.*|language|row|page path")),
    (Role.ID, (r"id|no|number|#|.*(respondent|response|submission|user|unique)( response)?"
     r" ?(id|no|number|ref|reference)|userno|reference number|ref no")),
    (Role.DATE, (r"(completion|completed|end|ended|submitted|submission|date|timestamp|received|"
     r"sent)( time| date| on| at)?|date (of )?(response|submitted|completed|received|submission)"
     r"|time stamp|created( at)?")),
    (Role.PRIVATE, (r".*\b(confidential|anonymous(ly)?|withhold|keep .*(name|private)|not be"
     r" (named|published))\b.*")),
    (Role.PUBLISH, (r".*\b(publish(ed)?|attribut(e|ed)|be named|use your name|quote you|"
     r"consent to .*name)\b.*")),
    (Role.FIRST_NAME, r"(first|given|your first) name|forename"),
    (Role.LAST_NAME, r"(last|family|your last) name|surname"),
    (Role.CONTACT, (r".*\b(e ?mail|email)( address)?\b.*|(tele)?phone( number)?|contact( details)?"
     r"|(postal )?address|username|mobile( number)?")),
    (Role.BODY, (r"(.*\b(name of|which|what is) (your|the) )?(organi[sz]ation|group|body|company|"
     r"charity|agency|employer)( name| you (represent|work for))?( name)?|organi[sz]ation( s)? name"
     r"|on behalf of( whom)?|who do you represent|.*\bname of (your )?(organi[sz]ation|group|body)\b.*"
     r"|what is your organi[sz]ation.*")),
    (Role.CAPACITY, (r".*\b(respond|answer|reply|comment|complet)\w*\b.*\b(as an?|behalf|capacity)\b.*"
     r"|capacity|in what capacity.*|are you (an individual|a resident|responding|answering).*"
     r"|individual or organi[sz]ation|respondent type|type of respondent")),
    (Role.SECTOR, (r"sector|which sector.*|.*\b(type|kind) of (organi[sz]ation|body|group)\b.*"
     r"|(organi[sz]ation|body) type|your sector")),
    (Role.SIZE, (r"size|.*\b(size of|how (big|large)|how many (staff|people|employees|volunteers)|annual"
     r" (income|turnover)|turnover)\b.*|(organi[sz]ation|group) size")),
    (Role.NAME, (r"(your |full |contact |respondent |person |respondents )?name|respondent|who"
     r"|(what is )?your (full )?name( name)?|name (of respondent|optional|of person.*)|from|sender"
     r"|commenter|author|(submitted|sent|completed|made|raised|entered|filled in|response) by")),
    (Role.VERSION, r"(version|draft|revision)( (seen|of the draft|number))?"),
    (Role.QUOTE, (r"((the|your|exact) )*(text|words?|wording|passage|sentence|phrase)s? (quoted|cited|selected|highlighted|copied|marked)|(quote|quoted (text|words)|extract|existing (text|words|wording)|current (text|"
     r"words|wording)|words (in question|you mean|quoted)|original (text|wording)|text of (the )?"
     r"(clause|draft)|passage|text (commented on|concerned)|wording in the draft|(please )?quot(e|ing)"
     r"\b.*|quot(ed|ation|es)\b.*|.*\b(quote|quotation) from\b.*|((which|what|the|exact) )*(words?|wording|text"
     r"|phrase|sentence|passage|lines?)\b.*\b(mean|about|refer(s|ring)?|commenting|concern(s|ed)?"
     r"|relat(es?|ing)|in the draft|from the draft)\b.*)")),
    (Role.PROPOSED, (r".*\b(suggest(ed|ion)?|propos(ed|al|e)|alternative|replacement|preferred|new|better|"
     r"amended|revised)\b.{0,20}\b(word(s|ing)?|text|change|draft|amendment)\b.*|suggestion|proposal|"
     r"change (it )?to|amend(ment|ed to)?|what should it say.*|your wording|redraft|replace with|(amendment|change|wording|alteration|revision)s? (sought|requested|wanted|asked for|desired|needed|required)"
     r"|what words would you.*|how should it read.*")),
    (Role.CLAUSE, (r"(chapter|clause|section|para|paragraph|part|page|article|heading)( (or|and))? (chapter|clause|section|para|paragraph|part|page|article|heading)s?( (no|number|ref|reference|code))?|(clause|para(graph)?|section|part|page|item|code|room code|reference|ref|"
     r"place|location|heading|topic)s?( (no|number|ref|reference|name|code|id|title))?( or .*)?"
     r"|(which|what) (clause|para(graph)?|section|part|promise|page)\b.*|where( in the draft)?"
     r"|(clause|section|page|paragraph) (and|or|slash)? ?(clause|section|page|paragraph)( (no|number))?"
     r"|about which (clause|section|part).*|(part|section|place|page) (of|in) the (draft|document|text|compact)( .*)?")),
    (Role.COMMENT, (r"(your |the |main )*(grounds?|basis|rationale|justification|argument|objection|explanation|reasoning)s?( (for|of) .*)?|(your |general |any |other |further |additional )*(comment|feedback|remark|"
     r"response|view|reply|observation|answer|reason|issue|concern|message|thought|point|note)s?"
     r"( text| here| below| or .*)?|what (would you like|do you want) to say.*|why|say|text"
     r"|please (explain|comment|tell us).*|details|what (do )?you (think|say)( of it| about it)?|(your )?thoughts")),
)  # fmt: skip
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _RULES)
_COUNT = re.compile(r"[\s(#.\-]*\d{1,2}\)?$")
_COUNTER = re.compile(
    r"(?:ref|reference|item|code|no|number|row|point|place)(?: (?:no|number|id))?"
)
_NUMBERED = re.compile(
    r"^\s*(?:q(?:uestion)?\s*)?\d{1,2}[a-z]?\s*[.):-]\s*", re.IGNORECASE
)
"""The number of a question before its words: "Q1. Your name"."""
_ASKS = re.compile(
    r"^(?:q(?:uestion)?\s*\d|\d+\s*[.):a-z]\s)|\?|^(?:please|do you|what|how|why|to what extent|"
    r"which|if|is there|are there|any|tell us|have you|should|would|comments? on|your (?:own |overall |general )?(?:views?|opinions?|thoughts?|impressions?|comments?)\b)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:strongly |tend to |slightly |mostly |fully |partly )?(?:agree|disagree|support|oppose|"
    r"satisfied|dissatisfied|yes|no|maybe|neither.*|don.?t know|not sure|n/?a|unsure|neutral|"
    r"true|false|in part|partly|mostly|largely|somewhat|not really|to some extent|undecided|very (?:good|poor|clear|unclear|important)|good|fair|poor|clear|unclear|"
    r"keep it as it is|change it|take it out|other|\d{1,3}|(?:strongly )?(?:object|objection|comment|query|for|against)"
    r"|(?:support|agree|object)(?:ed)? (?:in part|partly|in principle|(?:with|subject to) (?:changes?|amendments?|reservations?|conditions?|comments?)))\.?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_REFERENCE = re.compile(r"\d{1,2}(?:\.\d{1,3})+|[3479][A-Z]{3,5}|\d{1,2}")


def preset_of(headings: Sequence[str]) -> Preset | None:
    """Return the tool whose exports have such headings; None for none known."""
    held = {heading_key(heading) for heading in headings}
    for preset in PRESETS:
        some = not preset.some or preset.some & held
        if preset.has <= held and some and (preset.has or preset.some):
            return preset
    return None


def match_columns(
    headings: Sequence[str],
    cells: Sequence[Sequence[str]],
    *,
    said: Mapping[str, Role] | None = None,
    remembered: Mapping[str, Role] | None = None,
) -> tuple[Column, ...]:
    """Return what each column holds.

    Args:
        headings: As they stand, in order.
        cells: The cells of each column, in the order of `headings`.
        said: What a person says of headings (`heading_key`); stands before all else.
        remembered: What was found or said before.
    """
    preset = preset_of(headings)
    found = []
    for heading, held in zip(headings, cells, strict=True):
        key = heading_key(heading)
        if said and key in said:
            found.append(Column(heading=heading, role=said[key], by="you"))
        elif remembered and key in remembered:
            found.append(Column(heading=heading, role=remembered[key], by="remembered"))
        elif preset is not None and key in preset.roles:
            found.append(
                Column(heading=heading, role=preset.roles[key], by=preset.name)
            )
        else:
            role, by = _guess(heading, [c for c in held if c.strip()])
            found.append(Column(heading=heading, role=role, by=by))
    return _with_a_comment(
        [
            replace(column, role=Role.ID, by="cells")
            if column.by == "heading" and _counts_rows(column, held)
            else column
            for column, held in zip(found, cells, strict=True)
        ]
    )


def _counts_rows(column: Column, held: Sequence[str]) -> bool:
    """Whether a column that may name places only counts the rows: 1, 2, 3 ..."""
    said = [cell.strip() for cell in held]
    is_vague = _COUNTER.fullmatch(heading_key(column.heading)) is not None
    is_count = len(said) > 2 and said == [str(n) for n in range(1, len(said) + 1)]
    return column.role is Role.CLAUSE and is_vague and is_count


def _with_a_comment(found: Sequence[Column]) -> tuple[Column, ...]:
    """Return columns of which one holds the words on the place that another names."""
    roles = [column.role for column in found]
    place = next(
        (n for n, r in enumerate(roles) if r in (Role.CLAUSE, Role.QUOTE)), None
    )
    if place is None or Role.COMMENT in roles:
        return tuple(found)
    for n, column in enumerate(found):
        fits = column.role is Role.QUESTION and column.by in ("heading", "cells")
        if n > place and fits and not _names_a_place(column.heading):
            return _as_comment(found, n)
    if not SAYS & set(roles) - {Role.QUOTE}:
        unknown = [n for n, c in enumerate(found) if c.role is Role.ABOUT and n > place]
        if unknown:  # what else a row with a place may say
            return _as_comment(found, unknown[-1])
    return tuple(found)


def _as_comment(found: Sequence[Column], n: int) -> tuple[Column, ...]:
    said = Column(heading=found[n].heading, role=Role.COMMENT, by=found[n].by)
    return (*found[:n], said, *found[n + 1 :])


def _guess(heading: str, held: Sequence[str]) -> tuple[Role, str]:
    key = heading_key(heading)
    if not key and not held:
        return Role.IGNORE, "cells"
    option = heading_key(heading.rsplit(" - ", 1)[-1])
    if held and all(heading_key(cell) == option for cell in held):
        return Role.CHOICE, "cells"
    if _names_a_place(heading):
        if _share(held, _is_reference) > 0.6:
            return Role.CLAUSE, "cells"
        return (Role.CHOICE if _is_closed(held) else Role.QUESTION), "heading"
    tail = heading_key(heading.rsplit(" - ", 1)[-1]) if " - " in heading else ""
    bare = heading_key(_NUMBERED.sub("", heading))
    for name in filter(None, (key, bare, heading_key(_COUNT.sub("", heading)), tail)):
        for role, pattern in _PATTERNS:
            if pattern.fullmatch(name) and _fits(role, held, heading):
                is_ticked = role is Role.COMMENT and len(held) > 2 and _is_closed(held)
                return (Role.CHOICE if is_ticked else role), "heading"
    if _share(held, lambda c: _MAIL.fullmatch(c) is not None) > 0.6:
        return Role.CONTACT, "cells"
    if _share(held, _is_reference) > 0.6 and not _share(held, str.isdigit):
        return Role.CLAUSE, "cells"
    if held and _is_closed(held):
        return Role.CHOICE, "cells"
    if _ASKS.search(heading) or _share(held, lambda c: len(c.split()) >= 4) > 0.3:
        return Role.QUESTION, "heading" if _ASKS.search(heading) else "cells"
    return Role.ABOUT, "cells"


def _names_a_place(heading: str) -> bool:
    """Whether a heading names a clause or a section of the draft: "Comments on 4.2"."""
    return any(
        name.kind
        in ("clause", "paragraph", "section", "number", "definition", "appendix")
        for phrase in phrases(heading)
        for name in phrase.names
    )


def _fits(role: Role, held: Sequence[str], heading: str) -> bool:
    """Whether the cells do not speak against what a heading seems to say."""
    long = _share(held, lambda c: len(c.split()) > 12) > 0.3
    if role in (Role.ID, Role.NAME, Role.SECTOR, Role.SIZE, Role.DATE, Role.CLAUSE, Role.BODY,
                Role.CAPACITY, Role.PUBLISH, Role.PRIVATE, Role.CONTACT):  # fmt: skip
        return not long
    return role is not Role.IGNORE or not (long and "?" in heading)


def _is_closed(held: Sequence[str]) -> bool:
    """Whether answers were ticked and not written."""
    return (
        bool(held)
        and _share(held, lambda c: _CLOSED.fullmatch(c.strip()) is not None) > 0.8
    )


def _is_reference(cell: str) -> bool:
    words = cell.strip()
    if _REFERENCE.fullmatch(words):
        return True
    found = phrases(words)
    return len(found) == 1 and found[0].end - found[0].start > 0.5 * len(words)


def _share(held: Sequence[str], fits: object) -> float:
    if not held or not callable(fits):
        return 0.0
    return sum(bool(fits(cell)) for cell in held) / len(held)
