"""The number in rows looks the same on every page: its part of the rendered page equals the English one, also where
the page is mirrored. A mirrored English one must not pass, so the comparison itself is on trial too."""

import functools
import pathlib
import sys
import threading

from catalogue import Catalogue, judge
from number_positions import glyphs_by_page, lockup_size, pages_with_rows
from picture import Picture, mean_difference, mirrored

DIGIT_DOTS = 180  # a digit's height: the half dot that its box may be off is little beside it
COLUMNS, ROWS = 48, 64
ALIKE, UNLIKE = 6, 25  # mean difference of grey, of 255
LOCK = threading.Lock()


@functools.lru_cache(None)
def number_means(path, page):
    """The digits' own box, from their origins: what stands round them is no concern of this test."""
    glyphs = glyphs_by_page(path)[page - 1]
    digits = [g for g in glyphs if g.size >= lockup_size(glyphs, True) and g.text.isdigit()]
    size = digits[0].size
    dots_per_inch = round(DIGIT_DOTS * 72 / size)
    scale = dots_per_inch / 72
    left, right = min(g.x for g in digits), max(g.x for g in digits) + 0.56 * size
    top, bottom = min(g.y for g in digits) - 0.72 * size, max(g.y for g in digits) + 0.01 * size
    box = [round(edge * scale) for edge in (left, top, right, bottom)]
    return Picture.render(path, dots_per_inch, page).reduced(box, COLUMNS, ROWS)


def judge_edition(catalogue, edition):
    english = edition.path.with_name(f'{edition.document}.en.{edition.sheet}.pdf')
    for page in pages_with_rows(catalogue, edition):
        with LOCK:
            wanted = number_means(english, page)
        found = number_means(pathlib.Path(edition.path), page)
        apart = mean_difference(wanted, found)
        if apart > ALIKE:
            yield f'page {page}: the number looks {apart:.1f} of 255 unlike the English one'
        if mean_difference(mirrored(wanted, COLUMNS), found) < UNLIKE:
            yield f'page {page}: a mirrored number would have passed'


if __name__ == '__main__':
    sys.exit(judge('number pictures', judge_edition, Catalogue.on_first_sheet))
