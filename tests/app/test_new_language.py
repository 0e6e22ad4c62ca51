"""A language nobody prepared for: its folder is added to the project, and the same program composes it."""

import re
import shutil
import subprocess

from project import HERE, ROOT, ProjectTest, main


THEME = 'content/themes/a-civic.yaml'


def theme_row():
    """The row that README tells the reader to add."""
    return re.search(r'^ *(Geor: \{.*\})$', (ROOT / 'README.md').read_text(encoding='utf-8'), re.MULTILINE).group(1)


class NewLanguage(ProjectTest):
    def setUp(self):
        super().setUp()
        self.assertFalse((self.project / 'content/locales/ka').exists(), 'Georgian is no longer an unprepared language')
        shutil.copytree(HERE / 'georgian/content', self.project / 'content', dirs_exist_ok=True)
        self.edit(THEME, '\nscripts:\n', f'\nscripts:\n  {theme_row()}\n')

    def test_georgian_is_composed(self):
        self.run_handbill('build', 'poster-hotel', '--lang', 'ka')
        for sheet in ('letter', 'a4', 'tabloid', '11x14'):
            self.assertTrue(self.output('ka', sheet).exists(), sheet)
        said = subprocess.run(['pdftotext', '-raw', self.output('ka'), '-'], capture_output=True, text=True).stdout
        for words in ('ვინმე აკონტროლებს', 'ქართული', '1-888-373-7888', 'თარჯიმანს'):
            self.assertIn(words, ' '.join(said.split()))

    def test_a_script_that_the_theme_does_not_know_is_named_with_a_hint(self):
        self.edit(THEME, theme_row(), '')
        said = self.run_handbill('build', '--lang', 'ka', code=1).stderr
        self.assertIn('content/not-found', said)
        self.assertIn("'Geor'", said)

    def test_readme_shows_what_is_tested_here(self):
        shown = (ROOT / 'README.md').read_text(encoding='utf-8')
        for line in (self.project / 'content/locales/ka/language.yaml').read_text(encoding='utf-8').splitlines():
            self.assertIn(f'       {line}', shown)

    def test_a_missing_message_is_named(self):
        file = self.project / 'content/locales/ka/poster-hotel.yaml'
        file.write_text(''.join(line for line in file.read_text(encoding='utf-8').splitlines(keepends=True)
                                if not line.startswith('danger:')), encoding='utf-8')
        said = self.run_handbill('build', '--lang', 'ka', code=1).stderr
        self.assertIn('locale/missing-message', said)
        self.assertIn('danger', said)


if __name__ == '__main__':
    main()
