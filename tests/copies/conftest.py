"""A copy of the small issued draft, for a test to mark."""

from __future__ import annotations

import pytest

from tests.copies.copies import Copy, issued
from tests.copies.read import REVISION


@pytest.fixture
def copy() -> Copy:
    return issued(REVISION)
