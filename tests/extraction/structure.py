"""The structure tree of a file as poppler reads it (pdfinfo -struct-text), and the one that content asks for, in one form:
blocks with what they hold, each text with its links."""

import dataclasses
import re

from texts import folded

INLINE = ('Span', 'Link', 'Reference')
# One text alone may be said by these themselves or by a paragraph in them.
CELLS = ('LBody', 'TH', 'TD')
ATTRIBUTES = ('ListNumbering', 'Scope', 'ColSpan', 'RowSpan')


@dataclasses.dataclass
class Told:
    role: str
    text: str = ''
    links: list = dataclasses.field(default_factory=list)
    attributes: dict = dataclasses.field(default_factory=dict)
    children: list = dataclasses.field(default_factory=list)

    def settled(self):
        """In the form in which two trees are compared."""
        self.text, self.links = folded(self.text), [folded(link) for link in self.links]
        children = [child.settled() for child in self.children]
        if self.role in CELLS and [child.role for child in children] == ['P'] and not self.text:
            self.text, self.links, children = children[0].text, children[0].links, children[0].children
        self.children = children
        return self


def read_tree(dump):
    """pdfinfo's dump; indentation is the tree. An inline element's text is its block's."""
    root = Told('Page')
    open_nodes = [(-1, root, None)]  # depth, block, and the place of its link that is open
    lines = iter(dump.split('\n'))
    for line in lines:
        words = line.strip()
        if not words or words.startswith(('Object', '(No content')):
            continue
        depth = len(line) - len(line.lstrip())
        while open_nodes[-1][0] >= depth:
            open_nodes.pop()
        _, block, link = open_nodes[-1]
        if words.startswith('"'):
            while not words.endswith('"') or len(words) == 1:
                words += '\n' + next(lines)
            block.text += words[1:-1]
            if link is not None:
                block.links[link] += words[1:-1]
        elif words.startswith('/'):
            name, _, value = words[1:].partition(' ')
            if name in ATTRIBUTES:
                block.attributes[name] = value.lstrip('/')
        else:
            role = re.split(r'[ <:]', words)[0]
            if role == 'Link':
                block.links.append('')
                link = len(block.links) - 1
            elif role not in INLINE and role != 'Document':
                block.children.append(Told(role))
                block, link = block.children[-1], None
            open_nodes.append((depth, block, link))
    return root.settled()


def wanted_tree(pages, page_of):
    """What content asks for; `page_of(heading)` is the number that contents must give."""
    root = Told('Page')
    for page in pages:
        root.children += _told(page.told, page_of).children
    return root.settled()


def _told(node, page_of):
    told = Told(node.role, attributes=dict(node.attributes))
    if node.heading is not None:
        told.text = f'{node.words.text} {page_of(node.heading)}'
        told.links = [told.text]
    elif node.words is not None and node.role != 'Figure':
        told.text, told.links = node.words.text, list(node.words.links)
    told.children = [_told(child, page_of) for child in node.children if child.role not in ('Artifact', 'Folio')]
    if [child.role for child in told.children] == ['Figure'] and node.role == 'P':
        told.links = ['']  # a symbol opens something and has no letters
    return told


def differences(wanted, found, path=''):
    """What is otherwise in `found`; under a list of other children nothing more is told."""
    path = f'{path}/{wanted.role}'
    for name in ('text', 'links', 'attributes'):
        if getattr(wanted, name) != getattr(found, name):
            yield f'{path}: {name} wanted {getattr(wanted, name)!r}, found {getattr(found, name)!r}'
    for place, (want, find) in enumerate(zip(wanted.children, found.children), 1):
        if want.role != find.role:
            yield f'{path}: child {place} is {find.role} {find.text[:40]!r}, wanted {want.role} {want.text[:40]!r}'
            return
        yield from differences(want, find, path)
    if len(wanted.children) != len(found.children):
        yield f'{path}: {len(found.children)} children, wanted {len(wanted.children)}'
