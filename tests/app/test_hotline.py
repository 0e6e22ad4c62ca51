"""The directory of hotlines at the command line: what is doubtful, one record, a comparison recorded; and that a
record past its day of review is told, and stops a build for print, while the files that are written stay the same."""

import json

from project import ProjectTest, main


class HotlineTest(ProjectTest):
    def test_every_record_passes_or_is_reported_with_its_reason(self):
        told = json.loads(self.run_handbill('hotline', 'check', '--on', '2026-11-23', '--json').stdout)
        self.assertTrue(told['ok'])
        doubts = {row['id']: row['doubts'] for row in told['hotlines']}
        self.assertGreater(len(doubts), 200)
        self.assertEqual(doubts['us-nhth'], ['shares a number with us-ny-sign', 'shares a number with us-tx-sign'])
        self.assertIn('uncertain: no piece may use it', doubts['gb-bawso'])
        self.assertIn('rests on one source', doubts['au-redcross-stpp'])
        self.assertTrue(any('libphonenumber' in doubt for doubt in doubts['pk-fia']))
        late = json.loads(self.run_handbill('hotline', 'check', '--on', '2027-03-01', '--json').stdout)
        self.assertTrue(all(any('compared again' in d for d in row['doubts']) for row in late['hotlines']))

    def test_one_record_is_shown_with_its_number_as_it_is_printed(self):
        text = self.run_handbill('hotline', 'show', 'gb-unseen', '--on', '2026-11-23').stdout
        self.assertIn('08000 121 700', text)
        record = json.loads(self.run_handbill('hotline', 'show', 'us-nhth', '--json', '--on', '2026-11-23').stdout)
        self.assertEqual(record['channels'][0]['shown'], '1-888-373-7888')
        self.assertEqual(record['channels'][1]['letters'], 'BEFREE')
        wrong = self.run_handbill('hotline', 'show', 'us-nhht', code=2)
        self.assertIn('did you mean “us-nhth”?', wrong.stderr)

    def test_a_comparison_is_recorded_with_its_history(self):
        self.run_handbill('hotline', 'verify', 'us-nhth', '--by', 'Ana Ruiz', code=2)
        self.run_handbill('hotline', 'verify', 'us-nhth', '--on', '2026-13-01', '--by', 'Ana Ruiz', code=2)
        self.run_handbill('hotline', 'verify', 'us-nhth', '--on', '2026-12-01', '--by', 'Ana Ruiz')
        self.run_handbill('hotline', 'verify', 'us-nhth', '--on', '2026-12-24', '--by', 'Bo')
        self.run_handbill('hotline', 'verify', 'us-nhth', '--on', '2026-12-02', '--by', 'Late', code=1)
        record = json.loads(self.run_handbill('hotline', 'show', 'us-nhth', '--json').stdout)
        self.assertEqual(record['checks'], [{'on': '2026-12-01', 'by': 'Ana Ruiz'}, {'on': '2026-12-24', 'by': 'Bo'}])
        self.assertEqual((record['verified_on'], record['review_by']), ('2026-12-24', '2027-03-24'))

    def test_a_record_past_its_review_is_told_and_stops_a_build_for_print(self):
        one = ('build', 'poster-hotel', '--lang', 'en', '--sheet', 'letter')
        in_time = self.run_handbill(*one, '--on', '2027-02-20', '--final')
        self.assertNotIn('past-review', in_time.stderr)
        first = self.output().read_bytes(), self.manifest()
        late = self.run_handbill(*one, '--on', '2027-02-21')
        self.assertIn('warning', late.stderr)
        self.assertIn('content/past-review', late.stderr)
        self.assertEqual((self.output().read_bytes(), self.manifest()), first)
        self.output().unlink()
        self.run_handbill(*one, '--on', '2027-02-21', '--final', code=1)
        self.assertFalse(self.output().exists())
        by_environment = self.run_handbill(*one, environment={'SOURCE_DATE_EPOCH': '1800000000'})
        self.assertNotIn('past-review', by_environment.stderr)

    def test_a_date_that_is_none_is_not_replaced_by_the_clock(self):
        for wrong in ('junk', '', '-1', '1800000000x'):
            for command in (('build', 'poster-hotel', '--lang', 'en'), ('hotline', 'check')):
                told = self.run_handbill(*command, environment={'SOURCE_DATE_EPOCH': wrong}, code=3)
                self.assertIn('environment/bad-date', told.stderr)


if __name__ == '__main__':
    main()
