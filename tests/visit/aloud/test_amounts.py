"""Money, minutes, per cent, and plain numbers between other words."""

import pytest

from kiosk.visit.aloud.wording import in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Zamyka za 13 min", "Zamyka za trzynaście minut"),
        ("Zamyka za 1 min", "Zamyka za jedną minutę"),
        ("Zamyka za 2 min.", "Zamyka za dwie minuty"),
        ("Zamyka za 22 min", "Zamyka za dwadzieścia dwie minuty"),
        ("do 15 min", "do piętnastu minut"),
        ("2 godz. 30 min", "dwie godziny trzydzieści minut"),
        ("1,5 godz.", "półtorej godziny"),
        ("2,5 km", "dwa i pół kilometra"),
        ("3,7 km", "trzy przecinek siedem kilometra"),
        ("1 zł", "jeden złoty"),
        ("2 zł", "dwa złote"),
        ("5 zł", "pięć złotych"),
        ("12,50 zł", "dwanaście złotych pięćdziesiąt groszy"),
        ("10 000,00 zł", "dziesięć tysięcy złotych"),
        ("350 mln zł", "trzysta pięćdziesiąt milionów złotych"),
        ("1,5 mln zł", "półtora miliona złotych"),
        ("prawie 50 mln zł", "prawie pięćdziesiąt milionów złotych"),
        ("20 tys. osób", "dwadzieścia tysięcy osób"),
        ("600 zł/mies.", "sześćset złotych miesięcznie"),
        ("5%", "pięć procent"),
        ("2,5%", "dwa i pół procent"),
        ("5–10 min", "pięć do dziesięciu minut"),
        ("-5°C", "minus pięć stopni Celsjusza"),
        ("1/2 etatu", "pół etatu"),
        ("½ etatu", "pół etatu"),
    ],
)
def test_polish_amounts(written: str, said: str) -> None:
    assert in_words(written, "pl") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2 osoby", "dwie osoby"),
        ("2 biura", "dwa biura"),
        ("22 osoby", "dwadzieścia dwie osoby"),
        ("1 osoba", "jedna osoba"),
        ("1 miejsce", "jedno miejsce"),
        ("20 wyróżniających się pracowników", "dwudziestu wyróżniających się pracowników"),
        ("8000 osób", "osiem tysięcy osób"),
        ("około 8000 osób", "około ośmiu tysięcy osób"),
        ("do 6500 spotkań", "do sześciu tysięcy pięciuset spotkań"),
        ("ponad 600", "ponad sześćset"),
        ("w 20 placówkach", "w dwudziestu placówkach"),
        ("w 3 dni", "w trzy dni"),
        ("z 2 rodzinami", "z dwoma rodzinami"),
        ("dla 2 osób", "dla dwóch osób"),
        ("w ciągu 14 dni", "w ciągu czternastu dni"),
        ("3 dzieci", "troje dzieci"),
        ("800 dzieci", "osiemset dzieci"),
        ("2 z 4", "dwa z czterech"),
        ("20 691", "dwadzieścia tysięcy sześćset dziewięćdziesiąt jeden"),
        ("2–3 dni", "dwa, trzy dni"),
        ("10–15 dni", "dziesięć do piętnastu dni"),
        ("0–18 lat", "zero do osiemnastu lat"),
        ("dzieci do lat 3", "dzieci do lat trzech"),
        ("800+", "osiemset plus"),
        ("5-letnie dziecko", "pięcioletnie dziecko"),
        ("powyżej 60. roku życia", "powyżej sześćdziesiątego roku życia"),
        ("każdy 1. wtorek", "każdy pierwszy wtorek"),
        ("3 x w tygodniu", "trzy razy w tygodniu"),
        ("007", "zero zero siedem"),
        ("COVID-19", "COVID dziewiętnaście"),
        ("aleja Jana Pawła II", "aleja Jana Pawła drugiego"),
        ("II piętro", "drugie piętro"),
    ],
)
def test_polish_counts(written: str, said: str) -> None:
    assert in_words(written, "pl") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Зачиняється за 13 хв", "Зачиняється за тринадцять хвилин"),
        ("Зачиняється за 1 хв", "Зачиняється за одну хвилину"),
        ("Зачиняється за 22 хв", "Зачиняється за двадцять дві хвилини"),
        ("350 млн злотих", "триста п’ятдесят мільйонів злотих"),
        ("2 зл", "два злоті"),
        ("12,50 грн", "дванадцять гривень п’ятдесят копійок"),
        ("5 тис. грн", "п’ять тисяч гривень"),
        ("1,5 год", "півтори години"),
        ("50%", "п’ятдесят відсотків"),
        ("1%", "один відсоток"),
        ("20 691 людина", "двадцять тисяч шістсот дев’яносто одна людина"),
        ("близько 8000", "близько восьми тисяч"),
        ("понад 2500 родин", "понад дві тисячі п’ятсот родин"),
        ("2 людини", "дві людини"),
        ("2 відділи", "два відділи"),
        ("у 20 містах", "у двадцяти містах"),
        ("протягом 14 днів", "протягом чотирнадцяти днів"),
        ("близько 21 родини", "близько двадцяти однієї родини"),
        ("10–15 днів", "від десяти до п’ятнадцяти днів"),
        ("5-річна дитина", "п’ятирічна дитина"),
        ("2-й поверх", "другий поверх"),
        ("II група", "друга група"),
        ("ІІ групи", "другої групи"),
        ("800+", "вісімсот плюс"),
    ],
)
def test_ukrainian(written: str, said: str) -> None:
    assert in_words(written, "uk") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Closes in 13 min", "Closes in thirteen minutes"),
        ("Closes in 1 min", "Closes in one minute"),
        ("350 million zł", "three hundred and fifty million zlotys"),
        ("£12.50", "twelve pounds fifty pence"),
        ("2.5 km", "two point five kilometres"),
        ("10% off", "ten per cent off"),
        ("20,691", "twenty thousand six hundred and ninety-one"),
        ("about 8,000 people", "about eight thousand people"),
        ("over 2,500 families", "over two thousand five hundred families"),
        ("5–10 min", "five to ten minutes"),
        ("2–3 days", "two to three days"),
        ("21st", "twenty-first"),
        ("5-year-old", "five-year-old"),
        ("World War II", "World War two"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert in_words(written, "en") == said
