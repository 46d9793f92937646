"""WCAG 2.2, principles 3 and 4: understandable, robust. Levels A and AA, and those AAA kept."""

from tests.report.requirement import Chapter, Requirement

_MATRIX = "views/test_matrix.py::test_a_page_is_as_it_has_to_be"
_SAME = "visit/test_whole_visits.py::test_the_controls_are_the_same_on_every_page"
_NO_INPUT = "Visitors enter nothing."

UNDERSTANDABLE = Chapter(
    "WCAG 2.2, principles 3 and 4: understandable and robust",
    "Levels A and AA, and the AAA criteria that are kept.",
    (
        Requirement(
            "3.1.1 A",
            "The language of the page is told.",
            "met",
            "Every text and control is told in the language in which it is written.",
            figures=("foreign",),
            tests=(_MATRIX, "views/test_accessible.py::test_each_text_is_in_its_language"),
        ),
        Requirement(
            "3.1.2 AA",
            "Parts in another language are told as such.",
            "met",
            "A Polish street on a Ukrainian page, the languages in their own names, a text that "
            "nobody has translated. What stands on one control is one name, told in the language "
            "of its first words; other words on it are proper names such as streets.",
            figures=("foreign",),
            tests=(
                "views/test_names.py::test_a_polish_street_on_a_ukrainian_page_is_told_in_polish",
                "visit/test_pages.py"
                "::test_a_missing_translation_keeps_the_mark_of_the_first_language",
            ),
        ),
        Requirement(
            "3.1.5 AAA",
            "Text that asks for more than lower secondary school has a simpler version.",
            "partly met",
            "The sentences of the sample are short. How hard the words are is not measured, "
            "and there is no simpler version of articles.",
            tests=("test_sample_content.py::test_sentences_are_short",),
        ),
        Requirement(
            "3.2.1 A",
            "The focus changes nothing.",
            "met",
            "It moves a ring and is heard; only pressing does something.",
            tests=("views/test_focus_ring.py::test_the_focus_is_gone_after_it_was_measured",),
        ),
        Requirement(
            "3.2.2 A",
            "Changing a setting does not lead elsewhere unasked.",
            "met",
            "Language, size, colours and reach change the page one is on, and the focus stays.",
            tests=(
                "visit/test_whole_visits.py::test_a_visitor_changes_the_language_midway_and_stays",
                "running/test_keys.py::test_focus_stays_on_the_control_that_was_used",
            ),
        ),
        Requirement(
            "3.2.3 AA, 3.2.4 AA, 3.2.6 A",
            "Navigation, names and help are the same everywhere.",
            "met",
            "The bar has the same controls in the same order on every page.",
            tests=(_SAME,),
        ),
        Requirement(
            "3.2.5 AAA",
            "Changes happen only when asked for.",
            "partly met",
            "But for the question whether one is still there, and the end of a visit that was "
            "left.",
            tests=(
                "visit/test_whole_visits.py::test_the_minute_changes_only_what_the_minute_changes",
            ),
        ),
        Requirement(
            "3.3.1 – 3.3.4, 3.3.7, 3.3.8 A, AA",
            "Mistakes, labels, repeated entry, authentication.",
            "not applicable",
            _NO_INPUT,
        ),
        Requirement(
            "4.1.2 A",
            "Name, role and state are told.",
            "met",
            "Through the system's accessibility interface, tried out with a reader that knows "
            "nothing else of the kiosk.",
            figures=("nameless",),
            tests=(
                "views/test_accessible.py"
                "::test_all_that_can_be_touched_has_a_role_a_name_and_a_way_to_press_it",
                "window/test_assistive_technology.py"
                "::test_a_screen_reader_finds_an_office_and_reads_its_room",
            ),
        ),
        Requirement(
            "4.1.3 AA",
            "News is announced without taking the focus.",
            "met",
            "A new page is announced with its title and what matters most on it.",
            tests=(
                "window/test_assistive_technology.py"
                "::test_a_new_page_is_announced_and_gives_its_name_to_the_window",
            ),
        ),
    ),
)
