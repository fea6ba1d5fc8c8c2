"""What holds for all tests: no test is judged by the clock, and runs can be repeated.

Hypothesis draws the same examples on every run of a build machine (``CI`` is set), and
fresh ones elsewhere; a failing example is printed so that it can become a test.
"""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=True,
)
settings.register_profile("build", settings.get_profile("house"), derandomize=True)
settings.load_profile("build" if os.environ.get("CI") else "house")


@pytest.fixture(scope="session")
def example_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Any]]:
    """The folder that the demo leaves, and the commands with what they returned."""
    from compact_draft.cli.demo import run

    folder = tmp_path_factory.mktemp("example") / "compact-demo"
    return folder, list(run(folder))


@pytest.fixture(scope="session")
def example_folder(example_run: tuple[Path, list[Any]]) -> Path:
    """The folder that the demo leaves; only to be read, copy it to change it."""
    return example_run[0]
