"""A remark on a row behind the clauses is proposed on the clause that the row names."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.returned import Returned
from tests.workspaces import make_workspace, run, value


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = make_workspace(tmp_path_factory.mktemp("rows") / "ws")
    run(made, "issue", "round-1")
    return made


def test_a_remark_on_a_row_of_an_appendix_is_proposed_on_the_clause_it_names(
    workspace: Workspace, tmp_path: Path
) -> None:
    copy = Returned(workspace.sent("round-1"), "Pat Lowe")
    copy.comment("nothing said yet", "We have said a lot.")
    copy.comment("not yet, by March 2027", "Sooner!")
    copy.comment("Think about reporting back", "We do.")
    copy.comment("How many promises fall on whom", "Too many.")
    path = tmp_path / "copy.docx"
    path.write_bytes(copy.data())
    told = {}
    import json

    found = json.loads(run(workspace, "collect", str(path), "--json", status=1))
    for annotation in found["annotations"]:
        told[annotation["text"]] = (
            annotation["placed"],
            annotation["clause"],
            annotation["candidates"],
        )
    assert told["We have said a lot."] == ("proposed", None, ["old-19"])
    assert told["Sooner!"] == ("proposed", None, ["old-13"])
    assert told["We do."] == ("proposed", None, ["old-13"])
    assert told["Too many."][0] == "exact"
    assert told["Too many."][2] == []
    run(workspace, "place", "a1", "--confirm")
    assert value(workspace, "status")
