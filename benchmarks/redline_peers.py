"""Other programs that make redlines, installed apart and run beside ours."""

import compileall
import os
import shutil
import signal
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

CACHE = (
    Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    / "compact-draft-peers"
)


SCALPEL = """
import sys
from docx_scalpel import docx_diff_compare, shutdown_host
old, new, out = sys.argv[1:]
data = docx_diff_compare(open(old, "rb").read(), open(new, "rb").read())
open(out, "wb").write(data)
shutdown_host()
"""


DOCXODUS = """
import sys
from python_redlines import DocxodusEngine
old, new, out = sys.argv[1:]
data, _, _ = DocxodusEngine().run_redline(
    "Bench", original=open(old, "rb").read(), modified=open(new, "rb").read()
)
open(out, "wb").write(data)
"""


OFFICE = """
import os, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
old, new, out = (uno.systemPathToFileUrl(os.path.abspath(a)) for a in sys.argv[1:])
def value(name, what):
    prop = PropertyValue()
    prop.Name, prop.Value = name, what
    return prop
pipe = f"bench{os.getpid()}"
with tempfile.TemporaryDirectory() as profile:
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nolockcheck",
         f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    make = local.ServiceManager.createInstanceWithContext
    resolver = make("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(400):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(0.05)
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(new, "_blank", 0, (value("Hidden", True),))
    frame = document.getCurrentController().getFrame()
    dispatcher = make("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(frame, ".uno:CompareDocuments", "", 0, (value("URL", old),))
    document.storeToURL(out, (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    desktop.terminate()
    process.wait(30)
"""


@dataclass(frozen=True, kw_only=True)
class Peer:
    """How a peer is installed and run; `script` is run with old, new and out."""

    name: str
    packages: tuple[str, ...] = ()
    script: str = ""
    module: tuple[str, ...] = ()
    python: str = ""


PEERS = {
    peer.name: peer
    for peer in (
        Peer(name="ours", module=("compact_draft", "compare"), python=sys.executable),
        Peer(name="scalpel", packages=("docx-scalpel",), script=SCALPEL),
        Peer(
            name="docxodus",
            packages=("python-redlines", "python-redlines-docxodus"),
            script=DOCXODUS,
        ),
        Peer(name="trackdiff", packages=("docx-trackdiff",), script="trackdiff"),
        Peer(name="libreoffice", script=OFFICE, python="/usr/bin/python3"),
    )
}


def install(peer, cache):
    """Return the command that runs `peer`, or say why it cannot be had."""
    if peer.module:  # compiled beforehand, as the peers are once installed
        compileall.compile_dir(ROOT / "compact_draft", quiet=2)
        return [peer.python, "-m", *peer.module], ""
    if peer.python:
        if not shutil.which("soffice") or not Path(peer.python).exists():
            return [], "LibreOffice with python3-uno is not here"
        return [peer.python, "-c", peer.script], ""
    home = cache / peer.name
    python = home / "bin" / "python"
    ready = home / "ready"
    if not ready.exists():
        venv.create(home, with_pip=True, clear=True)
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        done = subprocess.run(
            [*pip, *peer.packages],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        if done.returncode:
            lines = done.stderr.strip().splitlines() or ["no reason given"]
            return [], f"cannot be installed: {lines[-1]}"
        ready.touch()
    if peer.script == "trackdiff":
        return [str(home / "bin" / "docx-trackdiff")], ""
    return [str(python), "-c", peer.script], ""


def run(peer, command, old, new, out, seconds):
    """Run one comparison; return seconds, peak MiB and what went wrong."""
    arguments = [str(old), str(new), str(out)]
    if peer.name == "ours":
        arguments = [str(old), str(new), "--out", str(out)]
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, *arguments],
        cwd=ROOT if peer.name == "ours" else out.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, memory(process.pid))
        if time.perf_counter() - began > seconds:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return seconds, peak, f"took over {seconds:.0f} s"
        time.sleep(0.01)
    took = time.perf_counter() - began
    problem = process.communicate()[1].decode(errors="replace").strip()
    lines = problem.splitlines() or [f"exit status {process.returncode}"]
    return took, peak, "" if out.exists() else lines[-1][:120]


def memory(session):
    """The most memory that the processes of a session have held, MiB (Linux, else 0)."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                status = (folder / "status").read_text()
                total += int(status.partition("VmHWM:")[2].split()[0])
        except (OSError, IndexError):
            continue  # it ended meanwhile
    return total / 1024
