"""Every piece in both themes for a press, judged from outside: qpdf for the objects, Ghostscript for what falls on each
plate, poppler for the fonts. test_press_files.py ROOT HANDBILL OUTPUT

Ghostscript paints each page in process inks at one pixel a point with hard edges, so that every pixel is one build: total
ink, black type alone on its plate and the bleed are read from pixels, none of it from Handbill's own preflight."""

import concurrent.futures
import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import yaml

import plates

ROOT, HANDBILL, OUTPUT = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
PROFILES = yaml.safe_load((ROOT / 'content/profiles/profiles.yaml').read_text(encoding='utf-8'))
LEAST_BLEED = 3 / 25.4 * 72  # points
ROUNDING = 1.5 * 4           # percent: four inks in 255 steps
SOLID = 254
DASH = 6                     # points: a dashed rule that crosses the trim may have its gap there
LOOKED_AT = ('card-wallet/card-wallet.en.card-us.press-coated-us.pdf',
             'card-wallet/card-wallet.en.card-us.b-hearth.press-newsprint-us.pdf',
             'card-wallet/card-wallet.en.card-us.one-ink.press-coated-us.hearth-plum.pdf',
             'leaflet-clinic/leaflet-clinic.en.letter-landscape.press-coated-us.pdf',
             'poster-hotel/poster-hotel.ar.a4.press-coated-us.pdf')


