"""Cases, genders and numbers, as far as numerals and short forms need them."""

from typing import Literal

import msgspec

Case = Literal["nominative", "genitive", "dative", "accusative", "instrumental", "locative"]
Gender = Literal["masculine", "personal", "feminine", "neuter"]
"""``personal`` is the Polish masculine of people: ``dwóch pracowników``, but ``dwa pokoje``."""

_CASES: tuple[Case, ...] = (
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "locative",
)


def in_case(forms: str, case: Case, between: str = " ") -> str:
    """The form in a case of ``forms``: all six in the order of the school grammars."""
    return forms.split(between)[_CASES.index(case)]


def each(words: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(words.split())


def cases(**words: str) -> dict[str, Case]:
    """Which case follows a word: ``cases(genitive="od do")``."""
    return {word: case for case in _CASES for word in words.get(case, "").split()}


def is_few(n: int) -> bool:
    """2, 3, 4, 22, 23…: what counts takes the nominative plural in Polish and Ukrainian."""
    return n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)


class Noun(msgspec.Struct, frozen=True):
    """What is counted: ``one few many``, the genitive and the accusative of one, then the
    dative, instrumental and locative of many."""

    gender: Gender
    one: str
    few: str
    many: str
    part: str
    one_accusative: str
    dative: str
    instrumental: str
    locative: str

    def counted(self, n: int, case: Case, is_one: bool) -> str:
        """The form after the numeral ``n`` in a case; ``is_one`` as the language has it of n."""
        if is_one:
            return {"nominative": self.one, "accusative": self.one_accusative}.get(case, self.part)
        if case in ("nominative", "accusative"):
            return self.few if is_few(n) else self.many
        return {
            "genitive": self.many,
            "dative": self.dative,
            "instrumental": self.instrumental,
        }.get(case, self.locative)


def noun(gender: Gender, forms: str) -> Noun:
    """A noun of its eight forms in one text; ``_`` joins the words of a form."""
    words = (form.replace("_", " ") for form in forms.split())
    return Noun(gender, *words)
