#!/usr/bin/env python3
"""Runs the built `haihe` as people do: answers, exit codes, refusals in both languages, one node from start to stop."""

import base64
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import ssl
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
                          ["verify"], ["verify", "draw"], ["verify", "draw", "a", "b"],
                          ["serve", "--role", "bank", "--config", "x"], ["--language", "fr", "digest", "-"],
                          ["serve", "--role", "hub", "--config", "x", "--rate", "2"]):
            run = subprocess.run([HAIHE, *arguments], capture_output=True, timeout=60)
            self.assertEqual(run.returncode, 2, arguments)
            self.assertEqual(len(run.stderr.decode().strip().splitlines()), 1, run.stderr.decode())

    def test_help_and_version_are_good(self):
        self.answers(haihe("--help"), 0, "Exit codes")
        self.answers(haihe("--help", language="zh"), 0, "退出码")
        self.answers(haihe("verify", "--help"), 0, "--authority")
        self.answers(haihe("verify", "draw", "--help"), 0, "--department")
        self.answers(haihe("--version"), 0, "haihe ")

    def test_language_follows_the_environment(self):
        for value, word in (("zh_CN.UTF-8", "没有账本文件"), ("C.UTF-8", "no ledger file")):
            run = subprocess.run([HAIHE, "audit", "/no/such/file"], capture_output=True, timeout=60,
                                 env={**os.environ, "LC_ALL": value})
            self.answers(run, 2, word, "stderr")


class Archives(Case):
    def test_what_is_no_container_is_1_and_no_file_is_2(self):
        place = self.write("archive.tar", "not a tar")
        self.answers(haihe("verify", "archive", place), 1, "container_is_in_its_one_form")
        self.answers(haihe("verify", "archive", place, language="zh"), 1, "归档文件无法读取")
        run = haihe("verify", "archive", place, "--json")
        self.answers(run, 1)
        self.assertEqual([one["result"] for one in json.loads(run.stdout)["statements"]], ["failed", "unchecked"])
        self.answers(haihe("verify", "archive", self.directory / "nothing.tar"), 2, "cannot be read", "stderr")


