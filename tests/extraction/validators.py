"""qpdf, MuPDF and Ghostscript have nothing to say about any file."""

import subprocess
import sys

from catalogue import judge
from texts import complaints

QPDF_SAYS = ('checking ', 'PDF Version: ', 'File is not ', 'No syntax or stream encoding errors',
             'errors that qpdf cannot detect')

# Each with what a clean file makes it print: beginnings of lines, or anything.
COMMANDS = (
    (['qpdf', '--check'], QPDF_SAYS),
    (['mutool', 'info'], ('',)),
    (['mutool', 'draw', '-q', '-r', '36', '-F', 'pgm', '-o', '/dev/null'], ()),
    (['gs', '-q', '-dSAFER', '-dNOPAUSE', '-dBATCH', '-dPDFSTOPONERROR', '-dPDFSTOPONWARNING', '-sDEVICE=nullpage'], ()),
)


def judge_edition(catalogue, edition):
    for command, expected in COMMANDS:
        done = subprocess.run([*command, str(edition.path)], capture_output=True)
        lines = (line.strip() for line in done.stdout.decode(errors='replace').splitlines())
        said = [complaints(done), *(line for line in lines if line and not line.startswith(expected))]
        if done.returncode != 0 or any(said):
            yield f'{command[0]} {command[1]}: exit {done.returncode}: {" ".join(said)[:300]}'


if __name__ == '__main__':
    sys.exit(judge('qpdf, MuPDF, Ghostscript', judge_edition))
