"""Boxes, impressions, marks and ink of each kind of sheet that is printed, against tests/golden/sheets to the letter: as laid,
on a stock, on one that is cut, folded on a larger sheet, as a booklet and its dummy, in tiles, for a press. Read from the
finished files; nothing of the pages' own ink but the operators that choose colours. test_sheets.py PROJECT HANDBILL

HANDBILL_UPDATE_GOLDENS=1 rewrites the goldens."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

GOLDENS = pathlib.Path(__file__).parent / 'sheets'
sys.path.insert(0, str(GOLDENS.parent.parent / 'impose'))
import printed_sheet  # noqa: E402

KINDS = {
    'plain': ('poster-hotel', '--sheet', 'letter'),
    'stock': ('card-wallet', '--stock', 'avery-8373'),
    'cut-stock': ('stall-sticker', '--stock', 'letter-2-stickers', '--flip', 'short'),
    'on-sheet': ('card-wallet', '--sheet', 'card-us', '--on-sheet', 'letter', '--nudge', '1mm,-0.5mm'),
    'folded': ('leaflet-clinic', '--sheet', 'letter-landscape', '--on-sheet', 'tabloid'),
    'booklet': ('guide-hospitality', '--sheet', 'letter', '--booklet', 'saddle', '--paper', '0.2mm', '--on-sheet', '12x18'),
    'dummy': ('guide-hospitality', '--sheet', 'a4', '--booklet', 'perfect', '--signature', '8', '--dummy'),
    'tiles': ('poster-hotel', '--sheet', 'tabloid', '--tiles', 'letter'),
    'press': ('leaflet-clinic', '--sheet', 'letter-landscape', '--press', 'coated-us'),
}
MOST = 6  # sheets of a file: how many pages the guide has is no matter of this test
MARKED = re.compile(rb'/Artifact<</Type/Page>>BDC\n(.*?)\nEMC', re.S)
INK = re.compile(rb'(?:^|\n)(?:/\w+ )?(?:[-\d.]+ )*(rg|RG|k|K|g|G|cs|CS|scn|SCN)(?=\n)')


def figures(numbers):
    return ' '.join(f'{number:g}' if abs(number) < 1e-9 else f'{number:.3f}'.rstrip('0').rstrip('.') for number in numbers)


def marks_of(stream):
    """Strokes and lines of words outside all pages, with the state they are painted in."""
    colour, weight, dash, size, place = '', '', '', '', (0.0, 0.0)
    for part in MARKED.findall(stream):
        start = ''
        for line in part.decode('latin1').split('\n'):
            operator = line.rsplit(' ', 1)[-1]
            if operator in ('RG', 'K', 'SCN', 'rg', 'k', 'scn'):
                colour = line
            elif operator == 'w':
                weight = line[:-2]
            elif operator == 'd':
                dash = 'dashed' if line.startswith('[3') else 'full'
            elif operator == 'm':
                start = line[:-2]
            elif operator == 'l':
                yield f'  mark {dash} {weight} pt, {colour}: {start} to {line[:-2]}'
            elif operator == 'Tf':
                size = line.split(' ')[1]
            elif operator == 'Td':
                place = tuple(one + float(by) for one, by in zip(place, line.split(' ')))
            elif operator in ('Tj', 'TJ') or line.endswith(('Tj', 'TJ')):
                yield f'  words in {size} pt, {colour}: at {figures(place)}'


def dump(path):
    for number, sheet in enumerate(printed_sheet.read(path)[:MOST], 1):
        yield f'sheet {number}'
        for name in ('MediaBox', 'BleedBox', 'TrimBox'):
            if name in sheet.boxes:
                yield f'  {name} {figures(sheet.boxes[name])}'
        for impression in sheet.impressions:
            told = 'told' if impression.form is None else f'again {impression.form}'
            yield f'  impression {told}: matrix {figures(impression.matrix)}, clip {figures(impression.clip)}'
        yield '  ink ' + ' '.join(sorted({found.decode() for found in INK.findall(sheet.stream)}))
        yield from marks_of(sheet.stream)


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


def main():
    project, handbill = sys.argv[1:]
    update = bool(os.environ.get('HANDBILL_UPDATE_GOLDENS')) and not os.environ.get('CI')
    faults = []
    for kind, arguments in KINDS.items():
        with tempfile.TemporaryDirectory() as out:
            done = subprocess.run([handbill, '--project', project, 'build', *arguments, '--lang', 'en', '--out', out],
                                  capture_output=True, text=True, stdin=subprocess.DEVNULL)
            if done.returncode != 0:
                sys.exit(f'{kind}: exit {done.returncode}: {done.stderr}')
            path, = pathlib.Path(out).glob('*/*.pdf')
            faults += compare(f'{kind}.txt', f'{path.name}\n' + '\n'.join(dump(path)) + '\n', update)
    left = {golden.stem for golden in GOLDENS.glob('*.txt')} - set(KINDS)
    faults += [f'{name}.txt is the golden of no kind' for name in sorted(left)]
    if faults:
        sys.exit('\n'.join(faults))


if __name__ == '__main__':
    main()
