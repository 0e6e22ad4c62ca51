"""What `handbill build` leaves behind, and what it leaves alone."""

import hashlib
import json
import os

from project import ProjectTest, main

TOO_LONG = 'Unfortunately this headline goes on for ever and ever ' * 40


class Build(ProjectTest):
    def test_files_and_manifest(self):
        self.run_handbill('build', 'poster-hotel', '--lang', 'en,km', '--sheet', 'letter')
        written = sorted(path.name for path in (self.project / 'output').rglob('*') if path.is_file())
        self.assertEqual(written, ['manifest.json', 'poster-hotel.en.letter.pdf', 'poster-hotel.km.letter.pdf'])
        files = self.manifest()['files']
        self.assertEqual(len(files), 2)
        for entry in files:
            data = (self.project / 'output' / entry['path']).read_bytes()
            self.assertEqual(entry['sha256'], hashlib.sha256(data).hexdigest())
            self.assertEqual(entry['bytes'], len(data))
            self.assertEqual((entry['document'], entry['sheet'], entry['pages']), ('poster-hotel', 'letter', 1))
            self.assertIn('us-nhth', json.dumps(entry['hotlines']))
        self.assertEqual([entry['language'] for entry in files], ['en', 'km'])

    def test_another_folder(self):
        self.run_handbill('build', '--lang', 'en', '--sheet', 'a4', '--out', 'print/today')
        self.assertTrue((self.project / 'print/today/poster-hotel/poster-hotel.en.a4.pdf').exists())
        self.assertFalse((self.project / 'output').exists())

    def test_no_clock_in_the_file(self):
        self.run_handbill('build', '--lang', 'en', '--sheet', 'letter')
        first = self.output().read_bytes()
        os.utime(self.output(), (0, 0))
        self.run_handbill('build', '--lang', 'en', '--sheet', 'letter', environment={'SOURCE_DATE_EPOCH': '86400'})
        self.assertEqual(self.output().read_bytes(), first)

    def test_json_is_valid(self):
        json.loads(self.run_handbill('build', '--lang', 'en', '--sheet', 'letter', '--json').stdout)


class Faults(ProjectTest):
    def test_a_failing_edition_keeps_its_old_file_and_the_others_are_written(self):
        build = ('build', '--lang', 'en,es', '--sheet', 'letter')
        self.run_handbill(*build)
        old = self.output('es').read_bytes()
        self.output('en').unlink()
        self.replace_message('es', 'poster-hotel', 'headline', TOO_LONG)
        said = self.run_handbill(*build, code=1)
        self.assertIn('layout/does-not-fit', said.stderr)
        self.assertIn('content/locales/es/poster-hotel.yaml:', said.stderr)
        self.assertEqual(self.output('es').read_bytes(), old)
        self.assertTrue(self.output('en').exists())

    def test_a_failing_edition_leaves_no_file(self):
        self.replace_message('es', 'poster-hotel', 'headline', TOO_LONG)
        self.run_handbill('build', 'poster-hotel', '--lang', 'es', '--sheet', 'letter', code=1)
        self.assertFalse(self.output('es').exists())
        self.assertEqual([path for path in (self.project / 'output').rglob('*.pdf')], [])

    def test_every_fault_is_told_in_one_run_with_its_place(self):
        self.replace_message('es', 'poster-hotel', 'free', 'Gratis {gone}')
        self.replace_message('fr', 'poster-hotel', 'hours', 'Jour {et')
        said = self.run_handbill('check', code=1).stderr
        self.assertRegex(said, r'content/locales/es/poster-hotel\.yaml:\d+:\d+: error: ')
        self.assertRegex(said, r'content/locales/fr/poster-hotel\.yaml:\d+:\d+: error: ')

    def test_faults_as_json(self):
        self.replace_message('es', 'poster-hotel', 'free', 'Gratis {gone}')
        done = self.run_handbill('check', '--json', code=1)
        told = json.loads(done.stdout)
        self.assertIn('locale/unknown-placeholder', json.dumps(told))

    def test_a_missing_message_is_an_error_not_english(self):
        file = self.project / 'content/locales/es/poster-hotel.yaml'
        lines = file.read_text(encoding='utf-8').splitlines(keepends=True)
        file.write_text(''.join(line for line in lines if not line.startswith('free:')), encoding='utf-8')
        said = self.run_handbill('build', '--lang', 'es', '--sheet', 'letter', code=1).stderr
        self.assertIn('locale/missing-message', said)
        self.assertFalse(self.output('es').exists())

    def test_another_font_file_ends_with_3_and_names_the_package(self):
        fonts = self.project / 'fonts/fonts.yaml'
        fonts.write_text(fonts.read_text().replace('1d26f3b7', '00000000'))
        said = self.run_handbill('build', '--lang', 'en', '--sheet', 'letter', code=3).stderr
        self.assertIn('environment/font-changed', said)
        self.assertIn('fonts-noto-extra', said)
        self.assertFalse(self.output().exists())

    def test_a_folder_that_cannot_be_written_ends_with_3(self):
        (self.project / 'taken').write_text('a file where a folder is wanted')
        said = self.run_handbill('build', '--lang', 'en', '--sheet', 'letter', '--out', 'taken', code=3).stderr
        self.assertIn('environment/cannot-write', said)


if __name__ == '__main__':
    main()
