"""What tagging and the self-check cost of an edition, from the figures of one run of bench_stages with repetitions.
shares.py FIGURES.json

Tagging is what writing costs more than writing the same pages flat, and what copying the structure tree costs, which
is what layout does when it builds it, node by node. Of the repetitions the least counts: other work on a machine only
adds. The rule is for the build, so it is judged over all languages together."""

import collections
import json
import sys

AT_MOST = 0.25


def least_times(path):
    times = collections.defaultdict(lambda: float('inf'))
    with open(path, encoding='utf-8') as file:
        for entry in json.load(file)['benchmarks']:
            if entry['run_type'] == 'iteration':
                times[entry['run_name']] = min(times[entry['run_name']], entry['cpu_time'])
    return times


def print_row(name, tagging, checking, whole):
    print(f'  {name:8} tagging {tagging / whole:6.1%}, self-check {checking / whole:6.1%}, '
          f'both {(tagging + checking) / whole:6.1%}')


def main(path):
    time = least_times(path)
    tags = [name.split('/')[1] for name in time if name.startswith('write_untagged/')]
    print('Tagging and self-check, share of an edition (warm, one thread):')
    sums = [0.0, 0.0, 0.0]
    for tag in tags:
        tagging = time[f'write/{tag}'] - time[f'write_untagged/{tag}'] + time[f'structure/{tag}']
        row = (tagging, time[f'verify/{tag}'], time[f'whole_edition/{tag}'])
        print_row(tag, *row)
        sums = [total + part for total, part in zip(sums, row)]
    print_row('all', *sums)
    print(f'  at most {AT_MOST:.0%} of the build: {"kept" if (sums[0] + sums[1]) / sums[2] <= AT_MOST else "NOT KEPT"}')


if __name__ == '__main__':
    main(*sys.argv[1:])
