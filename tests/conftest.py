"""What holds for all tests: no test is judged by the clock, and runs can be repeated.

Hypothesis draws the same examples on every run of a build machine (``CI`` is set), and
fresh ones elsewhere; a failing example is printed so that it can become a test. For ten
times as many:  pytest --hypothesis-profile=wide ...
"""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests import built

settings.register_profile(
    "house",
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=True,
)
settings.register_profile("build", settings.get_profile("house"), derandomize=True)
settings.register_profile("wide", settings.get_profile("house"), max_examples=400)
settings.load_profile("build" if os.environ.get("CI") else "house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give a test that drives a browser a second try, which the summary names.

    Chromium may be short of memory or be killed on a machine that does much else; what is
    wrong with a page fails both times.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_collection_finish() -> None:
    """Take ten thousand collected tests from what Python looks through for waste."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> built.Example:
    """The shipped example and how it stood after each command; only to be read."""
    return built.example(tmp_path_factory)


@pytest.fixture(scope="session")
def example_folder(example: built.Example) -> Path:
    """The folder that the demo leaves; only to be read, copy it to change it."""
    return example.root


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Where the demo ran in a process of its own, and the lines it printed."""
    return built.shown(tmp_path_factory)


CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Chromium, started once for a worker; each test takes a context of its own."""
    if not CHROMIUM.exists():
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE") == "1":
            pytest.fail("Chromium is required and not on this machine")
        pytest.skip("Chromium is not on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox"]
        )
        plain = opened.new_context

        def patient(**options: Any) -> Any:
            """A context that waits long: no verdict hangs on how fast a machine is."""
            context = plain(**options)
            context.set_default_timeout(300_000)
            return context

        opened.new_context = patient
        yield opened
        opened.close()
