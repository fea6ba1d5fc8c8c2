"""Annotations of the web: in from any program, out and in again the same."""

from __future__ import annotations

import json
from typing import Any

import pytest

from compact_draft.channels.web_annotation import (
    as_web_annotations,
    is_web_annotation,
    read_web_annotations,
)
from compact_draft.errors import DamagedError
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import Received


def one(**more: Any) -> dict[str, Any]:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://a.example/1",
        "type": "Annotation",
        "creator": {
            "type": "Person",
            "name": "Jo Marsh",
            "email": "mailto:jo@x.example",
        },
        "created": "2026-05-04T10:00:00Z",
        "body": {"type": "TextualBody", "value": "Too long.", "purpose": "commenting"},
        "target": {
            "source": "https://fenwold.example/draft",
            "selector": {
                "type": "TextQuoteSelector",
                "exact": "eight weeks",
                "prefix": "within ",
                "suffix": " of",
            },
        },
        **more,
    }


def read(held: Any) -> Received:
    data = json.dumps(held).encode()
    assert is_web_annotation(data)
    return read_web_annotations("a.json", data)


@pytest.mark.parametrize(
    "held",
    [
        one(),
        [one()],
        {"type": "AnnotationPage", "@context": "x/anno.jsonld", "items": [one()]},
        {
            "type": "AnnotationCollection",
            "first": {"items": [one()], "type": "AnnotationPage"},
        },
        {"rows": [one()], "total": 1},
    ],
)
def test_an_annotation_is_a_point_on_the_words_it_quotes(held: Any) -> None:
    made = read(held)
    (point,) = made.points
    assert (point.text, point.quote) == ("Too long.", "eight weeks")
    assert (point.before, point.after) == ("within ", " of")
    assert (made.sender.name, made.sender.contact) == ("Jo Marsh", "jo@x.example")
    assert point.made == "2026-05-04T10:00:00Z"


def test_words_to_put_in_their_place_are_a_proposal() -> None:
    body = [
        {"type": "TextualBody", "value": "Sooner.", "purpose": "commenting"},
        {"type": "TextualBody", "value": "four weeks", "purpose": "editing"},
        {"type": "TextualBody", "value": "time", "purpose": "tagging"},
    ]
    (point,) = read(one(body=body, motivation="editing")).points
    assert point.kind is AnnotationKind.REWORD
    assert (point.text, point.proposed) == ("Sooner.", "four weeks")


def test_an_answer_is_on_what_it_answers() -> None:
    reply = one(id="https://a.example/2", target="https://a.example/1", body="I agree.")
    made = read([one(), reply])
    assert made.points[1].quote == "eight weeks"
    assert made.points[1].text == "I agree."


def test_an_annotation_without_words_is_listed() -> None:
    made = read([one(), one(body=[])])
    assert made.left == (("annotation 2", "it has no words"),)


@pytest.mark.parametrize(
    "data", [b"{", b'{"target": 1, "x": "anno.jsonld"', b'{"items": []}', b"[" * 5000]
)
def test_what_is_no_annotation_is_told_with_the_remedy(data: bytes) -> None:
    with pytest.raises(DamagedError, match=r"holds no|no JSON"):
        read_web_annotations("a.json", data)


def test_what_goes_out_comes_in_again_on_the_same_clause() -> None:
    from compact_draft.model.annotation import Anchor, Annotation, Level, Placed

    remark = Annotation(
        id="a1",
        respondent="p1",
        submission="s1",
        kind=AnnotationKind.REWORD,
        tracked=True,
        state="",
        seen="r1",
        anchor=Anchor(
            level=Level.WORDS, clause="fen-002", start=7, end=18, words="eight weeks"
        ),
        placed=Placed.EXACT,
        text="Sooner <b>.",
        proposed="=four weeks",
        made="2026-05-04",
    )
    text = as_web_annotations([remark], round_label="round-1", seen="r1")
    assert "p1" not in text
    made = read(json.loads(text))
    (point,) = made.points
    assert (point.clause, point.quote, point.proposed, point.text) == (
        "fen-002",
        "eight weeks",
        "=four weeks",
        "Sooner <b>.",
    )
    assert made.seen == "r1"
    named = as_web_annotations(
        [remark], round_label="round-1", seen="r1", names={"p1": "Jo Marsh"}
    )
    assert json.loads(named)["items"][0]["creator"]["name"] == "Jo Marsh"
