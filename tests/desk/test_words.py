"""Messages of the steps name commands; on a page they name the page that does the same."""

import re
from pathlib import Path

import pytest

import compact_draft
from compact_draft.cli.app import VERBS
from compact_draft.desk import paper
from compact_draft.desk.journey import PAGE_OF, next_page
from compact_draft.desk.labels import CHOICES, LABELS, ON
from compact_draft.desk.pages.all import PAGES
from compact_draft.desk.paper import change, day, paragraphs
from compact_draft.desk.sayings import for_pages
from compact_draft.model.compact import overall_tag
from tests.drafts import readable_draft

WHOSE = "the field “Whose they are, if you know it”"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "bring it in first:  compact-draft intake FILE",
            "bring it in first: the page Old Compact",
        ),
        (
            "take it back with  compact-draft undo,  or start with  compact-draft new",
            "take it back with the page Undo, or start with the page Settings",
        ),
        (
            "say why, in words the person may read:  --reason ...",
            f"say why, in words the person may read: the field “{LABELS['reason']}”",
        ),
        (
            "give --clause ID or --draft",
            "give the field “To which clause” or the field “The whole draft”",
        ),
        ("name it:  --twin a1", "name it: the field “Repeats remark” a1"),
        (
            "collect it with  --as letter --from NAME;  or ask",
            f"collect it with “a letter” in the field “They are” and {WHOSE}; or ask",
        ),
        ("look at  compact-draft status", "look at the page Home"),
        ("nothing to do with a command", "nothing to do with a command"),
        ("a well--known dash", "a well--known dash"),
    ],
)
def test_a_command_becomes_its_page(said: str, shown: str) -> None:
    assert for_pages(said) == shown


def test_every_verb_of_a_journey_has_a_page_and_every_such_page_is_there() -> None:
    paths = {page.path for page in PAGES}
    assert set(PAGE_OF.values()) <= paths
    alone = {"match", "demo", "desk", "suggest"}
    assert {verb for verb in PAGE_OF if verb in VERBS} >= {
        "intake", "clauses", "tag", "national", "check", "build", "issue", "collect",
        "place", "answer", "revise", "diff", "refresh", "account", "workplan", "undo",
        "compare", "combine", "verify",
    }  # fmt: skip
    assert not alone & PAGE_OF.keys()


@pytest.mark.parametrize(
    ("command", "path"),
    [
        ("compact-draft intake example/old-compact.docx", "/old"),
        ("compact-draft tag list --unsettled,  then  compact-draft build", "/evidence"),
        ("compact-draft answer   (alone it shows the remarks that wait)", "/remarks"),
        ("mend the file named, then  compact-draft status", "/"),
        (
            "open the refresh in Word; for a further round  compact-draft issue",
            "/files",
        ),
        ("compact-draft something-new", "/"),
    ],
)
def test_what_comes_next_is_a_page(command: str, path: str) -> None:
    assert next_page(command).path == path


def test_a_change_is_marked_spoken_and_escaped() -> None:
    made = str(change("Pay <b> promptly.", "Pay <b> within 30 days."))
    assert "<b>" not in made
    assert "&lt;b&gt;" in made
    assert "Removed: " in made
    assert "Added: " in made
    assert str(paragraphs("a <i>\n\nb")) == "<p>a &lt;i&gt;</p><p>b</p>"
    assert day("2026-03-02T10:00:00+00:00") == "2 March 2026"
    assert day("some day") == "some day"


def test_a_clause_names_whom_it_binds_and_what_was_decided_in_words() -> None:
    assert paper.binds("vcs") == "binds the voluntary and community sector"
    assert paper.binds("unclear") == "whom it binds is not settled"
    assert paper.binds(None) == ""
    assert paper.outcome("adopted_reworded") == "Adopted, in other words"
    assert paper.outcome("adopted") == "Adopted"


def test_the_reason_of_a_tag_names_the_parties_by_their_names() -> None:
    draft = readable_draft()
    names = {party.id: party.name for party in draft.parties}
    said = [overall_tag(c, draft.parties).because for c in draft.clauses if c.by]
    assert any(name in one for one in said for name in names.values())
    assert not any(f"from {name}" in words for name in names for words in said)


ROOT = Path(compact_draft.__file__).parent
TEMPLATES = "".join(p.read_text() for p in (ROOT / "desk/templates").glob("*.html"))
SAYING = [
    *(ROOT / "answers").glob("*.py"),
    *(ROOT / "channels").glob("*.py"),
    *(ROOT / "steps").glob("coll*.py"),
    *(ROOT / f"steps/{name}.py" for name in ("answer", "points", "incoming")),
]
NOT_OF_PAGES = {
    "confirm",
    "file",
    "round",
    "json",
    "by",
    "when",
    "preview",
    "names",
    "list",
    "annotations",
}


def test_every_label_that_a_message_names_stands_on_a_page() -> None:
    pages = TEMPLATES + "".join(
        p.read_text() for p in (ROOT / "desk").rglob("*.py") if p.name != "labels.py"
    )
    pages += (ROOT / "answers" / "outcome_words.py").read_text()
    labels = [*LABELS.values(), *CHOICES.values()]
    labels += [label for held in ON.values() for label in held.values()]
    assert [label for label in labels if label not in pages] == []
    places = (ROOT / "desk/templates/places.html").read_text()
    assert all(label in places for label in ON["/places"].values())


@pytest.mark.parametrize("file", SAYING, ids=lambda path: path.name)
def test_every_option_that_a_message_names_has_its_label(file: Path) -> None:
    source = file.read_text()
    named = set(re.findall(r"(?<![\w-])--([a-z]+)", source))
    named |= set(re.findall(r"how\('(\w+)'", source))
    asked = {"others": "other"}
    bare = {asked.get(name, name) for name in named} - NOT_OF_PAGES
    assert bare - LABELS.keys() == set()
