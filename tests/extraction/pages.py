"""What each page of a file must paint, in content order and without white space: the blocks of blocks.py set on the file's
own pages, with what a flow repeats on each of them. Where a flow is cut is read from the file (MuPDF); what stands on
each page, its number and the pages that contents name are not."""

import dataclasses

from texts import first_difference, without_spaces


@dataclasses.dataclass(frozen=True)
class Token:
    """What a leaf paints."""
    node: object
    text: str
    again: str = ''       # a row's first: the header rows that stand over it where a column begins with it
    counted: bool = False  # a number of a page follows


class Paging:
    """`pages` as painted, `faults`, and by `page_of` the number of the page on which a leaf begins."""

    def __init__(self, edition_pages, read):
        """`read()` gives what is on each page of the file; it is asked only where content does not tell the cuts."""
        self.pages, self.faults, self._page_of, self._counted = [], [], {}, []
        self._found = None
        if any(page.flow for page in edition_pages) or any(_holds_contents(page.told) for page in edition_pages):
            self._found = read()
        for page in edition_pages:
            self._set(page, tokens_of(page.told))
        for node, number in self._counted:
            if number != self.page_of(node.heading):
                there = self.page_of(node.heading)
                self.faults.append(f'contents give page {number} for {node.painted!r}, which is on {there}')

    def page_of(self, node):
        return self._page_of[node]

    def _set(self, page, tokens):
        place = len(self.pages) + 1
        if self._found is None:
            self._put(''.join(token.text for token in tokens), tokens)
        else:
            self._cut(page, tokens)
        for leaf in page.told.leaves():  # what paints no text stands where the text before it does
            place = self._page_of.setdefault(leaf, place)

    def _cut(self, page, tokens):
        cursor = Cursor(tokens, page)
        while True:
            number = len(self.pages)
            if number == len(self._found):
                raise ValueError(f'the file ends before {cursor.rest()!r}')
            head, foot = (furniture(node, number + 1) for node in (page.head, page.foot))
            text = self._found[number]
            if len(text) < len(head + foot) or not text.startswith(head) or not text.endswith(foot):
                raise ValueError(f'page {number + 1} has not {head!r} over and {foot!r} under it: {text[-40:]!r}')
            begun = cursor.take(text[len(head):len(text) - len(foot)])
            self._put(text, begun)
            if cursor.done:
                break
            if not page.flow:
                raise ValueError(f'page {number + 1} lacks {cursor.rest()!r}')
        self._counted += cursor.counted
        self.faults += cursor.faults

    def _put(self, text, begun):
        self.pages.append(text)
        for token in begun:
            self._page_of[token.node] = len(self.pages)


class Cursor:
    """How far a flow is read."""

    def __init__(self, tokens, page):
        self.tokens, self.columns = tokens, page.columns
        self.at, self.within = 0, 0  # a token, and how much of its text was on pages before
        self.counted, self.faults = [], []

    @property
    def done(self):
        return self.at == len(self.tokens)

    def rest(self):
        return ''.join(token.text for token in self.tokens[self.at:])[self.within:][:40]

    def take(self, body):
        """Reads one page; the tokens that begin on it."""
        begun, column_begins, page = [], True, body
        while body:
            if self.done:
                raise ValueError(f'nothing of the content is {body[:40]!r}')
            token = self.tokens[self.at]
            if token.again and (column_begins or self.columns > 1):
                if body.startswith(token.again):
                    body = body[len(token.again):]
                elif column_begins:
                    raise ValueError(f'no header rows over {token.text!r}, which begins a column')
            if self.within == 0:
                begun.append(token)
                if token.node.begins_page and body != page:
                    self.faults.append(f'{token.text!r} does not begin its page')
            rest, column_begins = token.text[self.within:], False
            if body.startswith(rest):
                body = self._number(token, body[len(rest):])
                self.at, self.within = self.at + 1, 0
            elif rest.startswith(body):
                self.within += len(body)
                body = ''
            else:
                raise ValueError(first_difference(rest, body))
        return begun

    def _number(self, token, body):
        if not token.counted:
            return body
        after = self.tokens[self.at + 1].text if self.at + 1 < len(self.tokens) else ''
        for digits in (1, 2, 3):
            number, rest = body[:digits], body[digits:]
            goes_on = after and rest.startswith(after) or after.startswith(rest)
            if number.isdecimal() and len(number) == digits and goes_on:
                self.counted.append((token.node, int(number)))
                return rest
        raise ValueError(f'no number of a page after {token.text!r}')


def _holds_contents(node):
    return node.role == 'TOC' or any(map(_holds_contents, node.children))


def tokens_of(node, again=''):
    """What a node's leaves paint, in order."""
    tokens = []
    for place, child in enumerate(node.children):
        over = ''.join(token.text for row in node.children[:node.head_rows] for token in tokens_of(row))
        tokens += tokens_of(child, over if place > node.head_rows > 0 else '')
    if node.painted:
        tokens.insert(0, Token(node, without_spaces(node.painted), counted=node.heading is not None))
    if again and tokens:
        tokens[0] = dataclasses.replace(tokens[0], again=again)
    return tokens


def furniture(node, number):
    if node is None:
        return ''
    return ''.join(str(number) if leaf.role == 'Folio' else without_spaces(leaf.painted) for leaf in node.leaves())
