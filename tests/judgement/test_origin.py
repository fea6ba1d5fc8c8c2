"""Candidates among national undertakings: an order to read in, and no more."""

from pathlib import Path

from compact_draft.judgement.origin import candidates
from compact_draft.store.frameworks import read_framework

NATIONAL = read_framework(Path(__file__).parents[2] / "clauses/national/2010.toml")


def refs(text: str, **kept: str) -> list[str]:
    return [u.ref for u in candidates(text, NATIONAL, **kept)]


def test_the_nearest_undertaking_comes_first() -> None:
    text = "We will work out the effect on users before we cut or stop any money."
    assert refs(text)[0] == "4.2"


def test_no_more_than_ten_are_offered() -> None:
    assert len(refs("We will fund organisations and say why.")) == 10


def test_the_other_side_s_undertakings_are_left_out() -> None:
    theirs = {u.ref for u in NATIONAL.undertakings if u.by.value == "vcs"}
    assert not theirs & set(refs("Reports will be open.", by="public_bodies"))
    assert set(refs("Reports will be open.", by="vcs")) <= theirs


def test_a_theme_lifts_its_own() -> None:
    text = "Groups will be asked before decisions."
    lifted = refs(text, theme="consultation")
    plain = refs(text)
    of_theme = {u.ref for u in NATIONAL.undertakings if u.theme == "consultation"}
    first = [ref in of_theme for ref in lifted[:3]]
    assert sum(first) >= sum(ref in of_theme for ref in plain[:3])


def test_a_text_with_no_letters_in_common_has_no_candidates() -> None:
    assert refs("§§§") == []
