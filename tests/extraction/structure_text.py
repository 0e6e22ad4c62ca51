"""What a reader of the structure tree meets (poppler) is the content: the same blocks in the same order, with their roles,
words, links, labels, heads of columns and numbers of pages, and nothing that is repeated for the eye."""

import sys

from catalogue import NUMBER, judge
from structure import differences, read_tree, wanted_tree
from texts import run


def judge_edition(catalogue, edition):
    dump = run('pdfinfo', '-struct-text', edition.path).decode()
    yield from differences(wanted_tree(catalogue.pages(edition), catalogue.paging(edition).page_of), read_tree(dump))
    if NUMBER not in dump:
        yield f'{NUMBER} is not in the structure text'


if __name__ == '__main__':
    sys.exit(judge('structure text', judge_edition))
