"""`build --region`: the lines of a place, and what is said where it has none."""

import json
import subprocess

from project import ProjectTest, main


class RegionTest(ProjectTest):
    def card(self, *arguments, code=0):
        return json.loads(self.run_handbill('build', 'card-region', '--sheet', 'card-us', '--json', *arguments,
                                            code=code).stdout)

    def text(self, name):
        path = self.project / 'output' / 'card-region' / f'{name}.pdf'
        return ' '.join(subprocess.run(['pdftotext', str(path), '-'], check=True, capture_output=True,
                                       text=True).stdout.split())

    def said(self, told):
        return [one['message'] for one in told['diagnostics']]

    def test_a_country_has_its_own_line_and_emergency_number(self):
        told = self.card('--region', 'gb', '--lang', 'en,ar')
        self.assertEqual(self.said(told), [])
        for tag in ('en', 'ar'):
            text = self.text(f'card-region.{tag}.card-us.gb')
            self.assertIn('08000 121 700', text)
            self.assertIn('999', text)
            self.assertNotIn('888', text)
        self.assertNotIn('Say', self.text('card-region.en.card-us.gb'))
        self.assertGreater(self.text('card-region.ar.card-us.gb').count('Arabic'), 1)  # to be said, and in the colophon

    def test_a_line_that_does_not_answer_in_the_language_is_left_out_and_that_is_said(self):
        told = self.card('--region', 'CH-VD', '--lang', 'fr,en')
        self.assertEqual(self.said(told), ['no line for the whole of CH is known well enough to be printed',
                                           "in 'en' only the emergency number of CH-VD is printed"])
        self.assertIn('021 544 27 97', self.text('card-region.fr.card-us.ch-vd'))
        alone = self.text('card-region.en.card-us.ch-vd')
        self.assertNotIn('021', alone)
        self.assertIn('112', alone)

    def test_a_line_for_reports_is_not_offered_to_people_who_seek_help(self):
        told = self.card('--region', 'us-tn', '--lang', 'en')
        self.assertEqual(self.said(told), ['no line of US-TN itself is known well enough to be printed'])
        self.assertIn("'us-tn-tnhth' takes reports", json.dumps(told['diagnostics']))
        text = self.text('card-region.en.card-us.us-tn')
        self.assertIn('1-888-373-7888', text)
        self.assertNotIn('558-6484', text)

    def test_what_cannot_be_made_is_refused(self):
        self.assertIn('the directory holds no number in', self.said(self.card('--region', 'zz', code=1))[0])
        self.run_handbill('build', 'card-region', '--region', 'nowhere', code=2)
        told = json.loads(self.run_handbill('build', 'card-region', 'card-wallet', '--region', 'gb', '--json', code=1).stdout)
        self.assertIn("'card-wallet' cannot be made for another place", self.said(told))


if __name__ == '__main__':
    main()
