"""What every page that we write for a browser begins and ends with."""

from __future__ import annotations

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Such a page fetches nothing and runs nothing."""


def html_page(title: str, *, style: str, skip: tuple[str, str], body: str) -> str:
    """Return a whole page.

    Args:
        title: Its title, escaped.
        style: Its rules of style.
        skip: What a keyboard may skip to: the id of the element, and its name in words,
            as in ("text", "the text").
        body: All that stands in its body, escaped; lines end in a line feed.
    """
    target, name = skip
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#{target}">Skip to {name}</a>\n'
        f"{body}</body>\n</html>\n"
    )
