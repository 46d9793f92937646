"""What happens at the staff door: what is typed is nowhere else, and gone with who typed it."""

import pytest

from kiosk.content.model import Content
from kiosk.visit.destinations import AtAids, AtHome, AtOffice, AtStaffDoor, DoorAnswer
from kiosk.visit.pages import page
from kiosk.visit.shown import StaffDoorPage
from kiosk.visit.spoken import spoken
from kiosk.visit.staff_door import LONGEST_PIN, SHORTEST_PIN
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    AnswerKnock,
    AskWhetherThere,
    Back,
    ChooseKeyboard,
    EndVisit,
    Erase,
    EraseAll,
    Go,
    HidePage,
    Knock,
    Start,
    StayHere,
    Type,
    Wish,
)
from tests.examples import at, institution

NOON = at("2026-11-23 12:00")
PIN = "280611"
CONTENT = institution(6)
READING = Visit.fresh(CONTENT).after(Go(AtOffice("office-1")))


def typed(visit: Visit, digits: str) -> Visit:
    for digit in digits:
        visit = visit.after(Type(digit))
    return visit


@pytest.fixture
def there() -> Visit:
    """Somebody who was at an office, and has typed the PIN."""
    return typed(READING.after(Go(AtStaffDoor())), PIN)


def shown(visit: Visit, content: Content = CONTENT) -> StaffDoorPage:
    found = page(content, visit, NOON)
    assert isinstance(found, StaffDoorPage)
    return found


def at_door(visit: Visit) -> AtStaffDoor:
    assert isinstance(visit.here, AtStaffDoor)
    return visit.here


def test_dots_tell_how_many_digits_there_are_and_nothing_which(there: Visit) -> None:
    found = shown(there)
    assert found.typed == len(PIN)
    assert PIN not in repr(found)
    assert PIN not in repr(there)
    assert all(PIN not in str(sentence) for sentence in spoken(found))


def test_the_page_is_private_and_has_no_way_on(there: Visit) -> None:
    found = shown(there)
    assert found.sensitive
    assert found.bar == ()


@pytest.mark.parametrize(
    "wish",
    [Back(), Start(), HidePage(), Go(AtAids()), Go(AtHome()), EndVisit("pl")],
    ids=lambda wish: type(wish).__name__,
)
def test_whatever_leads_away_forgets_what_was_typed(there: Visit, wish: Wish) -> None:
    gone = there.after(wish)
    assert not any(isinstance(each, AtStaffDoor) for each in gone.history)


def test_back_leads_to_where_the_visitor_was(there: Visit) -> None:
    assert there.after(Back()) == READING


def test_who_comes_from_nobodys_screen_can_go_back_too() -> None:
    nobody = Visit.nobodys(CONTENT).after(Go(AtStaffDoor()))
    assert nobody.after(Back()).here == AtHome()


def test_at_most_twelve_digits_and_only_digits(there: Visit) -> None:
    long = typed(there, "7" * 20)
    assert len(at_door(long).typed) == LONGEST_PIN
    assert at_door(typed(READING.after(Go(AtStaffDoor())), "a1 ٣b-2")).typed == "12"


def test_digits_can_be_erased(there: Visit) -> None:
    assert at_door(there.after(Erase())).typed == PIN[:-1]
    assert at_door(there.after(EraseAll())).typed == ""
    assert there.after(ChooseKeyboard("uk")) == there


def test_who_knocks_leaves_nothing_typed_behind(there: Visit) -> None:
    knocked = at_door(there.after(Knock()))
    assert knocked == AtStaffDoor(answer="checking")
    assert knocked.typed == ""


def test_too_few_digits_are_no_try() -> None:
    short = typed(READING.after(Go(AtStaffDoor())), PIN[: SHORTEST_PIN - 1])
    assert at_door(short.after(Knock())) == AtStaffDoor(answer="short")


@pytest.mark.parametrize("answer", ["checking", "locked", "shut"])
def test_while_it_is_shut_nothing_can_be_typed_but_one_can_leave(
    there: Visit, answer: DoorAnswer
) -> None:
    shut = there.after(AnswerKnock(answer, 5))
    assert typed(shut, PIN).after(Knock()) == shut
    found = shown(shut)
    assert [key.id for row in found.rows for key in row if key.wish is not None] == []
    assert found.leave.wish == Back()


def test_the_next_digit_takes_the_answer_away(there: Visit) -> None:
    wrong = there.after(Knock()).after(AnswerKnock("wrong", 4))
    assert "4" in shown(wrong).told.text
    assert shown(wrong.after(Type("1"))).told == shown(READING.after(Go(AtStaffDoor()))).told


@pytest.mark.parametrize("wish", [Knock(), AnswerKnock("wrong", 4)])
def test_elsewhere_nobody_knocks(wish: Wish) -> None:
    assert READING.after(wish) == READING


def test_the_question_whether_somebody_is_there_covers_it(there: Visit) -> None:
    asked = there.after(AskWhetherThere(14.0))
    assert not isinstance(page(CONTENT, asked, NOON), StaffDoorPage)
    assert asked.after(StayHere()) == there


def test_staff_can_leave_a_kiosk_that_has_nothing_to_show() -> None:
    assert shown(READING.after(Go(AtStaffDoor())), institution(0)).leave.wish == Back()
