"""The QR symbols on the rendered pages open the numbers: read back by zbar, as a telephone would."""

import collections
import subprocess
import sys
import tempfile

from catalogue import judge
from picture import rendered


def judge_edition(catalogue, edition):
    facts, wanted = catalogue.content.piece(edition.document)['facts'], collections.defaultdict(list)
    for leaf in catalogue.leaves(edition):
        if leaf.role == 'Figure' and leaf.number:
            page = catalogue.paging(edition).page_of(leaf)
            wanted[page].append('tel:' + catalogue.content.channel(facts[leaf.number])['e164'])
    for page, payloads in wanted.items():
        found = read_symbols(rendered(edition.path, 120, page))
        if found != sorted(payloads):
            yield f'page {page}: the symbols read {found}, not {sorted(payloads)}'


def read_symbols(picture):
    with tempfile.NamedTemporaryFile(suffix='.pgm') as file:
        file.write(picture)
        file.flush()
        done = subprocess.run(['zbarimg', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file.name],
                              capture_output=True, text=True)
    return sorted(done.stdout.split())


if __name__ == '__main__':
    sys.exit(judge('QR symbols', judge_edition,
                   lambda catalogue, edition: edition.tag == 'en' or catalogue.on_first_sheet(edition)))
