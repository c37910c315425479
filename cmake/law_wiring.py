#!/usr/bin/env python3
"""Finds where each rule of src/law is enforced, detected and tested, which facts it reads and the rows of its table, and
writes that as C++ (law/wiring.hpp). What is found is what stands in the sources: a name in quotes, or a call. A file that
would not change is not touched."""

import pathlib
import re
import sys

ENFORCE = ("trading", "hub", "sealing", "draw", "bidder", "party", "access", "exchange", "json", "trust", "node", "ledger")
DETECT = ("supervision", "proof")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
# A test may write a refusal's path behind its name.
NAMES = re.compile(r'"([a-z][a-z0-9]*(?:[._][a-z0-9]+)+)(?: /[^"]*| )?"|\blaw::([a-z0-9_]+)\(')
ROW = re.compile(r'\{\s*"((?:[^"\\]|\\.)*)",')
MARK = re.compile(r"Mark::(\w+)\s*\}")


def rules_of(root):
    for path in sorted((root / "src/law").glob("*/*.cpp")):
        text = path.read_text(encoding="utf-8")
        if f"Card cards::{path.stem}()" in text:
            yield path.stem, path.parent.name, text


def named_in(files, root):
    """name → files, relative to the root"""
    found = {}
    for path in files:
        text = COMMENT.sub("", path.read_text(encoding="utf-8"))
        for match in NAMES.finditer(text):
            found.setdefault(match.group(1) or match.group(2), set()).add(path.relative_to(root).as_posix())
    return found


def sources(root, rooms):
    """What a page shows, or what explains a time table to who asks, is neither refused nor found."""
    return [path for room in rooms for path in sorted((root / "src" / room).rglob("*.[ch]pp"))
            if not path.stem.endswith("_page") and path.parent != root / "src/trading/law"]


def listed(text, name):
    """Members of the array `name` in law.cpp."""
    match = re.search(name + r"\{([^}]*)\}", text)
    return set(re.findall(r"\w+", match.group(1))) if match else set()


def told(root):
    """Members of TenderFacts that the story of a tender tells; what it does not tell no rule of a tender can find broken."""
    text = (root / "src/story/tender_story.cpp").read_text(encoding="utf-8")
    return set(re.findall(r"\bfacts\.(\w+)(?: = |\.push_back)", text)) | {"now", "began_on"}


def tables(root):
    """rule → rows (mark, what) of its tables in tests/law"""
    rows = {}
    for path in sorted((root / "tests/law").glob("*_test.cpp")):
        text = path.read_text(encoding="utf-8")
        starts = [(m.start(), m.group(1) or m.group(2)) for m in
                  re.finditer(r'expect_rows\(\s*&CaseFacts::\w+,\s*cards::(\w+)\(\)|expect\(\s*"(\w+)",', text)]
        for (start, rule), following in zip(starts, starts[1:] + [(len(text), "")]):
            block = text[start:following[0]]
            block = block.split("\nTEST", 1)[0]
            marks = list(MARK.finditer(block))
            begin = 0
            for mark in marks:
                what = ROW.search(block, begin)
                if what and what.start() < mark.start():
                    rows.setdefault(rule, []).append((mark.group(1), what.group(1)))
                begin = mark.end()
    return rows


def literal(lines):
    return '"' + "\\n".join(line.replace("\\", "\\\\").replace('"', '\\"') for line in lines) + '"'


def write(root, out):
    law = (root / "src/law/law.cpp").read_text(encoding="utf-8")
    asked, due, known = listed(law, r"kTenderRules"), listed(law, r"kDueRules"), told(root)
    due |= set(re.findall(r'\{"(\w+)", \w+\}', law))  # the options
    enforce, detect = sources(root, ENFORCE), sources(root, DETECT)
    enforced, detected = named_in(enforce, root), named_in(detect, root)
    tested = named_in(sorted((root / "tests").rglob("*.[ch]pp")), root)
    of_tables = tables(root)
    judging = lambda files: sorted(p.relative_to(root).as_posix() for p in files
                                   if re.search(r"\blaw::judge\(", COMMENT.sub("", p.read_text(encoding="utf-8"))))
    refusing = [p for p in judging(enforce) if p.endswith("publish_tender.cpp")]
    finding = judging(detect)
    lines = []
    for rule, folder, text in rules_of(root):
        also = re.search(r"\.also_named = \{([^}]*)\}", text)
        names = [rule] + (re.findall(r'"([^"]+)"', also.group(1)) if also else [])
        body = text[text.index(f"Findings {rule}("):]
        part = re.search(rf"Findings {rule}\((\w+) const&", text).group(1)
        facts = sorted(set(re.findall(r"\bfacts\.(\w+)", body)))
        by = set().union(*(enforced.get(name, set()) for name in names))
        of = set().union(*(detected.get(name, set()) for name in names))
        judged = rule in asked | due and set(facts) <= known and ".by_construction" not in text
        if judged and rule in asked and not {"awards", "objections"} & set(facts):
            by |= set(refusing)
        if judged:
            of |= set(finding)
        if set(names[1:]) & asked:  # another rule, asked before publication, says the same
            by |= set(refusing)
        tests = set().union(*(tested.get(name, set()) for name in names))
        tests |= {p.relative_to(root).as_posix() for p in (root / "tests/law").glob("*_test.cpp")
                  if f"cards::{rule}()" in p.read_text(encoding="utf-8")}
        rows = [f"{mark} {what}" for mark, what in of_tables.get(rule, [])]
        columns = [[rule], [part], facts, sorted(by), sorted(of), sorted(tests), rows]
        lines.append("    Wiring{" + ", ".join(literal(column) for column in columns) + "},")
    text = ("// Generated by cmake/law_wiring.py before every build.\n"
            '#include "law/wiring.hpp"\n\n#include <algorithm>\n#include <array>\n\nnamespace haihe::law {\n\nnamespace {\n\n'
            f"constexpr std::array<Wiring, {len(lines)}> kWirings{{\n" + "\n".join(lines) + "\n};\n\n} // namespace\n\n"
            "std::span<Wiring const> wirings() { return kWirings; }\n\n} // namespace haihe::law\n")
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]))
