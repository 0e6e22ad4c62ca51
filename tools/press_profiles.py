"""Makes the profiles of content/profiles/ anew from the measurements of Debian's icc-profiles-free, with Argyll's
colprof, and prints their hashes for profiles.yaml. The same measurements and the same Argyll give the same bytes: the
clock that colprof writes is replaced by the month of the measurements.

press_profiles.py FOLDER; tools/press-profiles installs what it needs and runs it.
"""

import hashlib
import pathlib
import struct
import subprocess
import sys
import tempfile

MEASUREMENTS = pathlib.Path('/usr/share/color/icc')
DATE_AT, IDENTIFIER_AT = 24, 84  # ICC.1:2001, 6.1: dateTimeNumber; ICC.1:2004, 7.2.18: profile ID

# file: measurements, year and month, total ink in percent, what it is called, whose the measurements are
PROFILES = {
    'coated-europe.icc': ('FOGRA39L', (2006, 12), 280, 'FOGRA39, coated paper, made by Handbill',
                          'Made from the FOGRA39L measurements of Debian icc-profiles-free (zlib licence). No rights are claimed.'),
    'uncoated-europe.icc': ('FOGRA29L', (2003, 9), 280, 'FOGRA29, white uncoated paper, made by Handbill',
                            'Made from the FOGRA29L measurements of Debian icc-profiles-free (zlib licence). No rights are claimed.'),
    'coated-us.icc': ('TR006', (2006, 8), 280, 'CGATS TR 006, coated paper, made by Handbill',
                      'ANSI CGATS/GRACoL TR 006-2007 is the source of the characterization data. No rights are claimed.'),
    'newsprint-us.icc': ('TR002', (2006, 12), 220, 'CGATS TR 002, newsprint, made by Handbill',
                         'ANSI CGATS/SNAP TR 002-2007 is the source of the characterization data. No rights are claimed.'),
}


def make(name, measurements, ink, description, copyright_text):
    with tempfile.TemporaryDirectory() as folder:
        base = pathlib.Path(folder) / 'profile'
        base.with_suffix('.ti3').write_bytes((MEASUREMENTS / f'{measurements}.ti3').read_bytes())
        # Medium quality; coarse tables from colours to inks, which only pictures are converted by; ramped black.
        subprocess.run(['colprof', '-qm', '-bl', f'-l{ink}', '-kr', '-A', 'Handbill', '-M', measurements,
                        '-D', description, '-C', copyright_text, '-O', str(base.with_suffix('.icc')), str(base)],
                       check=True, stdout=subprocess.DEVNULL)
        return bytearray(base.with_suffix('.icc').read_bytes())


def main():
    folder = pathlib.Path(sys.argv[1])
    for name, (measurements, (year, month), ink, description, copyright_text) in PROFILES.items():
        profile = make(name, measurements, ink, description, copyright_text)
        profile[DATE_AT:DATE_AT + 12] = struct.pack('>6H', year, month, 1, 0, 0, 0)
        profile[IDENTIFIER_AT:IDENTIFIER_AT + 16] = bytes(16)
        (folder / name).write_bytes(profile)
        print(f'{name}: {hashlib.sha256(profile).hexdigest()}')


if __name__ == '__main__':
    main()
