"""MuPDF: pages selected from the first letter to the last, and searched. It keeps the fillers that stand for glyphs
without a letter of their own (the dots of Nastaliq, split vowels), so it misses words that have them."""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

from reading import SEVERAL, Given, Limits, judge
from texts import complaints

SCRIPT = pathlib.Path(__file__).with_name('mupdf.js')


def read_one(edition, queries):
    done = subprocess.run(['mutool', 'run', str(SCRIPT), str(edition.path), json.dumps(queries)], capture_output=True)
    if done.returncode != 0 or complaints(done):
        return complaints(done) or f'mutool ended with {done.returncode}'
    said = json.loads(done.stdout)
    return Given({'selected': said['selected']}, said['found'])


def read(editions, asked):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(read_one, editions, asked)


if __name__ == '__main__':
    sys.exit(judge('MuPDF', read, Limits(words={'km': 20, 'my': 20, 'ur': 75, SEVERAL: 15})))
