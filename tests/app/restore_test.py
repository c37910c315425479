#!/usr/bin/env python3
"""Backups of a node at work, and restores that are cut off: with the built `haihe` and the library `cut_off`."""

import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

HAIHE, CUT_OFF = sys.argv.pop(1), sys.argv.pop(1)
SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/chaos"))
from replicas import Replicas  # noqa: E402
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def haihe(*arguments, cut_before=None):
    cut = {} if cut_before is None else {"LD_PRELOAD": CUT_OFF, "HAIHE_CUT_BEFORE": str(cut_before)}
    return subprocess.run([HAIHE, "--language", "en", *map(str, arguments)], capture_output=True, timeout=120,
                          env={**os.environ, **cut})


def credit_code(serial):
    body = f"91120112M{serial:08d}"
    total = sum(ALPHABET.index(one) * pow(3, place, 31) for place, one in enumerate(body))
    return body + ALPHABET[-total % 31]


class Node:
    """A hub with its own key; its operator is known."""

    def __init__(self, directory, place, database=None):
        self.place, self.config = directory / place, directory / f"{place}.toml"
        database = database or f"{place}/ledger.db"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"  # sessions are signed in to it
        for name in ("node", "operator"):
            if not (directory / f"{name}.key").exists():
                subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                                "-keyout", directory / f"{name}.key", "-out", directory / f"{name}.crt", "-days", "30",
                                "-subj", "/CN=示例", "-utf8"], check=True, capture_output=True)
        self.config.write_text(
            'operators = ["operator.crt"]\n[node]\ncode = "G1200000001"\nname = "示例枢纽"\nrole = "hub"\n'
            f'url = "{self.base}"\n[listen]\nport = {port}\n[ledger]\ndatabase = "{database}"\n'
            f'files = "{place}/files"\n[keys]\nkey = "node.key"\ncertificate = "node.crt"\n', encoding="utf-8")

    def command(self, name, *arguments, **options):
        return haihe(name, "--config", self.config, "--home", SOURCE, *arguments, **options)

    def serve(self):
        process = subprocess.Popen([HAIHE, "--language", "en", "serve", "--config", self.config, "--home", SOURCE],
                                   stdout=subprocess.PIPE)
        ready = process.stdout.readline()
        assert b"ready" in ready, ready
        return process

    def store(self, content):
        """As the node stores a file: under another name until it is whole."""
        digest = hashlib.sha256(content).hexdigest()
        half, whole = self.place / "files/incoming" / digest, self.place / "files" / digest[:2] / digest
        half.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        whole.parent.mkdir(exist_ok=True)
        half.rename(whole)
        return whole.relative_to(self.place)

    def files(self):
        return {path.relative_to(self.place): path.read_bytes() for path in (self.place / "files").rglob("*")
                if path.is_file() and "incoming" not in path.parts}


