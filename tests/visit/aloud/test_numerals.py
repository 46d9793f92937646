"""Numbers in words: each one another, none with a digit, in every case and gender."""

from itertools import product
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.visit.aloud import english_numerals, polish_numerals, ukrainian_numerals
from kiosk.visit.aloud.grammar import Case, Gender

LANGUAGES = (polish_numerals, ukrainian_numerals, english_numerals)
CASES: tuple[Case, ...] = (
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "locative",
)
GENDERS: tuple[Gender, ...] = ("masculine", "personal", "feminine", "neuter")


@pytest.mark.parametrize("numerals", LANGUAGES, ids=lambda module: module.__name__)
def test_ten_thousand_numbers_are_ten_thousand_texts(numerals: ModuleType) -> None:
    for case, gender in product(CASES, GENDERS):
        said = [numerals.cardinal(n, case, gender) for n in range(10_000)]
        assert len(set(said)) == len(said), (case, gender)


@pytest.mark.parametrize("numerals", LANGUAGES, ids=lambda module: module.__name__)
def test_ordinals_are_told_apart_as_well(numerals: ModuleType) -> None:
    for case, gender in product(CASES, GENDERS):
        said = [numerals.ordinal(n, case, gender) for n in range(1, 3000)]
        assert len(set(said)) == len(said), (case, gender)


@settings(deadline=None, derandomize=True)
@given(st.integers(0, 10**9 - 1), st.sampled_from(CASES), st.sampled_from(GENDERS))
def test_a_number_is_words_and_nothing_else(n: int, case: Case, gender: Gender) -> None:
    for numerals in LANGUAGES:
        said = numerals.cardinal(n, case, gender)
        assert said == " ".join(said.split())
        assert all(sign.isalpha() or sign in " -’" for sign in said), said


@pytest.mark.parametrize("numerals", LANGUAGES, ids=lambda module: module.__name__)
@pytest.mark.parametrize("n", [-1, 10**9])
def test_what_nobody_counts_is_refused(numerals: ModuleType, n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        numerals.cardinal(n)


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "zero"),
        (14, "czternaście"),
        (40, "czterdzieści"),
        (71, "siedemdziesiąt jeden"),
        (100, "sto"),
        (316, "trzysta szesnaście"),
        (1000, "tysiąc"),
        (1001, "tysiąc jeden"),
        (2000, "dwa tysiące"),
        (5000, "pięć tysięcy"),
        (12_000, "dwanaście tysięcy"),
        (22_000, "dwadzieścia dwa tysiące"),
        (21_000, "dwadzieścia jeden tysięcy"),
        (20_691, "dwadzieścia tysięcy sześćset dziewięćdziesiąt jeden"),
        (1_000_000, "milion"),
        (2_000_000, "dwa miliony"),
        (350_000_000, "trzysta pięćdziesiąt milionów"),
    ],
)
def test_polish_numbers(n: int, said: str) -> None:
    assert polish_numerals.cardinal(n) == said


@pytest.mark.parametrize(
    ("n", "case", "gender", "said"),
    [
        (1, "nominative", "feminine", "jedna"),
        (1, "accusative", "feminine", "jedną"),
        (1, "nominative", "neuter", "jedno"),
        (2, "nominative", "feminine", "dwie"),
        (22, "nominative", "feminine", "dwadzieścia dwie"),
        (21, "nominative", "feminine", "dwadzieścia jeden"),
        (2, "instrumental", "feminine", "dwiema"),
        (3, "nominative", "personal", "trzech"),
        (20, "nominative", "personal", "dwudziestu"),
        (8500, "nominative", "personal", "osiem tysięcy pięciuset"),
        (6500, "genitive", "masculine", "sześciu tysięcy pięciuset"),
        (1000, "genitive", "masculine", "tysiąca"),
        (5, "locative", "masculine", "pięciu"),
        (4, "instrumental", "masculine", "czterema"),
    ],
)
def test_polish_numbers_in_a_case(n: int, case: Case, gender: Gender, said: str) -> None:
    assert polish_numerals.cardinal(n, case, gender) == said


@pytest.mark.parametrize(
    ("n", "case", "gender", "said"),
    [
        (1, "nominative", "masculine", "pierwszy"),
        (2, "genitive", "masculine", "drugiego"),
        (2, "accusative", "feminine", "drugą"),
        (2, "nominative", "neuter", "drugie"),
        (3, "nominative", "neuter", "trzecie"),
        (3, "locative", "masculine", "trzecim"),
        (8, "locative", "feminine", "ósmej"),
        (23, "genitive", "masculine", "dwudziestego trzeciego"),
        (121, "locative", "masculine", "sto dwudziestym pierwszym"),
        (1989, "locative", "masculine", "tysiąc dziewięćset osiemdziesiątym dziewiątym"),
        (2000, "locative", "masculine", "dwutysięcznym"),
        (2026, "genitive", "masculine", "dwa tysiące dwudziestego szóstego"),
        (2100, "nominative", "masculine", "dwa tysiące setny"),
    ],
)
def test_polish_ordinals(n: int, case: Case, gender: Gender, said: str) -> None:
    assert polish_numerals.ordinal(n, case, gender) == said


