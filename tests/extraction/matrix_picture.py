"""The number in rows looks the same on every page: its part of the rendered page equals the English one, also where
the page is mirrored. A mirrored English one must not pass, so the comparison itself is on trial too."""

import functools
import pathlib
import sys
import threading

from catalogue import judge
from number_positions import glyphs_of, lockup_size
from picture import Picture, mean_difference, mirrored

DOTS_PER_INCH = 100
COLUMNS, ROWS = 48, 64
ALIKE, UNLIKE = 6, 25  # mean difference of grey, of 255
LOCK = threading.Lock()


@functools.lru_cache(None)
def number_means(path):
    """The digits' own box, from their origins: what stands round them is no concern of this test."""
    glyphs = list(glyphs_of(path))
    digits = [g for g in glyphs if g.size >= lockup_size(glyphs, True) and g.text.isdigit()]
    size, scale = digits[0].size, DOTS_PER_INCH / 72
    left, right = min(g.x for g in digits), max(g.x for g in digits) + 0.56 * size
    top, bottom = min(g.y for g in digits) - 0.72 * size, max(g.y for g in digits) + 0.01 * size
    box = [round(edge * scale) for edge in (left, top, right, bottom)]
    return Picture.render(path, DOTS_PER_INCH).reduced(box, COLUMNS, ROWS)


def judge_edition(catalogue, edition):
    if not any(said.in_rows for said in catalogue.says(edition)):
        return
    english = edition.path.with_name(f'{edition.document}.en.{edition.sheet}.pdf')
    with LOCK:
        wanted = number_means(english)
    found = number_means(pathlib.Path(edition.path))
    apart = mean_difference(wanted, found)
    if apart > ALIKE:
        yield f'the number looks {apart:.1f} of 255 unlike the English one'
    if mean_difference(mirrored(wanted, COLUMNS), found) < UNLIKE:
        yield 'a mirrored number would have passed'


if __name__ == '__main__':
    sys.exit(judge('number pictures', judge_edition, lambda edition: edition.sheet == 'letter'))
