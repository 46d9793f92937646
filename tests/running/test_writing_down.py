"""Somebody without a phone copies a number by hand: nobody hurries them."""

from kiosk.visit.destinations import AtHome, AtOffice, AtWriteDown
from tests.running.lobby import Kiosk


def test_one_tap_on_an_office_shows_its_number_alone(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.tap("write-phone-1")
    assert kiosk.stage.visit.here == AtWriteDown("office-1", "phone-1")
    assert "71 78 22 360" in kiosk.texts()
    assert "71 78 22 362" not in kiosk.texts()


def test_who_writes_is_asked_only_after_twice_the_usual_pause(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.tap("write-phone-1")
    kiosk.wait(175)
    assert kiosk.stage.visit.asked_until is None
    kiosk.wait(6)
    assert kiosk.stage.visit.asked_until is not None


def test_back_leads_to_the_office_past_the_other_numbers(kiosk: Kiosk) -> None:
    kiosk.tap("office-office-1")
    kiosk.tap("write-phone-1")
    kiosk.tap("write-phone-2")
    kiosk.tap("back")
    assert kiosk.stage.visit.history == (AtHome(), AtOffice("office-1"))
