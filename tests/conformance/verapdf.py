"""One Java process of veraPDF over every file of the catalogue, every imposed file and every file that was broken on
purpose. Judges nothing itself: it leaves the verdicts for the tests that read them.
verapdf.py JARS REPORT CATALOGUE IMPOSED BROKEN"""

import json
import os
import pathlib
import subprocess
import sys
import time

import outside

HERE = pathlib.Path(__file__).parent
PROFILES = {'ua1': 'PDF/UA-1', '2a': 'PDF/A-2a'}
HEAP = '-Xmx2g'


def catalogue_files(catalogue):
    manifest = json.loads((catalogue / 'manifest.json').read_text())
    return [catalogue / entry['path'] for entry in manifest['files']]


def judge(jars, files):
    """{profile: {file: verdict}}, {profile: {rule: times checked}}"""
    done = subprocess.run(['java', HEAP, '-cp', os.pathsep.join(map(str, jars)), str(HERE / 'Judge.java'),
                           str(os.cpu_count())],
                          input='\n'.join(map(str, files)) + '\n', stdout=subprocess.PIPE, text=True, check=True)
    verdicts, rules = {profile: {} for profile in PROFILES}, {}
    for line in done.stdout.splitlines():
        said = json.loads(line)
        if 'rules' in said:
            rules[said['profile']] = said['rules']
        else:
            verdicts[said['profile']][said['file']] = said
    return verdicts, rules


def main(jar_folder, report, catalogue, imposed, broken):
    outside.require('verapdf', 'mvn', 'java')
    pathlib.Path(report).unlink(missing_ok=True)
    jars = outside.maven_files(HERE / 'pom.xml', jar_folder)
    files = catalogue_files(pathlib.Path(catalogue)) + catalogue_files(pathlib.Path(imposed))
    files += sorted(pathlib.Path(broken).glob('*.pdf'))
    begin = time.monotonic()
    verdicts, rules = judge(jars, files)
    seconds = time.monotonic() - begin
    pathlib.Path(report).write_text(json.dumps({'verdicts': verdicts, 'rules': rules}, indent=1))
    print(f'veraPDF judged {len(files)} files by {len(PROFILES)} profiles in {seconds:.1f} s, '
          f'{len(files) / seconds:.1f} files a second')
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
