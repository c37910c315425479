#!/usr/bin/env python3
"""Runs the built `haihe` on files in an object store: what is wrong is told at the start, and backups go in and out."""

import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import unittest

HAIHE = sys.argv.pop(1)
SOURCE = pathlib.Path(__file__).resolve().parents[2]
KEYS = "tests:haihe\nknown-to-tests-alone\n"


def haihe(*arguments):
    return subprocess.run([HAIHE, "--language", "en", *map(str, arguments)], capture_output=True, timeout=120)


class ObjectStore(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="haihe-app-")
        self.addCleanup(holder.cleanup)
        self.directory = pathlib.Path(holder.name)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-keyout", self.directory / "key.pem", "-out", self.directory / "certificate.pem", "-days",
                        "3650", "-subj", "/CN=example"], check=True, capture_output=True)
        (self.directory / "store").mkdir()
        store = subprocess.Popen([SOURCE / "tests/edge/s3/swift_server.py", self.directory / "store"],
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(store.wait)
        self.addCleanup(store.kill)
        self.addCleanup(store.stdout.close)
        self.endpoint = f"http://127.0.0.1:{int(store.stdout.readline())}"

    def write(self, name, text):
        path = self.directory / name
        path.write_text(text, encoding="utf-8")
        return path

    def configuration(self, name, files=""):
        return self.write(f"{name}.toml", f"""operators = []
[node]
code = "A1201000001"
name = "example"
role = "trading"
url = "http://127.0.0.1:8081"
[listen]
port = 0
[ledger]
database = "{name}/ledger.db"
files = "{name}/files"
[keys]
key = "key.pem"
certificate = "certificate.pem"
[hub]
code = "G1200000001"
url = "http://127.0.0.1:1"
certificate = "certificate.pem"
[log]
level = "error"
{files}""")

    def on_store(self, name, store="s3://haihe/trading", keys=KEYS):
        self.write(f"{name}.keys", keys)
        return self.configuration(name, f"""[files]
store = "{store}"
endpoint = "{self.endpoint}"
region = "us-east-1"
credentials = "{name}.keys"
""")

    def answers(self, run, code, part):
        self.assertEqual(run.returncode, code, run.stderr.decode())
        self.assertIn(part, (run.stdout + run.stderr).decode())

    def serve(self, config):
        node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--config", config, "--home", SOURCE],
                                stdout=subprocess.PIPE)
        self.addCleanup(node.stdout.close)
        self.addCleanup(node.wait)
        self.addCleanup(node.kill)
        self.assertRegex(node.stdout.readline().decode(), "is ready")
        return node

    def end(self, node):
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)

    def serve_once(self, config):
        self.end(self.serve(config))

    def test_what_is_wrong_with_it_is_told_before_the_node_serves(self):
        for config, told in ((self.on_store("form", store="https://haihe/trading"), "s3://bucket/prefix"),
                                   (self.on_store("lines", keys="tests:haihe\n"), "second")):
            self.answers(haihe("check-config", config, "--home", SOURCE), 1, told)
        for config, told in ((self.on_store("secret", keys=KEYS.replace("alone", "all")), "403"),
                             (self.on_store("access", keys=KEYS.replace("haihe", "somebody")), "403"),
                             (self.on_store("bucket", store="s3://elsewhere/trading"), "NoSuchBucket")):
            self.answers(haihe("check-config", config, "--home", SOURCE), 0, "right")
            self.answers(haihe("serve", "--config", config, "--home", SOURCE), 2, told)
        self.serve_once(self.on_store("good"))

    def test_two_nodes_keep_no_copies_in_one_directory(self):
        first, second = self.on_store("first"), self.on_store("second")
        second.write_text(second.read_text().replace("second/files", "first/files"))
        node = self.serve(first)
        copy = self.directory / "first/files/copies/documents-read-just-now"
        copy.write_text("a document")
        self.answers(haihe("serve", "--config", second, "--home", SOURCE), 2, "copies_are_of_one_node")
        self.assertTrue(copy.exists())
        self.answers(haihe("backup", "--config", first, "--home", SOURCE, self.directory / "saved"), 0, "0 files")
        node.kill()  # whose directory it was may begin anew at once
        node.wait()
        self.serve_once(second)
        self.assertFalse(copy.exists())

    def test_a_backup_goes_from_a_directory_into_the_store_and_out_again(self):
        config = self.configuration("before")
        kept = {"": b"a document", "bids": b"x" * (17 << 20), "archives": b"a container"}
        for directory, content in kept.items():
            file = self.directory / "content"
            file.write_bytes(content)
            digest = haihe("digest", file).stdout.decode().split()[0]
            place = self.directory / "before/files" / directory / digest[:2] / digest
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        self.serve_once(config)
        self.answers(haihe("backup", "--config", config, "--home", SOURCE, self.directory / "saved"), 0, "3 files")
        moved = self.on_store("after")
        self.answers(haihe("restore", "--config", moved, "--home", SOURCE, self.directory / "saved"), 0, "entries")
        self.assertEqual([path for path in (self.directory / "after/files").rglob("*")
                          if path.is_file() and "copies" not in path.parts], [])
        self.serve_once(moved)
        self.answers(haihe("backup", "--config", moved, "--home", SOURCE, self.directory / "again"), 0, "3 files")
        lists = [(self.directory / name / "files.sm3").read_text() for name in ("saved", "again")]
        self.assertEqual(lists[0], lists[1])
        self.assertEqual(len(re.findall("\n", lists[0])), 3)
        self.assertFalse((self.directory / "again/under-way").exists())


if __name__ == "__main__":
    unittest.main()
