#!/usr/bin/env python3
"""A node whose key stays in a PKCS#11 token: a real one in software (SoftHSM2), made here by an ordinary user."""

import base64
import json
import os
import pathlib
import re
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

HAIHE = sys.argv.pop(1)
SOURCE = pathlib.Path(__file__).resolve().parents[2]
MODULE = "/usr/lib/softhsm/libsofthsm2.so"
PIN = "271828"


class Case(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="haihe-token-")
        self.addCleanup(holder.cleanup)
        self.directory = pathlib.Path(holder.name)
        self.token = self.directory / "token"
        self.token.mkdir()
        settings = self.directory / "softhsm2.conf"
        settings.write_text(f"directories.tokendir = {self.token}\nobjectstore.backend = file\nlog.level = ERROR\n")
        self.environment = {**os.environ, "SOFTHSM2_CONF": str(settings)}
        self.good("softhsm2-util", "--init-token", "--free", "--label", "haihe", "--so-pin", "31415926", "--pin", PIN)
        self.good("pkcs11-tool", "--module", MODULE, "--token-label", "haihe", "--login", "--pin", PIN, "--keypairgen",
                  "--key-type", "EC:prime256v1", "--sensitive", "--label", "platform", "--id", "01")
        self.home = self.directory / "node"
        self.home.mkdir()
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.certify()
        self.write("pin", PIN + "\n", 0o600)

    def good(self, *arguments):
        done = run(*arguments, env=self.environment)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def certify(self):
        """Certificates: the platform's, for the key in the token; its operator's, for a key in a file."""
        here = self.directory
        self.good("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                  here / "ca.key", "-out", here / "ca.pem", "-days", "3650", "-subj", "/CN=authority")
        self.good("pkcs11-tool", "--module", MODULE, "--token-label", "haihe", "--read-object", "--type", "pubkey",
                  "--label", "platform", "--output-file", here / "public.der")
        self.good("openssl", "pkey", "-pubin", "-inform", "DER", "-in", here / "public.der", "-out", here / "public.pem")
        self.good("openssl", "x509", "-new", "-force_pubkey", here / "public.pem", "-subj", "/CN=platform", "-CA",
                  here / "ca.pem", "-CAkey", here / "ca.key", "-days", "3650", "-out", self.home / "certificate.pem")
        self.good("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                  here / "operator.key", "-out", self.home / "operator.pem", "-days", "3650", "-subj", "/CN=operator")

    def write(self, name, text, mode):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def configuration(self, token="haihe", pin_file='passphrase_file = "pin"'):
        return self.write("hub.toml", configuration(self.port, f"""[keys]
key = "pkcs11:token={token};object=platform?module-path={MODULE}"
{pin_file}
certificate = "certificate.pem"
"""), 0o644)

    def refused(self, rule, **changes):
        config = self.configuration(**changes)
        for arguments, code in ((["check-config", config], 1), (["serve", "--role", "hub", "--config", config], 2)):
            done = run(HAIHE, "--language", "en", *arguments, "--home", SOURCE, env=self.environment)
            self.assertEqual(done.returncode, code, done.stderr.decode())
            self.assertIn(rule, done.stderr.decode())

    def serve(self):
        node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--role", "hub", "--config", self.configuration(),
                                 "--home", SOURCE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment)
        self.addCleanup(node.wait, 60)
        self.addCleanup(node.kill)
        self.addCleanup(node.stdout.close)
        self.assertIn("ready", node.stdout.readline().decode())
        return node

    def ask(self, path, body=None):
        request = urllib.request.Request(self.base + path, body and json.dumps(body).encode(),
                                         {"content-type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, json.load(refusal)

    def record(self, name):
        """An operator's command: one entry, one message, a new head of each log."""
        body = json.dumps({"code": "91350100M000100Y43", "name": name, "roles": ["operator"], "region": "120100",
                           "address": "", "contact": "", "state": "registered"})
        return run(HAIHE, "--language", "en", "request", "--key", self.directory / "operator.key", "--certificate",
                   self.home / "operator.pem", "POST", self.base + "/entities", "--body", "-", input=body.encode())

    def verify(self, label, text, signature):
        (self.directory / "signed").write_bytes(label.encode() + b"\0" + text.encode())
        (self.directory / "signature").write_bytes(base64.b64decode(signature))
        self.good("openssl", "dgst", "-sha256", "-verify", self.directory / "public.pem", "-signature",
                  self.directory / "signature", self.directory / "signed")

    def verify_head(self, signed):
        self.verify("haihe/tree-head/1", json.dumps(signed["head"], sort_keys=True, separators=(",", ":")),
                    signed["signature"])


class TokenNode(Case):
    def test_it_serves_and_its_signatures_verify(self):
        node = self.serve()
        self.verify_head(self.ask("/ledger/head")[1])
        status, receipt = self.ask("/ledger/entries/0/receipt")
        self.assertEqual(status, 200)
        self.verify_head(receipt["head"])
        status, mark = self.ask("/marks", {"digest": "ab" * 32})
        self.assertEqual(status, 200)
        self.verify("haihe/mark/1", mark["mark"], mark["signature"]["value"])
        recorded = self.record("甲")
        self.assertEqual(recorded.returncode, 0, recorded.stdout.decode() + recorded.stderr.decode())
        self.verify_head(json.loads(recorded.stdout)["receipt"]["head"])
        for path in self.home.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"PRIVATE KEY", path.read_bytes(), path)
        self.assertNotIn(PIN.encode(), b"".join(path.read_bytes() for path in (self.home / "var").rglob("*") if path.is_file()))
        objects = self.good("pkcs11-tool", "--module", MODULE, "--token-label", "haihe", "--login", "--pin", PIN,
                            "--list-objects", "--type", "privkey").decode()
        self.assertIn("never extractable", objects)
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)
        audit = run(HAIHE, "--language", "en", "audit", self.home / "var/ledger.db")
        self.assertIn("whole", audit.stdout.decode(), audit.stderr.decode())

    def test_a_token_that_is_away_stops_signing_and_loses_nothing(self):
        node = self.serve()
        size = self.ask("/health")[1]["size"]
        self.token.rename(self.directory / "drawer")
        status, problem = self.ask("/marks", {"digest": "ab" * 32})
        self.assertEqual((status, problem["rule"]), (503, "platform_can_sign"))
        refused = self.record("甲")
        self.assertEqual(refused.returncode, 1, refused.stderr.decode())
        self.assertEqual(json.loads(refused.stdout)["rule"], "ledger_accepts_commands")
        self.assertEqual(self.ask("/health"), (503, {"size": size, "state": "key_is_away"}))
        (self.directory / "drawer").rename(self.token)
        deadline = time.monotonic() + 20
        while self.ask("/health")[0] != 200:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.2)
        self.assertEqual(self.ask("/marks", {"digest": "ab" * 32})[0], 200)
        self.assertEqual(self.ask("/health"), (200, {"size": size, "state": "serving"}))
        self.assertEqual(self.record("甲").returncode, 0)
        self.assertEqual(self.ask("/health")[1]["size"], size + 1)
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)
        audit = run(HAIHE, "--language", "en", "audit", self.home / "var/ledger.db")
        self.assertIn("whole", audit.stdout.decode(), audit.stderr.decode())

    def test_each_fault_is_named_at_the_start(self):
        self.refused("config_key_is_present", pin_file="")
        self.refused("token_is_present", token="elsewhere")
        wrong = self.write("wrong", "000000\n", 0o600)
        self.refused("token_pin_is_right", pin_file=f'passphrase_file = "{wrong.name}"')
        self.refused("config_file_is_readable", pin_file='passphrase_file = "absent"')
        open_to_all = self.write("open", PIN + "\n", 0o644)
        self.refused("key_file_is_private", pin_file=f'passphrase_file = "{open_to_all.name}"')
        shutil.copy(self.home / "operator.pem", self.home / "certificate.pem")
        self.refused("key_is_of_the_certificate")
        shutil.move(self.token, self.directory / "drawer")
        self.token.mkdir()
        self.refused("token_is_present")


