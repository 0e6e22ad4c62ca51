"""Folded pieces in both directions: panel widths as printers give them, the inside on the same folds as the outside, and the
paper folded up by hand shows the right faces. folding.py ROOT HANDBILL

Each panel of a test piece is filled with a colour of its own; where they lie is read from the file. The project's own
leaflet must have its outside and inside on the same folds too."""

import dataclasses
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

import printed_sheet

ROOT, HANDBILL = pathlib.Path(sys.argv[1]), sys.argv[2]
MM = 72 / 25.4
FILL = re.compile(rb'([\d.]+ [\d.]+ [\d.]+) rg\s+((?:-?[\d.]+ ){4})re\s+f')
MARKS = re.compile(rb'\[(\d*)\]0 d((?:\s+[-\d.]+ [-\d.]+ m\s+[-\d.]+ [-\d.]+ l\s+S)+)')
LINE = re.compile(rb'([-\d.]+) ([-\d.]+) m\s+([-\d.]+) ([-\d.]+) l')
# One colour of the theme for each panel of a side: outside, then inside.
COLOURS = {'outside': ['panel', 'field', 'key', 'ink'], 'inside': ['quiet', 'sun', 'mute', 'paper']}
WORDS = {'en': 'A folded page', 'ar': 'صفحة مطوية'}

# What printers say, in mm from the left of a left-to-right outside: the flap that tucks in, the back, the cover.
LETTER, A4 = [92.075, 93.6625, 93.6625], [97, 100, 100]  # 3 5/8, 3 11/16, 3 11/16 in


def piece(kind, panels, sheets):
    """Two pages; on each panel a box of its own colour, on one of each page words."""
    pages = []
    for side, colours in COLOURS.items():
        blocks = [{'panel': number, 'fill': colours[number - 1], 'stack': []} for number in range(1, panels + 1)]
        heading = {'heading': 'words', 'level': 1, 'style': 'card-head'} if side == 'outside' else \
            {'text': 'words', 'style': 'card-text'}
        blocks[0] |= {'padding': 6, 'stack': [heading]}
        pages.append({'name': side, 'panels': blocks})
    return {'piece': f'fold-{kind}', 'title': 'words', 'theme': 'a-civic', 'content-date': '2026-11-23', 'sheets': sheets,
            'languages': ['en', 'ar'], 'audience': 'public', 'folds': kind, 'facts': {}, 'pages': pages}


PIECES = {'tri-fold': (3, ['letter-landscape', 'a4-landscape']), 'z-fold': (3, ['letter-landscape', 'a4-landscape']),
          'half-fold': (2, ['half-letter']), 'tent': (2, ['letter']), 'double': (4, ['card-us'])}


@dataclasses.dataclass(frozen=True)
class Panel:
    """A panel of the sheet that lies with its inside up; x from the left."""
    left: float
    right: float
    up: str
    down: str


def folded(stack, at, side, behind=False):
    """All of the stack on one side of `at` turned over to the other, on top or behind it."""
    moving = [panel for panel in stack if (panel.left >= at - 1e-3) == (side == 'right')]
    rest = [panel for panel in stack if panel not in moving]
    moved = [Panel(2 * at - panel.right, 2 * at - panel.left, panel.down, panel.up) for panel in reversed(moving)]
    return moved + rest if behind else rest + moved


