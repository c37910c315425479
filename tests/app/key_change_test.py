#!/usr/bin/env python3
"""A hub in a process of its own changes its key: configured, announced, in force; killed after each step."""

import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.request

from one_hub import configuration, free_port, run

HAIHE = sys.argv.pop(1)
SOURCE = pathlib.Path(__file__).resolve().parents[2]


class KeyChange(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="haihe-keys-")
        self.addCleanup(holder.cleanup)
        self.home = pathlib.Path(holder.name)
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.good("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                  self.home / "ca.key", "-out", self.home / "ca.pem", "-days", "3650", "-subj", "/CN=authority")
        for name in ("operator", "old", "new"):
            self.good("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", self.home / f"{name}.key", "-out",
                      self.home / f"{name}.csr", "-subj", f"/CN={name}")
            self.good("openssl", "x509", "-req", "-in", self.home / f"{name}.csr", "-CA", self.home / "ca.pem", "-CAkey",
                      self.home / "ca.key", "-days", "3650", "-out", self.home / f"{name}.pem")

    def good(self, *arguments, **more):
        done = run(*arguments, **more)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())
        return done.stdout

    def configuration(self, **sections):
        keys = "".join(f'[{section}]\nkey = "{name}.key"\ncertificate = "{name}.pem"\n' for section, name in sections.items())
        path = self.home / "hub.toml"
        path.write_text(configuration(self.port, keys), encoding="utf-8")
        return path

    def serve(self, **sections):
        node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--role", "hub", "--config",
                                 self.configuration(**sections), "--home", SOURCE], stdout=subprocess.PIPE)
        self.addCleanup(node.wait, 60)
        self.addCleanup(node.kill)
        self.addCleanup(node.stdout.close)
        self.assertIn("ready", node.stdout.readline().decode())
        return node

    def ask(self, path):
        with urllib.request.urlopen(self.base + path, timeout=60) as answer:
            return json.load(answer)

    def operate(self, path, body):
        return run(HAIHE, "--language", "en", "request", "--key", self.home / "operator.key", "--certificate",
                   self.home / "operator.pem", "--body", "-", "POST", self.base + path, input=json.dumps(body).encode())

    def kill(self, node):
        node.send_signal(signal.SIGKILL)
        node.wait(60)

    def test_each_step_survives_a_kill(self):
        node = self.serve(keys="old")
        authority = {"name": "authority", "root": (self.home / "ca.pem").read_text(), "intermediates": [], "suspended": False}
        added = self.operate("/trust-list/authorities", authority)
        self.assertEqual(added.returncode, 0, added.stdout.decode())
        before = self.ask("/platform-key")
        self.assertEqual((before["next"], before["changes"]), ([], []))
        receipt = self.ask("/ledger/entries/0/receipt")
        self.kill(node)

        node = self.serve(keys="old", next_key="new")
        configured = self.ask("/platform-key")
        self.assertEqual(configured["keyId"], before["keyId"])
        (following,) = configured["next"]
        self.kill(node)

        node = self.serve(keys="old", next_key="new")
        changed = self.operate("/platform-key/changes", {"certificate": following})
        self.assertEqual(changed.returncode, 0, changed.stdout.decode())
        self.kill(node)

        node = self.serve(keys="old", next_key="new")
        shown = self.ask("/platform-key")
        self.assertEqual((shown["keyId"], shown["next"], len(shown["changes"])), (following, [], 1))
        self.assertEqual(self.ask("/ledger/head")["head"]["keyId"], following)
        self.assertEqual(self.ask("/platforms/G1200000001")["certificate"], (self.home / "new.pem").read_text())
        self.assertEqual(self.ask("/ledger/entries/0/receipt")["head"]["head"]["keyId"], receipt["head"]["head"]["keyId"])
        history = self.ask("/proofs/keys")
        self.assertEqual((history["first"], len(history["changes"])), ((self.home / "old.pem").read_text(), 1))
        self.kill(node)

        alone = run(HAIHE, "--language", "en", "serve", "--role", "hub", "--config", self.configuration(keys="old"),
                    "--home", SOURCE)
        self.assertNotEqual(alone.returncode, 0)
        self.assertIn("was replaced", alone.stderr.decode())
        node = self.serve(keys="new")
        self.assertEqual(self.ask("/platform-key")["keyId"], following)
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)
        self.assertIn("whole", self.good(HAIHE, "--language", "en", "audit", "--config", self.home / "hub.toml", "--home",
                                         SOURCE).decode())


if __name__ == "__main__":
    unittest.main()
