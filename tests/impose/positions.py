"""Every impression lies where the maker of the stock says the piece is, its back behind it, in points.
positions.py ROOT HANDBILL OUTPUT"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

import printed_sheet

ROOT, HANDBILL, OUTPUT = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
UNITS = {'in': 72.0, 'mm': 72 / 25.4, 'pt': 1.0}
BLEED = 9.0
TOLERANCE = 0.003  # points; lengths are whole thousandths


OTHERS = (('guide-hospitality', '--lang', 'en', '--sheet', 'letter', '--booklet', 'saddle', '--on-sheet', '12x18'),
          ('guide-hospitality', '--lang', 'en', '--sheet', 'a4', '--booklet', 'perfect', '--signature', '8', '--dummy'),
          ('poster-hotel', '--lang', 'en,ur', '--sheet', 'tabloid', '--tiles', 'letter'),
          ('leaflet-clinic', '--lang', 'es', '--on-sheet', 'tabloid'),
          ('card-wallet', '--lang', 'en,ar,ko', '--stock', 'avery-5371', '--mixed', 'rows'))


def length(text):
    number, unit = re.fullmatch(r'(-?[\d.]+)(in|mm|pt)', text).groups()
    return float(number) * UNITS[unit]


def pair(mapping, *names):
    return tuple(length(mapping[name]) for name in names)


def load(folder, key):
    found = {}
    for path in sorted((ROOT / 'content' / folder).glob('*.yaml')):
        found.update(yaml.safe_load(path.read_text(encoding='utf-8'))[key])
    return found


STOCKS, SHEETS = load('stocks', 'stocks'), load('sheets', 'sheets')


def build(*arguments, out):
    done = subprocess.run([HANDBILL, '--project', str(ROOT), 'build', *arguments, '--out', str(out)],
                          capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f'{arguments}\n{done.stdout}{done.stderr}'


def cells(stock):
    """left, top, width, height of each piece from the top left of the sheet"""
    (x, y), (across, down) = pair(stock['first'], 'x', 'y'), pair(stock['pitch'], 'x', 'y')
    width, height = pair(stock['piece'], 'width', 'height')
    return [(x + column * across, y + row * down, width, height)
            for row in range(stock['rows']) for column in range(stock['columns'])]


def behind(cell, sheet, about_upright):
    left, top, width, height = cell
    return (sheet[0] - left - width, top, width, height) if about_upright else \
        (left, sheet[1] - top - height, width, height)


class Positions(unittest.TestCase):
    def near(self, found, meant, what):
        self.assertEqual(len(found), len(meant), what)
        for one, other in zip(found, meant):
            self.assertAlmostEqual(one, other, delta=TOLERANCE, msg=f'{what}: {found}, meant {meant}')

    def check_side(self, printed, stock, places, up, trim, nudge, name, languages=1):
        sheet = pair(SHEETS[stock['sheet']], 'width', 'height')
        for box in printed.boxes.values():
            self.near(box, (0, 0, *sheet), f'{name}: a box')
        self.assertEqual(len(printed.impressions), len(places), name)
        self.assertIsNone(printed.impressions[0].form, f'{name}: the first impression is no content')
        for impression, (left, top, width, height) in zip(printed.impressions, places):
            piece = (left, sheet[1] - top - height, left + width, sheet[1] - top)
            self.near(impression.trim(*trim), piece, name)
            self.near(impression.up, up, f'{name}: which way is up')
            for inner, outer in zip((*piece[:2], *impression.clip[2:]), (*impression.clip[:2], *piece[2:])):
                self.assertLessEqual(inner - outer, BLEED + TOLERANCE, f'{name}: prints more than the bleed')
                self.assertGreaterEqual(inner - outer, -TOLERANCE, f'{name}: loses part of its piece')
        self.check_neighbours([impression.clip for impression in printed.impressions], places, sheet, nudge, name)
        forms = [impression.form for impression in printed.impressions]
        self.assertEqual(forms.count(None), languages, f'{name}: as many impressions are content as there are languages')
        self.assertEqual(len(set(forms) - {None}), languages if len(places) > 1 else 0, f'{name}: {forms}')

    def check_neighbours(self, clips, places, sheet, nudge, name):
        """No piece prints on another one; what lies at a margin runs out into it, as far as printers may reach."""
        for at, one in enumerate(clips):
            for other in clips[at + 1:]:
                shared = [min(one[2 + side], other[2 + side]) - max(one[side], other[side]) for side in (0, 1)]
                self.assertLessEqual(min(shared), TOLERANCE, f'{name}: prints on its neighbour')
        around = [f(clip[side] for clip in clips) for side, f in enumerate((min, min, max, max))]
        left, top = min(place[0] for place in places), min(place[1] for place in places)
        right = sheet[0] - max(place[0] + place[2] for place in places)
        bottom = sheet[1] - max(place[1] + place[3] for place in places)
        edges = (left, bottom, sheet[0] - right, sheet[1] - top)
        margins = (left - nudge[0], bottom + nudge[1], right + nudge[0], top - nudge[1])
        for edge, reached, margin in zip(edges, around, margins):
            self.assertAlmostEqual(abs(edge - reached), min(BLEED, margin / 4), delta=TOLERANCE, msg=f'{name}: bleed')

    def check_file(self, path, entry, flip='long', nudge=(0, 0), languages=1):
        stock = STOCKS[entry['stock']]
        sheet = pair(SHEETS[stock['sheet']], 'width', 'height')
        trim = pair(SHEETS[entry['sheet']], 'width', 'height')
        turned = abs(trim[0] - length(stock['piece']['width'])) > TOLERANCE
        up = (1, 0) if turned else (0, 1)
        about_upright = (flip == 'long') == (sheet[1] >= sheet[0])
        printed = printed_sheet.read(path)
        self.assertEqual(len(printed), entry['pages'])
        for number, side in enumerate(printed):
            places, side_up = cells(stock), up
            if number % 2 == 1 and flip != 'none':
                places = [behind(place, sheet, about_upright) for place in places]
                # Head to foot is one line through the paper, so the page is turned as a page of a book is; about the
                # other axis it stands on its head.
                side_up = (-up[0], up[1]) if about_upright else (up[0], -up[1])
            places = [(left + nudge[0], top + nudge[1], width, height) for left, top, width, height in places]
            self.check_side(side, stock, places, side_up, trim, nudge, f'{path.name}, sheet {number + 1}', languages)

    def test_every_stock_as_its_maker_says(self):
        shutil.rmtree(OUTPUT, ignore_errors=True)
        for stock in STOCKS:
            build('--stock', stock, '--lang', 'en,es', out=OUTPUT)
        files = json.loads((OUTPUT / 'manifest.json').read_text())['files']
        self.assertEqual({entry['stock'] for entry in files}, set(STOCKS), 'a stock that nothing is printed on')
        self.assertTrue(any(entry['pages'] == 2 for entry in files))
        for entry in files:
            self.check_file(OUTPUT / entry['path'], entry)
        # The judges of conformance/ meet every other kind of sheet too; what lies where on them is for other tests.
        for arguments in OTHERS:
            build(*arguments, out=OUTPUT)

    def one(self, *arguments):
        """A wallet card on a stock with gaps: its entry and file."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        build('card-wallet', '--stock', 'avery-8373', '--lang', 'es', *arguments, out=folder.name)
        entry, = json.loads((pathlib.Path(folder.name) / 'manifest.json').read_text())['files']
        return pathlib.Path(folder.name) / entry['path'], entry

    def test_backs_stand_on_their_head_about_the_short_edge(self):
        path, entry = self.one('--flip', 'short')
        self.assertTrue(path.name.endswith('.avery-8373.flip-short.pdf'), path)
        self.check_file(path, entry, flip='short')

    def test_without_a_flip_every_side_is_a_front(self):
        self.check_file(*self.one('--flip', 'none'), flip='none')

    def test_a_nudge_moves_both_sides_as_the_printer_sees_them(self):
        path, entry = self.one('--nudge', '1mm,-0.5mm')
        self.assertTrue(path.name.endswith('.avery-8373.nudge-1mm,-0.5mm.pdf'), path)
        self.check_file(path, entry, nudge=(length('1mm'), length('-0.5mm')))

    def test_languages_share_a_sheet_and_each_back_lies_behind_its_front(self):
        stock = STOCKS['avery-8373']
        fronts = {'rows': ['es', 'es', 'en', 'en', 'ar', 'ar', 'es', 'es'],  # of the four rows of two
                  'pieces': ['es', 'en', 'ar', 'es', 'en', 'ar', 'es', 'en']}
        words = {'es': '¿Tiene', 'en': 'Not', 'ar': 'هل'}, {'es': 'Español', 'en': 'English', 'ar': 'العربية'}
        for way, expected in fronts.items():
            folder = tempfile.TemporaryDirectory()
            self.addCleanup(folder.cleanup)
            build('card-wallet', '--stock', 'avery-8373', '--lang', 'es,en,ar', '--mixed', way, out=folder.name)
            entry, = json.loads((pathlib.Path(folder.name) / 'manifest.json').read_text())['files']
            self.assertEqual((entry['language'], entry['translation']), ('es+en+ar', 'draft'))
            path = pathlib.Path(folder.name) / entry['path']
            self.assertEqual(path.name.split('.')[-2], {'rows': 'rows', 'pieces': 'mixed'}[way])
            self.check_file(path, entry, languages=3)
            for side, marks in enumerate(words):
                for place, (left, top, width, height) in enumerate(cells(stock)):
                    if side == 1:  # turned about the long edge
                        left = pair(SHEETS[stock['sheet']], 'width')[0] - left - width
                    box = ('-x', left, '-y', top, '-W', width, '-H', height)
                    page = ('-f', side + 1, '-l', side + 1)
                    text = subprocess.run(['pdftotext', *(one if isinstance(one, str) else str(round(one)) for one in page + box),
                                           str(path), '-'], capture_output=True, text=True, check=True).stdout
                    found = [tag for tag, mark in marks.items() if mark in text]
                    self.assertEqual(found, [expected[place]], f'{way}, side {side + 1}, place {place + 1}: {text}')

    def test_pages_printed_once_more_cost_little(self):
        path, entry = self.one()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        build('card-wallet', '--sheet', 'card-us', '--lang', 'es', out=folder.name)
        single, = pathlib.Path(folder.name).glob('*/*.pdf')
        self.assertLess(entry['bytes'], single.stat().st_size * 1.25)


if __name__ == '__main__':
    del sys.argv[1:4]
    unittest.main()
