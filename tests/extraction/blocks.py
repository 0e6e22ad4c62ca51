"""What an edition must tell, in reading order: the blocks of a piece as the tree that a screen reader should meet. Written
apart from the program, from content/ alone."""

import dataclasses
import functools

from content import printed
from words import Words

MARKERS = {'numeral': '{}', 'bullet': '•'}
NUMBERING = {'numeral': 'Decimal', 'bullet': 'Disc'}
KINDS = ('stack', 'row', 'grid', 'layers', 'panels', 'heading', 'text', 'list', 'number', 'qr', 'art', 'table', 'form', 'rule',
         'spacer', 'scale', 'folio', 'contents', 'references', 'organisation')
BOXES = ('stack', 'row', 'grid', 'layers', 'panels')


@dataclasses.dataclass(eq=False)
class Node:
    """Roles are those of PDF, but `Artifact` holds what is painted and told to nobody, and `Folio` is a page's number."""
    role: str
    language: str = ''
    words: Words | None = None  # of leaves; of a Figure what is said instead of it
    attributes: dict = dataclasses.field(default_factory=dict)
    children: list = dataclasses.field(default_factory=list)
    number: str = ''        # leaves that are a number or a symbol of it: the fact …
    in_rows: bool = False   # … and whether it is set as a matrix
    heading: 'Node | None' = None  # TOCI: what it leads to
    head_rows: int = 0      # Table
    begins_page: bool = False

    def add(self, role, **members):
        node = Node(role, **{'language': self.language} | members)
        self.children.append(node)
        return node

    def leaves(self):
        if self.words is not None or self.role == 'Folio':
            yield self
        for child in self.children:
            yield from child.leaves()

    @property
    def painted(self):
        return '' if self.role == 'Figure' or self.words is None else self.words.text


@dataclasses.dataclass
class Page:
    """One sheet, or a flow of them with what repeats over and under its columns."""
    told: Node
    flow: bool = False
    columns: int = 1
    head: Node | None = None
    foot: Node | None = None


@dataclasses.dataclass(frozen=True)
class Around:
    """What blocks take from those around them."""
    language: str
    sources: tuple = ()  # that statements rest on
    told: bool = True


def points(length):
    """A length of content in points."""
    for unit, size in (('mm', 72 / 25.4), ('in', 72), ('pt', 1)):
        if length.endswith(unit):
            return float(length.removesuffix(unit)) * size
    return float(length)


def kind_of(block):
    kinds = [kind for kind in KINDS if kind in block
             and not (kind == 'form' and 'number' in block)
             and not (kind == 'rule' and ('list' in block or 'contents' in block))]
    if len(kinds) != 1:
        raise ValueError(f'a block that this reading does not know: {sorted(block)}')
    return kinds[0]


def children_of(block):
    """The blocks in a block or page, in reading order."""
    if 'flow' in block:
        return block['flow']
    kind = kind_of(block)
    if kind == 'table':
        return [cell for row in block['table'] for cell in row]
    return block[kind] if kind in (*BOXES, 'list') else []


def sources_of(piece):
    """Ids of what a piece rests on, in the order in which a reader meets them; in every language the same."""
    found = {}

    def visit(block):
        found.update(dict.fromkeys(block.get('sources', ())))
        for child in children_of(block):
            visit(child)

    for page in piece['pages']:
        visit(page)
    return list(found)


