"""Files that come back from translators, each damaged in one way: what is said about it, to the letter, and that the
content stays as it was. test_translate.py PROJECT HANDBILL

A case is a language, a format and what is replaced in the file that `translate export` writes. Every case of
tests/golden/translate/damage.txt shows the reason; the good entries of the same file land all the same.
HANDBILL_UPDATE_GOLDENS=1 rewrites the golden."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
GOLDEN = HERE / 'translate/damage.txt'

PO, XLIFF, XLIFF2 = 'po', 'xliff', 'xliff2'
ES, ES_TITLE = 'Puede llamar', 'msgstr "Puede llamar"'
CALL = 'Llame al\u00A0{number}. Es gratis.'
COUNT = 'Responden en {languages} idiomas.'
STATE = 'Números{state, select, draft { · Borrador (draft)} other {}}'
PAIR = '**Gratis** y privado, **día** y noche'
RU_TITLE, RU_FEW = 'Можно позвонить', 'msgstr[1] "Отвечают на {languages} языках."\n'
MY_TITLE = 'ဖုန်းခေါ်နိုင်ပါသည်'
WEIGHT = 'msgstr "100 g"'

# what is wrong, language, format, old, new
DAMAGE = [
    # names in braces
    ('a name is gone', 'es', PO, CALL, 'Llame. Es gratis.'),
    ('a name is translated', 'es', PO, CALL, 'Llame al {número}. Es gratis.'),
    ('a name is misspelt', 'es', PO, CALL, 'Llame al {nunber}. Es gratis.'),
    ('a name that the English does not have', 'es', PO, ES_TITLE, 'msgstr "Puede llamar al {number}"'),
    ('a brace is not closed', 'es', PO, CALL, 'Llame al {number. Es gratis.'),
    ('a brace is not opened', 'es', PO, CALL, 'Llame al number}. Es gratis.'),
    ('a brace too many', 'es', PO, CALL, 'Llame al {{number}}. Es gratis.'),
    ('an empty name', 'es', PO, CALL, 'Llame al {}. Es gratis.'),
    ('a name in brackets of another width', 'es', PO, CALL, 'Llame al ｛number｝. Es gratis.'),
    ('a format is added to a name', 'es', PO, CALL, 'Llame al {number, number}. Es gratis.'),
    ('an apostrophe before a brace', 'es', PO, CALL, "Llame a l'{number}. Es gratis."),
    ('a placeholder element is gone', 'es', XLIFF, 'Llame al\u00A0<ph id="1">{number}</ph>. Es', 'Llame. Es'),
    ('a placeholder element is gone, 2.0', 'es', XLIFF2,
     'Llame al\u00A0<ph id="1" equiv="{number}" disp="{number}"/>. Es', 'Llame. Es'),
    ('a placeholder element says another name', 'es', XLIFF, 'al\u00A0<ph id="1">{number}</ph>',
     'al <ph id="1">{phone}</ph>'),
    # strong words
    ('strong words do not end', 'es', PO, PAIR, '**Gratis** y privado, **día y noche'),
    ('strong words end three times', 'es', PO, PAIR, '**Gratis** y **privado, **día** y noche'),
    # counts
    ('a form is gone', 'es', PO, f'msgstr[1] "{COUNT}"\n', ''),
    ('a form is empty', 'es', PO, f'msgstr[1] "{COUNT}"', 'msgstr[1] ""'),
    ('a form too many', 'es', PO, f'msgstr[1] "{COUNT}"\n', f'msgstr[1] "{COUNT}"\nmsgstr[2] "x {{languages}}"\n'),
    ('the first form is gone and the last one counted on', 'es', PO, f'msgstr[1] "{COUNT}"', f'msgstr[2] "{COUNT}"'),
    ('one of three forms is gone', 'ru', PO, RU_FEW, ''),
    ('a form lacks the count', 'ru', PO, RU_FEW, 'msgstr[1] "Отвечают на многих языках."\n'),
    ('all forms lack the count', 'my', PO, 'ဘာသာစကား {languages} မျိုးဖြင့် ဖြေသည်။', 'ဖြေသည်။'),
    ('a count is no count any more', 'es', PO, 'msgid_plural "Answered in {languages} languages."\n', ''),
    ('a form of a category that Spanish does not have', 'es', XLIFF, 'id="leaflet.count:one"',
     'id="leaflet.count:few"'),
    ('a form is gone, 2.0', 'ru', XLIFF2, 'id="leaflet.count:few"', 'id="leaflet.other:few"'),
    ('a category is translated', 'es', PO, ES_TITLE,
     'msgstr "{languages, plural, uno {# idioma} other {# idiomas}}"'),
    ('a plural without its last form', 'es', PO, STATE, 'Números{state, plural, one {x}}'),
    # choices
    ('a choice is translated', 'es', PO, STATE, 'Números{state, select, borrador { · Borrador} other {}}'),
    ('a choice has no other', 'es', PO, STATE, 'Números{state, select, draft { · Borrador}}'),
    ('a choice has lost its comma', 'es', PO, STATE, 'Números{state select, draft { · Borrador} other {}}'),
    ('a choice is gone', 'es', PO, STATE, 'Números'),
    # spaces
    ('a space before', 'es', PO, ES_TITLE, 'msgstr " Puede llamar"'),
    ('a space behind', 'es', PO, ES_TITLE, 'msgstr "Puede llamar "'),
    ('a space that does not break, behind', 'es', PO, ES_TITLE, 'msgstr "Puede llamar\u00A0"'),
    ('a line end behind', 'es', PO, ES_TITLE, 'msgstr "Puede llamar\\n"'),
    ('a space before, 2.0', 'es', XLIFF2, f'<target>{ES}', f'<target> {ES}'),
    # characters that nobody sees
    ('a line end inside', 'es', PO, ES_TITLE, 'msgstr "Puede\\nllamar"'),
    ('a tab', 'es', PO, ES_TITLE, 'msgstr "Puede\\tllamar"'),
    ('a bell', 'es', PO, ES_TITLE, 'msgstr "Puede\u0007 llamar"'),
    ('an override of direction', 'es', PO, ES_TITLE, 'msgstr "Puede \u202Ellamar"'),
    ('a mark of direction', 'es', PO, ES_TITLE, 'msgstr "Puede \u200Fllamar"'),
    ('an isolate', 'es', PO, ES_TITLE, 'msgstr "Puede \u2066llamar\u2069"'),
    ('a byte-order mark inside', 'es', PO, ES_TITLE, 'msgstr "Puede \uFEFFllamar"'),
    ('a replacement character', 'es', PO, ES_TITLE, 'msgstr "Puede llam\uFFFDr"'),
    ('a private character', 'es', PO, ES_TITLE, 'msgstr "Puede llamar \uE000"'),
    ('a line separator', 'es', PO, ES_TITLE, 'msgstr "Puede\u2028llamar"'),
    # letters
    ('Cyrillic in a Latin word', 'es', PO, ES_TITLE, 'msgstr "Puede llаmar"'),
    ('Greek in a Latin word', 'es', PO, ES_TITLE, 'msgstr "Puede llamαr"'),
    ('a Cyrillic word in Spanish', 'es', PO, ES_TITLE, 'msgstr "Puede сор"'),
    ('Latin in a Cyrillic word', 'ru', PO, RU_TITLE, 'Можнo позвонить'),
    ('Zawgyi: a vowel before its consonant', 'my', PO, MY_TITLE, 'ဖုန္းေခၚႏိုင္ပါသည္'),
    ('Zawgyi: a medial before its consonant', 'my', PO, MY_TITLE, 'ျမန္မာ'),
    ('Zawgyi: a stacked letter of its own', 'my', PO, MY_TITLE, 'မႏၱ\u1060'),
    # numbers
    ('a number is another', 'es', PO, WEIGHT, 'msgstr "10 g"'),
    ('a number is turned round', 'es', PO, WEIGHT, 'msgstr "001 g"'),
    ('Thai digits in Burmese', 'my', PO, WEIGHT, 'msgstr "๑๐๐ g"'),
    ('another number in the language\'s own digits', 'my', PO, WEIGHT, 'msgstr "၁၀၁ g"'),
    ('full-width digits', 'es', PO, WEIGHT, 'msgstr "１００ g"'),
    ('a phone number is typed', 'es', PO, CALL, 'Llame al 1-888-373-7888 {number}. Es gratis.'),
    ('another phone number is typed', 'es', PO, CALL, 'Llame al {number} o 800 555 0199. Es gratis.'),
    # the content itself
    ('words that another message repeats', 'ru', PO, 'msgstr "100 г"', 'msgstr "100 г."'),
    # addresses
    ('an address that the English does not have', 'es', PO, ES_TITLE, 'msgstr "Puede llamar example.com"'),
    ('an address is another', 'es', PO, 'Lea humantraffickinghotline.org', 'Lea humantraffickinghotIine.org'),
    ('a mail address', 'es', PO, ES_TITLE, 'msgstr "Escriba a help@example.com"'),
    # entries
    ('a key is translated', 'es', PO, 'msgctxt "leaflet.title"', 'msgctxt "leaflet.título"'),
    ('a key is misspelt', 'es', PO, 'msgctxt "leaflet.title"', 'msgctxt "leaflet.tittle"'),
    ('a key is gone', 'es', PO, 'msgctxt "leaflet.title"\n', ''),
    ('an entry stands twice', 'es', PO, 'msgctxt "leaflet.headline"', 'msgctxt "leaflet.title"'),
    ('the English is another', 'es', PO, 'msgid "You can call"', 'msgid "You may call"'),
    ('the English is another, 1.2', 'es', XLIFF, '<source>You can call', '<source>You may call'),
    # files
    ('another language', 'es', PO, 'Language: es\\n', 'Language: tlh\\n'),
    ('no language', 'es', PO, '"Language: es\\n"\n', ''),
    ('the source language', 'es', XLIFF, 'target-language="es"', 'target-language="en"'),
    ('another encoding', 'es', PO, 'charset=UTF-8', 'charset=ISO-8859-1'),
    ('bytes that are no UTF-8', 'es', PO, 'Puede', b'Pu\xe9de'),
    ('a quotation mark is not closed', 'es', PO, ES_TITLE, 'msgstr "Puede llamar'),
    ('a quotation mark inside', 'es', PO, ES_TITLE, 'msgstr "Puede "ya" llamar"'),
    ('a backslash that means nothing', 'es', PO, ES_TITLE, 'msgstr "Puede \\q llamar"'),
    ('a keyword that is none', 'es', PO, ES_TITLE, 'msgtxt "Puede llamar"'),
    ('a msgstr is gone', 'es', PO, ES_TITLE + '\n', ''),
    ('XML that does not end', 'es', XLIFF, '</xliff>', ''),
    ('XML that is nested without end', 'es', XLIFF, '<body>', '<group>' * 40 + '</group>' * 40 + '<body>'),
    ('XML of another kind', 'es', XLIFF, '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
     '<xliff version="3.0">'),
]


def run(project, handbill, *arguments):
    return subprocess.run([handbill, *arguments], cwd=project, capture_output=True, text=True)


def make(project):
    shutil.copytree(HERE / 'diagnostics/base', project, dirs_exist_ok=True)
    shutil.rmtree(project / 'content/pieces')
    for tag in ('en', 'es'):
        (project / f'content/locales/{tag}/notice.yaml').unlink()
        (project / f'content/locales/{tag}/common.yaml').unlink()
    shutil.copytree(HERE / 'translate/content', project / 'content', dirs_exist_ok=True)
    theme = project / 'content/themes/plain.yaml'
    row = next(line for line in theme.read_text(encoding='utf-8').splitlines() if line.startswith('  Latn:'))
    more = ''.join(row.replace('Latn', script) + '\n' for script in ('Cyrl', 'Mymr'))
    theme.write_text(theme.read_text(encoding='utf-8').replace('lockup:\n', more + 'lockup:\n'), encoding='utf-8')


def contents(project):
    return {path.relative_to(project): path.read_bytes() for path in sorted((project / 'content').rglob('*'))
            if path.is_file()}


def lands_beside(damaged, form):
    """Another entry of the same file that is translated anew and good."""
    if form == PO:
        return damaged.replace(b'Lea humantraffickinghotline.org', 'Vea humantraffickinghotline.org'.encode())
    return damaged


def judge(project, handbill, case):
    """What is said, and what is wrong with what was done."""
    what, tag, form, old, new = case
    exported = run(project, handbill, 'translate', 'export', '--lang', tag, '--format', form).stdout
    if old not in exported:
        return '', [f'{what}: the export does not say {old!r}']
    new = new if isinstance(new, bytes) else new.encode()
    damaged = lands_beside(exported.encode().replace(old.encode(), new, 1), form)
    (project / 'back').write_bytes(damaged)
    before = contents(project)
    done = run(project, handbill, 'translate', 'import', 'back')
    after = contents(project)
    faults = [] if done.returncode == 1 else [f'{what}: exit {done.returncode}']
    changed = [path for path in after if after[path] != before.get(path)]
    for path in changed:
        lines = [line for line in after[path].splitlines() if line not in before.get(path, b'').splitlines()]
        good = path.parts[1] == 'translations' or lines == ['link: "Vea humantraffickinghotline.org"'.encode()]
        if not good:
            faults.append(f'{what}: {path} now says {lines}')
        if path in before:
            (project / path).write_bytes(before[path])
        else:
            (project / path).unlink()
    return f'== {what} ({tag}, {form})\n{done.stderr}{done.stdout}\n', faults


def main():
    handbill = sys.argv[2]
    told, faults = '', []
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        make(project)
        for case in DAMAGE:
            text, wrong = judge(project, handbill, case)
            told += text
            faults += wrong
    print(f'{len(DAMAGE)} kinds of damage')
    if os.environ.get('HANDBILL_UPDATE_GOLDENS') and not os.environ.get('CI'):
        GOLDEN.write_text(told, encoding='utf-8')
    elif not GOLDEN.exists() or GOLDEN.read_text(encoding='utf-8') != told:
        faults.append(f'{GOLDEN} differs; now it is\n{told}')
    sys.exit('\n'.join(faults) if faults else 0)


main()
