"""What `handbill inspect` tells: of every piece of the catalogue in English, Arabic and Khmer, against tests/golden/inspect
to the letter, and of files that others made. test_inspect.py HANDBILL CATALOGUE

HANDBILL_UPDATE_GOLDENS=1 rewrites the goldens, makes those of new pieces and removes those that nothing is made of."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

GOLDENS = pathlib.Path(__file__).parent / 'inspect'
LANGUAGES = ('en', 'ar', 'km')
FOREIGN = b'''%!PS
/Helvetica findfont 12 scalefont setfont
72 700 moveto (First line) show
72 680 moveto (Second line, 911) show
showpage
72 700 moveto (Next page) show
showpage
'''


def inspected(handbill, path, *options):
    done = subprocess.run([handbill, 'inspect', str(path), *options], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def documents(catalogue):
    """(name of the golden, file) of one sheet of each piece in each language; office editions only."""
    for folder in sorted(path for path in catalogue.iterdir() if path.is_dir()):
        for language in LANGUAGES:
            files = sorted(path for path in folder.glob(f'{folder.name}.{language}.*.pdf')
                           if len(path.name[len(folder.name) + 1:].split('.')) == 3)
            if files:
                yield f'{folder.name}.{language}.txt', files[0]


def compare(name, found, update):
    golden = GOLDENS / name
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found)
    if not golden.exists():
        return [f'{name} is new: read what HANDBILL_UPDATE_GOLDENS=1 writes there']
    wanted = golden.read_text().splitlines()
    for number, (line, other) in enumerate(zip(found.splitlines(), wanted), 1):
        if line != other:
            return [f'{name}:{number}: found “{line}”, golden “{other}”']
    return [] if len(found.splitlines()) == len(wanted) else [f'{name}: found {len(found.splitlines())} lines']


def catalogue_faults(handbill, catalogue, update):
    names = set()
    for name, path in documents(catalogue):
        names.add(name)
        code, text, errors = inspected(handbill, path)
        if code != 0:
            yield f'{path.name}: exit {code}: {errors}'
            continue
        yield from compare(name, text, update)
        code, text, _ = inspected(handbill, path, '--json')
        told = json.loads(text)
        if code != 0 or not told['tagged'] or told['facts']['claims'] != ['PDF/UA-1', 'PDF/A-2a']:
            yield f'{path.name}: the JSON tells other facts'
    for stale in {path.name for path in GOLDENS.glob('*.txt')} - names:
        if update:
            (GOLDENS / stale).unlink()
        else:
            yield f'{stale}: nothing in the catalogue is of this name'
    print(f'{len(names)} documents inspected')
    if not names:
        yield 'the catalogue is empty'


def foreign_faults(handbill, catalogue, folder):
    script, untagged, locked = folder / 'foreign.ps', folder / 'untagged.pdf', folder / 'locked.pdf'
    script.write_bytes(FOREIGN)
    subprocess.run(['gs', '-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', f'-sOutputFile={untagged}', str(script)],
                   check=True)
    code, text, _ = inspected(handbill, untagged, '--json')
    told = json.loads(text)
    said = [(heard['page'], heard['text']) for heard in told['order']]
    if code != 0 or told['tagged'] or said != [(1, 'First line'), (1, 'Second line, 911'), (2, 'Next page')]:
        yield f'an untagged file tells {said}'
    if 'This file is not tagged' not in inspected(handbill, untagged)[1]:
        yield 'an untagged file is not said to be one'

    own = next(path for _, path in documents(catalogue))
    streams = folder / 'streams.pdf'
    subprocess.run(['qpdf', '--object-streams=generate', str(own), str(streams)], check=True)
    if inspected(handbill, streams)[1].split('version')[0] != inspected(handbill, own)[1].split('version')[0]:
        yield 'a file with object streams tells something else'
    for password in ('', 'secret'):
        subprocess.run(['qpdf', '--encrypt', password, 'owner', '256', '--', str(own), str(locked)], check=True)
        code, text, errors = inspected(handbill, locked)
        if code != 1 or text or 'it is encrypted' not in errors:
            yield f'an encrypted file gives {code}: {errors}'
    (folder / 'none.pdf').write_text('This is no PDF.\n')
    for name in ('none.pdf', 'absent.pdf'):
        code, text, errors = inspected(handbill, folder / name)
        if code != 1 or text or 'cannot be inspected' not in errors:
            yield f'{name} gives {code}: {errors}'


def main(handbill, catalogue):
    update = os.environ.get('HANDBILL_UPDATE_GOLDENS') == '1' and 'CI' not in os.environ
    faults = list(catalogue_faults(handbill, pathlib.Path(catalogue), update))
    with tempfile.TemporaryDirectory() as folder:
        faults += foreign_faults(handbill, pathlib.Path(catalogue), pathlib.Path(folder))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
