"""What an edition must say, read from content/ without the program: blocks in reading order, with their texts."""

import dataclasses
import functools
import pathlib
import re

import yaml

import message


@dataclasses.dataclass(frozen=True)
class Said:
    kind: str     # "heading", "text", "item", "marker", "number", "picture" (alt text, not painted)
    text: str
    in_rows: bool = False  # a number set as a matrix


MARKERS = {'numeral': '{}', 'bullet': '•'}


def _load(path):
    with open(path, encoding='utf-8') as file:
        return yaml.load(file, Loader=yaml.BaseLoader)  # every scalar stays text


class Content:
    def __init__(self, root):
        self.root = pathlib.Path(root) / 'content'
        self.hotlines = {}
        for path in sorted((self.root / 'hotlines').glob('*.yaml')):
            self.hotlines.update(_load(path)['hotlines'])

    @functools.cached_property
    def languages(self):
        return sorted(path.name for path in (self.root / 'locales').iterdir() if (path / 'language.yaml').exists())

    @functools.lru_cache(None)
    def piece(self, document):
        return _load(self.root / 'pieces' / f'{document}.yaml')

    @functools.lru_cache(None)
    def language(self, tag):
        return _load(self.root / 'locales' / tag / 'language.yaml')

    def direction(self, tag):
        return self.language(tag).get('direction', 'ltr')

    @functools.lru_cache(None)
    def messages(self, tag, stem):
        return _load(self.root / 'locales' / tag / f'{stem}.yaml')

    def pattern(self, document, tag, key):
        stem, _, rest = key.rpartition('.')
        return self.messages(tag, stem or document)[rest]

    def channel(self, fact):
        return self.hotlines[fact['hotline']]['channels'][fact['channel']]

    def answered(self, fact, tag):
        served = self.channel(fact)['answers']
        return served == 'any' or any(tag == one or tag.startswith(one + '-') for one in served)

    def fact_values(self, document, tag, sheet):
        piece, language = self.piece(document), self.language(tag)
        lines = [self.hotlines[f['hotline']] for f in piece['facts'].values() if isinstance(f, dict) and 'hotline' in f]
        plain = {
            'language-autonym': language['autonym'], 'language-english': language['english'],
            'language-spoken-as': language['spoken-as'], 'language-tag': tag,
            'document-id': document, 'sheet-id': sheet, 'content-date': piece['content-date'],
            'verified-on': min(line['verified-on'] for line in lines),
            'translation-state': language['translation']['state'],
        }
        values = {}
        for name, fact in piece['facts'].items():
            if isinstance(fact, str):
                values[name] = plain[fact]
            elif 'interpreter-languages-of' in fact:
                channels = self.hotlines[fact['interpreter-languages-of']]['channels']
                values[name] = int(channels[fact['channel']]['interpreter-languages'])
            elif 'name-of' in fact:
                names = self.hotlines[fact['name-of']]['names']
                values[name] = names.get(tag, names['en'])
            else:
                values[name] = printed(self.channel(fact))
        return values

    def text(self, document, tag, sheet, key):
        text = message.format_message(self.pattern(document, tag, key), self.fact_values(document, tag, sheet), tag)
        return ' '.join(text.replace('**', '').split(' '))

    def says(self, document, tag, sheet):
        """Everything the edition says, in reading order."""
        out = []
        for page in self.piece(document)['pages']:
            self._walk(page, document, tag, sheet, 'text', out)
        return out

    def _walk(self, block, document, tag, sheet, kind, out):
        piece = self.piece(document)
        tag = block.get('language', tag)
        if not self._shown(block, piece, tag):
            return
        text = functools.partial(self.text, document, tag, sheet)
        if 'heading' in block:
            out.append(Said('heading', text(block['heading'])))
        elif 'text' in block:
            out.append(Said(kind, text(block['text'])))
        elif 'form' in block and 'number' not in block:
            out.append(Said('text', text(block['form'])))
        elif 'number' in block:
            said = printed(self.channel(piece['facts'][block['number']]))
            out.append(Said('number', said, block.get('form') == 'matrix'))
        elif 'qr' in block:
            out.append(Said('picture', text(block['alt'])))
        elif 'art' in block:
            if 'alt' in block:
                out.append(Said('picture', text(block['alt'])))
        elif 'list' in block:
            for place, item in enumerate(block['list'], 1):
                if self._shown(item, piece, tag) and block.get('markers') in MARKERS:
                    out.append(Said('marker', MARKERS[block['markers']].format(place)))
                self._walk(item, document, tag, sheet, 'item', out)
        else:
            children = [block[name] for name in ('stack', 'row', 'grid', 'layers') if name in block]
            if not children and 'spacer' not in block and 'rule' not in block:
                raise ValueError(f'a block that this reading does not know: {sorted(block)}')
            for child in (child for group in children for child in group):
                self._walk(child, document, tag, sheet, kind, out)

    def _shown(self, block, piece, tag):
        when = block.get('when', {})
        if 'answered' in when:
            return self.answered(piece['facts'][when['answered']], tag)
        if 'not-answered' in when:
            return not self.answered(piece['facts'][when['not-answered']], tag)
        return True


def printed(channel):
    """A channel as people read it: the operator's own grouping, or the short code, or the address."""
    if 'e164' in channel:
        national = re.sub(r'^\+1', '', channel['e164'])
        form = re.sub(r'\$(\d)', r'\\\1', channel['group']['format'])
        return re.sub('^' + channel['group']['pattern'] + '$', form, national)
    return channel.get('short-code') or channel['address']