@pytest.mark.parametrize(
    ("n", "case", "gender", "said"),
    [
        (40, "nominative", "masculine", "сорок"),
        (90, "genitive", "masculine", "дев’яноста"),
        (1000, "nominative", "masculine", "тисяча"),
        (2000, "nominative", "masculine", "дві тисячі"),
        (5000, "nominative", "masculine", "п’ять тисяч"),
        (8000, "genitive", "masculine", "восьми тисяч"),
        (21_000, "nominative", "masculine", "двадцять одна тисяча"),
        (20_691, "nominative", "feminine", "двадцять тисяч шістсот дев’яносто одна"),
        (350_000_000, "nominative", "masculine", "триста п’ятдесят мільйонів"),
        (2, "nominative", "feminine", "дві"),
        (1, "accusative", "feminine", "одну"),
        (400, "genitive", "masculine", "чотирьохсот"),
        (7500, "genitive", "masculine", "семи тисяч п’ятисот"),
        (20, "locative", "masculine", "двадцяти"),
        (5, "instrumental", "masculine", "п’ятьма"),
    ],
)
def test_ukrainian_numbers(n: int, case: Case, gender: Gender, said: str) -> None:
    assert ukrainian_numerals.cardinal(n, case, gender) == said


@pytest.mark.parametrize(
    ("n", "case", "gender", "said"),
    [
        (3, "nominative", "masculine", "третій"),
        (3, "genitive", "neuter", "третього"),
        (3, "locative", "feminine", "третій"),
        (8, "locative", "feminine", "восьмій"),
        (8, "genitive", "feminine", "восьмої"),
        (23, "genitive", "neuter", "двадцять третього"),
        (23, "nominative", "neuter", "двадцять третє"),
        (40, "nominative", "masculine", "сороковий"),
        (1989, "locative", "masculine", "тисяча дев’ятсот вісімдесят дев’ятому"),
        (2000, "genitive", "masculine", "двотисячного"),
        (2026, "genitive", "masculine", "дві тисячі двадцять шостого"),
    ],
)
def test_ukrainian_ordinals(n: int, case: Case, gender: Gender, said: str) -> None:
    assert ukrainian_numerals.ordinal(n, case, gender) == said


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (316, "three hundred and sixteen"),
        (1005, "one thousand and five"),
        (20_691, "twenty thousand six hundred and ninety-one"),
        (350_000_000, "three hundred and fifty million"),
    ],
)
def test_english_numbers(n: int, said: str) -> None:
    assert english_numerals.cardinal(n) == said


def test_english_ordinals() -> None:
    said = [english_numerals.ordinal(n) for n in (1, 2, 3, 5, 8, 9, 12, 20, 21, 23, 31, 100)]
    assert said == [
        "first",
        "second",
        "third",
        "fifth",
        "eighth",
        "ninth",
        "twelfth",
        "twentieth",
        "twenty-first",
        "twenty-third",
        "thirty-first",
        "one hundredth",
    ]


def test_english_years() -> None:
    said = [english_numerals.year(n) for n in (1900, 1905, 1989, 2000, 2009, 2010, 2026)]
    assert said == [
        "nineteen hundred",
        "nineteen oh five",
        "nineteen eighty-nine",
        "two thousand",
        "two thousand and nine",
        "twenty ten",
        "twenty twenty-six",
    ]


def test_the_first_half_of_a_longer_word() -> None:
    polish = [polish_numerals.combining(n) for n in (1, 2, 5, 18, 24, 100)]
    ukrainian = [ukrainian_numerals.combining(n) for n in (1, 2, 5, 18, 25, 100)]
    assert polish == ["jedno", "dwu", "pięcio", "osiemnasto", "dwudziestocztero", "stu"]
    assert ukrainian == ["одно", "дво", "п’яти", "вісімнадцяти", "двадцятип’яти", "сто"]


def test_how_many_children() -> None:
    assert polish_numerals.collective(3) == "troje"
    assert polish_numerals.collective(3, "genitive") == "trojga"
    assert polish_numerals.collective(3, "locative") is None
    assert polish_numerals.collective(800) is None
