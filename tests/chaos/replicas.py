"""Two PostgreSQL servers, one following the other, as docs/operations.md sets them up: an ordinary user's, on free ports, in
a directory of the caller's."""

import ctypes
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import time

ORDINARY = "nobody"  # whom the servers run as when root tests: they refuse root
NAMES = ("north", "south")  # FIRST would be a word of synchronous_standby_names
SECONDS_MAX = 60
DATABASE = "trading"
SETTINGS = """listen_addresses = '127.0.0.1'
wal_level = replica
wal_log_hints = on
max_wal_senders = 4
wal_keep_size = 256MB
hot_standby = on
wal_retrieve_retry_interval = 200ms
max_connections = 60
shared_buffers = 32MB
dynamic_shared_memory_type = mmap
jit = off
"""


class Failed(Exception):
    pass


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until(holds, what, seconds=SECONDS_MAX):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise Failed(f"{what}: not within {seconds} s")
        time.sleep(0.02)


def children_of(process):
    try:
        return [int(one) for thread in os.listdir(f"/proc/{process}/task")
                for one in pathlib.Path(f"/proc/{process}/task/{thread}/children").read_text().split()]
    except OSError:
        return []


class Replicas:
    def __init__(self, directory, synchronous):
        self.directory = pathlib.Path(directory)
        self.synchronous = synchronous
        self.programs = pathlib.Path(subprocess.run(["pg_config", "--bindir"], check=True, stdout=subprocess.PIPE).stdout.decode().strip())
        self.user = pwd.getpwnam(ORDINARY) if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        self.directory.mkdir(parents=True)
        os.chown(self.directory, self.user.pw_uid, self.user.pw_gid)
        self.ports = {name: free_port() for name in NAMES}
        self.running = {}
        self.deaf = None  # the receiver whose line hangs
        self.primary, self.standby = NAMES
        self.run("initdb", "-D", self.data(self.primary), "-U", "haihe", "-A", "trust", "-E", "UTF8", "--locale=C",
                 "--no-instructions")
        with open(self.data(self.primary) / "postgresql.conf", "a", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        self.start(self.primary)
        self.ask(self.primary, f"CREATE DATABASE {DATABASE} ENCODING 'UTF8' TEMPLATE template0", "postgres")
        self.build_standby(rewind=False)

    @property
    def address(self):
        hosts = ",".join(f"127.0.0.1:{self.ports[name]}" for name in NAMES)
        return f"postgres://haihe@{hosts}/{DATABASE}?target_session_attrs=read-write"

    def data(self, name):
        return self.directory / name

    def become_ordinary(self):
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(self.user.pw_gid)
            os.setuid(self.user.pw_uid)
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)  # PR_SET_PDEATHSIG: should the test be killed, so is the server

    def run(self, program, *arguments):
        done = subprocess.run([self.programs / program, *map(str, arguments)], cwd="/", preexec_fn=self.become_ordinary,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS_MAX)
        if done.returncode != 0:
            raise Failed(f"{program}: {done.stdout.decode('utf-8', 'replace')}")
        return done.stdout.decode()

    def ask(self, name, text, database=DATABASE):
        """What the server answers, a line a row, tabs between columns."""
        return self.run("psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", self.ports[name],
                        "-U", "haihe", "-d", database, "-c", text).rstrip("\n")

    def answers(self, name):
        try:
            return self.ask(name, "SELECT 1", "postgres") == "1"
        except Failed:
            return False

    def start(self, name):
        with open(self.directory / f"{name}.log", "ab") as log:
            self.running[name] = subprocess.Popen(
                [self.programs / "postgres", "-D", self.data(name), "-p", str(self.ports[name]), "-k", self.directory,
                 "-c", f"cluster_name={name}"],  # by which the other knows it as its standby
                cwd="/", preexec_fn=self.become_ordinary, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        until(lambda: self.answers(name), f"{name} starts")

    def build_standby(self, rewind):
        """Makes the one that does not run follow the other, and waits until nothing is confirmed without it."""
        upstream = f"host=127.0.0.1 port={self.ports[self.primary]} user=haihe dbname=postgres"
        if rewind:
            self.ask(self.primary, "CHECKPOINT", "postgres")  # or pg_rewind takes the two for one timeline
            self.run("pg_rewind", "-D", self.data(self.standby), "--source-server", upstream, "--write-recovery-conf")
        else:
            shutil.rmtree(self.data(self.standby), ignore_errors=True)
            self.run("pg_basebackup", "-D", self.data(self.standby), "-d", upstream, "--write-recovery-conf", "--checkpoint=fast")
        self.start(self.standby)
        if self.synchronous:
            self.wait_for_standby(f"ANY 1 ({self.standby})")
        until(self.is_followed, f"{self.standby} follows")

    def is_followed(self):
        """Whether the standby has on its disk what stands on the primary's now: what it says of itself is not enough."""
        now = self.ask(self.primary, "SELECT pg_current_wal_flush_lsn()")
        return self.ask(self.primary, f"SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming' AND flush_lsn >= '{now}'"
                        ) == ("quorum" if self.synchronous else "async")

    def wait_for_standby(self, names):
        self.ask(self.primary, f"ALTER SYSTEM SET synchronous_standby_names = '{names}'", "postgres")
        self.ask(self.primary, "SELECT pg_reload_conf()", "postgres")

    def hang_line(self):
        """The standby does not hear its primary any more, whatever that says."""
        self.deaf = next(child for child in children_of(self.running[self.standby].pid)
                         if b"walreceiver" in pathlib.Path(f"/proc/{child}/cmdline").read_bytes())
        os.kill(self.deaf, signal.SIGSTOP)

    def kill_primary(self):
        """As when its machine goes: none of its processes says another word."""
        server = self.running.pop(self.primary)
        os.kill(server.pid, signal.SIGSTOP)  # it shall not notice that its children die
        for process in [*children_of(server.pid), server.pid]:
            os.kill(process, signal.SIGKILL)
        server.wait()
        for last in (signal.SIGTERM, signal.SIGCONT):  # what it had not read yet, it never will
            os.kill(self.deaf, last)

    def promote(self):
        """The standby takes over, and confirms alone until it has one of its own."""
        self.ask(self.standby, "SELECT pg_promote()", "postgres")
        self.primary, self.standby = self.standby, self.primary
        self.wait_for_standby("")

    def stop(self):
        for server in self.running.values():
            server.send_signal(signal.SIGINT)
        for server in self.running.values():
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
        self.running.clear()
