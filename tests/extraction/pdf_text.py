"""The text operators of a file, read apart from the program: which code of which font says what. By qpdf's JSON."""

import base64
import dataclasses
import json
import re
import struct

from texts import run


@dataclasses.dataclass(frozen=True)
class Shown:
    font: str      # resource's BaseFont without its subset tag
    code: int
    text: str      # by ToUnicode; None if there is no entry
    marked: bool   # inside a marked-content sequence
    begins: bool   # first of another text: on a new line, or beside the one before, of a sequence of its own


class Document:
    def __init__(self, path):
        data = json.loads(run('qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=inline',
                              '--decode-level=generalized', path))
        self.objects = data['qpdf'][1]

    def get(self, value):
        """Follows a reference."""
        while isinstance(value, str) and re.fullmatch(r'\d+ \d+ R', value):
            held = self.objects['obj:' + value]
            value = held.get('value', held.get('stream'))
        return value

    def trailer(self):
        return self.objects['trailer']['value']

    def stream(self, value):
        return base64.b64decode(self.get(value)['data'])

    def pages(self):
        for held in self.objects.values():
            value = held.get('value')
            if isinstance(value, dict) and value.get('/Type') == '/Page':
                yield value

    def fonts(self, page):
        """Font resources of a page by name."""
        resources = self.get(page['/Resources'])
        return {name: Font(self, self.get(ref)) for name, ref in self.get(resources['/Font']).items()}

    def content(self, page):
        parts = self.get(page['/Contents'])
        return b'\n'.join(self.stream(part) for part in (parts if isinstance(parts, list) else [page['/Contents']]))


class Font:
    def __init__(self, document, dictionary):
        self.name = re.sub('^/[A-Z]{6}[+]', '', dictionary['/BaseFont']).removesuffix('-Identity-H')
        self.to_unicode = _read_cmap(document.stream(dictionary['/ToUnicode']).decode('ascii'))
        descendant = document.get(document.get(dictionary['/DescendantFonts'])[0])
        descriptor = document.get(descendant['/FontDescriptor'])
        self.program = document.stream(descriptor['/FontFile2']) if '/FontFile2' in descriptor else None
        mapping = descendant.get('/CIDToGIDMap')
        self._gids = None if mapping in (None, '/Identity') else document.stream(mapping)

    def glyph(self, code):
        """The glyph of the embedded TrueType program that a code paints."""
        if self._gids is None:
            return code
        return struct.unpack_from('>H', self._gids, 2 * code)[0]


def _read_cmap(text):
    out = {}
    for block in re.findall(r'beginbfchar(.*?)endbfchar', text, re.DOTALL):
        for code, value in re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>', block):
            out[int(code, 16)] = bytes.fromhex(value).decode('utf-16-be')
    for block in re.findall(r'beginbfrange(.*?)endbfrange', text, re.DOTALL):
        for first, last, value in re.findall(r'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>', block):
            start = bytes.fromhex(value).decode('utf-16-be')
            for step in range(int(last, 16) - int(first, 16) + 1):
                out[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return out


_TOKEN = re.compile(rb'<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|/[^\s/<>\[\]()]+|\[|\]|[^\s/<>\[\]()]+', re.DOTALL)


def shown_codes(document, page):
    """Every code in the order of the content stream."""
    fonts = document.fonts(page)
    operands, depth, font, tag = [], 0, None, None
    new_sequence = new_line = False
    for token in _TOKEN.findall(document.content(page)):
        if token in (b'BDC', b'BMC'):
            depth += 1
            # A text that another tag interrupts goes on afterwards; two sequences of one tag are two texts.
            new_sequence, new_line = True, new_line or operands[0] == tag
            tag = operands[0]
        elif token == b'EMC':
            depth -= 1
        elif token in (b'Td', b'TD', b'Tm', b'T*', b'BT'):
            new_line = True
        elif token == b'Tf':
            font = fonts[operands[-2].decode()]
        elif token in (b'Tj', b'TJ', b"'", b'"'):
            for operand in operands:
                if operand.startswith(b'<') and operand != b'<<':
                    codes = bytes.fromhex(operand[1:-1].decode())
                    for code in struct.unpack(f'>{len(codes) // 2}H', codes):
                        yield font, Shown(font.name, code, font.to_unicode.get(code), depth > 0,
                                          new_sequence and new_line)
                        new_sequence = new_line = False
        if re.match(rb"[A-Za-z'\"*]", token):
            operands = []
        else:
            operands.append(token)
