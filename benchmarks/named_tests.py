"""Print which modules no test is named after, room by room.

    python benchmarks/named_tests.py [--all]

A module is *tested by name* where a test module ends with its name (`test_keys.py`,
`test_cli_build.py`) and lies in the room of that name, or imports it. A verb is tested as
a whole: its modules of `cli`, `steps`, `reports` and `desk/pages` may have their test in
any room. A module is *called by tests* where a test imports it. Printed are counts by
room and the modules that are neither: what they do is seen only through others. With
``--all`` those that are called but not named are printed too.
"""

import argparse
import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]


def modules() -> list[Path]:
    """Return every module of the package that holds code of its own."""
    return [
        path.relative_to(ROOT)
        for path in sorted((ROOT / "compact_draft").rglob("*.py"))
        if path.name not in ("__init__.py", "__main__.py")
    ]


def imported(path: Path) -> Iterator[str]:
    """Yield the dotted names that a test or a helper of tests imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            for name in node.names:
                yield f"{node.module}.{name.name}"


VERBS = {"cli", "steps", "reports", "desk"}
"""Rooms in which each verb has a module of its name."""


def is_of(test: Path, module: Path, taken: set[str]) -> bool:
    """Tell whether a test is of a module: by its name, and by its room or what it takes.

    Args:
        test: Below the root.
        module: Below the root.
        taken: The dotted names that the test imports.
    """
    if not f"_{test.stem}".endswith(f"_{module.stem}"):
        return False
    rooms = module.parts[1:3] if module.parts[1] == "word" else module.parts[1:2]
    of_a_verb = module.parts[1] in VERBS
    here = test.parts[1 : 1 + len(rooms)] == rooms
    return of_a_verb or here or ".".join(module.with_suffix("").parts) in taken


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    tests = sorted((ROOT / "tests").rglob("*.py"))
    takes = {path.relative_to(ROOT): set(imported(path)) for path in tests}
    called = {name for taken in takes.values() for name in taken}
    counts: Counter[tuple[str, str]] = Counter()
    for module in modules():
        dotted = ".".join(module.with_suffix("").parts)
        if any(is_of(test, module, taken) for test, taken in takes.items()):
            state = "named"
        else:
            state = "called" if dotted in called else "neither"
        room = "/".join(
            module.parts[1:3] if module.parts[1] == "word" else module.parts[1:2]
        )
        counts[room, state] += 1
        if state == "neither" or (asked.all and state == "called"):
            print(f"{state:8} {module}")
    rooms = sorted({room for room, _ in counts})
    print(f"\n{'room':22}{'named':>8}{'called':>8}{'neither':>8}")
    for room in rooms:
        print(
            f"{room:22}"
            + "".join(f"{counts[room, s]:8}" for s in ("named", "called", "neither"))
        )
    whole = Counter(state for (_, state), n in counts.items() for _ in range(n))
    print(
        f"{'all':22}" + "".join(f"{whole[s]:8}" for s in ("named", "called", "neither"))
    )
