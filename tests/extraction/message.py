"""A small reader of ICU message patterns, written apart from the program's: arguments, plural, select, quoting.
Numbers are written 0-9 in every language, as the telephone number beside them is."""

def plural_category(number, tag):
    """CLDR's cardinal category of a whole number; only languages that this project speaks."""
    language = tag.split('-')[0]
    tens, hundreds = number % 10, number % 100
    if language == 'pl':
        if number == 1:
            return 'one'
        return 'few' if 2 <= tens <= 4 and not 12 <= hundreds <= 14 else 'many'
    if language in ('ru', 'uk'):
        if tens == 1 and hundreds != 11:
            return 'one'
        return 'few' if 2 <= tens <= 4 and not 12 <= hundreds <= 14 else 'many'
    if language == 'ar':
        if number <= 2:
            return ('zero', 'one', 'two')[number]
        return 'few' if 3 <= hundreds <= 10 else 'many' if 11 <= hundreds else 'other'
    if language in ('fr', 'pt', 'hi', 'bn', 'fa', 'am', 'pa', 'tl'):
        return 'one' if number <= 1 else 'other'
    if language in ('zh', 'ja', 'ko', 'vi', 'th', 'lo', 'km', 'my', 'ht'):
        return 'other'
    return 'one' if number == 1 else 'other'


def format_message(pattern, arguments, tag):
    """The text of a pattern; KeyError names a placeholder without a value."""
    text, end = _read(pattern, 0, arguments, tag, None)
    if end != len(pattern):
        raise ValueError(f'a brace too many at {end} in {pattern!r}')
    return text


def _read(pattern, at, arguments, tag, count):
    """Text up to the brace that closes this part, and where it stands. `count` is what # means."""
    out = []
    while at < len(pattern) and pattern[at] != '}':
        here = pattern[at]
        if here == "'":
            piece, at = _quoted(pattern, at, count is not None)
            out.append(piece)
        elif here == '#' and count is not None:
            out.append(str(count))
            at += 1
        elif here == '{':
            piece, at = _argument(pattern, at + 1, arguments, tag)
            out.append(piece)
        else:
            out.append(here)
            at += 1
    return ''.join(out), at


def _quoted(pattern, at, in_plural):
    if pattern[at + 1:at + 2] == "'":
        return "'", at + 2
    if pattern[at + 1:at + 2] not in (('{', '}', '#') if in_plural else ('{', '}')):
        return "'", at + 1
    out, at = [], at + 1
    while at < len(pattern):
        if pattern[at] != "'":
            out.append(pattern[at])
            at += 1
        elif pattern[at + 1:at + 2] == "'":
            out.append("'")
            at += 2
        else:
            return ''.join(out), at + 1
    return ''.join(out), at


def _argument(pattern, at, arguments, tag):
    """After an opening brace: a plain argument, a plural or a select."""
    end = at
    while pattern[end] not in ',}':
        end += 1
    value = arguments[pattern[at:end].strip()]
    if pattern[end] == '}':
        return str(value), end + 1
    at = end + 1
    end = pattern.index(',', at)
    kind = pattern[at:end].strip()
    if kind not in ('plural', 'select'):
        raise ValueError(f'argument type {kind} in {pattern!r}')
    wanted = [f'={value}', plural_category(value, tag)] if kind == 'plural' else [value]
    branches, at = {}, end + 1
    while True:
        while pattern[at].isspace():
            at += 1
        if pattern[at] == '}':
            break
        end = pattern.index('{', at)
        name = pattern[at:end].strip()
        branches[name], at = _read(pattern, end + 1, arguments, tag, value if kind == 'plural' else None)
        at += 1
    chosen = next((branches[name] for name in wanted if name in branches), None)
    return (branches['other'] if chosen is None else chosen), at + 1
