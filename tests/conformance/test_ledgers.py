"""The ledgers of conformance say what is there: every condition of the protocol stands once, every rule of veraPDF's
profiles is cited, and whatever is cited exists and was looked at in this run. test_ledgers.py REPORT BROKEN BUILD ROOT"""

import json
import pathlib
import re
import subprocess
import sys

import outside

HERE = pathlib.Path(__file__).parent
# Matterhorn Protocol 1.02: how many conditions each of its 31 checkpoints has.
CONDITIONS = (7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 7, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30)
JUDGED_BY_MACHINE, JUDGED_BY_PERSON, JUDGED_BY_NOBODY = 87, 47, 2  # as the protocol counts them itself


class Ledger:
    def __init__(self, name):
        self.name = name
        rows = [line for line in (HERE / name).read_text().splitlines() if re.match(r'\| \d', line)]
        self.rows = [[cell.strip() for cell in row.strip('| ').split(' | ')] for row in rows]
        self.numbers = [row[0] for row in self.rows]
        self.cited = {row[0]: re.findall(r'`([^`]+)`', row[-1]) for row in self.rows}

    def rules(self):
        return {cite.split(' ', 1)[1] for cites in self.cited.values() for cite in cites
                if cite.split(' ')[0] in ('verapdf', 'idle')}


def known(report, broken, build, root):
    """What may be cited, by kind."""
    listed = subprocess.run(['ctest', '--test-dir', build, '--show-only=json-v1'], capture_output=True, text=True,
                            check=True).stdout
    codes = (pathlib.Path(root) / 'src/diag/codes.h').read_text()
    return {'broken': set(json.loads((pathlib.Path(broken) / 'self-check.json').read_text())),
            'code': set(re.findall(r'"([a-z]+/[a-z-]+)"', codes)),
            'test': {test['name'] for test in json.loads(listed)['tests']}}


def citation_faults(ledger, rules, known_names):
    for number, cites in ledger.cited.items():
        if not cites:
            yield f'{number}: nothing shows it'
        for cite in cites:
            kind, _, name = cite.partition(' ')
            if kind == 'verapdf' and not rules.get(name, 0):
                yield f'{number}: veraPDF checked nothing by the rule {name} in this run'
            elif kind == 'idle' and name not in rules:
                yield f'{number}: the profile has no rule {name}'
            elif kind in known_names and name not in known_names[kind]:
                yield f'{number}: there is no {kind} {name}'
            elif kind not in ('verapdf', 'idle', 'person', *known_names) or kind == 'person' and name:
                yield f'{number}: {cite!r} is no citation'


def coverage_faults(ledger, rules):
    yield from (f'no row cites the rule {rule}' for rule in sorted(set(rules) - ledger.rules()))
    yield from (f'{number} stands twice' for number in set(ledger.numbers) if ledger.numbers.count(number) > 1)


def matterhorn_faults(ledger):
    wanted = [f'{checkpoint:02}-{number:03}' for checkpoint, count in enumerate(CONDITIONS, 1)
              for number in range(1, count + 1)]
    yield from (f'{number} is missing' for number in wanted if number not in ledger.numbers)
    yield from (f'{number} is no condition' for number in ledger.numbers if number not in wanted)
    judged = [row[2] for row in ledger.rows]
    counts = tuple(judged.count(word) for word in ('machine', 'person', 'nobody'))
    if counts != (JUDGED_BY_MACHINE, JUDGED_BY_PERSON, JUDGED_BY_NOBODY):
        yield f'machine, person, nobody: {counts}'
    for row in ledger.rows:
        cites = ledger.cited[row[0]]
        if row[2] == 'machine' and not any(cite.startswith(('verapdf', 'broken')) for cite in cites):
            yield f'{row[0]}: a machine can judge it, so a machine must'


def main(report_path, broken, build, root):
    outside.require('verapdf')
    report = json.loads(pathlib.Path(report_path).read_text())
    names = known(report, broken, build, root)
    faults = []
    for name, profile in (('pdfua-1.md', 'ua1'), ('pdfa-2.md', '2a')):
        ledger, rules = Ledger(name), report['rules'][profile]
        found = [*citation_faults(ledger, rules, names), *coverage_faults(ledger, rules)]
        if profile == 'ua1':
            found += matterhorn_faults(ledger)
        faults += [f'{name}: {fault}' for fault in found]
        people = sum('person' in cites for cites in ledger.cited.values())
        print(f'{name}: {len(ledger.rows)} rows, {sum(map(len, ledger.cited.values()))} citations, '
              f'{len(ledger.rules())} rules of veraPDF; {people} rows need a person')
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
