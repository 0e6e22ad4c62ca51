"""The QR symbol on the rendered page opens the number: read back by zbar, as a telephone would."""

import subprocess
import sys
import tempfile

from catalogue import judge, run


def judge_edition(catalogue, edition):
    piece = catalogue.content.piece(edition.document)
    if not any(said.kind == 'picture' for said in catalogue.says(edition)):
        return
    with tempfile.NamedTemporaryFile(suffix='.pgm') as picture:
        picture.write(run('pdftoppm', '-r', 120, '-gray', '-singlefile', edition.path))
        picture.flush()
        done = subprocess.run(['zbarimg', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture.name],
                              capture_output=True, text=True)
    wanted = 'tel:' + catalogue.content.channel(piece['facts']['number'])['e164']
    if done.stdout.split() != [wanted]:
        yield f'the symbol reads {done.stdout.split()}, not {wanted}'


if __name__ == '__main__':
    sys.exit(judge('QR symbols', judge_edition, lambda edition: edition.sheet == 'letter' or edition.tag == 'en'))
