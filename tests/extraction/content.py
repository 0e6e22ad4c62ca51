"""content/ read without the program: pieces, languages, messages, hotlines and sources. What a piece's blocks say is
read from here by blocks.py."""

import functools
import pathlib
import re

import yaml

import message
from words import in_language, linked, read_words

ENGLISH = 'en'
# What the directory has for the place that pieces are made for if nobody names another: no line of its own.
LINES_OF_US = {'national': 'us-nhth', 'emergency': 'us-emergency', 'local': None}


def _load(path):
    with open(path, encoding='utf-8') as file:
        return yaml.load(file, Loader=yaml.CBaseLoader)  # every scalar stays text


class Content:
    def __init__(self, root):
        self.root = pathlib.Path(root) / 'content'
        self.hotlines = {}
        for path in sorted((self.root / 'hotlines').glob('*.yaml')):
            self.hotlines.update(_load(path)['hotlines'])

    @functools.cached_property
    def languages(self):
        return sorted(path.name for path in (self.root / 'locales').iterdir() if (path / 'language.yaml').exists())

    @functools.cached_property
    def sources(self):
        return _load(self.root / 'sources.yaml')['sources']

    @functools.lru_cache(None)
    def sheet(self, name):
        for path in sorted((self.root / 'sheets').glob('*.yaml')):
            found = _load(path)['sheets'].get(name)
            if found:
                return found
        raise KeyError(name)

    @functools.lru_cache(None)
    def piece(self, document):
        piece = _load(self.root / 'pieces' / f'{document}.yaml')
        for name, fact in piece['facts'].items():
            if isinstance(fact, dict) and 'region' in fact:
                piece['facts'][name] = fact | {'hotline': LINES_OF_US[fact['region']]}
            elif isinstance(fact, dict) and 'region-name-of' in fact:
                piece['facts'][name] = {'name-of': LINES_OF_US[fact['region-name-of']]}
        return piece

    @functools.lru_cache(None)
    def language(self, tag):
        return _load(self.root / 'locales' / tag / 'language.yaml')

    @functools.lru_cache(None)
    def messages(self, tag, stem):
        return _load(self.root / 'locales' / tag / f'{stem}.yaml')

    def pattern(self, document, tag, key):
        stem, _, rest = key.rpartition('.')
        return self.messages(tag, stem or document)[rest]

    def channel(self, fact):
        return self.hotlines[fact['hotline']]['channels'][fact['channel']]

    def answered(self, fact, tag):
        if fact['hotline'] is None or 'interpreted' in fact and tag == ENGLISH:
            return False
        served = self.channel(fact)['answers']
        return served == 'any' or any(tag == one or tag.startswith(one + '-') for one in served)

    def hotline_name(self, hotline, tag):
        names = self.hotlines[hotline]['names']
        spoken = next(one for one in (tag, tag.split('-')[0], ENGLISH) if one in names)
        return in_language(names[spoken], spoken)

    @functools.lru_cache(None)
    def fact_values(self, document, tag, sheet):
        """What placeholders stand for, in texts of the language `tag`."""
        piece, language = self.piece(document), self.language(tag)
        lines = [self.hotlines[f['hotline']] for f in piece['facts'].values()
                 if isinstance(f, dict) and f.get('hotline')]
        plain = {
            'language-autonym': in_language(language['autonym'], tag),
            'language-english': in_language(language['english'], ENGLISH),
            'language-spoken-as': in_language(language['spoken-as'], ENGLISH), 'language-tag': tag,
            'document-id': document, 'content-date': piece['content-date'],
            'verified-on': min((line['verified-on'] for line in lines), default=''),
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
                values[name] = self.hotline_name(fact['name-of'], tag) if fact['name-of'] else ''
            elif fact['hotline'] is None:
                values[name] = ''
            else:
                values[name] = linked(printed(self.channel(fact)))
        return values

    def words(self, document, tag, sheet, key):
        values = self.fact_values(document, tag, sheet)
        return read_words(message.format_message(self.pattern(document, tag, key), values, tag), tag)

    def reference(self, document, tag, source):
        """The line that prints a source."""
        record = self.sources[source]
        language = record.get('language', ENGLISH)
        values = {name: record.get(name, '') for name in ('published', 'seen')}
        values |= {name: in_language(record[name], language) for name in ('organisation', 'title')}
        values['address'] = linked(record['address'].removeprefix('https://').removesuffix('/'))
        key = 'common.reference-dated' if record.get('published') else 'common.reference'
        return read_words(message.format_message(self.pattern(document, tag, key), values, tag), tag)


def printed(channel):
    """A channel as people read it: the operator's own grouping, or the short code, or the address."""
    if 'e164' in channel:
        national = re.sub(r'^\+1', '', channel['e164'])
        form = re.sub(r'\$(\d)', r'\\\1', channel['group']['format'])
        return re.sub('^' + channel['group']['pattern'] + '$', form, national)
    return channel.get('short-code') or channel['address']
