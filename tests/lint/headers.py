"""Every header of src/ compiles alone: headers.py ROOT COMPILER [FLAGS…]"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys

import source


def compile_alone(compiler, root, flags, name):
    command = [compiler, '-std=c++20', '-fsyntax-only', '-I', str(root / 'src'), *flags, '-x', 'c++', '-']
    done = subprocess.run(command, input=f'#include "{name}"\n#include "{name}"\n', text=True, capture_output=True)
    return [] if done.returncode == 0 else [f'src/{name}:1: does not compile alone\n{done.stderr.strip()}']


def main(root, compiler, *flags):
    root = pathlib.Path(root)
    names = [file.name for file in source.read_sources(root / 'src') if file.is_header]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda name: compile_alone(compiler, root, flags, name), names)
        faults = [fault for result in results for fault in result]
    return source.report('headers alone', faults, len(names))


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
