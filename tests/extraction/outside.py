"""Judges that are no part of the project: are they there, are they to be left out, and the files that Maven brings.

A judge that is missing is a failure. It can be left out by name (`tools/test --without NAME`, which sets
HANDBILL_WITHOUT); ctest then lists its tests as skipped, never as passed."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

LEFT_OUT = 77  # SKIP_RETURN_CODE of these tests


def require(judge, *programs):
    """Ends the test if the judge is to be left out, and fails it if a program that it needs is not there."""
    if judge in os.environ.get('HANDBILL_WITHOUT', '').split():
        print(f'LEFT OUT: {judge}, because HANDBILL_WITHOUT names it. Nothing is proven here.')
        sys.exit(LEFT_OUT)
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        sys.exit(f'{judge} cannot judge: {", ".join(missing)} not found. tools/test installs what section [{judge}] of '
                 f'tools/packages.txt lists; without it: tools/test --without {judge}')


def maven_files(pom, folder):
    """The jars that a pom names, at its pinned versions, in `folder`. Asks the network only for what the local Maven
    repository does not hold."""
    pom, folder = pathlib.Path(pom), pathlib.Path(folder)
    stamp, wanted = folder / 'pom.sha256', hashlib.sha256(pom.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        command = ['mvn', '--batch-mode', '--quiet', '--file', str(pom), 'dependency:copy-dependencies',
                   '-DincludeScope=runtime', f'-DoutputDirectory={folder.resolve()}']
        done = subprocess.run([*command, '--offline'], capture_output=True, text=True)
        if done.returncode != 0:
            done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f'Maven could not bring what {pom.name} names:\n{done.stdout}{done.stderr}')
        stamp.write_text(wanted)
    return sorted(folder.glob('*.jar'))
