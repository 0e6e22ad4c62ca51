"""What a press file prints, as Ghostscript separates it: pages as pixels of cyan, magenta, yellow and black, and the
plates of a file. Knows nothing of Handbill."""

import json
import pathlib
import re
import struct
import subprocess
import tempfile

POINTS = 72  # an inch: one pixel a point


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False,
                          stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f'{command}\n{done.stdout[-2000:]!r}{done.stderr[-2000:]!r}'
    return done.stdout


class Page:
    """One page in pixels of four bytes, rows from the top."""

    def __init__(self, width, height, samples):
        self.width, self.height, self.samples = width, height, samples

    def part(self, left, top, right, bottom):
        """The four bytes of each pixel in a rectangle."""
        for row in range(top, bottom):
            begin = 4 * (row * self.width + left)
            yield from struct.iter_unpack('4B', self.samples[begin:begin + 4 * (right - left)])

    def at(self, x, y):
        begin = 4 * (y * self.width + x)
        return tuple(self.samples[begin:begin + 4])


def pages(path, sizes, *options):
    """Every page at one pixel a point, edges hard: no pixel is a mixture. `sizes` are those of the media."""
    data = run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=bitcmyk', '-dGrayValues=256', f'-r{POINTS}',
               '-dGraphicsAlphaBits=1', '-dTextAlphaBits=1', '-dOverprint=/enable', *options, '-o', '-', path)
    found, at = [], 0
    for width, height in sizes:
        size = 4 * width * height
        found.append(Page(width, height, data[at:at + size]))
        at += size
    assert at == len(data), f'{path}: Ghostscript gave {len(data)} bytes, for {at} of the pages'
    return found


def plates(path, page=1):
    """The names of the plates that Ghostscript makes of a page, and whether each carries ink inside the trim."""
    with tempfile.TemporaryDirectory() as folder:
        run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', f'-r{POINTS}', '-sCompression=none',
            f'-dFirstPage={page}', f'-dLastPage={page}', '-dUseTrimBox', '-o', f'{folder}/p.tif', path)
        return {re.search(r'\((.*)\)', file.name)[1]: has_ink(file.read_bytes())
                for file in pathlib.Path(folder).glob('p(*.tif')}


def has_ink(tiff):
    """Whether an uncompressed grey TIFF has anything but paper."""
    order = '<' if tiff[:2] == b'II' else '>'
    (at,) = struct.unpack_from(order + 'I', tiff, 4)
    (count,) = struct.unpack_from(order + 'H', tiff, at)
    tags = {}
    for i in range(count):
        tag, kind, number = struct.unpack_from(order + 'HHI', tiff, at + 2 + 12 * i)
        size, code = {1: (1, 'B'), 3: (2, 'H'), 4: (4, 'I')}.get(kind, (0, ''))
        if not size:
            continue
        place = at + 10 + 12 * i
        if size * number > 4:
            (place,) = struct.unpack_from(order + 'I', tiff, place)
        tags[tag] = struct.unpack_from(f'{order}{number}{code}', tiff, place)
    assert tags[259] == (1,), 'the plate is compressed'
    paper = 0 if tags[262] == (0,) else 255
    return any(tiff[begin:begin + size].strip(bytes([paper]))
               for begin, size in zip(tags[273], tags[279], strict=True))


class File:
    """Objects of a file, as qpdf tells them."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.objects = json.loads(run('qpdf', '--json=2', '--json-key=qpdf', path))['qpdf'][1]
        self.trailer = self.objects['trailer']['value']
        self.root = self.value(self.trailer['/Root'])

    def value(self, thing):
        """What a reference leads to, else the thing itself."""
        if isinstance(thing, str) and re.fullmatch(r'\d+ \d+ R', thing):
            found = self.objects[f'obj:{thing}']
            return found['value'] if 'value' in found else found['stream']['dict']
        return thing

    def page_objects(self):
        return [entry['value'] for entry in self.objects.values()
                if isinstance(entry.get('value'), dict) and entry['value'].get('/Type') == '/Page']

    def stream(self, reference):
        return run('qpdf', f'--show-object={reference.split()[0]}', '--filtered-stream-data', self.path)

    def description(self, number=1):
        """Boxes, straight marks and builds of a page, line by line, in points from the lower left."""
        page = self.page_objects()[number - 1]
        lines = [f'{box[1:]} ' + ' '.join(f'{side:g}' for side in page[box])
                 for box in ('/MediaBox', '/BleedBox', '/TrimBox')]
        stream = self.stream(page['/Contents']).decode('latin-1')
        marks = stream[stream.index('/All CS'):]
        for x1, y1, x2, y2 in re.findall(r'(-?[\d.]+) (-?[\d.]+) m\n(-?[\d.]+) (-?[\d.]+) l\nS', marks):
            if x1 == x2 or y1 == y2:
                lines.append(f'mark {x1} {y1} to {x2} {y2}')
        lines += sorted({f'build {build}' for build in re.findall(r'(?m)^((?:[\d.]+ ){4})k$', stream)})
        lines += sorted({f'tint {tint} of {name}' for name, tint in re.findall(r'/(\w+) cs ([\d.]+) scn', stream)})
        return '\n'.join(line.rstrip() for line in lines)