def build(*arguments):
    done = subprocess.run([HANDBILL, '--project', str(ROOT), 'build', *arguments, '--out', str(OUTPUT)],
                          capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f'{arguments}\n{done.stdout}{done.stderr}'


def compose():
    shutil.rmtree(OUTPUT, ignore_errors=True)
    build('--lang', 'en', '--theme', 'all', '--press', 'coated-us')
    build('poster-hotel', '--lang', 'ar', '--theme', 'all', '--press', 'coated-us')
    build('card-wallet', 'poster-hotel', '--lang', 'en', '--theme', 'all', '--press', 'newsprint-us')
    build('card-wallet', '--lang', 'en', '--theme', 'all', '--edition', 'one-ink', '--press', '--ink', 'hearth-plum')
    build('card-wallet', '--lang', 'en', '--theme', 'all', '--edition', 'one-ink', '--press')


class Judgement:
    """All that is wrong with one file."""

    def __init__(self, path):
        self.path, self.faults = path, []
        name = path.name
        self.profile = PROFILES['profiles'][re.search(r'\.press-([a-z-]+)\.', name)[1]]
        self.one_ink = '.one-ink.' in name
        self.file = plates.File(path)
        self.boxes = [self.boxes_of(page) for page in self.file.page_objects()]
        self.check_document()
        if not self.one_ink:
            self.check_plates()
        fonts = plates.run('pdffonts', path).decode().splitlines()[2:]
        self.expect(fonts and all(re.search(r'\byes +yes +yes\b', line) for line in fonts), 'a font is not embedded')

    def expect(self, right, what):
        if not right:
            self.faults.append(f'{self.path.name}: {what}')

    def boxes_of(self, page):
        media, bleed, trim = (page.get(name) for name in ('/MediaBox', '/BleedBox', '/TrimBox'))
        self.expect(media and bleed and trim, 'a box is missing')
        self.expect('/ArtBox' not in page and '/Annots' not in page, 'a page has an art box or annotations')
        reach = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
        self.expect(min(reach) >= LEAST_BLEED, 'the bleed is under 3 mm')
        self.expect(media[0] <= bleed[0] and media[1] <= bleed[1] and media[2] >= bleed[2] and media[3] >= bleed[3],
                    'the boxes are not nested')
        return media, bleed, trim

    def check_document(self):
        head = self.path.read_bytes()[:8]
        self.expect(head == b'%PDF-1.6', f'the file is {head!r}')
        self.expect('/Encrypt' not in self.file.trailer and len(self.file.trailer['/ID']) == 2, 'encrypted, or no ID')
        self.expect(not {'/OpenAction', '/AA', '/AcroForm', '/Names'} & set(self.file.root), 'the file acts')
        (intent,) = [self.file.value(one) for one in self.file.value(self.file.root['/OutputIntents'])]
        self.expect(intent['/S'] == '/GTS_PDFX' and intent['/OutputConditionIdentifier'] == 'u:' + self.profile['condition'],
                    'the output intent is another')
        icc = self.file.stream(intent['/DestOutputProfile'])
        self.expect(icc == (ROOT / 'content/profiles' / self.profile['file']).read_bytes(), 'the profile is another')
        self.expect(icc[12:20] == b'prtrCMYK', 'the profile is none of a press')
        xmp = self.file.stream(self.file.root['/Metadata']).decode()
        for pattern in (r'<pdfxid:GTS_PDFXVersion>PDF/X-4</', r'<xmp:CreateDate>\d{4}-\d\d-\d\dT', r'<xmp:ModifyDate>\d',
                        r'<xmp:MetadataDate>\d', r'<pdf:Trapped>False</', r'<xmpMM:DocumentID>uuid:[0-9a-f-]{36}</',
                        r'<xmpMM:VersionID>', r'<xmpMM:RenditionClass>', r'<dc:title>'):
            self.expect(re.search(pattern, xmp), f'the metadata lack {pattern}')
        info = self.file.value(self.file.trailer['/Info'])
        self.expect(info.get('/Trapped') == '/False' and '/CreationDate' in info, 'Info is not whole')

    def check_plates(self):
        sizes = [(round(media[2]), round(media[3])) for media, _, _ in self.boxes]
        whole = plates.pages(self.path, sizes)
        type_alone = plates.pages(self.path, sizes, '-dFILTERVECTOR', '-dFILTERIMAGE')
        for number, (boxes, page, letters) in enumerate(zip(self.boxes, whole, type_alone, strict=True), 1):
            self.check_page(number, boxes, page, letters)

    def check_page(self, number, boxes, page, letters):
        media, bleed, trim = boxes
        inside = (round(bleed[0]) + 1, round(media[3] - bleed[3]) + 1, round(bleed[2]) - 1, round(media[3] - bleed[1]) - 1)
        most = max(sum(pixel) for pixel in set(page.part(*inside))) * 100 / 255
        self.expect(most <= self.profile['total-ink'] + ROUNDING, f'page {number} prints {most:.0f} % of ink')
        rich = [pixel for pixel in set(letters.part(*inside)) if pixel[3] >= SOLID and any(pixel[:3])]
        self.expect(not rich, f'page {number} sets black type in other inks too: {rich[:3]}')
        self.check_bleed(number, boxes, page)

    def check_bleed(self, number, boxes, page):
        """Along each edge of the trim: ink just inside it goes on to the last point of the bleed."""
        media, bleed, trim = boxes
        left, right = round(trim[0]), round(trim[2])
        top, bottom = round(media[3] - trim[3]), round(media[3] - trim[1])
        reach = int(trim[0] - bleed[0]) - 1
        sides = {'left': ([(left + 1, y) for y in range(top + 2, bottom - 2)], (-reach - 1, 0)),
                 'right': ([(right - 2, y) for y in range(top + 2, bottom - 2)], (reach + 1, 0)),
                 'top': ([(x, top + 1) for x in range(left + 2, right - 2)], (0, -reach - 1)),
                 'bottom': ([(x, bottom - 2) for x in range(left + 2, right - 2)], (0, reach + 1))}
        for side, (places, (dx, dy)) in sides.items():
            bare = sum(1 for x, y in places if any(page.at(x, y)) and not any(page.at(x + dx, y + dy)))
            self.expect(bare <= DASH, f'page {number} leaves {bare} of {len(places)} points bare in the bleed, {side}')


@functools.cache
def judgements():
    paths = sorted(OUTPUT.rglob('*.pdf'), key=lambda path: -path.stat().st_size)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        return list(pool.map(judge, paths))


def judge(path):
    judgement = Judgement(path)
    return path.name, len(judgement.boxes), judgement.faults


class PressFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        compose()

    def test_nothing_is_wrong_with_any(self):
        found = judgements()
        print(f'{len(found)} files, {sum(pages for _, pages, _ in found)} pages')
        self.assertEqual([fault for _, _, faults in found for fault in faults], [])

    def test_every_piece_is_there_in_both_themes(self):
        pieces = {path.stem for path in (ROOT / 'content/pieces').glob('*.yaml')}
        for theme in ('a-civic', 'b-hearth'):
            made = {path.parent.name for path in OUTPUT.rglob('*.press-coated-us.pdf')
                    if theme in path.name or f'.{other(theme)}.' not in path.name}
            self.assertEqual(made, pieces)

    def test_boxes_marks_and_inks_are_those_that_were_looked_at(self):
        found = ''.join(f'== {name} ==\n{plates.File(OUTPUT / name).description()}\n' for name in LOOKED_AT)
        golden = pathlib.Path(__file__).with_name('looked-at.txt')
        if os.environ.get('HANDBILL_UPDATE_GOLDENS') == '1' and 'CI' not in os.environ:
            golden.write_text(found, encoding='utf-8')
        self.assertEqual(found, golden.read_text(encoding='utf-8'))

    def test_one_ink_falls_on_one_plate(self):
        for file, wanted in (('one-ink.press-coated-us.hearth-plum', 'Hearth Plum'), ('one-ink.press-coated-us', 'Black')):
            found = plates.plates(OUTPUT / f'card-wallet/card-wallet.en.card-us.{file}.pdf')
            self.assertEqual([name for name, ink in found.items() if ink], [wanted])


def other(theme):
    return {'a-civic': 'b-hearth', 'b-hearth': 'a-civic'}[theme]


if __name__ == '__main__':
    del sys.argv[1:4]
    unittest.main()