class KeyFiles(Case):
    """What protects a key in a file is asked for at the start."""

    def configuration(self, key="key.pem", pin_file="", **_):
        text = super().configuration(pin_file=pin_file).read_text()
        return self.write("hub.toml", re.sub(r'key = "pkcs11.*', f'key = "{key}"', text), 0o644)

    def setUp(self):
        super().setUp()
        shutil.copy(self.home / "operator.pem", self.home / "certificate.pem")
        operator = self.directory / "operator.key"
        self.good("openssl", "pkey", "-in", operator, "-out", self.home / "key.pem")
        self.good("openssl", "pkey", "-in", operator, "-aes256", "-passout", "pass:示例口令", "-out", self.home / "locked.pem")
        for name in ("key.pem", "locked.pem"):
            (self.home / name).chmod(0o600)

    def accepted(self, **changes):
        done = run(HAIHE, "--language", "en", "check-config", self.configuration(**changes), "--home", SOURCE)
        self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_the_passphrase_comes_from_its_file(self):
        self.write("right", "示例口令\n", 0o600)
        self.write("wrong", "口令\n", 0o600)
        self.accepted(key="locked.pem", pin_file='passphrase_file = "right"')
        self.refused("private_key_is_readable", key="locked.pem")
        self.refused("private_key_is_readable", key="locked.pem", pin_file='passphrase_file = "wrong"')
        self.refused("config_file_is_readable", key="locked.pem", pin_file='passphrase_file = "absent"')
        self.refused("config_file_is_readable", key="absent.pem")

    def test_nobody_else_may_read_it(self):
        for mode in (0o604, 0o644, 0o666, 0o601):
            (self.home / "key.pem").chmod(mode)
            self.refused("key_file_is_private")
        for mode in (0o640, 0o600, 0o400):
            (self.home / "key.pem").chmod(mode)
            self.accepted()
        self.write("open", "示例口令\n", 0o644)
        self.refused("key_file_is_private", key="locked.pem", pin_file='passphrase_file = "open"')


if __name__ == "__main__":
    unittest.main()