class Law(Case):
    LAWFUL = {
        "timeTable": {"documentsFrom": "2026-03-03T01:30:00.000Z", "documentsUntil": "2026-03-08T01:30:00.000Z",
                      "questionsUntil": "2026-03-10T01:30:00.000Z", "objectionUntil": "2026-03-13T16:00:00.000Z",
                      "bidDeadline": "2026-03-23T01:30:00.000Z", "openingAt": "2026-03-23T01:30:00.000Z",
                      "bidValidityDays": 90, "depositValidityDays": 90},
        "beganOn": "2026-03-01", "category": "works", "compulsory": True, "method": "open",
        "estimatedPrice": 800000000, "deposit": 16000000}

    def checked(self, **changes):
        tender = json.loads(json.dumps(self.LAWFUL))
        tender["timeTable"].update(changes)
        return self.write("tender.json", json.dumps(tender))

    def test_check_explains_rule_by_rule(self):
        run = haihe("law", "check", self.checked(), "--home", SOURCE)
        self.answers(run, 0, "broken: 0")
        self.assertIn("20 days from 2026-03-03, the day of issue not counted", run.stdout.decode())
        deadline = "2026-03-22T01:30:00.000Z"
        broken = self.checked(bidDeadline=deadline, openingAt=deadline)
        run = haihe("law", "check", broken, "--home", SOURCE, language="zh")
        self.answers(run, 1, "违反  bid_preparation_is_at_least_20_days  《中华人民共和国招标投标法》第二十四条")
        self.assertIn("2026-03-23为周一，工作日", run.stdout.decode())
        told = json.loads(haihe("law", "check", broken, "--home", SOURCE, "--json").stdout)
        self.assertEqual([one["path"] for one in told["findings"] if one["mark"] == "broken"],
                         ["/timeTable/bidDeadline"])
        self.assertIn({"date": "2026-03-22", "weekday": 7, "working": False}, told["calendar"])

    def test_check_asks_an_option_only_where_it_is_switched_on(self):
        tender = json.loads(json.dumps(self.LAWFUL))
        tender.update(estimatedPrice=10_000_000_000, deposit=80_000_001)
        place = self.write("tender.json", json.dumps(tender))
        self.answers(haihe("law", "check", place, "--home", SOURCE), 0)
        run = haihe("law", "check", place, "--home", SOURCE, "--option", "deposit_is_within_the_sector_cap")
        self.answers(run, 1, "broken  deposit_is_within_the_sector_cap")
        self.answers(haihe("law", "check", place, "--home", SOURCE, "--option", "deposit_is_at_most_2_percent"), 2,
                     "option_is_a_known_rule", "stderr")

    def test_check_refuses_what_is_no_tender(self):
        self.answers(haihe("law", "check", "-", "--home", SOURCE, text="{}"), 2, "json_member_is_present", "stderr")
        self.answers(haihe("law", "check", self.directory / "nothing", "--home", SOURCE), 2, "file_is_readable", "stderr")

    def test_plan_proposes_the_earliest_lawful_time_table(self):
        run = haihe("law", "plan", "--from", "2026-03-03", "--home", SOURCE)
        self.answers(run, 0, "2026-03-23 09:00  Bid deadline and opening")
        self.assertIn("20 days from 2026-03-03, that day not counted: the earliest day is 2026-03-23.",
                      run.stdout.decode())
        self.assertIn("2026-03-13 24:00  Objections to the documents until", run.stdout.decode())
        self.answers(haihe("law", "plan", "--from", "2026-03-03", "--home", SOURCE, language="zh"), 0,
                     "自2026-03-03起20日（当日不计），最早为2026-03-23。")
        told = json.loads(haihe("law", "plan", "--from", "2026-03-01", "--at", "10:15", "--prequalification",
                                "--on-working-days", "--home", SOURCE, "--json").stdout)["steps"]
        self.assertEqual([one["name"] for one in told][:4], ["prequalification_from", "prequalification_until",
                                                             "application_objection_until", "application_deadline"])
        deadline = next(one for one in told if one["name"] == "bid_deadline")
        self.assertEqual(deadline["rule"], "bid_preparation_is_at_least_20_days")
        self.assertTrue(deadline["day"]["working"])
        self.assertTrue(deadline["at"].endswith("T02:15:00.000Z"))

    def test_what_is_planned_is_found_lawful(self):
        for arguments in ([], ["--prequalification"], ["--on-working-days"]):
            told = json.loads(haihe("law", "plan", "--from", "2026-09-25", *arguments, "--home", SOURCE, "--json").stdout)
            at = {one["name"]: one["at"] for one in told["steps"]}
            place = self.checked(documentsFrom=at["documents_from"], documentsUntil=at["documents_until"],
                                 questionsUntil=at["documents_until"], objectionUntil=at["objection_until"],
                                 bidDeadline=at["bid_deadline"], openingAt=at["bid_deadline"])
            self.answers(haihe("law", "check", place, "--home", SOURCE), 0)

    def test_plan_names_the_calendar_to_add(self):
        run = haihe("law", "plan", "--from", "2031-03-03", "--on-working-days", "--home", SOURCE)
        self.answers(run, 2, "data/working-days.json", "stderr")
        self.answers(haihe("law", "plan", "--from", "2031-03-03", "--home", SOURCE), 0, "add the year to")
        self.answers(haihe("law", "plan", "--from", "tomorrow", "--home", SOURCE), 2, "2026-03-03", "stderr")

    def test_book_is_the_one_in_docs(self):
        self.answers(haihe("law", "book", self.directory / "law"), 0)
        for page in (self.directory / "law").iterdir():
            self.assertEqual(page.read_bytes(), (SOURCE / "docs/law" / page.name).read_bytes(), page.name)


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
        for command in ([], ["draw"], ["archive"]):
            self.answers(haihe("verify", *command, "--hub-epoch", "0" * 64, proof), 2, "--hub-keys", "stderr")

    def test_draw_of_experts_is_computed_anew(self):
        vectors = SOURCE / "spec" / "draw" / "vectors"
        keys = vectors / "keys"
        known = ["--authority", keys / "authority.certificate.pem", "--hub", keys / "hub.certificate.pem",
                 "--department", keys / "department.certificate.pem"]
        for name in ("transcript-1.json", "transcript-2.json"):
            self.answers(haihe("verify", "draw", vectors / name), 0, "selection_follows_from_the_seed")
            self.answers(haihe("verify", "draw", vectors / name, "--strict"), 1, "not all was checked")
            self.answers(haihe("verify", "draw", *known, "--strict", vectors / name), 1, "--jurisdiction")
            self.answers(haihe("verify", "draw", *known, vectors / name, language="zh"), 0, "监督职责表")
        self.answers(haihe("verify", "draw", vectors / "transcript-2.json"), 0, "opened from escrow by both others")
        self.answers(haihe("verify", "draw", vectors / "transcript-2.json"), 0, "seats left vacant: 1.")
        run = haihe("verify", "draw", "--json", *known, vectors / "transcript-1.json")
        self.answers(run, 0)
        statements = json.loads(run.stdout)["statements"]
        self.assertEqual({one["name"]: one["result"] for one in statements if one["result"] != "proved"},
                         {"department_is_the_competent_one": "unchecked"})
        self.assertEqual(len(statements), 15)
        self.answers(haihe("verify", "draw", *known, "--jurisdiction", vectors / "transcript-1.json",
                           vectors / "transcript-1.json"), 1, "json_member", "stderr")
        self.answers(haihe("verify", "draw", "--hub", keys / "department.certificate.pem", vectors / "transcript-1.json"),
                     1, "the first statement that fails is hub_is_the_known_one")

    def test_draw_that_was_altered_is_not_proved(self):
        text = (SOURCE / "spec" / "draw" / "vectors" / "transcript-1.json").read_text(encoding="utf-8")
        corrupted = self.write("corrupted.json", text.replace("EXAMPLE-", "EXAMPLF-", 1))
        self.answers(haihe("verify", "draw", corrupted), 1,
                     "the first statement that fails is called_experts_stand_in_the_list")
        self.answers(haihe("verify", "draw", corrupted, language="zh"), 1, "结论:未通过")
        altered = json.loads(text)
        altered["leaves"][0], altered["leaves"][1] = altered["leaves"][1], altered["leaves"][0]
        swapped = self.write("swapped.json",
                             json.dumps(altered, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
        run = haihe("verify", "draw", "--json", swapped)
        self.assertEqual(run.returncode, 1)
        statements = json.loads(run.stdout)["statements"]
        self.assertEqual([one["name"] for one in statements if one["result"] == "failed"],
                         ["leaves_are_under_the_frozen_root"])
        self.assertEqual(statements[2]["facts"]["rule"], "list_is_in_order")
        self.answers(haihe("verify", "draw", self.write("spaced.json", text + " ")), 1, "json_is_canonical", "stderr")
        self.answers(haihe("verify", "draw", self.write("empty.json", "{}")), 1, "json_member_is_present", "stderr")
        self.answers(haihe("verify", "draw", self.directory / "absent"), 2, "file_is_readable", "stderr")

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
        path = pathlib.Path(self.configuration())
        text = path.read_text()
        for names, status, part in (('["minimum_periods_are_full_at_midnight"]', 0, "G1200000001"), ("[]", 0, "G1200000001"),
                                    ('["bid_validity_is_stated"]', 1, "bid_validity_is_stated"), ('["no_such_rule"]', 1, "no_such_rule")):
            path.write_text(text + f"[law]\nknown = {names}\n")
            self.answers(haihe("check-config", path, "--home", SOURCE), status, part, "stderr" if status else "stdout")

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
        copy = self.directory / "var/copy.db"
        move = ("move", "--config", config, "--to", f"sqlite:{copy}", "--home", SOURCE)
        self.answers(haihe(*move), 0, "Moved")
        self.answers(haihe("audit", copy), 0, "whole")
        self.answers(haihe(*move), 2, "not empty", "stderr")

    def test_a_backup_of_a_running_node_is_restored_whole_or_not_at_all(self):
        config = self.configuration()
        def serve():
            node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--role", "hub", "--config", config, "--home", SOURCE],
                                    stdout=subprocess.PIPE)
            self.addCleanup(node.stdout.close)
            self.addCleanup(node.kill)
            return node, "http://127.0.0.1:" + re.search(r":(\d+)$", node.stdout.readline().decode().strip()).group(1)
        node, base = serve()
        kept = self.directory / "var/files/ab" / ("ab" * 32)
        kept.parent.mkdir(parents=True)
        kept.write_bytes(b"a stored file")
        half = self.directory / "var/files/incoming/half"
        half.parent.mkdir(exist_ok=True)
        half.write_bytes(b"an upload")
        saved = self.directory / "saved"
        command = ("backup", "--config", config, "--home", SOURCE, saved)
        self.answers(haihe(*command), 0, "1 files")
        self.answers(haihe(*command), 2, "not empty", "stderr")
        before = self.about(base)
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)
        restore = ("restore", "--config", config, "--home", SOURCE, saved)
        self.answers(haihe(*restore), 2, "already", "stderr")
        shutil.rmtree(self.directory / "var")
        copy = saved / "files/ab" / ("ab" * 32)
        for damaged, bytes_ in ((copy, b"another file"), (saved / "files.sm3", b""), (saved / "backup.json", b"{}")):
            whole = damaged.read_bytes()
            damaged.write_bytes(bytes_)
            self.answers(haihe(*restore), 1, "", "stderr")
            damaged.write_bytes(whole)
        ledger = (saved / "ledger.db").read_bytes()
        (saved / "ledger.db").write_bytes(ledger.replace(b"G1200000001", b"G1200000002"))
        self.answers(haihe(*restore), 1, "not whole", "stderr")
        self.assertFalse((self.directory / "var/ledger.db").exists())
        (saved / "ledger.db").write_bytes(ledger)
        self.answers(haihe(*restore), 0, "entries")
        self.assertEqual(kept.read_bytes(), b"a stored file")
        self.assertFalse(half.exists())
        node, base = serve()
        self.assertEqual(self.about(base)["certificate"] if "certificate" in before else before["code"],
                         before.get("certificate", before["code"]))
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)
        self.answers(haihe("audit", "--config", config, "--home", SOURCE), 0, "whole")

    def test_configuration_is_read_again_whole_or_not_at_all(self):
        config = self.configuration()
        tls = [self.credential(name) for name in ("tls", "other")]
        place = [self.directory / "served.pem", self.directory / "served-key.pem"]

        def serve_as(credential):
            for source, target in zip((credential[1], credential[0]), place):
                shutil.copy(source, target)

        serve_as(tls[0])
        text = config.read_text().replace("[ledger]", 'certificate = "served.pem"\nkey = "served-key.pem"\n[ledger]')
        config.write_text(text)
        node = subprocess.Popen([HAIHE, "--language", "en", "serve", "--config", config, "--home", SOURCE],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(node.stdout.close)
        self.addCleanup(node.stderr.close)
        self.addCleanup(node.kill)
        port = int(re.search(r":(\d+)$", node.stdout.readline().decode().strip()).group(1))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE

        def connected():
            connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=60, context=context)
            connection.connect()
            self.addCleanup(connection.close)
            return connection, ssl.DER_cert_to_PEM_cert(connection.sock.getpeercert(True)).strip()

        def status(connection):
            connection.request("GET", "/about")
            answer = connection.getresponse()
            answer.read()
            return answer.status

        def read_again(expected):
            node.send_signal(signal.SIGHUP)
            line = node.stderr.readline().decode()
            self.assertIn(expected, line)
            return line

        old, shown = connected()
        self.assertEqual(shown, tls[0][1].read_text().strip())
        serve_as(tls[1])
        config.write_text(text.replace('"error"', '"info"'))
        read_again("event=configuration_taken")
        self.assertEqual(connected()[1], tls[1][1].read_text().strip())
        self.assertEqual((status(old), status(connected()[0])), (200, 200))
        serve_as(tls[0])
        for broken, expected in (("port = 0", "port = zero"), 'event=configuration_not_read'), \
                (('"info"', '"loud"'), "key log.level"), \
                (("port = 0", "port = 1"), "event=configuration_needs_a_start key=listen.port"), \
                (("示例公共", "公共"), "key=node.name"), \
                (("[log]", "[law]\nknown = []\n[log]"), "key=law.known"), \
                (('key = "served-key.pem"', 'key = "key.pem"'), "event=configuration_not_taken"), \
                (('certificate = "served.pem"\nkey = "served-key.pem"\n', ""), "key=listen.certificate"):
            config.write_text(text.replace('"error"', '"info"').replace(*broken))
            read_again(expected)
            self.assertEqual(connected()[1], tls[1][1].read_text().strip(), broken)
        config.write_text(text.replace('"error"', '"info"') + "[limits]\nrequests_per_second = 1\nrequests_burst = 2\n"
                          'unlimited_addresses = []\n')
        read_again("event=configuration_taken")
        self.assertEqual(connected()[1], tls[0][1].read_text().strip())
        while (last := status(old)) == 200:
            pass
        self.assertEqual(last, 429)
        node.send_signal(signal.SIGTERM)
        self.assertEqual(node.wait(60), 0)

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
