"""Booklets of 4, 8, 12, 16 and 18 pages, bound on the left and on the right: pages and creep as in a table worked by hand, and
a printed dummy, cut into halves and folded as paper is, gives its pages in order. booklets.py ROOT HANDBILL

Pieces of the test's own, on half Letter; the project's guide on Tabloid."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml
from PIL import Image, ImageChops, ImageDraw, ImageFont

import printed_sheet

ROOT, HANDBILL = pathlib.Path(sys.argv[1]), sys.argv[2]
TOLERANCE = 0.003  # points
WIDTH, HEIGHT = 396, 612
DOTS = 36  # an inch: numerals are 66 dots high
WORDS = {'en': 'A page', 'ar': 'صفحة مطوية'}

# Left and right halves of fronts and backs in turn, worked by hand with folded and numbered paper; 0 is blank. By how many
# sheets lie round each.
TABLE = {
    4: [((4, 1), (2, 3))],
    8: [((8, 1), (2, 7)), ((6, 3), (4, 5))],
    12: [((12, 1), (2, 11)), ((10, 3), (4, 9)), ((8, 5), (6, 7))],
    16: [((16, 1), (2, 15)), ((14, 3), (4, 13)), ((12, 5), (6, 11)), ((10, 7), (8, 9))],
    # The last page is designed as one, a back cover: it stays outside, and the blanks lie before it.
    18: [((18, 1), (2, 0)), ((0, 3), (4, 17)), ((16, 5), (6, 15)), ((14, 7), (8, 13)), ((12, 9), (10, 11))],
}
# Points by which each sheet's pages move to the fold, from the outermost on: 0.1 mm of paper, 1.3 of it a wrap.
CREEP = [0, 0.368, 0.736, 1.104, 1.472]


def piece(pages):
    blocks = [{'heading': 'words', 'level': 1, 'style': 'card-head'}]
    blocks += [{'text': 'words', 'style': 'card-text'} for _ in range(pages - 1)]
    return {'piece': f'book-{pages}', 'title': 'words', 'theme': 'a-civic', 'content-date': '2026-11-23',
            'sheets': ['half-letter'], 'languages': ['en', 'ar'], 'audience': 'public', 'facts': {},
            'pages': [{'name': f'page-{number}', 'padding': 36, 'stack': [block]} for number, block in enumerate(blocks, 1)]}


def mirrored(side):
    return side[::-1]


def wanted(pages, language):
    """sheet by sheet: front, back"""
    return [tuple(side if language == 'en' else mirrored(side) for side in sheet) for sheet in TABLE[pages]]


def drawn(path):
    """Every sheet as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(['pdftoppm', '-r', str(DOTS), '-gray', path, f'{folder}/sheet'], check=True)
        return [Image.open(picture).convert('L') for picture in sorted(pathlib.Path(folder).iterdir())]


def face():
    """A face of the family that numerals are set in; another weight is near enough to tell one from the other."""
    found = subprocess.run(['fc-match', '-f', '%{file}', 'Noto Sans:medium'], check=True, capture_output=True, text=True)
    return ImageFont.truetype(found.stdout, round(WIDTH / 3 * DOTS / 72))


def dark(picture):
    """What is drawn, cut to its edges."""
    mask = picture.point(lambda grey: 255 if grey < 128 else 0)
    box = mask.getbbox()
    return mask.crop(box) if box else None


