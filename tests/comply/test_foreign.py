"""Sheets that other programs made, held against laws: LibreOffice and Chromium write the law's words, Ghostscript fits
them to a page, draws them as outlines, or makes a picture of them. Each gets the right verdict or an honest unknown."""

import html
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import yaml

import outside

ROOT, HANDBILL = pathlib.Path(sys.argv[1]), sys.argv[2]
SPANISH = [
    'Si usted o alguien que usted conoce es obligado a trabajar y no puede irse, sea en el sexo comercial, la casa, el '
    'campo, la construcción, una fábrica, una tienda, un restaurante o cualquier otra actividad, escriba al 233-733 o '
    'llame a la línea nacional al 1-888-373-7888 o a CAST al 1-888-539-2373 para recibir ayuda y servicios.',
    'Las leyes de los Estados Unidos y de California protegen a las víctimas.',
]


def prescribed(jurisdiction, regime):
    data = yaml.safe_load((ROOT / f'content/jurisdictions/{jurisdiction}.yaml').read_text(encoding='utf-8'))
    return data['notices'][regime]['prescribed']['en']['text'].split('\n')


def page(paragraphs, size=16, paper='8.5in 11in', margin='0.6in'):
    """One sheet in HTML, which every office program reads."""
    body = ''.join(f'<p>{html.escape(one)}</p>' for one in paragraphs)
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Notice</title><style>@page {{size: {paper};'
            f' margin: {margin}}} body {{margin: 0; font-family: "Noto Sans"; font-size: {size}pt; line-height: 1.15}}'
            f' p {{margin: 0 0 4pt; font-size: {size}pt}}</style></head><body>{body}</body></html>')


def letter(paragraphs, size):
    """The same as a text document: LibreOffice takes a page's style from no style sheet."""
    body = ''.join(f'<text:p text:style-name="P">{html.escape(one)}</text:p>' for one in paragraphs)
    names = ('office', 'style', 'text')
    spaces = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3" '
            'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
            '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="8.5in" '
            'fo:page-height="11in" fo:margin="0.6in"/></style:page-layout><style:style style:name="P" '
            f'style:family="paragraph"><style:text-properties fo:font-family="Noto Sans" fo:font-size="{size}pt"/>'
            '</style:style></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
            f'style:page-layout-name="L"/></office:master-styles><office:body><office:text>{body}</office:text>'
            '</office:body></office:document>')


