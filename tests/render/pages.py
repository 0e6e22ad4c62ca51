"""Three pages as poppler draws them, against pictures of them as they were looked at: pages.py ROOT HANDBILL FOUND.

Small and grey, 36 dots an inch: enough to see a block gone, a number elsewhere, a script unshaped, a page not mirrored.
What is read is proven elsewhere. HANDBILL_UPDATE_GOLDENS=1 takes the pages over that differ and names them.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import gray_picture

ROOT, HANDBILL, FOUND = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
EXPECTED = pathlib.Path(__file__).parent / 'expected'
LANGUAGES = ('en', 'ar', 'km')
DOTS_AN_INCH = '36'
# Of 255. Hinting and smoothing move with poppler's version and blur an edge by a few grades everywhere; a letter that
# went elsewhere blackens a block.
MOST_ON_AVERAGE = 1.5
MOST_IN_A_BLOCK = 40


def asked_to_update():
    if os.environ.get('HANDBILL_UPDATE_GOLDENS') != '1':
        return False
    if 'CI' in os.environ:
        sys.exit('goldens are not rewritten in CI')
    return True


UPDATE = asked_to_update()


def faults(found, expected):
    """What the tolerance does not allow, as sentences."""
    if (found.width, found.height) != (expected.width, expected.height):
        return [f'{found.width} × {found.height} pixels instead of {expected.width} × {expected.height}']
    differing = gray_picture.difference(found, expected)
    average, (block, x, y) = gray_picture.mean(differing), gray_picture.worst_block(differing)
    said = []
    if average >= MOST_ON_AVERAGE:
        said.append(f'differs by {average:.2f} of 255 on average, {MOST_ON_AVERAGE} is allowed')
    if block > MOST_IN_A_BLOCK:
        said.append(f'the block at {x},{y} differs by {block:.0f} of 255, {MOST_IN_A_BLOCK} is allowed')
    return said


def draw(pdf):
    drawn = subprocess.run(['pdftoppm', '-r', DOTS_AN_INCH, '-gray', '-singlefile', pdf], check=True, capture_output=True)
    return gray_picture.read_pgm(drawn.stdout)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([HANDBILL, 'build', 'poster-hotel', '--lang', ','.join(LANGUAGES), '--sheet', 'letter',
                            '--out', folder], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            cls.found = {tag: draw(f'{folder}/poster-hotel/poster-hotel.{tag}.letter.pdf') for tag in LANGUAGES}

    def expected(self, tag):
        path = EXPECTED / f'poster-hotel.{tag}.png'
        return gray_picture.read_png(path.read_bytes()) if path.exists() else None

    def test_pages_look_as_they_were_looked_at(self):
        for tag, found in self.found.items():
            with self.subTest(page=tag):
                expected = self.expected(tag)
                said = faults(found, expected) if expected else ['there is no picture of it yet']
                if said and UPDATE:
                    EXPECTED.mkdir(exist_ok=True)
                    (EXPECTED / f'poster-hotel.{tag}.png').write_bytes(gray_picture.write_png(found))
                    print(f'rewrote tests/render/expected/poster-hotel.{tag}.png: {"; ".join(said)}')
                elif said:
                    self.fail('; '.join(said) + self.keep(tag, found, expected))

    def keep(self, tag, found, expected):
        """Leaves the pictures where they can be looked at; says where."""
        FOUND.mkdir(parents=True, exist_ok=True)
        pictures = {'found': found}
        if expected and (expected.width, expected.height) == (found.width, found.height):
            pictures['difference'] = gray_picture.difference(found, expected)
        for kind, picture in pictures.items():
            (FOUND / f'poster-hotel.{tag}.{kind}.png').write_bytes(gray_picture.write_png(picture))
        return ''.join(f'\n  {kind}: {FOUND}/poster-hotel.{tag}.{kind}.png' for kind in pictures)

    def test_another_page_is_told_apart(self):
        for tag, other in (('en', 'ar'), ('en', 'km'), ('ar', 'km')):
            self.assertEqual(len(faults(self.found[tag], self.found[other])), 2, f'{tag} and {other}')

    def test_a_page_moved_by_a_ninth_of_an_inch_is_told_apart(self):
        for tag, page in self.found.items():
            moved = gray_picture.GrayPicture(page.width, page.height, page.pixels[-4 * page.width:] +
                                             page.pixels[:-4 * page.width])
            self.assertTrue(faults(page, moved), tag)

    def test_a_small_piece_that_turned_light_for_dark_is_told_apart(self):
        side = 2 * gray_picture.BLOCK  # a block lies wholly inside it wherever it stands
        for tag, page in self.found.items():
            spoilt = bytearray(page.pixels)
            for y in range(page.height // 3, page.height // 3 + side):
                begin = y * page.width + page.width // 3
                spoilt[begin:begin + side] = bytes(255 - value for value in spoilt[begin:begin + side])
            self.assertTrue(faults(page, gray_picture.GrayPicture(page.width, page.height, spoilt)), tag)

    def test_pictures_come_back_as_they_were_kept(self):
        for page in self.found.values():
            self.assertEqual(gray_picture.read_png(gray_picture.write_png(page)).pixels, page.pixels)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
