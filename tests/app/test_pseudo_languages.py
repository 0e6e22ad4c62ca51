"""Two languages that nobody speaks, made from the English and composed in every piece, so that a page breaks before a
translator is paid: one with marks on its letters and 40 % longer, one from right to left.

pseudo/does-not-fit.txt names the editions that are too tight for the long one: whoever gives a piece more room takes it
out, and no other may get in. HANDBILL_UPDATE_GOLDENS=1 rewrites it."""

import json
import os
import re
import subprocess

import yaml

from project import HANDBILL, HERE, ROOT, ProjectTest, main

GOLDEN = HERE / 'pseudo/does-not-fit.txt'
LONGER = 1.4
ACCENTED = dict(zip('aceinosuyzACEINOSUYZ', 'áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ'))
TURNED = {latin: hebrew for latins, hebrew in
          (('aA', 'א'), ('bB', 'ב'), ('gGjJ', 'ג'), ('dD', 'ד'), ('hH', 'ה'), ('vVwW', 'ו'), ('zZ', 'ז'), ('xX', 'ח'),
           ('tT', 'ט'), ('yYiI', 'י'), ('kKcC', 'כ'), ('lL', 'ל'), ('mM', 'מ'), ('nN', 'נ'), ('sS', 'ס'), ('eE', 'ע'),
           ('pPfF', 'פ'), ('oO', 'ו'), ('qQ', 'ק'), ('rR', 'ר'), ('uU', 'ש')) for latin in latins}
VOWELS = 'aeiouyAEIOUY'
TOO_TIGHT = {'layout/does-not-fit', 'layout/word-too-wide'}
# Names of measures stand in the middle of its marks, so that its outermost words end where their length wants it.
CENTRED = {'test-sheet'}
NEAR = 2.5  # pt: what letters keep free at their sides
# A word with a dot, a slash or a digit in it is an address, a number or a unit.
PLAIN_WORD = re.compile(r'(?<![\w./@°])[A-Za-z]+(?![\w/@]|\.\w)')


def words_in(pattern, change):
    """The pattern with its words changed; names, categories and choices as they are."""
    out, at, choosing = '', 0, [False]
    for match in re.finditer(r'\{|\}|[^{}]+', pattern):
        part = match.group()
        if part == '{':
            # Inside of a choice a brace opens words; elsewhere it opens a name.
            choosing.append(not choosing[-1])
        elif part == '}':
            choosing.pop()
        out += part if part in '{}' or choosing[-1] else PLAIN_WORD.sub(lambda found: change(found.group()), part)
    return out


