"""What of the counts may be published, and that nothing smaller can be worked out from it."""

from random import Random

from kiosk.report_cells import SMALLEST, Listed, Published, published
from kiosk.running.batch import PageCell
from kiosk.visit.counted import SEARCH_WITH_HIT, SEARCH_WITHOUT_HIT, SILENCE, VISIT

LISTED = Listed(("office-kasy", "office-zon", "home"), ("pl", "uk"), frozenset({"office-hidden"}))
FIRST, LAST = "2026-11-01", "2026-11-30"
MONDAY = "2026-11-23"


def cells(pages: dict[PageCell, int], aids: dict[tuple[str, str], int] | None = None) -> Published:
    return published(pages, aids or {}, LISTED, FIRST, LAST)


def of_page(shown: Published, page: str) -> dict[str, int | None]:
    return dict(next(row.by_language for row in shown.pages if row.id == page))


def test_a_figure_is_shown_from_five_on() -> None:
    shown = cells({(MONDAY, 8, "office-kasy", "pl"): 5, (MONDAY, 8, "office-kasy", "uk"): 4})
    assert of_page(shown, "office-kasy") == {"pl": 5, "uk": None}
    assert of_page(shown, "office-zon") == {"pl": None, "uk": None}


def test_days_and_blocks_become_one_figure() -> None:
    days = ("2026-11-02", MONDAY)
    shown = cells({(day, block, "home", "pl"): 3 for day in days for block in (8, 10)})
    assert of_page(shown, "home")["pl"] == 12


def test_only_the_days_that_are_asked_for() -> None:
    days = ("2026-10-31", FIRST, LAST, "2026-12-01")
    shown = cells({(day, 8, "home", "pl"): 10 for day in days}, {(day, "text"): 9 for day in days})
    assert of_page(shown, "home")["pl"] == 20
    assert shown.aids["text"] == 18


def test_a_sum_takes_in_only_what_is_shown() -> None:
    shown = cells({(MONDAY, 8, "office-kasy", "pl"): 20, (MONDAY, 8, "office-kasy", "uk"): 3})
    kasy = next(row for row in shown.pages if row.id == "office-kasy")
    assert kasy.together == 20
    assert shown.in_language == {"pl": 20, "uk": None}


def test_what_is_taken_along_is_no_page_that_was_read() -> None:
    taken = {(MONDAY, 8, name, "pl"): 9 for name in ("code-way", "write-down")}
    assert cells({**taken, (MONDAY, 8, "home", "pl"): 30}).in_language["pl"] == 30


def test_one_and_none_look_the_same() -> None:
    """Else a page that is missing would tell of the others that somebody came."""
    one = {(MONDAY, 8, VISIT, "pl"): 1, (MONDAY, 8, "office-zon", "uk"): 1}
    some = {(MONDAY, 10, SEARCH_WITHOUT_HIT, "pl"): 4, (MONDAY, 10, "office-gone", "be"): 2}
    aids = {(MONDAY, "voice"): 2}
    assert cells({}) == cells({**one, **some}, aids)
    assert cells({}).is_empty


def test_what_is_a_private_matter_by_now_is_not_told() -> None:
    shown = cells({(MONDAY, 8, "office-hidden", "pl"): 50})
    assert [row.id for row in shown.pages] == list(LISTED.pages)
    assert shown.in_language == {"pl": None, "uk": None}


def test_what_is_no_longer_published_keeps_its_place() -> None:
    shown = cells({(MONDAY, 8, "office-gone", "be"): 7})
    assert of_page(shown, "office-gone") == {"pl": None, "uk": None, "be": 7}
    assert shown.languages == ("pl", "uk", "be")


def test_small_figures_cannot_be_worked_out() -> None:
    """Two sets of counts that differ in small figures only make the same report: so no arithmetic
    on it can tell one from the other."""
    chance = Random(5)
    names = [*LISTED.pages, SEARCH_WITH_HIT, SEARCH_WITHOUT_HIT]
    for _ in range(300):
        one: dict[PageCell, int] = {}
        other: dict[PageCell, int] = {}
        for name in names:
            for language in LISTED.languages:
                is_small = chance.random() < 0.5
                cell = (MONDAY, 8, name, language)
                one[cell] = chance.randint(0, 4) if is_small else chance.randint(5, 90)
                other[cell] = chance.randint(0, 4) if is_small else one[cell]
        for block in range(0, 24, 2):
            is_small = chance.random() < 0.5
            cell = (MONDAY, block, VISIT, "pl")
            one[cell] = chance.randint(0, 4) if is_small else chance.randint(5, 90)
            other[cell] = chance.randint(0, 4) if is_small else one[cell]
        one[MONDAY, 8, SILENCE, "pl"], other[MONDAY, 8, SILENCE, "pl"] = 1, SMALLEST - 1
        assert cells(one) == cells(other)
