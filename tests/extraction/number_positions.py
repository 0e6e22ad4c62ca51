"""The number on the rendered page runs from left to right, and a number in rows from top to bottom, whatever the
direction of the page: read from the places where MuPDF puts the glyphs."""

import dataclasses
import re
import sys
import xml.etree.ElementTree as tree

from catalogue import NUMBER, judge, run

LOCKUP_POINTS = 90  # digits of a lockup are far larger than any text


@dataclasses.dataclass
class Glyph:
    text: str
    x: float
    y: float
    size: float
    right: float


def glyphs_of(path):
    """Every glyph of a file in content order."""
    for font in tree.fromstring(run('mutool', 'draw', '-q', '-F', 'stext', path)).iter('font'):
        for char in font.iter('char'):
            quad = [float(part) for part in char.get('quad').split()]
            yield Glyph(char.get('c'), float(char.get('x')), float(char.get('y')), float(font.get('size')), quad[2])


def rows(glyphs):
    """Glyphs by baseline from the top, each row from left to right, as text."""
    by_line = {}
    for glyph in glyphs:
        by_line.setdefault(round(glyph.y), []).append(glyph)
    for line in sorted(by_line):
        yield ''.join(glyph.text for glyph in sorted(by_line[line], key=lambda glyph: glyph.x))


def judge_edition(catalogue, edition):
    glyphs = list(glyphs_of(edition.path))
    small = [glyph for glyph in glyphs if glyph.size < LOCKUP_POINTS and glyph.text.strip()]
    large = [glyph for glyph in glyphs if glyph.size >= LOCKUP_POINTS and glyph.text.isdigit()]
    text = ''.join(glyph.text[0] for glyph in small)
    places = [match.start() for match in re.finditer(re.escape(NUMBER), text)]
    if not places:
        yield f'{NUMBER} is on no line'
    for place in places:
        line = small[place:place + len(NUMBER)]
        if any(a.x >= b.x or abs(a.y - b.y) > 0.01 for a, b in zip(line, line[1:])):
            shown = ''.join(glyph.text for glyph in sorted(line, key=lambda glyph: (glyph.y, glyph.x)))
            yield f'the number on a line is painted {shown}'
    painted = list(rows(large))
    if large and ''.join(painted) != NUMBER.replace('-', ''):
        yield f'the number in rows is painted {painted}'
    if not large and any(said.in_rows for said in catalogue.says(edition)):
        yield 'the number in rows is not there'


if __name__ == '__main__':
    sys.exit(judge('number positions', judge_edition))
