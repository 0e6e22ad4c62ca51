"""What the lint tests share: the files of src/, their includes, and their code without comments and literals."""

import fnmatch
import pathlib
import re

_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'                                # comments
    r'|R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'     # raw strings
    r'|"(?:\\.|[^"\\\n])*"'                              # strings
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",            # characters, but not digit separators
    re.DOTALL)


def code_only(text):
    """The text with comments and literals blanked; line numbers stay."""
    def blank(match):
        token = match.group(0)
        kept = '""' if token.startswith(('"', 'R"')) else ' '
        return kept + '\n' * token.count('\n')
    return _TOKEN.sub(blank, text)


class SourceFile:
    def __init__(self, root, path):
        self.path = path
        self.name = path.relative_to(root).as_posix()      # "text/shape.cc"
        self.folder = self.name.split('/')[0]
        self.text = path.read_text(encoding='utf-8')
        self.code = code_only(self.text)
        self.is_header = path.suffix == '.h'

    def includes(self):
        """(line number, header, quoted) for each include."""
        for number, line in enumerate(self.text.splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
            if match:
                yield number, match.group(2), match.group(1) == '"'


def read_sources(root):
    root = pathlib.Path(root)
    paths = sorted(p for p in root.glob('*/**/*') if p.suffix in ('.h', '.cc'))
    return [SourceFile(root, p) for p in paths]


class Plan:
    """The two tables of src/README.md."""

    def __init__(self, readme):
        self.folders, self.libraries = {}, {}
        for cells in _rows(pathlib.Path(readme).read_text(encoding='utf-8')):
            name = cells[0].strip('`')
            if len(cells) == 5 and name.endswith('/'):
                self.folders[name.rstrip('/')] = (_names(cells[2]), _names(cells[3]))
            elif len(cells) == 2 and re.fullmatch(r'(?:`[^`]+`(?:, )?)+', cells[1]):
                self.libraries[name] = _names(cells[1])

    def allows_folder(self, folder, other):
        if folder == other:
            return True
        if folder == 'base':
            return False
        if folder == 'diag':
            return other == 'base'
        return other in ('base', 'diag') or other in self.folders[folder][0]

    def library_of(self, header):
        for library, patterns in self.libraries.items():
            if any(fnmatch.fnmatchcase(header, pattern) for pattern in patterns):
                return library
        return None

    def allows_library(self, folder, library):
        return library in self.folders[folder][1]


def _rows(text):
    for line in text.splitlines():
        if line.startswith('|') and not line.startswith('|--'):
            yield [cell.strip() for cell in line.strip().strip('|').split('|')]


def _names(cell):
    return [name.strip().strip('`') for name in cell.split(',') if name.strip()]


def report(title, faults, checked):
    """Prints faults and the count; the exit code of the test."""
    for fault in faults:
        print(fault)
    print(f'{title}: {checked} checked, {len(faults)} faults')
    return 1 if faults or not checked else 0
