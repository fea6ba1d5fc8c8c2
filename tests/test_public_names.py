"""The public names are complete, sorted, documented, and cost nothing until asked for."""

import subprocess
import sys

import pytest

import compact_draft


def test_the_public_names_are_sorted_and_each_is_there_once() -> None:
    names = compact_draft.__all__
    assert names == sorted(set(names))
    assert set(names) == set(compact_draft._HOME_OF)


@pytest.mark.parametrize("name", compact_draft.__all__)
def test_a_public_name_is_found_and_says_what_it_is(name: str) -> None:
    assert (getattr(compact_draft, name).__doc__ or "").strip()


def test_a_name_that_is_not_ours_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        compact_draft.nothing  # noqa: B018  asking for it is the test


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, compact_draft; "
        "heavy = {'lxml', 'sqlalchemy', 'spacy', 'docx', 'docxtpl', 'rapidfuzz'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
