"""MuPDF's text in content order is the content, white space aside. MuPDF reads no ActualText: the glyphs themselves say
the text, also of a number that is painted in rows. Page for page: what a flow repeats on each has the right number, what
begins a page begins it, and contents give the pages on which their headings stand."""

import sys

from catalogue import NUMBER, judge
from texts import by_page, first_difference


def judge_edition(catalogue, edition):
    found, paging = by_page(edition.path), catalogue.paging(edition)
    yield from paging.faults
    if len(paging.pages) != len(found):
        yield f'{len(paging.pages)} pages in the content, {len(found)} in the file'
    for number, (wanted, text) in enumerate(zip(paging.pages, found), 1):
        if wanted != text:
            yield f'page {number} {first_difference(wanted, text)}'
    if NUMBER not in ''.join(found):
        yield f'{NUMBER} is not in the text'


if __name__ == '__main__':
    sys.exit(judge('MuPDF text', judge_edition))
