"""What an option of a command is called where a person sees it on a page."""

from __future__ import annotations

import re
from collections.abc import Mapping

LABELS: Mapping[str, str] = {
    "again": "Decide it again",
    "as": "They are",
    "at": "The first words of each further point",
    "clause": "To which clause",
    "column": "What columns of a survey hold",
    "draft": "The whole draft",
    "effect": "What it does",
    "from": "Whose they are, if you know it",
    "other": "Behind, or joined with",
    "outcome": "What is decided",
    "part": "The clause as it shall read",
    "reason": "Why, in words the person may read",
    "section": "The whole section of the clause named below",
    "twin": "Repeats remark",
    "words": "The clause as it shall read",
}
"""The label that stands on a page, by the option of the verbs answer, collect, place."""
ON: Mapping[str, Mapping[str, str]] = {
    "/places": {
        "clause": "Number of the clause",
        "words": "The words it is about, if only some",
    },
    "/national": {
        "beside": "Whose words it holds",
        "edition": "Which year",
        "id": "A short name",
        "replace": "Replace what was taken in before",
        "source": "Where the words were taken from",
        "title": "Its title",
    },
    "/publish": {
        "agreed": "Day of agreement",
        "although": "Publish it as agreed although not all is settled",
    },
    "/signoff": {"on": "Day of its decision"},
    "/kept": {"done": "What was done", "on": "On which day", "what": "What happened"},
}
"""Those that are called otherwise on one page, by its address."""
CHOICES: Mapping[tuple[str, str], str] = {
    ("as", "letter"): "a letter",
    ("as", "email"): "an e-mail",
    ("as", "meeting"): "notes of a meeting",
    ("as", "phone"): "notes of a call",
    ("as", "survey"): "an export of a survey",
    ("effect", "add"): "a new clause after it",
    ("effect", "reword"): "new words for the clause",
    ("outcome", "adopted"): "Adopted: the words as proposed",
    ("outcome", "adopted_reworded"): "Adopted, in other words",
    ("outcome", "partly"): "Adopted in part",
}
"""What is to be chosen in a field, by its option and value."""
OPEN, MID, END = "\ue000", "\ue001", "\ue002"
"""Around a field that a message names: its name, and what it is called on no page."""
_CHOSEN = "|".join(sorted({value for _, value in CHOICES}, key=len, reverse=True))
_ONE = rf"--([a-z-]+)(?: (\"[^\"]*\"|[A-Z]{{2,}}|\.\.\.|\d{{4}}-\d\d-\d\d|(?:{_CHOSEN})\b))?"
_NEEDS = re.compile(r"\b([a-z_]+) with the effect [a-z]+ needs the wording")
_SEVERAL = re.compile(rf"(?<!\S){_ONE}(?: {_ONE})*")
_EACH = re.compile(_ONE)


def with_labels(words: str, path: str = "", *, mark: bool = False) -> str:
    """Return a message with the options that it names as the fields of the page.

    Args:
        words: The message.
        path: The page's address; empty for any.
        mark: Whether each field is marked, so that its name on the page can be put there.
    """

    def field(found: re.Match[str]) -> str:
        name, value = found[1], found[2] or ""
        label = ON.get(path, {}).get(name) or LABELS.get(name)
        said = (
            f"the field “{label}”" if label else f"the field {name.replace('-', ' ')}"
        )
        if mark:
            said = f"{OPEN}{name}{MID}{said}{END}"
        chosen = CHOICES.get((name, value))
        return f"“{chosen}” in {said}" if chosen else said

    def several(found: re.Match[str]) -> str:
        return " and ".join(field(match) for match in _EACH.finditer(found[0]))

    def needed(found: re.Match[str]) -> str:
        chosen = CHOICES.get(("outcome", found[1]))
        return f"“{chosen}” needs the new words" if chosen else found[0]

    return _SEVERAL.sub(several, _NEEDS.sub(needed, words))
