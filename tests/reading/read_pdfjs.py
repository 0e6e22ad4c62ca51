"""pdf.js, the reader of Firefox, in a headless Chromium: its text layer selected, copied and searched."""

import pathlib
import sys
import unicodedata

import outside
from browser import Reading
from reading import SEVERAL, Given, Limits, judge

HERE = pathlib.Path(__file__).parent
# It turns round what one Arabic glyph says, if that is more than one character (a ligature, a letter with its mark); it
# breaks a line where a mark stands off the baseline, as the dot below of Hindi and the signs of Telugu do; it takes Lao AM
# apart when copying.
LIMITS = Limits(
    turned=('ar', 'fa', SEVERAL),
    texts={'fa': lambda text: text.replace('\u200c', ''),  # joiners have no width, so it drops them
           ('copied', 'lo'): lambda text: unicodedata.normalize('NFKC', text)},
    words={'ar': 30, 'fa': 30, 'hi': 25, 'ur': 20, SEVERAL: 10})


def read(editions, asked):
    outside.require('pdfjs', 'mvn', 'chromium')
    jar, = outside.maven_files(HERE / 'pom.xml', sys.argv[3])
    reading = Reading(jar, {str(edition): (edition.path, queries) for edition, queries in zip(editions, asked)})
    reading.run(seconds=60 + 4 * len(editions))
    for edition in editions:
        said = reading.said[str(edition)]
        yield said['error'] if 'error' in said else Given(
            {way: '\n'.join(page[way] for page in said['pages']) for way in ('selected', 'copied')}, said['found'])


if __name__ == '__main__':
    sys.exit(judge('pdf.js', read, LIMITS))
