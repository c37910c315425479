"""The other documents whose commands run in the tutorial's world: docs/handbook and docs/operations.md. A block of theirs
says in a comment before it after which section of the tutorial it stands: <!-- after section 8 -->."""

import pathlib
import re

MARKED = re.compile(r"^<!-- after section (\d+) -->\n```sh\n(.*?)^```$", re.S | re.M)
BLOCK = re.compile(r"^```sh\n", re.M)
PAGE = re.compile(r"`(/[a-z:/_-]*)`")
REQUEST = re.compile(r"`(GET|POST|PUT|DELETE) (/[^`\s]*)`")


def sections(document):
    """The tutorial's blocks by the number of their section, in order."""
    found = {}
    for part in re.split(r"^(?=## \d+\. )", document, flags=re.M)[1:]:
        number = int(re.match(r"## (\d+)\.", part).group(1))
        found[number] = re.findall(r"^```sh\n(.*?)^```$", part, re.S | re.M)
    return found


def blocks(document, name):
    found = [(int(number), block) for number, block in MARKED.findall(document)]
    assert len(found) == len(BLOCK.findall(document)), f"{name}: a block does not say after which section it stands"
    return found


def requests_of(specifications):
    """(METHOD, path) of every operation, read without a YAML library: paths and methods stand at fixed depths."""
    operations, path = set(), None
    for text in specifications:
        for line in text.splitlines():
            if named := re.match(r"  (/\S+):", line):
                path = named.group(1)
            elif method := re.match(r"    (get|post|put|delete|patch|head):", line):
                operations.add((method.group(1).upper(), path))
    return operations


def read(docs):
    """[(section, block)] of the handbook and the operations; every page and request that they name exists, and a page
    holds the same commands in both languages."""
    docs = pathlib.Path(docs)
    home = docs.parent
    routes = set(re.findall(r"path: '([^']+)'", (home / "web/src/app/routes.ts").read_text(encoding="utf-8")))
    operations = requests_of(file.read_text(encoding="utf-8") for file in (home / "spec/http").glob("*.yaml"))
    found = []
    for file in [*sorted((docs / "handbook").glob("*.md")), docs / "operations.md"]:
        text = file.read_text(encoding="utf-8")
        for page in PAGE.findall(text):
            assert page in routes or ("GET", page) in operations, f"{file.name}: there is no page {page}"
        for request in REQUEST.findall(text):
            assert request in operations, f"{file.name}: there is no {' '.join(request)}"
        twin = file.with_name(file.stem + ".en.md")
        if file.name.endswith(".en.md"):
            continue
        if file.parent.name == "handbook" and file.name != "README.md":
            assert blocks(twin.read_text(encoding="utf-8"), twin.name) == blocks(text, file.name), f"{file.name}: its twin differs"
        found += blocks(text, file.name)
    return found


def woven(tutorial, others):
    """One script: each block of the others in a shell of its own after its section, so that it leaves nothing behind."""
    script = []
    for number, own in sections(tutorial).items():
        script += own
        script += [f"(\n{block}true\n)\n" for after, block in others if after == number]
    return "\n".join(script)
