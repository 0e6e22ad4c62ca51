"""Draws a small picture of every piece: pictures.py COMPOSED-FOLDER PICTURE-FOLDER

Takes the English office editions that the folder's manifest.json lists, each in its own theme. The pages of a card stand
side by side, a book shows four of its pages; all on light grey, so that a white sheet has an edge.
"""
import io
import json
import pathlib
import subprocess
import sys

from PIL import Image

GROUND = (222, 222, 218)
MARGIN, GAP = 14, 12
POSTER_WIDTH = 360  # of a sheet that is 8.5 in wide; others follow the root of their width, so that a card can be read
BOOK_PAGE_WIDTH = 190
FINER = 4           # pages are drawn this much larger and averaged, which hides how small type is hinted
COLOURS = 40
LARGEST = 60_000    # bytes

# A piece is shown on the first of these sheets that it has.
SHEETS = ('letter', 'letter-landscape', 'half-letter', 'card-us')


def chosen_files(folder):
    """The file of each piece that is shown, by the piece's id."""
    files = {}
    for entry in json.loads((folder / 'manifest.json').read_text(encoding='utf-8'))['files']:
        own = pathlib.PurePath(entry['path']).name == f"{entry['document']}.en.{entry['sheet']}.pdf"
        if entry['language'] == 'en' and entry['edition'] == 'office' and own:
            files.setdefault(entry['document'], []).append(entry)
    rank = {sheet: at for at, sheet in enumerate(SHEETS)}
    return {document: min(entries, key=lambda entry: (rank.get(entry['sheet'], len(rank)), entry['sheet']))
            for document, entries in sorted(files.items())}


def shown_pages(count):
    """All sides of a card or leaflet; of a book the cover, its end and two between."""
    return range(1, count + 1) if count <= 4 else [1, count * 3 // 8, count * 9 // 16, count]


def page_width_inches(pdf):
    words = subprocess.run(['pdfinfo', pdf], check=True, capture_output=True, text=True).stdout
    size = next(line for line in words.splitlines() if line.startswith('Page size:'))
    return float(size.split()[2]) / 72


def drawn_page(pdf, page, width):
    command = ['pdftoppm', '-f', str(page), '-l', str(page), '-scale-to-x', str(width * FINER), '-scale-to-y', '-1', pdf]
    drawn = Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))
    return drawn.resize((width, round(drawn.height * width / drawn.width)), Image.BOX)


def picture_of(pdf, page_count):
    width = BOOK_PAGE_WIDTH
    if page_count <= 4:
        width = round(POSTER_WIDTH * (page_width_inches(pdf) / 8.5) ** 0.5)
    pages = [drawn_page(pdf, page, width) for page in shown_pages(page_count)]
    picture = Image.new('RGB', (sum(page.width + GAP for page in pages) - GAP + 2 * MARGIN,
                                max(page.height for page in pages) + 2 * MARGIN), GROUND)
    x = MARGIN
    for page in pages:
        picture.paste(page, (x, MARGIN))
        x += page.width + GAP
    return picture.quantize(COLOURS, method=Image.MEDIANCUT, dither=Image.NONE)


def main(composed, pictures):
    composed, pictures = pathlib.Path(composed), pathlib.Path(pictures)
    pictures.mkdir(parents=True, exist_ok=True)
    files = chosen_files(composed)
    for old in set(pictures.glob('*.png')) - {pictures / f'{document}.png' for document in files}:
        old.unlink()
    for document, entry in files.items():
        path = pictures / f'{document}.png'
        picture_of(composed / entry['path'], entry['pages']).save(path, optimize=True)
        if path.stat().st_size > LARGEST:
            sys.exit(f'{path} has {path.stat().st_size} bytes, more than {LARGEST}')
    print(f'{len(files)} pictures in {pictures}/')


if __name__ == '__main__':
    main(*sys.argv[1:])
