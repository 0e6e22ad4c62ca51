"""What `handbill coverage` tells of a small project, to the letter: as a table and as JSON. In it one message is signed,
one was signed and changed since, the English of one has changed, one is not there and one piece is not offered.
test_coverage.py PROJECT HANDBILL

HANDBILL_UPDATE_GOLDENS=1 rewrites the goldens."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

GOLDENS = pathlib.Path(__file__).parent / 'coverage'
BASE = pathlib.Path(__file__).parent / 'diagnostics/base'


def run(project, handbill, *arguments, code=0):
    done = subprocess.run([handbill, '--project', project, *arguments], capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f'{arguments}: exit {done.returncode}, not {code}\n{done.stdout}\n{done.stderr}')
    return done.stdout + done.stderr


def edit(path, old, new):
    text = path.read_text(encoding='utf-8')
    assert old in text, f'{path} no longer says {old}'
    path.write_text(text.replace(old, new, 1), encoding='utf-8')


def make(project, handbill):
    """The steps of a translation's life; what is told on the way is part of the golden."""
    shutil.copytree(BASE, project, dirs_exist_ok=True)
    locales, pieces = project / 'content/locales', project / 'content/pieces'
    shutil.copytree(locales / 'es', locales / 'fr')
    edit(locales / 'fr/language.yaml', 'tag: es\nenglish: Spanish\nautonym: Español\nspoken-as: Spanish',
         'tag: fr\nenglish: French\nautonym: Français\nspoken-as: French')
    shutil.copy(pieces / 'notice.yaml', pieces / 'second.yaml')
    edit(pieces / 'second.yaml', 'piece: notice\ntitle: title', 'piece: second\ntitle: notice.title\nlanguages: [en, es]')
    edit(pieces / 'second.yaml', 'heading: headline', 'heading: notice.headline')
    edit(pieces / 'second.yaml', 'text: lead', 'text: notice.lead')
    edit(locales / 'fr/notice.yaml', 'lead: Puede llamar al {number}. Es gratis.\n', '')
    said = run(project, handbill, 'translate', 'record', '--lang', 'fr')
    said += run(project, handbill, 'translate', 'sign', '--lang', 'es', '--by', "Ana O'Neill", '--on', '2026-11-30')
    final = ('build', 'notice', '--lang', 'es', '--sheet', 'letter', '--final', '--on', '2026-11-30')
    edit(locales / 'en/notice.yaml', 'You can call\n', 'You may call\n')        # outdated in both
    edit(locales / 'es/common.yaml', 'Impreso en', 'Hecho en')                  # no longer what was signed
    said += run(project, handbill, *final, code=1)
    said += (project / 'content/translations/es.yaml').read_text(encoding='utf-8')
    return said


def main():
    project, handbill = pathlib.Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        small = pathlib.Path(folder)
        told = {'life.txt': make(small, handbill), 'table.txt': run(small, handbill, 'coverage'),
                'table.json': run(small, handbill, 'coverage', '--json'),
                'one.txt': run(small, handbill, 'coverage', 'notice', '--lang', 'fr')}
    faults = 0
    for name, text in told.items():
        golden = GOLDENS / name
        if os.environ.get('HANDBILL_UPDATE_GOLDENS') and not os.environ.get('CI'):
            golden.write_text(text, encoding='utf-8')
        elif not golden.exists() or golden.read_text(encoding='utf-8') != text:
            faults += 1
            print(f'{golden} differs; now it is\n{text}')
    everything = subprocess.run([handbill, '--project', str(project), 'coverage', '--json'], capture_output=True,
                                text=True)
    if everything.returncode != 0 or '"missing": ' not in everything.stdout:
        sys.exit(f'the project itself: exit {everything.returncode}\n{everything.stderr}')
    sys.exit(1 if faults else 0)


main()
