"""What is published holds no trace of who made it; what is handed over can be read alone."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
import zlib

import docx
import html5lib
import pytest

from compact_draft.steps.before_publishing import open_points
from compact_draft.steps.handover import records
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from compact_draft.telling.hidden_names import names_in, worth_looking_for
from compact_draft.word.writing.scrub import picture_without, scrubbed
from tests.desks import Browser, text
from tests.formats import agrees, example, keys
from tests.signing.planted import NAMES, png, with_names
from tests.workspaces import WHEN, files, run

AGREED = (
    "publish", "--agreed", "2026-02-01", "--although", "--no-pdf", "--when", "2026-02-03",
)  # fmt: skip


def _folder(workspace: Workspace, name: str = "published") -> dict[str, bytes]:
    root = workspace.root / "out" / name
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for p in root.rglob("*")
        if p.is_file()
    }


def _plant(workspace: Workspace) -> None:
    template = (shipped() / "templates/compact.docx").read_bytes()
    own = workspace.root / "templates"
    own.mkdir()
    (own / "compact.docx").write_bytes(with_names(template))


def test_planted_names_are_found_in_no_published_file(workspace: Workspace) -> None:
    _plant(workspace)
    planted = (workspace.root / "templates/compact.docx").read_bytes()
    assert set(names_in(planted, NAMES)) == set(NAMES) - {"Rita Reviser"}
    run(workspace, *AGREED, status=1)
    made = _folder(workspace)
    assert sorted(made) == [
        "README.txt", "SHA256SUMS.txt", "clauses.csv", "clauses.json", "compact.docx",
        "compact.html", "what-changed.docx", "what-changed.html",
    ]  # fmt: skip
    for name, data in made.items():
        assert names_in(data, (*NAMES, "Ann Other")) == (), name


def test_a_published_word_file_opens_and_says_all_its_words(
    workspace: Workspace,
) -> None:
    _plant(workspace)
    run(workspace, *AGREED, status=1)
    data = _folder(workspace)["compact.docx"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [n for n in archive.namelist() if "omment" in n or "custom" in n]
        assert b"rsid" not in archive.read("word/document.xml")
    document = docx.Document(io.BytesIO(data))
    words = "\n".join(p.text for p in document.paragraphs)
    assert "In short." in words
    assert "Agree one form for small grants by June 2027." in words
    assert document.core_properties.author == "The Fenwold Compact writers' group"


def test_who_made_tracked_changes_is_gone_and_their_words_stand() -> None:
    template = (shipped() / "templates/compact.docx").read_bytes()
    data = with_names(template, tracked=True)
    assert set(names_in(data, NAMES)) == set(NAMES)
    made = scrubbed(data, title="T", author="The group", status="Agreed", when=WHEN)
    assert names_in(made, NAMES) == ()
    assert "In short." in [p.text for p in docx.Document(io.BytesIO(made)).paragraphs]
    again = scrubbed(made, title="T", author="The group", status="Agreed", when=WHEN)
    assert again == made


def test_a_name_that_stands_out_of_place_stops_it_and_nothing_is_written(
    workspace: Workspace,
) -> None:
    own = workspace.root / "templates"
    own.mkdir()
    template = docx.Document(str(shipped() / "templates/compact.docx"))
    template.sections[0].header.add_paragraph("Written by Ann Other")
    template.save(str(own / "compact.docx"))
    before = files(workspace)
    assert "the name Ann Other would stand in compact.docx" in run(
        workspace, *AGREED, status=2
    )
    assert files(workspace) == before


def test_a_name_in_the_text_itself_is_asked_about(workspace: Workspace) -> None:
    run(
        workspace, "clauses", "edit", "old-24", "--text", "Ask Ann Other.", "--why", "x"
    )
    assert "the name Ann Other stands in the text itself" in run(
        workspace, *AGREED, status=1
    )


def test_open_data_and_checksums_are_true(workspace: Workspace) -> None:
    run(workspace, *AGREED, status=1)
    made = _folder(workspace)
    data = json.loads(made["clauses.json"])
    rows = list(csv.DictReader(io.StringIO(made["clauses.csv"].decode("utf-8-sig"))))
    assert [r["id"] for r in rows] == [c["id"] for c in data["clauses"]]
    (row,) = [r for r in rows if r["id"] == "old-12"]
    assert row["binds"] == "council trust"
    assert row["achievability"] == "achievable"
    assert row["national"] == "national-2010:4.4:equal"
    sums = dict(
        reversed(line.split("  ")) for line in made["SHA256SUMS.txt"].decode().split("\n") if line
    )  # fmt: skip
    assert set(sums) == set(made) - {"SHA256SUMS.txt"}
    assert all(hashlib.sha256(made[n]).hexdigest() == s for n, s in sums.items())
    for name in ("compact.html", "what-changed.html"):
        html5lib.HTMLParser(strict=True).parse(made[name].decode())
    assert "Report back within eight weeks" in made["what-changed.html"].decode()
    assert "Sooner." not in made["what-changed.html"].decode()


def test_what_is_published_is_frozen_and_is_not_taken_back(
    workspace: Workspace,
) -> None:
    run(workspace, *AGREED, status=1)
    assert workspace.revisions()[-1].label == "published-1"
    assert "is not taken back" in run(workspace, "undo", status=2)
    run(workspace, "clauses", "edit", "old-14", "--text", "Say so.", "--why", "x")
    run(workspace, "undo")
    first = _folder(workspace)
    run(workspace, *AGREED, status=1)
    assert _folder(workspace) == first
    assert [r.label for r in workspace.revisions()][-1] == "published-1"


def test_a_draft_says_so_and_has_no_place_to_sign(workspace: Workspace) -> None:
    said = run(workspace, "publish", status=2)
    assert "agreed text or a draft" in said
    run(workspace, "publish", "--draft", "--no-pdf")
    page = _folder(workspace)["compact.html"].decode()
    assert "DRAFT" in page
    assert "Signature" not in page
    assert workspace.revisions()[-1].label == "taken-in"


def test_a_text_that_is_not_settled_does_not_go_out_as_agreed_unsaid(
    workspace: Workspace,
) -> None:
    run(workspace, "signoff", "decide", "cvs", "--signs", "--on", "2026-01-05")
    run(workspace, "clauses", "edit", "old-24", "--text", "See Annex B.", "--why", "x")
    before = files(workspace)
    said = run(workspace, *(w for w in AGREED if w != "--although"), status=2)
    flat = " ".join(said.split())
    for words in (
        "agreed on 1 February 2026",
        "Fenwold District Council has not decided yet",
        "Fenwold Health Trust has not decided yet",
        "no settled tag: clauses",
        "“Annex B” leads nowhere",
        "--although",
    ):
        assert words in flat
    assert not re.search(r"\bold-\d", flat)
    assert files(workspace) == before
    told = run(workspace, *AGREED, status=1)
    assert "Fenwold District Council has not decided yet" in told


def test_an_agreement_to_come_is_not_published_as_agreed(workspace: Workspace) -> None:
    words = ["2026-02-04" if w == "2026-02-01" else w for w in AGREED]
    assert "4 February 2026 is still to come" in run(workspace, *words, status=2)


def test_a_draft_goes_out_whatever_is_open(workspace: Workspace) -> None:
    assert open_points(workspace, WHEN.date())
    run(workspace, "publish", "--draft", "--no-pdf")


def test_what_is_settled_is_no_point(workspace: Workspace) -> None:
    for party in ("council", "trust", "cvs"):
        run(workspace, "signoff", "decide", party, "--signs", "--on", "2026-01-05")
    found = open_points(workspace, WHEN.date())
    assert not [said for said in found if "decided" in said or "signed" in said]


def test_the_page_says_what_is_open_and_offers_no_way_back_from_publishing(
    workspace: Workspace,
) -> None:
    browser = Browser(workspace.root)
    shown = text(browser.get("/publish"))
    assert "Fenwold District Council has not decided yet" in shown
    fields = {"as": "final", "agreed": "2026-02-01"}
    refused = text(browser.press("publish", fields, on="/publish", status=422))
    assert "not settled" in refused
    run(workspace, *AGREED, status=1)
    number = workspace.log.steps()[-1].number
    done = browser.client.get(f"/publish?done={number}").text
    assert "Done." in done
    assert "Take it back" not in done
    assert "Take it back" not in browser.client.get("/undo").text


def test_a_signature_that_is_void_is_told_when_it_is_published(
    workspace: Workspace,
) -> None:
    for party in ("council", "trust", "cvs"):
        run(workspace, "signoff", "decide", party, "--signs", "--on", "2026-01-05")
    run(workspace, "clauses", "edit", "old-14", "--text", "Say so.", "--why", "x")
    said = run(workspace, *AGREED, status=1)
    assert "its signature is void" in said
    assert "Council" not in said.partition("To look at")[2]


def test_what_is_handed_over_can_be_read_without_us(workspace: Workspace) -> None:
    run(workspace, "clauses", "withdraw", "old-12", "--why", "The scheme has ended.")
    path = workspace.root / "compact.toml"
    secret = '\n[ledger]\nurl = "postgresql://fen:opensesame@db/fen"\n'
    plain = path.read_text()
    run(workspace, "handover", "--no-pdf")
    made = _folder(workspace, "handover")
    assert b"How these files are written" in made["README.txt"]
    index = made["index.txt"].decode()
    assert "old-13" in index
    assert "taken-in" in index
    history = made["history.csv"].decode("utf-8-sig")
    assert "The scheme has ended." in history
    assert "Ann Other" not in history
    assert "Give three months' written notice" in made["withdrawn.csv"].decode(
        "utf-8-sig"
    )
    assert made["records/revisions/taken-in.md"].startswith(b"+++")
    assert "Report back within six weeks" in made["compact.md"].decode()
    path.write_text(plain + secret)
    held = dict(records(workspace))
    assert b"opensesame" not in held["records/compact.toml"]


def test_the_verbs_give_the_fields_that_the_page_names(workspace: Workspace) -> None:
    found = json.loads(run(workspace, *AGREED, "--json", status=1))
    shown = example("publish")
    assert found.keys() == shown.keys()
    made = json.loads(run(workspace, "handover", "--no-pdf", "--json"))
    assert agrees(keys(made), keys(example("handover")))


@pytest.mark.parametrize(
    "data",
    [
        b"written by ANN  OTHER",
        "Ann Other".encode("utf-16-be"),
        b"x" + "Ann Other".encode("utf-16-le"),
        b"<w:t>Ann </w:t></w:r><w:r><w:t>Other</w:t>",
        b"%PDF-1.7 stream\n" + zlib.compress(b"(Ann Other)") + b"\nendstream",
        b"Ann_Other.docx",
    ],
    ids=["capitals", "utf-16", "odd", "runs", "pdf", "file name"],
)
def test_a_name_is_found_however_it_is_kept(data: bytes) -> None:
    assert names_in(data, ["Ann Other", "Len Abara"]) == ("Ann Other",)


def test_a_word_that_holds_a_name_is_none() -> None:
    assert names_in(b"Annual others; Joanna Otherwise", ["Ann Other", "Anna"]) == ()
    names = ["Ann", "Author", "Fenwold Council", "Ann Other", "Anna Lee"]
    found = worth_looking_for(names, ["fenwold council"])
    assert found == ("Ann Other", "Anna Lee")


def test_a_picture_keeps_its_dots_and_loses_its_words() -> None:
    data = picture_without(png("Pia Picture"))
    assert b"IDAT" in data
    assert b"tEXt" not in data
    assert b"zTXt" not in data
    assert picture_without(data) == data
    broken = png("Pia Picture")[:-3]
    assert picture_without(broken) == broken
    jpeg = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xe1\x00\x0cExif Pia P\xff\xda\x00\x02dots\xff\xd9"
    assert (
        picture_without(jpeg)
        == b"\xff\xd8\xff\xe0\x00\x04JF\xff\xda\x00\x02dots\xff\xd9"
    )


def test_the_page_of_the_desk_publishes_a_draft(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    html5lib.HTMLParser(strict=True).parse(browser.client.get("/publish").text)
    wrong = browser.press("publish", {"as": "final"}, on="/publish", status=422)
    assert "agreed text or a draft" in text(wrong)
