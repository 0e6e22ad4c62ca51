"""What veraPDF makes of each file that was broken on purpose: the rules that fail stand in broken.md, which is compared
to the letter. A file that was not broken passes, so that a rule fails for the break and for nothing else; and every
break was told by the self-check (conformance/broken_files asks for its words). test_broken.py REPORT BROKEN

HANDBILL_UPDATE_GOLDENS=1 rewrites broken.md."""

import json
import os
import pathlib
import sys

import outside
from verapdf import PROFILES

TABLE = pathlib.Path(__file__).with_name('broken.md')
HEAD = '''# Files broken on purpose

A document of six pages (`project/`), broken in one way at a time. Its self-check must tell each break in the words of
the second column before a file is published; the other columns are the rules that veraPDF finds broken, by profile.
A dash: the profile has no rule for it that a machine could judge, and only the comparison with what was meant finds it.
Made by `test_broken.py`.

| broken | the self-check tells | PDF/UA-1 | PDF/A-2a |
|---|---|---|---|
'''
UNBROKEN = 'unbroken'
CANNOT_READ = 'cannot be read'


def rules(verdict):
    if 'error' in verdict:
        return CANNOT_READ
    return ', '.join(verdict['failed']) or '–'


def rows(report, said):
    for name in sorted(said):
        found = [rules(report['verdicts'][profile][name]) for profile in PROFILES]
        wanted = said[name]['wanted'].replace('|', '\\|')
        yield f'| {name} | {wanted} | {" | ".join(found)} |\n'


def by_name(report):
    for profile in PROFILES:
        verdicts = report['verdicts'][profile]
        report['verdicts'][profile] = {pathlib.Path(path).stem: verdict for path, verdict in verdicts.items()}
    return report


def main(report_path, broken):
    outside.require('verapdf')
    report = by_name(json.loads(pathlib.Path(report_path).read_text()))
    said = json.loads((pathlib.Path(broken) / 'self-check.json').read_text())
    faults = [f'the unbroken file fails {title}: {rules(report["verdicts"][profile][UNBROKEN])}'
              for profile, title in PROFILES.items() if rules(report['verdicts'][profile][UNBROKEN]) != '–']
    faults += [f'{name}: the self-check said nothing' for name in said if not said[name]['told']]

    lines = list(rows(report, said))
    print(HEAD.split('\n\n')[-1], *lines, sep='', end='')
    for title, column in zip(PROFILES.values(), (3, 4)):
        caught = sum(line.split(' | ')[column - 1].rstrip(' |\n') != '–' for line in lines)
        print(f'{title}: veraPDF finds {caught} of {len(lines)} broken files')
    print(f'self-check: finds {sum(bool(entry["told"]) for entry in said.values())} of {len(said)}')

    table = HEAD + ''.join(lines)
    if os.environ.get('HANDBILL_UPDATE_GOLDENS') == '1' and 'CI' not in os.environ:
        TABLE.write_text(table)
    known = TABLE.read_text().splitlines() if TABLE.exists() else []
    faults += [f'broken.md has not: {line}' for line in table.splitlines() if line not in known]
    faults += [f'only broken.md has: {line}' for line in known if line not in table.splitlines()]
    for fault in faults:
        print(fault)
    return 1 if faults or len(said) < 25 else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
