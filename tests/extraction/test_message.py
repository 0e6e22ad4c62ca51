"""The tests' own reader of patterns, tested."""

import unittest

from message import format_message, plural_category


class Message(unittest.TestCase):
    def test_arguments(self):
        self.assertEqual(format_message('Call {a}, {b}.', {'a': '911', 'b': 'now'}, 'en'), 'Call 911, now.')
        with self.assertRaises(KeyError):
            format_message('{gone}', {}, 'en')

    def test_plural(self):
        pattern = '{n, plural, =7 {seven} one {# language} other {#+ languages}}'
        said = [format_message(pattern, {'n': n}, 'en') for n in (1, 7, 200)]
        self.assertEqual(said, ['1 language', 'seven', '200+ languages'])
        self.assertEqual(format_message('{n, plural, few {f} many {m #} other {o}}', {'n': 200}, 'ru'), 'm 200')
        self.assertEqual(format_message('{n, plural, other {#}}', {'n': 200}, 'bn'), '200')

    def test_select_with_quotes(self):
        pattern = "a{s, select, draft { · it''s {x}} other {}}b '{'c'}'"
        self.assertEqual(format_message(pattern, {'s': 'draft', 'x': 'y'}, 'en'), "a · it's yb {c}")
        self.assertEqual(format_message(pattern, {'s': 'source', 'x': 'y'}, 'en'), 'ab {c}')
        self.assertEqual(format_message("l'eau", {}, 'fr'), "l'eau")

    def test_categories(self):
        self.assertEqual([plural_category(n, 'ar') for n in (0, 1, 2, 3, 11, 100, 200)],
                         ['zero', 'one', 'two', 'few', 'many', 'other', 'other'])
        self.assertEqual([plural_category(n, 'ru') for n in (1, 2, 5, 11, 21, 112)],
                         ['one', 'few', 'many', 'many', 'one', 'many'])


if __name__ == '__main__':
    unittest.main()
