"""The kiosk's own rules, and the Polish act."""

from tests.report.requirement import Chapter, Requirement

_MATRIX = "views/test_matrix.py::test_a_page_is_as_it_has_to_be"

OWN_RULES = Chapter(
    "The kiosk's own rules, in millimetres",
    "Stricter than the standards, since a lobby is harder than a desk: tremor, poor sight, haste.",
    (
        Requirement(
            "size",
            "What can be touched is at least 20 mm on each side, 30 mm with letters at 200 %.",
            "met",
            "Measured on every control of every sheet.",
            figures=("target-100", "target-150", "target-200"),
            tests=(_MATRIX, "views/test_measures.py::test_a_small_button_is_seen"),
        ),
        Requirement(
            "gap",
            "At least 3 mm between two controls.",
            "met",
            "Measured between every two controls of every sheet.",
            figures=("gap",),
            tests=(
                _MATRIX,
                "views/test_measures.py::test_buttons_too_close_to_each_other_are_seen",
            ),
        ),
        Requirement(
            "contrast",
            "Text 7 : 1, signs and edges 3 : 1; yellow or white on black 15 : 1 for all of them.",
            "met",
            "Measured on pixels, the brightest against the ground.",
            figures=(
                "text-standard",
                "text-contrast",
                "text-white",
                "sign-standard",
                "sign-contrast",
                "sign-white",
                "edge-standard",
                "edge-contrast",
                "edge-white",
            ),
            tests=(_MATRIX, "views/test_measures.py::test_pale_text_is_seen"),
        ),
        Requirement(
            "focus",
            "The focus ring is at least 2 mm wide and has 3 : 1 with what lies on either side.",
            "met",
            "Measured for one control of each sheet here, and for every control of chosen pages by "
            "a test of its own.",
            figures=("ring-width", "ring-change", "ring-contrast"),
            tests=(
                "views/test_focus_ring.py::test_every_control_has_a_ring_that_is_wide_and_seen",
                _MATRIX,
            ),
        ),
        Requirement(
            "code",
            "A code is at least a tenth of the viewing distance wide, black on white in every "
            "theme, with four squares of white around it, and is read as it was meant.",
            "met",
            "Each code is read from the pixels of the screen by an independent reader.",
            figures=("code-side", "code-quiet", "codes"),
            tests=(
                _MATRIX,
                "visit/test_qr.py::test_every_code_of_the_sample_is_read_as_it_was_meant",
            ),
        ),
        Requirement(
            "nothing lost",
            "Nothing is cut, covered, broken or left out, in any language at any size.",
            "met",
            "Every word of a page is looked for among the words that are really drawn.",
            figures=("misfits", "cut", "covered", "lost", "broken"),
            tests=(
                _MATRIX,
                "views/test_panels.py::test_a_page_is_as_it_has_to_be_on_other_panels",
            ),
        ),
        Requirement(
            "without colour",
            "Open, closing soon, closed and unknown; chosen and not; on and off; today: each can "
            "be told apart in grey.",
            "met",
            "Signs by their shape, fills by their lightness, and always by words.",
            figures=("sign-difference", "state-contrast"),
            tests=(
                "views/test_greyscale.py::test_statuses_have_signs_of_different_shape",
                "views/test_greyscale.py::test_what_is_chosen_or_on_or_today_is_lighter_or_darker",
            ),
        ),
        Requirement(
            "calm",
            "Nothing moves by itself.",
            "met",
            "There are no animations at all. Only the question whether somebody is still there "
            "counts seconds, and not in a calm visit.",
            tests=(
                "views/test_calm.py::test_nothing_that_moves_pictures_is_used",
                "views/test_calm.py::test_two_looks_at_a_page_are_equal",
                "views/test_calm.py::test_in_calm_no_page_changes_within_a_minute",
            ),
        ),
        Requirement(
            "touch",
            "A trembling finger, a resting palm, a second hand and a double tap neither open "
            "anything by mistake nor block the screen.",
            "met",
            "5 mm of wobble are a tap; what slides off opens nothing; a finger held over 10 s is "
            "ignored. Shown with made-up touches; how the panel itself reports palms is its own.",
            tests=(
                "running/test_visitors.py::test_a_hand_that_trembles",
                "running/test_visitors.py::test_a_hand_that_rests_on_the_screen",
                "running/test_fingers.py"
                "::test_a_trembling_finger_may_leave_its_target_by_five_millimetres",
                "running/test_fingers.py"
                "::test_a_finger_that_slides_off_opens_nothing_even_when_it_comes_back",
                "running/test_resting_hands.py"
                "::test_a_finger_opens_what_it_taps_beside_a_resting_palm",
                "running/test_fingers_random.py"
                "::test_nothing_sticks_and_nothing_opens_that_was_not_tapped",
                "window/test_real_hands.py::test_trembling_is_a_tap",
            ),
        ),
        Requirement(
            "leaving",
            "The next visitor finds nothing of the last one.",
            "met",
            "Language, size, theme, reach, volume and the way all go with the visit.",
            tests=(
                "running/test_leaving.py::test_who_does_not_answer_leaves_nothing_behind",
                "running/test_leaving.py::test_every_aid_is_gone_with_the_visit",
            ),
        ),
    ),
)

POLISH_ACT = Chapter(
    "Polish act of 19 July 2019 on ensuring accessibility, article 6",
    "Ustawa z dnia 19 lipca 2019 r. o zapewnianiu dostępności osobom ze szczególnymi potrzebami, "
    "art. 6: the least that a public body has to offer. The kiosk serves one of its points; the "
    "others are the building's and the institution's.",
    (
        Requirement(
            "6 (1) c",
            "Information about the layout of rooms is given to the eye, and to touch or by voice.",
            "on site",
            "Each office has its building, floor and room and the way there in words, on the "
            "screen and by voice. This point is met where the kiosk really speaks: with a "
            "loudspeaker or headset, a keypad and a voice, checked on site. A plan that can be "
            "felt would serve it as well, and helps those who are deaf and blind.",
            tests=(
                "visit/test_spoken.py::test_everything_visible_of_the_sample_is_said",
                "visit/test_pages.py::test_where_an_office_is",
                "running/test_visitors.py::test_who_sees_nothing",
                "window/test_assistive_technology.py"
                "::test_a_screen_reader_finds_an_office_and_reads_its_room",
            ),
        ),
        Requirement(
            "6 (1) a, b, d, e",
            "Free ways, access to all rooms, assistance dogs, evacuation.",
            "not applicable",
            "The building's. The installation sheet asks for a free way to the kiosk itself.",
        ),
        Requirement(
            "6 (2)",
            "Digital accessibility by the act of 4 April 2019.",
            "not applicable",
            "That act is about websites and mobile applications; the kiosk is neither. What it "
            "asks for (WCAG) is answered below all the same.",
        ),
        Requirement(
            "6 (3) b",
            "Means for the hard of hearing, such as induction loops.",
            "on site",
            "All that is said can be read. A loop at the loudspeaker is asked for in the "
            "installation sheet.",
        ),
        Requirement(
            "6 (3) c",
            "What the body does, in plain text that machines can read, in sign language, and in "
            "text that is easy to read.",
            "not applicable",
            "Asked of its website. The kiosk shows no sign language and has no easy-to-read "
            "version of its texts; its own sentences are short.",
            tests=("test_sample_content.py::test_sentences_are_short",),
        ),
    ),
)
