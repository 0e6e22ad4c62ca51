"""A copy of the project that a test may break, and the program run in it."""

import json
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT, HANDBILL = pathlib.Path(sys.argv[1]), sys.argv[2]
HERE = pathlib.Path(__file__).parent
ESCAPE = re.compile('\x1b\\[')


class ProjectTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = pathlib.Path(folder.name)
        for name in ('content', 'fonts'):
            shutil.copytree(ROOT / name, self.project / name)

    def run_handbill(self, *arguments, environment=None, code=0):
        """The finished process; fails unless it ends with `code`."""
        done = subprocess.run([HANDBILL, *arguments], cwd=self.project, env={**os.environ, **(environment or {})},
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, code, f'{arguments}\n{done.stdout}\n{done.stderr}')
        return done

    def on_terminal(self, *arguments, environment=None):
        """Everything the program says to a terminal."""
        master, slave = pty.openpty()
        child = subprocess.Popen([HANDBILL, *arguments], cwd=self.project, stdin=slave, stdout=slave, stderr=slave,
                                 env={**os.environ, 'TERM': 'xterm-256color', **(environment or {})})
        os.close(slave)
        said = b''
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            said += part
        os.close(master)
        child.wait()
        return said.decode(errors='replace')

    def output(self, tag='en', sheet='letter', document='poster-hotel'):
        return self.project / 'output' / document / f'{document}.{tag}.{sheet}.pdf'

    def manifest(self):
        return json.loads((self.project / 'output/manifest.json').read_text(encoding='utf-8'))

    def edit(self, path, old, new):
        file = self.project / path
        text = file.read_text(encoding='utf-8')
        self.assertIn(old, text, f'{path} no longer holds what this test changes')
        file.write_text(text.replace(old, new, 1), encoding='utf-8')

    def replace_message(self, tag, stem, key, value):
        file = self.project / f'content/locales/{tag}/{stem}.yaml'
        text = re.sub(rf'(?m)^{re.escape(key)}:.*(\n +.*)*$', lambda _: f'{key}: {json.dumps(value)}',
                      file.read_text(encoding='utf-8'))
        file.write_text(text, encoding='utf-8')


def main():
    del sys.argv[1:3]
    unittest.main()
