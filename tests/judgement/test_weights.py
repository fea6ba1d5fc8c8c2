"""The weights that examples have taught, as read from their file."""

import hashlib
import json
import zlib

import numpy as np
import pytest

from compact_draft.judgement.features import RULES, WORDS
from compact_draft.judgement.weights import (
    FORM,
    SecondLook,
    features_of,
    read_weights,
)


def packed(**changes: object) -> bytes:
    """Return a file of two blocks: the words "pay" and "us", and one rule."""
    names = b"pay\nus"
    body = names + np.array([1.0, 2.0], dtype="<f4").tobytes()
    body += np.array([[10, 0], [0, -20]], dtype=np.int8).tobytes()
    body += b"bullet" + np.array([1.0], dtype="<f4").tobytes()
    body += np.array([[5]], dtype=np.int8).tobytes()
    data = zlib.compress(body)
    head: dict[str, object] = {
        "form": FORM,
        "digest": hashlib.sha256(data).hexdigest(),
        "columns": [["theme", "money"], ["theme", "voice"], ["by", "vcs"]],
        "start": [0.5, 0.0, 1.0],
        "blocks": [
            {"name": WORDS, "features": 2, "text": 6, "columns": [0, 1], "scale": [0.1, 0.2]},
            {"name": RULES, "features": 1, "text": 6, "columns": [2], "scale": [2.0]},
        ],
        "sides": {"4.1": "vcs"},
        "themes": {"4.1": "money"},
        "second": {"by": {"values": ["vcs"], "start": [1.0], "weights": {"x": [3.0]}}},
        "trust": {"by": [1, 2, 3]},
    }  # fmt: skip
    head |= changes
    return json.dumps(head).encode() + b"\n" + data


def close(found: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    return {
        f: {v: round(n, 4) for v, n in values.items()} for f, values in found.items()
    }


def test_each_feature_speaks_for_its_columns_and_the_rest_keeps_its_start() -> None:
    weights = read_weights(packed())
    assert close(weights.scores({WORDS: {"pay": 1}})) == {
        "theme": {"money": 1.5, "voice": 0.0},
        "by": {"vcs": 1.0},
    }
    assert close(weights.scores({WORDS: {"us": 1}, RULES: {"bullet": 7}})) == {
        "theme": {"money": 0.5, "voice": -4.0},
        "by": {"vcs": 11.0},
    }
    assert close(weights.scores({})) == close(weights.scores({WORDS: {"never": 3}}))


def test_what_a_block_adds_is_told_without_the_start() -> None:
    weights = read_weights(packed())
    assert close(weights.more(RULES, {"bullet": 1})) == {
        "theme": {"money": 0.0, "voice": 0.0},
        "by": {"vcs": 10.0},
    }


def test_a_rule_counts_once_and_words_by_their_rarity() -> None:
    words, rules = read_weights(packed()).blocks
    assert features_of(rules, {"bullet": 9, "other": 1}) == {0: 1.0}
    found = features_of(words, {"pay": 1, "us": 1})
    assert round(found[1] / found[0], 4) == 2.0


def test_a_second_look_adds_what_each_known_input_weighs() -> None:
    look = SecondLook(values=["a", "b"], start=[1.0, 0.0], weights={"x": [2.0, -1.0]})
    assert look.scores({"x": 0.5, "unknown": 9.0}) == {"a": 2.0, "b": -0.5}


def test_a_file_gives_back_what_it_says_of_undertakings_and_trust() -> None:
    weights = read_weights(packed())
    assert (weights.sides, weights.themes) == ({"4.1": "vcs"}, {"4.1": "money"})
    assert weights.trust == {"by": (1, 2, 3)}
    assert weights.second["by"].scores({"x": 1.0}) == {"vcs": 4.0}


@pytest.mark.parametrize("data", [b"", b"{}\n", b"[]\n", b"not json\nrest"])
def test_what_is_no_file_of_weights_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no file of weights"):
        read_weights(data)


@pytest.mark.parametrize("change", [{"digest": "0" * 64}, {"form": "another"}])
def test_a_file_that_was_altered_or_is_of_another_form_is_refused(
    change: dict[str, object],
) -> None:
    with pytest.raises(ValueError, match="do not fit their digest"):
        read_weights(packed(**change))