def lengthened(word):
    """Its letters marked; vowels doubled until it is 40 % longer."""
    missing = round(len(word) * LONGER) - len(word)
    out = ''
    for position, letter in enumerate(word):
        vowels_left = sum(c in VOWELS for c in word[position:])
        times = -(-missing // vowels_left) if letter in VOWELS and missing > 0 else 0
        out += ACCENTED.get(letter, letter) + ACCENTED.get(letter.lower(), letter.lower()) * times
        missing -= times
    return out + 'n' * max(missing, 0)


def turned(word):
    """In letters of Hebrew, which writes few vowels."""
    return ''.join(TURNED[letter] for position, letter in enumerate(word) if position == 0 or letter not in VOWELS)


class PseudoLanguages(ProjectTest):
    def make(self, tag, name, script, direction, change):
        """A language in every piece, from the English as it stands."""
        folder = self.project / 'content/locales' / tag
        folder.mkdir()
        about = {'tag': tag, 'english': name, 'autonym': change(name), 'spoken-as': name, 'script': script,
                 'direction': direction, 'translation': {'state': 'draft'}}
        (folder / 'language.yaml').write_text(yaml.safe_dump(about, allow_unicode=True), encoding='utf-8')
        for path in sorted((self.project / 'content/locales/en').glob('*.yaml')):
            if path.stem == 'language':
                continue
            messages = yaml.safe_load(path.read_text(encoding='utf-8'))
            changed = {key: words_in(text, change) for key, text in messages.items()}
            (folder / path.name).write_text(yaml.safe_dump(changed, allow_unicode=True, width=10 ** 6), encoding='utf-8')
        for path in (self.project / 'content/pieces').glob('*.yaml'):
            text = path.read_text(encoding='utf-8')
            path.write_text(re.sub(r'(?m)^(languages: \[.*)\]', rf'\1, {tag}]', text), encoding='utf-8')

    def failing(self, tag):
        """The documents of which `coverage` tells that they do not fit."""
        rows = json.loads(self.run_handbill('coverage', '--fit', '--lang', tag, '--json').stdout)
        self.assertEqual(len(rows), len(list((ROOT / 'content/pieces').glob('*.yaml'))))
        for row in rows:
            self.assertTrue(row['offered'] and row['complete'], row)
        return {row['document'] for row in rows if not row['fits']}

    def letters(self, tag):
        """How many letters all words of a language have."""
        texts = []
        for path in (self.project / 'content/locales' / tag).glob('*.yaml'):
            if path.stem != 'language':
                texts += yaml.safe_load(path.read_text(encoding='utf-8')).values()
        return sum(character.isalpha() for text in texts for character in text)

    def test_a_language_that_is_longer(self):
        self.make('en-XA', 'Longer', 'Latn', 'ltr', lengthened)
        self.assertAlmostEqual(self.letters('en-XA') / self.letters('en'), LONGER, delta=0.03)
        failing = self.failing('en-XA')
        said = subprocess.run([HANDBILL, 'build', '--lang', 'en-XA'], cwd=self.project, capture_output=True,
                              text=True).stderr
        self.assertLessEqual(set(re.findall(r'error: .* \[(\S+)\]$', said, re.MULTILINE)), TOO_TIGHT)
        tight = sorted(set(re.findall(r'= edition: (\S+)', said)))
        self.assertEqual({edition.split('.')[0] for edition in tight}, failing, 'coverage tells the same as build')
        made = len(list((self.project / 'output').rglob('*.pdf')))
        print(f'40 % longer: {made} editions made, {len(tight)} too tight')
        self.assertGreater(made, 0)
        told = ''.join(edition + '\n' for edition in tight)
        if os.environ.get('HANDBILL_UPDATE_GOLDENS') and not os.environ.get('CI'):
            GOLDEN.write_text(told, encoding='utf-8')
        self.assertEqual(GOLDEN.read_text(encoding='utf-8'), told)

    def pages(self, path):
        """The width of each page, and how far its words keep from the edges at the left and at the right."""
        said = subprocess.run(['pdftotext', '-bbox', path, '-'], capture_output=True, text=True, check=True).stdout
        for page in said.split('<page ')[1:]:
            width = float(re.search(r'width="([\d.]+)"', page).group(1))
            words = re.findall(r'xMin="(-?[\d.]+)" yMin="-?[\d.]+" xMax="(-?[\d.]+)"', page)
            yield min(float(left) for left, _ in words), width - max(float(right) for _, right in words)

    def test_a_language_from_right_to_left(self):
        self.make('he-XB', 'Turned', 'Hebr', 'rtl', turned)
        self.assertEqual(self.failing('he-XB'), set())
        self.run_handbill('build', '--lang', 'en,he-XB')
        compared = 0
        for path in sorted((self.project / 'output').rglob('*.he-XB.*.pdf')):
            if path.parent.name in CENTRED:
                continue
            english = path.with_name(path.name.replace('he-XB', 'en'))
            for number, (ours, theirs) in enumerate(zip(self.pages(path), self.pages(english), strict=True), 1):
                self.assertLess(abs(ours[1] - theirs[0]), NEAR, f'{path.name}, page {number}: where lines begin')
                compared += 1
        print(f'from right to left: {compared} pages begin at the right where the English begins at the left')
        self.assertGreater(compared, 100)


if __name__ == '__main__':
    main()
