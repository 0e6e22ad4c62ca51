"""The words on the page are the glyphs that HarfBuzz's own program gives for them: Arabic joined, conjuncts formed,
marks in their places' forms, the language's own forms chosen. Every word that stands in one font is compared, glyph
by glyph (advance and outline box), with hb-shape's answer for the whole word. And: no .notdef, no code without its
text, no text outside marked content."""

import collections
import functools
import pathlib
import re
import subprocess
import sys
import threading

import yaml

from catalogue import Catalogue, judge
from pdf_text import Document, shown_codes
from texts import folded
from truetype import Face

FONT_FOLDERS = ('fonts', '/usr/share/fonts/truetype/noto', '/usr/share/fonts/opentype/noto')
DIRECTIONS = {'Arab': 'rtl', 'Aran': 'rtl', 'Hebr': 'rtl'}
COUNTED = collections.Counter()
LOCK = threading.Lock()


@functools.lru_cache(None)
def source_faces(root):
    """{PostScript name: (path, Face)} of the TrueType faces in fonts/fonts.yaml."""
    listed = yaml.load((pathlib.Path(root) / 'fonts/fonts.yaml').read_text(), Loader=yaml.BaseLoader)
    faces = {}
    for family in listed['families'].values():
        for entry in family['faces']:
            path = next((pathlib.Path(root, folder, entry['file']) for folder in FONT_FOLDERS
                         if pathlib.Path(root, folder, entry['file']).exists()), None)
            if path is not None and path.suffix == '.ttf':
                face = Face(path.read_bytes())
                faces[face.postscript_name()] = (path, face)
    return faces


def hb_shape(path, words, language):
    """Glyph ids of each word, in no matter what order."""
    done = subprocess.run(['hb-shape', f'--font-file={path}', f'--language={language}', '--no-positions',
                           '--no-clusters', '--no-glyph-names', '--text-file=/dev/stdin'],
                          input='\n'.join(words), capture_output=True, text=True, check=True)
    return [[int(glyph) for glyph in line.strip('[]').split('|')] for line in done.stdout.splitlines()]


def words_of(shown):
    """Runs of codes between white space: [(font, Shown), …]. The last glyph of a line says the space after it too."""
    word = []
    for font, code in shown:
        text = code.text or ''
        if word and code.begins:
            yield word
            word = []
        if text.strip():
            word.append((font, code))
        if word and text and text[-1].isspace():
            yield word
            word = []
    if word:
        yield word


def judge_edition(catalogue, edition):
    document = Document(edition.path)
    by_font = collections.defaultdict(dict)
    for page in document.pages():
        shown = list(shown_codes(document, page))
        COUNTED['codes'] += len(shown)
        yield from code_faults(shown)
        for word in words_of(shown):
            fonts = {code.font for _, code in word}
            text = folded(''.join(code.text or '' for _, code in word))
            if len(fonts) == 1 and is_word(text):
                by_font[fonts.pop()].setdefault(text, word)
    with LOCK:
        faces = source_faces(catalogue.root)
    for name, words in by_font.items():
        if name in faces:
            yield from word_faults(faces[name], words, edition.tag)


def is_word(text):
    """Letters of one kind: numbers and punctuation of another direction are set apart by the program."""
    return bool(text) and not re.search(r'[0-9()\[\]«»“”‘’"/·+]', text)


def code_faults(shown):
    for font, code in shown:
        if code.text is None:
            yield f'code {code.code} of {code.font} has no text'
        if font.program is not None and font.glyph(code.code) == 0 or code.code == 0:
            yield f'.notdef of {code.font} is painted for {code.text!r}'
        if not code.marked:
            yield f'{code.text!r} is outside marked content'


def word_faults(source, words, language):
    path, face = source
    for (text, word), glyphs in zip(words.items(), hb_shape(path, list(words), language)):
        wanted = sorted(map(repr, (face.signature(glyph) for glyph in glyphs)))
        embedded = Face(word[0][0].program)
        found = sorted(map(repr, (embedded.signature(font.glyph(code.code)) for font, code in word)))
        COUNTED['words'] += 1
        if wanted != found:
            yield f'{text!r} in {word[0][1].font}: {len(found)} glyphs, hb-shape gives {len(wanted)}, or other forms'


if __name__ == '__main__':
    code = judge('shaped words', judge_edition, Catalogue.on_first_sheet)
    print(f'{COUNTED["words"]} words compared with hb-shape, {COUNTED["codes"]} codes looked at')
    sys.exit(code if COUNTED['words'] > 100 else 1)
