"""What a reader of the structure tree meets (poppler) is the content: the same blocks, roles, words and order."""

import re
import sys

from catalogue import NUMBER, first_difference, folded, judge, run

ROLES = {'heading': re.compile('H[1-6]$'), 'text': re.compile('P$'), 'item': re.compile('LBody$'),
         'number': re.compile('(P|Span|Link)$'), 'picture': re.compile('Figure$')}
BLOCKS = ('H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'LBody', 'Figure')


class Node:
    def __init__(self, name):
        self.name, self.children = name, []

    def holds(self, name):
        nodes = [child for child in self.children if isinstance(child, Node)]
        return any(node.name == name or node.holds(name) for node in nodes)

    def text(self):
        return ''.join(child if isinstance(child, str) else child.text() for child in self.children)


def read_tree(dump):
    """pdfinfo's dump as nodes and strings; indentation is the tree."""
    root = Node('root')
    open_nodes = [(-1, root)]
    lines = iter(dump.split('\n'))
    for line in lines:
        words = line.strip()
        if not words:
            continue
        depth = len(line) - len(line.lstrip())
        if words.startswith('"'):
            while not words.endswith('"') or len(words) == 1:
                words += '\n' + next(lines)
            _parent(open_nodes, depth).children.append(words[1:-1])
        elif not words.startswith(('/', 'Object', '(No content')):
            node = Node(re.split(r'[ <:]', words)[0])
            _parent(open_nodes, depth).children.append(node)
            open_nodes.append((depth, node))
    return root


def _parent(open_nodes, depth):
    while open_nodes[-1][0] >= depth:
        open_nodes.pop()
    return open_nodes[-1][1]


def blocks(node):
    """(role, text) of each block in reading order; a block inside a block belongs to the outer one."""
    for child in node.children:
        if isinstance(child, str):
            yield 'nothing', folded(child)
        elif child.name in BLOCKS:
            yield 'Figure' if child.holds('Figure') else child.name, folded(child.text())
        elif child.name in ('Span', 'Link'):
            yield child.name, folded(child.text())
        elif child.name != 'Lbl':
            yield from blocks(child)


def judge_edition(catalogue, edition):
    found = list(blocks(read_tree(run('pdfinfo', '-struct-text', edition.path).decode())))
    wanted = catalogue.says(edition)
    pictures = [said for said in wanted if said.kind == 'picture']
    painted = [said for said in wanted if said.kind not in ('picture', 'marker')]  # poppler's labels are no block
    spoken = [(role, text) for role, text in found if role != 'Figure']
    for said, (role, text) in zip(painted, spoken):
        if not ROLES[said.kind].match(role):
            yield f'{said.kind} is a {role}: {text!r}'
        if folded(said.text) != text:
            yield f'{role} {first_difference(folded(said.text), text)}'
    if len(painted) != len(spoken):
        yield f'{len(painted)} blocks in the content, {len(spoken)} in the file'
    if sum(role == 'Figure' for role, _ in found) != len(pictures):
        yield 'pictures in the content and figures in the file differ'
    if not any(NUMBER in text for _, text in spoken):
        yield f'{NUMBER} is not in the structure text'


if __name__ == '__main__':
    sys.exit(judge('structure text', judge_edition))
