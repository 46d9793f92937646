"""Polish numerals in all cases, from zero to 999 999 999."""

from kiosk.visit.aloud.grammar import Case, Gender, each, in_case, is_few

_ONE: dict[Gender, str] = {
    "masculine": "jeden jednego jednemu jeden jednym jednym",
    "personal": "jeden jednego jednemu jednego jednym jednym",
    "feminine": "jedna jednej jednej jedną jedną jednej",
    "neuter": "jedno jednego jednemu jedno jednym jednym",
}
_TWO: dict[Gender, str] = {
    "masculine": "dwa dwóch dwóm dwa dwoma dwóch",
    "personal": "dwóch dwóch dwóm dwóch dwoma dwóch",
    "feminine": "dwie dwóch dwóm dwie dwiema dwóch",
    "neuter": "dwa dwóch dwóm dwa dwoma dwóch",
}
_THREE = "trzy trzech trzem trzy trzema trzech"
_FOUR = "cztery czterech czterem cztery czterema czterech"
_ZERO = "zero zera zeru zero zerem zerze"

_UNITS = (
    "pięć pięciu",
    "sześć sześciu",
    "siedem siedmiu",
    "osiem ośmiu",
    "dziewięć dziewięciu",
    "dziesięć dziesięciu",
    "jedenaście jedenastu",
    "dwanaście dwunastu",
    "trzynaście trzynastu",
    "czternaście czternastu",
    "piętnaście piętnastu",
    "szesnaście szesnastu",
    "siedemnaście siedemnastu",
    "osiemnaście osiemnastu",
    "dziewiętnaście dziewiętnastu",
)
"""From five on: alone, and in every other case."""

_TENS = (
    "dwadzieścia dwudziestu",
    "trzydzieści trzydziestu",
    "czterdzieści czterdziestu",
    "pięćdziesiąt pięćdziesięciu",
    "sześćdziesiąt sześćdziesięciu",
    "siedemdziesiąt siedemdziesięciu",
    "osiemdziesiąt osiemdziesięciu",
    "dziewięćdziesiąt dziewięćdziesięciu",
)
_HUNDREDS = (
    "sto stu",
    "dwieście dwustu",
    "trzysta trzystu",
    "czterysta czterystu",
    "pięćset pięciuset",
    "sześćset sześciuset",
    "siedemset siedmiuset",
    "osiemset ośmiuset",
    "dziewięćset dziewięciuset",
)
_THOUSAND = (
    "tysiąc tysiąca tysiącowi tysiąc tysiącem tysiącu",
    "tysiące tysięcy tysiącom tysiące tysiącami tysiącach",
    "tysięcy",
)
_MILLION = (
    "milion miliona milionowi milion milionem milionie",
    "miliony milionów milionom miliony milionami milionach",
    "milionów",
)

_ORDINALS = each(
    "zerowy pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty"
    " dwunasty trzynasty czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty"
)
_ORDINAL_TENS = each(
    "dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty"
    " osiemdziesiąty dziewięćdziesiąty"
)
_ORDINAL_HUNDREDS = each(
    "setny dwusetny trzechsetny czterechsetny pięćsetny sześćsetny siedemsetny osiemsetny"
    " dziewięćsetny"
)

_COMBINING = each(
    "zero jedno dwu trzy cztero pięcio sześcio siedmio ośmio dziewięcio dziesięcio jedenasto"
    " dwunasto trzynasto czternasto piętnasto szesnasto siedemnasto osiemnasto dziewiętnasto"
)
_COMBINING_TENS = each(
    "dwudziesto trzydziesto czterdziesto pięćdziesięcio sześćdziesięcio siedemdziesięcio"
    " osiemdziesięcio dziewięćdziesięcio"
)

_ADJECTIVE: dict[Gender, str] = {
    "masculine": "y ego emu y ym ym",
    "personal": "y ego emu ego ym ym",
    "feminine": "a ej ej ą ą ej",
    "neuter": "e ego emu e ym ym",
}
_COLLECTIVE = {
    2: "dwoje dwojga",
    3: "troje trojga",
    4: "czworo czworga",
    5: "pięcioro pięciorga",
    6: "sześcioro sześciorga",
    7: "siedmioro siedmiorga",
    8: "ośmioro ośmiorga",
    9: "dziewięcioro dziewięciorga",
    10: "dziesięcioro dziesięciorga",
}


