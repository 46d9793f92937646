"""Polish, as it is read aloud."""

import re

from kiosk.visit.aloud import polish_numerals
from kiosk.visit.aloud.grammar import Case, Gender, Noun, cases, each, in_case, is_few
from kiosk.visit.aloud.patterns import word_before
from kiosk.visit.aloud.polish_numerals import cardinal, ordinal
from kiosk.visit.aloud.polish_short_forms import SHORT_FORMS
from kiosk.visit.aloud.polish_units import CENTS, SCALES, UNITS
from kiosk.visit.aloud.tongue import Tongue

_MIDNIGHT = "północ północy północy północ północą północy"

_GENITIVE = (
    "od do z ze dla bez około u obok koło powyżej poniżej spośród wśród oprócz ciągu sprzed"
    " według dnia zamiast wzdłuż podczas naprzeciw"
)
_INSTRUMENTAL = "przed nad pod za między pomiędzy poza"
_LOCATIVE = "w we na o po przy"

_FEMININE = frozenset(
    each(
        "osoby rodziny godziny minuty sekundy doby noce kobiety dziewczynki matki babcie"
        " karty sprawy kasy placówki instytucje organizacje fundacje komisje strony sale windy"
        " rampy ulice dzielnice gminy grupy szkoły klasy umowy wizyty rozmowy decyzje"
        " legitymacje kopie opłaty części rzeczy prace oferty informacje raty poradnie"
        " przychodnie pielęgniarki opiekunki pracownice nagrody książki drogi linie toalety"
        " ławki kolejki usługi pozycje choroby próby miejscowości możliwości kwoty wypłaty"
        " wpłaty zmiany świetlice noclegownie jadłodajnie"
    )
)
"""Feminine nouns in the plural: they have ``dwie`` where others have ``dwa``."""

_PEOPLE = frozenset(
    each(
        "pracowników mężczyzn chłopców seniorów uczniów studentów rodziców mieszkańców"
        " uczestników wolontariuszy uchodźców obywateli cudzoziemców opiekunów asystentów"
        " specjalistów lekarzy psychologów pedagogów terapeutów prawników urzędników klientów"
        " podopiecznych bezdomnych niepełnosprawnych potrzebujących samotnych chorych"
        " bezrobotnych emerytów rencistów członków kandydatów interesantów petentów"
        " wychowanków przedsiębiorców radnych ekspertów kuratorów nauczycieli wnioskodawców"
        " beneficjentów kombatantów absolwentów polaków ukraińców ojców synów mężów braci"
        " dziadków wnuków kierowców policjantów gości dorosłych ludzi"
    )
)
"""Men, or people of whom some are: their number stands in the genitive."""


def _clock(hour: int, minute: int, case: Case) -> str:
    if minute == 0 and hour in (0, 24):
        return in_case(_MIDNIGHT, case)
    at_night = " w nocy" if hour == 0 else ""
    said = ordinal(hour or 12, case, "feminine")
    if minute == 0:
        return said
    return f"{said} {'zero ' if minute < 10 else ''}{cardinal(minute)}{at_night}"


def _day(day: int, case: Case) -> str:
    return ordinal(day, case)


def _count(n: int, before: str, after: str) -> str:
    following = re.match(r"(?: [^\W\d_]+){1,4}", after)
    words = following[0].lower().split() if following else []
    noun_at = next(
        (place for place, word in enumerate(words) if not re.search(r"(?:[yi]ch|^się)$", word)), 0
    )
    counted = words[noun_at] if words else ""
    if any(word in _PEOPLE for word in words[: noun_at + 1]):
        gender: Gender = "personal"
    elif n == 1:
        gender = _gender_of_one(counted)
    else:
        gender = "feminine" if is_few(n) and counted in _FEMININE else "masculine"
    case = _case(word_before(before), words[: noun_at + 1])
    if n == 1 and re.search("[ęą]$", counted):
        case = "accusative" if counted.endswith("ę") else "instrumental"
    if counted in ("dzieci", "dziećmi", "dzieciom"):
        return polish_numerals.collective(n, case) or cardinal(n, case, gender)
    return cardinal(n, case, gender)


