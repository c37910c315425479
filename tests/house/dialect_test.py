"""The SQL of the sources is the one dialect that SQLite and PostgreSQL both understand; a sample of each fault is found."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The two drivers speak their own database's words, and the audit of a file asks SQLite for its own check.
APART = ("src/edge/sql/", "src/ledger/audit_file.cpp")

VERB = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|REPLACE|PRAGMA|BEGIN|SAVEPOINT|RELEASE|ROLLBACK|COMMIT|VACUUM"
                  r"|(FROM|WHERE|AND|OR|ORDER|LIMIT|JOIN|LEFT) )\b")
LITERAL = re.compile(r'R"(\w*)\((.*?)\)\1"|((?:"(?:[^"\\\n]|\\.)*"\s*)+)', re.S)
COMMENT = re.compile(r"^\s*//.*$", re.M)

FORBIDDEN = {
    r"\bOR (IGNORE|REPLACE|ABORT|FAIL)\b|\bREPLACE INTO\b": "use ON CONFLICT",
    r"\bPRAGMA\b|\bsqlite_|\bpg_|\bpragma_|\binformation_schema\b": "ask the Connection",
    r"\b(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b": "use begin(), commit(), savepoint() of the Connection",
    r"(?<!WITHOUT )\b(?i:rowid)\b": "name a key of your own",
    r"\b(GLOB|REGEXP|MATCH|ILIKE|SIMILAR)\b": "use LIKE on what is in one case, or instr",
    r"\b(AUTOINCREMENT|SERIAL|IDENTITY)\b": "number the rows yourself",
    r"\bCOLLATE\b": "texts are ordered by their bytes",
    r"::": "use CAST",
    r"\b(ifnull|iif|group_concat|string_agg|printf|format|strftime|datetime|julianday|now|quote|typeof|hex|zeroblob|total|"
    r"random|changes|last_insert_rowid|strpos|position|json\w*|unixepoch|greatest|least)\s*\(": "both databases must know the function",
    r"\bWHERE 1\b(?! =)": "a condition is a comparison",
    r"(?<!CAST\()(?<!CAST\(coalesce\()\bsum\s*\(": "CAST(coalesce(sum(…), 0) AS BIGINT): PostgreSQL's sum is wider",
    r"\b(REAL|FLOAT|DOUBLE|NUMERIC|BOOLEAN|VARCHAR|JSONB?|BYTEA|DATETIME|TIMESTAMP)\b": "columns are TEXT, INTEGER or BLOB",
    r"\b(max|min)\s*\([^()]*,": "max and min of several are SQLite's alone",
    r"\bLIMIT \?\s*,": "use LIMIT ? OFFSET ?",
}


def statements(text):
    """The literals that are SQL, joined as the compiler joins them, each with its line."""
    text = COMMENT.sub("", text)
    for found in LITERAL.finditer(text):
        _, raw, joined = found.groups()
        sql = raw if raw is not None else "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', joined))
        if VERB.match(sql):
            yield text[: found.start()].count("\n") + 1, sql


def subselects_without_name(sql):
    """FROM (SELECT …) needs AS name behind it."""
    for begin in re.finditer(r"\b(FROM|JOIN) \(SELECT\b", sql):
        depth, at = 0, sql.index("(", begin.start())
        for at in range(at, len(sql)):
            depth += {"(": 1, ")": -1}.get(sql[at], 0)
            if depth == 0:
                break
        if depth == 0 and not re.match(r"\s*AS \w+", sql[at + 1 :]):
            yield begin.group()


def complaints(sql):
    for pattern, advice in FORBIDDEN.items():
        if found := re.search(pattern, sql):
            yield f"{found.group()!r}: {advice}"
    for one in subselects_without_name(sql):
        yield f"{one}: give it a name"


def sources():
    for path in sorted((ROOT / "src").rglob("*.?pp")):
        name = str(path.relative_to(ROOT))
        if not name.startswith(APART):
            yield name, path.read_text()


class Dialect(unittest.TestCase):
    def test_the_sources_speak_it(self):
        found = [f"{name}:{line}: {fault} in: {sql.strip()[:100]}"
                 for name, text in sources() for line, sql in statements(text) for fault in complaints(sql)]
        self.assertEqual(found, [])

    def test_numbered_rows_are_numbered_by_us(self):
        keys, faults = {}, []
        all_sql = [(name, sql) for name, text in sources() for _, sql in statements(text)]
        for _, sql in all_sql:
            keys |= dict(re.findall(r"CREATE TABLE IF NOT EXISTS (\w+)\(\s*(\w+) INTEGER PRIMARY KEY", sql))
        self.assertGreater(len(keys), 5)
        for name, sql in all_sql:
            for table, columns in re.findall(r"INSERT INTO (\w+)\(([^)]*)\)", sql):
                if table in keys and keys[table] not in re.split(r",\s*", columns):
                    faults.append(f"{name}: {table} without {keys[table]}")
        self.assertEqual(faults, [])

    def test_it_finds_the_sources_sql(self):
        self.assertGreater(sum(1 for _, text in sources() for _ in statements(text)), 150)

    def test_each_fault_is_found(self):
        for sql in ["INSERT OR IGNORE INTO a(b) VALUES(?)", "INSERT OR REPLACE INTO a(b) VALUES(?)", "PRAGMA user_version",
                    "SELECT a FROM sqlite_master", "SELECT a FROM t ORDER BY rowid", "SELECT a FROM t WHERE a GLOB 'x*'",
                    "SELECT a FROM t WHERE 1 AND b = ?", "SELECT sum(a) FROM t", "SELECT count(*) FROM (SELECT 1 FROM t LIMIT ?)",
                    "SELECT ifnull(a, 0) FROM t", "SELECT a::text FROM t", "SELECT max(a, b) FROM t", "SAVEPOINT x",
                    "SELECT a FROM t LIMIT ? , ?", "CREATE TABLE IF NOT EXISTS t(a REAL)", "SELECT group_concat(a) FROM t",
                    "SELECT a FROM t ORDER BY a COLLATE NOCASE", "SELECT pg_notify('a', '')"]:
            self.assertTrue(list(complaints(sql)), sql)

    def test_what_is_of_the_dialect_passes(self):
        for sql in ["INSERT INTO a(b) VALUES(?) ON CONFLICT DO NOTHING", "SELECT CAST(coalesce(sum(a), 0) AS BIGINT) FROM t",
                    "SELECT count(*) FROM (SELECT 1 FROM t LIMIT ?) AS found", "SELECT max(position) FROM t WHERE a = 1",
                    "CREATE TABLE IF NOT EXISTS t(a TEXT PRIMARY KEY, b INTEGER, c BLOB) WITHOUT ROWID;"]:
            self.assertEqual(list(complaints(sql)), [], sql)


if __name__ == "__main__":
    unittest.main()
