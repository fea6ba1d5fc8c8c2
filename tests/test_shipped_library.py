"""The shipped frameworks and clauses keep their own promises, file by file."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

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
