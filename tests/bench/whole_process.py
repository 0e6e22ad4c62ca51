"""What whole processes cost: one poster from a cold process, the whole catalogue in one run, and the size of the files.
whole_process.py HANDBILL. Run in the project."""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 41
ONE_POSTER = (('en', 25), ('ar', None), ('km', None), ('zh-Hans', 40))  # language, floor in ms
CATALOGUE_MS, CATALOGUE_MB, MEDIAN_KB = 3, 80, 30


def measured(command):
    """(wall ms, CPU ms, peak MB) of one process."""
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - began
    if status != 0:
        raise SystemExit(f'{command} failed; run it by hand')
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def against(value, floor, unit):
    return f'{value:8.2f} {unit}' + (f'   (floor {floor} {unit}: {value / floor:.2f} of it)' if floor else '')


def main(handbill):
    with tempfile.TemporaryDirectory() as folder:
        print(f'One poster from a cold process (Letter; median of {RUNS} runs, files in the page cache):')
        for tag, floor in ONE_POSTER:
            command = [handbill, 'build', 'poster-hotel', '--lang', tag, '--sheet', 'letter', '--out', f'{folder}/one']
            runs = [measured(command) for _ in range(RUNS)]
            wall, cpu, peak = (statistics.median(column) for column in zip(*runs))
            print(f'  {tag:8} wall {against(wall, floor, "ms")}')
            print(f'  {"":8} CPU  {against(cpu, None, "ms")}, peak {peak:.1f} MB')
        command = [handbill, 'build', '--out', f'{folder}/all']
        runs = [measured(command) for _ in range(7)]
        wall, cpu, peak = (statistics.median(column) for column in zip(*runs))
        files = list(pathlib.Path(folder, 'all').glob('*/*.pdf'))
        sizes = sorted(path.stat().st_size for path in files)
        print(f'The whole catalogue in one run ({len(files)} files, self-check included; median of 7 runs):')
        print(f'  wall {against(wall, None, "ms")}')
        print(f'  CPU a file {against(cpu / len(files), CATALOGUE_MS, "ms")}')
        print(f'  peak memory {against(peak, CATALOGUE_MB, "MB")}')
        print(f'  median file {against(statistics.median(sizes) / 1024, MEDIAN_KB, "KB")},'
              f' smallest {sizes[0] / 1024:.1f}, largest {sizes[-1] / 1024:.1f}')
        print('Where one run of the whole catalogue spends its time (--timings):')
        said = subprocess.run([*command, '--timings', '--jobs', '1'], capture_output=True, text=True)
        print(said.stdout + said.stderr)


if __name__ == '__main__':
    main(*sys.argv[1:])
