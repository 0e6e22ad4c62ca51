"""What the program promises to its caller: exit codes, JSON, names it suggests, terminals and pipes."""

import json
import os
import subprocess

from project import ESCAPE, HANDBILL, ProjectTest, main

LISTS = ('documents', 'languages', 'sheets', 'stocks', 'profiles', 'fonts', 'hotlines', 'topics')


class Usage(ProjectTest):
    def test_help_and_version_end_well(self):
        self.assertIn('build', self.run_handbill('--help').stdout)
        self.assertRegex(self.run_handbill('--version').stdout, r'\d+\.\d+\.\d+')

    def test_wrong_use_ends_with_2(self):
        for arguments in ((), ('compose',), ('build', '--colour'), ('build', '--jobs', 'many'), ('list', 'moods')):
            said = self.run_handbill(*arguments, code=2)
            self.assertTrue(said.stderr.strip(), arguments)
            self.assertFalse((self.project / 'output').exists())

    def test_unknown_names_end_with_2_and_a_suggestion(self):
        for arguments, near in ((('build', '--lang', 'pt-BT'), 'pt-BR'), (('build', 'poster-hotle'), 'poster-hotel'),
                                (('build', '--sheet', 'leter'), 'letter')):
            said = self.run_handbill(*arguments, code=2)
            self.assertIn(near, said.stderr, arguments)
            self.assertFalse((self.project / 'output').exists())

    def test_all_is_no_stock_and_no_paper(self):
        """Not even where the project has one of them only."""
        stocks = self.project / 'content/stocks'
        for file in stocks.iterdir():
            file.unlink()
        (stocks / 'one.yaml').write_text(
            "stocks:\n  one:\n    name: 'One card on Letter'\n    sheet: letter\n"
            '    piece: {width: 3.5in, height: 2in}\n    columns: 1\n    rows: 1\n    first: {x: 1in, y: 1in}\n'
            "    pitch: {x: 3.5in, y: 2in}\n    source: 'a test'\n", encoding='utf-8')
        said = self.run_handbill('build', 'card-wallet', '--stock', 'all', code=2).stderr
        self.assertIn('a document is printed on one stock at a time', said)
        said = self.run_handbill('build', 'card-wallet', '--on-sheet', 'all', code=2).stderr
        self.assertIn('one larger sheet at a time', said)
        said = self.run_handbill('build', 'poster-hotel', '--tiles', 'all', code=2).stderr
        self.assertIn('one kind of smaller sheets at a time', said)

    def test_outside_a_project_it_says_so(self):
        done = subprocess.run([HANDBILL, 'check'], cwd='/', capture_output=True, text=True)
        self.assertIn(done.returncode, (2, 3))
        self.assertIn('content', done.stderr)


class Lists(ProjectTest):
    def test_lists_are_there_for_people_and_machines(self):
        for what in LISTS:
            self.assertTrue(self.run_handbill('list', what).stdout.strip(), what)
            self.assertTrue(json.loads(self.run_handbill('list', what, '--json').stdout), what)

    def test_languages_are_those_of_the_folders(self):
        folders = sorted(path.name for path in (self.project / 'content/locales').iterdir())
        self.assertIn('"km"', json.dumps(json.loads(self.run_handbill('list', 'languages', '--json').stdout)))
        for tag in folders:
            self.assertIn(tag, self.run_handbill('list', 'languages').stdout)

    def test_doctor_and_check_find_nothing(self):
        self.run_handbill('doctor')
        self.run_handbill('check')
        self.assertFalse((self.project / 'output').exists())


class Terminals(ProjectTest):
    def build(self):
        return ('build', '--lang', 'en', '--sheet', 'letter')

    def test_a_pipe_gets_no_escapes(self):
        done = self.run_handbill(*self.build(), environment={'TERM': 'xterm-256color'})
        self.assertNotRegex(done.stdout + done.stderr, ESCAPE)
        self.assertNotIn('\r', done.stdout + done.stderr)

    def test_a_terminal_gets_colour_unless_told_not_to(self):
        self.replace_message('en', 'poster-hotel', 'free', 'Free {gone}')
        self.assertRegex(self.on_terminal('check', environment={'NO_COLOR': ''}), ESCAPE)
        self.assertNotRegex(self.on_terminal('check', environment={'NO_COLOR': '1'}), '\x1b\\[[0-9;]*m')

    def test_a_closed_pipe_is_no_crash(self):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([HANDBILL, 'list', 'fonts'], cwd=self.project, stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        self.assertNotIn(done.returncode, (-6, -11, 134, 139))


if __name__ == '__main__':
    main()
