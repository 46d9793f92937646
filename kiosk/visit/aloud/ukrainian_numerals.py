"""Ukrainian numerals in all cases, from zero to 999 999 999."""

from kiosk.visit.aloud.grammar import Case, Gender, each, in_case, is_few

_ONE: dict[Gender, str] = {
    "masculine": "один одного одному один одним одному",
    "personal": "один одного одному одного одним одному",
    "feminine": "одна однієї одній одну однією одній",
    "neuter": "одне одного одному одне одним одному",
}
_TWO: dict[Gender, str] = {
    "masculine": "два двох двом два двома двох",
    "personal": "два двох двом двох двома двох",
    "feminine": "дві двох двом дві двома двох",
    "neuter": "два двох двом два двома двох",
}
_UNITS = (
    "три трьох трьом три трьома трьох",
    "чотири чотирьох чотирьом чотири чотирма чотирьох",
    "п’ять п’яти п’яти п’ять п’ятьма п’яти",
    "шість шести шести шість шістьма шести",
    "сім семи семи сім сьома семи",
    "вісім восьми восьми вісім вісьма восьми",
    "дев’ять дев’яти дев’яти дев’ять дев’ятьма дев’яти",
    "десять десяти десяти десять десятьма десяти",
    "одинадцять одинадцяти одинадцяти одинадцять одинадцятьма одинадцяти",
    "дванадцять дванадцяти дванадцяти дванадцять дванадцятьма дванадцяти",
    "тринадцять тринадцяти тринадцяти тринадцять тринадцятьма тринадцяти",
    "чотирнадцять чотирнадцяти чотирнадцяти чотирнадцять чотирнадцятьма чотирнадцяти",
    "п’ятнадцять п’ятнадцяти п’ятнадцяти п’ятнадцять п’ятнадцятьма п’ятнадцяти",
    "шістнадцять шістнадцяти шістнадцяти шістнадцять шістнадцятьма шістнадцяти",
    "сімнадцять сімнадцяти сімнадцяти сімнадцять сімнадцятьма сімнадцяти",
    "вісімнадцять вісімнадцяти вісімнадцяти вісімнадцять вісімнадцятьма вісімнадцяти",
    "дев’ятнадцять дев’ятнадцяти дев’ятнадцяти дев’ятнадцять дев’ятнадцятьма дев’ятнадцяти",
)
_TENS = (
    "двадцять двадцяти двадцяти двадцять двадцятьма двадцяти",
    "тридцять тридцяти тридцяти тридцять тридцятьма тридцяти",
    "сорок сорока сорока сорок сорока сорока",
    "п’ятдесят п’ятдесяти п’ятдесяти п’ятдесят п’ятдесятьма п’ятдесяти",
    "шістдесят шістдесяти шістдесяти шістдесят шістдесятьма шістдесяти",
    "сімдесят сімдесяти сімдесяти сімдесят сімдесятьма сімдесяти",
    "вісімдесят вісімдесяти вісімдесяти вісімдесят вісімдесятьма вісімдесяти",
    "дев’яносто дев’яноста дев’яноста дев’яносто дев’яноста дев’яноста",
)
_HUNDREDS = (
    "сто ста ста сто ста ста",
    "двісті двохсот двомстам двісті двомастами двохстах",
    "триста трьохсот трьомстам триста трьомастами трьохстах",
    "чотириста чотирьохсот чотирьомстам чотириста чотирмастами чотирьохстах",
    "п’ятсот п’ятисот п’ятистам п’ятсот п’ятьмастами п’ятистах",
    "шістсот шестисот шестистам шістсот шістьмастами шестистах",
    "сімсот семисот семистам сімсот сьомастами семистах",
    "вісімсот восьмисот восьмистам вісімсот вісьмастами восьмистах",
    "дев’ятсот дев’ятисот дев’ятистам дев’ятсот дев’ятьмастами дев’ятистах",
)
_ZERO = "нуль нуля нулю нуль нулем нулі"
_THOUSAND = (
    "тисяча тисячі тисячі тисячу тисячею тисячі",
    "тисячі тисяч тисячам тисячі тисячами тисячах",
    "тисяч",
)
_MILLION = (
    "мільйон мільйона мільйону мільйон мільйоном мільйоні",
    "мільйони мільйонів мільйонам мільйони мільйонами мільйонах",
    "мільйонів",
)

