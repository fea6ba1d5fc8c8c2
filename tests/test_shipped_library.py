"""The shipped frameworks and clauses keep their own promises, file by file."""

import json
import re
import tomllib
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz import fuzz

ROOT = Path(__file__).parents[1]
NATIONAL = ROOT / "clauses" / "national"
THEMES = {
    "independence",
    "consultation",
    "representation",
    "funding",
    "commissioning",
    "payment",
    "monitoring",
    "change_notice",
    "volunteering",
    "equality",
    "capacity",
    "information",
    "premises",
    "governance",
    "social_value",
    "compliance",
    "partnership",
}
FRAMEWORKS = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(NATIONAL.glob("*.toml"))
}
REFS = {
    framework["id"]: {u["ref"] for u in framework["undertaking"]}
    for framework in FRAMEWORKS.values()
}


@pytest.mark.parametrize("edition", ["2009", "2010"])
def test_a_framework_says_that_it_is_a_paraphrase(edition):
    framework = FRAMEWORKS[edition]
    assert framework["wording"] == "paraphrase"
    assert framework["edition"] == edition
    assert framework["id"] == f"national-{edition}"
    assert "not the official text" in framework["notice"]
    head = (NATIONAL / f"{edition}.toml").read_text(encoding="utf-8").split("\n\n")[0]
    assert "OURS" in head
    for needed in ("title", "published", "parties", "mapping_to_local", "counts"):
        assert framework[needed], needed


@pytest.mark.parametrize("edition", ["2009", "2010"])
def test_each_undertaking_has_its_number_bearer_theme_and_confidence(edition):
    framework = FRAMEWORKS[edition]
    part = "outcome" if edition == "2010" else "section"
    mapping = {**framework["mapping_to_local"], "both": "both"}
    refs = [u["ref"] for u in framework["undertaking"]]
    assert len(refs) == len(set(refs))
    for u in framework["undertaking"]:
        assert u[part] in framework[f"{part}s"], u["ref"]
        assert u["by"] == mapping[u["by_national"]], u["ref"]
        assert u["theme"] in THEMES, u["ref"]
        assert u["modality_strength"] in {"firm", "qualified", "soft"}, u["ref"]
        assert u["source_confidence"] in {"seen", "seen_part", "inferred"}, u["ref"]
        assert u["paraphrase"].endswith("."), u["ref"]


def test_the_2010_framework_holds_all_it_counts():
    framework = FRAMEWORKS["2010"]
    bearers = Counter(u["by_national"] for u in framework["undertaking"])
    assert framework["counts"] == {
        "outcomes": len(framework["outcomes"]),
        "undertakings": len(framework["undertaking"]),
        "government": bearers["government"],
        "cso": bearers["cso"],
    }


def test_the_2009_framework_says_that_its_numbers_are_ours():
    framework = FRAMEWORKS["2009"]
    assert framework["refs_are_ours"] is True
    assert all(u["ref"].startswith("2009/") for u in framework["undertaking"])
    assert len(framework["undertaking"]) < framework["counts"]["commitments"]


# --- the local library -------------------------------------------------------------

LOCAL = ROOT / "clauses" / "local"
DEV_LABELS = ROOT.parent / "shared" / "domain" / "labels_dev.jsonl"
NO_LOCAL_SENSE = {
    "3.12": "money from the European Union is no longer passed on in England",
}
PREFIX = {
    "independence": "ind",
    "consultation": "con",
    "representation": "rep",
    "funding": "fun",
    "commissioning": "com",
    "payment": "pay",
    "monitoring": "mon",
    "change_notice": "chg",
    "volunteering": "vol",
    "equality": "equ",
    "capacity": "cap",
    "information": "inf",
    "premises": "pre",
    "governance": "gov",
    "social_value": "soc",
    "compliance": "cpl",
    "partnership": "par",
}
OTHER_KINDS = {"principles": "pri", "outcomes": "out", "definitions": "def"}
DIFFERENCES = {
    "modality",
    "timeframe",
    "exception",
    "timing",
    "reasons",
    "writing",
    "scope",
    "party",
}
BEARER = {
    "public_bodies": re.compile(
        r"\b(?:public bod(?:y|ies))\b[^.]*\bwill\b", re.IGNORECASE
    ),
    "vcs": re.compile(
        r"\b(?:voluntary and community (?:organisations|networks)|local support bodies"
        r"|sector representatives)\b[^.]*\bwill\b",
        re.IGNORECASE,
    ),
    "both": re.compile(
        r"\b(?:we will both|together we will|we will together)\b", re.IGNORECASE
    ),
}
# Where one of these is promised, people must be able to see by when.
NEEDS_A_PERIOD = re.compile(
    r"\bwill (?:both )?(?:pay|repay|refund|settle|review|reply)\b"
    r"|\b(?:notice|consultations?|feedback|answers?|review of)\b",
    re.IGNORECASE,
)
NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
UNIT = r"(?:day|week|month|quarter|year)s?"
PERIOD = re.compile(
    rf"\b(?:{NUMBER}|a)(?: (?:working|full|clear))? {UNIT}\b"
    rf"|\b(?:each|every|once a|twice a) (?:{UNIT}|january|april|autumn)\b"
    r"|\bbefore it closes\b|\bon the day it opens\b|\bwithin the consultation period\b",
    re.IGNORECASE,
)
NO_PERIOD = re.compile(
    r"\b(?:promptly|in due course|timely|at the earliest|as soon as|early stage"
    r"|where possible|as far as possible|where appropriate|endeavour|ensure)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:CRB|PCT|CCG|LSP|LAA|purdah|third sector)\b")
