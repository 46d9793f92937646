"""Made-up people who might stand before a kiosk in Poland."""

from calendar import monthrange
from dataclasses import dataclass
from random import Random

_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
"""Of the digits of a PESEL, for the last one: regulation on the PESEL register of 4 January 2012,
and ustawa o ewidencji ludności, art. 15 and 16."""

_CENTURY = {19: 0, 20: 20}
"""What is added to the month."""

_HEADS = ("Brzęcz", "Chrząst", "Grzegżół", "Krzykal", "Piórkow", "Strzałkow", "Wrzeszcz", "Zdziech")
_MIDDLES = ("ala", "ebni", "iń", "okęt", "orzy", "utna", "yczy", "ysła")
_TAILS = ("ewicz", "ewska", "kowiak", "łowska", "niecka", "szewski", "towicz", "wałka", "zieniuk")
_FIRST_NAMES = ("Agnieszka", "Bożena", "Grzegorz", "Jadwiga", "Oleksandr", "Świetłana", "Zdzisław")


@dataclass(frozen=True)
class Person:
    """``first_name`` is shared with others; the rest is one's own."""

    pesel: str
    first_name: str
    last_name: str


def people(seed: int, count: int) -> list[Person]:
    """So many different people; the same for the same seed."""
    chance = Random(seed)
    numbers: dict[str, None] = {}
    while len(numbers) < count:
        numbers[_pesel(chance)] = None
    names: dict[str, None] = {}
    while len(names) < count:
        middles = "".join(chance.choice(_MIDDLES) for _ in range(2))
        names[chance.choice(_HEADS) + middles + chance.choice(_TAILS)] = None
    return [
        Person(number, chance.choice(_FIRST_NAMES), name)
        for number, name in zip(numbers, names, strict=True)
    ]


def _pesel(chance: Random) -> str:
    """The day of birth, a number of the day, and a digit that checks them."""
    year, month = chance.randint(1930, 2010), chance.randint(1, 12)
    day = chance.randint(1, monthrange(year, month)[1])
    born = f"{year % 100:02}{month + _CENTURY[year // 100]:02}{day:02}"
    written = f"{born}{chance.randrange(10_000):04}"
    total = sum(int(digit) * weight for digit, weight in zip(written, _WEIGHTS, strict=True))
    return f"{written}{-total % 10}"
