"""What every page that we write begins and ends with."""

import html5lib

from compact_draft.reports.html_page import html_page


def test_a_page_is_whole_fetches_nothing_and_can_be_skipped_through() -> None:
    page = html_page(
        "A title", style="p{}", skip=("main", "text"), body='<main id="main">x</main>'
    )
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert tree.find("head/title").text == "A title"
    assert tree.get("lang") == "en-GB"
    policy = [m.get("content") for m in tree.iter("meta") if m.get("http-equiv")]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert tree.find("body/a").get("href") == "#main"
