"""Whatever a clerk writes: it becomes words, and nothing fails."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.visit.aloud.wording import in_words, in_words_by_language

LANGUAGES = ("pl", "uk", "en")
UNSPOKEN = re.compile(r"\d|[^\w\s.,:;?!…’'-]|_")
PIECES = (
    "ul. pl. al. św. godz. o do od po przed między pon. pt.–pt. wt, tel. nr pok. 12a 1/3/5 8:00"
    " 8.30 7:30–15:30 24.12 12.11.2026 2026-11-12 listopada 2026 r. roku 5 osób zł 12,50 % 13 min"
    " 1.000 +48 71 78 22 360 II XIV (a) „b” · – / & zon@mops.pl www.x.pl 53-611 0 00 007"
    " 999999999 12345678901234 1.2.3.4 3. -5 5-letni B12 §5 800+ ½ km² i/lub 24/7 1:1 25:61 31.13."
    " 0.5 1,5,7 5°C вул. о з після січня року хв ІІ 5-ти at from until am 9pm May 1st £5 1990s"
    " Wrocław Мова"
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES.split()), st.sampled_from(["", " ", "  ", ", ", "-", ". "])),
    max_size=8,
).map(lambda parts: "".join(piece + between for piece, between in parts))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, derandomize=True)
@given(text=TEXTS)
@example(text="12,501234567890123, 1.2.3.4 +48, pok. 5°C½-")
def test_no_digit_and_no_sign_is_left(language: str, text: str) -> None:
    said = in_words(text, language)
    assert UNSPOKEN.search(said) is None
    assert said == said.strip()


@pytest.mark.parametrize("language", [*LANGUAGES, "de", "qps"])
@settings(deadline=None, derandomize=True)
@given(text=st.text(max_size=40))
@example(text="가나다 힣")
def test_any_text_can_be_said(language: str, text: str) -> None:
    pieces = in_words_by_language([(text, language), (text, "pl")], language, "pl")
    assert all(isinstance(piece, str) for piece, _ in pieces)
    if language in LANGUAGES:
        assert UNSPOKEN.search("".join(piece for piece, _ in pieces)) is None


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None, derandomize=True)
@given(text=TEXTS)
def test_what_is_in_words_stays_as_it_is(language: str, text: str) -> None:
    said = in_words(text, language)
    assert not re.search(r"\d", in_words(said, language))
