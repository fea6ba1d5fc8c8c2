"""Accept and reject all changes of many Word files in one LibreOffice.

Run by the Python that has UNO (``/usr/bin/python3``), never by the tests' own. Reads
from standard input a JSON list of ``[name, path, modes]``, writes to standard output
one JSON object: name → mode → lines, a mode being "accept" or "reject", a line being
[style, text].
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {
    "accept": ".uno:AcceptAllTrackedChanges",
    "reject": ".uno:RejectAllTrackedChanges",
}


def value(name, what):
    prop = PropertyValue()
    prop.Name, prop.Value = name, what
    return prop


def connect(pipe, process):
    local = uno.getComponentContext()
    make = local.ServiceManager.createInstanceWithContext
    resolver = make("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(2400):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if process.poll() is not None:
                raise
            time.sleep(0.25)
    sys.exit("LibreOffice did not answer")


def read(text):
    lines = []
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.getCellNames():
                lines += read(block.getCellByName(name))
            continue
        words = ""
        portions = block.createEnumeration()
        while portions.hasMoreElements():
            portion = portions.nextElement()
            kind = portion.TextPortionType
            if kind == "Footnote":
                words += "[note]"
            elif kind in ("Text", "TextField", "ContentControl", "InContentMetadata"):
                words += portion.getString()
        lines.append([block.ParaStyleName, words])
    return lines


def settle(desktop, dispatcher, path, mode):
    url = uno.systemPathToFileUrl(path)
    document = desktop.loadComponentFromURL(
        url, "_blank", 0, (value("Hidden", True), value("MacroExecutionMode", 0))
    )
    if document is None:
        return [["", "LibreOffice could not open the file"]]
    try:
        frame = document.getCurrentController().getFrame()
        dispatcher.executeDispatch(frame, COMMANDS[mode], "", 0, ())
        lines = read(document.getText())
        for notes in (document.getFootnotes(), document.getEndnotes()):
            for number in range(notes.getCount()):
                lines += [["note", line[1]] for line in read(notes.getByIndex(number))]
        return lines
    finally:
        document.close(True)


@contextmanager
def office():
    """One LibreOffice with a profile of its own: its desktop, dispatcher, context."""
    pipe = f"compact{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", "--norestore", "--nologo", "--nolockcheck"]
        command += [
            f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ]
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            context = connect(pipe, process)
            make = context.ServiceManager.createInstanceWithContext
            desktop = make("com.sun.star.frame.Desktop", context)
            yield desktop, make("com.sun.star.frame.DispatchHelper", context), context
            desktop.terminate()
            process.wait(300)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def main():
    jobs = json.load(sys.stdin)
    with office() as (desktop, dispatcher, _):
        results = {
            name: {mode: settle(desktop, dispatcher, path, mode) for mode in modes}
            for name, path, modes in jobs
        }
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
