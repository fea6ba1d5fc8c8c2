"""Values made into text, pages, tables and JSON; every report is over the same values."""
