"""Run the command as ``python -m compact_draft``; without arguments it opens the desk."""

import sys

from compact_draft.cli import main

if __name__ == "__main__":
    main(sys.argv[1:] or ["desk"])
