"""WCAG 2.2, principle 2: operable. Levels A and AA, and those AAA that are kept."""

from tests.report.requirement import Chapter, Requirement

_MATRIX = "views/test_matrix.py::test_a_page_is_as_it_has_to_be"
_NO_TRAP = "running/test_keys.py::test_all_controls_are_reached_by_tab_and_none_holds_the_focus"
_RING = "views/test_focus_ring.py::test_every_control_has_a_ring_that_is_wide_and_seen"
_STILL = "views/test_calm.py::test_nothing_that_moves_pictures_is_used"

OPERABLE = Chapter(
    "WCAG 2.2, principle 2: operable",
    "Levels A and AA, and the AAA criteria that are kept.",
    (
        Requirement(
            "2.1.1 A, 2.1.3 AAA",
            "Everything works by keys.",
            "met",
            "Arrows or Tab, Enter, Esc or Backspace, Home, and keys to read, to repeat and for the "
            "volume; a keypad sends whichever keys the content names.",
            tests=(
                _NO_TRAP,
                "running/test_keys.py::test_the_arrows_lead_along_the_rows_and_between_them",
                "window/test_real_hands.py::test_keys_open_the_second_office",
            ),
        ),
        Requirement(
            "2.1.2 A",
            "No keyboard trap.",
            "met",
            "The focus goes round and is held nowhere.",
            tests=(_NO_TRAP,),
        ),
        Requirement(
            "2.1.4 A",
            "Single letters as shortcuts can be switched off.",
            "met",
            "None by default. A keypad that sends letters is described in the content, and then "
            "only those letters do anything.",
            tests=("running/test_key_map.py::test_other_keys_are_for_nothing",),
        ),
        Requirement(
            "2.2.1 A",
            "Time can be extended.",
            "met",
            "After a pause the kiosk asks whether one is still there. Any touch or key extends, "
            "any number of times; speech that plays and a finger that is down stop the clock.",
            figures=("answer",),
            tests=(
                "running/test_leaving.py::test_the_question_is_asked_any_number_of_times",
                "running/test_leaving.py::test_a_touch_anywhere_is_a_yes",
                "running/test_leaving.py::test_any_key_is_a_yes",
                "running/test_leaving.py::test_the_answer_waits_for_a_finger_that_is_down",
                "running/test_reading_aloud.py::test_nobody_is_asked_while_the_kiosk_speaks",
            ),
        ),
        Requirement(
            "2.2.2 A",
            "What moves or changes by itself can be stopped.",
            "met",
            "Nothing moves. The seconds of the question count down only while they decide; a calm "
            "visit shows none.",
            tests=(
                _STILL,
                "views/test_calm.py::test_else_only_the_question_whether_somebody_is_there_counts",
            ),
        ),
        Requirement(
            "2.2.3 AAA",
            "No time limits.",
            "not met",
            "A visit that was left has to end, or the next visitor would find it.",
        ),
        Requirement(
            "2.2.4 AAA",
            "Interruptions can be put off.",
            "partly met",
            "Only the question whether one is still there interrupts, and only after a pause. It "
            "can be answered any number of times, but not switched off.",
            tests=("visit/test_leaving.py::test_the_question_leaves_everything_as_it_was",),
        ),
        Requirement(
            "2.3.1 A, 2.3.2 AAA, 2.3.3 AAA",
            "Nothing flashes; animation can be switched off.",
            "met",
            "There is no animation, so nothing flashes.",
            tests=(_STILL, "views/test_calm.py::test_two_looks_at_a_page_are_equal"),
        ),
        Requirement(
            "2.4.1 A",
            "Repeated blocks can be skipped.",
            "not applicable",
            "Asked of web pages. The focus begins on the page itself; the bar comes last.",
        ),
        Requirement(
            "2.4.2 A",
            "Pages have titles.",
            "met",
            "Each page begins with its title, and the window takes its name.",
            tests=(
                "views/test_accessible.py::test_a_page_is_a_document_named_by_its_title",
                "window/test_assistive_technology.py"
                "::test_a_new_page_is_announced_and_gives_its_name_to_the_window",
            ),
        ),
        Requirement(
            "2.4.3 A",
            "The focus moves in an order that makes sense.",
            "met",
            "In reading order; after a change of language, size or colours it stays where it was, "
            "and after going back it is where one came from.",
            tests=(
                "views/test_accessible.py::test_keys_and_ears_meet_the_controls_in_the_same_order",
                "running/test_keys.py::test_focus_stays_on_the_control_that_was_used",
                "running/test_keys.py::test_back_leads_to_the_tile_one_came_from",
            ),
        ),
        Requirement(
            "2.4.4 A, 2.4.9 AAA",
            "Each link says where it leads.",
            "met",
            "A tile's name is its office, its place and its status.",
            figures=("mislabelled",),
            tests=(_MATRIX,),
        ),
        Requirement(
            "2.4.5 AA",
            "There is more than one way to a page.",
            "not applicable",
            "Asked of sets of web pages. Offices are found on the first page, in the order in "
            "which people ask for them, or by the alphabet.",
        ),
        Requirement(
            "2.4.6 AA, 2.4.10 AAA",
            "Headings and labels say what they are about.",
            "met",
            "Every page and every card has a heading. Whether the institution's words are good is "
            "for people to say.",
            tests=("views/test_accessible.py::test_every_first_sheet_has_a_title",),
        ),
        Requirement(
            "2.4.7 AA, 2.4.13 AAA",
            "The focus is seen: a ring of 2 CSS pixels (0.5 mm) that differs by 3 : 1.",
            "met",
            "2 mm around every control, in every theme.",
            figures=("ring-width", "ring-change", "ring-contrast"),
            tests=(_RING, _MATRIX),
        ),
        Requirement(
            "2.4.8 AAA",
            "Visitors can tell where they are.",
            "partly met",
            "The title, the number of the sheet and the way back are on the page; there is no map "
            "of all pages.",
            tests=(
                "views/test_accessible.py"
                "::test_the_headline_says_which_page_and_sheet_and_whether_it_is_open",
            ),
        ),
        Requirement(
            "2.4.11 AA, 2.4.12 AAA",
            "The focus is not covered.",
            "met",
            "Nothing covers anything.",
            figures=("covered",),
            tests=(_MATRIX,),
        ),
        Requirement(
            "2.5.1 A",
            "No gesture of several points or of a path is needed.",
            "met",
            "Every control is one tap.",
            tests=("running/test_touch.py::test_menus_and_gestures_are_taken_and_mean_nothing",),
        ),
        Requirement(
            "2.5.2 A",
            "A touch acts when it is lifted and can be taken back.",
            "met",
            "Sliding off opens nothing.",
            tests=(
                "running/test_fingers.py::test_a_tap_looks_pressed_at_once_and_opens_when_lifted",
                "running/test_fingers.py"
                "::test_a_finger_that_slides_off_opens_nothing_even_when_it_comes_back",
            ),
        ),
        Requirement(
            "2.5.3 A",
            "A control's name holds its visible words.",
            "met",
            "Compared with the words that are really drawn on it.",
            figures=("mislabelled", "nameless"),
            tests=(_MATRIX, "views/test_names.py::test_a_tile_that_is_called_otherwise_is_seen"),
        ),
        Requirement(
            "2.5.4 A",
            "Nothing is set off by moving the device.",
            "not applicable",
            "It stands.",
        ),
        Requirement("2.5.7 AA", "Nothing has to be dragged.", "not applicable", "Nothing can be."),
        Requirement(
            "2.5.5 AAA, 2.5.8 AA",
            "Targets are at least 24 (AA) or 44 (AAA) CSS pixels, 6.4 and 11.6 mm.",
            "met",
            "20 mm and more.",
            figures=("target-100", "target-150", "target-200", "gap"),
            tests=(_MATRIX,),
        ),
    ),
)
