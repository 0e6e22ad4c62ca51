"""What `handbill which` tells of ten kinds of premises in ten places, against tests/golden/which to the letter: ten
answers whole, and the table of all hundred, each law with its citation and duty. Besides, every answer says that it is no
legal advice, every record of the project is found where its law applies, each that is in doubt stands in
docs/legal-data.md, and the training packet has a form for whatever a law has written down. test_which.py PROJECT HANDBILL

HANDBILL_UPDATE_GOLDENS=1 rewrites the goldens."""

import json
import os
import pathlib
import subprocess
import sys

GOLDENS = pathlib.Path(__file__).parent / 'which'
DAY = '2026-11-23'
PAIRS = [('lodging', 'us-ca'), ('lodging', 'us-tx-houston'), ('bar-liquor', 'us-tx'), ('massage', 'us-fl-palm-beach'),
         ('truck-stop', 'us-ky'), ('hospital-er', 'us-mo'), ('adult-entertainment', 'us-md-baltimore'),
         ('farm-labor', 'us-nj'), ('nail-salon', 'us-in'), ('restaurant-liquor', 'br')]
# What the forms of content/pieces/packet-training.yaml have for each field of a record that a law can ask for.
FORMS = {'name': 'form-name', 'role': 'form-role', 'hired-on': 'form-hire-date', 'trained-on': 'form-date-completed',
         'minutes': 'form-course-length', 'course': 'form-course-length', 'workplace': 'certificate-workplace',
         'trainer': 'form-facilitator-signature', 'language': 'form-language-course', 'signature': 'form-signature',
         'certificate': 'certificate-head'}
KINDS, PLACES = [kind for kind, _ in PAIRS], [place for _, place in PAIRS]


def ask(project, handbill, kind, place, *options):
    done = subprocess.run([handbill, '--project', str(project), 'which', '--establishment', kind, '--place', place,
                           '--on', DAY, *options], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f'{kind} in {place}: exit {done.returncode}: {done.stderr}')
    return done.stdout


def table(project, handbill):
    """One line for each law in each of the hundred answers; a line without a law where there is none."""
    for place in PLACES:
        for kind in dict.fromkeys(KINDS):
            told = json.loads(ask(project, handbill, kind, place, '--json'))
            for what in ('notices', 'training'):
                for record in told[what]:
                    condition = ' (if)' if 'only_if' in record else ''
                    duty = record['duty'].split(':')[0]
                    yield f"{place} | {kind} | {record['id']} | {record['law']} | {duty}{condition}"
            if not told['notices'] and not told['training']:
                yield f'{place} | {kind} | nothing is recorded'


def compare(name, found, update):
    golden = GOLDENS / name
    if update:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found)
    if not golden.exists():
        return [f'{name} is new: read what HANDBILL_UPDATE_GOLDENS=1 writes there']
    wanted = golden.read_text().splitlines()
    for number, (line, other) in enumerate(zip(found.splitlines(), wanted), 1):
        if line != other:
            return [f'{name}:{number}: found “{line}”, golden “{other}”']
    return [] if len(found.splitlines()) == len(wanted) else [f'{name}: found {len(found.splitlines())} lines']


def faults_of_records(project, handbill):
    """Records that no kind of premises finds in their own place, that are in doubt and not documented, or that ask for
    what the training packet cannot record."""
    listed = subprocess.run([handbill, '--project', str(project), 'list', 'jurisdictions', '--json'],
                            capture_output=True, text=True, check=True)
    kinds = json.loads(subprocess.run([handbill, '--project', str(project), 'list', 'establishments', '--json'],
                                      capture_output=True, text=True, check=True).stdout)
    usual = dict.fromkeys(KINDS + ['rest-area', 'all-employers'])
    kinds = list(usual) + [kind['id'] for kind in kinds if kind['id'] not in usual]
    packet = (project / 'content/pieces/packet-training.yaml').read_text()
    documented = (project / 'docs/legal-data.md').read_text()
    count = 0
    for row in json.loads(listed.stdout):
        missing = set(row['notices']) | set(row['training'])
        count += len(row['notices'])
        for kind in kinds:
            if not missing:
                break
            told = json.loads(ask(project, handbill, kind, row['id'], '--json'))
            records = [record for record in told['notices'] + told['training'] if record['id'] in missing]
            missing -= {record['id'] for record in records}
            for record in records:
                asked = record.get('record', '')
                fields = asked.split(', ') if asked and asked != 'no rule' else []
                yield from (f"{record['id']} asks for {field}, which the training packet has no form for"
                            for field in fields if f': {FORMS.get(field)},' not in packet)
            yield from (f"docs/legal-data.md does not list {record['id']}, which is not of two sources" for record in records
                        if not record['certainty'].startswith('two') and f"`{record['id']}`" not in documented)
        yield from (f'{name}: no kind of premises finds it in {row["id"]}' for name in sorted(missing))
    if count < 61:
        yield f'{count} notices are recorded, there were 61'


def main(project, handbill):
    update = 'HANDBILL_UPDATE_GOLDENS' in os.environ
    if update and 'CI' in os.environ:
        sys.exit('goldens are not rewritten where CI is set')
    faults = []
    for kind, place in PAIRS:
        text = ask(project, handbill, kind, place)
        if 'not legal advice' not in text or 'What cannot be told' not in text:
            faults.append(f'{kind} in {place}: does not say what it is not')
        faults += compare(f'{place}.{kind}.txt', text, update)
    faults += compare('table.txt', '\n'.join(table(project, handbill)) + '\n', update)
    faults += faults_of_records(project, handbill)
    print('\n'.join(faults + [f'{len(PAIRS)} answers and their table: {len(faults)} faults']))
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
