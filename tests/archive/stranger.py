#!/usr/bin/env python3
"""A stranger checks an archive with nothing of ours: what it does is what spec/archive/README.md says, §1 to §5 and §7.
Signatures need SM2, which Python has not: they are left to others. Given test_scenario, it lets that make an archive."""

import hashlib
import hmac
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile


def sm3_slowly(data):
    rotate = lambda x, n: ((x << n % 32) | (x >> (32 - n % 32))) & 0xFFFFFFFF if n % 32 else x
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = data + b"\x80" + bytes(-(len(data) + 9) % 64) + (8 * len(data)).to_bytes(8, "big")
    for at in range(0, len(padded), 64):
        w = [int.from_bytes(padded[at + 4 * i:at + 4 * i + 4], "big") for i in range(16)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rotate(w[j - 3], 15)
            w.append(x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            ss1 = rotate((rotate(a, 12) + e + rotate(0x79CC4519 if j < 16 else 0x7A879D8A, j)) & 0xFFFFFFFF, 7)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & 0xFFFFFFFF & g)
            tt1 = (ff + d + (ss1 ^ rotate(a, 12)) + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d, e, f, g, h = tt1, a, rotate(b, 9), c, tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17), e, rotate(f, 19), g
        state = [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in state)


try:
    hashlib.new("sm3")
    sm3 = lambda data: hashlib.new("sm3", data).digest()
except ValueError:
    sm3 = sm3_slowly


def hmac_sm3(key, data):
    key = key.ljust(64, b"\0")
    return sm3(bytes(b ^ 0x5C for b in key) + sm3(bytes(b ^ 0x36 for b in key) + data))


def canonical(text):
    value = json.loads(text)
    assert json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() == text, "is canonical"
    return value


def header(path, size, seconds):
    """§1, byte for byte."""
    block = bytearray(512)

    def put(at, text):
        block[at:at + len(text)] = text

    put(0, path.encode("ascii"))
    put(100, b"000644 ")
    put(108, b"000000 ")
    put(116, b"000000 ")
    put(124, b"%011o " % size)
    put(136, b"%011o " % seconds)
    put(148, b"        ")
    put(156, b"0")
    put(257, b"ustar\x0000")
    put(329, b"000000 ")
    put(337, b"000000 ")
    put(148, b"%06o\0 " % sum(block))
    return bytes(block)


def rebuilt(files, seconds):
    whole = b"".join(header(path, len(data), seconds) + data + bytes(-len(data) % 512) for path, data in files)
    return whole + bytes(1024)


def root_of(leaf, index, size, proof):
    """RFC 9162 §2.1.3.2."""
    number, last, value = index, size - 1, leaf
    for sibling in proof:
        assert last > 0, "the proof is not too long"
        if number & 1 or number == last:
            value = sm3(b"\1" + sibling + value)
            while not number & 1 and number:
                number >>= 1
                last >>= 1
        else:
            value = sm3(b"\1" + value + sibling)
        number >>= 1
        last >>= 1
    assert last == 0, "the proof is long enough"
    return value


def entry_in(path, text, head):
    entry = canonical(text)
    assert path.endswith(f"/{entry['index']}.json"), path
    commitments = b""
    for part in ("where", "who", "what"):
        commitment = bytes.fromhex(entry[part]["commitment"])
        value = entry[part]["value"].encode()
        assert hmac_sm3(bytes.fromhex(entry[part]["salt"]), value) == commitment, f"{path}: {part} is as committed"
        canonical(value)
        commitments += commitment
    leaf = sm3(b"\0" + b"haihe/entry/1\0" + entry["index"].to_bytes(8, "big") + commitments)
    proof = [bytes.fromhex(one) for one in entry["proof"]]
    assert root_of(leaf, entry["index"], head["size"], proof).hex() == head["root"], f"{path}: is under the head"
    return entry["index"], json.loads(entry["where"]["value"]), entry["what"]["value"]


def named(value, member=""):
    """§7"""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from named(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from named(one, member)
    elif isinstance(value, str):
        if member in ("sm3", "textDigest") and re.fullmatch("[0-9a-f]{64}", value):
            yield value
        if value.startswith("{"):
            try:
                yield from named(json.loads(value), member)
            except ValueError:
                pass


def verify(data):
    archive = tarfile.open(fileobj=io.BytesIO(data), mode="r:")
    files = [(one.name, archive.extractfile(one).read()) for one in archive]
    content = dict(files)
    assert len(content) == len(files), "every path stands once"
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*", path) and len(path) <= 100 for path in content)
    assert [path for path, _ in files[:2]] == ["manifest.json", "manifest.signature.json"]
    manifest = canonical(content["manifest.json"])
    assert manifest["version"] == 1
    seconds = archive.getmembers()[0].mtime
    assert rebuilt(files, seconds) == data, "the container is in its one form"
    assert [(one["path"], one["size"], one["sm3"]) for one in manifest["files"]] == [
        (path, len(text), sm3(text).hex()) for path, text in files[2:]], "every file is there, unchanged, and no other"

    head = canonical(content["ledger/head.json"])
    assert head["cosignatures"] and len(head["cosignatures"]) == len(head["witnesses"])
    tree = head["head"]["head"]
    assert {key: tree[key] for key in ("epoch", "logId", "size")} == manifest["ledger"]
    digest = sm3(json.dumps(tree, separators=(",", ":"), sort_keys=True).encode()).hex()
    assert all(one["head"] == digest for one in head["cosignatures"]), "witnesses speak of this head"

    tender, versions, last, instant, names = manifest["tender"], {}, -1, "", set()
    entries = [entry_in(path, text, tree) for path, text in files if path.startswith("ledger/entries/")]
    lots = next(json.loads(what)["tender"]["lots"] for _, where, what in entries if where["type"] == "tender.registered")
    subjects = {tender, tender[:17], *(lot["code"] for lot in lots)}
    for index, where, what in entries:
        assert index > last and where["instant"] >= instant, "entries ascend"
        last, instant = index, where["instant"]
        assert where["stream"].split("/")[1] in subjects, "streams are the tender's"
        versions[where["stream"]] = versions.get(where["stream"], 0) + 1
        assert where["version"] == versions[where["stream"]], "versions have no gap"
        if where["type"] != "opening.read":
            names.update(named(json.loads(what)))
    for path, text in files:
        if path.startswith("trust/entries/"):
            assert entry_in(path, text, tree)[1]["type"] in ("message.received", "platform-epoch.begun")
        if path.startswith("files/"):
            assert path == "files/" + sm3(text).hex() and path[6:] in names, "files are those that entries name"
    return manifest, len(entries)


def must_fail(data, what):
    try:
        verify(data)
    except (AssertionError, ValueError, KeyError, tarfile.TarError, UnicodeDecodeError, StopIteration):
        return
    raise SystemExit(f"a container with {what} was taken for a good one")


def main(program):
    assert sm3(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0" == sm3_slowly(b"abc").hex()
    with tempfile.TemporaryDirectory(prefix="haihe-archive-") as directory:
        place = pathlib.Path(program)
        if not program.endswith(".tar"):
            place = pathlib.Path(directory) / "archive.tar"
            run = subprocess.run([program, "--gtest_filter=Archived.IsHandedToAStranger"], capture_output=True,
                                 env={**os.environ, "HAIHE_ARCHIVE": str(place)})
            assert run.returncode == 0, run.stdout.decode()
        data = place.read_bytes()
        manifest, entries = verify(data)
        for at in range(0, len(data), len(data) // 40):
            must_fail(data[:at] + bytes([data[at] ^ 1]) + data[at + 1:], f"byte {at} changed")
            must_fail(data[:at], f"everything from byte {at} missing")
        print(f"{manifest['tender']}: {entries} entries and {len(manifest['files'])} files hold")


if __name__ == "__main__":
    main(sys.argv[1])
