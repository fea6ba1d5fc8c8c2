"""The examples on the page of formats, and how a real output is held against one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "formats.md"
EXAMPLES = dict(
    re.findall(
        r"<!-- example: (.+?) -->\n```\w+\n(.*?)```\n",
        PAGE.read_text(encoding="utf-8"),
        re.DOTALL,
    )
)


def example(name: str) -> Any:
    """Return what the page shows for the ``--json`` of a verb."""
    return json.loads(EXAMPLES[f"json {name}"])


def keys(found: Any) -> Any:
    """Return the names of fields that a value has, lists by what stands first in them."""
    if isinstance(found, dict):
        return {key: keys(held) for key, held in found.items()}
    if isinstance(found, list):
        return [keys(held) for held in found[:1]]
    return None


def agrees(real: Any, shown: Any) -> bool:
    """Say whether two shapes have the same fields wherever both hold something."""
    if isinstance(real, dict) and isinstance(shown, dict):
        return real.keys() == shown.keys() and all(
            agrees(held, shown[key]) for key, held in real.items()
        )
    if isinstance(real, list) and isinstance(shown, list):
        return all(agrees(a, b) for a, b in zip(real, shown, strict=False))
    return True
