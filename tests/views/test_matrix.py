"""Every page in every language, size, theme, reach and orientation is as it has to be.

A slice of the matrix, in which every two values meet twice, is measured in every run; all of it
when KIOSK_WHOLE_MATRIX is set, as ``make check-all`` does.
"""

import os
from functools import cache

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kiosk.content.model import Content
from kiosk.visit.phrases import PSEUDO
from tests.examples import institution
from tests.views.matrix import Combination, slice_of_pairs, visits, whole_matrix
from tests.views.measures import drawn_words, lost_words, wrong_with
from tests.views.shown_sheets import shown_sheets

WHOLE = bool(os.environ.get("KIOSK_WHOLE_MATRIX"))
SEEDS = (20261123, 20261124)


@cache
def made_up(offices: int) -> Content:
    return institution(offices)


@pytest.mark.parametrize(
    "combination",
    list(whole_matrix()) if WHOLE else [each for seed in SEEDS for each in slice_of_pairs(seed)],
    ids=str,
)
def test_a_page_is_as_it_has_to_be(
    combination: Combination, sample: Content, qapp: QApplication
) -> None:
    is_sample = combination.content == "sample"
    content = sample if is_sample else made_up(int(combination.content))
    may_be_high = not is_sample or combination.language == PSEUDO
    wrong: list[str] = []
    for visit in visits(combination, content):
        words: list[set[str]] = []
        for sheet in shown_sheets(content, visit, QSize(*combination.size), combination.now):
            where = f"{sheet.page.id} {sheet.number}/{sheet.of}"
            wrong += [f"{where}: {each}" for each in wrong_with(sheet, may_be_high)]
            words.append(drawn_words(sheet))
            last = sheet.page
        wrong += [f"{last.id}: {each}" for each in lost_words(last, words)]
    assert wrong == [], "\n".join(dict.fromkeys(wrong))
