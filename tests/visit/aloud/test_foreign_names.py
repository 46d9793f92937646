"""Names of another language are told apart, so that their own voice says them."""

import pytest

from kiosk.visit.aloud.wording import in_words_by_language


def heard(text: str, language: str, home: str = "pl") -> list[tuple[str, str]]:
    pieces = in_words_by_language([(text, language)], language, home)
    return [(piece.strip(" .,"), of) for piece, of in pieces if piece.strip(" .,")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Головна будівля – на вулиці Strzegomska 6.", ["Strzegomska"]),
        ("Довідка: pl. Solidarności 1/3/5.", ["plac Solidarności"]),
        ("Картка «Rodzina Plus» і Картка", ["Rodzina Plus"]),
        (
            "Команда (Zespół ds. Osób w Kryzysie Bezdomności i Uchodźców).",
            ["Zespół do spraw Osób w Kryzysie Bezdomności i Uchodźców"],
        ),
        ("поверх 3 (piętro)", ["piętro"]),
        ("Сторінка у Facebook, QR-код, e-mail", []),
        ("II група, 20 zł, кабінет 12a", []),
    ],
)
def test_latin_letters_in_ukrainian_are_polish(text: str, names: list[str]) -> None:
    assert [name for name, of in heard(text, "uk") if of == "pl"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The main building is at ul. Strzegomska 6.", ["ulica Strzegomska"]),
        ("in the day-care home “Na Ciepłej”.", ["Na Ciepłej"]),
        ("The care department (Dział Usług Opiekuńczych).", ["Dział Usług Opiekuńczych"]),
        ("the centre of Wrocław", ["Wrocław"]),
        ("worth 50 million zł", []),
        ("zon@mops.wroclaw.pl", []),
    ],
)
def test_polish_names_in_english(text: str, names: list[str]) -> None:
    assert [name for name, of in heard(text, "en") if of == "pl"] == names


def test_cyrillic_letters_are_ukrainian() -> None:
    assert heard("Mówimy też po ukraińsku: Українська мова.", "pl")[1] == (
        "Українська мова",
        "uk",
    )


@pytest.mark.parametrize(
    ("listener", "house"),
    [("pl", "sześć"), ("uk", "шість"), ("en", "six")],
)
def test_the_number_of_a_house_is_understood(listener: str, house: str) -> None:
    street = [("ul. Strzegomska 6, 53-611 Wrocław", "pl")]
    pieces = in_words_by_language(street, listener, "pl")
    assert "".join(text for text, _ in pieces).startswith(f"ulica Strzegomska {house}, ")
    assert pieces[0][1] == pieces[-1][1] == "pl"
    assert all(of == listener for text, of in pieces if house in text)


@pytest.mark.parametrize("text", ["6", "71 78 22 360", "mops.wroclaw.pl", "14:47"])
def test_a_number_is_said_in_the_listeners_language(text: str) -> None:
    """A text of the content that needs no translation is written once."""
    assert {of for _, of in in_words_by_language([(text, "pl")], "en", "pl")} == {"en"}


def test_an_untranslated_text_is_said_in_its_own_language() -> None:
    said = in_words_by_language([("Nagrody dostało 20 pracowników.", "pl")], "uk", "pl")
    assert said == (("Nagrody dostało dwudziestu pracowników.", "pl"),)


def test_a_language_without_rules_still_has_its_streets_said() -> None:
    pieces = (("Heute offen: ", "de"), ("ul. Strzegomska 6", "pl"))
    assert in_words_by_language(pieces, "de", "pl") == (
        ("Heute offen: ", "de"),
        ("ulica Strzegomska sześć", "pl"),
    )
