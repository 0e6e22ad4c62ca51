"""The sheet "Point to your language" has a cell for every language of the catalogue, each once and in itself."""

import sys

from content import Content


def languages_of(block):
    """Tags of the blocks that speak a language of their own."""
    if isinstance(block, list):
        return [tag for child in block for tag in languages_of(child)]
    if not isinstance(block, dict):
        return []
    own = [block['language']] if 'language' in block else []
    return own + [tag for value in block.values() for tag in languages_of(value)]


if __name__ == '__main__':
    content = Content(sys.argv[1])
    found, wanted = sorted(languages_of(content.piece('language-sheet')['pages'])), content.languages
    for tag in sorted(set(found) | set(wanted)):
        if (found.count(tag), wanted.count(tag)) != (1, 1):
            print(f'{tag}: {found.count(tag)} cells in the sheet, {wanted.count(tag)} languages in the catalogue')
    sys.exit(found != wanted)
