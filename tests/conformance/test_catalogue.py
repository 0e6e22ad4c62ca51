"""Every file of the catalogue and every imposed file is valid PDF/UA-1 and PDF/A-2a: veraPDF finds no failed rule in any
language, edition or theme.
test_catalogue.py REPORT CATALOGUE IMPOSED"""

import json
import pathlib
import sys

import outside
from verapdf import PROFILES, catalogue_files


def file_faults(report, files):
    for path in files:
        for profile, title in PROFILES.items():
            verdict = report['verdicts'][profile].get(str(path))
            if verdict is None:
                yield f'{path.name}: veraPDF was not asked for {title}'
            elif 'error' in verdict:
                yield f'{path.name}: {title}: veraPDF could not judge: {verdict["error"]}'
            elif not verdict['compliant'] or verdict['failed']:
                yield f'{path.name}: {title}: {sum(verdict["failed"].values())} failed checks'
                yield from (f'    {message}' for message in verdict['messages'])


def main(report_path, *catalogues):
    outside.require('verapdf')
    report = json.loads(pathlib.Path(report_path).read_text())
    files = [path for folder in catalogues for path in catalogue_files(pathlib.Path(folder))]
    faults = list(file_faults(report, files))
    for fault in faults:
        print(fault)
    for profile, title in PROFILES.items():
        verdicts, rules = report['verdicts'][profile], report['rules'][profile]
        of_files = [verdicts.get(str(path), {}) for path in files]
        checks = sum(verdict.get('checks', 0) for verdict in of_files)
        failed = sum(bool(verdict.get('failed', True)) for verdict in of_files)
        print(f'{title}: {len(files)} files, {failed} with a failed rule; {len(rules)} rules, of which '
              f'{sum(times > 0 for times in rules.values())} found something to check; {checks} checks')
        if checks < 100 * len(files):
            faults.append('too few checks to prove anything')
    return 1 if faults or not files else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
