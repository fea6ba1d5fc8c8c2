"""What a placeholder may not say."""

from __future__ import annotations

import pytest

from compact_draft.word.writing.placeholder_language import environment
from compact_draft.word.writing.template import faults_of
from tests.word.writing.saying import saying


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{{ ''.__class__ }}", "may not be"),
        ("{{ title.__class__.__mro__ }}", "may not be"),
        ("{%p for party in parties %}", "which repeats"),
        ("{% for n in range(9**9) %}x{% endfor %}", "go through a list"),
        ("{{ cycler }}", "no placeholder"),
    ],
)
def test_what_could_do_harm_or_never_ends_is_refused(words: str, told: str) -> None:
    faults = faults_of(saying(words), name="ours.docx")
    assert any(told in fault.what for fault in faults), [f.what for f in faults]


def test_signs_of_markup_in_what_is_put_into_a_template_are_words() -> None:
    made = environment().from_string("{{ title }}").render(title="Give & <take>")
    assert made == "Give &amp; &lt;take&gt;"
