"""qpdf, MuPDF and Ghostscript have nothing to say about any file."""

import subprocess
import sys

from catalogue import judge

COMMANDS = (
    # A clean file makes qpdf list what it checked and nothing else.
    (['qpdf', '--check'], [], ('checking ', 'PDF Version: ', 'File is not ', 'No syntax or stream encoding errors')),
    (['mutool', 'info'], [], None),
    (['mutool', 'draw', '-q', '-r', '36', '-F', 'pgm', '-o', '/dev/null'], [], ()),
    (['gs', '-q', '-dSAFER', '-dNOPAUSE', '-dBATCH', '-dPDFSTOPONERROR', '-dPDFSTOPONWARNING', '-sDEVICE=nullpage'],
     [], ()),
)


def judge_edition(catalogue, edition):
    for command, after, expected in COMMANDS:
        done = subprocess.run([*command, str(edition.path), *after], capture_output=True, text=True, errors='replace')
        said = done.stderr.strip()
        if expected is not None:
            lines = (line.strip() for line in done.stdout.splitlines())
            said += '\n'.join(line for line in lines if line and not line.startswith(expected)) if expected \
                else done.stdout.strip()
        if done.returncode != 0 or said:
            yield f'{command[0]} {command[1]}: exit {done.returncode}: {said[:300]}'


if __name__ == '__main__':
    sys.exit(judge('qpdf, MuPDF, Ghostscript', judge_edition))
