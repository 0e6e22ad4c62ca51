"""A Tabloid poster on Letter sheets: cut at the full marks and laid on the dashed ones, pictures of the sheets are the picture
of the poster again. tiles.py ROOT HANDBILL

Marks are read from the file, as eyes and a knife would use them; nothing is taken from the program's own figures."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from PIL import Image, ImageChops

import printed_sheet

ROOT, HANDBILL = pathlib.Path(sys.argv[1]), sys.argv[2]
DOTS = 144  # an inch: two a point, so that cuts fall between dots
# The same ink at another place of the raster may be one shade off along edges.
MEAN, FAR, FAR_SHARE = 0.05, 64, 0.0005
MARKS = re.compile(rb'\[(\d*)\]0 d((?:\s+[-\d.]+ [-\d.]+ m\s+[-\d.]+ [-\d.]+ l\s+S)+)')
LINE = re.compile(rb'([-\d.]+) ([-\d.]+) m\s+([-\d.]+) ([-\d.]+) l')


def drawn(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['pdftoppm', '-r', str(DOTS), path, f'{folder}/sheet'], check=True)
        return [Image.open(picture).convert('RGB') for picture in sorted(pathlib.Path(folder).iterdir())]


def marks_of(sheet):
    """(dashed, from x, from y, to x, to y) in points from the top left"""
    tail = sheet.stream[sheet.stream.rindex(b'Q'):]
    high = sheet.boxes['MediaBox'][3]
    for dash, lines in MARKS.findall(tail):
        for line in LINE.findall(lines):
            x, y, to_x, to_y = map(float, line)
            yield bool(dash), x, high - y, to_x, high - to_y


class Marks:
    """Where to cut a sheet, and where its neighbours' edges come to lie on it."""

    def __init__(self, sheet):
        lines = list(marks_of(sheet))
        self.scale = max((to_x - x for dashed, x, y, to_x, to_y in lines if y == to_y and not dashed))
        upright = [(dashed, x) for dashed, x, y, to_x, to_y in lines if x == to_x and abs(to_y - y) > 17]
        level = [(dashed, y) for dashed, x, y, to_x, to_y in lines if y == to_y and 17 < abs(to_x - x) < 19]
        self.cut_x, self.cut_y = ({at for dashed, at in group if not dashed} for group in (upright, level))
        self.join_x, self.join_y = ({at for dashed, at in group if dashed} for group in (upright, level))


class Tiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.out = pathlib.Path(folder.name)

    def build(self, *arguments, code=0):
        done = subprocess.run([HANDBILL, 'build', *arguments, '--project', str(ROOT), '--out', str(self.out)],
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, code, f'{arguments}\n{done.stdout}{done.stderr}')
        return done

    def built(self, *arguments):
        entry, = json.loads(self.build(*arguments, '--json').stdout)['files']
        return entry, self.out / entry['path']

    def joined(self, path, rows, columns, size):
        """The poster put together again, in pixels, and by how much its last tiles reach its edges."""
        per = DOTS / 72
        marks = [Marks(sheet) for sheet in printed_sheet.read(path)]
        pictures = drawn(path)
        poster = Image.new('RGB', tuple(round(side * per) for side in size), 'magenta')
        top = 0.0
        for row in range(rows):
            left = 0.0
            for column in range(columns):
                mark, picture = marks[row * columns + column], pictures[row * columns + column]
                cut = min(mark.cut_x), min(mark.cut_y)
                right = max(mark.cut_x) if column == columns - 1 else max(mark.join_x) + 36
                bottom = max(mark.cut_y) if row == rows - 1 else max(mark.join_y) + 36
                piece = picture.crop(tuple(round(edge * per) for edge in (*cut, right, bottom)))
                poster.paste(piece, (round(left * per), round(top * per)))
                if column < columns - 1:
                    left += max(mark.join_x) - cut[0]
                else:
                    self.assertAlmostEqual(left + right - cut[0], size[0], delta=0.01)
                if row == rows - 1:
                    self.assertAlmostEqual(top + bottom - cut[1], size[1], delta=0.01)
            if row < rows - 1:
                top += max(marks[row * columns].join_y) - min(marks[row * columns].cut_y)
        return poster

    def test_joined_tiles_are_the_poster(self):
        for language in ('en', 'ar'):
            with self.subTest(language=language):
                _, whole = self.built('poster-hotel', '--lang', language, '--sheet', 'tabloid')
                entry, path = self.built('poster-hotel', '--lang', language, '--sheet', 'tabloid', '--tiles', 'letter')
                self.assertEqual(path.name, f'poster-hotel.{language}.tabloid.tiles-letter.pdf')
                self.assertEqual((entry['pages'], entry['tiles'], entry['stock']), (4, {'rows': 2, 'columns': 2}, 'letter'))
                poster = self.joined(path, 2, 2, (792, 1224))
                original, = drawn(whole)
                self.assertEqual(poster.size, original.size)
                difference = ImageChops.difference(poster, original).convert('L')
                shades = difference.histogram()
                dots = poster.width * poster.height
                mean = sum(shade * count for shade, count in enumerate(shades)) / dots
                self.assertLess(mean, MEAN)
                self.assertLess(sum(shades[FAR:]) / dots, FAR_SHARE)

    def test_scales_and_labels(self):
        for sheet, length, words in (('letter', 144, '2 in at 100 %'), ('a4', 141.732, '50 mm at 100 %')):
            _, path = self.built('poster-hotel', '--lang', 'en', '--sheet', 'tabloid', '--tiles', sheet)
            read = printed_sheet.read(path)
            for number, side in enumerate(read, 1):
                self.assertAlmostEqual(Marks(side).scale, length, delta=0.003)
                said = subprocess.run(['pdftotext', '-f', str(number), '-l', str(number), path, '-'], check=True,
                                      capture_output=True, text=True).stdout
                row, column = (number + 1) // 2, (number + 1) % 2 + 1
                self.assertIn(f'{"AB"[row - 1]}{column} · row {row} of 2, column {column} of 2', said)
                self.assertIn(words, said)

    def test_only_the_first_tile_is_told_and_links_lie_where_they_are_printed(self):
        _, path = self.built('poster-hotel', '--lang', 'en', '--sheet', 'tabloid', '--tiles', 'letter')
        _, whole = self.built('poster-hotel', '--lang', 'en', '--sheet', 'tabloid')
        sides = printed_sheet.read(path)
        self.assertEqual([side.impressions[0].form for side in sides], [None, 'P1', 'P1', 'P1'])
        told = []
        for file in (path, whole):
            found = json.loads(subprocess.run([HANDBILL, 'inspect', file, '--json', '--project', str(ROOT)], check=True,
                                              capture_output=True, text=True).stdout)
            told.append([(line.get('role'), line.get('text'), line.get('target')) for line in found['order']])
        self.assertEqual(told[0], told[1])

    def test_the_overlap_is_as_asked(self):
        _, path = self.built('poster-hotel', '--lang', 'en', '--sheet', 'tabloid', '--tiles', 'letter', '--overlap', '1in')
        self.assertTrue(path.name.endswith('.tiles-letter.overlap-72pt.pdf'))
        first, second, *_ = printed_sheet.read(path)
        wide = first.impressions[0].clip[2] - first.impressions[0].clip[0]
        self.assertAlmostEqual(wide * 2 - 72, 792, delta=0.003)
        self.assertAlmostEqual(min(Marks(first).cut_x) + wide - max(Marks(first).join_x), 72, delta=0.003)

    def test_what_needs_no_tiles_is_refused(self):
        said = self.build('poster-hotel', '--sheet', 'letter', '--tiles', 'letter', code=2).stderr
        self.assertIn('none of these documents is on a sheet that must be parted over sheets “letter”', said)
        self.assertIn('--tiles', self.build('poster-hotel', '--overlap', '1in', code=2).stderr)
        self.assertIn('0.5in', self.build('poster-hotel', '--tiles', 'letter', '--overlap', '9in', code=2).stderr)
        self.assertIn('--on-sheet', self.build('poster-hotel', '--tiles', 'letter', '--on-sheet', 'a3', code=2).stderr)


if __name__ == '__main__':
    del sys.argv[1:3]
    unittest.main()
