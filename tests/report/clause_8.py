"""EN 301 549 V3.2.1, clause 8: hardware, as far as the program and its installation touch it."""

from tests.report.requirement import Chapter, Requirement

_SHEET = "See the installation sheet."

CLAUSE_8 = Chapter(
    "EN 301 549, clause 8: hardware",
    "EN 301 549 V3.2.1 (2021-03). This is a program: the panel, its stand, the keypad and the room "
    "are not part of it. The rows say what the program does for them, and what has to be looked at "
    "where the kiosk stands.",
    (
        Requirement(
            "8.1.2",
            "Connections follow an industry standard.",
            "on site",
            "The keypad is an ordinary keyboard (USB or other), the headset an ordinary one; the "
            "content says which keys the keypad sends. " + _SHEET,
            tests=("running/test_key_map.py::test_another_keypad_is_described_in_the_content",),
        ),
        Requirement(
            "8.1.3",
            "Colour is not the only means on the hardware.",
            "on site",
            "Keys and sockets have to be marked by shape or words as well. " + _SHEET,
        ),
        Requirement(
            "8.2.1.1",
            "The loudness of speech can be changed by at least 18 dB.",
            "met",
            "Five steps. Measured on the sound that goes to the player; that the machine's own "
            "mixer leaves them as they are is checked on site.",
            figures=("volume-range",),
            tests=(
                "running/test_loudness.py::test_steps_of_volume_are_as_large_as_they_say",
                "visit/test_leaving.py::test_the_volume_has_steps_over_more_than_18_decibels",
            ),
        ),
        Requirement(
            "8.2.1.2",
            "There is a step of 12 dB above the softest.",
            "met",
            "The steps are 6 dB each.",
            figures=("volume-step",),
            tests=("running/test_loudness.py::test_steps_of_volume_are_as_large_as_they_say",),
        ),
        Requirement(
            "8.2.2",
            "What is held to the ear couples to hearing aids.",
            "not applicable",
            "Nothing is held to the ear. An induction loop at the loudspeaker helps people with "
            "hearing aids: see the installation sheet.",
        ),
        Requirement(
            "8.3.1",
            "What is to be reached is in forward or in side reach (8.3.2 or 8.3.3).",
            "on site",
            "Where the panel hangs decides. The program helps: in low reach, all controls of all "
            "pages are between 800 and 1,100 mm above the floor (8.3.0 recommends that), or, where "
            "the panel, larger letters or the keyboard of the search leave no other way, in the "
            "lower half of the panel.",
            figures=("highest-lying", "highest-upright", "highest-upright-large", "lowest"),
            tests=(
                "views/test_reach.py::test_all_is_between_800_and_1100_mm_where_the_panel_allows",
                "views/test_low_reach.py"
                "::test_a_large_panel_keeps_every_page_between_800_and_1100_mm",
                "running/test_visitors.py::test_a_wheelchair",
                "views/test_matrix.py::test_a_page_is_as_it_has_to_be",
            ),
        ),
        Requirement(
            "8.3.2.1, 8.3.3.1",
            "At least one of each kind of operable part is at most 1,220 mm above the floor.",
            "on site",
            "With the sample's panel (lower edge at 900 mm) low reach keeps this for every "
            "control, but on an upright panel for tiles with the largest letters and for what the "
            "search has found. The keypad and the socket are the machine's. " + _SHEET,
            figures=("highest-lying", "highest-upright", "highest-upright-large"),
            tests=(
                "views/test_reach.py::test_all_is_between_800_and_1100_mm_where_the_panel_allows",
            ),
        ),
        Requirement(
            "8.3.2.2, 8.3.3.2",
            "At least one of each kind of operable part is at least 380 mm above the floor.",
            "on site",
            "No control is lower than the panel's lower edge. " + _SHEET,
            figures=("lowest",),
            tests=(
                "views/test_reach.py::test_all_is_between_800_and_1100_mm_where_the_panel_allows",
            ),
        ),
        Requirement(
            "8.3.2.3 – 8.3.2.6, 8.3.3.3",
            "Over and under what is in the way there is room for reach, knees and toes.",
            "on site",
            _SHEET,
        ),
        Requirement(
            "8.3.4",
            "There is clear floor to stand or sit on, level, open on one side.",
            "on site",
            _SHEET,
        ),
        Requirement(
            "8.3.5",
            "The screen can be read from 1,015 mm above the floor.",
            "on site",
            "Letters are large enough from where visitors stand (5.1.4). Height, tilt and glare "
            "are looked at from a chair. " + _SHEET,
            figures=("sight-100",),
        ),
        Requirement(
            "8.3.6",
            "There are instructions how to install it so.",
            "met",
            "The installation sheet, in English and Polish, holds these dimensions.",
            tests=("report/test_report.py::test_the_installation_sheets_ask_the_same",),
        ),
        Requirement(
            "8.4.1",
            "On number keys, the 5 can be felt.",
            "on site",
            "The kiosk needs no number keys. " + _SHEET,
        ),
        Requirement(
            "8.4.2",
            "Keys need no grasping and at most 22.2 N.",
            "on site",
            _SHEET,
        ),
        Requirement(
            "8.4.3",
            "The orientation of keys, tickets and cards can be felt.",
            "not applicable",
            "Visitors put nothing in and take nothing out.",
        ),
        Requirement(
            "8.5",
            "It can be felt how speech is started.",
            "on site",
            "Speech starts with the key for it or with plugging in a headset, where the system "
            "tells of that. The socket and the key have to be marked so that it can be felt. "
            + _SHEET,
            tests=(
                "running/test_headset.py::test_plugging_in_and_out_is_told_once_each",
                "running/test_reading_aloud.py::test_a_headset_wakes_the_kiosk_and_is_read_to",
            ),
        ),
    ),
)
