"""Word files that we write: drafts from templates, bookmarks, comments in the margin."""
