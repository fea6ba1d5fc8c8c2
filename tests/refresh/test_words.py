"""The words of a clause are changed where they lie."""

from tests.refresh.refreshed import facts, refreshed, texts


def test_a_reworded_clause_keeps_its_label_and_its_bold_word() -> None:
    made = refreshed(
        ("wex-1", "Funding", None, "H"),
        ("wex-2", "We will always pay you in 20 days.", None, ""),
        ("wex-3", "We will give three months’ notice.", None, ""),
        ("wex-4", "We will say why.", None, ""),
    )
    assert texts(made)[2] == "•\tWe will always pay you in 20 days."
    root = made.package.xml("word/document.xml")
    bold = [
        r.findtext("{*}t")
        for r in root.iter("{*}r")
        if r.find("{*}rPr/{*}b") is not None
    ]
    assert bold == ["pay"]
    assert facts(made) == []
