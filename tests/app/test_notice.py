"""Notices at the command line: for every law that is held, either a sheet on which nothing fails, or every reason why there
is none; and each rule broken once, and caught."""

import json
import re

import yaml

from project import ROOT, ProjectTest, main

COMPOSED = ['br-federal-11577', 'us-ca', 'us-fl-general', 'us-fl-health', 'us-fl-lodging', 'us-hi', 'us-il', 'us-mi', 'us-nm',
            'us-ny-lodging', 'us-oh', 'us-or', 'us-sc']
# The words are left to us, and the notice for guests does not say what these laws ask for.
SHORT = {'us-tn': {'notice/breach'}}


def laws():
    for path in sorted((ROOT / 'content/jurisdictions').glob('*.yaml')):
        yield from (yaml.safe_load(path.read_text(encoding='utf-8')).get('notices') or {}).items()


class NoticeTest(ProjectTest):
    def compose(self, law, code=0):
        return json.loads(self.run_handbill('notice', law, '--json', code=code).stdout)

    def comply(self, law, file, code=None):
        done = json.loads(self.run_handbill('comply', f'output/{file}', '--as', law, '--json', code=code).stdout)
        return {row['rule']: row['verdict'] for row in done['laws'][0]['rows']}

    def test_every_law_has_a_sheet_on_which_nothing_fails_or_every_reason_why_not(self):
        composed, refused = [], 0
        for law, record in laws():
            told = self.compose(law, code=0 if law in COMPOSED else 1)
            notice, = (one for one in told['notices'] if one['regime'] == law)
            if notice['file'] is None:
                refused += 1
                self.assertTrue(told['diagnostics'], law)
                self.assertLessEqual({fault['code'] for fault in told['diagnostics']},
                                     {'notice/official-only', 'notice/not-held', 'content/uncertain-number'} |
                                     SHORT.get(law, set()), law)
                continue
            composed.append(law)
            self.assertEqual(record['own-design'], 'allowed', law)
            self.assertNotIn('fails', [row['verdict'] for row in notice['rows'] if not row['advice']], law)
            self.assertTrue((self.project / 'output' / notice['file']).stat().st_size > 0)
        self.assertEqual(sorted(composed), COMPOSED)
        print(f'{len(composed)} notices composed, {refused} laws for which none can be, each with its reasons')

    def test_california_in_two_languages_goes_to_the_sheet_that_takes_16_points(self):
        notice, = self.compose('us-ca')['notices']
        self.assertEqual(notice['file'], 'notices/us-ca.11x14.pdf')
        self.assertEqual(notice['languages'], ['en', 'es'])
        self.assertEqual(notice['conclusion'], 'no breach found of the rules tested')
        again = (self.project / 'output/notices/us-ca.11x14.pdf').read_bytes()
        self.compose('us-ca')
        self.assertEqual((self.project / 'output/notices/us-ca.11x14.pdf').read_bytes(), again)

    def test_a_third_language_that_a_county_asks_for_stands_on_the_same_sheet(self):
        notice, = json.loads(self.run_handbill('notice', 'us-ca', '--lang', 'zh-Hans', '--json', code=0).stdout)['notices']
        self.assertEqual(notice['languages'], ['en', 'es', 'zh-Hans'])
        self.assertEqual(notice['file'], 'notices/us-ca.13x19.pdf')
        self.assertEqual({row['verdict'] for row in notice['rows']}, {'meets'})
        self.run_handbill('notice', 'us-ca', '--lang', 'ko', code=1)  # in which the words are not held

    def test_each_rule_that_is_broken_is_caught(self):
        path = 'content/jurisdictions/us-hi.yaml'
        file = self.compose('us-hi')['notices'][0]['file']
        whole = self.comply('us-hi', file, code=0)
        self.assertEqual(set(whole.values()), {'meets'})
        for rule, old, new in (('sheet', 'width: 8.5in, height: 11in', 'width: 613pt, height: 792pt'),
                               ('words (en)', 'to access help and services.', 'to access help or services.'),
                               ('language', 'fixed: [en]', 'fixed: [en, ko]')):
            before = (self.project / path).read_text(encoding='utf-8')
            self.edit(path, old, new)
            self.assertEqual(self.comply('us-hi', file, code=1)[rule], 'fails', rule)
            (self.project / path).write_text(before, encoding='utf-8')

    def test_half_a_point_too_small_is_caught(self):
        notice, = self.compose('us-ca')['notices']
        found = next(row['found'] for row in notice['rows'] if row['rule'] == 'type')
        self.assertIn('from 16 pt', found)
        self.edit('content/jurisdictions/us-ca.yaml', 'body: 16pt', 'body: 16.5pt')
        self.assertEqual(self.comply('us-ca', notice['file'], code=1)['type'], 'fails')
        self.assertNotEqual(self.compose('us-ca')['notices'][0]['file'], notice['file'])

    def test_one_digit_that_is_changed_is_caught(self):
        files = [path.relative_to(ROOT) for path in (ROOT / 'content/jurisdictions').glob('*.yaml')]
        for path in (*files, 'content/hotlines/us.yaml'):
            file = self.project / path
            text = file.read_text(encoding='utf-8')
            file.write_text(re.sub('888(.?)373(.?)7888', r'888\g<1>373\g<2>7886', text), encoding='utf-8')
        file = self.compose('us-hi')['notices'][0]['file']
        for path in (*files, 'content/hotlines/us.yaml'):
            (self.project / path).write_bytes((ROOT / path).read_bytes())
        verdicts = self.comply('us-hi', file, code=1)
        self.assertEqual((verdicts['number'], verdicts['words (en)']), ('fails', 'fails'))

    def test_a_sheet_on_which_a_rule_would_fail_is_not_written(self):
        self.edit('content/jurisdictions/us-ca.yaml', 'body: 16pt', 'body: 60pt')
        told = self.compose('us-ca', code=1)
        self.assertIn('notice/breach', {fault['code'] for fault in told['diagnostics']})
        self.assertFalse((self.project / 'output/notices').exists())

    def test_names_that_are_not_known_are_wrong_usage(self):
        self.assertIn('did you mean “us-ca”?', self.run_handbill('notice', 'us-cc', code=2).stderr)
        self.run_handbill('notice', 'us-ca', '--establishment', 'moonbase', code=2)
        text = self.run_handbill('notice', 'us-nj', '--establishment', 'lodging', code=1)
        self.assertIn('only the sheet that the public body issues counts', text.stderr)
        self.assertIn('Information, not legal advice', text.stdout)


if __name__ == '__main__':
    main()
