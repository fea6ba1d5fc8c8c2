"""The package: parts, ids, relationships, names of the schema, and whether a file is valid."""
