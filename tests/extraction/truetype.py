"""Just enough of TrueType to know a glyph again: its advance and its outline's box. And a face's PostScript name."""

import struct


class Face:
    def __init__(self, data, index=0):
        self.data = data
        start = struct.unpack_from('>I', data, 12 + 4 * index)[0] if data[:4] == b'ttcf' else 0
        count = struct.unpack_from('>H', data, start + 4)[0]
        self.tables = {}
        for entry in range(count):
            tag, _, offset, length = struct.unpack_from('>4sIII', data, start + 12 + 16 * entry)
            self.tables[tag.decode()] = (offset, length)

    @property
    def has_outlines(self):
        return 'glyf' in self.tables

    def _at(self, tag):
        return self.tables[tag][0]

    def advance(self, glyph):
        metrics = struct.unpack_from('>H', self.data, self._at('hhea') + 34)[0]
        return struct.unpack_from('>H', self.data, self._at('hmtx') + 4 * min(glyph, metrics - 1))[0]

    def outline(self, glyph):
        """Number of contours and box, or nothing for a blank glyph."""
        long_offsets = struct.unpack_from('>h', self.data, self._at('head') + 50)[0]
        form, unit = ('>II', 4) if long_offsets else ('>HH', 2)
        begin, end = struct.unpack_from(form, self.data, self._at('loca') + unit * glyph)
        if begin == end:
            return None
        return struct.unpack_from('>5h', self.data, self._at('glyf') + begin * (1 if long_offsets else 2))

    def signature(self, glyph):
        return self.advance(glyph), self.outline(glyph)

    def postscript_name(self):
        start = self._at('name')
        count, strings = struct.unpack_from('>HH', self.data, start + 2)
        for entry in range(count):
            platform, _, _, name, length, offset = struct.unpack_from('>6H', self.data, start + 6 + 12 * entry)
            if name == 6 and platform == 3:
                begin = start + strings + offset
                return self.data[begin:begin + length].decode('utf-16-be')
        return ''
