"""A hub and a trading platform in processes of their own, and two officers: a stage for new epochs."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request

from one_hub import configuration, free_port, run

HAIHE, CUT_OFF = sys.argv.pop(1), sys.argv.pop(1)
SOURCE = pathlib.Path(__file__).resolve().parents[2]
HUB, PLATFORM, ENTITY = "G1200000001", "A1200000001", "91120112M000100D1T"


class EpochStage(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="haihe-epoch-")
        self.addCleanup(holder.cleanup)
        self.home = pathlib.Path(holder.name)
        self.good("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                  self.home / "ca.key", "-out", self.home / "ca.pem", "-days", "3650", "-subj", "/CN=authority")
        for name in ("operator", "hub", "trading", "first", "second"):
            self.good("openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                      self.home / f"{name}.key", "-out", self.home / f"{name}.csr", "-subj", f"/CN={name}")
            self.good("openssl", "x509", "-req", "-in", self.home / f"{name}.csr", "-CA", self.home / "ca.pem", "-CAkey",
                      self.home / "ca.key", "-days", "3650", "-out", self.home / f"{name}.pem")
        port, own = free_port(), free_port()
        self.hub, self.trading = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{own}"
        keys = '[keys]\nkey = "{0}.key"\ncertificate = "{0}.pem"\n'
        (self.home / "hub.toml").write_text(configuration(port, keys.format("hub")), encoding="utf-8")
        (self.home / "trading.toml").write_text(
            f'operators = []\n[node]\ncode = "{PLATFORM}"\nname = "示例交易平台"\nrole = "trading"\n'
            f'url = "{self.trading}"\n[listen]\nport = {own}\n[ledger]\ndatabase = "trading/ledger.db"\n'
            f'files = "trading/files"\n{keys.format("trading")}[hub]\ncode = "{HUB}"\nurl = "{self.hub}"\n'
            'certificate = "hub.pem"\n[log]\nlevel = "error"\n', encoding="utf-8")

    def good(self, *arguments, **more):
        done = run(*arguments, **more)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())
        return done.stdout.decode()

    def haihe(self, *arguments, **more):
        return run(HAIHE, "--language", "en", *arguments, **more)

    def node(self, command, name, *arguments, cut_before=None):
        cut = {} if cut_before is None else {"LD_PRELOAD": CUT_OFF, "HAIHE_CUT_BEFORE": str(cut_before)}
        return self.haihe(*command, "--config", self.home / f"{name}.toml", "--home", SOURCE, *arguments,
                          env={**os.environ, **cut})

    def serve(self, name):
        node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--config", self.home / f"{name}.toml", "--home",
                                 SOURCE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(node.wait, 60)
        self.addCleanup(node.kill)
        self.addCleanup(node.stdout.close)
        self.assertIn("ready", node.stdout.readline().decode())
        return node

    def stop(self, node):
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)

    def operate(self, path, body):
        return self.good(HAIHE, "--language", "en", "request", "--key", self.home / "operator.key", "--certificate",
                         self.home / "operator.pem", "--body", "-", "POST", self.hub + path,
                         input=json.dumps(body).encode())

    def read(self, name):
        return (self.home / f"{name}.pem").read_text()

    def entity(self, name):
        self.operate("/entities", {"code": ENTITY, "name": name, "roles": ["operator"], "region": "120112",
                                   "address": "示例路1号", "contact": "022-00000000", "state": "registered"})

    def state(self):
        try:
            with urllib.request.urlopen(self.trading + "/health", timeout=60) as answer:
                return json.load(answer)["state"]
        except urllib.error.HTTPError as unavailable:
            return json.load(unavailable)["state"]

    def held(self):
        return json.loads(self.good(HAIHE, "request", "--key", self.home / "trading.key", "--certificate",
                                    self.home / "trading.pem", "GET", self.hub + "/exchange/held"))

    def wait(self, what, seconds=60):
        until = time.monotonic() + seconds
        while not what():
            self.assertLess(time.monotonic(), until)
            time.sleep(0.1)

    def sign(self, who, whole=True):
        done = self.haihe("epoch", "sign", self.home / "declaration.json", "--key", self.home / f"{who}.key",
                          "--certificate", self.home / f"{who}.pem")
        self.assertEqual(done.returncode, 0 if whole else 1, done.stderr.decode())
        return (done.stdout if whole else done.stderr).decode()

    def draft(self, name, *more, ground="ledger_lost"):
        return self.node(("epoch", "draft"), name, "--ground", ground, "--reason", "the disk broke", "--out",
                         self.home / "declaration.json", *more)

    def begin(self, name, cut_before=None):
        return self.node(("epoch", "begin"), name, self.home / "declaration.json", cut_before=cut_before)

    def put_in_place(self, copy, ledger):
        for rest in ("", "-wal", "-shm"):
            pathlib.Path(str(ledger) + rest).unlink(missing_ok=True)
        shutil.copy(copy, ledger)

    def begin_cut_off_at_every_step(self, name, ledger):
        """All or nothing, however often: killed before each call that writes, then begun once more."""
        shutil.copy(ledger, self.home / "before.db")
        outcomes = set()
        for cut in range(1, 200):
            self.put_in_place(self.home / "before.db", ledger)
            done = self.begin(name, cut_before=cut)
            self.assertIn("whole", self.node(("audit",), name).stdout.decode())
            again = self.begin(name)
            self.assertEqual(again.returncode, 0, again.stderr.decode())
            outcomes.add("already" in again.stdout.decode())
            if done.returncode == 0:
                break
            self.assertEqual(done.returncode, -signal.SIGKILL, done.stderr.decode())
        self.assertGreater(cut, 3)
        self.assertEqual(outcomes, {True, False}, "cut off before the commit and after it")
        print(f"cut off before each of {cut - 1} steps")

    def connect(self):
        """The hub knows the platform, and the officers of who operates both."""
        self.operate("/trust-list/authorities",
                     {"name": "authority", "root": self.read("ca"), "intermediates": [], "suspended": False})
        self.entity("示例运营单位")
        for officer in ("first", "second"):
            self.operate("/certificates", {"certificate": self.read(officer), "entity": ENTITY, "duties": ["operator"]})
        self.operate("/platforms", {"code": PLATFORM, "name": "示例交易平台", "role": "trading", "url": self.trading,
                                    "certificate": self.read("trading"), "state": "connected", "operatedBy": ENTITY})
