"""MuPDF's text in content order is the content, white space aside. MuPDF reads no ActualText, so a number that is
painted in rows is there without its drawn hyphens."""

import sys

from catalogue import NUMBER, first_difference, judge, run, without_spaces


def judge_edition(catalogue, edition):
    found = without_spaces(run('mutool', 'draw', '-q', '-F', 'text', edition.path).decode())
    wanted = ''
    for said in catalogue.says(edition):
        if said.kind == 'number':
            wanted += said.text.replace('-', '')
        elif said.kind != 'picture':
            wanted += without_spaces(said.text)
    if wanted != found:
        yield first_difference(wanted, found)
    if NUMBER not in found:
        yield f'{NUMBER} is not in the text'


if __name__ == '__main__':
    sys.exit(judge('MuPDF text', judge_edition))
