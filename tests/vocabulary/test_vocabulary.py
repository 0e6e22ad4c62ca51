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


if __name__ == "__main__":
    unittest.main()
