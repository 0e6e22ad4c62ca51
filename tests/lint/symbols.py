"""No mutable state outside of functions' frames, and no code before main: symbols.py ROOT LIBRARY…

Reads the symbols of the built libraries. A symbol in .data or .bss is a fault unless its declaration says const
(filled once) or thread_local (a thread's own scratch)."""

import pathlib
import re
import subprocess
import sys

import source


def symbols(library):
    """(kind, name) of each symbol defined in a static library."""
    done = subprocess.run(['nm', '--demangle', '--defined-only', library], text=True, capture_output=True, check=True)
    for line in done.stdout.splitlines():
        match = re.match(r'[0-9a-f]+ (\w) (.+)$', line)
        if match:
            yield match.group(1), match.group(2)


def writable_sections(library):
    """Names of symbols whose section can be written at run time; .data.rel.ro cannot."""
    done = subprocess.run(['objdump', '--syms', '--demangle', library], text=True, capture_output=True, check=True)
    for line in done.stdout.splitlines():
        match = re.match(r'[0-9a-f]{16} .{7} (\.data|\.bss)(?!\.rel\.ro)[\w.$]*\s+[0-9a-f]+\s+(?:\.hidden )?(.+)$', line)
        if match and not match.group(2).startswith('.'):
            yield match.group(2).strip()


def is_ours(name):
    return 'handbill::' in name.split('(')[0] or '(anonymous namespace)' in name


def objects_with_streams(library):
    """Initialisers of objects that include <iostream>: libqpdf's and CLI11's headers do, and it sets up std::cout."""
    done = subprocess.run(['nm', '--demangle', '-A', '--defined-only', library], text=True, capture_output=True, check=True)
    rows = [re.match(r'[^:]+:([^:]+):[0-9a-f]+ (\w) (.+)$', line) for line in done.stdout.splitlines()]
    rows = [(row.group(1), row.group(3)) for row in rows if row]
    streams = {thing for thing, name in rows if name == 'std::__ioinit'}
    return {name for thing, name in rows if thing in streams and name.startswith('_GLOBAL__sub_I_')}


def faults_of(library, folder_code):
    excused = objects_with_streams(library)
    for name in sorted(set(writable_sections(library))):
        if name.startswith(('guard variable for', 'DW.ref.')) or not is_ours(name):
            continue
        last = re.split(r'::', re.sub(r'\[abi:\w+\]', '', name))[-1]
        declaration = re.compile(r'^.*\b(?:const|constexpr|thread_local)\b.*\b' + re.escape(last) + r'\b', re.MULTILINE)
        if not declaration.search(folder_code):
            yield f'{pathlib.Path(library).name}: {name} is mutable and outlives its function'
    for kind, name in symbols(library):
        if name.startswith('_GLOBAL__sub_I_') and name not in excused:
            yield f'{pathlib.Path(library).name}: {name} runs before main'


def main(root, *libraries):
    files = source.read_sources(pathlib.Path(root) / 'src')
    faults, count = [], 0
    for library in libraries:
        folder = re.search(r'libhandbill_(\w+)\.a$', library).group(1)
        code = '\n'.join(file.code for file in files if file.folder == folder)
        count += sum(1 for _ in symbols(library))
        faults += faults_of(library, code)
    return source.report('symbols', faults, count)


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