def _gender_of_one(counted: str) -> Gender:
    if re.search(r"(?:a|ę|ą|ość|noc)$", counted):
        return "feminine"
    return "neuter" if re.search(r"(?:o|e|um|ę)$", counted) else "masculine"


def _case(before: str, words: list[str]) -> Case:
    """What is counted shows its case; else the word before the number decides."""
    for ending, case in _ENDINGS:
        if any(len(word) > len(ending) + 2 and word.endswith(ending) for word in words):
            return case
    return POLISH.count_cases.get(before, "nominative")


_ENDINGS: tuple[tuple[str, Case], ...] = (
    ("ach", "locative"),
    ("ami", "instrumental"),
    ("dziećmi", "instrumental"),
    ("ludźmi", "instrumental"),
    ("om", "dative"),
)


def _amount(whole: int, fraction: str, case: Case, counted: Noun | None) -> str:
    gender = counted.gender if counted else "masculine"
    part = f" {counted.part}" if counted else ""
    feminine = gender == "feminine"
    if fraction.rstrip("0") == "":
        named = f" {counted.counted(whole, case, whole == 1)}" if counted else ""
        return cardinal(whole, case, gender) + named
    if fraction.rstrip("0") == "5" and whole == 0:
        return f"pół{part}"
    if fraction.rstrip("0") == "5" and whole == 1:
        return f"{'półtorej' if feminine else 'półtora'}{part}"
    if fraction.rstrip("0") == "5":
        return f"{cardinal(whole, case, gender)} i pół{part}"
    zeros = "zero " * (len(fraction) - len(fraction.lstrip("0")))
    return f"{cardinal(whole, case)} przecinek {zeros}{cardinal(int(fraction))}{part}"


_LETTERS = dict(
    zip(
        "abcdefghijklmnoprstuwvxyzćłńóśźż",
        each(
            "a be ce de e ef gie ha i jot ka el em en o pe er es te u wu fau iks igrek zet cie eł"
            " eń o eś ziet żet"
        ),
        strict=True,
    )
) | {"q": "ku"}

_SHORT_WEEKDAYS = (
    ("pon", "pn"),
    ("wt",),
    ("śr",),
    ("czw", "cz"),
    ("pt",),
    ("sob", "sb"),
    ("niedz", "nd", "ndz"),
)
_MONTHS = each(
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
    " grudnia"
)

