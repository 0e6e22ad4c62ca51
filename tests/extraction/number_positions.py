"""The number on the rendered page runs from left to right, and a number in rows from top to bottom, whatever the
direction of the page: read from the places where MuPDF puts the glyphs."""

import dataclasses
import re
import sys
import xml.etree.ElementTree as tree

from catalogue import NUMBER, judge, run

LOCKUP_POINTS = 90  # digits of a number edge to edge on a poster are far larger than any text


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


def lockup_size(glyphs, in_rows):
    """From which size on a digit is of the lockup: nothing on a page with a number in rows is larger than its digits."""
    return max(glyph.size for glyph in glyphs if glyph.text.isdigit()) - 0.01 if in_rows else LOCKUP_POINTS


def judge_edition(catalogue, edition):
    glyphs = list(glyphs_of(edition.path))
    in_rows = any(said.in_rows for said in catalogue.says(edition))
    least = lockup_size(glyphs, in_rows)
    small = [glyph for glyph in glyphs if glyph.size < least and glyph.text.strip()]
    large = [glyph for glyph in glyphs if glyph.size >= least and glyph.text.isdigit()]
    text = ''.join(glyph.text[0] for glyph in small)
    places = [match.start() for match in re.finditer(re.escape(NUMBER), text)]
    if not places:
        yield f'{NUMBER} is on no line'
    for place in places:
        line = small[place:place + len(NUMBER)]
        steps = list(zip(line, line[1:]))
        level = all(a.x < b.x and abs(a.y - b.y) <= 0.01 for a, b in steps)
        # On a turned tab a line runs up the page, or down it.
        turned = [b.y - a.y for a, b in steps if abs(a.x - b.x) <= 0.01]
        if not level and not (len(turned) == len(steps) and (min(turned) > 0 or max(turned) < 0)):
            shown = ''.join(glyph.text for glyph in sorted(line, key=lambda glyph: (glyph.y, glyph.x)))
            yield f'the number on a line is painted {shown}'
    painted = list(rows(large))
    if large and ''.join(painted) != NUMBER.replace('-', ''):
        yield f'the number in rows is painted {painted}'
    if in_rows and len(painted) < 2:
        yield 'the number in rows is not there'


if __name__ == '__main__':
    sys.exit(judge('number positions', judge_edition))