def likeness(one, other):
    """Of two masks: what both cover, of what either does."""
    size = (max(one.width, other.width), max(one.height, other.height))
    placed = []
    for mask in (one, other):
        canvas = Image.new('L', size)
        canvas.paste(mask, ((size[0] - mask.width) // 2, (size[1] - mask.height) // 2))
        placed.append(canvas)
    inked = [way(*placed).histogram()[255] for way in (ImageChops.darker, ImageChops.lighter)]
    return inked[0] / inked[1]


class Numerals:
    def __init__(self, most):
        font = face()
        self.masks = {}
        for number in range(1, most + 1):
            picture = Image.new('L', (400, 200), 255)
            ImageDraw.Draw(picture).text((40, 20), str(number), font=font, fill=0)
            self.masks[number] = dark(picture)

    def read(self, page):
        """The number on a page that stands upright; 0 for a blank one."""
        width, height = page.size
        found = dark(page.crop((width // 10, height // 3, width * 9 // 10, height * 60 // 100)))
        if found is None:
            return 0
        return max(self.masks, key=lambda number: likeness(self.masks[number], found))


def folded(sheets, spine):
    """Pages as a reader turns them: pictures of fronts and backs, upright, become leaves, outermost sheets outside."""
    first, last = [], []
    for front, back in sheets:
        half = front.width // 2
        halves = {'left': lambda side: side.crop((0, 0, half, side.height)),
                  'right': lambda side: side.crop((half, 0, side.width, side.height))}
        outer, inner = ('right', 'left') if spine == 'left' else ('left', 'right')
        # What is behind the right half of a front is the left half of its back.
        first += [halves[outer](front), halves[inner](back)]
        last = [halves[outer](back), halves[inner](front)] + last
    return first + last


class Booklets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.project = pathlib.Path(cls.scratch.name)
        shutil.copytree(ROOT / 'content', cls.project / 'content')
        shutil.copytree(ROOT / 'fonts', cls.project / 'fonts')
        for pages in TABLE:
            text = yaml.safe_dump(piece(pages), allow_unicode=True, sort_keys=False)
            (cls.project / f'content/pieces/book-{pages}.yaml').write_text(text, encoding='utf-8')
            for language, words in WORDS.items():
                (cls.project / f'content/locales/{language}/book-{pages}.yaml').write_text(f'words: {words}\n',
                                                                                         encoding='utf-8')

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def build(self, *arguments, code=0):
        done = subprocess.run([HANDBILL, 'build', *arguments, '--project', str(self.project), '--out',
                               str(self.project / 'out')], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, code, f'{arguments}\n{done.stdout}{done.stderr}')
        return done

    def built(self, *arguments):
        """The entry of the one file, and the file."""
        entry, = json.loads(self.build(*arguments, '--json').stdout)['files']
        return entry, self.project / 'out' / entry['path']

    def test_pages_and_creep_are_those_of_the_table(self):
        for pages in TABLE:
            for language, spine in (('en', 'left'), ('ar', 'right')):
                entry, path = self.built(f'book-{pages}', '--lang', language, '--booklet', 'saddle', '--flip', 'short')
                with self.subTest(pages=pages, spine=spine):
                    meant = wanted(pages, language)
                    told = entry['booklet']
                    self.assertEqual((told['binding'], told['spine']), ('saddle', spine))
                    self.assertEqual(told['blank_pages'], len(meant) * 4 - pages)
                    found = [tuple(tuple(page or 0 for page in sheet[side]) for side in ('front', 'back'))
                             for sheet in told['sheets']]
                    self.assertEqual(found, meant)
                    self.assertEqual([sheet['creep_pt'] for sheet in told['sheets']], CREEP[:len(meant)])
                    self.check_places(printed_sheet.read(path), meant)

    def check_places(self, sides, meant):
        """Each half where it must be: pages moved to the fold, nothing printed beyond it."""
        self.assertEqual(len(sides), len(meant) * 2)
        for number, side in enumerate(sides):
            self.assertEqual(side.boxes['MediaBox'], (0, 0, WIDTH * 2, HEIGHT))
            creep = CREEP[number // 2]
            pages = meant[number // 2][number % 2]
            self.assertEqual(len(side.impressions), sum(1 for page in pages if page))
            found = sorted(impression.trim(WIDTH, HEIGHT) for impression in side.impressions)
            for (left, _, _, _), place in zip(found, [place for page, place in zip(pages, (creep, WIDTH - creep)) if page]):
                self.assertAlmostEqual(left, place, delta=TOLERANCE)
            for impression in side.impressions:
                self.assertEqual(impression.form, None)
                if impression.trim(WIDTH, HEIGHT)[0] < WIDTH / 2:
                    self.assertAlmostEqual(impression.clip[2], WIDTH, delta=TOLERANCE)
                else:
                    self.assertAlmostEqual(impression.clip[0], WIDTH, delta=TOLERANCE)

    def test_a_folded_dummy_is_read_in_order(self):
        numerals = Numerals(20)
        for pages in TABLE:
            for language, spine in (('en', 'left'), ('ar', 'right')):
                for flip in ('long', 'short'):
                    _, path = self.built(f'book-{pages}', '--lang', language, '--booklet', 'saddle', '--dummy', '--flip', flip)
                    pictures = drawn(path)
                    sides = pictures[:len(TABLE[pages]) * 2]  # the map follows
                    self.assertGreater(len(pictures), len(sides))
                    # A wide sheet turned about its long edge shows its back on its head.
                    backs = [back.rotate(180) if flip == 'long' else back for back in sides[1::2]]
                    with self.subTest(pages=pages, spine=spine, flip=flip):
                        read = [numerals.read(page) for page in folded(zip(sides[0::2], backs), spine)]
                        blank = len(read) - pages
                        self.assertEqual(read, [*range(1, pages), *[0] * blank, pages])

    def test_signatures_lie_on_each_other(self):
        numerals = Numerals(20)
        entry, path = self.built('book-18', '--lang', 'en', '--booklet', 'perfect', '--signature', '8', '--dummy', '--flip',
                                 'short')
        self.assertEqual(entry['booklet']['binding'], 'perfect')
        sides = drawn(path)[:10]
        read = []
        for first, last in ((0, 4), (4, 8), (8, 10)):
            signature = sides[first:last]
            read += [numerals.read(page) for page in folded(zip(signature[0::2], signature[1::2]), 'left')]
        self.assertEqual(read, [*range(1, 18), 0, 0, 18])
        self.assertEqual([sheet['creep_pt'] for sheet in entry['booklet']['sheets']], [0, 0.368, 0, 0.368, 0])

    def test_the_map_names_every_sheet(self):
        _, path = self.built('book-18', '--lang', 'en', '--booklet', 'saddle', '--dummy')
        pages = len(TABLE[18]) * 2 + 1
        words = subprocess.run(['pdftotext', '-f', str(pages), '-layout', path, '-'], check=True, capture_output=True,
                               text=True).stdout
        for sheet in range(1, 6):
            self.assertIn(f'Sheet {sheet}', words)
        self.assertIn('18 pages on 5 sheets, laid into each other and stapled, bound on the left', words)
        self.assertEqual(len(re.findall('blank', words)), 2)
        self.assertIn('moved 1.472 pt to the fold', words)

    def test_people_are_told_the_sheets(self):
        said = self.build('book-8', '--lang', 'en', '--booklet', 'saddle').stdout
        self.assertIn('sheet   2   front   6 |   3   back   4 |   5   to the fold 0.368 pt', said)

    def test_the_guide_is_told_once_in_reading_order(self):
        """Its paragraphs run over pages that stand on other sheets; the self-check has held each glyph, and a reader that
        knows the tags meets them as in the edition of single pages."""
        _, bound = self.built('guide-hospitality', '--lang', 'en', '--sheet', 'letter', '--booklet', 'saddle', '--on-sheet',
                              'tabloid')
        _, single = self.built('guide-hospitality', '--lang', 'en', '--sheet', 'letter')
        told = [json.loads(subprocess.run([HANDBILL, 'inspect', path, '--json', '--project', str(self.project)],
                                          check=True, capture_output=True, text=True).stdout) for path in (bound, single)]
        self.assertEqual(self.told(told[0]), self.told(told[1]))
        self.assertGreater(len(self.told(told[0])), 100)

    @staticmethod
    def told(inspection):
        """What a screen reader says, whatever the page."""
        return [(line.get('role'), line.get('text')) for line in inspection['order']]

    def test_wrong_use_is_refused(self):
        for arguments, words in (
                (('--booklet', 'staples'), '--booklet'),
                (('--booklet', 'perfect', '--signature', '6'), 'folded sheets'),
                (('--booklet', 'saddle', '--signature', '8'), '--booklet perfect'),
                (('--booklet', 'saddle', '--paper', '5mm'), '--paper'),
                (('--dummy',), '--booklet'),
                (('--booklet', 'saddle', '--stock', 'avery-5371'), '--stock'),
                (('--booklet', 'saddle', '--press'), '--press'),
                (('--booklet', 'saddle', '--on-sheet', 'card-us'), 'card-us')):
            with self.subTest(arguments=arguments):
                self.assertIn(words, self.build('book-8', *arguments, code=2).stderr)
        self.assertIn('pages enough for a booklet', self.build('poster-hotel', '--booklet', 'saddle', code=2).stderr)


if __name__ == '__main__':
    del sys.argv[1:3]
    unittest.main()
