"""pdftotext gives the content back: in content order as a whole, and in its own guess of the order block by block.
In Arabic script no order suits it (it guesses from positions), so there only the number is asked for."""

import sys

from catalogue import ARABIC_SCRIPT, NUMBER, first_difference, judge, run, without_spaces


def judge_edition(catalogue, edition):
    raw = without_spaces(run('pdftotext', '-raw', edition.path, '-').decode())
    guessed = without_spaces(run('pdftotext', edition.path, '-').decode())
    for name, text in (('-raw', raw), ('default', guessed)):
        if NUMBER not in text:
            yield f'{NUMBER} is not in the {name} text'
    if edition.tag in ARABIC_SCRIPT:
        return
    painted = [without_spaces(said.text) for said in catalogue.says(edition) if said.kind != 'picture']
    if raw != ''.join(painted):
        yield f'-raw {first_difference("".join(painted), raw)}'
    for text in painted:
        if text not in guessed:
            yield f'default order breaks {text!r}'
    if sorted(guessed) != sorted(''.join(painted)):
        yield 'default order adds or loses characters'


if __name__ == '__main__':
    sys.exit(judge('pdftotext', judge_edition))