COMMON = set(
    re.findall(
        r"\w+",
        """a all an and any as at be both by community each every for from in is it its of
        on or organisation organisations public bodies that the their them they this to
        together voluntary we which will with""",
    )
)


def read(path):
    opening, head, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    assert not opening, f"{path.name}: something stands before the head"
    return {
        **tomllib.loads(head),
        "text": body.strip("\n"),
        "path": path,
    }


def content(text):
    return set(re.findall(r"[a-z0-9£,]+", text.lower())) - COMMON


CLAUSES = [read(path) for path in sorted(LOCAL.rglob("*.md"))]
PROMISES = [c for c in CLAUSES if c["kind"] in {"commitment", "action"}]
OTHERS = [c for c in CLAUSES if c["kind"] not in {"commitment", "action"}]
FAMILIES = defaultdict(list)
for _clause in PROMISES:
    if "family" in _clause:
        FAMILIES[_clause["family"]].append(_clause)


def named(clause):
    return f"{clause['id']}: {clause['text']}"


def unit(clause):
    """What counts once: a family, or a clause that stands alone."""
    return clause.get("family", clause["id"])


def test_there_are_at_least_110_promises_not_counting_alternatives():
    assert len({unit(c) for c in PROMISES}) >= 110


def test_at_least_45_promises_have_alternatives():
    assert len(FAMILIES) >= 45


def test_at_least_40_promises_have_two_alternatives_or_more():
    assert sum(len(members) >= 3 for members in FAMILIES.values()) >= 40


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_theme_has_at_least_six_promises_and_binds_both_sides(theme):
    of_theme = [c for c in PROMISES if c["theme"] == theme]
    assert len({unit(c) for c in of_theme}) >= 6
    assert {c["by"] for c in of_theme} == {"public_bodies", "vcs", "both"}


def test_every_clause_has_an_id_of_its_own_that_names_its_file():
    ids = [c["id"] for c in CLAUSES]
    assert len(ids) == len(set(ids))
    for clause in CLAUSES:
        folder = clause["path"].parent.name
        prefix = {**PREFIX, **OTHER_KINDS}[folder]
        assert clause["path"].stem == clause["id"]
        assert re.fullmatch(rf"lib-{prefix}-\d\d", clause["id"]), clause["id"]


def test_a_promise_is_tagged_in_full():
    for clause in PROMISES:
        assert clause["theme"] == clause["path"].parent.name, named(clause)
        assert clause["by"] in {"public_bodies", "vcs", "both"}, named(clause)
        assert clause["achievability"] in {"achievable", "aspirational"}, named(clause)
        assert clause["scope"] in {"local", "national"}, named(clause)
        assert (clause["scope"] == "national") == bool(clause["links"]), named(clause)


def test_what_is_no_promise_carries_no_tag_bearer_or_link():
    for clause in OTHERS:
        assert clause["path"].parent.name == f"{clause['kind']}s", named(clause)
        tags = {"by", "achievability", "scope", "links", "family", "strength"}
        assert not tags & set(clause), named(clause)
        assert not re.search(r"\bwill\b", clause["text"]), named(clause)


def test_every_theme_has_an_outcome_to_judge_it_by():
    assert {c["theme"] for c in OTHERS if c["kind"] == "outcome"} == THEMES


def test_a_promise_names_its_bearer():
    for clause in PROMISES:
        assert BEARER[clause["by"]].search(clause["text"]), named(clause)


def test_a_promise_is_one_act_in_one_sentence_of_at_most_40_words():
    for clause in PROMISES:
        text = clause["text"]
        assert len(text.split()) <= 40, named(clause)
        assert len(re.findall(r"\bwill\b", text)) == 1, named(clause)
        assert not set(";:\n") & set(text), named(clause)
        assert text.endswith("."), named(clause)
        assert len(re.findall(r"[.!?](?:\s|$)", text)) == 1, named(clause)


def test_a_period_stands_where_payment_notice_consultation_or_an_answer_is_promised():
    timed = [c for c in PROMISES if NEEDS_A_PERIOD.search(c["text"])]
    assert len(timed) > 5
    for clause in timed:
        assert PERIOD.search(clause["text"]), named(clause)


def test_an_aspirational_promise_says_what_stands_in_its_way_or_by_when_it_is_done():
    assert {"action", "commitment"} == {clause["kind"] for clause in PROMISES}
    for clause in PROMISES:
        if clause["kind"] == "action":
            assert clause["achievability"] == "aspirational", named(clause)
            assert clause["text"].startswith("Within "), named(clause)
        elif clause["achievability"] == "aspirational":
            assert clause.get("choose") or clause.get("note"), named(clause)


