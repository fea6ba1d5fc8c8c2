"""The group of verbs: loaded when called for, errors shown in one place.

Exit status: 0 done; 1 done, with something left over that is listed; 2 not done.
"""

from __future__ import annotations

import errno
import gc
import importlib
from typing import IO, TYPE_CHECKING, Any

import click

from compact_draft.cli.examples import EXAMPLES
from compact_draft.text.xml_characters import first_forbidden

if TYPE_CHECKING:
    from collections.abc import Mapping

PROMISES = """\b
What we promise:
  1 Nothing you give us is lost: every paragraph, every remark is accounted for.
  2 Nothing leaves this computer.
  3 A remark is never put on the wrong words.
  4 A redline is true: rejecting gives the old, accepting gives the new.
  5 Same inputs, same bytes: author and time are arguments.
  6 If we are unsure we ask; a suggestion is never written as a decision.
  7 Any step can be undone until it is published.
  8 A file from outside can do no harm.
"""

# verb: (module below compact_draft.cli, or beside it, name of the command there, line
# for --help)
VERBS: Mapping[str, tuple[str, str, str]] = {
    "new": ("workspace", "new", "start a folder for your Compact"),
    "intake": ("intake", "intake", "bring in the old Compact"),
    "clauses": ("clauses", "clauses", "list, show, search, borrow, split, join, edit"),
    "suggest": ("suggest", "suggest", "suggest kinds and tags, with the reasons"),
    "tag": ("tag", "tag", "see the tags with what speaks for them, and settle them"),
    "national": ("national", "national", "hold the text against a national one"),
    "build": ("build", "build", "assemble the draft as a Word file"),
    "issue": ("build", "issue", "freeze the draft and open a consultation round"),
    "collect": ("collect", "collect", "take in what came back, by whatever way"),
    "people": ("people", "people", "who answered, and who may be the same person"),
    "place": ("place", "place", "settle remarks whose place is doubtful"),
    "remarks": ("remarks", "remarks", "list remarks, see, part and give them out"),
    "answer": ("answer", "answer", "decide what becomes of each remark"),
    "clashes": ("clashes", "clashes", "settle adopted changes on the same words"),
    "revise": ("revise", "revise", "turn decisions into a new revision"),
    "diff": ("diff", "diff", "read what changed, clause by clause, in words"),
    "promises": ("promises", "promises", "see where every old promise stands now"),
    "refresh": ("refresh", "refresh", "make the tracked-changes Word file"),
    "merge": ("merge", "merge", "several old Compacts into one, each clause counted"),
    "areas": ("areas", "areas", "another area's Compact beside ours"),
    "compare": ("compare", "compare", "redline any two Word files"),
    "combine": ("combine", "combine", "put several edited copies of a file into one"),
    "match": ("match", "match", "which clause of one text became which of another"),
    "account": ("account", "account", "close the books: every remark accounted for"),
    "report": ("report", "report", "tell people: you said, we did, and the words now"),
    "letters": ("letters", "letters", "a reply to each respondent, from a template"),
    "receipt": (
        "receipt",
        "receipt",
        "a file by which a partner can check the answers",
    ),
    "evidence-pack": (
        "evidence_pack",
        "evidence_pack",
        "what shows that a round was fair, with digests",
    ),
    "verify": ("verify", "verify", "check that nothing was altered since"),
    "archive": ("archive", "archive", "write a round's ledger as text, or take it in"),
    "demo": ("demo", "demo", "see it all happen on the shipped example"),
    "check": (
        "check",
        "check",
        "look for missing periods, double promises and the like",
    ),
    "workplan": ("workplan", "workplan", "hand the aspirational promises over"),
    "signoff": ("signoff", "signoff", "a page for each body to sign; who has signed"),
    "beside": ("beside", "beside", "easy read and Welsh, kept beside each clause"),
    "template": ("template", "template", "Word templates: ours, and a check of yours"),
    "publish": ("publish", "publish", "everything for everybody, without hidden names"),
    "handover": ("publish", "handover", "a folder for whoever comes after you"),
    "monitor": ("monitor", "monitor", "how it is kept, year by year; what went wrong"),
    "grid": ("grid", "grid", "who promises what by theme, and who delivers it"),
    "picture": ("picture", "picture", "the Compact on one page, drawn, with tables"),
    "drift": ("later", "drift", "which clauses of a later copy somebody changed"),
    "proof": ("later", "proof", "which promises a decision paper touches"),
    "desk": ("..desk.command", "desk", "the same in a browser, on this computer"),
    "status": ("workspace", "status", "where are we, what next"),
    "undo": ("workspace", "undo", "take the last step back"),
    "copy": ("workspace", "copy", "say what a copied folder is: the same, or another"),
}


