"""Short forms and signs in full, in the case that the sentence asks for."""

import pytest

from kiosk.visit.aloud.wording import in_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ul. Strzegomska 6", "ulica Strzegomska sześć"),
        ("przy ul. Strzegomskiej 6", "przy ulicy Strzegomskiej sześć"),
        ("na ul. Hubskiej", "na ulicy Hubskiej"),
        ("na pl. Grunwaldzkim", "na placu Grunwaldzkim"),
        ("al. Hallera 4", "aleja Hallera cztery"),
        ("Al. Jerozolimskie", "Aleje Jerozolimskie"),
        ("os. Kosmonautów", "osiedle Kosmonautów"),
        ("ul. św. Mikołaja", "ulica świętego Mikołaja"),
        ("ul. św. Anny", "ulica świętej Anny"),
        ("Zespół ds. Orzekania", "Zespół do spraw Orzekania"),
        ("m.in. zasiłki, np. rodzinny", "między innymi zasiłki, na przykład rodzinny"),
        ("wnioski itp. Zapraszamy", "wnioski i tym podobne. Zapraszamy"),
        ("pon., śr. i czw.", "poniedziałek, środa i czwartek"),
        ("pon.–pt.", "od poniedziałku do piątku"),
        ("pn-pt", "od poniedziałku do piątku"),
        ("w śr. i w niedz.", "w środę i w niedzielę"),
        ("od pon. do pt.", "od poniedziałku do piątku"),
        ("wt. · dziś", "wtorek, dziś"),
        ("dr Nowak, p. Kowalska", "doktor Nowak, pani Kowalska"),
        ("zł/os.", "zł na osobę"),
        ("opiekun/opiekunka & rodzina", "opiekun, opiekunka i rodzina"),
        ("„Na Ciepłej”", "Na Ciepłej"),
        ("Biuletyn (BIP) – strona", "Biuletyn, BIP, strona"),
        ("tzw. „becikowe”", "tak zwane becikowe"),
        ("ok. 200 m", "około dwustu metrów"),
    ],
)
def test_polish(written: str, said: str) -> None:
    assert in_words(written, "pl") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("вул. Степана Бандери 5", "вулиця Степана Бандери п’ять"),
        ("на вул. Шевченка", "на вулиці Шевченка"),
        ("на пл. Ринок", "на площі Ринок"),
        ("буд. 5, кв. 12", "будинок п’ять, квартира дванадцять"),
        ("м. Вроцлав, просп. Свободи", "місто Вроцлав, проспект Свободи"),
        ("пн, ср, пт", "понеділок, середа, п’ятниця"),
        ("пн–пт", "з понеділка до п’ятниці"),
        ("у вт. та чт.", "у вівторок та четвер"),
        ("напр., довідка і т. д.", "наприклад, довідка і так далі."),
        ("№ 5", "номер п’ять"),
        ("QR-код, e-mail", "к’юар-код, імейл"),
        ("Пʼятидесятниця", "П’ятидесятниця"),
    ],
)
def test_ukrainian(written: str, said: str) -> None:
    assert in_words(written, "uk") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("5 Main St.", "five Main Street."),
        ("St. Mary's", "Saint Mary’s"),
        ("ID no. 5", "ID number five"),
        ("No. It is not.", "No. It is not."),
        ("cards, e.g. a passport, etc. We", "cards, for example a passport, and so on. We"),
        ("Mon · today", "Monday, today"),
        ("Mon, Wed & Fri", "Monday, Wednesday and Friday"),
        ("Sat and Sun", "Saturday and Sunday"),
        ("The sun sat down", "The sun sat down"),
        ("and/or", "and or"),
    ],
)
def test_english(written: str, said: str) -> None:
    assert in_words(written, "en") == said


@pytest.mark.parametrize("written", ["Idź na ul.", "Na pl. i na ul.", "To os."])
def test_a_short_form_that_nothing_follows_is_left_alone(written: str) -> None:
    assert in_words(written, "pl") == written


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", "zon, małpa, mops kropka wroclaw kropka pl"),
        ("uk", "zon, собака, mops крапка wroclaw крапка pl"),
        ("en", "zon, at, mops dot wroclaw dot pl"),
    ],
)
def test_an_address_can_be_written_down(language: str, said: str) -> None:
    assert in_words("zon@mops.wroclaw.pl", language) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Strona: www.mops.wroclaw.pl.", "Strona: wu wu wu kropka mops kropka wroclaw kropka pl."),
        ("https://mops.pl/kontakt", "mops kropka pl ukośnik kontakt"),
        ("jan.kos-lis@mops.pl", "jan kropka kos myślnik lis, małpa, mops kropka pl"),
    ],
)
def test_addresses_in_polish(written: str, said: str) -> None:
    assert in_words(written, "pl") == said


def test_another_language_is_left_to_its_voice() -> None:
    assert in_words("Mo–Fr 8:00–16:00 Uhr", "de") == "Mo–Fr 8:00–16:00 Uhr"
