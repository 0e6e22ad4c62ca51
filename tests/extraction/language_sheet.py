"""The sheet "Point to your language" has a cell for every language of the catalogue, each once and in itself, and the
English names that staff read out are alike: all of one size on a sheet, those of a row on one line."""

import sys
import xml.etree.ElementTree as tree

from catalogue import Catalogue
from texts import run

PIECE = 'language-sheet'
IN_A_ROW = 3
LEAST_POINTS = 12


def languages_of(block):
    """Tags of the blocks that speak a language of their own."""
    if isinstance(block, list):
        return [tag for child in block for tag in languages_of(child)]
    if not isinstance(block, dict):
        return []
    own = [block['language']] if 'language' in block else []
    return own + [tag for value in block.values() for tag in languages_of(value)]


def glyphs_of(path):
    """(character, size, baseline) of each glyph in content order."""
    for font in tree.fromstring(run('mutool', 'draw', '-q', '-F', 'stext', path)).iter('font'):
        for char in font.iter('char'):
            yield char.get('c'), round(float(font.get('size')), 2), round(float(char.get('y')), 1)


def set_as(name, glyphs, begin):
    """How a name is set where it stands next: (where it ends, its sizes, its baselines)."""
    text = ''.join(glyph[0][:1] for glyph in glyphs)
    at = text.find(name, begin)
    if at < 0:
        raise ValueError(f'{name} is not there')
    word = glyphs[at:at + len(name)]
    return at + len(name), {glyph[1] for glyph in word}, {glyph[2] for glyph in word}


def cell_faults(content, tags):
    for tag in sorted(set(tags) | set(content.languages)):
        if (tags.count(tag), content.languages.count(tag)) != (1, 1):
            yield f'{tag}: {tags.count(tag)} cells in the sheet, {content.languages.count(tag)} languages in the catalogue'


def name_faults(content, tags, edition):
    glyphs, at = list(glyphs_of(edition.path)), 0
    sizes, lines = set(), []
    for tag in tags:
        # After the language's own name, whose first letter is enough: English is the same word in both.
        at, _, _ = set_as(content.language(tag)['autonym'][:1], glyphs, at)
        at, found, line = set_as(content.language(tag)['spoken-as'], glyphs, at)
        sizes |= found
        lines.append(line)
    if len(sizes) != 1 or min(sizes) < LEAST_POINTS:
        yield f'{edition}: English names of {sorted(sizes)} pt'
    for row in range(0, len(tags), IN_A_ROW):
        if len(set().union(*lines[row:row + IN_A_ROW])) != 1:
            yield f'{edition}: English names of the row of {tags[row]} stand at {lines[row:row + IN_A_ROW]}'


if __name__ == '__main__':
    catalogue = Catalogue(sys.argv[1], sys.argv[2])
    tags = languages_of(catalogue.content.piece(PIECE)['pages'])
    editions = [edition for edition in catalogue.editions if edition.document == PIECE]
    faults = list(cell_faults(catalogue.content, tags))
    for edition in editions:
        faults += name_faults(catalogue.content, tags, edition)
    for fault in faults:
        print(fault)
    print(f'English names: {len(tags)} on each of {len(editions)} sheets, {len(faults)} faults')
    sys.exit(bool(faults) or not editions)
