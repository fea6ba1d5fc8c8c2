"""The workspace on disk: plain text, frozen revisions, the ledger and the log."""
