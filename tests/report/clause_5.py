"""EN 301 549 V3.2.1, clause 5: generic requirements."""

from tests.report.requirement import Chapter, Requirement

NON_VISUAL = (
    Requirement(
        "5.1.2.2",
        "What is closed works without assistive technology of the visitor's own.",
        "met",
        "Letters, contrast, reach, keys and voice are built in. Nothing has to be attached, "
        "connected or installed; a headset of one's own only keeps the voice private.",
        tests=(
            "visit/test_leaving.py::test_the_aids_are_one_touch_from_the_first_page",
            "visit/test_spoken.py::test_everything_visible_is_said",
        ),
    ),
    Requirement(
        "5.1.3.1",
        "Everything can be used without seeing it.",
        "on site",
        "The program can: every page is read aloud, the keys reach every control, and each control "
        "that gets the focus says what it is. It needs a keypad, a loudspeaker or headset socket, "
        "and a voice for each language: see the installation sheet.",
        tests=(
            "visit/test_spoken.py::test_everything_visible_of_the_sample_is_said",
            "visit/test_controls.py::test_every_control_is_said_in_one_sentence",
            "running/test_visitors.py::test_who_sees_nothing",
            "running/test_keys.py::test_all_controls_are_reached_by_tab_and_none_holds_the_focus",
        ),
    ),
    Requirement(
        "5.1.3.2",
        "The voice comes from the machine itself, or from a headset that can be plugged in "
        "without seeing.",
        "on site",
        "The voice goes to the system's sound output, whichever player there is. Which loudspeaker "
        "and which socket, and whether the socket can be felt, is up to the machine.",
        tests=(
            "running/test_players.py::test_what_is_heard_is_what_was_said",
            "running/test_players.py::test_players_are_looked_for_in_their_order",
        ),
    ),
    Requirement(
        "5.1.3.3",
        "What is heard can be matched with what is seen (a recommendation).",
        "met",
        "A page is read in the order in which it is seen: title, status, cards, then what can be "
        "touched. The focus that is heard has its ring on the screen.",
        tests=(
            "visit/test_spoken.py::test_an_office_is_told_in_reading_order",
            "views/test_accessible.py::test_keys_and_ears_meet_the_controls_in_the_same_order",
        ),
    ),
    Requirement(
        "5.1.3.4",
        "Speech can be stopped and heard again.",
        "met",
        "A button and a key stop it at once; a button and a key read the page again from its "
        "beginning. It cannot be paused in the middle.",
        tests=(
            "running/test_reading_aloud.py::test_silence_is_silence",
            "running/test_reading_aloud.py::test_read_reads_this_page_and_from_then_on_every_page",
            "running/test_speech.py::test_stopping_is_silence_at_once",
        ),
    ),
    Requirement(
        "5.1.3.5",
        "Any action of the visitor's, and any new speech, stops what is being said.",
        "met",
        "Any touch and any key; a palm that only rests does not. A new reading takes the place of "
        "the old one, down to the player that has already begun.",
        tests=(
            "running/test_reading_aloud.py::test_a_touch_anywhere_interrupts",
            "running/test_reading_aloud.py::test_any_key_interrupts",
            "running/test_speech.py::test_a_new_reading_takes_the_place_of_the_old",
            "running/test_speech.py::test_what_a_player_has_started_is_silent_too",
        ),
    ),
    Requirement(
        "5.1.3.6",
        "What is no text is said in words.",
        "met",
        "Signs of status and of another building are said as words, a picture by its text, a code "
        "by what it holds. Other icons only repeat the words beside them.",
        tests=(
            "visit/test_spoken.py::test_closed_is_said_where_only_a_sign_and_a_colour_show_it",
            "visit/test_spoken.py::test_another_building_is_said_where_only_a_sign_shows_it",
            "views/test_accessible.py"
            "::test_the_chosen_code_is_checked_and_the_picture_says_what_it_holds",
        ),
    ),
    Requirement("5.1.3.7", "Video is said in words.", "not applicable", "There is no video."),
    Requirement(
        "5.1.3.8",
        "What is typed hidden is not said aloud.",
        "not applicable",
        "Nothing secret is ever typed.",
    ),
    Requirement(
        "5.1.3.9",
        "Personal data is only heard in private.",
        "not applicable",
        "The kiosk knows no personal data: it shows what anybody may read. Which office a visitor "
        "listens to can be overheard; a headset keeps it private.",
    ),
    Requirement(
        "5.1.3.10",
        "No other sound disturbs the speech.",
        "met",
        "There are no other sounds, and never two voices at once.",
        tests=("running/test_speech.py::test_a_new_reading_takes_the_place_of_the_old",),
    ),
    Requirement(
        "5.1.3.11",
        "The volume in a headset can be changed without seeing.",
        "met",
        "Two keys of the keypad make the voice louder and softer, wherever one is.",
        tests=(
            "running/test_key_map.py::test_a_keypad_works_by_its_scan_codes_where_f_keys_have_other_names",
            "visit/test_leaving.py::test_the_volume_stays_between_its_ends",
        ),
    ),
    Requirement(
        "5.1.3.12",
        "The volume of a loudspeaker can be changed in steps without seeing, up to 65 dB(A).",
        "on site",
        "The steps and the keys are there. How many dB(A) reach the visitor depends on amplifier, "
        "loudspeaker and room, and is measured when the kiosk is installed.",
        figures=("volume-range", "volume-step"),
        tests=("running/test_loudness.py::test_steps_of_volume_are_as_large_as_they_say",),
    ),
    Requirement(
        "5.1.3.13",
        "After each use the volume goes back to 65 dB(A) or less.",
        "on site",
        "Every visit begins with the middle step. The installer sets the machine so that this step "
        "is 65 dB(A) or less where the visitor stands.",
        tests=(
            "running/test_reading_aloud.py"
            "::test_the_next_visitor_hears_nothing_and_has_the_usual_volume",
        ),
    ),
    Requirement(
        "5.1.3.14",
        "Speech is in the language that is shown.",
        "met",
        "Each sentence is said by the voice of its own language, also a Polish street on a "
        "Ukrainian page. A language without a voice has no button to read aloud; a voice that "
        "turns out to speak another language is not used.",
        tests=(
            "visit/test_spoken.py::test_what_is_said_has_its_language",
            "visit/test_spoken.py::test_a_polish_street_in_a_ukrainian_sentence_is_polish",
            "running/test_speech.py"
            "::test_sentences_are_heard_in_their_order_by_the_voices_of_their_languages",
            "running/test_speech.py::test_a_voice_that_says_its_own_name_in_another_language_is_none",
        ),
    ),
    Requirement(
        "5.1.3.15",
        "Mistakes of input are said.",
        "not applicable",
        "Nothing can be entered, so nothing can be wrong.",
    ),
    Requirement(
        "5.1.3.16",
        "Receipts and tickets are said.",
        "not applicable",
        "The kiosk gives out nothing.",
    ),
)

