"""Institutions nobody has seen, with offices that are all different."""

import random

from msgspec.structs import replace

from kiosk.content.model import Content, Office, Phone, Text
from kiosk.content.search_building import search_index
from tests.examples import institution

_KINDS: tuple[Text, ...] = (
    {"pl": "Wydział", "uk": "Відділ", "en": "Department"},
    {"pl": "Poradnia", "uk": "Консультація", "en": "Clinic"},
    {"pl": "Referat", "uk": "Сектор", "en": "Section"},
    {"pl": "Biuro", "uk": "Бюро", "en": "Bureau"},
)
_BEGIN = {
    "pl": "gło brzę świ ja łu mie krzy żó tru prze stry ko dzie wą",
    "uk": "гро бла зві ї ля ме кри жу тру пере стри ко дже ва",
    "en": "glen brook shaw ham lea mill crow york troy par stone cob dew wim",
}
_MIDDLE = {
    "pl": "bie chów dę la mar ni pot rze sło tow",
    "uk": "бе хів да ла мар ні пот ре сло тов",
    "en": "ber chest den la mer ning pot rid sel ton",
}
_END = {
    "pl": "ska wo ny cja nie rów",
    "uk": "ська во ни ція ння рів",
    "en": "ford wick ley ness ster field",
}


def invented(offices: int, seed: int = 7) -> Content:
    """An institution of so many offices; every one has a name, keywords, a room and a phone of
    its own."""
    chance = random.Random(seed)
    numbers = chance.sample(range(10**6), offices)
    rooms = chance.sample(range(100, 100 + 4 * offices), offices)
    own = [_office(number, numbers[number], rooms[number], chance) for number in range(offices)]
    content = replace(institution(1), offices=tuple(own))
    return replace(content, search=search_index(content))


def _office(number: int, digits: int, room: int, chance: random.Random) -> Office:
    kind = chance.choice(_KINDS)
    dialled = f"71{digits + 1_000_000:07}"
    written = f"{dialled[:2]} {dialled[2:5]} {dialled[5:7]} {dialled[7:]}"
    name = {language: f"{words} {_word(language, chance)}" for language, words in kind.items()}
    return Office(
        id=f"office-{number}",
        name=name,
        short_name=name,
        icon="info",
        place="centre",
        room=f"{room}",
        phones=(Phone(written, f"+48{dialled}"),),
        keywords={
            language: (_word(language, chance), f"{_word(language, chance)} {room}k")
            for language in kind
        },
    )


def _word(language: str, chance: random.Random) -> str:
    """A word that could be one of the language."""
    parts = (_BEGIN, _MIDDLE, _MIDDLE, _END)
    return "".join(chance.choice(part[language].split()) for part in parts).capitalize()
