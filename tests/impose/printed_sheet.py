"""What a finished file of imposed sheets prints where, as a printer reads it: boxes, and each impression with its matrix,
its clip and whether it is a form. Reads objects and content streams by itself; knows nothing of content."""

import dataclasses
import pathlib
import re
import zlib

OBJECT = re.compile(rb'(?m)^(\d+) 0 obj\b(.*?)\bendobj\b', re.S)
NUMBERS = rb'((?:-?[\d.]+ ){%d})'
IMPRESSION = re.compile(rb'q\s+' + NUMBERS % 6 + rb'cm\s+' + NUMBERS % 4 + rb're\s+W n\s+')
REPEAT = re.compile(rb'/Artifact\s*<<[^>]*>>\s*BDC\s+/(P\d+) Do\s+EMC\s+Q\b')


@dataclasses.dataclass(frozen=True)
class Impression:
    matrix: tuple       # of the page's space: points, origin at the top left of its trim, y upwards
    clip: tuple         # left, bottom, right, top on the sheet
    form: str | None    # its name if it stands in a form, which is an artifact

    def on_sheet(self, x, y):
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def trim(self, width, height):
        """left, bottom, right, top on the sheet of a page of this size"""
        return span(self.on_sheet(0, 0), self.on_sheet(width, -height))

    @property
    def up(self):
        return self.matrix[2], self.matrix[3]


@dataclasses.dataclass(frozen=True)
class Sheet:
    boxes: dict
    impressions: list
    stream: bytes


def span(one, other):
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def numbers(text):
    return tuple(float(part) for part in text.split())


def stream_of(body):
    head, _, rest = body.partition(b'stream')
    length = int(re.search(rb'/Length (\d+)', head)[1])
    data = rest.lstrip(b'\r\n')[:length]
    return zlib.decompress(data) if b'FlateDecode' in head else data


def impressions_of(stream):
    for found in IMPRESSION.finditer(stream):
        matrix, (x, y, width, height) = numbers(found[1]), numbers(found[2])
        repeat = REPEAT.match(stream, found.end())
        plain = Impression(matrix, (), repeat[1].decode() if repeat else None)
        yield dataclasses.replace(plain, clip=span(plain.on_sheet(x, y), plain.on_sheet(x + width, y + height)))


def read(path):
    """The sheets of a file, in order."""
    data = pathlib.Path(path).read_bytes()
    objects = {}
    for found in OBJECT.finditer(data):
        objects[int(found[1])] = found[2]
    sheets = []
    for number in sorted(objects):
        body = objects[number]
        if not re.search(rb'/Type\s*/Page\b', body):
            continue
        boxes = {name: numbers(re.search(rb'/%s\s*\[([^\]]*)\]' % name.encode(), body)[1])
                 for name in ('MediaBox', 'TrimBox', 'BleedBox') if b'/' + name.encode() in body}
        content = objects[int(re.search(rb'/Contents (\d+) 0 R', body)[1])]
        length = re.search(rb'/Length (\d+) 0 R', content)
        if length:
            content = content.replace(length[0], b'/Length ' + objects[int(length[1])].strip(), 1)
        stream = stream_of(content)
        sheets.append(Sheet(boxes, list(impressions_of(stream)), stream))
    return sheets