ENLARGING = (
    Requirement(
        "5.1.4",
        "A capital H takes at least 0.7° of sight from where visitors stand.",
        "met",
        "The content says from how far the screen is read; no letter is ever smaller than that "
        "needs. Measured on the pixels of every sheet, for 600 mm. Letters grow to 150 % and "
        "200 %; a panel too small for that has them as large as it can hold.",
        figures=("sight-100", "sight-150", "sight-200"),
        tests=(
            "views/test_matrix.py::test_a_page_is_as_it_has_to_be",
            "views/test_look.py::test_the_smallest_text_is_readable_from_where_people_stand",
            "views/test_look.py::test_who_stands_farther_away_sees_larger_text",
            "views/test_panels.py::test_a_page_is_as_it_has_to_be_on_other_panels",
        ),
    ),
    Requirement(
        "5.1.5",
        "What is heard can be seen as well.",
        "met",
        "The voice says what stands on the page and nothing else that is needed. Recordings stand "
        "for texts that are shown.",
        tests=(
            "running/test_recordings_heard.py"
            "::test_it_is_heard_once_in_place_of_the_sentences_that_are_in_it",
        ),
    ),
    Requirement(
        "5.1.6.1",
        "What is closed to keyboards works without seeing.",
        "not applicable",
        "The kiosk is not closed to keyboards: everything works by keys as well as by touch.",
    ),
    Requirement(
        "5.1.6.2",
        "The focus is never caught.",
        "met",
        "The keys go round all controls of a page and hold nowhere.",
        tests=(
            "running/test_keys.py::test_all_controls_are_reached_by_tab_and_none_holds_the_focus",
        ),
    ),
    Requirement(
        "5.1.7",
        "Nothing has to be spoken.",
        "not applicable",
        "The kiosk does not listen.",
    ),
)