class Restoring(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="haihe-restore-")
        self.addCleanup(holder.cleanup)
        os.chmod(holder.name, 0o755)  # a server's user passes through
        self.directory = pathlib.Path(holder.name)

    def good(self, run, part=""):
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        self.assertIn(part, run.stdout.decode())

    def stop(self, process):
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(60), 0)
        process.stdout.close()

    def test_a_restore_cut_off_at_any_step_starts_no_node_and_can_be_repeated(self):
        node, saved = Node(self.directory, "node"), self.directory / "saved"
        self.stop(node.serve())
        for number in range(3):
            node.store(f"示例文件{number}".encode())
        self.good(node.command("backup", saved), "3 files")
        files = node.files()
        cuts = 0
        while True:
            shutil.rmtree(node.place)
            run = node.command("restore", saved, cut_before=cuts + 1)
            if run.returncode == 0:
                break
            self.assertEqual(run.returncode, -signal.SIGKILL, run.stderr.decode())
            cuts += 1
            begun = (node.place / "files/restoring").exists()
            finished = not begun and (node.place / "ledger.db").exists()
            if begun and cuts % 7 == 0:
                run = node.command("serve")
                self.assertEqual(run.returncode, 2)
                self.assertIn("not finished", run.stderr.decode())
                self.assertEqual(node.command("backup", self.directory / "another").returncode, 2)
            if begun and cuts % 5 == 0:  # and cut off again, somewhere else
                node.command("restore", saved, cut_before=cuts // 2 + 1)
            if finished:
                self.assertIn("already", node.command("restore", saved).stderr.decode())
            else:
                self.good(node.command("restore", saved), "entries")
            self.good(node.command("audit"), "whole")
            self.assertEqual(node.files(), files)
        self.assertGreater(cuts, 15)
        print(f"cut off before each of {cuts} steps")
        process = node.serve()
        self.stop(process)

    def test_a_server_that_holds_a_ledger_is_not_touched(self):
        server = Replicas(self.directory / "servers", synchronous=False)
        self.addCleanup(server.stop)
        node = Node(self.directory, "node", server.address)
        self.stop(node.serve())
        node.store("文件".encode())
        saved = self.directory / "saved"
        self.good(node.command("backup", saved), "entries")
        node.store("后来的文件".encode())
        before = node.files()
        refused = node.command("restore", saved)
        self.assertIn("already", refused.stderr.decode())
        self.assertNotEqual(refused.returncode, 0)
        self.assertEqual(node.files(), before)
        self.stop(node.serve())  # nothing says that a restore was begun

        server.ask(server.primary, "CREATE DATABASE another ENCODING 'UTF8' TEMPLATE template0", "postgres")
        restored = Node(self.directory, "restored", server.address.replace("/trading?", "/another?"))
        self.good(restored.command("restore", saved), "entries")
        self.good(restored.command("audit"), "whole")
        self.assertEqual(len(restored.files()), len(before) - 1)
        self.stop(restored.serve())

    def test_a_backup_of_a_node_at_work_restores_to_what_had_been_answered(self):
        node, saved = Node(self.directory, "node"), self.directory / "saved"
        process = node.serve()
        self.addCleanup(process.kill)
        token = subprocess.run([HAIHE, "sign-in", "--key", self.directory / "operator.key", "--certificate",
                                self.directory / "operator.crt", node.base], check=True, capture_output=True).stdout
        answered, stored, over = [], [], threading.Event()

        def register():
            for serial in range(1, 100_000):
                code = credit_code(serial)
                body = {"code": code, "name": "示例单位", "roles": ["bidder"], "region": "120112", "address": "示例路1号",
                        "contact": "022-00000000", "state": "registered"}
                request = urllib.request.Request(node.base + "/entities", json.dumps(body).encode(),
                                                 {"content-type": "application/json",
                                                  "authorization": "Session " + token.decode().strip()})
                with urllib.request.urlopen(request, timeout=60) as answer:
                    assert answer.status == 201
                answered.append(code)
                if over.is_set():
                    return

        def store():
            while not over.is_set():
                stored.append(node.store(os.urandom(200_000)))

        workers = [threading.Thread(target=work) for work in (register, store)]
        for worker in workers:
            worker.start()
        while len(answered) < 20 or len(stored) < 20:
            self.assertTrue(all(worker.is_alive() for worker in workers))
            time.sleep(0.05)
        answered_before, stored_before = list(answered), list(stored)
        run = node.command("backup", saved)
        over.set()
        for worker in workers:
            worker.join()
        self.good(run, "entries")
        self.stop(process)

        restored = Node(self.directory, "restored")
        self.good(restored.command("restore", saved), "entries")
        self.good(restored.command("audit"), "whole")
        found = restored.files()
        self.assertTrue(set(stored_before) <= set(found))
        for path, content in found.items():
            self.assertEqual(hashlib.sha256(content).hexdigest(), path.name)
        process = restored.serve()
        self.addCleanup(process.kill)

        def knows(code):
            try:
                with urllib.request.urlopen(f"{restored.base}/entities/{code}", timeout=60) as answer:
                    return answer.status == 200
            except urllib.error.HTTPError as refusal:
                return refusal.code != 404 and self.fail(refusal)
        known = [code for code in answered if knows(code)]
        self.assertEqual(known, answered[:len(known)])  # nothing is missing between what is there
        self.assertGreaterEqual(len(known), len(answered_before))
        self.stop(process)


if __name__ == "__main__":
    unittest.main()
