"""The composed files that these tests judge, and how the tests run: every file, two at a time, all faults counted."""

import concurrent.futures
import dataclasses
import functools
import os
import pathlib
import sys

from blocks import Reading
from content import Content
from pages import Paging
from texts import by_page

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
        self.content = Content(root)
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

    def on_first_sheet(self, edition):
        return edition.sheet == self.content.piece(edition.document)['sheets'][0]

    @functools.lru_cache(64)
    def pages(self, edition):
        """What the edition must tell: blocks.Page of each page of its piece."""
        return Reading(self.content, edition.document, edition.tag, edition.sheet).pages()

    def leaves(self, edition):
        """What is said or painted in content order; what a flow repeats is not among them."""
        return [leaf for page in self.pages(edition) for leaf in page.told.leaves()]

    @functools.lru_cache(64)
    def paging(self, edition):
        """What each page of the file must paint."""
        return Paging(self.pages(edition), lambda: by_page(edition.path))

    def painted(self, edition):
        """The whole text of the file, without white space."""
        return ''.join(self.paging(edition).pages)


def judge(title, judge_edition, select=lambda catalogue, edition: True):
    """Runs judge_edition(catalogue, edition) → faults over the catalogue named on the command line; the exit code."""
    catalogue = Catalogue(sys.argv[1], sys.argv[2])
    faults = list(catalogue.missing())
    chosen = [edition for edition in catalogue.editions if select(catalogue, edition)]

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
