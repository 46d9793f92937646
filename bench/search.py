"""How long a letter typed takes: the offices found and the letters that lead on, in an invented
institution of 24, 1,000 and 10,000 offices with names in three languages, beside a plain scan of
the same texts on this machine in the same run.

Usage: python bench/search.py [offices …]
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from kiosk.content.model import (
    Content,
    Office,
    Organisation,
    Phone,
    Place,
    Situation,
    Text,
    from_snapshot,
    to_snapshot,
)
from kiosk.content.search_building import search_index
from kiosk.content.spelling import folded
from kiosk.visit.search import found, letters_ahead
from kiosk.visit.visit import LONGEST_TYPED

LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżx "
CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя "
"""The keys of a layout: 33 letters or more, and the space."""

LANGUAGES = ("pl", "uk", "en")

KINDS: tuple[Text, ...] = (
    {"pl": "Referat", "uk": "Відділення", "en": "Section"},
    {"pl": "Wydział", "uk": "Відділ", "en": "Department"},
    {"pl": "Biuro", "uk": "Бюро", "en": "Bureau"},
    {"pl": "Zespół", "uk": "Група", "en": "Team"},
    {"pl": "Punkt obsługi", "uk": "Пункт обслуговування", "en": "Service point"},
    {"pl": "Poradnia", "uk": "Консультація", "en": "Clinic"},
    {"pl": "Dział", "uk": "Підрозділ", "en": "Division"},
    {"pl": "Kancelaria", "uk": "Канцелярія", "en": "Registry"},
)
MATTERS: tuple[Text, ...] = (
    {"pl": "świadczeń rodzinnych", "uk": "сімейних виплат", "en": "family benefits"},
    {"pl": "dodatków mieszkaniowych", "uk": "житлових субсидій", "en": "housing allowances"},
    {"pl": "ewidencji ludności", "uk": "обліку населення", "en": "population records"},
    {"pl": "podatków i opłat", "uk": "податків і зборів", "en": "taxes and fees"},
    {"pl": "rejestracji pojazdów", "uk": "реєстрації транспорту", "en": "vehicle registration"},
    {"pl": "ochrony środowiska", "uk": "охорони довкілля", "en": "environmental protection"},
    {"pl": "zasiłków stałych", "uk": "постійної допомоги", "en": "permanent allowances"},
    {"pl": "spraw wojskowych", "uk": "військових справ", "en": "military matters"},
    {"pl": "gospodarki odpadami", "uk": "поводження з відходами", "en": "waste management"},
    {"pl": "usług opiekuńczych", "uk": "послуг з догляду", "en": "care services"},
    {"pl": "pieczy zastępczej", "uk": "прийомних родин", "en": "foster care"},
    {"pl": "orzekania o niepełnosprawności", "uk": "інвалідності", "en": "disability assessment"},
    {"pl": "aktów urodzenia", "uk": "свідоцтв про народження", "en": "birth certificates"},
    {"pl": "pozwoleń na budowę", "uk": "дозволів на будівництво", "en": "building permits"},
)
KEYWORDS: tuple[Text, ...] = (
    {"pl": "czynsz", "uk": "оренда", "en": "rent"},
    {"pl": "dziecko", "uk": "дитина", "en": "child"},
    {"pl": "zaświadczenie", "uk": "довідка", "en": "certificate"},
    {"pl": "pieniądze", "uk": "гроші", "en": "money"},
    {"pl": "meldunek", "uk": "прописка", "en": "residence"},
    {"pl": "renta inwalidzka", "uk": "пенсія з інвалідності", "en": "disability pension"},
    {"pl": "przedszkole", "uk": "дитячий садок", "en": "nursery school"},
    {"pl": "samochód", "uk": "автомобіль", "en": "car"},
    {"pl": "śmieci", "uk": "сміття", "en": "rubbish"},
    {"pl": "opieka nad chorym", "uk": "догляд за хворим", "en": "care for the ill"},
)
SYLLABLES = {
    "pl": "bo brze cho cze da dę dzi gło gro ja jó ka kła ko krzy lę ło ma mie na ni no ńcz pa prze"
    " ra ro rzą sa sta szcze ści ta to tru wa wi wło wró zą zie żu ży",
    "uk": "бо бре ва ве гла го ґа да дів жо за зе зо іва їв ка ко кра лі ло лю ма мі на ні па пре"
    " ро ру са сві ста та то тру ха хо це ча чу ша ще ю я",
    "en": "ash ben ber bright brook car den ding ell field ford gate glen ham har hill ing kirk"
    " land ley low mar mead mill mond nor over pen ram ridge shaw stock ter ton wick",
}


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [24, 1_000, 10_000]
    for size in sizes:
        content = invented(size)
        begun = time.process_time()
        content = replace(content, search=search_index(content))
        built = time.process_time() - begun
        without = len(to_snapshot(replace(content, search=type(content.search)())))
        raw = to_snapshot(content)
        content = from_snapshot(raw)
        print(
            f"{size:,} offices: {len(content.search.words):,} words, index built in {built:.1f} s"
        )
        print(f"  snapshot {len(raw) / 1e6:.1f} MB, without the index {without / 1e6:.1f} MB")
        texts = [list(texts_of(office)) for office in content.offices]
        report(content, texts)


def report(content: Content, texts: list[list[str]]) -> None:
    ours: dict[str, float] = {}
    plain: list[float] = []
    for typed in keystrokes(content):
        ours[typed] = milliseconds(keystroke, content, typed)
        if len(plain) < 30:
            plain.append(milliseconds(scanned, texts, typed))
    median, worst = statistics.median(ours.values()), max(ours.values())
    scan = statistics.median(plain)
    print(f"  a keystroke ({len(ours)} of them): median {median:.1f} ms, worst {worst:.1f} ms")
    print(
        f"  a plain scan: median {scan:.1f} ms; ratio {median / scan:.2f}, worst {worst / scan:.2f}"
    )
    for typed in sorted(ours, key=ours.__getitem__)[:-6:-1]:
        print(f"    {ours[typed]:5.1f} ms {typed!r}")


def keystroke(content: Content, typed: str) -> None:
    letters = CYRILLIC if any("а" <= letter <= "я" for letter in typed) else LETTERS
    found(content, typed, "pl")
    letters_ahead(content, typed, letters, "pl")


def scanned(texts: list[list[str]], typed: str) -> list[int]:
    """The offices with a text in which every word typed begins a word: a simple search."""
    words = folded(typed).split()
    return [
        number
        for number, office in enumerate(texts)
        if any(all(f" {word}" in text for word in words) for text in office)
    ]


def texts_of(office: Office) -> Iterator[str]:
    texts = [*office.name.values(), *(office.summary or {}).values()]
    texts += [keyword for keywords in office.keywords.values() for keyword in keywords]
    texts += [phone.number for phone in office.phones] + [office.room or ""]
    for text in texts:
        yield " " + folded(text)


def milliseconds(ask: Callable[..., object], *of: object) -> float:
    """Of the processor, the better of two tries: what the machine does beside is not ours."""
    times = []
    for _ in range(2):
        begun = time.process_time()
        ask(*of)
        times.append((time.process_time() - begun) * 1000)
    return min(times)


def keystrokes(content: Content) -> Iterator[str]:
    """What is typed, letter by letter: names, keywords, rooms, phones; with one and two typos;
    several words; one letter; nonsense."""
    chance = random.Random(4)
    whole: list[str] = []
    for office in chance.sample(content.offices, min(12, len(content.offices))):
        for language in LANGUAGES:
            name = office.name[language]
            whole += [name, chance.choice(office.keywords[language])]
            whole.append(wrong(name.split()[-1], chance, 1))
            whole.append(wrong(name.split()[-1], chance, 2))
            whole.append(" ".join(wrong(word, chance, 2) for word in name.split()))
        whole += [office.phones[0].number, office.room or ""]
    whole += list(LETTERS.strip()) + list(CYRILLIC.strip())
    whole += ["намисловська", "obsługa klienta", "referat wydział biuro", "qwertyuiop", "zzzzzzzz"]
    seen: set[str] = set()
    for text in whole:
        for end in range(1, min(len(text), LONGEST_TYPED) + 1):
            if text[:end] not in seen:
                seen.add(text[:end])
                yield text[:end]


def wrong(word: str, chance: random.Random, typos: int) -> str:
    """The word with letters left out, doubled, swapped, or changed."""
    letters = list(word)
    for _ in range(typos if len(word) >= 7 else min(typos, 1)):
        place = chance.randrange(max(1, len(letters) - 1))
        kind = chance.randrange(4)
        if kind == 0 and len(letters) > 4:
            del letters[place]
        elif kind == 1:
            letters.insert(place, letters[place])
        elif kind == 2:
            letters[place : place + 2] = letters[place : place + 2][::-1]
        else:
            letters[place] = chance.choice("aeioknrst")
    return "".join(letters)


def invented(size: int, seed: int = 1) -> Content:
    """An institution of so many offices: always the same one."""
    chance = random.Random(seed)
    streets = [f"ul. {_name('pl', chance)}ska {chance.randrange(1, 99)}" for _ in range(40)]
    places = {
        f"place-{number}": Place(f"place-{number}", {"pl": street}, f"{street}, Wrocław")
        for number, street in enumerate(streets)
    }
    offices = tuple(_office(number, chance, list(places)) for number in range(size))
    return Content(
        organisation=Organisation({"pl": "Urząd"}, {"pl": "Urząd"}),
        languages=LANGUAGES,
        country="PL",
        timezone="Europe/Warsaw",
        standing_in="place-0",
        published_on="2026-11-23",
        begins=0,
        horizon=0,
        places=places,
        offices=offices,
        schedules=(),
        situations=tuple(
            Situation(
                f"situation-{number}",
                {language: f"{word[language]} {matter[language]}" for language in LANGUAGES},
                tuple(office.id for office in chance.sample(offices, min(3, size))),
            )
            for number, (word, matter) in enumerate(zip(KEYWORDS, MATTERS, strict=False))
        ),
    )


def _office(number: int, chance: random.Random, places: list[str]) -> Office:
    kind, matter = chance.choice(KINDS), chance.choice(MATTERS)
    own = {language: _name(language, chance) for language in LANGUAGES}
    area = {language: _name(language, chance) for language in LANGUAGES}
    name = {
        language: f"{kind[language]} {matter[language]} {own[language]}" for language in LANGUAGES
    }
    words = chance.sample(KEYWORDS, 3)
    return Office(
        id=f"office-{number}",
        name=name,
        short_name={language: f"{kind[language]} {own[language]}" for language in LANGUAGES},
        icon="info",
        place=chance.choice(places),
        room=f"{chance.randrange(100, 900)}{chance.choice(['', '', 'a', 'b'])}",
        summary={
            language: f"{words[0][language]}, {matter[language]}, {area[language]}"
            for language in LANGUAGES
        },
        phones=tuple(_phone(chance) for _ in range(2)),
        email=f"{folded(own['pl'])}@urzad.pl",
        keywords={
            language: (*(word[language] for word in words), area[language], matter[language])
            for language in LANGUAGES
        },
    )


def _name(language: str, chance: random.Random) -> str:
    return "".join(
        chance.choices(SYLLABLES[language].split(), k=chance.randrange(2, 5))
    ).capitalize()


def _phone(chance: random.Random) -> Phone:
    digits = f"71{chance.randrange(10**7):07}"
    number = f"{digits[:2]} {digits[2:4]} {digits[4:6]} {digits[6:]}"
    return Phone(number, f"+48{digits}")


if __name__ == "__main__":
    main()
