"""The real engine: every language by a voice of its own, and none of its words by another."""

import subprocess
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.model import Content, Language, Text
from kiosk.running import voices
from kiosk.running.speech_search import Found
from kiosk.running.voices import (
    Voice,
    VoicePart,
    engine,
    is_switched,
    listing_command,
    phonemes_command,
    speaking_command,
    trial_text,
    tried,
    voice_parts,
    voices_in,
)

LISTING = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en           (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  nb              --/M      Norwegian_Bokmål  gmq/nb               (no 5)
 5  pl              --/M      Polish             zlw/pl
 5  pt              --/M      Portuguese_(Portugal) roa/pt             (pt-pt 5)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
"""


def run(command: list[str], told: str = "") -> bytes:
    done = subprocess.run(command, input=told.encode(), capture_output=True, check=True, timeout=20)
    return done.stdout


@pytest.fixture(scope="module")
def program() -> str:
    found = engine()
    assert found is not None, "espeak-ng is installed by make setup"
    return found


@pytest.fixture(scope="module")
def real(program: str) -> dict[Language, Voice]:
    """The voices of this machine for the sample content, tried as the kiosk tries them."""
    listed = voices_in(run(listing_command(program)).decode(), ("pl", "uk", "en"))
    found = {
        language: tried(voice, run(phonemes_command(program, voice), trial_text(language)).decode())
        for language, voice in listed.items()
    }
    return {language: voice for language, voice in found.items() if voice is not None}


def phonemes_of(program: str, part: VoicePart, folder: Path) -> tuple[str, bytes]:
    """What the engine says and writes, by the kiosk's own command and in one and the same run."""
    said = folder / "phonemes"
    told = [*speaking_command(program, part), "-x", f"--phonout={said}"]
    sound = run(told, part.text)
    return said.read_text(encoding="utf-8"), sound


def loudest(sound: bytes) -> int:
    """Of a WAV that says it is longer than it is, as one written into a pipe does."""
    assert sound[:4] == b"RIFF"
    samples = array("h", sound[44 : 44 + len(sound[44:]) // 2 * 2])
    return max(samples, default=0)


def texts_of(content: Content) -> Iterator[Text]:
    """What the sample says in each language."""
    for office in content.offices:
        yield from (text for text in (office.name, office.summary) if text)
    for place in content.places.values():
        written = (place.name, place.how_to_get_there, place.step_free)
        yield from (text for text in written if text)
    for article in content.articles:
        yield from (text for text in (article.title, article.summary) if text)
    for figure in content.figures:
        yield figure.label


def test_only_listed_voices_count_and_the_nearest_is_taken() -> None:
    found = voices_in(LISTING, ("pl", "en", "pt", "no", "uk", "nn"))
    assert {language: voice.tag for language, voice in found.items()} == {
        "pl": "pl",
        "en": "en-gb",
        "pt": "pt",
        "no": "nb",
    }
    assert list(found) == ["pl", "en", "pt", "no"], "in the order of the content"
    assert voices_in("", ("pl",)) == {}
    assert voices_in("Error: no data\n(pl 1)\n", ("pl",)) == {}


def test_a_voice_is_none_if_it_says_its_own_name_in_another_language() -> None:
    voice = Voice("uk", "uk")
    assert tried(voice, "_:(en)sI2r'IlIk_:k'a:(uk)\n") is None
    assert tried(voice, "") is None
    assert tried(voice, "uk@-r'Ainska\n") == voice, "and of signs nothing is known"


def test_the_machine_has_a_voice_for_each_language_of_the_sample(
    real: Mapping[Language, Voice],
) -> None:
    assert {language: voice.tag for language, voice in real.items()} == {
        "pl": "pl",
        "uk": "uk",
        "en": "en-gb",
    }
    assert "%" in real["pl"].signs
    assert "%" in real["en"].signs
    assert "%" not in real["uk"].signs, "this engine says it in English"


def test_every_language_of_europe_has_a_voice_of_its_own_or_none(program: str) -> None:
    listed = voices_in(run(listing_command(program)).decode(), tuple(NATIVE_NAMES))
    assert len(listed) >= 35
    for language, voice in listed.items():
        said = run(phonemes_command(program, voice), trial_text(language)).decode()
        checked = tried(voice, said)
        assert checked is not None, language
        assert checked.signs, f"{language}: the trial text came out in other lines"


def test_what_is_really_spoken_is_in_its_language(
    program: str, real: Mapping[Language, Voice], sample: Content, tmp_path: Path
) -> None:
    """Every text of the sample, by the kiosk's own command: no switch of language in it, and other
    sounds than those that the other voices would make of it."""
    texts = {(words, language) for text in texts_of(sample) for language, words in text.items()}
    said_by: Counter[Language] = Counter()
    for part in (part for text in sorted(texts) for part in voice_parts([text], real)):
        said, sound = phonemes_of(program, part, tmp_path)
        assert said.strip(), part
        assert not is_switched(said), f"{part.text}: {said}"
        assert loudest(sound) > 2_000, part
        if len(part.text) > 10:
            others = (voice for voice in real.values() if voice != part.voice)
            wrong = [run(phonemes_command(program, one), part.text) for one in others]
            assert said.encode() not in wrong, part
            said_by[part.voice.language] += 1
    assert set(said_by) == {"pl", "uk", "en"}
    assert min(said_by.values()) > 15


def test_the_wrong_voice_would_be_noticed(
    program: str, real: Mapping[Language, Voice], tmp_path: Path
) -> None:
    """The two tests above see what they are made for."""
    as_is = run(phonemes_command(program, real["uk"]), "вулиця Strzegomska").decode()
    assert is_switched(as_is)
    unheard = VoicePart(Voice("pl", "pl"), "Українська", False)
    assert is_switched(phonemes_of(program, unheard, tmp_path)[0])
    assert not is_switched("a_ (b) 3 (e) l'O")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("Kasy.", "pl")], ["pl: Kasy."]),
        ([("Kasy", "pl"), ("Каси", "uk")], ["pl: Kasy~", "uk: Каси"]),
        ([("Kasy,", "pl"), ("Каси", "uk")], ["pl: Kasy,", "uk: Каси"]),
        (
            [("Вулиця Nowa Wola-Mała 6, кабінет A12.", "uk")],
            ["uk: Вулиця~", "pl: Nowa Wola-Mała~", "uk: 6, кабінет~", "pl: A~", "uk: 12."],
        ),
        ([("Zapraszamy do Київ!", "pl")], ["pl: Zapraszamy do~", "uk: Київ"]),
        ([("Ціна 5 %, 3/5 α", "uk")], ["uk: Ціна 5 , 3 5"]),
        ([("Zniżka 5 % ♿ α", "pl")], ["pl: Zniżka 5 %"]),
        ([("Хв. памʼять, об’єкт", "uk")], ["uk: Хв. пам’ять, об’єкт"]),
        ([("zniż\u00adka\u200b,\nn0we\t[[p'ip]]", "pl")], ["pl: zniżka, n0we p'ip"]),
        ([("…", "pl"), ("Kasy", "pl"), ("—", "en"), ("", "en")], ["pl: Kasy"]),
        ([("Hallo", "de"), ("μ", "pl")], []),
        ([], []),
    ],
)
def test_a_sentence_is_divided_among_the_voices(
    real: Mapping[Language, Voice], parts: list[tuple[str, Language]], expected: list[str]
) -> None:
    """``~`` marks where no pause follows."""
    divided = [
        f"{part.voice.language}: {part.text}{'~' if part.flows_on else ''}"
        for part in voice_parts(parts, real)
    ]
    assert divided == expected


