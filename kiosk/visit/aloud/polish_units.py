"""What is counted in Polish by a short sign."""

from kiosk.visit.aloud.grammar import Noun, noun

_HOUR = "godzina godziny godzin godziny godzinę godzinom godzinami godzinach"
_SECOND = "sekunda sekundy sekund sekundy sekundę sekundom sekundami sekundach"
_SQUARE_METRE = (
    "metr_kwadratowy metry_kwadratowe metrów_kwadratowych metra_kwadratowego metr_kwadratowy"
    " metrom_kwadratowym metrami_kwadratowymi metrach_kwadratowych"
)
_ZLOTY = "złoty złote złotych złotego złoty złotym złotymi złotych"
_GROSZ = "grosz grosze groszy grosza grosz groszom groszami groszach"
_EURO = "euro euro euro euro euro euro euro euro"
_DOLLAR = "dolar dolary dolarów dolara dolara dolarom dolarami dolarach"

UNITS: dict[str, Noun] = {
    "min": noun("feminine", "minuta minuty minut minuty minutę minutom minutami minutach"),
    "godz": noun("feminine", _HOUR),
    "h": noun("feminine", _HOUR),
    "sek": noun("feminine", _SECOND),
    "s": noun("feminine", _SECOND),
    "mies": noun(
        "masculine", "miesiąc miesiące miesięcy miesiąca miesiąc miesiącom miesiącami miesiącach"
    ),
    "tyg": noun(
        "masculine", "tydzień tygodnie tygodni tygodnia tydzień tygodniom tygodniami tygodniach"
    ),
    "os": noun("feminine", "osoba osoby osób osoby osobę osobom osobami osobach"),
    "szt": noun("feminine", "sztuka sztuki sztuk sztuki sztukę sztukom sztukami sztukach"),
    "str": noun("feminine", "strona strony stron strony stronę stronom stronami stronach"),
    "pkt": noun("masculine", "punkt punkty punktów punktu punkt punktom punktami punktach"),
    "km": noun(
        "masculine",
        "kilometr kilometry kilometrów kilometra kilometr kilometrom kilometrami kilometrach",
    ),
    "m": noun("masculine", "metr metry metrów metra metr metrom metrami metrach"),
    "m²": noun("masculine", _SQUARE_METRE),
    "m2": noun("masculine", _SQUARE_METRE),
    "cm": noun(
        "masculine",
        "centymetr centymetry centymetrów centymetra centymetr centymetrom centymetrami"
        " centymetrach",
    ),
    "mm": noun(
        "masculine",
        "milimetr milimetry milimetrów milimetra milimetr milimetrom milimetrami milimetrach",
    ),
    "kg": noun(
        "masculine",
        "kilogram kilogramy kilogramów kilograma kilogram kilogramom kilogramami kilogramach",
    ),
    "g": noun("masculine", "gram gramy gramów grama gram gramom gramami gramach"),
    "l": noun("masculine", "litr litry litrów litra litr litrom litrami litrach"),
    "zł": noun("masculine", _ZLOTY),
    "PLN": noun("masculine", _ZLOTY),
    "gr": noun("masculine", _GROSZ),
    "€": noun("neuter", _EURO),
    "EUR": noun("neuter", _EURO),
    "$": noun("masculine", _DOLLAR),
    "USD": noun("masculine", _DOLLAR),
    "UAH": noun("feminine", "hrywna hrywny hrywien hrywny hrywnę hrywnom hrywnami hrywnach"),
    "%": noun(
        "masculine", "procent procent procent procent procent procentom procentami procentach"
    ),
    "°C": noun(
        "masculine",
        "stopień_Celsjusza stopnie_Celsjusza stopni_Celsjusza stopnia_Celsjusza stopień_Celsjusza"
        " stopniom_Celsjusza stopniami_Celsjusza stopniach_Celsjusza",
    ),
}
SCALES: dict[str, Noun] = {
    "tys": noun("masculine", "tysiąc tysiące tysięcy tysiąca tysiąc tysiącom tysiącami tysiącach"),
    "mln": noun("masculine", "milion miliony milionów miliona milion milionom milionami milionach"),
    "mld": noun(
        "masculine", "miliard miliardy miliardów miliarda miliard miliardom miliardami miliardach"
    ),
}
CENTS: dict[str, Noun] = {
    "zł": noun("masculine", _GROSZ),
    "€": noun("masculine", "cent centy centów centa centa centom centami centach"),
}