class Reading:
    """Reads a piece for one edition."""

    def __init__(self, content, document, tag, sheet):
        self.content, self.document, self.tag, self.sheet = content, document, tag, sheet
        self.piece = content.piece(document)
        self.sources = sources_of(self.piece)
        self.headings, self.contents, self.break_next = [], [], False

    def pages(self):
        pages = [self._page(block) for block in self.piece['pages']]
        for node, levels in self.contents:
            for level, heading in self.headings:
                if level in levels:
                    node.add('TOCI', language=heading.language, words=heading.words, heading=heading)
        if self.piece.get('ruler') == 'true':  # stands on the first page, if that has a margin for it
            metric = self.content.sheet(self.sheet)['width'].endswith('mm')
            key = f'common.true-size-{"metric" if metric else "inch"}'
            self._leaf(pages[0].told, 'P', Around(self.tag), words=self._words(key, Around(self.tag)))
        return pages

    def _page(self, block):
        around = self._inside(block, Around(self.tag))
        page, self.break_next = Page(Node('Page', self.tag)), False
        if 'flow' not in block:
            self._add(block, page.told, around)
            return page
        page.flow, page.columns = True, int(block.get('columns', 1))
        parent = self._group(block, page.told)
        for child in block['flow']:
            self._add(child, parent, around)
        page.head, page.foot = (self._furniture(block, name, around) for name in ('head', 'foot'))
        return page

    def _furniture(self, block, name, around):
        node = Node('Artifact', self.tag)
        blocks = block.get(name, [])
        for child in blocks if isinstance(blocks, list) else [blocks]:
            self._add(child, node, dataclasses.replace(around, told=False))
        return node

    def _inside(self, block, around):
        sources = around.sources
        if 'sources' in block or 'basis' in block:
            sources = tuple(sorted(self.sources.index(source) + 1 for source in set(block.get('sources', ()))))
        told = around.told and block.get('grouping') != 'artifact'
        return Around(block.get('language', around.language), sources, told)

    def _shown(self, block):
        when = block.get('when', {})
        answered = functools.partial(self.content.answered, tag=self.tag)
        return ('answered' not in when or answered(self.piece['facts'][when['answered']])) and not (
            'not-answered' in when and answered(self.piece['facts'][when['not-answered']]))

    @staticmethod
    def _group(block, parent):
        role = {'section': 'Sect', 'note': 'Note', 'artifact': 'Artifact'}.get(block.get('grouping'))
        return parent.add(role) if role else parent

    def _add(self, block, parent, around):
        if not self._shown(block):
            return
        around = self._inside(block, around)
        parent = self._group(block, parent)
        self.break_next |= block.get('break') == 'before'
        kind = kind_of(block)
        if kind in BOXES:
            for child in block[kind]:
                self._add(child, parent, around)
        elif kind not in ('rule', 'spacer', 'organisation'):  # the catalogue is nobody's, so no profile fills its slots
            getattr(self, '_' + kind)(block, parent, around)
        self.break_next |= block.get('break') == 'after'

    def _words(self, key, around):
        return self.content.words(self.document, around.language, self.sheet, key)

    def _leaf(self, parent, role, around, **members):
        node = parent.add(role, language=around.language, **members)
        if node.painted:
            node.begins_page, self.break_next = self.break_next, False
        return node

    def _heading(self, block, parent, around):
        level = int(block['level'])
        node = self._leaf(parent, f'H{level}', around, words=self._words(block['heading'], around))
        if block.get('listed') != 'false':
            self.headings.append((level, node))

    def _text(self, block, parent, around):
        words = self._words(block['text'], around)
        if self.piece.get('reference-marks') == 'true' and around.sources:
            mark = f'\u00a0[{", ".join(map(str, around.sources))}]'
            words = dataclasses.replace(words, text=words.text + mark)
        self._leaf(parent, 'P', around, words=words)

    def _form(self, block, parent, around):
        self._leaf(parent, 'P', around, words=self._words(block['form'], around))

    def _number(self, block, parent, around):
        text = printed(self.content.channel(self.piece['facts'][block['number']]))
        self._leaf(parent, 'P', around, words=Words(text, (text,)), number=block['number'],
                   in_rows=block.get('form') == 'matrix')

    def _qr(self, block, parent, around):
        paragraph = parent.add('P', language=around.language)
        self._leaf(paragraph, 'Figure', around, words=self._words(block['alt'], around), number=block['qr'])

    def _art(self, block, parent, around):
        if 'alt' in block:
            self._leaf(parent, 'Figure', around, words=self._words(block['alt'], around))

    def _scale(self, block, parent, around):
        """The figures of ticks: centimetres in millimetres, then each 8 / 32 in; zero has none."""
        if 'style' not in block:
            return
        before, after = (points(block.get(name, '0')) for name in ('before', 'after'))
        figures = parent.add('Artifact')
        for measure, unit in (('mm', 10), ('in', 8)):
            step = unit * (72 / 25.4 if measure == 'mm' else 72 / 32)
            if measure in block['scale']:
                for count in range(-int((before + 0.001) / step), int((after + 0.001) / step) + 1):
                    if count:
                        self._leaf(figures, 'P', around, words=Words(str(abs(count) * unit)))

    def _folio(self, block, parent, around):
        self._leaf(parent, 'Folio', around)

    def _contents(self, block, parent, around):
        self.contents.append((parent.add('TOC'), [int(level) for level in block['levels']]))

    def _list(self, block, parent, around):
        markers = block.get('markers', 'bullet')
        node = parent.add('L', language=around.language, attributes={'ListNumbering': NUMBERING.get(markers, 'None')})
        for place, item in enumerate(block['list'], 1):
            if self._shown(item):
                label = MARKERS[markers].format(place) if markers in MARKERS else ''
                self._add(item, self._item(node, label, around), around)

    def _item(self, parent, label, around):
        item = parent.add('LI')
        if label:
            self._leaf(item, 'Lbl', around, words=Words(label))
        return item.add('LBody')

    def _references(self, block, parent, around):
        node = parent.add('L', language=around.language, attributes={'ListNumbering': 'Decimal'})
        for place, source in enumerate(self.sources, 1):
            words = self.content.reference(self.document, around.language, source)
            self._leaf(self._item(node, f'[{place}]', around), 'P', around, words=words)

    def _table(self, block, parent, around):
        heads = int(block.get('header-rows', 0))
        node = parent.add('Table', language=around.language, head_rows=heads)
        for place, row in enumerate(block['table']):
            cells = node.add('TR')
            for cell in row:
                header = place < heads or cell.get('header') == 'true'
                attributes = {'Scope': 'Column' if place < heads else 'Row'} if header else {}
                if int(cell.get('span', 1)) > 1:
                    attributes['ColSpan'] = cell['span']
                self._add(cell, cells.add('TH' if header else 'TD', attributes=attributes), around)
