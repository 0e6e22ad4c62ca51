"""Files for a commercial press as their users ask for them: names, profiles, inks, what is told, what is refused."""

import json

import project


class Press(project.ProjectTest):
    def build(self, *arguments, code=0):
        return self.run_handbill('build', 'card-wallet', '--lang', 'en', '--sheet', 'card-us', *arguments, code=code)

    def test_rules_are_told_with_their_figures(self):
        done = self.build('--press')
        self.assertIn('card-wallet/card-wallet.en.card-us.press-coated-us.pdf', done.stdout)
        for words in ('total ink', 'at most 280 %', 'bleed', '3.18 mm', 'all overprint, nothing else does'):
            self.assertIn(words, done.stdout)

    def test_rules_are_told_to_machines(self):
        told = json.loads(self.build('--press', 'coated-europe', '--json').stdout)
        (file,) = told['files']
        self.assertEqual(file['press']['profile'], 'coated-europe')
        rules = {rule['rule']: rule for rule in file['press']['preflight']}
        self.assertEqual(rules['printing condition']['figure'], 'FOGRA39')
        self.assertEqual(rules['plates']['figure'], 'Cyan, Magenta, Yellow, Black')
        self.assertEqual(self.manifest()['files'][0]['press'], file['press'])

    def test_a_press_file_leaves_the_office_edition_alone(self):
        self.build()
        office = self.output('en', 'card-us', 'card-wallet').read_bytes()
        self.build('--press')
        self.assertEqual(self.output('en', 'card-us', 'card-wallet').read_bytes(), office)
        self.assertEqual(len(self.manifest()['files']), 2)

    def test_one_ink_by_name(self):
        done = self.build('--edition', 'one-ink', '--press', '--ink', 'civic-green')
        self.assertIn('card-us.one-ink.press-coated-us.civic-green.pdf', done.stdout)
        self.assertRegex(done.stdout, r'plates +Civic Green +one ink')

    def test_wrong_words(self):
        for arguments, words in ((('--press', 'coated-uk'), 'did you mean “coated-us”?'),
                                 (('--press', '--ink', 'civic-green'), '--edition one-ink'),
                                 (('--edition', 'one-ink', '--press', '--ink', 'civic-gren'), '“civic-green”'),
                                 (('--ink', 'black'), '--press'),
                                 (('--press', '--stock', 'avery-5371'), '--stock')):
            with self.subTest(arguments):
                self.assertIn(words, self.build(*arguments, code=2).stderr)

    def test_a_profile_that_is_missing_or_another(self):
        profile = self.project / 'content/profiles/coated-us.icc'
        profile.write_bytes(profile.read_bytes() + b' ')
        done = self.build('--press', code=3)
        self.assertIn('[environment/profile-changed]', done.stderr)
        profile.unlink()
        done = self.build('--press', code=3)
        self.assertIn('[environment/profile-missing]', done.stderr)
        self.assertIn('Debian package icc-profiles-free', done.stderr)
        self.build()  # who prints in the office needs none

    def test_faults_of_the_profiles(self):
        path = 'content/profiles/profiles.yaml'
        self.edit(path, 'usual: coated-us', 'usual: coated-uk')
        self.edit(path, "colour: {rgb: '#00503C'", "colour: {rgb: '#70A080'")
        done = self.build('--press', code=1)
        self.assertIn("did you mean 'coated-us'?", done.stderr)
        self.assertIn('too light to carry all text', done.stderr)

    def test_a_build_that_prints_another_colour(self):
        self.edit('content/themes/a-civic.yaml', "field:    {rgb: '#00503C', cmyk: [75, 25, 55, 55]}",
                  "field:    {rgb: '#00503C', cmyk: [75, 25, 55, 15]}")
        self.run_handbill('check', 'card-wallet', code=2)  # check reads everything
        done = self.run_handbill('check', '--press', code=1)
        self.assertIn('[press/colour-differs]', done.stderr)
        self.build()

    def test_more_ink_than_the_paper_takes(self):
        self.edit('content/profiles/profiles.yaml', 'total-ink: 280', 'total-ink: 200')
        done = self.build('--press', code=1)
        self.assertIn("210 % of ink, and 'coated-us' takes 200 % [press/too-much-ink]", done.stderr)

    def test_profiles_are_listed(self):
        listed = {row['id']: row for row in json.loads(self.run_handbill('list', 'profiles', '--json').stdout)}
        self.assertEqual({row['region'] for row in listed.values() if row['kind'] == 'profile'}, {'us', 'europe'})
        self.assertTrue(listed['coated-us']['usual'])
        self.assertEqual(listed['hearth-plum']['kind'], 'ink')


if __name__ == '__main__':
    project.main()
