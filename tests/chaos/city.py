"""The demo's story, run to its end while somebody hurts its platforms. The demo itself compares every receipt that it
was given with the ledgers, audits them, and verifies the archives: its exit says whether anything was lost."""

import os
import pathlib
import re
import socket
import subprocess
import tempfile

SECONDS_MAX = 420
PLATFORMS = 4


def free_ports(from_port=20080):
    for base in range(from_port, 30000, 40):
        try:
            for port in range(base, base + PLATFORMS):
                with socket.socket() as one:
                    one.bind(("127.0.0.1", port))
            return base
        except OSError:
            continue
    raise SystemExit("no four free ports in a row")


class City:
    """One run of the story in a directory of its own; DIRECTORY in a value of its environment stands for that."""

    DIRECTORY = "{directory}"

    def __init__(self, program, home, options=(), environment=None, base=None):
        self._directory = tempfile.TemporaryDirectory(prefix="haihe-chaos-")
        self.directory = pathlib.Path(self._directory.name) / "city"
        self.log = pathlib.Path(self._directory.name) / "demo.log"
        variables = {name: value.replace(self.DIRECTORY, str(self.directory)) for name, value in (environment or {}).items()}
        with open(self.log, "wb") as log:
            self._demo = subprocess.Popen(
                [program, "--language", "en", "demo", "--once", "--hurt", "--home", home, "--directory", str(self.directory),
                 "--port-base", str(base or free_ports()), *options],
                env=os.environ | variables, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)

    def lives(self):
        return self._demo.poll() is None

    def platforms(self):
        """Processes of the platforms that run now, by the kernel's list of the demo's children."""
        tasks = pathlib.Path(f"/proc/{self._demo.pid}/task")
        children = set()
        try:
            for thread in os.listdir(tasks):
                children.update((tasks / thread / "children").read_text().split())
        except OSError:
            pass
        return sorted(int(child) for child in children if self._serves(child))

    @staticmethod
    def _serves(child):
        try:
            return b"serve" in pathlib.Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
        except OSError:
            return False

    def errors(self):
        """What the platforms' logs call errors, each kind once."""
        lines = {line.split(" ", 1)[-1] for one in self.directory.glob("*.log")
                 for line in one.read_text("utf-8", "replace").splitlines() if "level=error" in line}
        return "\n".join(sorted(lines)[:20])

    def refusals(self):
        """How often the demo, when it has ended, says that a platform answered: not now."""
        times = re.search(r'said "not now" (\d+) times', self.log.read_text("utf-8", "replace"))
        return int(times.group(1)) if times else 0

    def wait(self):
        """Until the story has ended; what it left can still be read."""
        try:
            self._demo.wait(timeout=SECONDS_MAX)
        except subprocess.TimeoutExpired:
            pass

    def end(self):
        """Waits for the end of the story; its exit status and what it said."""
        try:
            status = self._demo.wait(timeout=SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self._demo.terminate()
            self._demo.wait(timeout=30)
            status = 1
        said = self.log.read_text("utf-8", "replace")
        self._directory.cleanup()
        return status, said