_ORDINALS = each(
    "нульовий перший другий третій четвертий п’ятий шостий сьомий восьмий дев’ятий десятий"
    " одинадцятий дванадцятий тринадцятий чотирнадцятий п’ятнадцятий шістнадцятий сімнадцятий"
    " вісімнадцятий дев’ятнадцятий"
)
_ORDINAL_TENS = each(
    "двадцятий тридцятий сороковий п’ятдесятий шістдесятий сімдесятий вісімдесятий дев’яностий"
)
_ORDINAL_HUNDREDS = each(
    "сотий двохсотий трьохсотий чотирьохсотий п’ятисотий шестисотий семисотий восьмисотий"
    " дев’ятисотий"
)

_COMBINING = each(
    "нуль одно дво три чотири п’яти шести семи восьми дев’яти десяти одинадцяти дванадцяти"
    " тринадцяти чотирнадцяти п’ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев’ятнадцяти"
)
_COMBINING_TENS = each(
    "двадцяти тридцяти сорока п’ятдесяти шістдесяти сімдесяти вісімдесяти дев’яносто"
)

_ADJECTIVE: dict[Gender, str] = {
    "masculine": "ий ого ому ий им ому",
    "personal": "ий ого ому ого им ому",
    "feminine": "а ої ій у ою ій",
    "neuter": "е ого ому е им ому",
}
_THIRD: dict[Gender, str] = {
    "masculine": "третій третього третьому третій третім третьому",
    "personal": "третій третього третьому третього третім третьому",
    "feminine": "третя третьої третій третю третьою третій",
    "neuter": "третє третього третьому третє третім третьому",
}


def is_one(n: int) -> bool:
    """1, 21, 101…: what counts stands in the singular."""
    return n % 10 == 1 and n % 100 != 11


def cardinal(n: int, case: Case = "nominative", gender: Gender = "masculine") -> str:
    """``двадцять три``; raises ValueError below zero and from a thousand millions on."""
    if not 0 <= n < 10**9:
        raise ValueError(n)
    if n == 0:
        return in_case(_ZERO, case)
    millions, below_million = divmod(n, 10**6)
    thousands, units = divmod(below_million, 1000)
    parts = [
        _counted(millions, _MILLION, case, "masculine"),
        _counted(thousands, _THOUSAND, case, "feminine"),
        _below_thousand(units, case, gender),
    ]
    return " ".join(part for part in parts if part)


def _counted(n: int, forms: tuple[str, str, str], case: Case, gender: Gender) -> str:
    one, several, many = forms
    if n == 0:
        return ""
    direct = case in ("nominative", "accusative")
    if is_one(n):
        counted = in_case(one, case)
    elif direct and not is_few(n):
        counted = many
    else:
        counted = in_case(several, case)
    return counted if n == 1 else f"{_below_thousand(n, case, gender)} {counted}"


def _below_thousand(n: int, case: Case, gender: Gender) -> str:
    hundreds, rest = divmod(n, 100)
    parts = [in_case(_HUNDREDS[hundreds - 1], case)] if hundreds else []
    if rest >= 20:
        parts.append(in_case(_TENS[rest // 10 - 2], case))
        rest %= 10
    if rest == 1:
        parts.append(in_case(_ONE[gender], case))
    elif rest == 2:
        parts.append(in_case(_TWO[gender], case))
    elif rest:
        parts.append(in_case(_UNITS[rest - 3], case))
    return " ".join(parts)


def ordinal(n: int, case: Case = "nominative", gender: Gender = "masculine") -> str:
    """``двадцять третій``: only the last word is in the case."""
    if n >= 1000 and n % 1000 == 0:
        thousands = n // 1000
        prefix = combining(thousands) if 1 < thousands < 100 else ""
        return _inflected(f"{prefix}тисячний", case, gender)
    if n >= 100 and n % 100 == 0:
        before, last = n - n % 1000, _ORDINAL_HUNDREDS[n % 1000 // 100 - 1]
    elif n % 100 < 20:
        before, last = n - n % 100, _ORDINALS[n % 100]
    elif n % 10 == 0:
        before, last = n - n % 100, _ORDINAL_TENS[n % 100 // 10 - 2]
    else:
        before, last = n - n % 10, _ORDINALS[n % 10]
    inflected = _inflected(last, case, gender)
    return f"{cardinal(before)} {inflected}" if before else inflected


def _inflected(adjective: str, case: Case, gender: Gender) -> str:
    if adjective == "третій":
        return in_case(_THIRD[gender], case)
    return adjective.removesuffix("ий") + in_case(_ADJECTIVE[gender], case)


def combining(n: int) -> str:
    """The first half of ``п’ятирічний``, up to 100."""
    if n == 100:
        return "сто"
    if n < 20:
        return _COMBINING[n]
    tens, units = divmod(n, 10)
    return _COMBINING_TENS[tens - 2] + (_COMBINING[units] if units else "")
