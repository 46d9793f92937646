"""WCAG 2.2, principle 1: perceivable. Levels A and AA, and those AAA that are kept."""

from tests.report.requirement import Chapter, Requirement

_MATRIX = "views/test_matrix.py::test_a_page_is_as_it_has_to_be"
_NO_MEDIA = "There is neither video nor sound of its own."

PERCEIVABLE = Chapter(
    "WCAG 2.2, principle 1: perceivable",
    "Levels A and AA, and the AAA criteria that are kept. WCAG is written for the web; it is read "
    "here as EN 301 549 clause 11 reads it for programs, closed functionality included.",
    (
        Requirement(
            "1.1.1 A",
            "What is no text has a text.",
            "met",
            "A code says what it holds, a picture its text, a status its words; other icons stand "
            "beside words that say the same and are passed over. Where pages are read aloud and "
            "the bar has no room for words, some of its controls show their signs alone, and are "
            "told by their words.",
            figures=("unheard", "codes"),
            tests=(
                "views/test_accessible.py"
                "::test_the_chosen_code_is_checked_and_the_picture_says_what_it_holds",
                _MATRIX,
            ),
        ),
        Requirement("1.2.1 – 1.2.5 A, AA", "Media have alternatives.", "not applicable", _NO_MEDIA),
        Requirement(
            "1.3.1 A",
            "Structure that is seen is told.",
            "met",
            "Titles and cards are headings with levels, choices and switches have roles and "
            "states. A day of the week is told as a sentence.",
            tests=(
                "views/test_accessible.py::test_every_first_sheet_has_a_title",
                "views/test_accessible.py"
                "::test_all_that_can_be_touched_has_a_role_a_name_and_a_way_to_press_it",
            ),
        ),
        Requirement(
            "1.3.2 A",
            "It is read in an order that makes sense.",
            "met",
            "Row by row, the ways to other sheets last; keys and ears go the same way.",
            tests=(
                "views/test_accessible.py::test_an_office_is_read_from_its_name_to_its_code",
                "views/test_accessible.py::test_keys_and_ears_meet_the_controls_in_the_same_order",
            ),
        ),
        Requirement(
            "1.3.3 A",
            "No instruction rests on shape, place or sound alone.",
            "met",
            "Every control has a name in words: on the screen, or for those who listen where the "
            "bar has no room for it. In low reach a line says that what can be touched is below: "
            "guidance for the eye, needed by nobody who uses keys.",
            figures=("nameless", "mislabelled", "mere-signs"),
            tests=(_MATRIX,),
        ),
        Requirement(
            "1.3.4 AA",
            "Not tied to one orientation.",
            "met",
            "Lying and upright panels are laid out each in its own way.",
            figures=("misfits", "cut"),
            tests=(_MATRIX,),
        ),
        Requirement(
            "1.3.5 AA",
            "The purpose of fields about the visitor is told.",
            "not applicable",
            "No fields.",
        ),
        Requirement(
            "1.4.1 A",
            "Colour is not the only means.",
            "met",
            "Status by sign, words and colour; chosen by fill; today by fill and word.",
            figures=("sign-difference", "state-contrast"),
            tests=(
                "views/test_greyscale.py::test_statuses_have_signs_of_different_shape",
                "views/test_greyscale.py::test_what_is_chosen_or_on_or_today_is_lighter_or_darker",
            ),
        ),
        Requirement(
            "1.4.2 A",
            "Sound that begins by itself can be stopped.",
            "met",
            "Speech begins only when it is asked for, or when a headset is plugged in; any touch "
            "or key stops it.",
            tests=("running/test_speech.py::test_stopping_is_silence_at_once",),
        ),
        Requirement(
            "1.4.3 AA, 1.4.6 AAA",
            "Text has a contrast of 4.5 : 1 (AA), 7 : 1 (AAA).",
            "met",
            "7 : 1 in the usual colours, 15 : 1 in the two contrast themes. The institution's own "
            "colours are refused if they break it.",
            figures=("text-standard", "text-contrast", "text-white"),
            tests=(_MATRIX, "content/test_contrast.py::test_contrast_is_that_of_the_standard"),
        ),
        Requirement(
            "1.4.4 AA",
            "Text can be made twice as large and nothing is lost.",
            "met",
            "150 % and 200 % of letters that are large already; what no longer fits goes on to "
            "further sheets. A small panel has letters as large as it holds.",
            figures=("sight-200", "cut", "covered", "lost"),
            tests=(
                _MATRIX,
                "views/test_panels.py::test_a_large_panel_holds_text_of_twice_the_size",
            ),
        ),
        Requirement(
            "1.4.5 AA, 1.4.9 AAA",
            "Text is text, no picture of it.",
            "met",
            "All words are drawn from the content; only the logo may hold letters.",
            figures=("broken",),
            tests=(_MATRIX,),
        ),
        Requirement(
            "1.4.8 AAA",
            "Blocks of text: colours of one's own, short lines, no justification, space, size.",
            "partly met",
            "Three colour themes, never justified, letters at 200 % without scrolling. Colours of "
            "one's own cannot be chosen; lines of articles may be longer than 80 letters at 100 % "
            "and their spacing is 1.24.",
            figures=("sight-200",),
            tests=(_MATRIX,),
        ),
        Requirement(
            "1.4.10 AA",
            "No scrolling in two directions.",
            "met",
            "Nothing scrolls at all: pages are turned.",
            figures=("cut",),
            tests=(_MATRIX,),
        ),
        Requirement(
            "1.4.11 AA",
            "Controls, their states and signs have 3 : 1.",
            "met",
            "Edges and signs are measured, as are fills of chosen and not chosen.",
            figures=(
                "edge-standard",
                "edge-contrast",
                "edge-white",
                "sign-standard",
                "sign-contrast",
                "sign-white",
                "state-contrast",
            ),
            tests=(_MATRIX,),
        ),
        Requirement(
            "1.4.12 AA",
            "Spacing of text can be changed.",
            "not applicable",
            "Only where visitors can set it by mark-up; a closed program has no such means.",
        ),
        Requirement(
            "1.4.13 AA",
            "What appears on pointing can be dismissed.",
            "not applicable",
            "Nothing appears on pointing or on focus: no tips, no menus.",
        ),
    ),
)
