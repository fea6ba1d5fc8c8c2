"""The tests themselves: each asserts something, whatever the data, and none lies empty."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
MODULES = sorted(TESTS.rglob("test_*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
HELPERS = {
    node.name
    for path in TESTS.rglob("*.py")
    for node in ast.walk(TREES.get(path) or ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.FunctionDef)
    and not node.name.startswith("test_")
    and any(isinstance(inner, ast.Assert) for inner in ast.walk(node))
}
"""Functions of the tests that assert something."""
SEEN_THROUGH = ("enumerate", "reversed", "sorted", "list", "items", "values", "keys")


def written_in(tree: ast.AST) -> list[ast.FunctionDef]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]


def called(node: ast.AST) -> str:
    """Return the last name of what a node calls; empty for no call."""
    if not isinstance(node, ast.Call):
        return ""
    return ast.unparse(node.func).rpartition(".")[2]


def asserts(node: ast.stmt) -> bool:
    """Tell whether a statement asserts by itself: plainly, by an error, by a helper."""
    if isinstance(node, ast.Assert):
        return True
    if isinstance(node, ast.With):
        return any(called(item.context_expr) == "raises" for item in node.items)
    if isinstance(node, ast.If | ast.For | ast.While | ast.Try | ast.FunctionDef):
        return False
    return any(called(inner) in HELPERS for inner in ast.walk(node))


def is_never_empty(loop: ast.expr) -> bool:
    """Tell whether what is looped over is written out, or a constant of the module."""
    if isinstance(loop, ast.List | ast.Tuple | ast.Set):
        return bool(loop.elts)
    if isinstance(loop, ast.Dict | ast.Constant):
        return bool(loop.keys if isinstance(loop, ast.Dict) else loop.value)
    if isinstance(loop, ast.Call):
        name = called(loop)
        if name in ("items", "values", "keys") and isinstance(loop.func, ast.Attribute):
            return is_never_empty(loop.func.value)
        if name == "range":
            return all(isinstance(arg, ast.Constant) for arg in loop.args)
        if name == "zip":
            return any(map(is_never_empty, loop.args))
        return name in SEEN_THROUGH and all(map(is_never_empty, loop.args))
    named = loop.attr if isinstance(loop, ast.Attribute) else ast.unparse(loop)
    return named.isupper()


def surely_asserts(body: Iterable[ast.stmt]) -> bool:
    """Tell whether something is asserted on every way through some statements."""
    known: set[str] = set()
    for node in body:
        if asserts(node):
            return True
        if isinstance(node, ast.Assign) and is_never_empty(node.value):
            known.update(ast.unparse(target) for target in node.targets)
        if isinstance(node, ast.With | ast.Try) and surely_asserts(node.body):
            return True
        if isinstance(node, ast.For):
            sure = is_never_empty(node.iter) or ast.unparse(node.iter) in known
            if sure and surely_asserts(node.body):
                return True
        if isinstance(node, ast.If) and node.orelse:
            ways = (node.body, node.orelse)
            if all(map(surely_asserts, ways)):
                return True
    return False


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(TESTS)))
def test_no_test_passes_in_silence(path: Path) -> None:
    """Random ones may: of many examples each asserts where it has something to say."""
    found = written_in(TREES[path])
    assert found, "it holds no test"
    silent = [
        test.name
        for test in found
        if not surely_asserts(test.body)
        and not any(called(mark) == "given" for mark in test.decorator_list)
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("body", "sure"),
    [
        ("assert found", True),
        ("for each in found:\n    assert each", False),
        ("for each in (1, 2):\n    assert each", True),
        ("if found:\n    assert found", False),
        ("if found:\n    assert found\nelse:\n    assert not found", True),
        ("with pytest.raises(ValueError):\n    int(found)", True),
        ("print(found)", False),
    ],
)
def test_what_may_pass_in_silence_is_seen(body: str, sure: bool) -> None:
    assert surely_asserts(ast.parse(body).body) is sure
