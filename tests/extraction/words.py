"""A text with what stands out of it: what opens something, and what is in another language than the text."""

import dataclasses

_LINK, _LANGUAGE, _TAG_END, _END = '\ue000', '\ue001', '\ue002', '\ue003'  # round facts, until a pattern is formatted


@dataclasses.dataclass(frozen=True)
class Words:
    text: str
    links: tuple = ()    # texts of links, in order
    foreign: tuple = ()  # (language, text) of the parts in another language, in order


def linked(text):
    return _LINK + text + _END


def in_language(text, language):
    return _LANGUAGE + language + _TAG_END + text + _END


def same_language(inner, outer):
    return inner == outer or '-' not in inner and inner == outer.split('-')[0]


def read_words(marked, language):
    """Words of a text in `language` whose facts were marked by the functions above."""
    text, links, foreign = '', [], []
    while marked:
        here, marked = marked[0], marked[1:]
        if here == _LINK:
            part, marked = marked.split(_END, 1)
            links.append(part)
            text += part
        elif here == _LANGUAGE:
            tag, marked = marked.split(_TAG_END, 1)
            part, marked = marked.split(_END, 1)
            if not same_language(tag, language):
                foreign.append((tag, part))
            text += part
        else:
            text += here
    return Words(' '.join(text.replace('**', '').split(' ')), tuple(links), tuple(foreign))