class ForeignSheets(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_tool(self, *command):
        done = subprocess.run([str(one) for one in command], cwd=self.folder, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=180)
        self.assertEqual(done.returncode, 0, f'{command}\n{done.stdout}\n{done.stderr}')

    def by_chromium(self, text):
        (self.folder / 'page.html').write_text(text, encoding='utf-8')
        self.run_tool('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
                      f'--user-data-dir={self.folder}/profile', '--no-pdf-header-footer',
                      f'--print-to-pdf={self.folder}/page.pdf', self.folder / 'page.html')
        return self.folder / 'page.pdf'

    def by_libreoffice(self, text):
        (self.folder / 'page.fodt').write_text(text, encoding='utf-8')
        self.run_tool('soffice', f'-env:UserInstallation=file://{self.folder}/office', '--headless', '--convert-to',
                      'pdf', '--outdir', self.folder, self.folder / 'page.fodt')
        return self.folder / 'page.pdf'

    def by_ghostscript(self, source, *options):
        self.run_tool('gs', '-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=pdfwrite', *options,
                      f'-sOutputFile={self.folder}/changed.pdf', source)
        return self.folder / 'changed.pdf'

    def judged(self, file, law):
        done = subprocess.run([HANDBILL, 'comply', str(file), '--as', law, '--json', '--project', str(ROOT)],
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        told = json.loads(done.stdout)
        self.assertEqual(len(told['laws']), 1, done.stdout)
        self.assertEqual(done.returncode, 0 if told['ok'] else 1, done.stderr)
        self.assertIn('not legal advice', told['note'])
        return told['laws'][0]

    def verdicts(self, law):
        rows = {}
        for row in law['rows']:
            rows.setdefault(row['rule'], []).append(row['verdict'])
        return rows

    def assert_good(self, law):
        self.assertEqual(law['conclusion'], 'no breach found of the rules tested', json.dumps(law['rows'], indent=1))

    def test_chromium_writes_californias_words(self):
        law = self.judged(self.by_chromium(page(prescribed('us-ca', 'us-ca') + SPANISH)), 'us-ca/lodging')
        self.assert_good(law)
        self.assertIn("the law's words from 16 pt", next(row['found'] for row in law['rows'] if row['rule'] == 'type'))

    def test_libreoffice_writes_hawaiis_words(self):
        self.assert_good(self.judged(self.by_libreoffice(letter(prescribed('us-hi', 'us-hi'), 14)), 'us-hi/massage'))

    def test_one_changed_digit_and_word_are_told(self):
        words = [one.replace('373-7888', '373-7889') for one in prescribed('us-hi', 'us-hi')]
        rows = self.verdicts(self.judged(self.by_chromium(page(words)), 'us-hi/massage'))
        self.assertEqual(rows['words (en)'], ['fails'])
        self.assertEqual(rows['number'], ['fails'])
        words = [one.replace('Anonymous', 'Private') for one in prescribed('us-hi', 'us-hi')]
        rows = self.verdicts(self.judged(self.by_chromium(page(words)), 'us-hi/massage'))
        self.assertEqual((rows['words (en)'], rows['number']), (['fails'], ['meets']))

    def test_fit_to_page_shrinks_the_type_and_not_the_sheet(self):
        large = self.by_chromium(page(prescribed('us-ca', 'us-ca') + SPANISH, paper='9in 11.65in'))
        fitted = self.by_ghostscript(large, '-dFIXEDMEDIA', '-dPDFFitPage', '-dDEVICEWIDTHPOINTS=612',
                                     '-dDEVICEHEIGHTPOINTS=792')
        law = self.judged(fitted, 'us-ca/lodging')
        rows = self.verdicts(law)
        self.assertEqual((rows['sheet'], rows['type'], rows['words (en)']), (['meets'], ['fails'], ['meets']))
        self.assertIn('15.', next(row['found'] for row in law['rows'] if row['rule'] == 'type'))

    def test_a_smaller_sheet_is_told(self):
        small = self.by_chromium(page(prescribed('us-ca', 'us-ca') + SPANISH, paper='210mm 297mm'))
        self.assertEqual(self.verdicts(self.judged(small, 'us-ca/lodging'))['sheet'], ['fails'])

    def test_outlines_are_an_honest_unknown(self):
        drawn = self.by_ghostscript(self.by_chromium(page(prescribed('us-hi', 'us-hi'))), '-dNoOutputFonts')
        law = self.judged(drawn, 'us-hi/massage')
        self.assertEqual(law['conclusion'], 'not settled')
        rows = self.verdicts(law)
        for rule in ('words (en)', 'number', 'language'):
            self.assertEqual(rows[rule], ['cannot verify'])
        self.assertEqual(rows['sheet'], ['meets'])

    def test_a_picture_is_an_honest_unknown(self):
        source = self.by_chromium(page(prescribed('us-hi', 'us-hi')))
        self.run_tool('gs', '-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=pdfimage8', '-r100',
                      f'-sOutputFile={self.folder}/picture.pdf', source)
        law = self.judged(self.folder / 'picture.pdf', 'us-hi/massage')
        self.assertEqual(law['conclusion'], 'not settled')
        self.assertEqual(self.verdicts(law)['words (en)'], ['cannot verify'])

    def test_a_missing_language_is_told(self):
        rows = self.verdicts(self.judged(self.by_chromium(page(prescribed('us-ca', 'us-ca'))), 'us-ca/lodging'))
        self.assertEqual(rows['language'], ['meets', 'fails'])

    def test_only_the_agencys_sheet_counts_where_the_law_says_so(self):
        file = self.by_chromium(page(prescribed('us-hi', 'us-hi')))
        rows = self.verdicts(self.judged(file, 'us-me'))
        self.assertEqual(rows['design'], ['official sign required'])

    def test_an_uncertain_record_meets_nothing(self):
        file = self.by_chromium(page(prescribed('us-hi', 'us-hi')))
        law = self.judged(file, 'us-tx-massage')
        self.assertNotIn('meets', [row['verdict'] for row in law['rows'] if not row['advice']])
        self.assertNotEqual(law['conclusion'], 'no breach found of the rules tested')


if __name__ == '__main__':
    outside.require('office', 'soffice', 'chromium', 'gs')
    sys.argv[1:] = []
    unittest.main(verbosity=1)
