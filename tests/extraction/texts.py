"""What other programs say of a file, and texts made alike so that they can be compared."""

import functools
import re
import subprocess
import unicodedata

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


@functools.lru_cache(8)
def by_page(path):
    """What MuPDF reads on each page of a file, in content order and without white space."""
    return [without_spaces(page) for page in run('mutool', 'draw', '-q', '-F', 'text', path).decode().split('\f')[:-1]]
