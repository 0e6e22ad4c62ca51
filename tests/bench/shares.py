"""What tagging and the self-check cost of an edition, from the figures of one run of bench_stages.
shares.py FIGURES.json

Tagging is what writing costs more than writing the same pages flat, and what copying the structure tree costs, which
is what layout does when it builds it, node by node."""

import json
import sys

AT_MOST = 0.25


def main(path):
    with open(path, encoding='utf-8') as file:
        time = {entry['name']: entry['cpu_time'] for entry in json.load(file)['benchmarks']}
    tags = [name.split('/')[1] for name in time if name.startswith('write_untagged/')]
    print('Tagging and self-check, share of an edition (warm, one thread):')
    worst = 0.0
    for tag in tags:
        tagging = time[f'write/{tag}'] - time[f'write_untagged/{tag}'] + time[f'structure/{tag}']
        share = (tagging + time[f'verify/{tag}']) / time[f'whole_edition/{tag}']
        worst = max(worst, share)
        print(f'  {tag:8} tagging {tagging / time[f"whole_edition/{tag}"]:6.1%}, '
              f'self-check {time[f"verify/{tag}"] / time[f"whole_edition/{tag}"]:6.1%}, both {share:6.1%}')
    print(f'  at most {AT_MOST:.0%}: {"kept" if worst <= AT_MOST else "NOT KEPT"}')


if __name__ == '__main__':
    main(*sys.argv[1:])
