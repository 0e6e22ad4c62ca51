"""The lint itself: each rule finds a fault that was planted, and leaves clean code alone."""

import contextlib
import io
import pathlib
import subprocess
import sys
import tempfile
import unittest

import headers
import includes
import rules
import source
import symbols

PLAN = pathlib.Path(sys.argv.pop(1)) / 'src/README.md'
HEADER = '#pragma once\n\n// What this is for.\n\n'


class Lint(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / 'src').mkdir()
        (self.root / 'src/README.md').write_bytes(PLAN.read_bytes())

    def write(self, name, text):
        path = self.root / 'src' / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    def run_lint(self, lint, *rest):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            code = lint.main(self.root, *rest)
        return code, said.getvalue()

    def finds(self, lint, words, *rest):
        code, said = self.run_lint(lint, *rest)
        self.assertEqual(code, 1, said)
        self.assertIn(words, said)

    def is_clean(self, lint, *rest):
        code, said = self.run_lint(lint, *rest)
        self.assertEqual(code, 0, said)

    def test_every_folder_and_library_is_read_from_the_tables(self):
        plan = source.Plan(PLAN)
        self.assertEqual(len(plan.folders), 17)
        named = {library for _, libraries in plan.folders.values() for library in libraries}
        self.assertEqual(named, set(plan.libraries))

    def test_an_edge_of_the_plan_passes(self):
        self.write('text/shape.cc', '#include "model/shaped.h"\n#include <hb.h>\n#include <vector>\n')
        self.is_clean(includes)

    def test_an_edge_against_the_line_fails(self):
        self.write('text/shape.cc', '#include "layout/paginate.h"\n')
        self.finds(includes, 'text/ may not include layout/')

    def test_base_includes_nothing_of_ours(self):
        self.write('base/length.cc', '#include "diag/codes.h"\n')
        self.finds(includes, 'base/ may not include diag/')

    def test_a_fenced_library_fails_outside(self):
        self.write('layout/paginate.cc', '#include <hb.h>\n')
        self.finds(includes, 'harfbuzz is fenced')

    def test_an_unknown_library_fails(self):
        self.write('app/main.cc', '#include <boost/any.hpp>\n')
        self.finds(includes, 'belongs to no library')

    def test_a_library_in_a_shared_header_fails(self):
        self.write('text/font_library.h', HEADER + '#include <hb.h>\n')
        self.write('pdf/write.cc', '#include "text/font_library.h"\n')
        self.finds(includes, 'other folders include this header')

    def test_a_library_in_a_header_of_the_folder_itself_passes(self):
        self.write('text/face.h', HEADER + '#include <hb.h>\n')
        self.write('text/shape.cc', '#include "text/face.h"\n')
        self.is_clean(includes)

    def test_a_folder_outside_the_table_fails(self):
        self.write('extras/thing.cc', '#include <vector>\n')
        self.finds(includes, 'is not in the table')

    def test_a_circle_of_headers_fails(self):
        self.write('base/a.h', HEADER + '#include "base/b.h"\n')
        self.write('base/b.h', HEADER + '#include "base/a.h"\n')
        self.finds(includes, 'includes itself by way of others')

    def test_own_header_comes_first(self):
        self.write('base/a.cc', '#include <vector>\n#include "base/a.h"\n')
        self.finds(includes, 'own header first')

    def test_a_header_that_needs_another_fails(self):
        self.write('base/a.h', HEADER + 'inline std::string name();\n')
        self.finds(headers, 'does not compile alone', 'g++')

    def test_banned_calls_fail_and_their_names_in_text_do_not(self):
        self.write('text/a.cc', '// std::cout and time(0)\nconst char* kWords = "std::cout << time(0)";\n')
        self.is_clean(rules)
        for call in ('int a = rand();', 'std::cout << 1;', 'auto t = time(nullptr);', 'std::regex r;',
                     'const char* e = getenv("HOME");', 'system("ls");', 'using namespace std;',
                     '#define HB_THING 1', 'double d = std::stod(s);'):
            self.write('text/a.cc', call + '\n')
            self.finds(rules, 'src/text/a.cc:1')

    def test_unfinished_work_fails(self):
        self.write('text/a.cc', '// TO' + 'DO later\n')
        self.finds(rules, 'unfinished')

    def test_a_long_file_fails(self):
        self.write('text/a.cc', 'int f();\n' * (rules.LONGEST_FILE + 1))
        self.finds(rules, 'one job')

    def test_lengths_of_functions_are_counted(self):
        self.write('text/a.cc', 'int f(int a,\n      int b) {\n' + '    ++a;\n' * 70 + '    return a;\n}\n')
        _, said = self.run_lint(rules)
        self.assertIn('f has 74 lines', said)

    def test_comments_and_literals_are_blanked_but_lines_stay(self):
        text = 'int a; /* one\ntwo */ auto s = R"(x\ny)"; int n = 1\'000; // end\nchar c = \'"\';\n'
        code = source.code_only(text)
        self.assertEqual(code.count('\n'), text.count('\n'))
        for gone in ('one', 'two', 'x', 'end'):
            self.assertNotIn(gone, code)
        self.assertIn("1'000", code)

    def library(self, code):
        """A static library of one file of text/."""
        self.write('text/a.cc', code)
        unit, archive = self.root / 'a.o', self.root / 'libhandbill_text.a'
        archive.unlink(missing_ok=True)
        subprocess.run(['g++', '-std=c++20', '-c', self.root / 'src/text/a.cc', '-o', unit], check=True)
        subprocess.run(['ar', 'rcs', archive, unit], check=True)
        return str(archive)

    def test_mutable_state_fails_and_constants_do_not(self):
        inside = 'namespace handbill::text {{ {} }}\n'.format
        for fine in ('const int* pick(int i) { static const int kSteps[] = {1, 2}; return kSteps + i; }',
                     'int& scratch() { thread_local int depth = 0; return depth; }',
                     'int next(); int first() { static const int value = next(); return value; }'):
            self.is_clean(symbols, self.library(inside(fine)))
        for fault in ('int counter = 3;', 'namespace { int hidden = 1; } int& f() { return hidden; }',
                      'int& f() { static int calls; return calls; }'):
            self.finds(symbols, 'outlives its function', self.library(inside(fault)))
        self.finds(symbols, 'runs before main', self.library(inside('int next(); const int kFirst = next();')))

    def test_nothing_read_is_a_fault(self):
        code, _ = self.run_lint(includes)
        self.assertEqual(code, 1)


if __name__ == '__main__':
    unittest.main()
