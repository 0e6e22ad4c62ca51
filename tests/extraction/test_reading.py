"""The tests' own reading of pieces and pages, tested: what it takes from content, and that it sees what is wrong."""

import unittest

from blocks import Reading, sources_of
from pages import Paging
from structure import differences, read_tree, wanted_tree
from words import Words, in_language, linked, read_words

SERVED = {'hotline': 'spanish', 'channel': 'text'}


class Facts(unittest.TestCase):
    def test_links_and_languages(self):
        said = read_words(f'Call **{linked("911")}**, say {in_language("Arabic", "en")}, {in_language("عربي", "ar")}', 'ar')
        self.assertEqual(said, Words('Call 911, say Arabic, عربي', ('911',), (('en', 'Arabic'),)))


class FakeContent:
    """Each message says its key."""

    def __init__(self, piece):
        self.held = {'facts': {'served': SERVED}, 'reference-marks': 'true'} | piece

    def piece(self, document):
        return self.held

    def words(self, document, tag, sheet, key):
        return Words(key)

    def reference(self, document, tag, source):
        return Words('source ' + source)

    def answered(self, fact, tag):
        return tag == 'es'


def read(pages, tag='en'):
    return Reading(FakeContent({'pages': pages}), 'book', tag, 'letter').pages()


def painted(pages):
    return [leaf.painted for page in pages for leaf in page.told.leaves()]


TABLE = {'table': [[{'text': 'Head'}], [{'text': 'one'}], [{'text': 'two'}]], 'header-rows': '1'}
BOOK = [{'stack': [{'contents': '', 'levels': ['2'], 'styles': []}]},
        {'head': {'text': 'Over'}, 'foot': [{'folio': ''}],
         'flow': [{'heading': 'First', 'level': '2'}, {'text': 'long'}, TABLE,
                  {'heading': 'Last', 'level': '2', 'break': 'before'}]}]
FOUND = ['First2Last4', 'OverFirstlo2', 'OverngHeadone3', 'OverHeadtwo4', 'OverLast5']


class Blocks(unittest.TestCase):
    def test_sources_are_numbered_by_first_use(self):
        page = {'stack': [{'sources': ['b', 'a'], 'stack': [{'text': 'x'}, {'basis': 'guidance', 'text': 'y'}]},
                          {'sources': ['c', 'b'], 'text': 'z'}, {'references': ''}]}
        self.assertEqual(sources_of({'pages': [page]}), ['b', 'a', 'c'])
        self.assertEqual(painted(read([page])), ['x\u00a0[1, 2]', 'y', 'z\u00a0[1, 3]', '[1]', 'source b', '[2]', 'source a',
                                                 '[3]', 'source c'])

    def test_conditions_and_furniture(self):
        page = {'stack': [{'text': 'x', 'when': {'answered': 'served'}}, {'text': 'y', 'when': {'not-answered': 'served'}},
                          {'text': 'z', 'grouping': 'artifact'}]}
        self.assertEqual([painted(read([page], tag)) for tag in ('en', 'es')], [['y', 'z'], ['x', 'z']])
        self.assertEqual([told.text for told in wanted_tree(read([page]), None).children], ['y'])

    def test_unknown_block(self):
        with self.assertRaises(ValueError):
            read([{'stack': [{'marquee': 'x'}]}])


class Pages(unittest.TestCase):
    def test_a_flow(self):
        found = ['First2Last5', *FOUND[1:]]
        paging = Paging(read(BOOK), lambda: found)
        self.assertEqual((paging.pages, paging.faults), (found, []))

    def test_a_wrong_number_in_contents(self):
        self.assertEqual(Paging(read(BOOK), lambda: FOUND).faults, ["contents give page 4 for 'Last', which is on 5"])

    def test_a_heading_in_the_middle_of_a_page(self):
        found = ['First2Last4', *FOUND[1:3], 'OverHeadtwoLast4']
        self.assertEqual(Paging(read(BOOK), lambda: found).faults, ["'Last' does not begin its page"])

    def test_what_cannot_be_read(self):
        for page, text in ((2, 'OverngHeadone4'), (2, 'ngHeadone3'), (3, 'Overtwo4'), (3, 'OverHeadthree4'), (4, 'Over5'),
                           (4, 'OverLastmore5')):
            with self.subTest(text=text), self.assertRaises(ValueError):
                Paging(read(BOOK), lambda: [*FOUND[:page], text, *FOUND[page + 1:]])


DUMP = '''Document
  P (block)
    "Call "
    Link (inline)
      "911"
      Object 9 0
  Table (block):
     /BBox [0 0 1 1]
    TR
      TH:
         /Scope /Column
        "Head"
  L (block):
     /ListNumbering /Disc
    LI (block)
      Lbl (block)
        "•"
      LBody (block)
        P (block)
          "one"
'''


class Structure(unittest.TestCase):
    def test_a_dump(self):
        table, listed = read_tree(DUMP).children[1:]
        self.assertEqual((read_tree(DUMP).children[0].text, read_tree(DUMP).children[0].links), ('Call 911', ['911']))
        self.assertEqual(table.children[0].children[0].attributes, {'Scope': 'Column'})
        self.assertEqual([part.text for part in listed.children[0].children], ['•', 'one'])

    def test_every_difference_is_seen(self):
        for here, there in (('911', '912'), ('Link', 'Span'), ('/Column', '/Row'), ('TH', 'TD'), ('/Disc', '/None'),
                            ('  Table', '  H2'), ('P (block)\n          "one"', 'P (block)\n          "two"')):
            with self.subTest(here=here):
                self.assertNotEqual(list(differences(read_tree(DUMP), read_tree(DUMP.replace(here, there, 1)))), [])
        self.assertEqual(list(differences(read_tree(DUMP), read_tree(DUMP))), [])


if __name__ == '__main__':
    unittest.main()
