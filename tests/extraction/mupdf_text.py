"""MuPDF's text in content order is the content, white space aside. MuPDF reads no ActualText: the glyphs themselves say
the text, also of a number that is painted in rows."""

import sys

from catalogue import NUMBER, first_difference, judge, run, without_spaces


def judge_edition(catalogue, edition):
    found = without_spaces(run('mutool', 'draw', '-q', '-F', 'text', edition.path).decode())
    wanted = ''.join(without_spaces(said.text) for said in catalogue.says(edition) if said.kind != 'picture')
    if wanted != found:
        yield first_difference(wanted, found)
    if NUMBER not in found:
        yield f'{NUMBER} is not in the text'


if __name__ == '__main__':
    sys.exit(judge('MuPDF text', judge_edition))
