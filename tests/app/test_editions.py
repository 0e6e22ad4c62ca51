"""Every theme in every edition over the whole catalogue: contrast as Handbill measured it, against the limits of WCAG 2.2,
and the smallest type as MuPDF reads it from the finished file. Prints a table; fails where anything falls short."""

import collections
import concurrent.futures
import json
import re
import subprocess
import sys
import tempfile
import unittest

from project import HANDBILL, ROOT, main

# Lowest ratio that any text may have: large type may go to the second limit of each level, 1.4.3 and 1.4.6.
NEEDED = {'office': 3.0, 'one-ink': 3.0, 'high-contrast': 4.5, 'large-print': 4.5}
LARGE_PRINT = 18.0
# MuPDF prints sizes as it computes them from the text matrix, in single precision.
ROUNDING = 0.01
LANGUAGES = 'en,es,ar,km'


def smallest_type(path):
    """The least size of any character that is not blank, in points."""
    told = subprocess.run(['mutool', 'draw', '-q', '-F', 'stext', path], capture_output=True, check=True).stdout.decode()
    sizes, size = [], None
    for line in told.splitlines():
        font = re.search(r'<font name="[^"]*" size="([0-9.]+)"', line)
        if font:
            size = float(font.group(1))
        char = re.search(r'<char .* c="([^"]*)"', line)
        if char and char.group(1).strip():
            sizes.append(size)
    return min(sizes)


class Editions(unittest.TestCase):
    def test_the_example_lodge_can_print_everything_in_its_own_name(self):
        done = subprocess.run([HANDBILL, '--project', ROOT, 'check', '--org', ROOT / 'docs/example-lodge/org.yaml'],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_theme_in_every_edition(self):
        with tempfile.TemporaryDirectory() as out:
            done = subprocess.run([HANDBILL, '--project', ROOT, 'build', '--lang', LANGUAGES, '--theme', 'all',
                                   '--edition', 'all', '--out', out], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            with open(f'{out}/manifest.json', encoding='utf-8') as manifest:
                files = json.load(manifest)['files']
            with concurrent.futures.ThreadPoolExecutor() as pool:
                sizes = list(pool.map(lambda file: smallest_type(f"{out}/{file['path']}"), files))
        groups = collections.defaultdict(list)
        for file, size in zip(files, sizes):
            self.assertAlmostEqual(size, file['smallest_type_pt'], delta=ROUNDING, msg=file['path'])
            groups[file['theme'], file['edition']].append((file, size))
        print(f"{'theme':<12}{'edition':<15}{'files':>6}{'lowest contrast':>17}{'smallest type':>15}")
        for (theme, edition), members in sorted(groups.items()):
            lowest = min(file['lowest_contrast'] for file, _ in members)
            smallest = min(size for _, size in members)
            print(f'{theme:<12}{edition:<15}{len(members):>6}{lowest:>13.2f} : 1{smallest:>12.1f} pt')
            self.assertGreaterEqual(lowest, NEEDED[edition], (theme, edition))
            if edition == 'large-print':
                self.assertGreaterEqual(smallest, LARGE_PRINT - ROUNDING, theme)
        themes = {theme for theme, _ in groups}
        self.assertEqual(set(groups), {(theme, edition) for theme in themes for edition in NEEDED})


main()
