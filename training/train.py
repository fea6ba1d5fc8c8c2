"""Write the weights of `suggest` again from the example lines.

    python -m training.train            fit, measure how far to trust, write
    python -m training.train --library  take the shipped clauses in as examples first
    python -m training.train --figures  write docs/judgement.md as well

Each writer's lines are judged by weights that never saw them; how often a choice is
right is taken from that. The same examples give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import redirect_stdout

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from compact_draft.judgement.comparing import likeliest
from compact_draft.judgement.features import FACTS
from compact_draft.judgement.suggest import timeframe_of
from compact_draft.judgement.weighing import YES, Opinion, rule_value
from compact_draft.judgement.weights import Weights
from training import fit
from training.fit import LIBRARY, Example
from training.second import Unseen

FIGURES = fit.ROOT / "docs" / "judgement.md"
FIELDS = ("is_commitment", "kind", "by", "achievability", "theme", "modality", "scope", "national_ref")  # fmt: skip


def unseen(
    found: list[Example], tables: Unseen | None = None
) -> list[tuple[Example, Opinion, Weights]]:
    """Return each example with the opinion of weights that never saw its writer.

    The third of each is those weights.
    """
    tables = tables or Unseen(found)
    said = []
    for writer in tables.writers:
        others, own = fit.left_out(found, writer)
        own = [one for one in own if not one.label.get("bare")]
        weights = fit.fit(others, tables.second(without=writer))
        said += [
            (one, opinion, weights)
            for one, opinion in zip(own, fit.judged(own, weights), strict=True)
        ]
        print(f"{writer}: {len(own)} lines judged unseen", file=sys.stderr)
    return said


def is_right(field: str, one: Example, opinion: Opinion) -> bool | None:
    """Tell whether a field is right; None where the label has no such field."""
    label, value = one.label, opinion.fields[field].value
    if field == "is_commitment":
        return (value == YES) == label["is_commitment"]
    if field == "kind":
        return value == label["kind"]
    if not label["is_commitment"] or label.get(field) is None:
        return None
    if field == "national_ref":
        return value in label[field] if label[field] else None
    return value == label[field]


def trust(said: list[tuple[Example, Opinion, Weights]]) -> dict[str, list[float]]:
    """Return for each field the numbers that turn a margin into a chance."""
    found = {}
    for field in FIELDS:
        rows, right = [], []
        for one, opinion, _ in said:
            hit = is_right(field, one, opinion)
            if hit is None:
                continue
            chosen = opinion.fields[field]
            rows.append(
                [min(chosen.margin, 20.0), float(agrees(field, one, chosen.value))]
            )
            right.append(hit)
        found[field] = _trusted(rows, right)
    found["relation"] = relations(said)
    found["timeframe"] = [*times(said), 0.0]
    return found


def relations(said: list[tuple[Example, Opinion, Weights]]) -> list[float]:
    """Return the numbers that turn a relation's margin into a chance."""
    rows, right = [], []
    for one, _, weights in said:
        if one.label["relation"]:
            first, margin = likeliest(weights.scores(one.counts)["relation"])
            rows.append(
                [min(margin, 20.0), float(f"facts={first}" in one.counts[FACTS])]
            )
            right.append(first == one.label["relation"])
    return _trusted(rows, right)


def _trusted(rows: list[list[float]], right: list[bool]) -> list[float]:
    model = LogisticRegression(C=100.0).fit(np.array(rows), right)
    numbers = (model.intercept_[0], *model.coef_[0])
    return [round(float(number), 4) for number in numbers]


def times(said: list[tuple[Example, Opinion, Weights]]) -> tuple[float, float]:
    """Return how often a period that is named is right, and how often none is."""
    hits: dict[bool, list[bool]] = {True: [], False: []}
    for one, _, _ in said:
        if one.label["is_commitment"]:
            have = timeframe_of(one.line.text)
            hits[have is not None].append(same_time(one.label["timeframe"], have))
    named, none = (sum(hits[k]) / max(len(hits[k]), 1) for k in (True, False))
    return round(named, 3), round(none, 3)


def same_time(want: str | None, have: str | None) -> bool:
    """Tell whether two periods of a line overlap, or neither is there."""
    if want is None or have is None:
        return want == have
    return bool(set(want.lower().split()) & set(have.lower().split()))


def agrees(field: str, one: Example, value: str) -> bool:
    """Tell whether the rules say the same."""
    if field == "national_ref":
        return value in one.said.national_ref
    return value == rule_value(field, one.said)


def take_library() -> None:
    """Write the shipped clauses as examples, with what stands in their heads."""
    from compact_draft.store.clauses import read_clause

    rows = []
    for path in sorted((fit.ROOT / "clauses" / "local").rglob("*.md")):
        clause = read_clause(path)
        links = [one for one in clause.links if one.framework == "national-2010"]
        refs = [link.ref for link in links]
        relation = links[0].relation.value if links else None
        differences = list(links[0].differences) if links else []
        rows.append(
            {"id": clause.id, "writer": LIBRARY, "style": LIBRARY, "text": " ".join(clause.paragraphs),
             "section": None, "column": None, "is_commitment": clause.kind.is_promise,
             "kind": "commitment" if clause.kind.is_promise else clause.kind.value,
             "by": clause.by.value if clause.by else None, "achievability": None,
             "scope": ("national" if refs else "local") if clause.kind.is_promise else None,
             "theme": clause.theme or None, "modality": None, "timeframe": None,
             "national_ref": refs, "relation": relation, "differences": differences}
        )  # fmt: skip
    national = fit.national_2010()
    rows += [
        {"id": f"N{u.ref}", "writer": LIBRARY, "style": LIBRARY, "text": u.paraphrase,
         "section": None, "column": None, "is_commitment": True, "kind": "commitment",
         "by": u.by.value, "achievability": None, "scope": "national", "theme": u.theme,
         "modality": None, "timeframe": None, "national_ref": [u.ref], "relation": "equal",
         "differences": []}
        for u in national
    ]  # fmt: skip
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (fit.EXAMPLES / f"{LIBRARY}.jsonl").write_text(text, encoding="utf-8")


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", action="store_true")
    parser.add_argument("--figures", action="store_true")
    arguments = parser.parse_args()
    if arguments.library:
        take_library()
    with threadpool_limits(
        1
    ):  # many small fits: more threads only wait for one another
        made(figures=arguments.figures)


def made(*, figures: bool) -> None:
    """Fit, measure and write; with ``figures`` the page of figures as well."""
    found = fit.with_bare(fit.examples(fit.all_labels()))
    tables = Unseen(found)
    said = unseen(found, tables)
    trusted = trust(said)
    weights = fit.bytes_of(found, trusted, tables.second())
    fit.OUT.write_bytes(weights)
    print(f"{fit.OUT.name}: {len(weights)} bytes")
    if figures:
        from benchmarks.judgement import report

        with FIGURES.open("w", encoding="utf-8") as out, redirect_stdout(out):
            report(said, trusted, many=25)


if __name__ == "__main__":
    main()
