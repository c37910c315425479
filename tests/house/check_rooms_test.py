"""One forbidden thing of each kind, and the exact complaint; and the real tree is clean."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHECK = ROOT / "cmake" / "check_rooms.py"


def complaints(files):
    with tempfile.TemporaryDirectory() as tree:
        root = pathlib.Path(tree)
        (root / "cmake").mkdir()
        (root / "cmake" / "rooms.txt").write_text((ROOT / "cmake" / "rooms.txt").read_text())
        for name, text in files.items():
            path = root / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        run = subprocess.run([sys.executable, CHECK, root], capture_output=True, text=True)
        return run.returncode, run.stdout


class CheckRooms(unittest.TestCase):
    def refused(self, files, rule):
        code, said = complaints(files)
        self.assertEqual(code, 1)
        self.assertIn(rule, said)
        self.assertIn("use ", said)

    def test_the_real_tree_is_clean(self):
        run = subprocess.run([sys.executable, CHECK, ROOT], capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stdout), (0, ""))

    def test_a_clean_tree_passes(self):
        self.assertEqual(complaints({"kernel/a.hpp": "#include <string>\n", "law/b.hpp": '#include "kernel/a.hpp"\n'}), (0, ""))

    def test_upward_include(self):
        self.refused({"law/a.hpp": "", "kernel/b.hpp": '#include "law/a.hpp"\n'}, "src/kernel/b.hpp:1: room_may_include")

    def test_pure_file_includes_database(self):
        self.refused({"edge/sql/c.hpp": "", "trading/tender/d.hpp": '#include "edge/sql/c.hpp"\n'}, "room_may_include")

    def test_role_includes_role(self):
        self.refused({"hub/notice/a.hpp": "", "trading/tender/b_views.cpp": '#include "hub/notice/a.hpp"\n'}, "room_may_include")

    def test_pure_file_includes_rim(self):
        self.refused({"trading/tender/a_views.hpp": "", "trading/tender/b.hpp": '#include "trading/tender/a_views.hpp"\n'}, "room_may_include")

    def test_outside_header(self):
        self.refused({"kernel/a.hpp": "#include <sqlite3.h>\n"}, "outside_header_is_allowed")

    def test_short_include(self):
        self.refused({"kernel/a.hpp": "", "kernel/b.hpp": '#include "a.hpp"\n'}, "include_is_written_in_full")

    def test_own_header_first(self):
        self.refused({"kernel/a.hpp": "", "kernel/a.cpp": '#include <string>\n#include "kernel/a.hpp"\n'}, "own_header_comes_first")

    def test_words(self):
        for word in ("clock::now()", "double x;", "std::random_device d;", 'getenv("X")', "std::mutex m;", "std::cout << 1;"):
            with self.subTest(word):
                self.refused({"law/a.cpp": word + "\n"}, "pure_file_is_pure")

    def test_drawer(self):
        self.refused({"kernel/string_utils.hpp": ""}, "name_has_a_noun")

    def test_long_file(self):
        code, said = complaints({"kernel/a.hpp": "\n" * 401})
        self.assertEqual(code, 1)
        self.assertIn("file_is_short", said)

    def test_unknown_room(self):
        code, said = complaints({"attic/a.hpp": ""})
        self.assertEqual(code, 1)
        self.assertIn("room_is_known", said)


if __name__ == "__main__":
    unittest.main()
