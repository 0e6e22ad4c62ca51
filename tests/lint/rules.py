"""House rules that a compiler does not know: banned calls, marks of unfinished work, length of files."""

import collections
import pathlib
import re
import sys

import source

LONGEST_FILE = 350
LONG_FUNCTION = 60

# (what, where it is allowed, why)
BANNED = [
    (r'\b(?:std::)?(?:rand|srand|random_device)\s*[({]', (), 'chance in a press'),
    (r'\b(?:std::)?(?:localtime|gmtime|strftime|mktime)(?:_r)?\s*\(', (), 'the clock may not reach an output'),
    (r'(?<![\w.>])(?:std::)?time\s*\(\s*(?:0|NULL|nullptr|&)', (), 'the clock may not reach an output'),
    (r'\bsystem_clock\b', ('app',), 'only app/ asks what day it is, and no file learns it'),
    (r'\bsteady_clock\b', ('app',), 'only app/ measures'),
    (r'\bsetlocale\s*\(|\bstd::locale\b', (), 'outputs may not depend on a locale'),
    (r'\bstd::(?:regex|basic_regex)\b', (), 'slow, and deep recursion on long input'),
    (r'(?<![\w.>:])(?:std::)?system\s*\(|\bpopen\s*\(', (), 'no other programs'),
    (r'\bgetenv\s*\(', ('app', 'io'), 'the environment enters in one place'),
    (r'\bstd::(?:cout|cerr|clog)\b|(?<![\w.>])(?:std::)?(?:printf|puts|fputs|fprintf)\s*\(', ('app',), 'only app/ prints'),
    (r'\b(?:std::)?(?:stof|stod|strtod|strtof|atof|atoi|sscanf)\s*\(', (), 'depends on the locale: use from_chars'),
    (r'\bstd::to_string\s*\(\s*(?:float|double)', (), 'depends on the locale: use to_chars'),
    (r'^\s*#\s*define\s+HB_', (), 'HB_ belongs to HarfBuzz'),
    (r'^using namespace\b', (), 'names keep their namespace'),
    (r'\b(?:const_cast|reinterpret_cast)<[^>]*\*?>\s*\(\s*this\b', (), 'values are immutable'),
]
UNFINISHED = re.compile(r'\b(?:' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK')) + r')\b')
VAGUE_NAMES = re.compile(r'\b(?:class|struct)\s+\w*(?:Manager|Helper|Util|Utils|Impl)\b')


def rule_faults(file):
    lines = file.code.splitlines()
    for number, line in enumerate(lines, 1):
        for pattern, allowed, why in BANNED:
            if file.folder not in allowed and re.search(pattern, line):
                yield f'src/{file.name}:{number}: {line.strip()[:60]}: {why}'
        if VAGUE_NAMES.search(line):
            yield f'src/{file.name}:{number}: a name that does not say what the thing is'
    for number, line in enumerate(file.text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield f'src/{file.name}:{number}: a mark of unfinished work'
        if '\t' in line or line != line.rstrip():
            yield f'src/{file.name}:{number}: a tab or white space at the end'
    if len(lines) > LONGEST_FILE:
        yield f'src/{file.name}:{len(lines)}: {len(lines)} lines; a file has one job and at most {LONGEST_FILE}'
    if file.is_header and not file.text.startswith('#pragma once\n\n//'):
        yield f'src/{file.name}:1: a header opens with #pragma once and a paragraph that says what it is for'
    if not file.text.endswith('\n') or file.text.endswith('\n\n'):
        yield f'src/{file.name}:{len(lines)}: a file ends with one line end'


def functions(file):
    """(line, name, length) of functions of several lines that are defined at the left margin."""
    start = name = None
    for number, line in enumerate(file.code.splitlines(), 1):
        if start is None:
            match = re.match(r'(?!namespace|struct|class|enum|using|template|#|}| )[\w:<>,&*~\[\] ]*?([\w:~]+)\(', line)
            if match and not line.rstrip().endswith((';', '}')):
                start, name = number, match.group(1)
        elif line.startswith('}'):
            yield start, name, number - start + 1
            start = None
        elif line.endswith(';') and not line.startswith('    ') or line.startswith('namespace'):
            start = None


def main(root):
    files = source.read_sources(pathlib.Path(root) / 'src')
    faults = [fault for file in files for fault in rule_faults(file)]
    lengths = [(length, file.name, line, name) for file in files for line, name, length in functions(file)]
    long_ones = sorted((entry for entry in lengths if entry[0] > LONG_FUNCTION), reverse=True)
    if lengths:
        middle = sorted(entry[0] for entry in lengths)[len(lengths) // 2]
        print(f'functions: {len(lengths)}, median {middle} lines, {len(long_ones)} over {LONG_FUNCTION}')
    for length, where, line, name in long_ones:
        print(f'  note: src/{where}:{line}: {name} has {length} lines')
    sizes = collections.Counter()
    for file in files:
        sizes[file.folder] += file.text.count('\n')
    print('lines: ' + ', '.join(f'{folder} {count}' for folder, count in sorted(sizes.items())))
    return source.report('files under the house rules', faults, len(files))


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
