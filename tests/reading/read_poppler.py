"""Poppler, the reader of GNOME and KDE: pages selected and searched. It orders lines by their places, so letters are
compared and not their order; in Arabic script it sets each glyph apart, and only the number is asked for. A selection
goes from where a page's reading begins to where it ends, as a person draws it: from the right top corner of an Arabic
page; from the left one Poppler leaves whole lines out. It searches from the page's top edge on, so it misses a line whose
font reaches over it: digits in rows at the top of a card."""

import sys

import gi

gi.require_version('Poppler', '0.18')
from gi.repository import Poppler  # noqa: E402  (after the version is chosen)

from reading import LANGUAGES, SEVERAL, Given, Limits, judge

ARABIC_SCRIPT = ('ar', 'fa', 'ur')


def whole(page, tag):
    area = Poppler.Rectangle()
    width, area.y2 = page.get_size()
    area.x1, area.x2 = (width, 0) if tag in ARABIC_SCRIPT else (0, width)
    area.y1 = 0
    return area


def read(editions, asked):
    for edition, queries in zip(editions, asked):
        document = Poppler.Document.new_from_file(edition.path.resolve().as_uri())
        pages = [document.get_page(number) for number in range(document.get_n_pages())]
        selected = '\n'.join(page.get_selected_text(Poppler.SelectionStyle.LINE, whole(page, edition.tag)) for page in pages)
        yield Given({'selected': selected},
                    [sum(len(page.find_text(query)) for page in pages) for query in queries])


if __name__ == '__main__':
    sys.exit(judge('Poppler', read, Limits(letters=tuple({*LANGUAGES, SEVERAL} - set(ARABIC_SCRIPT)), number=ARABIC_SCRIPT,
                                           words={'ar': 35, 'fa': 40, 'ur': 80, SEVERAL: 15})))
