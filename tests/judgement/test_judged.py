"""Rules and examples put into one: what is said, how surely, and why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.judgement.facts import facts_of
from compact_draft.judgement.judged import Judge
from compact_draft.judgement.own import OwnExample
from compact_draft.judgement.periods import periods
from compact_draft.judgement.suggest import Line, Suggestion
from compact_draft.judgement.weights import read_weights
from compact_draft.steps.suggest import judge_of

WEIGHTS = Path(__file__).parents[2] / "templates" / "judgement.weights"


JUDGE = judge_of(None)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return JUDGE


def say(judge: Judge, text: str, **place: object) -> Suggestion:
    return judge.suggest(Line(id="x", text=text, **place))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The foundation trust will tell groups a season ahead of any cut.", "public_bodies"),
        ("The parish will lend its hall to new groups for nothing.", "public_bodies"),
        ("The constabulary will answer a charity's letter within ten days.", "public_bodies"),
        ("Our trustees will tell the funder if the chief officer leaves.", "vcs"),
        ("Charities will say whom they speak for at each meeting.", "vcs"),
        ("The council gives the CVS three months' notice of a change.", "public_bodies"),
        ("Both partners will meet in spring to read this Compact through.", "both"),
    ],
)  # fmt: skip
def test_agents_of_every_kind_are_known(judge: Judge, text: str, by: str) -> None:
    assert say(judge, text).by == by


@pytest.mark.parametrize(
    "hedge",
    [
        "as opportunities arise",
        "as a general rule",
        "where we can",
        "if funds allow",
        "so far as is practicable",
        "diaries permitting",
        "by and large",
    ],
)
def test_a_hedge_makes_a_promise_aspirational(judge: Judge, hedge: str) -> None:
    firm = "The council will publish its grant decisions each quarter"
    assert say(judge, f"{firm}.").achievability == "achievable"
    assert say(judge, f"{firm}, {hedge}.").achievability == "aspirational"


@given(
    st.sampled_from(
        [
            "The council will answer every letter within ten days",
            "We will publish our decisions each quarter",
            "Groups will send their accounts to the funder by June",
            "Public bodies shall hear groups before they decide",
        ]
    ),
    st.sampled_from(
        [
            "where possible",
            "as opportunities arise",
            "if funds allow",
            "as a general rule",
            "subject to resources",
            "wherever practicable",
            "normally",
        ]
    ),
)
@settings(deadline=None, max_examples=28)
def test_a_hedge_never_makes_a_line_firmer(firm: str, hedge: str) -> None:
    judge = JUDGE
    before, after = (
        facts_of(judge.reader.read(t), modality=say(judge, t).modality, by="both")
        for t in (f"{firm}.", f"{firm}, {hedge}.")
    )
    assert after.force <= before.force
    assert len(after.hedges) > len(before.hedges)


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=60)
def test_a_period_found_is_a_piece_of_the_text(text: str) -> None:
    for period in periods(text):
        assert period.words in text
        assert text[period.start : period.end].startswith(period.words)


@given(st.permutations(range(6)))
@settings(deadline=None, max_examples=10)
def test_the_order_of_lines_does_not_matter(order: list[int]) -> None:
    judge = JUDGE
    texts = [
        "The council will pay invoices within 30 days.",
        "Groups will say whom they speak for.",
        "What will success look like?",
        "We hope to meet twice a year.",
        "The Compact was signed in 2004.",
        "Three months' notice of any cut.",
    ]
    straight = [say(judge, text) for text in texts]
    assert [say(judge, texts[n]) for n in order] == [straight[n] for n in order]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "!!! ... ???",
        "\x00\x01\x02 will \x1b[31m pay",
        "Bydd y cyngor yn talu pob anfoneb o fewn deg diwrnod ar hugain.",
        "WE WILL PAY EVERY GROUP WITHIN THIRTY DAYS.",
        "😀" * 40,
        "will " * 4000,
        "we will pay within " * 55_000,
    ],
)
def test_odd_lines_are_answered_and_not_failed_on(judge: Judge, text: str) -> None:
    said = say(judge, text)
    assert 0 <= said.confidence <= 1
    assert said.timeframe is None or said.timeframe in text


def test_welsh_is_never_surely_tagged(judge: Judge) -> None:
    assert not say(judge, "Bydd y cyngor yn talu o fewn mis.").is_sure


def test_each_field_of_a_promise_says_how_sure_it_is(judge: Judge) -> None:
    said = say(judge, "The ICB will give three months' written notice of any cut.")
    assert set(said.confidences) == {
        "is_commitment", "kind", "by", "achievability", "theme", "modality",
        "timeframe", "scope", "national_ref",
    }  # fmt: skip
    assert all(0 <= confidence <= 1 for confidence in said.confidences.values())
    assert said.national_ref == ("4.4",)
    assert said.look_at[0] == "4.4"


def test_where_rules_and_examples_differ_both_are_named(judge: Judge) -> None:
    text = "Specialist provision for one community has, it is accepted, a place."
    said = say(judge, text)
    assert any(
        "by the examples" in one and "please look" in one for one in said.because
    )


def test_what_a_group_has_confirmed_counts_at_once_and_only_there(
    judge: Judge,
) -> None:
    text = "The bandstand fund will go to whoever keeps the park tidy."
    own = OwnExample(clause="fen-7", text=text, says={"ref": ("3.3",)})
    taught = Judge(
        reader=judge.reader,
        weights=judge.weights,
        heading_says=judge.heading_says,
        own=(own,),
    )
    like = "The bandstand fund will go to whoever keeps the parks tidy."
    said = say(taught, like)
    assert said.national_ref[0] == "3.3"
    assert any("like fen-7, of which you have said: 3.3" in r for r in said.because)
    assert "3.3" not in say(judge, like).national_ref


def test_weights_that_were_changed_are_refused() -> None:
    data = WEIGHTS.read_bytes()
    with pytest.raises(ValueError, match="digest"):
        read_weights(data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(ValueError, match="no file of weights"):
        read_weights(b"weights")


def test_the_weights_are_small_and_made_of_the_examples_that_are_here() -> None:
    import hashlib
    import json

    data = WEIGHTS.read_bytes()
    digest = hashlib.sha256()
    folder = WEIGHTS.parents[1] / "training" / "examples"
    for path in sorted(folder.glob("*.jsonl")):
        digest.update(path.read_bytes())
    assert len(data) < 3_000_000
    assert json.loads(data.partition(b"\n")[0])["examples"] == digest.hexdigest()


def examples() -> Iterator[dict[str, object]]:
    import json

    folder = WEIGHTS.parents[1] / "training" / "examples"
    for path in sorted(folder.glob("*.jsonl")):
        for row in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(row)


def test_each_undertaking_has_25_examples_and_none_has_400() -> None:
    from collections import Counter

    seen: Counter[str] = Counter()
    for example in examples():
        seen.update(example["national_ref"] or ["none"])  # type: ignore[arg-type]
    assert min(seen.values()) >= 25
    assert seen["none"] >= 400
    assert len({example["style"] for example in examples()}) >= 10


def test_no_writer_says_a_thing_twice_and_periods_are_pieces_of_it() -> None:
    texts = [(example["writer"], example["text"]) for example in examples()]
    assert len(set(texts)) == len(texts)
    for example in examples():
        assert example["timeframe"] is None or str(example["timeframe"]) in str(
            example["text"]
        )
