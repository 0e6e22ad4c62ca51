"""Every include of src/ is one that the tables of src/README.md allow."""

import pathlib
import re
import sys

import source

STANDARD = re.compile(r'[a-z_0-9]+$')  # <vector>, <cstdint>; a C header such as <stdlib.h> is not welcome


def faults_of(file, plan, shared_headers):
    """(place, words) for each include that is not allowed."""
    if file.folder not in plan.folders:
        yield f'src/{file.name}:1: folder {file.folder}/ is not in the table of src/README.md'
        return
    first = True
    for line, header, quoted in file.includes():
        place = f'src/{file.name}:{line}:'
        if quoted:
            other = header.split('/')[0]
            own = pathlib.PurePosixPath(file.name).with_suffix('.h').as_posix()
            if other not in plan.folders or '/' not in header:
                yield f'{place} "{header}" is not a path from src/ such as "base/length.h"'
            elif not plan.allows_folder(file.folder, other):
                yield f'{place} {file.folder}/ may not include {other}/'
            if not first and header == own and not file.is_header:
                yield f'{place} a file includes its own header first'
        elif not STANDARD.match(header):
            library = plan.library_of(header)
            if library is None:
                yield f'{place} <{header}> belongs to no library in the table of src/README.md'
            elif not plan.allows_library(file.folder, library):
                yield f'{place} {library} is fenced: {file.folder}/ may not include <{header}>'
            elif file.name in shared_headers:
                yield f'{place} other folders include this header, so it may not include <{header}>'
        first = False


def headers_used_elsewhere(files):
    """Headers that some other folder includes, with all that they include themselves."""
    by_name = {file.name: file for file in files}
    todo = [header for file in files for _, header, quoted in file.includes()
            if quoted and header in by_name and by_name[header].folder != file.folder]
    seen = set()
    while todo:
        name = todo.pop()
        if name in by_name and name not in seen:
            seen.add(name)
            todo += [header for _, header, quoted in by_name[name].includes() if quoted]
    return seen


def circles(files):
    """Headers that reach themselves."""
    edges = {f.name: [h for _, h, quoted in f.includes() if quoted] for f in files if f.is_header}
    for start in edges:
        todo, seen = list(edges[start]), set()
        while todo:
            name = todo.pop()
            if name == start:
                yield f'src/{start}:1: includes itself by way of others'
                break
            if name not in seen:
                seen.add(name)
                todo += edges.get(name, [])


def main(root):
    root = pathlib.Path(root)
    plan = source.Plan(root / 'src/README.md')
    files = source.read_sources(root / 'src')
    shared = headers_used_elsewhere(files)
    faults = [fault for file in files for fault in faults_of(file, plan, shared)]
    faults += circles(files)
    return source.report('files whose includes', faults, len(files) if plan.folders and plan.libraries else 0)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
