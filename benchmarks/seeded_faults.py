"""Seed a fault in a module and see whether the test of its name fails; count over a sample.

    python benchmarks/seeded_faults.py [--faults N] [--seed N] [--room NAME] [--every] [--show]

Of all modules that have a test of their name (`named_tests.py`) some are drawn at random;
in each one place is changed: a comparison turned round, "and" for "or", True for False, a
number one higher, plus for minus, a condition denied, a "not" dropped, a returned value
lost, a statement removed, two names of a call swapped.
The tests of the module's name run on it in a process of their own; a fault that none sees
is printed with its line. The tree is copied first, and nothing of the checkout is changed.

With ``--every`` all modules are drawn from, and after the tests of the name run those of
its room that import the module, or, where it has neither, those of its room: at most
`MOST` files, the smallest first. A run that is not done within `LONGEST` seconds counts as
missed, and is printed as slow.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from named_tests import imported, is_of, modules  # noqa: E402  needs the path above

TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.GtE, ast.GtE: ast.Lt,
    ast.Gt: ast.LtE, ast.LtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
"""What each comparison becomes."""
LONGEST = 120
"""Seconds that the tests of a module may take."""
MOST = 10
"""How many files of tests run on a module, those of its name apart."""


def kinds(node: ast.AST) -> Iterator[str]:
    """Yield the faults that a node can be given."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in TURNED:
        yield "comparison"
    elif isinstance(node, ast.BoolOp):
        yield "and or"
    elif isinstance(node, ast.If | ast.IfExp):
        yield "condition"
    elif isinstance(node, ast.Return) and node.value is not None:
        if not isinstance(node.value, ast.Constant) or node.value.value is not None:
            yield "return"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield "plus minus"
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        yield "constant"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not"
    elif (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ) or isinstance(node, ast.AugAssign):
        yield "statement"
    elif (
        isinstance(node, ast.Call)
        and sum(isinstance(a, ast.Name) for a in node.args) > 1
    ):
        yield "swapped names"


class Seeder(ast.NodeTransformer):
    """Puts one fault into the place of a number."""

    def __init__(self, wanted: int) -> None:
        self._left = wanted

    def visit(self, node: ast.AST) -> ast.AST:
        """Return a node, with the fault where it is the one."""
        for _ in kinds(node):
            if self._left == 0:
                self._left -= 1
                return self.generic_visit(faulty(node))
            self._left -= 1
        return self.generic_visit(node)


def faulty(node: ast.AST) -> ast.AST:
    """Return a node with its fault."""
    if isinstance(node, ast.Compare):
        node.ops[0] = TURNED[type(node.ops[0])]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(op=ast.Not(), operand=node.test)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    elif isinstance(node, ast.BinOp):
        node.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
    elif isinstance(node, ast.Constant):
        held = node.value
        node.value = not held if isinstance(held, bool) else held + 1  # type: ignore[operator]  # an int
    elif isinstance(node, ast.UnaryOp):
        return node.operand
    elif isinstance(node, ast.Expr | ast.AugAssign):
        return ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Call):
        first, second, *_ = [
            n for n, given in enumerate(node.args) if isinstance(given, ast.Name)
        ]
        node.args[first], node.args[second] = node.args[second], node.args[first]
    return node


def without_docs(tree: ast.Module) -> ast.Module:
    """Return a module without what only types are checked by: no fault there is one."""
    kept = [
        node
        for node in tree.body
        if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
    ]
    return ast.Module(body=kept, type_ignores=[])


def order(tree: ast.AST) -> list[tuple[int, str]]:
    """Return the places in the order in which `Seeder` meets them."""
    found: list[tuple[int, str]] = []

    class Counter(ast.NodeVisitor):
        def visit(self, node: ast.AST) -> None:
            found.extend((getattr(node, "lineno", 0), kind) for kind in kinds(node))
            self.generic_visit(node)

    Counter().visit(tree)
    return found


def in_decorators(tree: ast.AST) -> set[int]:
    """Return the lines of decorators: whether a value is frozen is no fault to be seen."""
    marks = [
        mark for node in ast.walk(tree) for mark in getattr(node, "decorator_list", [])
    ]
    return {
        line
        for mark in marks
        for line in range(mark.lineno, (mark.end_lineno or 0) + 1)
    }


def beside(module: Path, takes: dict[Path, set[str]], by_name: list[str]) -> list[str]:
    """Return the tests that run after those of a module's name.

    Args:
        module: Below the root.
        takes: Each test with the dotted names that it imports.
        by_name: The tests of its name.
    """
    dotted = ".".join(module.with_suffix("").parts)
    room = [test for test in takes if test.parts[1] == module.parts[1]]
    importing = [test for test, taken in takes.items() if dotted in taken]
    near = [test for test in importing if test in room] or importing
    if not near and not by_name:
        near = room
    near.sort(key=lambda test: (ROOT / test).stat().st_size)
    return [str(test) for test in near if str(test) not in by_name][:MOST]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--faults", type=int, default=100)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--room", default="")
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    tests = sorted((ROOT / "tests").rglob("test_*.py"))
    takes = {path.relative_to(ROOT): set(imported(path)) for path in tests}
    named = {
        module: [str(t) for t, taken in takes.items() if is_of(t, module, taken)]
        for module in modules()
        if module.parts[1].startswith(asked.room)
    }
    if asked.every:
        named = {
            module: [*by, *beside(module, takes, by)] for module, by in named.items()
        }
    dice = random.Random(asked.seed)
    drawn = sorted(module for module, by in named.items() if by)
    dice.shuffle(drawn)
    seen = tried = 0
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "tree"
        shutil.copytree(
            ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__")
        )
        for module in drawn:
            if tried == asked.faults:
                break
            source = (ROOT / module).read_text(encoding="utf-8")
            every = order(without_docs(ast.parse(source)))
            marks = in_decorators(ast.parse(source))
            may = [n for n, (line, _) in enumerate(every) if line not in marks]
            if not may:
                continue
            tried += 1
            at = dice.choice(may)
            tree = Seeder(at).visit(without_docs(ast.parse(source)))
            (copy / module).write_text(ast.unparse(ast.fix_missing_locations(tree)))
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "pytest", "-q", "-x", "-n", "0", "-p",
                     "no:cacheprovider", *named[module]],
                    cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)},
                    capture_output=True, text=True, timeout=LONGEST, check=False,
                )  # fmt: skip
                by = re.findall(r"^(?:FAILED|ERROR) .*", done.stdout, re.MULTILINE)
                is_seen, missed = done.returncode not in (0, 5), "MISSED"
            except subprocess.TimeoutExpired:
                is_seen, missed, by = not asked.every, "SLOW", []
            (copy / module).write_text(source, encoding="utf-8")
            seen += is_seen
            line, kind = every[at]
            if not is_seen or asked.show:
                print(
                    f"{'seen' if is_seen else missed:7}{module}:{line} {kind} {' '.join(by)[:150]}".rstrip(),
                    flush=True,
                )
    by_whom = "of the module's name or room" if asked.every else "of the module's name"
    print(f"{seen} of {tried} seeded faults are seen by a test {by_whom}")
