"""What counts, and what never does."""

from msgspec.structs import replace

from kiosk.content.model import Content
from kiosk.visit.counted import (
    SEARCH_WITH_HIT,
    SEARCH_WITHOUT_HIT,
    SILENCE,
    VISIT,
    CountedAid,
    CountedPage,
    Counting,
)
from kiosk.visit.destinations import (
    AtAids,
    AtHome,
    AtOffice,
    AtSearch,
    AtSituation,
    AtStaffDoor,
    AtWriteDown,
)
from kiosk.visit.pages import page
from kiosk.visit.step import Step
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    AskWhetherThere,
    Back,
    ChooseCode,
    ChooseLanguage,
    ChooseTextSize,
    EndVisit,
    Erase,
    EraseAll,
    Go,
    HidePage,
    ReadAloud,
    Start,
    StayHere,
    TurnTo,
    Type,
    Wake,
    Wish,
)
from tests.examples import at, institution

NOON = at("2026-11-23 12:00")


class Lobby:
    """A kiosk at which somebody counts."""

    def __init__(self, content: Content | None = None) -> None:
        self.content = content or institution(6)
        self.visit = Visit.nobodys(self.content)
        self.counting = Counting(self.content)
        self.seen: list[str] = []

    def wishes(self, *wishes: Wish) -> "Lobby":
        for wish in wishes:
            self.becomes(self.visit.after(wish), wish)
        return self

    def types(self, word: str) -> "Lobby":
        return self.wishes(*(Type(letter) for letter in word))

    def falls_silent(self) -> "Lobby":
        return self.becomes(Visit.nobodys(self.content), None)

    def becomes(self, visit: Visit, wish: Wish | None) -> "Lobby":
        before, self.visit = self.visit, visit
        shown = page(self.content, visit, NOON)
        for counted in self.counting.of(Step(before, visit, shown, wish)):
            match counted:
                case CountedPage(name, language):
                    self.seen.append(name if language == "pl" else f"{name} {language}")
                case CountedAid(aid):
                    self.seen.append(f"aid {aid}")
        return self


def somebody() -> Lobby:
    lobby = Lobby().wishes(Wake())
    lobby.seen.clear()
    return lobby


def office(content: Content, number: int = 1) -> str:
    return content.offices[number].id


def with_private(content: Content, number: int = 1) -> Content:
    offices = list(content.offices)
    offices[number] = replace(offices[number], sensitive=True)
    return replace(content, offices=tuple(offices))


def test_a_visit_begins_when_somebody_wakes_the_kiosk() -> None:
    assert Lobby().wishes(Wake()).seen == [VISIT, "home"]


def test_a_page_counts_when_one_comes_to_it_and_again_when_one_comes_back() -> None:
    lobby = somebody()
    name = office(lobby.content)
    lobby.wishes(Go(AtOffice(name)), Back(), Go(AtOffice(name)), Start())
    assert lobby.seen == [f"office-{name}", "home", f"office-{name}", "home"]


def test_sheets_languages_letters_and_the_question_are_no_new_page() -> None:
    lobby = somebody()
    lobby.wishes(Go(AtOffice(office(lobby.content))))
    lobby.seen.clear()
    lobby.wishes(TurnTo(3), ChooseLanguage("uk"), AskWhetherThere(60.0), StayHere(), TurnTo(0))
    assert lobby.seen == []
    lobby.wishes(Go(AtSearch())).types("ka").wishes(Erase())
    assert lobby.seen == ["search uk"]


def test_every_stretch_of_the_alphabet_is_the_first_page() -> None:
    assert somebody().wishes(Go(AtHome(0, 3)), Back()).seen == []


def test_a_page_counts_in_the_language_it_is_read_in() -> None:
    lobby = somebody().wishes(ChooseLanguage("uk"), Go(AtOffice("nowhere-to-be-found")), Back())
    assert lobby.seen == ["home uk", "home uk"]


def test_a_code_that_is_chosen_counts_once() -> None:
    lobby = somebody()
    lobby.wishes(Go(AtOffice(office(lobby.content))), ChooseCode("way"), ChooseCode("way"))
    assert lobby.seen[1:] == ["code-way"]


