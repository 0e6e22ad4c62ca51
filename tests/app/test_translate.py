"""What goes out to translators comes back as it was: every language of the project, every format, byte for byte, and
after gettext's own programs have wrapped the lines anew. msgfmt, i18nspector and xmllint take what is written. Then a
translator's work: new words land with comments and order kept, what does not fit its page is refused, an unfinished
entry waits. And the draft mark: whatever is no source says that it is a draft, in English too."""

import pathlib
import re
import subprocess

import yaml

from project import ROOT, ProjectTest, main

FORMATS = ('po', 'xliff', 'xliff2')
# i18nspector wants the address of a person; the file is written by a program and names nobody. And plural forms are
# CLDR's, which differ from gettext's own list in a few languages (Bengali counts 0 with 1).
KNOWN = {'no-report-msgid-bugs-to-header-field', 'invalid-last-translator', 'unusual-plural-forms'}


def languages():
    return sorted(path.name for path in (ROOT / 'content/locales').iterdir() if path.is_dir() and path.name != 'en')


class Translators(ProjectTest):
    def contents(self):
        return {path: path.read_bytes() for path in sorted((self.project / 'content').rglob('*')) if path.is_file()}

    def export(self, tag, form='po', *more):
        file = self.project / f'{tag}.{form}'
        self.run_handbill('translate', 'export', *more, '--lang', tag, '--format', form, '--out', str(file))
        return file

    def call(self, *command):
        done = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, f'{command}\n{done.stdout}{done.stderr}')
        return done.stdout + done.stderr

    def test_every_language_comes_back_as_it_was(self):
        before = self.contents()
        self.assertGreater(len(languages()), 20)
        for tag in languages():
            for form in FORMATS:
                file = self.export(tag, form)
                said = self.run_handbill('translate', 'import', file.name).stdout
                self.assertRegex(said, rf'^{tag}: 0 messages landed, [1-9]\d* as before')
                first = file.read_bytes()
                self.assertEqual(self.export(tag, form).read_bytes(), first, 'the same content gives the same bytes')
                if form != 'po':
                    self.assertEqual(self.call('xmllint', '--noout', str(file)), '')
        self.assertEqual(self.contents(), before)

    def test_gettexts_own_programs_take_every_language(self):
        before = self.contents()
        for tag in languages():
            file = self.export(tag)
            self.call('msgfmt', '-c', '-o', '/dev/null', str(file))
            told = set(re.findall(r'^[EWIP]: \S+: (\S+)', self.call('i18nspector', str(file)), re.MULTILINE))
            self.assertEqual(told - KNOWN, set(), tag)
            for width in ('--width=40', '--width=77', '--no-wrap'):
                wrapped = self.project / 'wrapped.po'
                self.call('msgcat', width, '-o', str(wrapped), str(file))
                said = self.run_handbill('translate', 'import', wrapped.name).stdout
                self.assertRegex(said, rf'^{tag}: 0 messages landed, [1-9]\d* as before')
        self.assertEqual(self.contents(), before)

    def test_what_other_programs_do_to_a_file_changes_nothing(self):
        before = self.contents()
        back = self.project / 'back'
        for tag in ('es', 'pt-BR', 'ar', 'km'):
            po = str(self.export(tag))
            for command in (('msgcat', '--sort-output'), ('msgmerge', '--quiet', po), ('msgattrib', '--no-obsolete')):
                self.call(*command, '-o', str(back), po)
                self.assertRegex(self.run_handbill('translate', 'import', back.name).stdout, rf'^{tag}: 0 messages landed')
            back.write_bytes(pathlib.Path(po).read_bytes().replace(b'\n', b'\r\n'))
            self.assertRegex(self.run_handbill('translate', 'import', back.name).stdout, rf'^{tag}: 0 messages landed')
            for form in FORMATS[1:]:
                file = str(self.export(tag, form))
                for way in ('--format', '--c14n', '--encode=US-ASCII'):
                    option = way.split('=')
                    done = subprocess.run(['xmllint', *option, file], capture_output=True, check=True)
                    self.assertNotEqual(done.stdout, pathlib.Path(file).read_bytes(), way)
                    back.write_bytes(done.stdout)
                    said = self.run_handbill('translate', 'import', back.name).stdout
                    self.assertRegex(said, rf'^{tag}: 0 messages landed')
        self.assertEqual(self.contents(), before)

    def test_new_words_land_where_they_belong_and_nothing_else_moves(self):
        path = self.project / 'content/locales/es/poster-hotel.yaml'
        before = path.read_text(encoding='utf-8')
        for form in FORMATS:
            path.write_text(before, encoding='utf-8')
            file = self.export('es', form)
            text = file.read_text(encoding='utf-8')
            old = yaml.safe_load(before)['free']
            self.assertIn(old, text)
            new = old[0].lower() + old[1:]
            key = text.index('poster-hotel.free"')
            file.write_text(text[:key] + text[key:].replace(old, new, 1), encoding='utf-8')
            self.assertIn('es: 1 message landed', self.run_handbill('translate', 'import', file.name).stdout)
            after = path.read_text(encoding='utf-8')
            changed = [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
            self.assertEqual(len(changed), 1)
            self.assertEqual(yaml.safe_load(after), {**yaml.safe_load(before), 'free': new})
            ledger = yaml.safe_load((self.project / 'content/translations/es.yaml').read_text(encoding='utf-8'))
            self.assertRegex(ledger['poster-hotel']['free'], '^[0-9a-f]{8}$')

    def test_a_message_and_a_file_that_were_not_there(self):
        tag = 'es'
        path = self.project / f'content/locales/{tag}/poster-hotel.yaml'
        whole = path.read_text(encoding='utf-8')
        file = self.export(tag)
        path.write_text(re.sub(r'(?m)^free:.*\n', '', whole), encoding='utf-8')
        self.assertIn('1 message landed', self.run_handbill('translate', 'import', file.name).stdout)
        now = yaml.safe_load(path.read_text(encoding='utf-8'))
        self.assertEqual(now, yaml.safe_load(whole))
        self.assertEqual(list(now), list(yaml.safe_load(whole)), 'the order of the English file')
        path.unlink()
        self.run_handbill('translate', 'import', file.name)
        # A form that whole numbers never need, as Spanish "many" for millions, is not in the file and so not written anew.
        plain = {key: words for key, words in yaml.safe_load(whole).items() if ' many {' not in words}
        self.assertLessEqual(plain.items(), yaml.safe_load(path.read_text(encoding='utf-8')).items())

    def test_every_language_can_be_made_from_its_file_alone(self):
        for tag in languages():
            folder = self.project / 'content/locales' / tag
            file = self.export(tag, 'xliff2')
            before = {path.name: yaml.safe_load(path.read_text(encoding='utf-8')) for path in folder.iterdir()}
            for path in folder.iterdir():
                if path.name != 'language.yaml':
                    path.unlink()
            self.run_handbill('translate', 'import', file.name)
            for name, messages in before.items():
                after = yaml.safe_load((folder / name).read_text(encoding='utf-8'))
                self.assertEqual(set(after), set(messages), f'{tag}/{name}')
                for key, words in messages.items():
                    if name == 'language.yaml' or ', plural,' not in words + after[key]:  # forms may stand otherwise
                        self.assertEqual(after[key], words.strip() if isinstance(words, str) else words, f'{tag}: {key}')

    def test_what_does_not_fit_its_page_is_refused(self):
        file = self.export('es')
        text = file.read_text(encoding='utf-8')
        old = yaml.safe_load((self.project / 'content/locales/es/poster-hotel.yaml').read_text(encoding='utf-8'))['lead']
        before = self.contents()
        key = text.index('msgctxt "poster-hotel.lead"')
        file.write_text(text[:key] + text[key:].replace(old, ' '.join([old] * 9), 1), encoding='utf-8')
        done = self.run_handbill('translate', 'import', file.name, code=1)
        self.assertIn('translate/too-long', done.stderr)
        self.assertIn('poster-hotel.lead: on the page', done.stderr)
        self.assertEqual(self.contents(), before)

    def test_outdated_messages_go_out_marked_and_come_back_confirmed(self):
        self.run_handbill('translate', 'record', 'poster-hotel', '--lang', 'es')
        english = yaml.safe_load((self.project / 'content/locales/en/poster-hotel.yaml').read_text(encoding='utf-8'))
        self.replace_message('en', 'poster-hotel', 'free', english['free'] + '!')
        file = self.export('es')
        text = file.read_text(encoding='utf-8')
        entry = next(part for part in text.split('\n\n') if 'msgctxt "poster-hotel.free"' in part)
        self.assertIn('#, fuzzy', entry)
        before = self.contents()
        self.assertIn('1 not finished', self.run_handbill('translate', 'import', file.name).stdout)
        self.assertEqual(self.contents(), before)
        file.write_text(text.replace(entry, entry.replace('#, fuzzy\n', '')), encoding='utf-8')
        self.assertIn('1 confirmed', self.run_handbill('translate', 'import', file.name).stdout)
        self.assertNotIn('#, fuzzy', self.export('es').read_text(encoding='utf-8'))

    def test_a_signed_piece_says_so_and_may_be_printed(self):
        one = ('build', 'poster-hotel', '--lang', 'es', '--sheet', 'letter', '--final', '--on', '2026-11-30')
        self.assertIn('locale/draft-translation', self.run_handbill(*one, code=1).stderr)
        self.assertFalse(self.output('es').exists())
        (self.project / 'handbill.yaml').write_text('final: {translation: draft, outdated: false}\n', encoding='utf-8')
        self.run_handbill(*one)
        self.assertEqual(self.manifest()['files'][0]['translation'], 'draft')
        (self.project / 'handbill.yaml').unlink()
        self.run_handbill('translate', 'sign', 'poster-hotel', '--lang', 'es', '--by', 'Ana', '--on', '2026-11-30')
        self.run_handbill(*one)
        self.assertEqual(self.manifest()['files'][0]['translation'], 'reviewed')
        self.replace_message('es', 'poster-hotel', 'free', 'Gratis')
        self.assertIn('locale/draft-translation', self.run_handbill(*one, code=1).stderr)

    def test_the_rule_of_the_project_is_the_one_without_a_file(self):
        rule = yaml.safe_load((ROOT / 'handbill.yaml').read_text(encoding='utf-8'))
        self.assertEqual(rule, {'final': {'translation': 'reviewed', 'outdated': False}})

    def test_wrong_calls_are_told(self):
        for wrong in (('export',), ('export', '--lang', 'en'), ('export', '--lang', 'xx'), ('import',),
                      ('sign', '--lang', 'es'), ('export', '--lang', 'es,fr'), ('carry', '--lang', 'es')):
            self.run_handbill('translate', *wrong, code=2)

    def test_drafts_say_that_they_are_drafts(self):
        for tag in languages():
            folder = ROOT / 'content/locales' / tag
            state = yaml.safe_load((folder / 'language.yaml').read_text(encoding='utf-8'))['translation']['state']
            checked = yaml.safe_load((folder / 'common.yaml').read_text(encoding='utf-8'))['checked']
            mark = re.search(r'\bdraft \{([^}]*)\}', checked)
            self.assertIsNotNone(mark, f'{tag}: common.checked has no words for a draft')
            if state == 'draft':
                self.assertIn('draft', mark.group(1).lower(), f'{tag}: the mark is to be in English too')
                own = re.sub(r'[\W_]|draft', '', mark.group(1).lower())
                self.assertTrue(own, f'{tag}: the mark is to be in the language itself')


main()
