"""The files in a folder that open its desk when they are double-clicked.

They hold no path: the folder may be moved, copied, or lie on another computer. Each
looks for the command where installers put it, then for Python, and says what to do
where there is neither.
"""

from __future__ import annotations

from collections.abc import Mapping

_MISSING = (
    "compact-draft was not found on this computer. Install it, or ask whoever did."
)

_WINDOWS = f"""\
@echo off\r
rem Opens the desk of the Compact that lies in this folder.\r
cd /d "%~dp0"\r
title The desk\r
where /q compact-draft && (compact-draft desk . & goto end)\r
if exist "%USERPROFILE%\\.local\\bin\\compact-draft.exe" ("%USERPROFILE%\\.local\\bin\\compact-draft.exe" desk . & goto end)\r
py -m compact_draft --version >nul 2>nul && (py -m compact_draft desk . & goto end)\r
python -m compact_draft --version >nul 2>nul && (python -m compact_draft desk . & goto end)\r
echo {_MISSING}\r
:end\r
if errorlevel 1 pause\r
"""

_UNIX = f"""\
#!/bin/sh
# Opens the desk of the Compact that lies in this folder.
cd "$(dirname "$0")" || exit 1
for found in "$(command -v compact-draft)" "$HOME/.local/bin/compact-draft" \\
    /opt/homebrew/bin/compact-draft /usr/local/bin/compact-draft; do
    if [ -n "$found" ] && [ -x "$found" ]; then exec "$found" desk .; fi
done
for found in python3 python; do
    if "$found" -m compact_draft --version >/dev/null 2>&1; then
        exec "$found" -m compact_draft desk .
    fi
done
echo "{_MISSING}"
printf 'Press Enter. '
read -r _
"""

WINDOWS = "Open the desk (Windows).cmd"
MACOS = "Open the desk (Mac).command"
LINUX = "Open the desk (Linux).sh"


def launchers() -> Mapping[str, bytes]:
    """Return the launchers by their names in a folder."""
    return {
        WINDOWS: _WINDOWS.encode("ascii"),
        MACOS: _UNIX.encode("ascii"),
        LINUX: _UNIX.encode("ascii"),
    }


RUN = (MACOS, LINUX)
"""Those that a system starts only when they are marked as programs."""
