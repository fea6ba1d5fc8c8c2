"""Copies marked as Word marks them, by the script that made the example's own."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

SCRIPT = (
    Path(__file__).parents[2] / "consultation" / "example-round" / "returned_copy.py"
)


def marking_copy() -> Any:
    """Return the script's class: one person's copy of a draft, to be marked."""
    spec = importlib.util.spec_from_file_location("returned_copy", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Copy
