"""What typing does to a visit: where it is kept, and that it is gone with the visitor."""

from kiosk.visit.destinations import AtHome, AtOffice, AtSearch, Destination
from kiosk.visit.visit import LONGEST_TYPED, Visit
from kiosk.visit.wishes import (
    Back,
    ChooseKeyboard,
    ChooseLanguage,
    EndVisit,
    Erase,
    EraseAll,
    Go,
    Start,
    Type,
    Wish,
)
from tests.examples import institution


def visit_after(*wishes: Wish) -> Visit:
    visit = Visit.fresh(institution(3))
    for wish in wishes:
        visit = visit.after(wish)
    return visit


def here(*wishes: Wish) -> Destination:
    return visit_after(Go(AtSearch()), *wishes).here


def test_letters_follow_each_other() -> None:
    assert here(Type("k"), Type("a"), Type("s")) == AtSearch("kas")


def test_the_first_letter_of_a_keyboard_opens_the_search() -> None:
    assert visit_after(Type("k")).history == (AtHome(), AtSearch("k"))


def test_the_last_letter_or_all_of_them_can_be_taken_back() -> None:
    assert here(Type("k"), Type("a"), Erase()) == AtSearch("k")
    assert here(Type("k"), Type("a"), EraseAll()) == AtSearch()
    assert here(Erase()) == AtSearch()


def test_elsewhere_there_is_nothing_to_take_back() -> None:
    office = AtOffice("office-1")
    assert visit_after(Go(office), Erase()).here == office
    assert visit_after(Go(office), EraseAll()).here == office
    assert visit_after(Go(office), ChooseKeyboard("uk")).here == office


def test_another_keyboard_keeps_what_was_typed() -> None:
    assert here(Type("3"), ChooseKeyboard("digits")) == AtSearch("3", "digits")


def test_nothing_begins_with_a_space_or_goes_on_without_end() -> None:
    assert here(Type(" ")) == AtSearch()
    assert here(*[Type("a")] * 100) == AtSearch("a" * LONGEST_TYPED)


def test_back_from_an_office_shows_what_was_found_as_before() -> None:
    assert here(Type("k"), Go(AtOffice("office-1")), Back()) == AtSearch("k")


def test_another_language_keeps_what_was_typed() -> None:
    assert here(Type("k"), ChooseLanguage("uk")) == AtSearch("k")


def test_nothing_typed_outlives_the_start_or_the_visit() -> None:
    for end in (Start(), EndVisit("pl")):
        assert "kas" not in repr(visit_after(Type("k"), Type("a"), Type("s"), end))
