"""The school grade that the English of each piece asks for (Flesch and Kincaid), against the limit of its readers.

    tests/words/reading_level.py PROJECT [PIECE…]          a table; fails if a piece is over its limit
    tests/words/reading_level.py --hard 8 PROJECT PIECE    and the sentences that cost most

PROJECT is the folder that holds content/; nothing has to be built. Kincaid, Fishburne, Rogers and Chissom 1975:
0.39 × words a sentence + 11.8 × syllables a word − 15.59.

Measured is what people read as sentences: paragraphs and list items, with their facts filled in. Each ends a sentence
with its last word. Left out are headings and labels (fewer than four words without a stop), which would only make the
figure look better; words for forms, pictures and the heads of pages; and sources, whose titles are other people's.
A number counts one syllable: people know it at sight or dial it digit by digit."""

import argparse
import pathlib
import re
import sys

import yaml

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'extraction'))
sys.path.insert(0, str(HERE))

import message
import syllables

LIMITS = {'seeking-help': 6, 'public': 8, 'staff': 8, 'facilitator': 10}
FEWEST_WORDS_OF_A_LABEL = 4
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’/.,-]*[A-Za-z0-9]|[A-Za-z0-9]")
_POINTS_IN_WORDS = re.compile(r'\b(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|No|St|etc|vs)\.')


def _load(path):
    with open(path, encoding='utf-8') as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def fact_values(piece):
    """What a reader meets in place of each fact; what a number is does not matter here, but that it is one does."""
    values = {}
    for name, fact in piece.get('facts', {}).items():
        if isinstance(fact, dict) and 'interpreter-languages-of' in fact:
            values[name] = 200
        elif isinstance(fact, dict) and 'hotline-name-of' in fact:
            values[name] = 'National Human Trafficking Hotline'
        elif fact == 'translation-state':
            values[name] = 'source'
        elif isinstance(fact, str) and fact.startswith('language'):
            values[name] = 'English'
        else:
            values[name] = '911'
    return values


def running_texts(piece):
    """Keys of the messages of paragraphs and list items, in reading order."""
    keys = []

    def walk(node):
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if node.get('grouping') == 'artifact' or node.get('language', 'en') != 'en' or node.get('header') == 'true':
                return
            if 'text' in node and isinstance(node['text'], str):
                keys.append(node['text'])
            for name in ('stack', 'row', 'grid', 'layers', 'panels', 'list', 'table', 'flow'):
                if isinstance(node.get(name), list):
                    walk(node[name])

    walk(piece['pages'])
    return keys


def sentences(text):
    """The sentences of one paragraph or item, as lists of words."""
    text = _POINTS_IN_WORDS.sub(lambda found: found.group().replace('.', ''), text.replace('**', ''))
    parts = [_WORD.findall(part) for part in re.split(r'[.!?]+(?=\s|$|["”’)])', text)]
    parts = [part for part in parts if part]
    stopped = re.search(r'[.!?]["”’)]*\s*$', text)
    label = len(parts) == 1 and len(parts[0]) < FEWEST_WORDS_OF_A_LABEL and not stopped
    return [] if label else parts


def grade(parts):
    words = sum(len(part) for part in parts)
    sounds = sum(syllables.count(word) for part in parts for word in part)
    return 0.39 * words / len(parts) + 11.8 * sounds / words - 15.59


class English:
    """The English sentences of one piece."""

    def __init__(self, project, name):
        content = pathlib.Path(project) / 'content'
        self.name = name
        self.piece = _load(content / 'pieces' / f'{name}.yaml')
        values, files = fact_values(self.piece), {}
        self.sentences = []
        for key in running_texts(self.piece):
            stem, _, rest = key.rpartition('.')
            stem = stem or name
            if stem not in files:
                files[stem] = _load(content / 'locales' / 'en' / f'{stem}.yaml')
            self.sentences += sentences(message.format_message(files[stem][rest], values, 'en'))

    @property
    def limit(self):
        return LIMITS[self.piece['audience']]

    @property
    def grade(self):
        return grade(self.sentences) if self.sentences else 0.0

    def hardest(self, count):
        return sorted(self.sentences, key=lambda one: grade([one]), reverse=True)[:count]


def pieces_of(project):
    """Pieces that have an English edition."""
    for path in sorted((pathlib.Path(project) / 'content' / 'pieces').glob('*.yaml')):
        if 'en' in _load(path).get('languages', ['en']):
            yield path.stem


def main():
    asked = argparse.ArgumentParser(description='The reading level of the English of each piece.')
    asked.add_argument('--hard', type=int, default=0, metavar='N', help='show the N hardest sentences of each piece')
    asked.add_argument('project')
    asked.add_argument('pieces', nargs='*')
    arguments = asked.parse_args()
    over = 0
    print(f'{"piece":<26}{"audience":<14}{"words":>6}{"grade":>7}{"limit":>7}')
    for name in arguments.pieces or pieces_of(arguments.project):
        english = English(arguments.project, name)
        words = sum(len(part) for part in english.sentences)
        high = round(english.grade, 1) > english.limit
        over += high
        print(f'{name:<26}{english.piece["audience"]:<14}{words:>6}{english.grade:>7.1f}{english.limit:>7}'
              + ('  too hard' if high else ''))
        for one in english.hardest(arguments.hard):
            print(f'    {grade([one]):5.1f}  {" ".join(one)}')
    return 1 if over else 0


if __name__ == '__main__':
    sys.exit(main())
