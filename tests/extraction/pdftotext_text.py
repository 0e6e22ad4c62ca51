"""pdftotext gives the content back in content order (-raw). By default it guesses an order from positions and reads
columns across, so there the characters are compared and not their order. In Arabic script it guesses in both, and no
order of ours suits it; there only the number is asked for."""

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
    if sorted(guessed.replace('-', '')) != sorted(''.join(painted).replace('-', '')):  # it joins lines at a hyphen
        yield 'default order adds or loses characters'


if __name__ == '__main__':
    sys.exit(judge('pdftotext', judge_edition))
