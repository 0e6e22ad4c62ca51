"""The composed files that these tests judge, and how the tests run: every file, two at a time, all faults counted."""

import concurrent.futures
import dataclasses
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

import content

NUMBER = '1-888-373-7888'
ARABIC_SCRIPT = ('ar', 'fa', 'ur')


@dataclasses.dataclass(frozen=True)
class Edition:
    path: pathlib.Path
    document: str
    tag: str
    sheet: str

    def __str__(self):
        return self.path.name


class Catalogue:
    def __init__(self, root, output):
        self.root = pathlib.Path(root)
        self.content = content.Content(root)
        self.editions = []
        for path in sorted(pathlib.Path(output).glob('*/*.pdf')):
            document, tag, sheet = path.name[:-len('.pdf')].split('.')
            self.editions.append(Edition(path, document, tag, sheet))

    def missing(self):
        """Editions that content promises and the folder does not hold."""
        there = {(e.document, e.tag, e.sheet) for e in self.editions}
        for path in sorted((self.root / 'content/pieces').glob('*.yaml')):
            piece = self.content.piece(path.stem)
            for tag in piece.get('languages', self.content.languages):
                for sheet in piece['sheets']:
                    if (path.stem, tag, sheet) not in there:
                        yield f'{path.stem}.{tag}.{sheet}.pdf is not there'

    def says(self, edition):
        return self.content.says(edition.document, edition.tag, edition.sheet)


# What Debian's MuPDF says of itself, whatever the file.
_OF_ITSELF = 'warning: ICC support is not available'


def complaints(done):
    """What a finished process said on standard error about its file."""
    lines = done.stderr.decode(errors='replace').splitlines()
    return '\n'.join(line for line in lines if line.strip() and line.strip() != _OF_ITSELF)


def run(*command):
    """Standard output of a program that must say nothing else; RuntimeError otherwise."""
    done = subprocess.run([str(part) for part in command], capture_output=True)
    if done.returncode != 0 or complaints(done):
        raise RuntimeError(f'{command[0]} ended with {done.returncode}: {complaints(done)}')
    return done.stdout


_UNSEEN = re.compile('[\u200b\u2060\u2066-\u2069\u00ad]')


def folded(text):
    """NFC without fillers and isolates, each run of white space one space."""
    return ' '.join(_UNSEEN.sub('', unicodedata.normalize('NFC', text)).split())


def without_spaces(text):
    return ''.join(folded(text).split())


def first_difference(wanted, found):
    """Words that show where two texts part."""
    at = next((i for i, (a, b) in enumerate(zip(wanted, found)) if a != b), min(len(wanted), len(found)))
    return f'at {at}: wanted …{wanted[max(0, at - 12):at + 30]!r}, found …{found[max(0, at - 12):at + 30]!r}'


def judge(title, judge_edition, select=lambda edition: True):
    """Runs judge_edition(catalogue, edition) → faults over the catalogue named on the command line; the exit code."""
    catalogue = Catalogue(sys.argv[1], sys.argv[2])
    faults = list(catalogue.missing())
    chosen = [edition for edition in catalogue.editions if select(edition)]

    def one(edition):
        try:
            return [f'{edition}: {fault}' for fault in judge_edition(catalogue, edition)]
        except Exception as fault:  # one bad file must not hide the others
            return [f'{edition}: {type(fault).__name__}: {fault}']

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(one, chosen):
            faults += found
    for fault in faults:
        print(fault)
    languages = len({edition.tag for edition in chosen})
    print(f'{title}: {len(chosen)} files in {languages} languages, {len(faults)} faults')
    return 1 if faults or not chosen else 0