def cardinal(n: int, case: Case = "nominative", gender: Gender = "masculine") -> str:
    """``dwadzieścia trzy``; raises ValueError below zero and from a thousand millions on."""
    if not 0 <= n < 10**9:
        raise ValueError(n)
    if n == 0:
        return in_case(_ZERO, case)
    if n == 1:
        return in_case(_ONE[gender], case)
    millions, below_million = divmod(n, 10**6)
    thousands, units = divmod(below_million, 1000)
    parts = [
        _counted(millions, _MILLION, case),
        _counted(thousands, _THOUSAND, case),
        _below_thousand(units, case, gender),
    ]
    return " ".join(part for part in parts if part)


def _counted(n: int, forms: tuple[str, str, str], case: Case) -> str:
    one, several, many = forms
    if n == 0:
        return ""
    if n == 1:
        return in_case(one, case)
    direct = case in ("nominative", "accusative")
    counted = many if direct and not is_few(n) else in_case(several, case)
    return f"{_below_thousand(n, case, 'masculine')} {counted}"


def _below_thousand(n: int, case: Case, gender: Gender) -> str:
    hundreds, rest = divmod(n, 100)
    parts = [_form(_HUNDREDS[hundreds - 1], case, gender)] if hundreds else []
    if rest >= 20:
        parts.append(_form(_TENS[rest // 10 - 2], case, gender))
        rest %= 10
    if rest == 1:
        parts.append("jeden")
    elif rest == 2:
        parts.append(in_case(_TWO[gender], case))
    elif rest in (3, 4):
        direct = case in ("nominative", "accusative")
        asked: Case = "genitive" if gender == "personal" and direct else case
        parts.append(in_case(_THREE if rest == 3 else _FOUR, asked))
    elif rest:
        parts.append(_form(_UNITS[rest - 5], case, gender))
    return " ".join(parts)


def _form(forms: str, case: Case, gender: Gender) -> str:
    alone, oblique = forms.split()
    direct = case in ("nominative", "accusative") and gender != "personal"
    return alone if direct else oblique


def collective(n: int, case: Case = "nominative") -> str | None:
    """How many children: ``troje``; None where people say the plain number."""
    forms = _COLLECTIVE.get(n)
    if forms is None or case not in ("nominative", "accusative", "genitive"):
        return None
    return forms.split()[case == "genitive"]


def ordinal(n: int, case: Case = "nominative", gender: Gender = "masculine") -> str:
    """``dwudziesty trzeci``: tens and units in the case, what comes before them as it is."""
    before, last = n - n % 100, n % 100
    if n >= 1000 and n % 1000 == 0:
        thousands = n // 1000
        prefix = combining(thousands) if 1 < thousands < 100 else ""
        return _inflected(f"{prefix}tysięczny", case, gender)
    if n >= 100 and last == 0:
        before, last = n - n % 1000, n % 1000
        parts = [_inflected(_ORDINAL_HUNDREDS[last // 100 - 1], case, gender)]
    elif last < 20:
        parts = [_inflected(_ORDINALS[last], case, gender)]
    else:
        parts = [_inflected(_ORDINAL_TENS[last // 10 - 2], case, gender)]
        if last % 10:
            parts.append(_inflected(_ORDINALS[last % 10], case, gender))
    if before:
        parts.insert(0, cardinal(before))
    return " ".join(parts)


def _inflected(adjective: str, case: Case, gender: Gender) -> str:
    stem, ending = adjective[:-1], in_case(_ADJECTIVE[gender], case)
    if adjective.endswith("y"):
        return stem + ending
    if adjective == "drugi" and ending in ("a", "ą"):
        return stem + ending
    return f"{stem}i" if ending == "y" else f"{stem}i{ending.removeprefix('y')}"


def combining(n: int) -> str:
    """The first half of ``pięcioletni``, up to 100."""
    if n == 100:
        return "stu"
    if n < 20:
        return _COMBINING[n]
    tens, units = divmod(n, 10)
    return _COMBINING_TENS[tens - 2] + (_COMBINING[units] if units else "")
