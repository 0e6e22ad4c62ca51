"""Every text of the structure tree says the language that it is in, so that it is spoken with the right voice: the names
and places in another language inside it too; and each picture is said in the words of content. Read by qpdf."""

import sys

from catalogue import judge
from pdf_text import Document
from structure import INLINE
from texts import folded


def kids_of(document, element):
    kids = document.get(element.get('/K', []))
    return [document.get(kid) for kid in (kids if isinstance(kids, list) else [kids])]


def elements_of(document, element):
    return [kid for kid in kids_of(document, element) if isinstance(kid, dict) and '/S' in kid]


def letters_of(document, element, language):
    """The languages of the text that an element holds itself, in order: those of its inline elements are its own."""
    found = []
    for kid in kids_of(document, element):
        if isinstance(kid, int) or isinstance(kid, dict) and kid.get('/Type') == '/MCR':
            found.append(language)
        elif isinstance(kid, dict) and kid.get('/S', '/')[1:] in INLINE:
            found += letters_of(document, kid, text_of(kid, '/Lang') or language)
    return found


def text_of(element, key):
    return element.get(key, '').removeprefix('u:')


def found_languages(document, element, language):
    """(language, languages of foreign parts, alternative text) of each element that holds text or a picture, in order."""
    language = text_of(element, '/Lang') or language
    letters = letters_of(document, element, language) if element['/S'][1:] not in INLINE else []
    if letters:
        yield language, shortened(one for one in letters if one != language), folded(text_of(element, '/Alt'))
    for kid in elements_of(document, element):
        yield from found_languages(document, kid, language)


def shortened(languages):
    """A part is in one element, or in one a line."""
    out = []
    for language in languages:
        if out[-1:] != [language]:
            out.append(language)
    return out


def wanted_languages(node):
    if node.words is not None:
        foreign = shortened(language for language, _ in node.words.foreign) if node.role != 'Figure' else []
        yield node.language, foreign, folded(node.words.text) if node.role == 'Figure' else ''
    for child in node.children:
        if child.role not in ('Artifact', 'Folio'):
            yield from wanted_languages(child)


def judge_edition(catalogue, edition):
    document = Document(edition.path)
    root = document.get(document.trailer()['/Root'])
    found = [said for kid in elements_of(document, document.get(root['/StructTreeRoot']))
             for said in found_languages(document, kid, text_of(root, '/Lang'))]
    wanted = [said for page in catalogue.pages(edition) for said in wanted_languages(page.told)]
    if len(wanted) != len(found):
        yield f'{len(wanted)} texts and pictures in the content, {len(found)} in the file'
    for number, (want, find) in enumerate(zip(wanted, found), 1):
        if want != find:
            yield f'text {number}: wanted {want}, found {find}'


if __name__ == '__main__':
    sys.exit(judge('languages', judge_edition))
