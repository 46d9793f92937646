"""The order of names in a language's own dictionary."""

from kiosk.content.model import Language

_ALPHABETS: dict[Language, str] = {
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuvwxyzźż",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}


def alphabetical(name: str, language: Language) -> tuple[str, ...]:
    """A key that sorts names as the language does, case aside; signs and foreign letters first."""
    alphabet = _ALPHABETS.get(language, "")
    return tuple(
        f"~{alphabet.index(letter):02}" if letter in alphabet else letter
        for letter in name.casefold()
    )