def test_signs_in_any_language_never_switch_it(
    program: str, real: Mapping[Language, Voice], tmp_path: Path
) -> None:
    signs = "".join(chr(code) for code in range(33, 127) if not chr(code).isalnum())
    for language, word in (("pl", "pokój"), ("uk", "кімната"), ("en", "room")):
        said = [
            phonemes_of(program, part, tmp_path)[0]
            for sign in signs + "–−„”’№€½²°µªº…•→♿😀①ﬁ"
            for part in voice_parts([(f"{word} {sign} 5 {word}{sign}{word}", language)], real)
        ]
        assert len(said) > 50
        assert [one for one in said if is_switched(one)] == []


def test_brackets_are_no_sounds(
    program: str, real: Mapping[Language, Voice], tmp_path: Path
) -> None:
    """The engine takes what stands in [[ ]] for signs of sounds."""
    (part,) = voice_parts([("[[kOt]]", "pl")], real)
    (plain,) = voice_parts([("kOt", "pl")], real)
    assert phonemes_of(program, part, tmp_path) == phonemes_of(program, plain, tmp_path)


def test_it_speaks_a_little_slower_than_by_itself(
    program: str, real: Mapping[Language, Voice]
) -> None:
    (part,) = voice_parts(
        [("Otwarte od siódmej trzydzieści do piętnastej trzydzieści.", "pl")], real
    )
    ours = len(run(speaking_command(program, part), part.text))
    usual = len(run([program, "-v", "pl", "--stdin", "--stdout"], part.text))
    assert 1.1 < ours / usual < 1.3


def test_a_text_that_has_no_end_is_cut_off(real: Mapping[Language, Voice]) -> None:
    (part,) = voice_parts([("a" * 100_000, "pl")], real)
    assert len(part.text) == voices.LONGEST_TEXT


def test_speech_needs_both_a_voice_and_a_player() -> None:
    found = Found(engine="espeak-ng", voices={"pl": Voice("pl", "pl")}, sound_trouble="no sound")
    assert found.languages == frozenset()
    assert found.trouble == "no sound"