POLISH = Tongue(
    language="pl",
    cardinal=cardinal,
    ordinal=ordinal,
    combining=polish_numerals.combining,
    is_one=lambda n: n == 1,
    count=_count,
    amount=_amount,
    number_span="{first} do {last_genitive}",
    clock=_clock,
    day=_day,
    year=ordinal,
    span="od {} do {}",
    span_begins=("od", "z"),
    joins=("i", "oraz", "lub", "albo", "a", "do"),
    all_day="całą dobę",
    round_the_clock="całą dobę, siedem dni w tygodniu",
    time_cases=cases(
        nominative="godzina",
        genitive=f"{_GENITIVE} godziny",
        accusative="na godzinę",
        instrumental=f"{_INSTRUMENTAL} godziną",
        locative="o po godzinie",
    ),
    whole_hours=("godzina", "godziny", "godzinie", "godzinę", "godziną", "godzinach"),
    parts_of_day=("rano", "wieczorem", "po południu", "przed południem", "w nocy"),
    open_words=each(
        "czynne czynny czynna otwarte otwarty otwarta godziny godzinach pracuje pracujemy przyjmuje"
        " przyjmujemy przyjęcia urzęduje dyżur dyżury zapraszamy nieczynne zamknięte"
    ),
    day_month_year="{day} {month} {year}",
    month_names=_MONTHS,
    months={name: number for number, name in enumerate(_MONTHS, start=1)},
    of_month="{day} {month}",
    of_year="{date} {year} roku",
    year_cases={"rok": "nominative", "roku": "genitive", "rokiem": "instrumental"},
    before_year="w|W",
    after_year=r"(?=[.,;:)]|$)",
    in_year="{word} {year} roku",
    date_cases=cases(
        nominative="jest",
        genitive=_GENITIVE,
        accusative="na",
        instrumental=_INSTRUMENTAL,
        locative="po o",
    ),
    is_subject=r" (?:to|–|jest) ",
    weekdays=(
        "poniedziałek|poniedziałku|poniedziałek",
        "wtorek|wtorku|wtorek",
        "środa|środy|środę",
        "czwartek|czwartku|czwartek",
        "piątek|piątku|piątek",
        "sobota|soboty|sobotę",
        "niedziela|niedzieli|niedzielę",
    ),
    short_weekdays={
        form: number
        for number, forms in enumerate(_SHORT_WEEKDAYS)
        for form in (*forms, *(each.capitalize() for each in forms))
    },
    sure_weekdays=r"(?i:pon|wt|śr|czw|pt|sob|niedz)\.",
    weekday_cases=cases(genitive=_GENITIVE, accusative="w we na co"),
    short_forms=SHORT_FORMS,
    noun_cases=cases(
        genitive=_GENITIVE,
        dative="ku dzięki",
        accusative="przez",
        instrumental=_INSTRUMENTAL,
        locative=_LOCATIVE,
    ),
    count_cases=cases(genitive=f"{_GENITIVE} lat", accusative=f"{_LOCATIVE} {_INSTRUMENTAL} przez"),
    units=UNITS,
    scales=SCALES,
    cents=CENTS,
    ordinal_nouns={
        "piętro": ("nominative", "neuter"),
        "piętra": ("genitive", "neuter"),
        "piętrze": ("locative", "neuter"),
        "artykuł": ("nominative", "masculine"),
        "artykułu": ("genitive", "masculine"),
        "artykule": ("locative", "masculine"),
        "ustęp": ("nominative", "masculine"),
        "ustępu": ("genitive", "masculine"),
        "paragraf": ("nominative", "masculine"),
        "paragrafu": ("genitive", "masculine"),
    },
    noun_endings={
        "": ("nominative", "masculine"),
        "a": ("nominative", "feminine"),
        "y": ("genitive", "feminine"),
        "i": ("genitive", "feminine"),
        "ę": ("accusative", "feminine"),
        "o": ("nominative", "neuter"),
        "u": ("genitive", "masculine"),
        "ie": ("locative", "feminine"),
        "ze": ("locative", "neuter"),
    },
    floors=("piętro", "piętra", "piętrze"),
    ordinal_endings={
        "-szy": ("nominative", "masculine"),
        "-go": ("genitive", "masculine"),
        "-ego": ("genitive", "masculine"),
        "-cia": ("nominative", "feminine"),
        "-ej": ("genitive", "feminine"),
    },
    signs={
        "&": "i",
        "+": "plus",
        "=": "równa się",
        "§": "paragraf",
        "№": "numer",
        "°": "stopni",
        "½": "pół",
        "¼": "ćwierć",
        "¾": "trzy czwarte",
    },
    address_signs={
        "@": ", małpa,",
        ".": "kropka",
        "-": "myślnik",
        "_": "podkreślenie",
        "/": "ukośnik",
        "+": "plus",
        "?": "znak zapytania",
        "=": "równa się",
        "&": "i",
        "%": "procent",
        "www": "wu wu wu",
    },
    letters=_LETTERS,
    slash="łamane przez",
    minus="minus",
    phone_words=(
        "tel",
        "telefon",
        "telefonu",
        "telefonem",
        "numer",
        "numerem",
        "numeru",
        "faks",
        "fax",
        "infolinia",
        "infolinii",
        "infolinię",
        "zadzwoń",
        "dzwoń",
        "dzwonić",
        "zadzwonić",
        "komórka",
    ),
    door_words=("pokój", "pokoju", "sala", "sali", "gabinet", "lokal", "stanowisko"),
)
