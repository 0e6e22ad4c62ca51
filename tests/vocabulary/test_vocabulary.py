#!/usr/bin/env python3
"""Composes the target pictures of the two directions of art from data alone.

The pieces in content/ beside this file are laid over the project's own content in a scratch project and composed with
the built program. A block the vocabulary lacks, or one that does not fit, fails here. What is looked at is the
structure text of each file: every text of a piece must be there, in the order of its messages file.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
HANDBILL = pathlib.Path(sys.argv.pop(1)).resolve()


def overlay(scratch: pathlib.Path) -> None:
    shutil.copytree(PROJECT / "content", scratch / "content")
    shutil.copytree(PROJECT / "fonts", scratch / "fonts")
    shutil.copytree(HERE / "content", scratch / "content", dirs_exist_ok=True)


def folded(text: str) -> str:
    return re.sub(r"\s+", "", text)


def plain(text: str) -> str:
    """Without marks of direction, and without alef and lam: poppler tells the letters of their ligature backwards."""
    return folded(re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0622\u0623\u0625\u0627\u0644]", "", text))


def messages_of(language: str, piece: str) -> dict:
    return yaml.safe_load((HERE / f"content/locales/{language}/{piece}.yaml").read_text())


def painted_messages(block, language: str):
    """(language, key) of every text on the pages; a block may speak another language than its edition."""
    if isinstance(block, list):
        for child in block:
            yield from painted_messages(child, language)
    elif isinstance(block, dict):
        language = block.get("language", language)
        for name, value in block.items():
            if name in ("text", "heading") and isinstance(value, str):
                yield language, value
            else:
                yield from painted_messages(value, language)


class Vocabulary(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name)
        overlay(cls.root)
        cls.pieces = sorted(path.stem for path in (HERE / "content/pieces").glob("*.yaml"))
        run = subprocess.run(
            [HANDBILL, "build", *cls.pieces, "--lang", "en", "--project", cls.root, "--out", cls.root / "out", "--json"],
            capture_output=True, text=True)
        cls.report = json.loads(run.stdout)
        cls.code = run.returncode

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_every_target_is_composed(self):
        faults = [f"{d.get('path')}:{d.get('line')}: {d['message']}" for d in self.report["diagnostics"]
                  if d["severity"] == "error"]
        self.assertEqual((self.code, faults), (0, []))
        self.assertEqual(sorted({f["document"] for f in self.report["files"]}), self.pieces)

    def test_every_text_stands_in_its_page_in_order(self):
        for piece in self.pieces:
            pdf = next((self.root / "out" / piece).glob("*.pdf"))
            said = folded(subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True).stdout)
            said = re.sub(r'"|\n', "", said)
            page = yaml.safe_load((HERE / f"content/pieces/{piece}.yaml").read_text())["pages"]
            for language, key in painted_messages(page, "en"):
                pattern = messages_of(language, piece).get(key, "{")
                if "{" in str(pattern):
                    continue
                with self.subTest(piece=piece, language=language, message=key):
                    self.assertIn(folded(str(pattern)), said)

    def test_a_flow_goes_over_pages_in_both_directions(self):
        run = subprocess.run(
            [HANDBILL, "build", "flow-book", "--lang", "en,ar", "--sheet", "letter", "--project", self.root, "--out",
             self.root / "flow", "--json"], capture_output=True, text=True)
        self.assertEqual([d["message"] for d in json.loads(run.stdout)["diagnostics"] if d["severity"] == "error"], [])
        for language in ("en", "ar"):
            with self.subTest(language=language):
                self.check_flow(self.root / f"flow/flow-book/flow-book.{language}.letter.pdf", language)

    def check_flow(self, pdf: pathlib.Path, language: str) -> None:
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
        self.assertGreater(pages, 8)
        words = messages_of(language, "flow-book")
        tree = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True).stdout
        # What is cut is one paragraph, one list, one table still, and the head of the table is told once.
        self.assertEqual(len(re.findall(r"^ *Table", tree, re.M)), 1)
        self.assertEqual(len(re.findall(r"^ *TH\b", tree, re.M)), 3)
        self.assertEqual(len(re.findall(r"^ *L \(", tree, re.M)), 1)
        # Each entry of the contents names the page that its heading is on.
        said = [self.page_text(pdf, page) for page in range(1, pages + 1)]
        entries = re.findall(r'Link \(inline\)\s+"(.*) (\d+)"', tree)
        self.assertEqual([text for text, _ in entries],
                         [words[key] for key in ("chapter-lines", "numbers", "chapter-tables", "chapter-boxes",
                                                 "chapter-columns", "numbers")])
        for text, page in entries:
            self.assertIn(plain(text), said[int(page) - 1])

    @staticmethod
    def page_text(pdf: pathlib.Path, page: int) -> str:
        raw = subprocess.run(["pdftotext", "-f", str(page), "-l", str(page), pdf, "-"], capture_output=True, text=True,
                             check=True).stdout
        return plain(raw)


if __name__ == "__main__":
    unittest.main()
