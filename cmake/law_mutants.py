#!/usr/bin/env python3
"""Mutants of the rules of law: every comparison, connective, sum, negation and number of a pure rule is changed, one at a time,
and the tests of the law must notice. All mutants of a file are compiled at once, behind a switch, and linked with the
tests as they are; then each is run. What no test notices is listed, with its explanation, in docs/law/mutants.md.

    law_mutants.py BUILD_DIRECTORY [PATTERN]    PATTERN: only files whose path contains it; then nothing is written"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
EXPLAINED = ROOT / "tests/law/surviving_mutants.txt"
OPERATORS = [(" >= ", " > "), (" > ", " >= "), (" <= ", " < "), (" < ", " <= "), (" == ", " != "), (" != ", " == "),
             (" && ", " || "), (" || ", " && ")]
NUMBER = re.compile(r"(?<![\w.'\"{/])(\d[\d']*)(?![\w'.])")
STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)\'')
FUNCTION = re.compile(r"^((?:bool|Findings?|LastDay|kernel::\w+(?:<[^>\n]*>)?|std::[\w:]+(?:<[^>\n]*>)?)) (\w+)\(([^)]*)\) \{",
                      re.M | re.S)
CARD = re.compile(r"^Card cards::\w+\(\) \{.*?^\}\n", re.M | re.S)
SWITCH = "haihe_mutant_in"
SHARED = ("periods/counting.cpp", "periods/due_act.cpp", "periods/minimum_period.cpp")


def pure_files(pattern):
    for path in sorted((ROOT / "src/law").glob("*/*.cpp")):
        name = path.relative_to(ROOT / "src/law").as_posix()
        if not name.startswith("catalogue/") and pattern in name and name != "periods/explain.cpp":
            yield name, path.read_text(encoding="utf-8")


def places(body):
    """(start, end, new text, description) of every mutation"""
    hidden = STRING.sub(lambda m: "\0" * len(m.group()), body)
    hidden = re.sub(r"//[^\n]*", lambda m: "\0" * len(m.group()), hidden)
    found = []
    for old, new in OPERATORS:
        start = hidden.find(old)
        while start >= 0:
            line = hidden[hidden.rfind("\n", 0, start) + 1:start]
            if not (old == " < " and line.lstrip().startswith("for (std::size_t")):  # would read past the end: undefined
                found.append((start, start + len(old), new, f"`{old.strip()}` → `{new.strip()}`"))
            start = hidden.find(old, start + 1)
    for old, new in ((" + ", " - "), (" - ", " + ")):
        for match in re.finditer(re.escape(old), hidden):
            line = body[body.rfind("\n", 0, match.start()) + 1:body.find("\n", match.start())]
            if not re.search(r'"|string|begin\(\)', line):
                found.append((match.start(), match.end(), new, f"`{old.strip()}` → `{new.strip()}`"))
    for match in re.finditer(r"(?<![\w)])!(?=[\w*])", hidden):
        found.append((match.start(), match.end(), "", "a negation less"))
    for match in NUMBER.finditer(hidden):
        digits = match.group(1).replace("'", "")
        line = hidden[hidden.rfind("\n", 0, match.start()) + 1:match.start()]
        if "std::array" in line or re.search(r"\[\s*$", hidden[:match.start()]):
            continue
        for step in (1, -1):
            if int(digits) + step >= 0:
                found.append((match.start(), match.end(), str(int(digits) + step), f"`{digits}` → `{int(digits) + step}`"))
    return sorted(found)


def with_switch(name, text):
    """The file with all its variants; the descriptions of its mutants"""
    head = text[:text.index("namespace haihe::law {")]
    body = text[text.index("namespace haihe::law {") + len("namespace haihe::law {"):text.rindex("} // namespace haihe::law")]
    card = CARD.search(body)
    card_text = card.group(0) if card else ""
    if card:
        body = body.replace(card_text, "")
    for function in {match[1] for match in FUNCTION.findall(body)}:
        # In parentheses: the variant's own, not the one that the header declares.
        body = re.sub(rf"(?<=return ){function}\(|(?<=[=!(] ){function}\(|(?<=[(!]){function}\(", f"({function})(", body)
    mutants = []
    out = [head, f"int {SWITCH}(char const* file);\n\nnamespace haihe::law {{\n\n", card_text]
    variants = [body]
    for start, end, new, what in places(body):
        line = body[body.rfind("\n", 0, start) + 1:body.find("\n", start)].strip()
        if line.startswith(("#", "//")):
            continue
        variants.append(body[:start] + new + body[end:])
        mutants.append({"file": name, "number": len(variants) - 1, "line": line, "what": what})
    for i, variant in enumerate(variants):
        out.append(f"namespace variant_{i} {{\n{variant}\n}}\n")
    public = re.sub(r"^namespace \{.*?^\} // namespace\n", "", body, flags=re.M | re.S)
    for kind, function, parameters in FUNCTION.findall(public):
        named = [one if not one.strip().endswith("&") else one + " unnamed" for one in parameters.split(",")]
        moved = ", ".join(name if "&" in one else f"std::move({name})"
                          for one in named for name in [re.search(r"(\w+)\s*$", one).group(1)])
        parameters = ",".join(named)
        cases = "".join(f"    case {i + 1}: return variant_{i + 1}::{function}({moved});\n" for i in range(len(mutants)))
        out.append(f"{kind} {function}({parameters}) {{\n    switch ({SWITCH}(\"{name}\")) {{\n{cases}    default: return "
                   f"variant_0::{function}({moved});\n    }}\n}}\n")
    out.append("} // namespace haihe::law\n")
    return "".join(out).replace('#include "law/', '#include <utility>\n#include "law/', 1), mutants


def compile_command(build):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if entry["file"].endswith("src/law/rule.cpp"):
            words = shlex.split(entry["command"])
            if words[0].endswith("ccache"):
                words = words[1:]
            keep, skip = [], False
            for word in words:
                if skip:
                    skip = False
                elif word in ("-o", "-c"):
                    skip = word == "-o"
                elif not word.endswith("rule.cpp") and word not in ("-Werror", "-g", "-Wall", "-Wextra", "-Wpedantic"):
                    keep.append(word)
            return keep + ["-w", "-O0", "-c"]
    raise SystemExit("law_mutants: compile_commands.json has no rule.cpp")


def run_one(program, mutant, narrow):
    environment = {**os.environ, "HAIHE_MUTANT": mutant}
    # The tables of other rules and the plan call everything, slowly, and hold no rule to its own boundary.
    for tests in ([narrow] if narrow else ["*Table.*"]) + ["*-*Table.*:Plan.of_every*:Book.*:Catalogue.has_every*"]:
        run = subprocess.run([program, "--gtest_brief=1", "--gtest_break_on_failure", f"--gtest_filter={tests}"],
                             env=environment, capture_output=True, timeout=600)
        if run.returncode != 0:
            return True
    return False


def main(build, pattern):
    work = build / "law_mutants"
    work.mkdir(exist_ok=True)
    command = compile_command(build)
    mutants, objects, jobs = [], [], []
    for name, text in pure_files(pattern):
        source, own = with_switch(name, text)
        if not own:
            continue
        mutants += own
        path = work / (name.replace("/", "__"))
        if not path.exists() or path.read_text(encoding="utf-8") != source:
            path.write_text(source, encoding="utf-8")
            path.with_suffix(".o").unlink(missing_ok=True)
        objects.append(path.with_suffix(".o"))
        if not objects[-1].exists():
            jobs.append((path, objects[-1]))
    switch = work / "switch.cpp"
    switch.write_text(f'''#include <cstdlib>
#include <string_view>
// HAIHE_MUTANT=file:number; the number where the file is the one, else 0.
int {SWITCH}(char const* file) {{
    static char const* const chosen = std::getenv("HAIHE_MUTANT");
    if (!chosen) return 0;
    std::string_view const mutant(chosen);
    auto const colon = mutant.find(':');
    return mutant.substr(0, colon) == file ? std::atoi(chosen + colon + 1) : 0;
}}
''')
    jobs.append((switch, switch.with_suffix(".o")))
    objects.append(jobs[-1][1])

    def compiled(job):
        return subprocess.run(command + [str(job[0]), "-o", str(job[1])], cwd=build, capture_output=True, text=True)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for job, run in zip(jobs, pool.map(compiled, jobs)):
            if run.returncode != 0:
                raise SystemExit(f"law_mutants: {job[0]} does not compile\n{run.stderr[:2000]}")
    program = work / "test_law_mutants"
    compiled_tests = build / "CMakeFiles/test_law.dir/tests/law"
    tests = [compiled_tests / (path.name + ".o") for path in sorted((ROOT / "tests/law").glob("*.cpp"))]
    link = ["g++", "-fuse-ld=mold", "-o", str(program), *map(str, objects + tests), str(build / "libhaihe_law.a"),
            str(build / "libhaihe_kernel.a"), "-lrapidcheck", "-lgtest_main", "-lgtest"]
    subprocess.run(link, check=True)
    if run_one(program, ":0", ""):
        raise SystemExit("law_mutants: the tests fail without any mutant")

    def killed(one):
        stem = pathlib.Path(one["file"]).stem
        return run_one(program, f"{one['file']}:{one['number']}", "" if one["file"] in SHARED else f"*{stem}*")

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        fates = list(pool.map(killed, mutants))
    survivors = [one for one, fate in zip(mutants, fates) if not fate]
    report(mutants, survivors, pattern)


def report(mutants, survivors, pattern):
    explained = {}
    if EXPLAINED.exists():
        for line in EXPLAINED.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                file, code, what, why = (part.strip() for part in line.split(" | "))
                explained[(file, code, what)] = why
    unexplained = []
    rows = []
    for one in survivors:
        why = explained.get((one["file"], one["line"].replace("|", "¦"), one["what"].replace("|", "¦")))
        if why is None:
            unexplained.append(one)
        rows.append(f"| `{one['file']}` | `{one['line'].replace('|', chr(0xa6))}` | {one['what'].replace('|', chr(0xa6))} | {why or '**not explained**'} |")
    text = ("# Mutants of the rules\n\n[The book of the law](README.md). Written by `./run mutants`: every comparison, connective, sum, negation\n"
            "and number of every rule in `src/law` is changed, one at a time, and the tests of the law must notice. (`¦` stands for a\nvertical bar.)\n\n"
            f"Mutants: {len(mutants)}. Noticed: {len(mutants) - len(survivors)}. Survivors: {len(survivors)}. What has no explanation yet is a row that a table lacks:\n\n"
            "| file | line | change | why no test can notice |\n|---|---|---|---|\n" + "\n".join(rows) + "\n")
    if not pattern:
        (ROOT / "docs/law").mkdir(parents=True, exist_ok=True)
        (ROOT / "docs/law/mutants.md").write_text(text, encoding="utf-8")
    print(f"law_mutants: {len(mutants)} mutants, {len(survivors)} survive, {len(unexplained)} of them unexplained")
    for one in unexplained:
        print(f"{one['file']} | {one['line'].replace('|', chr(0xa6))} | {one['what'].replace('|', chr(0xa6))} | ")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else "")
