#!/usr/bin/env python3
"""Runs the built `haihe` as people do: answers, exit codes, refusals in both languages, one node from start to stop."""

import base64
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request

HAIHE = sys.argv.pop(1)
SOURCE = pathlib.Path(__file__).resolve().parents[2]


def haihe(*arguments, text="", language="en"):
    return subprocess.run([HAIHE, "--language", language, *map(str, arguments)], input=text.encode(),
                          capture_output=True, timeout=60)


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


class Case(unittest.TestCase):
    def setUp(self):
        self.holder = tempfile.TemporaryDirectory(prefix="haihe-app-")
        self.directory = pathlib.Path(self.holder.name)
        self.addCleanup(self.holder.cleanup)

    def write(self, name, text):
        path = self.directory / name
        path.write_text(text, encoding="utf-8")
        return path

    def credential(self, name="key", *extra):
        key, certificate = self.directory / f"{name}.pem", self.directory / f"{name}.certificate.pem"
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", *(extra or ["-nodes"]),
                "-keyout", key, "-out", certificate, "-days", "3650", "-subj", "/CN=示例平台", "-utf8")
        return key, certificate

    def answers(self, run, code, part="", stream="stdout"):
        self.assertEqual(run.returncode, code, run.stderr.decode())
        self.assertIn(part, getattr(run, stream).decode())


class Usage(Case):
    def test_wrong_usage_is_2(self):
        for arguments in ([], ["no-such-command"], ["audit"], ["sign", "--label", "x/1", "-"], ["digest", "a", "b"],
                          ["serve", "--role", "bank", "--config", "x"], ["--language", "fr", "digest", "-"],
                          ["serve", "--role", "hub", "--config", "x", "--rate", "2"]):
            run = subprocess.run([HAIHE, *arguments], capture_output=True, timeout=60)
            self.assertEqual(run.returncode, 2, arguments)
            self.assertEqual(len(run.stderr.decode().strip().splitlines()), 1, run.stderr.decode())

    def test_help_and_version_are_good(self):
        self.answers(haihe("--help"), 0, "Exit codes")
        self.answers(haihe("--help", language="zh"), 0, "退出码")
        self.answers(haihe("verify", "--help"), 0, "--authority")
        self.answers(haihe("--version"), 0, "haihe ")

    def test_language_follows_the_environment(self):
        for value, word in (("zh_CN.UTF-8", "没有账本文件"), ("C.UTF-8", "no ledger file")):
            run = subprocess.run([HAIHE, "audit", "/no/such/file"], capture_output=True, timeout=60,
                                 env={**os.environ, "LC_ALL": value})
            self.answers(run, 2, word, "stderr")


class Texts(Case):
    def test_canonical(self):
        run = haihe("canonical", "-", text='{"b": [1, true],\n "a": "海"}')
        self.answers(run, 0)
        self.assertEqual(run.stdout.decode(), '{"a":"海","b":[1,true]}')
        self.answers(haihe("canonical", "-", text='{"a":1.5}'), 1, "json_numbers_are_safe_integers", "stderr")
        self.answers(haihe("canonical", "-", text='{"a":1,"a":2}', language="zh"), 1, "json_has_no_duplicate_keys",
                     "stderr")
        self.answers(haihe("canonical", self.directory / "absent"), 2, "file_is_readable", "stderr")

    def test_digest_is_that_of_openssl(self):
        path = self.write("file", "海河" * 50_000)
        theirs = subprocess.run(["openssl", "dgst", "-sm3", "-r", path], check=True, capture_output=True)
        self.answers(haihe("digest", path), 0, theirs.stdout.decode().split()[0])
        self.answers(haihe("digest", "-", text=""), 0,
                     "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")
        self.answers(haihe("digest", self.directory), 2, "cannot be read", "stderr")


class Signing(Case):
    def test_signature_covers_label_and_exact_bytes(self):
        key, certificate = self.credential()
        document = self.write("document.json", '{"a":1}')
        run = haihe("sign", "--label", "haihe/announcement/1", "--key", key, "--certificate", certificate, document)
        self.answers(run, 0)
        signature = json.loads(run.stdout)
        self.assertEqual(signature["label"], "haihe/announcement/1")
        self.assertEqual(signature["certificate"], certificate.read_text())
        signed, value = self.directory / "signed", self.directory / "value"
        signed.write_bytes(b"haihe/announcement/1\0" + document.read_bytes())
        value.write_bytes(base64.b64decode(signature["value"]))
        openssl("x509", "-in", certificate, "-pubkey", "-noout", "-out", self.directory / "public.pem")
        openssl("dgst", "-sha256", "-verify", self.directory / "public.pem", "-signature", value, signed)

    def test_passphrase_comes_from_a_file(self):
        key, certificate = self.credential("locked", "-passout", "pass:示例口令")
        arguments = ["sign", "--label", "x/1", "--key", key, "--certificate", certificate, "-"]
        self.answers(haihe(*arguments), 2, "private_key_is_readable", "stderr")
        right, wrong = self.write("right", "示例口令\n"), self.write("wrong", "口令\n")
        self.answers(haihe(*arguments, "--passphrase-file", right, text="x"), 0, '"label":"x/1"')
        self.answers(haihe(*arguments, "--passphrase-file", wrong), 2, "private_key_is_readable", "stderr")

    def test_key_and_certificate_must_be_a_pair(self):
        key, _ = self.credential("one")
        _, certificate = self.credential("other")
        self.answers(haihe("sign", "--label", "x/1", "--key", key, "--certificate", certificate, "-"), 2,
                     "key_is_of_the_certificate", "stderr")

    def test_nobody_there_is_no_answer(self):
        key, certificate = self.credential()
        credential = ["--key", key, "--certificate", certificate]
        self.answers(haihe("sign-in", *credential, "ftp://example"), 2, "http://", "stderr")
        self.answers(haihe("sign-in", *credential, "http://127.0.0.1:1"), 1, "peer_answers", "stderr")
        self.answers(haihe("request", *credential, "GET", "http://127.0.0.1:1/session"), 2, "peer_answers", "stderr")


