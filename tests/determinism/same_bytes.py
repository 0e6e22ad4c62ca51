"""Same content, same bytes: the whole catalogue composed in surroundings that differ in everything that must not
matter, and every file compared. same_bytes.py ROOT HANDBILL"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

INPUTS = ('content', 'fonts')


def compose(handbill, project, output, arguments, surroundings, umask):
    environment = {'PATH': os.environ['PATH'], 'HOME': str(output.parent), **surroundings}
    subprocess.run([handbill, 'build', *arguments, '--out', str(output)], cwd=project, env=environment, check=True,
                   stdout=subprocess.DEVNULL, umask=umask)
    return {path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(output.rglob('*')) if path.is_file()}


def main(root, handbill):
    root, faults = pathlib.Path(root), []
    documents = sorted(path.stem for path in (root / 'content/pieces').glob('*.yaml'))
    languages = sorted(path.name for path in (root / 'content/locales').iterdir() if path.is_dir())
    with tempfile.TemporaryDirectory() as folder:
        away = pathlib.Path(folder, 'a folder with spaces', 'deep', 'down')
        away.mkdir(parents=True)
        for name in reversed(INPUTS):
            shutil.copytree(root / name, away / name)
        for path in away.rglob('*'):
            os.utime(path, (86400, 86400))
        first = compose(handbill, root, pathlib.Path(folder, 'one'), ['--jobs', '1'],
                        {'TZ': 'UTC', 'LC_ALL': 'C', 'LANG': 'C'}, 0o022)
        second = compose(handbill, away, pathlib.Path(folder, 'another', 'place'),
                         [*reversed(documents), '--lang', ','.join(reversed(languages)), '--jobs', '4'],
                         {'TZ': 'Pacific/Chatham', 'LC_ALL': 'tr_TR.UTF-8', 'LANG': 'ar_EG.UTF-8', 'USER': 'somebody',
                          'SOURCE_DATE_EPOCH': '1', 'NO_COLOR': '1', 'COLUMNS': '40'}, 0o077)
    for name in sorted(first.keys() | second.keys()):
        if first.get(name) != second.get(name):
            faults.append(f'{name} differs, or is in one of the two only')
    if 'manifest.json' not in first:
        faults.append('there is no manifest.json')
    print(*faults, sep='\n')
    print(f'same bytes: {len(first)} files composed twice, {len(faults)} faults')
    return 1 if faults or len(first) < 2 else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
