"""What people do with a file in a reader: select it all, copy it, look for a word or the number. Each test here drives one
reader and hands what it gave to `judge`, with the few places where that reader cannot do better, whatever the file's
order: they are pinned, so that a change for better or worse is seen."""

import collections
import dataclasses
import re
import sys
import unicodedata

from catalogue import NUMBER, Catalogue
from texts import first_difference, folded, without_spaces

# Scripts that join, reorder or stack letters, or write without spaces; and English.
LANGUAGES = ('en', 'ar', 'fa', 'ur', 'hi', 'km', 'lo', 'my', 'th', 'zh-Hans')
SEVERAL = 'several'  # stands for the language of a page that speaks several
# Thai, Lao, Burmese, Khmer, Chinese: a text may break anywhere, but not within its first letters.
WITHOUT_SPACES = re.compile('[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3400-\u9fff]')
FIRST_LETTERS = 4


@dataclasses.dataclass
class Given:
    """What a reader gave for one file."""
    texts: dict   # way of getting it ("selected", "copied") → the whole text
    found: list   # how often each query was found, in the order of `queries`


@dataclasses.dataclass(frozen=True)
class Limits:
    """What a reader cannot do, by language (or SEVERAL)."""
    texts: dict = dataclasses.field(default_factory=dict)   # or by (way, language) → what it makes of the text in content order
    turned: tuple = ()     # languages in which it turns groups of two or three letters round
    letters: tuple = ()    # languages whose letters it gives in an order of its own
    number: tuple = ()     # languages of which only the number is asked for
    words: dict = dataclasses.field(default_factory=dict)   # → share of words that it may miss, in hundredths


def language_of(catalogue, edition):
    """Its language, or SEVERAL where a block speaks another one."""
    def others(block):
        if isinstance(block, list):
            return any(map(others, block))
        return isinstance(block, dict) and (block.get('language', edition.tag) != edition.tag
                                            or any(map(others, block.values())))
    return SEVERAL if others(catalogue.content.piece(edition.document)['pages']) else edition.tag


def words(text):
    """Runs of letters and what belongs to them: marks, joiners, apostrophes."""
    kept = ''.join(c if unicodedata.category(c)[0] in 'LM' or c in "\u200c\u200d'’" else ' ' for c in text)
    return [word for word in kept.split() if sum(map(str.isalpha, word)) > 1]


def beginning(word):
    """The first letters, with the marks of the last one."""
    end = FIRST_LETTERS
    while end < len(word) and unicodedata.category(word[end])[0] == 'M':
        end += 1
    return word[:end]


def queries(catalogue, edition):
    """The number, then the first word of each text, once. Readers search lines: a number that stands in rows and nowhere
    else is looked for group by group."""
    leaves = catalogue.leaves(edition)
    texts = [folded(leaf.painted) for leaf in leaves]
    wanted = [NUMBER] if any(NUMBER in text and not leaf.in_rows for leaf, text in zip(leaves, texts)) else []
    if not wanted and any(leaf.in_rows for leaf in leaves):
        wanted = NUMBER.split('-')[1:]
    for text in texts:
        for word in words(text)[:1]:
            word = beginning(word) if WITHOUT_SPACES.match(word) else word
            if word not in wanted:
                wanted.append(word)
    return wanted


def plain(text):
    """Without white space, fillers and what readers add about direction."""
    return re.sub('[\u202a-\u202e\u200e\u200f]', '', without_spaces(text))


def composed(text):
    return unicodedata.normalize('NFC', text)


ARABIC_LETTERS = re.compile('[\u0621-\u065f\u066e-\u06ed]+')  # digits are none


def turned_back(found, wanted):
    """`found` with each group of two or three Arabic letters and marks turned round where only that makes it agree with
    `wanted`. Digits are never turned."""
    out, at = [], 0
    while at < len(found):
        length = 1
        if found[at:at + 1] != wanted[at:at + 1]:
            length = next((n for n in (2, 3) if ARABIC_LETTERS.fullmatch(found[at:at + n])
                           and composed(found[at:at + n][::-1]) == wanted[at:at + n]), 1)
        out.append(composed(found[at:at + length][::-1]))
        at += length
    return ''.join(out)


def text_faults(way, given, wanted, tag, limits):
    found = plain(given)
    if any(unicodedata.category(letter) in ('Cn', 'Co', 'Cs') or letter == '\ufffd' for letter in given):
        yield f'{way}: a letter that means nothing'
    if NUMBER in wanted and NUMBER not in found:
        yield f'{way}: {NUMBER} is not in the text'
    if tag in limits.number:
        return
    if tag in limits.letters:
        if sorted(found) != sorted(wanted):
            yield f'{way}: other letters than the content'
        return
    change = limits.texts.get((way, tag), limits.texts.get(tag, lambda text: text))
    wanted = change(wanted)
    if tag in limits.turned:
        found = turned_back(found, wanted)
    if found != wanted:
        yield f'{way}: {first_difference(wanted, found)}'


def judge(reader, read, limits=Limits()):
    """`read(editions, queries of each)` → a Given for each, or a text that says what went wrong. The exit code."""
    catalogue = Catalogue(sys.argv[1], sys.argv[2])
    first_sheets = {}
    for edition in catalogue.editions:
        if edition.tag in LANGUAGES:
            first_sheets.setdefault((edition.document, edition.tag), edition)
    editions = list(first_sheets.values())
    asked = [queries(catalogue, edition) for edition in editions]
    faults, looked_for, missed = [], collections.Counter(), collections.defaultdict(list)
    for edition, wanted_words, given in zip(editions, asked, read(editions, asked), strict=True):
        if isinstance(given, str):
            faults.append(f'{edition}: {given}')
            continue
        wanted, tag = plain(catalogue.painted(edition)), language_of(catalogue, edition)
        for way, text in given.texts.items():
            faults += [f'{edition}: {fault}' for fault in text_faults(way, text, wanted, tag, limits)]
        looked_for[tag] += len(wanted_words)
        unfound = [word for word, times in zip(wanted_words, given.found, strict=True) if times == 0]
        numbers = [word for word in unfound if word[0].isdigit()]
        faults += [f'{edition}: {number} is not found' for number in numbers]
        for word in (word for word in unfound if word not in numbers):
            if tag in limits.words:
                missed[tag].append(f'{edition}: {word}')
            else:
                faults.append(f'{edition}: {word!r} is not found')
    faults += word_faults(reader, looked_for, missed, limits)
    for fault in faults:
        print(fault)
    print(f'{reader}: {len(editions)} files in {len(looked_for)} languages, {looked_for.total()} words and numbers looked '
          f'for, {sum(map(len, missed.values()))} missed where it is known to, {len(faults)} faults')
    return 1 if faults or not set(LANGUAGES) <= set(looked_for) else 0


def word_faults(reader, looked_for, missed, limits):
    for tag, most in limits.words.items():
        share = 100 * len(missed[tag]) / max(1, looked_for[tag])
        print(f'{reader}, {tag}: {share:.0f} % of the words are not found')
        if share > most:
            yield from (f'not found: {miss}' for miss in missed[tag])
        elif not missed[tag]:
            yield f'{tag}: every word is found now; take it out of what {reader} cannot do'