_SWEPT_AFTER = 50_000
"""Python looks for rings of objects after so many new ones; its usual 700 cost a tenth."""


class LazyVerbs(click.Group):
    """A group that knows its verbs by name and loads one only when it is called.

    The order is that of a group's work, and ``--help`` loads none of them.
    """

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command; what loading and one file make is swept less often."""
        gc.set_threshold(_SWEPT_AFTER, 20, 20)
        return super().main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the verbs in the order a group meets them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return the command of a verb, loading its module; None for none."""
        if cmd_name not in VERBS:
            return None
        module, name, _ = VERBS[cmd_name]
        found = getattr(importlib.import_module(_path_of(module)), name)
        if not isinstance(
            found, click.Command
        ):  # pragma: no cover  # the table is ours, and a test loads each
            raise TypeError(name)
        _show_examples(found, cmd_name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the verb; name the nearest for one that is mistyped."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0].lower(), VERBS, n=3, cutoff=0.5)
            raise NotDone(
                f"there is no verb {args[0]!r}\n  To mend: "
                + (f"did you mean {' or '.join(near)}?  " if near else "")
                + "compact-draft --help  lists all"
            )
        return super().resolve_command(ctx, args)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the list of verbs from the table, so that none is loaded."""
        del ctx
        with formatter.section("Verbs"):
            formatter.write_dl([(verb, row[2]) for verb, row in VERBS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run a verb; an error of ours becomes its message and exit status 2."""
        from compact_draft.errors import CompactError

        try:
            return super().invoke(ctx)
        except CompactError as error:
            raise NotDone(str(error)) from error
        except RecursionError:
            raise NotDone(
                "something in a file is nested too deep to be read\n  To mend: do not "
                "use it; ask the sender for it again, as a new file"
            ) from None
        except KeyboardInterrupt:
            raise NotDone(
                "stopped; what was begun is taken back by the next command"
            ) from None
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # the reader of our output went away; click knows what to do
            raise NotDone(
                f"{error.filename or 'a file'}: {error.strerror or error}\n  To mend: "
                "check the name and the folder, and that they may be read and written"
            ) from error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words of the command line; refuse what no file of ours can hold."""
        for word in args:
            found = first_forbidden(word)
            if found:
                raise NotDone(
                    f"a word of this command holds the character {found}, which no "
                    "Word file can hold\n  To mend: type it again without; a file can "
                    "be renamed"
                )
        return super().parse_args(ctx, args)


def _path_of(module: str) -> str:
    """Return the whole name of a verb's module, from how the table names it."""
    beside = module.removeprefix("..")
    return (
        f"compact_draft.{beside}" if beside != module else f"compact_draft.cli.{module}"
    )


def _show_examples(command: click.Command, words: str) -> None:
    """Put the examples of a verb, and of the verbs below it, at the end of its help."""
    lines = EXAMPLES.get(words, ())
    if lines and not command.epilog:
        head = "Example:" if len(lines) == 1 else "Examples:"
        command.epilog = "\b\n" + "\n".join([head, *(f"  {line}" for line in lines)])
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            _show_examples(below, f"{words} {name}")


class NotDone(click.ClickException):
    """Not done: the message on stderr, exit status 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message; the word before it is red where there is a terminal."""
        word = click.style("Error:", fg="red", bold=True)
        click.echo(f"{word} {self.format_message()}", file=file, err=file is None)


@click.group(
    cls=LazyVerbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=PROMISES,
)
@click.version_option(package_name="compact-draft")
def main() -> None:
    """Refresh a local Compact, from the old Word file to a tracked-changes refresh."""
