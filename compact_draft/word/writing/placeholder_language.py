"""What may a placeholder say? The filters, the words of a loop, and nothing that acts."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

FILTERS = ("upper", "lower", "title", "capitalize", "trim", "join", "length")


LOOP = ("first", "last", "index", "length")


HARMLESS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Filter,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.If,
    nodes.CondExpr,
)


def environment() -> SandboxedEnvironment:
    """Return the only Jinja environment that templates are read in."""
    from jinja2 import StrictUndefined

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def every_node(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield a node and all below it."""
    yield node
    for child in node.iter_child_nodes():
        yield from every_node(child)