WHAT_NO_COUNCIL_DOES = {
    "lib-fun-09": "the full cost of every grant",
    "lib-pay-06": "every grant in advance",
    "lib-fun-03": "three years at fixed sums",
    "lib-inf-16": "ringing back within a day",
    "lib-soc-08": "a local quotation for each small purchase",
    "lib-com-07": "the same of public bodies alone",
    "lib-con-08": "a note to each organisation on every point",
}


def test_what_no_council_does_today_is_called_aspirational():
    held = {c["id"]: c for c in PROMISES}
    for wanted, what in WHAT_NO_COUNCIL_DOES.items():
        assert held[wanted]["achievability"] == "aspirational", what
        assert len(held[wanted]["note"].split()) > 5, what


def test_no_more_than_two_promises_in_three_are_called_achievable():
    tags = Counter(clause["achievability"] for clause in PROMISES)
    assert tags["aspirational"] * 2 >= tags["achievable"]


def test_no_promise_hides_behind_words_that_name_no_time_or_reach():
    for clause in PROMISES:
        assert not NO_PERIOD.search(clause["text"]), named(clause)


def test_bodies_and_checks_go_by_the_names_of_today():
    for clause in CLAUSES:
        assert not PAST.search(clause["path"].read_text(encoding="utf-8")), clause["id"]


def test_the_alternatives_of_a_family_are_ranked_and_say_when_to_choose_each():
    for family, members in FAMILIES.items():
        assert len(members) >= 2, family
        ranks = sorted(c["strength"] for c in members)
        assert ranks == list(range(1, len(members) + 1)), family
        assert len({(c["theme"], c["by"]) for c in members}) == 1, family
        assert len({c["choose"] for c in members}) == len(members), family
        for clause in members:
            assert clause["choose"].startswith("Choose this "), clause["id"]


def test_a_clause_without_alternatives_has_no_rank():
    for clause in CLAUSES:
        assert ("family" in clause) == ("strength" in clause) == ("choose" in clause)


def test_every_link_leads_to_an_undertaking_and_says_how_the_two_compare():
    bearer = {u["ref"]: u["by"] for u in FRAMEWORKS["2010"]["undertaking"]}
    assert sum(len(clause["links"]) for clause in PROMISES) > 50
    for clause in PROMISES:
        for link in clause["links"]:
            assert link["framework"] == "national-2010", named(clause)
            assert link["ref"] in REFS[link["framework"]], named(clause)
            assert set(link["differences"]) <= DIFFERENCES, named(clause)
            assert (link["relation"] == "equal") == (not link["differences"]), named(
                clause
            )
            turned = clause["by"] not in {bearer[link["ref"]], "both"}
            assert turned == (link["relation"] == "different"), named(clause)
            assert turned == ("party" in link["differences"]), named(clause)


def test_every_undertaking_of_2010_with_a_local_sense_is_answered():
    answered = {link["ref"] for c in PROMISES for link in c["links"]}
    assert REFS["national-2010"] - answered == set(NO_LOCAL_SENSE)


def test_no_two_clauses_are_nearly_the_same():
    assert len(CLAUSES) > 50
    for one, other in combinations(CLAUSES, 2):
        likeness = fuzz.token_sort_ratio(one["text"].lower(), other["text"].lower())
        assert likeness < 80, f"{named(one)}\n{named(other)}"
        mine, theirs = content(one["text"]), content(other["text"])
        shared = len(mine & theirs) / len(mine | theirs)
        assert shared < 0.5, f"{named(one)}\n{named(other)}"


def test_no_clause_is_taken_from_the_labelled_lines():
    if not DEV_LABELS.exists():
        pytest.skip("the labelled lines lie outside this checkout")
    lines = DEV_LABELS.read_text(encoding="utf-8").splitlines()
    labelled = [json.loads(line)["text"] for line in lines]
    assert len(labelled) > 100
    for clause in CLAUSES:
        for text in labelled:
            likeness = fuzz.token_sort_ratio(clause["text"].lower(), text.lower())
            assert likeness < 72, f"{named(clause)}\n{text}"


def test_the_files_are_plain():
    every = sorted((ROOT / "clauses").rglob("*.*"))
    assert len(every) > 5
    for path in every:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
        assert raw.endswith(b"\n"), path.name
        assert not raw.endswith(b"\n\n"), path.name
        assert b"\r" not in raw, path.name
        assert not set("‘’“”\t\u00a0") & set(text), path.name


def test_a_clause_has_a_heading_and_no_marks():
    for clause in CLAUSES:
        assert clause["heading"], clause["id"]
        assert not clause["heading"].endswith("."), clause["id"]
        assert not re.search(r"[*_#`<>|\[\]]", clause["text"]), named(clause)
    headings = [c["heading"] for c in CLAUSES]
    assert len(headings) == len(set(headings))


def test_a_clause_that_another_names_exists():
    ids = {c["id"] for c in CLAUSES}
    for clause in CLAUSES:
        words = clause.get("choose", "") + clause.get("note", "")
        assert set(re.findall(r"lib-[a-z]+-\d\d", words)) <= ids, clause["id"]
