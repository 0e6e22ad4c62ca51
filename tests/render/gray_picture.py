"""A grey picture, 8 bits a pixel: read from PGM, kept as PNG (ISO/IEC 15948) in the plainest form, compared by eye
measures. Only PNG files that `write_png` wrote can be read back."""

import re
import struct
import zlib

SIGNATURE = b'\x89PNG\r\n\x1a\n'
BLOCK = 8


class GrayPicture:
    def __init__(self, width, height, pixels):
        assert len(pixels) == width * height
        self.width, self.height, self.pixels = width, height, bytes(pixels)

    def row(self, y):
        return self.pixels[y * self.width:(y + 1) * self.width]


def read_pgm(data):
    header = re.match(rb'P5\s+(\d+)\s+(\d+)\s+255\s', data)
    width, height = int(header[1]), int(header[2])
    return GrayPicture(width, height, data[header.end():])


def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))


def write_png(picture):
    rows = b''.join(b'\0' + picture.row(y) for y in range(picture.height))
    header = struct.pack('>IIBBBBB', picture.width, picture.height, 8, 0, 0, 0, 0)
    return SIGNATURE + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows, 9)) + chunk(b'IEND', b'')


def read_png(data):
    width, height, rows = 0, 0, b''
    at = len(SIGNATURE)
    while at < len(data):
        length, kind = struct.unpack('>I4s', data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b'IHDR':
            width, height = struct.unpack('>II', body[:8])
        elif kind == b'IDAT':
            rows += body
        at += length + 12
    rows = zlib.decompress(rows)
    step = width + 1
    if any(rows[y * step] for y in range(height)):
        raise ValueError('a PNG with filters: not written by this test')
    return GrayPicture(width, height, b''.join(rows[y * step + 1:(y + 1) * step] for y in range(height)))


def difference(one, other):
    """How far each pixel differs."""
    return GrayPicture(one.width, one.height, bytes(abs(a - b) for a, b in zip(one.pixels, other.pixels)))


def mean(picture):
    return sum(picture.pixels) / len(picture.pixels)


def worst_block(picture):
    """(mean, x, y) of the 8 × 8 block that is brightest on average."""
    worst = (0, 0, 0)
    for y in range(0, picture.height, BLOCK):
        rows = [picture.row(line) for line in range(y, min(y + BLOCK, picture.height))]
        for x in range(0, picture.width, BLOCK):
            cells = b''.join(row[x:x + BLOCK] for row in rows)
            worst = max(worst, (sum(cells) / len(cells), x, y))
    return worst