PARTS = (
    Requirement(
        "5.2",
        "Each aid can be switched on by those who need it.",
        "met",
        "Larger letters, contrast and reach are buttons in the lower part of every page, and on a "
        "page of their own with all choices. Without seeing: a key reads the page, another one "
        "leads to the aids.",
        figures=("target-100", "sight-100", "edge-standard"),
        tests=(
            "visit/test_whole_visits.py::test_the_controls_are_the_same_on_every_page",
            "visit/test_leaving.py::test_the_aids_are_one_touch_from_the_first_page",
            "running/test_key_map.py::test_every_keypad_key_has_a_use_of_its_own",
        ),
    ),
    Requirement("5.3", "Biometrics are never the only way.", "not applicable", "There are none."),
    Requirement(
        "5.4",
        "Information for accessibility survives conversion.",
        "not applicable",
        "Nothing is converted for visitors. What the content says about a picture stays with it.",
    ),
    Requirement(
        "5.5.1",
        "No grasping, pinching or twisting.",
        "on site",
        "Touch and keys need a tip of anything: one finger, a knuckle, a stick on the keys. The "
        "keypad, the socket and their cover are the machine's.",
        tests=("running/test_fingers.py::test_a_tap_looks_pressed_at_once_and_opens_when_lifted",),
    ),
    Requirement(
        "5.5.2",
        "Each operable part can be found without seeing and without setting it off.",
        "on site",
        "Keys that move the focus say where it is, and open nothing. The touch screen cannot be "
        "felt: without seeing, the keypad is the way. Its keys have to be told apart by touch.",
        tests=("window/test_assistive_technology.py::test_the_focus_is_heard",),
    ),
    Requirement(
        "5.6.1",
        "The state of a switch can be heard without using it.",
        "met",
        "A control that gets the focus says whether it is chosen or on.",
        tests=(
            "visit/test_controls.py::test_a_switch_says_whether_it_is_on",
            "visit/test_controls.py"
            "::test_a_choice_says_whether_it_is_chosen_and_its_name_is_in_its_language",
            "views/test_accessible.py::test_a_language_is_one_of_several_and_a_switch_is_on_or_off",
            "window/test_assistive_technology.py::test_a_switch_tells_that_it_is_on",
        ),
    ),
    Requirement(
        "5.6.2",
        "The state of a switch can be seen.",
        "met",
        "What is on or chosen is filled, what is not is empty: also without colour.",
        figures=("state-contrast",),
        tests=("views/test_greyscale.py::test_what_is_chosen_or_on_or_today_is_lighter_or_darker",),
    ),
    Requirement(
        "5.7",
        "The repeat of a held key can be slowed down or switched off.",
        "on site",
        "A held key repeats nothing but moving the focus and the volume; it never opens anything "
        "twice. Whether and how quickly keys repeat is set in the system or in the keypad.",
        tests=("running/test_keys.py::test_a_key_that_is_held_opens_nothing_twice",),
    ),
    Requirement(
        "5.8",
        "A key struck twice by mistake counts once, for up to 0.5 s.",
        "partly met",
        "On the touch screen, taps on the same target within 0.5 s count once. For keys the kiosk "
        "itself has no such delay: the system's (on Linux: bounce keys) or the keypad's has to be "
        "used.",
        tests=(
            "running/test_fingers.py::test_taps_on_the_same_target_in_half_a_second_count_once",
        ),
    ),
    Requirement(
        "5.9",
        "Nothing needs two actions at once.",
        "met",
        "One finger or one key at a time does everything. There are no gestures.",
        tests=(
            "running/test_fingers.py::test_any_finger_presses_however_many_rest_elsewhere",
            "running/test_touch.py::test_menus_and_gestures_are_taken_and_mean_nothing",
        ),
    ),
)

CLAUSE_5 = Chapter(
    "EN 301 549, clause 5: generic requirements",
    "EN 301 549 V3.2.1 (2021-03). The kiosk is *closed*: visitors cannot install or attach "
    "assistive technology of their own, so clause 5.1 applies in full.",
    (*NON_VISUAL, *ENLARGING, *PARTS),
)
