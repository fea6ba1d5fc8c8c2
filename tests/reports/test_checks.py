"""The findings of the checks, clause by clause."""

from compact_draft.drafting.checking import Finding
from compact_draft.drafting.checks import Result

FINDING = Finding(
    check="short_name", clause="old-2", words="LSP", what="“LSP” is not explained",
    mend="write it out",
)  # fmt: skip
OPEN = Result(finding=FINDING, number="3.2")
