import pytest

import compact_draft as api
from compact_draft.model.redline import LostOn
from compact_draft.word.redline.redline import redline
from tests.redline.maker import bookmark, docx, field, p

HEAD = "The council meets the groups each spring to plan the year ahead"
REST = [
    "Grants are paid within thirty days of a signed agreement being received",
    "Every volunteer is offered training in the first month of their time",
    "Rooms are lent without charge on weekday evenings to small groups",
]


def listed(old, new):
    _, found = redline(old, new, api.Options(author="Writers"))
    return [entry for entry in found.untracked if entry.kind == "bookmark"]


def contents(name):
    return p(field(rf"PAGEREF {name} \h", "2"))


def headed(name, *, last, lead=True, head=HEAD, end=()):
    head = p(bookmark(name, head, number=3))
    blocks = [*map(p, REST), head, *end] if last else [head, *map(p, REST), *end]
    return docx(contents(name) if lead else p("Contents"), *blocks)


@pytest.mark.parametrize("name", ["_Toc77", "_Toc88", "Meetings"])
def test_a_bookmark_of_a_heading_that_moved_is_listed_where_the_contents_lead_to_it(
    name,
):
    kept = name if name == "Meetings" else "_Toc77"
    [entry] = listed(headed(kept, last=False), headed(name, last=True))
    assert entry.where.startswith("at “The council meets the groups")
    assert entry.old.startswith(kept)
    assert entry.lost_on is LostOn.NONE


def test_so_is_one_of_a_heading_that_moved_within_the_text():
    end = [p("Signed by both sides on the day named below")]
    old, new = (headed("_Toc7", last=last, end=end) for last in (False, True))
    assert len(listed(old, new)) == 1


def test_a_bookmark_of_a_heading_that_is_worded_anew_where_it_stands_is_not_listed():
    new = headed("_Toc77", last=False, head="Quick foxes jump over lazy dogs at night")
    assert listed(headed("_Toc77", last=False), new) == []


def test_a_bookmark_that_nothing_leads_to_or_that_stays_is_not_listed():
    away = headed("_Toc77", last=True, lead=False)
    assert listed(headed("_Toc77", last=False, lead=False), away) == []
    assert listed(headed("_Toc77", last=True), headed("_Toc88", last=True)) == []


def test_a_bookmark_of_a_clause_that_is_new_is_not_listed():
    old = docx(contents("_Toc77"), *map(p, REST))
    assert listed(old, headed("_Toc77", last=True)) == []
