"""Every topic of content/topics.yaml stands somewhere in English and in Spanish, under a heading that is printed."""

import json
import pathlib
import subprocess
import sys
import unittest

import yaml

ROOT, HANDBILL = pathlib.Path(sys.argv[1]), sys.argv[2]
LANGUAGES = ('en', 'es')


def asked_for():
    with open(ROOT / 'content/topics.yaml', encoding='utf-8') as file:
        return yaml.load(file, Loader=yaml.BaseLoader)['topics']


class Topics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([HANDBILL, 'list', 'topics', '--json', '--project', str(ROOT)],
                              capture_output=True, text=True, check=True)
        cls.rows = json.loads(done.stdout)

    def test_every_topic_is_listed(self):
        self.assertEqual({row['id'] for row in self.rows}, set(asked_for()))

    def test_every_topic_stands_somewhere(self):
        for language in LANGUAGES:
            there = {row['id'] for row in self.rows if row['document'] and language in row['languages']}
            missing = set(asked_for()) - there
            self.assertEqual(sorted(missing), [], f'no piece speaks of these in {language}')

    def test_every_place_has_a_heading_and_a_line(self):
        for row in self.rows:
            if not row['document']:
                continue
            self.assertTrue(row['section'], row)
            path, _, line = row['place'].rpartition(':')
            lines = (ROOT / path).read_text(encoding='utf-8').splitlines()
            self.assertLessEqual(int(line), len(lines), row)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
