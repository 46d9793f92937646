"""What is private is called by a neutral name where others can read it, and can be hidden."""

from msgspec.structs import replace

from kiosk.content.model import Situation
from kiosk.visit.destinations import AtHome, AtOffice, AtSituation
from kiosk.visit.naming import is_sensitive, tile_name
from kiosk.visit.phrases import phrases_in
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import Back, Go, HidePage, ReadAloud
from tests.examples import institution

CONTENT = institution(3)
PRIVATE = replace(CONTENT.offices[1], sensitive=True)
HARMED = Situation("harmed", {"pl": "Ktoś mnie krzywdzi"}, ("office-1",), sensitive=True)


def test_a_private_office_is_called_as_staff_call_it_for_others() -> None:
    named = replace(PRIVATE, neutral_name={"pl": "Rozmowa na osobności"})
    assert tile_name(named, CONTENT, phrases_in("pl")).text == "Rozmowa na osobności"


def test_without_such_a_name_nothing_is_given_away() -> None:
    assert tile_name(PRIVATE, CONTENT, phrases_in("pl")).text == "Sprawa prywatna"
    assert tile_name(HARMED, CONTENT, phrases_in("en")).text == "Private matter"


def test_what_is_not_private_keeps_its_name() -> None:
    assert tile_name(CONTENT.offices[1], CONTENT, phrases_in("pl")).text == "Kasy"


def test_only_the_page_of_a_private_matter_is_private() -> None:
    offices = (CONTENT.offices[0], PRIVATE, CONTENT.offices[2])
    content = replace(CONTENT, offices=offices, situations=(HARMED,))
    assert is_sensitive(content, AtOffice("office-1"))
    assert is_sensitive(content, AtSituation("harmed"))
    assert not is_sensitive(content, AtOffice("office-0"))
    assert not is_sensitive(content, AtOffice("no such office"))
    assert not is_sensitive(content, AtHome())


def test_a_hidden_page_leaves_no_way_back_and_no_voice() -> None:
    visit = Visit.fresh(CONTENT).after(ReadAloud()).after(Go(AtOffice("office-1")))
    hidden = visit.after(HidePage())
    assert hidden.history == (AtHome(),)
    assert not hidden.session.aloud
    assert hidden.after(Back()) == hidden