def test_what_is_written_down_is_not_told() -> None:
    lobby = somebody()
    name = office(lobby.content)
    lobby.wishes(Go(AtWriteDown(name, "phone-1")), Go(AtWriteDown(name, "room")))
    assert lobby.seen == ["write-down"]


def test_only_who_did_not_answer_ended_in_silence() -> None:
    assert somebody().wishes(AskWhetherThere(60.0)).falls_silent().seen == [SILENCE]
    assert somebody().wishes(AskWhetherThere(60.0), EndVisit("pl")).seen == []
    assert somebody().falls_silent().seen == []


def test_a_search_that_leads_to_an_office() -> None:
    lobby = somebody().wishes(Go(AtSearch())).types("kas")
    lobby.wishes(Go(AtOffice(office(lobby.content))), Back(), Start())
    assert lobby.seen.count(SEARCH_WITH_HIT) == 1
    assert SEARCH_WITHOUT_HIT not in lobby.seen


def test_a_search_that_is_left() -> None:
    for leaves in (Start(), Back(), EndVisit("pl"), HidePage(), EraseAll()):
        lobby = somebody().wishes(Go(AtSearch())).types("kas").wishes(leaves)
        assert lobby.seen.count(SEARCH_WITHOUT_HIT) == 1, leaves
    lobby = somebody().wishes(Go(AtSearch())).types("kas")
    lobby.wishes(AskWhetherThere(60.0)).falls_silent()
    assert lobby.seen == ["search", SILENCE, SEARCH_WITHOUT_HIT]


def test_a_search_goes_on_after_a_look_at_the_aids() -> None:
    lobby = somebody().wishes(Go(AtSearch())).types("kas").wishes(Go(AtAids()), Back())
    assert SEARCH_WITHOUT_HIT not in lobby.seen
    assert lobby.wishes(Go(AtAids()), Start()).seen[-2:] == [SEARCH_WITHOUT_HIT, "home"]


def test_two_letters_are_no_search() -> None:
    assert somebody().wishes(Go(AtSearch())).types("ka").wishes(Start()).seen == ["search", "home"]


def test_a_second_search_after_a_hit_counts_anew() -> None:
    lobby = somebody().wishes(Go(AtSearch())).types("kas")
    lobby.wishes(Go(AtOffice(office(lobby.content))), Back(), Erase(), Type("x"), Start())
    assert lobby.seen.count(SEARCH_WITHOUT_HIT) == 1


def test_an_aid_counts_apart_from_pages_and_languages() -> None:
    lobby = somebody().wishes(ChooseLanguage("uk"), ChooseTextSize(150), ChooseTextSize(200))
    assert lobby.wishes(ReadAloud(), ReadAloud()).seen == ["aid text", "aid voice"]


def test_a_private_matter_never_counts() -> None:
    """Not its page, nor what is written down of it, nor the search that led there."""
    lobby = Lobby(with_private(institution(6)))
    lobby.wishes(Wake(), Go(AtSearch())).types("kas")
    lobby.seen.clear()
    private = office(lobby.content)
    lobby.wishes(Go(AtOffice(private)), ChooseCode("way"), Go(AtWriteDown(private, "room")))
    assert lobby.seen == []
    assert lobby.wishes(HidePage()).seen == ["home"]


def test_a_private_situation_never_counts(sample: Content) -> None:
    private = next(each.id for each in sample.situations if each.sensitive)
    lobby = Lobby(sample).wishes(Wake(), Go(AtSituation(private)))
    assert lobby.seen == [VISIT, "home"]


def test_staff_is_no_visitor() -> None:
    lobby = Lobby().wishes(Go(AtStaffDoor()), Type("7"), AskWhetherThere(60.0)).falls_silent()
    assert lobby.seen == []


def test_no_word_that_was_typed_can_be_in_a_count(sample: Content) -> None:
    lobby = Lobby(sample).wishes(Wake(), Go(AtSearch())).types("kowalska 44051401458")
    lobby.wishes(Go(AtAids()), Back(), EraseAll()).types("nowak").wishes(Start())
    assert not any(word in name for name in lobby.seen for word in ("kowal", "4405", "nowak"))
