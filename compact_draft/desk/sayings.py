"""What the steps say, as the pages say it: pages for commands, fields for options.

The steps speak to whoever types a command, too: they name the next command, its options
and the files of the folder. A person at the desk has pages, buttons and fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from compact_draft.desk.journey import GROUPS, PAGE_OF
from compact_draft.desk.labels import with_labels

_QUOTED = r"“[^”]*”|\"[^\"]*\""
_WHOLE = re.compile(
    rf"`?compact-draft ([a-z-]+)((?:{_QUOTED}|(?! {{2}}|, {{2}}|,? and |`|; )[^\n])*)`?"
)
_PARTS: Mapping[str, str] = {
    "clauses add": "“Add a clause of your own” on the page Clauses",
    "clauses borrow": "the page Library",
    "clauses edit": "“Edit” on the page of the clause",
    "clauses join": "“Split, join, move or take out” on the page of the clause",
    "clauses move": "“Split, join, move or take out” on the page of the clause",
    "clauses search": "the page Library",
    "clauses split": "“Split, join, move or take out” on the page of the clause",
    "clauses withdraw": "“Split, join, move or take out” on the page of the clause",
    "monitor sheets": "“Sheets for the bodies” on the page How it is kept",
    "tag evidence": "“Write down evidence, or set the tag” on the page Tags and evidence",
    "tag set": "“Write down evidence, or set the tag” on the page Tags and evidence",
    "tag sheets": "“Sheets for the bodies” on the page Tags and evidence",
}
"""Where on a page a command is done that has a place of its own there."""
_WHOSE = "“Whose they are, if you know it” on the page What came back"
_ELSE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (
            r"by the examples \(([^)]*)\); the words by themselves say (\w+), (.*): please look",
            r"as lines with like words are (\1); its own words say \2: \3. Please look",
        ),
        (
            r"(\w+) by the examples; the facts say (\w+): please look",
            r"lines like it are \1, but what the two ask for is \2. Please look",
        ),
        (
            r"like examples of (\S+) \(",
            r"its words are like those that answer \1 elsewhere (",
        ),
        (r",?  or  --file FILE\b|,? or --file FILE\b", ""),
        (r"; --preview shows what would be taken", ""),
        (
            r"go to the folder of your Compact, name it .*  compact-draft new FOLDER",
            "open the folder in which it lies, or make one, where the desk begins",
        ),
        (
            r"this folder is no workspace: there is no compact\.toml in it",
            "no Compact lies in this folder",
        ),
        (
            r"hand it in where it belongs; each kind of sheet has its own verb",
            "take it in on the page that made it",
        ),
        (
            r'write it as  --change "old words=new words"',
            "write the old words, an equals sign, and the new words: one change a line",
        ),
        (
            r"the day:  --agreed \d{4}-\d\d-\d\d;  until then build a public copy",
            "the day of agreement; until there is one make a public copy",
        ),
        (
            r"ask for  --copy final,  or leave the day out",
            "choose the final copy, or leave the day out",
        ),
        (
            r"decide it yourself:  compact-draft tag set \S+ achievable  \(or aspirational\)  --reason \"\.\.\.\"",
            "say why you think so too, or set the tag yourself under “Write down evidence, or set the tag”",
        ),
        (
            r"put [a-z_]+ under \[consultation\] in compact\.toml",
            "write it on the page Settings",
        ),
        (
            r"give the new words with --text, or the field to change",
            "change its words, or what is chosen, and save it then",
        ),
        (
            r"give an id or a printed number; see them with  compact-draft clauses list",
            "give its number, as the page Clauses shows it",
        ),
        (
            r"cannot be a label: it would become the name of a file",
            "cannot be the name of a round: folders and files bear it",
        ),
        (
            r"cannot be a label: it is longer than",
            "cannot be the name of a round: it is longer than",
        ),
        (
            r"keep it a commitment or an action, or let them go with  --drop-tags",
            "keep it a commitment or an action; or correct it on the page Old Compact, where its tags go with it",
        ),
        (r'compact-draft collect FILE --from "NAME"', _WHOSE),
        (
            r"and collect that with --from",
            f"and take that in with its name in {_WHOSE}",
        ),
    )
)
"""Messages that a person at the desk needs otherwise: (what the step says, what is shown)."""
_OF_THE_FOLDER = re.compile(r"[\w./-]*\.toml|consultation/[\w.-]+")
_CAPITALS = re.compile(r"[A-Z][A-Z-]+")
_CLOSED = (".", "?", "!", ":", "…", ".”", "?”", "!”", "...")


def for_pages(words: str, path: str = "", *, mark: bool = False) -> str:
    """Return a message with the commands that it names as the pages that do the same.

    Args:
        words: The message.
        path: Address of the page that shows it; empty for any.
        mark: Whether each field that it names is marked (``labels.with_labels``).
    """
    for pattern, said in _ELSE:
        words = pattern.sub(said, words)
    begins = _WHOLE.match(words) is not None
    said = with_labels(_WHOLE.sub(_page, words), path, mark=mark)
    return re.sub(r" {2,}", " ", f"use {said}" if begins else said)


def _page(found: re.Match[str]) -> str:
    names = {path: name for _, pages in GROUPS for path, name in pages}
    sub = re.match(r" ([a-z-]+)\b", found[2])
    part = _PARTS.get(f"{found[1]} {sub[1]}", "") if sub else ""
    if part:
        return part
    path = PAGE_OF.get(found[1], "")
    name = "Home" if path == "/" else names.get(path, "")
    return f"the page {name}" if name else found[0]


def sentence_of(words: str) -> str:
    """Return words as a sentence: it begins as one, and ends as one.

    The name of a file keeps its letters as they are.
    """
    said = closed(words)
    first = said.split(maxsplit=1)[0] if said else ""
    if not re.search(r"\w\.\w|[-_/\\:]|^a\d+", first.rstrip(":,")):
        said = said[:1].upper() + said[1:]
    return said


def closed(words: str) -> str:
    """Return words with a full stop, where they do not end as a sentence already."""
    said = words.strip()
    return said if not said or said.endswith(_CLOSED) else f"{said}."


def place_of(path: str) -> str:
    """Return where an error is, for people; empty for a field or a file of the folder."""
    return "" if is_field(path) or _OF_THE_FOLDER.fullmatch(path) else path


def is_field(path: str) -> bool:
    """Whether a place that an error names is a field of a form, and no file."""
    return path.startswith("--") or _CAPITALS.fullmatch(path) is not None


Named = Callable[[str], str]
"""What people call a clause, by its id."""