class Verifying(Case):
    def test_what_is_no_proof_is_refused(self):
        self.answers(haihe("verify", self.write("proof", "{}")), 1, "json_member_is_present", "stderr")
        self.answers(haihe("verify", self.write("proof", "{} ")), 1, "json_is_canonical", "stderr")
        self.answers(haihe("verify", self.directory / "absent"), 2, "file_is_readable", "stderr")
        proof = self.write("proof", "{}")
        self.answers(haihe("verify", "--authority", proof, proof), 2, "certificate_is_readable", "stderr")

    def test_what_is_no_ledger_has_faults(self):
        self.answers(haihe("audit", self.write("ledger.db", "no database")), 1, "faults")
        run = haihe("audit", "--json", self.directory / "ledger.db")
        self.assertEqual(run.returncode, 1)
        self.assertTrue(json.loads(run.stdout)["faults"])


class Node(Case):
    def configuration(self, port=0):
        key, certificate = self.credential()
        return self.write("hub.toml", f"""operators = ["{certificate.name}"]
[node]
code = "G1200000001"
name = "示例公共服务平台"
role = "hub"
url = "http://127.0.0.1:8080"
[listen]
port = {port}
[ledger]
database = "var/ledger.db"
files = "var/files"
[keys]
key = "{key.name}"
certificate = "{certificate.name}"
[log]
level = "error"
""")

    def test_configuration_is_checked_with_line_and_key(self):
        self.answers(haihe("check-config", self.configuration(), "--home", SOURCE), 0, "G1200000001")
        wrong = self.configuration(65536)
        for language, part in (("en", f"{wrong}, line 8, key listen.port"), ("zh", f"{wrong} 第8行,配置项 listen.port")):
            self.answers(haihe("check-config", wrong, language=language), 1, part, "stderr")
            self.answers(haihe("serve", "--role", "hub", "--config", wrong, language=language), 2, part, "stderr")
        self.answers(haihe("serve", "--role", "trading", "--config", self.configuration()), 2, "key node.role", "stderr")

    def test_hub_serves_on_a_virtual_clock_until_it_is_told_to_stop(self):
        config = self.configuration()
        node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--role", "hub", "--config", config, "--home", SOURCE,
                                 "--virtual-clock", "2026-03-03T01:00:00.000Z", "--rate", "0"], stdout=subprocess.PIPE)
        self.addCleanup(node.stdout.close)
        self.addCleanup(node.kill)
        ready = node.stdout.readline().decode()
        self.assertIn("ready", ready)
        base = "http://127.0.0.1:" + re.search(r":(\d+)$", ready.strip()).group(1)
        self.assertEqual(self.about(base)["now"], "2026-03-03T01:00:00.000Z")
        moved = self.set_clock(base, "2026-03-04T01:00:00.000Z", 0)
        self.assertEqual((moved["now"], moved["virtual"], moved["rate"]), ("2026-03-04T01:00:00.000Z", True, 0))
        self.assertEqual(self.set_clock(base, "2026-03-02T01:00:00.000Z", 0)["now"], "2026-03-04T01:00:00.000Z")
        for body in ({"now": "2026-03-05T01:00:00.000Z", "rate": -1}, {"now": "yesterday", "rate": 1}):
            with self.assertRaises(urllib.error.HTTPError) as refused:
                self.set_clock(base, **body)
            self.assertIn(refused.exception.code, (400, 422))
            refused.exception.close()
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)
        self.answers(haihe("audit", self.directory / "var/ledger.db"), 0, "whole")
        self.answers(haihe("rebuild-views", "--role", "hub", "--config", config, "--home", SOURCE), 0, "rebuilt")

    def about(self, base):
        with urllib.request.urlopen(base + "/about", timeout=60) as answer:
            return json.load(answer)

    def set_clock(self, base, now, rate):
        request = urllib.request.Request(base + "/clock", json.dumps({"now": now, "rate": rate}).encode(),
                                         {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


if __name__ == "__main__":
    unittest.main()