class Folding(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.project = pathlib.Path(cls.scratch.name)
        shutil.copytree(ROOT / 'content', cls.project / 'content')
        shutil.copytree(ROOT / 'fonts', cls.project / 'fonts')
        for kind, (panels, sheets) in PIECES.items():
            text = yaml.safe_dump(piece(kind, panels, sheets), allow_unicode=True, sort_keys=False)
            (cls.project / f'content/pieces/fold-{kind}.yaml').write_text(text, encoding='utf-8')
            for language, words in WORDS.items():
                (cls.project / f'content/locales/{language}/fold-{kind}.yaml').write_text(f'words: {words}\n',
                                                                                        encoding='utf-8')
        done = subprocess.run(
            [HANDBILL, 'build', *(f'fold-{kind}' for kind in PIECES), 'leaflet-clinic', '--project', str(cls.project),
             '--out', str(cls.project / 'out')], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stdout + done.stderr
        colours = yaml.safe_load((ROOT / 'content/themes/a-civic.yaml').read_text(encoding='utf-8'))['colours']
        cls.names = {}
        for side, names in COLOURS.items():
            for number, name in enumerate(names, 1):
                rgb = colours[name]['rgb']
                cls.names[tuple(int(rgb[i:i + 2], 16) for i in (1, 3, 5))] = f'{side} {number}'

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def side(self, document, language, paper, page):
        """The panels of a page by name: (left, top, right, bottom) in points from the top left."""
        path = self.project / f'out/{document}/{document}.{language}.{paper}.pdf'
        sheet = printed_sheet.read(path)[page]
        found = {}
        for colour, box in FILL.findall(sheet.stream):
            rgb = tuple(round(float(part) * 255) for part in colour.split())
            x, y, width, height = map(float, box.split())
            top = sheet.boxes['TrimBox'][3] - y - height
            found[self.names[rgb]] = (x, top, x + width, top + height)
        return found

    def strip(self, kind, language, sheet):
        """The sheet, inside up, left to right. Its faces must lie on the same paper."""
        outside, inside = (self.side(f'fold-{kind}', language, sheet, page) for page in (0, 1))
        width = max(right for _, _, right, _ in outside.values())
        behind = {name: (width - right, width - left) for name, (left, _, right, _) in outside.items()}
        strip = []
        for name, (left, _, right, _) in sorted(inside.items(), key=lambda item: item[1]):
            back, place = min(behind.items(), key=lambda item: abs(item[1][0] - left))
            self.assertAlmostEqual(place[0], left, delta=0.003, msg=f'{kind} {language} {sheet}: {name} behind {back}')
            self.assertAlmostEqual(place[1], right, delta=0.003, msg=f'{kind} {language} {sheet}: {name} behind {back}')
            strip.append(Panel(left, right, name, back))
        self.assertEqual(len(strip), PIECES[kind][0])
        return strip

    def test_a_tri_fold_has_the_widths_of_printers_to_a_tenth_of_a_millimetre(self):
        for sheet, widths in (('letter-landscape', LETTER), ('a4-landscape', A4)):
            for language in WORDS:
                for page, side in enumerate(COLOURS):
                    panels = self.side('fold-tri-fold', language, sheet, page)
                    numbers = (1, 2, 3) if side == 'outside' else (3, 2, 1)  # the flap is behind the third
                    for number, meant in zip(numbers, widths):
                        left, _, right, _ = panels[f'{side} {number}']
                        with self.subTest(sheet=sheet, language=language, panel=f'{side} {number}'):
                            self.assertAlmostEqual((right - left) / MM, meant, delta=0.1)

    def test_a_tri_fold_is_read_in_its_direction(self):
        """Left to right: outside flap, back, cover, inside 1, 2, 3. Right to left: the mirror of both."""
        for sheet in PIECES['tri-fold'][1]:
            for page, side in enumerate(COLOURS):
                for language, order in (('en', (1, 2, 3)), ('ar', (3, 2, 1))):
                    panels = self.side('fold-tri-fold', language, sheet, page)
                    found = sorted(panels, key=lambda name: panels[name])
                    self.assertEqual(found, [f'{side} {number}' for number in order], (sheet, language))

    def test_a_tri_fold_closes_on_its_cover_and_opens_on_the_flap(self):
        for sheet in PIECES['tri-fold'][1]:
            for language in WORDS:
                with self.subTest(sheet=sheet, language=language):
                    strip = self.strip('tri-fold', language, sheet)
                    left, right = strip[1].left, strip[1].right
                    flap, lid = (('right', right), ('left', left)) if language == 'en' else (('left', left), ('right', right))
                    opened = folded(strip, flap[1], flap[0])
                    # The cover turned back, two panels lie side by side: the first of the inside and the flap on the second.
                    self.assertEqual(opened[-1].up, 'outside 1')
                    first = next(panel for panel in opened if panel.up == 'inside 1')
                    self.assertTrue((first.right <= left + 1e-3) == (language == 'en'), 'the first inside panel is on the wrong side')
                    closed = folded(opened, lid[1], lid[0])
                    self.assertEqual((closed[-1].up, closed[0].down), ('outside 3', 'outside 2'))
                    # Nothing sticks out, and the flap does not reach the fold of the cover.
                    for panel in closed:
                        self.assertGreaterEqual(panel.left, left - 0.003)
                        self.assertLessEqual(panel.right, right + 0.003)
                    tucked = closed[1]
                    self.assertEqual(tucked.up, 'outside 1')
                    free = tucked.left - left if language == 'en' else right - tucked.right
                    self.assertAlmostEqual(free / MM, 1.5875 if sheet.startswith('letter') else 3, delta=0.1)

    def test_a_z_fold_shows_one_face_of_each_side(self):
        for sheet in PIECES['z-fold'][1]:
            for language in WORDS:
                with self.subTest(sheet=sheet, language=language):
                    strip = self.strip('z-fold', language, sheet)
                    left, right = strip[1].left, strip[1].right
                    first, last = (('left', left), ('right', right)) if language == 'en' else (('right', right), ('left', left))
                    closed = folded(folded(strip, first[1], first[0]), last[1], last[0], behind=True)
                    self.assertEqual((closed[-1].up, closed[0].down), ('outside 3', 'inside 3'))
                    for panel in closed:
                        self.assertAlmostEqual(panel.left, left, delta=0.003)
                        self.assertAlmostEqual(panel.right, right, delta=0.003)

    def test_a_half_fold_opens_as_a_book_of_its_direction(self):
        for language in WORDS:
            strip = self.strip('half-fold', language, 'half-letter')
            closed = folded(strip, strip[1].left, 'left' if language == 'en' else 'right')
            self.assertEqual((closed[-1].up, closed[0].down), ('outside 2', 'outside 1'), language)

    def test_rows_are_folded_across_the_middle(self):
        for language in WORDS:
            for page, side in enumerate(COLOURS):
                tent = self.side('fold-tent', language, 'letter', page)
                self.assertEqual(tent[f'{side} 1'], (0, 0, 612, 396))
                self.assertEqual(tent[f'{side} 2'], (0, 396, 612, 792))
                double = self.side('fold-double', language, 'card-us', page)
                rows = [[1, 2], [3, 4]] if language == 'en' else [[2, 1], [4, 3]]
                for row, numbers in enumerate(rows):
                    for column, number in enumerate(numbers):
                        self.assertEqual(double[f'{side} {number}'],
                                         (126 * column, 72 * row, 126 * column + 126, 72 * row + 72))

    def test_the_clinic_leaflet_is_folded_where_a_tri_fold_is(self):
        """Edges of its fields lie on the folds of the test piece, or wrap them by a point and a half."""
        for sheet, widths in (('letter-landscape', LETTER), ('a4-landscape', A4)):
            for language in ('en', 'es'):
                path = self.project / f'out/leaflet-clinic/leaflet-clinic.{language}.{sheet}.pdf'
                for page, of_page in enumerate((widths, widths[::-1])):
                    folds = [sum(of_page[:count]) * MM for count in (0, 1, 2, 3)]
                    high = [(float(x), float(x) + float(width)) for _, box in FILL.findall(printed_sheet.read(path)[page].stream)
                            for x, _, width, height in [box.split()] if float(height) > 590]
                    self.assertEqual(len(high), 3, (sheet, language, page))
                    for left, right in high:
                        start = min(folds, key=lambda fold: abs(fold - left))
                        self.assertTrue(abs(left - start) < 0.1 * MM or abs(start - left - 1.5) < 0.1 * MM, (sheet, left))
                        self.assertTrue(min(abs(fold - right) for fold in folds) < 0.1 * MM, (sheet, right))

    def test_folds_are_marked_outside_the_trim_on_a_larger_sheet(self):
        """Dashed, in line with both folds, on the outside from the left and on the inside from the right; cut marks whole."""
        out = self.project / 'marked'
        done = subprocess.run([HANDBILL, 'build', 'leaflet-clinic', '--lang', 'es', '--on-sheet', 'tabloid', '--flip', 'short',
                               '--project', str(self.project), '--out', str(out)], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 0, done.stderr)
        for paper, widths, high in (('letter-landscape', LETTER, 612), ('a4-landscape', A4, 210 * MM)):
            sheets = printed_sheet.read(out / f'leaflet-clinic/leaflet-clinic.es.{paper}.tabloid.flip-short.pdf')
            wide = sum(widths) * MM
            left, bottom = (1224 - wide) / 2, (792 - high) / 2
            for sheet, of_page in zip(sheets, (widths, widths[::-1])):
                self.assertEqual(sheet.boxes['MediaBox'], (0, 0, 1224, 792))
                marks = {dash: [tuple(map(float, line)) for line in LINE.findall(lines)]
                         for dash, lines in MARKS.findall(sheet.stream[sheet.stream.rindex(b'/Artifact<</Type/Page>>'):])}
                self.assertEqual(sorted(marks), [b'', b'3'])
                folds = [left + sum(of_page[:count]) * MM for count in (1, 2)]
                self.assertEqual(len(marks[b'3']), 4)
                for (x, y, to_x, to_y), fold in zip(marks[b'3'], (folds[0], folds[0], folds[1], folds[1])):
                    self.assertAlmostEqual(x, fold, delta=0.1 * MM)
                    self.assertEqual(x, to_x)
                    self.assertTrue(min(y, to_y) > bottom + high or max(y, to_y) < bottom, (y, to_y))
                self.assertEqual(len(marks[b'']), 8)
                for x, y, to_x, to_y in marks[b'']:
                    on_edge = min(abs(x - left), abs(x - left - wide)) if x == to_x else \
                        min(abs(y - bottom), abs(y - bottom - high))
                    self.assertLess(on_edge, 0.01)


if __name__ == '__main__':
    del sys.argv[1:3]
    unittest.main()
