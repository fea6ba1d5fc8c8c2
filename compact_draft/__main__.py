"""Run the command as ``python -m compact_draft``."""

from compact_draft.cli import main

if __name__ == "__main__":
    main()
