"""The number on the rendered page runs from left to right, and a number in rows from top to bottom, whatever the
direction of the page: read from the places where MuPDF puts the glyphs."""

import dataclasses
import re
import sys
import xml.etree.ElementTree as tree

from catalogue import NUMBER, judge
from texts import run

LOCKUP_POINTS = 90  # digits of a number edge to edge on a poster are far larger than any text


@dataclasses.dataclass
class Glyph:
    text: str
    x: float
    y: float
    size: float
    right: float


def glyphs_by_page(path):
    """Every glyph of each page in content order."""
    document = tree.fromstring(run('mutool', 'draw', '-q', '-F', 'stext', path))
    return [list(_glyphs_of(page)) for page in document.iter('page')]


def _glyphs_of(page):
    for font in page.iter('font'):
        for char in font.iter('char'):
            quad = [float(part) for part in char.get('quad').split()]
            yield Glyph(char.get('c'), float(char.get('x')), float(char.get('y')), float(font.get('size')), quad[2])


def pages_with_rows(catalogue, edition):
    """Numbers of the pages on which a number is set in rows."""
    return [catalogue.paging(edition).page_of(leaf) for leaf in catalogue.leaves(edition) if leaf.in_rows]


def rows(glyphs):
    """Glyphs by baseline from the top, each row from left to right, as text."""
    by_line = {}
    for glyph in glyphs:
        by_line.setdefault(round(glyph.y), []).append(glyph)
    for line in sorted(by_line):
        yield ''.join(glyph.text for glyph in sorted(by_line[line], key=lambda glyph: glyph.x))


def lockup_size(glyphs, in_rows):
    """From which size on a digit is of the lockup: nothing on a page with a number in rows is larger than its digits."""
    return max(glyph.size for glyph in glyphs if glyph.text.isdigit()) - 0.01 if in_rows else LOCKUP_POINTS


def judge_edition(catalogue, edition):
    in_rows = pages_with_rows(catalogue, edition)
    on_lines = 0
    for number, glyphs in enumerate(glyphs_by_page(edition.path), 1):
        least = lockup_size(glyphs, number in in_rows)
        small = [glyph for glyph in glyphs if glyph.size < least and glyph.text.strip()]
        places = [match.start() for match in re.finditer(re.escape(NUMBER), ''.join(glyph.text[0] for glyph in small))]
        on_lines += len(places)
        for place in places:
            yield from line_faults(number, small[place:place + len(NUMBER)])
        painted = list(rows(glyph for glyph in glyphs if glyph.size >= least and glyph.text.isdigit()))
        if painted and ''.join(painted) != NUMBER.replace('-', ''):
            yield f'page {number}: the large number is painted {painted}'
        if number in in_rows and len(painted) < 2:
            yield f'page {number}: the number in rows is not there'
    wanted = sum(leaf.painted.count(NUMBER) for leaf in catalogue.leaves(edition))
    if on_lines == 0 and not in_rows or on_lines + len(in_rows) > wanted:
        yield f'{NUMBER} is on {on_lines} lines and {len(in_rows)} times in rows, {wanted} times in the content'


def line_faults(number, line):
    steps = list(zip(line, line[1:]))
    level = all(a.x < b.x and abs(a.y - b.y) <= 0.01 for a, b in steps)
    # On a turned tab a line runs up the page, or down it.
    turned = [b.y - a.y for a, b in steps if abs(a.x - b.x) <= 0.01]
    if not level and not (len(turned) == len(steps) and (min(turned) > 0 or max(turned) < 0)):
        shown = ''.join(glyph.text for glyph in sorted(line, key=lambda glyph: (glyph.y, glyph.x)))
        yield f'page {number}: the number on a line is painted {shown}'


if __name__ == '__main__':
    sys.exit(judge('number positions', judge_edition))
