"""Rendered pages as rows of grey samples, and small pictures to compare; the standard library only."""

from texts import run


def rendered(path, dots_per_inch, page):
    """A page in grey, as PGM."""
    return run('pdftoppm', '-r', dots_per_inch, '-gray', '-f', page, '-singlefile', path)


class Picture:
    def __init__(self, width, height, samples):
        self.width, self.height, self.samples = width, height, samples

    @staticmethod
    def render(path, dots_per_inch, page):
        data = rendered(path, dots_per_inch, page)
        magic, size, depth, samples = data.split(b'\n', 3)
        if magic != b'P5' or depth != b'255':
            raise ValueError('pdftoppm wrote another form of picture')
        width, height = (int(part) for part in size.split())
        return Picture(width, height, samples)

    def reduced(self, box, columns, rows):
        """The box (left, top, right, bottom in samples) as columns × rows means of grey."""
        left, top, right, bottom = box
        out = []
        for row in range(rows):
            y0 = top + (bottom - top) * row // rows
            y1 = max(y0 + 1, top + (bottom - top) * (row + 1) // rows)
            for column in range(columns):
                x0 = left + (right - left) * column // columns
                x1 = max(x0 + 1, left + (right - left) * (column + 1) // columns)
                total = sum(sum(self.samples[y * self.width + x0:y * self.width + x1]) for y in range(y0, y1))
                out.append(total / ((x1 - x0) * (y1 - y0)))
        return out


def mean_difference(one, other):
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def mirrored(means, columns):
    return [means[row + column] for row in range(0, len(means), columns) for column in reversed(range(columns))]
