"""pdftotext gives the content back in content order (-raw). By default it guesses an order from positions and reads
columns across, so there the characters are compared and not their order. In Arabic script it guesses in both, and no
order of ours suits it; there only the number is asked for."""

import re
import sys

from catalogue import ARABIC_SCRIPT, NUMBER, judge
from texts import first_difference, run, without_spaces

_ARABIC = re.compile('[\u0600-\u06ff]')
# What poppler puts round a word that runs against its page.
_TURNS = re.compile('[\u202a-\u202e]')


def read(edition, *options):
    return without_spaces(_TURNS.sub('', run('pdftotext', *options, edition.path, '-').decode()))


def judge_edition(catalogue, edition):
    raw, guessed = read(edition, '-raw'), read(edition)
    for name, text in (('-raw', raw), ('default', guessed)):
        if NUMBER not in text:
            yield f'{NUMBER} is not in the {name} text'
    if edition.tag in ARABIC_SCRIPT:
        return
    painted = catalogue.painted(edition)
    if _ARABIC.search(painted):  # a sentence of it on a page in another script: its marks change places
        raw, painted = ''.join(sorted(raw)), ''.join(sorted(painted))
    if raw != painted:
        yield f'-raw {first_difference(painted, raw)}'
    if sorted(guessed.replace('-', '')) != sorted(painted.replace('-', '')):  # it joins lines at a hyphen
        yield 'default order adds or loses characters'


if __name__ == '__main__':
    sys.exit(judge('pdftotext', judge_edition))
