"""The sentence of every step: what it did, as a councillor would say it.

The log tells a step in one short line with ids, for programs and for whoever reads the
log itself. Here stands, for every line that a step writes, the sentence that people are
shown. What a group of a pattern is called says how it is turned into words, such as
`clause`, `body` or `file`; where nobody says how, it stands as the log has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from compact_draft.store.pages import LoggedStep

_N = r"\d[\d,]*"
_ID = r"[a-z][a-z\d]*-\d+[a-z]?"
_IDS = rf"{_ID}(?:, {_ID})*"
_ROUND = r"(?:round[^:]*): "
_A = r"a\d+(?:\.\d+)*"

SENTENCES: tuple[tuple[str, str, str], ...] = (
    ("new", r"start (?P<title>.+)", "The folder of {title} is made."),
    ("settings", r"(?P<saved>.+)", "Saved in the settings: {saved}."),
    # the text
    ("intake", rf"(?P<file>.+): (?P<n>{_N} clauses?)", "Taken in: {n} from {file}."),
    ("clauses", rf"added (?P<clauses>{_IDS})", "New in the text: {clauses}."),
    (
        "clauses",
        rf"borrowed (?P<clauses>{_IDS})",
        "Borrowed from the library: {clauses}.",
    ),
    (
        "clauses",
        rf"(?P<clause>{_ID}) borrowed from (?P<area>.+)",
        "Borrowed from {area}: {clause}.",
    ),
    ("clauses", rf"edited (?P<clauses>{_IDS})", "Changed: {clauses}."),
    (
        "clauses",
        rf"split {_ID}, (?P<clauses>{_IDS})",
        "One clause is split; its parts are {clauses}.",
    ),
    (
        "clauses",
        rf"joined {_ID}(?:, {_ID})*, (?P<clause>{_ID})",
        "Several clauses are one now: {clause}.",
    ),
    ("clauses", rf"moved (?P<clauses>{_IDS})", "Moved to another place: {clauses}."),
    ("clauses", rf"withdrawn (?P<clauses>{_IDS})", "Withdrawn: {clauses}."),
    # tags, evidence and the national text
    ("tag", rf"edited (?P<clauses>{_IDS})", "What is known of {clauses} is changed."),
    ("tag", rf"confirm (?P<clauses>{_IDS})", "The tag is confirmed of {clauses}."),
    (
        "tag",
        rf"still true (?P<clauses>{_IDS})",
        "Looked at again, and still right: {clauses}.",
    ),
    ("tag", rf"(?P<clause>{_ID}) (?P<tag>\w+)", "The tag of {clause} is: {tag}."),
    (
        "tag",
        rf"(?P<clause>{_ID}) (?P<body>\S+) (?P<practice>\w+)",
        "{body} said of {clause}: {practice}.",
    ),
    ("tag", r"(?P<n>.+ sheets?) of evidence", "{n} of evidence: one for each body."),
    (
        "tag",
        r"(?P<n>.+ rows?) of evidence from (?P<file>.+)",
        "{n} of evidence are taken in from {file}.",
    ),
    (
        "national",
        rf"(?P<clause>{_ID}) answers to (?P<refs>.+)",
        "{clause} is put beside {refs} of the national text.",
    ),
    (
        "national",
        r"left out (?P<ref>\S+) of (?P<national>\S+)",
        "{ref} of {national} is left out, for a reason.",
    ),
    (
        "national",
        r"no longer left out (?P<ref>\S+) of (?P<national>\S+)",
        "{ref} of {national} is no longer left out.",
    ),
    (
        "national",
        r"(?P<national>\S+) from (?P<file>.+)",
        "{national} is taken in from {file}.",
    ),
    (
        "check",
        rf"(?P<check>\w+) of (?P<clause>{_ID}) may stand",
        "What the check found in {clause} may stand.",
    ),
    ("workplan", rf"(?P<clause>{_ID})", "The next step for {clause} is written down."),
    (
        "beside",
        rf"(?P<clause>{_ID}) no more (?P<version>.+)",
        "No longer kept with {clause}: its words {version}.",
    ),
    (
        "beside",
        rf"(?P<clause>{_ID}) (?P<version>.+)",
        "Kept with {clause}: its words {version}.",
    ),
    (
        "template",
        r"(?P<file>.+): (?P<design>.+)",
        "The template {file} is in the folder, to be changed in Word.",
    ),
    # several into one
    ("merge", r"(?P<n>.+) chosen", "Chosen for the new text: {n}."),
    ("merge", r"a sheet of (?P<n>.+)", "A sheet of {n} is written, to be filled in."),
    (
        "merge",
        rf"(?P<text>r\d+): (?P<n>{_N} clauses?)",
        "The one text of several is made: {n}.",
    ),
    ("merge", rf"(?P<name>.+): (?P<n>{_N} clauses?)", "{name} is added: {n}."),
    # the round
    (
        "issue",
        r"(?P<round>.+): (?P<n>.+)",
        "{round} is opened with {n}; what goes out is written.",
    ),
    (
        "collect",
        rf".+: files (?P<files>{_N}), remarks (?P<remarks>{_N})",
        "Taken in: {files}, with {remarks}.",
    ),
    (
        "collect",
        r"(?P<n>.+ returns?) from (?P<file>.+)",
        "{n} are taken in from {file}.",
    ),
    (
        "people",
        r".+: (?P<others>.+) are (?P<person>p\d+)",
        "These are one person now: {person} and {others}.",
    ),
    (
        "people",
        r".+: (?P<person>p\d+) is a person apart",
        "{person} is a person apart again.",
    ),
    ("place", r"(?P<at>.+) to draft", "{at} is about the whole draft."),
    (
        "place",
        rf"(?P<at>.+) to (?P<clause>{_ID})",
        "{at} is about {clause}.",
    ),
    ("place", r"(?P<at>.+) to (?P<level>.+)", "{at} is about: {level}."),
    (
        "remarks",
        rf"(?P<whole>{_A}) parted into (?P<parts>.+)",
        "Remark {whole} is parted into {parts}.",
    ),
    (
        "remarks",
        rf"the points of (?P<whole>{_A}) are one remark again",
        "The points of remark {whole} are one remark again.",
    ),
    ("remarks", r"a sheet of (?P<n>.+)", "A sheet of {n} is written, to be filled in."),
    ("remarks", r"(?P<n>.+) to nobody", "{n} to be drafted by nobody in particular."),
    ("remarks", r"(?P<n>\S+ remarks?) to (?P<name>.+)", "{n} to be drafted by {name}."),
    ("remarks", r"(?P<n>.+ remarks?) (?P<so>.*in writing.*)", "{n} {so}."),
    ("answer", r"(?P<n>.+ drafts?) of answers", "Kept: {n} of answers."),
    (
        "revise",
        r"nothing changed",
        "Nothing changed: the text says already what was decided.",
    ),
    (
        "revise",
        r"(?P<text>[^:]+): (?P<n>.+)",
        "The new wording is made: {n} of the text.",
    ),
    # the outcome
    (
        "refresh",
        r"(?P<old>.+) to (?P<new>\S+)",
        "The refresh is made, with every change tracked in Word.",
    ),
    (
        "account",
        r".+: (?P<n>.+ remarks?); (?P<books>.+)",
        "{n} counted up; {books}.",
    ),
    (
        "archive",
        r".+: (?P<n>.+ remarks?)",
        "The round is written out whole, with {n}.",
    ),
    ("receipt", r"(?P<n>.+)", "Written: {n}."),
    ("letters", r"(?P<n>.+)", "Written: {n}."),
    (
        "report",
        r"(?P<n>.+ choices?) on what is not printed",
        "Kept: {n} on what is not printed.",
    ),
    (
        "monitor",
        r"(?P<n>.+ choices?) on what is not printed",
        "Kept: {n} on what is not printed.",
    ),
    ("report", r"(?P<n>.+ things?) to look at", "Found: {n} to look at."),
    ("monitor", r"(?P<n>.+ things?) to look at", "Found: {n} to look at."),
    (
        "evidence-pack",
        r"evidence of (?P<round>.+)",
        "The evidence of {round} is packed.",
    ),
    # when it is agreed
    ("signoff", r"(?P<n>.+ pages?) to sign", "{n} to sign: one for each body."),
    ("signoff", r"(?P<body>\S+): signs", "{body} has signed."),
    ("signoff", r"(?P<body>\S+): declines", "{body} has declined."),
    ("signoff", r"(?P<body>\S+): decides later", "{body} decides later."),
    (
        "signoff",
        r"(?P<body>\S+): on clause (?P<at>.+)",
        "What {body} says of clause {at} is written down.",
    ),
    (
        "publish",
        r"(?P<n>.+ files?), (?P<edition>.+)",
        "Published: {n}, with the words “{edition}” on them.",
    ),
    (
        "handover",
        r"(?P<n>.+)",
        "The folder for whoever comes after is written: {n}.",
    ),
    ("monitor", r"(?P<n>.+ sheets?) for (?P<year>.+)", "Written: {n} for {year}."),
    (
        "monitor",
        r"(?P<n>.+ returns?) from (?P<file>.+)",
        "{n} taken in from {file}.",
    ),
    (
        "monitor",
        rf"(?P<year>\S+), (?P<body>\S+): (?P<clause>{_ID}) (?P<found>.+)",
        "{body} said of {clause} for {year}: {found}.",
    ),
    (
        "monitor",
        rf"(?P<id>\S+) on (?P<clause>{_ID})",
        "It stands in the log: something went against {clause}.",
    ),
    (
        "monitor",
        r"(?P<id>\S+) settled",
        "What was done about it is written down.",
    ),
    # whatever writes a report of its own
    ("", r"(?P<paths>\S.*\.[a-z]{2,4})", "Written: {paths}."),
)
"""(verb, what the log says, the sentence), the first that fits; no verb for any."""

Names = Mapping[str, Callable[[str], str]]
"""How what stands in a line of the log is called, by the name of its group."""


def sentence(step: LoggedStep, names: Names) -> str:
    """Return what a step did as a sentence; empty where its line is not known.

    Args:
        step: The step.
        names: How clauses, bodies, texts and the like are called.
    """
    for verb, pattern, words in SENTENCES:
        found = re.fullmatch(pattern, step.what) if verb in ("", step.verb) else None
        if found is not None:
            parts = {
                name: names.get(name, str)(value)
                for name, value in found.groupdict().items()
            }
            said = words.format(**parts)
            return said[:1].upper() + said[1:]
    return ""


def files_of(paths: str) -> str:
    """Return files without their folders, as a sentence names them."""
    return ", ".join(PurePosixPath(path).name for path in paths.split(", "))
