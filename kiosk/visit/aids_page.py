"""How to see, hear and reach the kiosk better: every aid with all its choices."""

from kiosk.visit.frame_words import voice
from kiosk.visit.likings import VOLUMES_DB, TextSize, ThemeName
from kiosk.visit.parts import AidGroup, Button
from kiosk.visit.phrases import Phrases, Words
from kiosk.visit.session import Session
from kiosk.visit.wishes import ChooseCalm, ChooseReach, ChooseTextSize, ChooseTheme, Wish


def groups(session: Session, say: Phrases, has_voice: bool) -> tuple[AidGroup, ...]:
    """The aids in the order in which most people need them."""
    letters = _letters(session, say)
    others = (_colours(session, say), _reach(session, say), _calm(session, say))
    return (letters, _voice(session, say), *others) if has_voice else (letters, *others)


def _letters(session: Session, say: Phrases) -> AidGroup:
    sizes: tuple[tuple[TextSize, Words], ...] = (
        (100, say("Usual letters")),
        (150, say("Larger")),
        (200, say("Largest")),
    )
    return AidGroup(
        say("Size of letters"),
        "text-size",
        say("The larger the letters, the more pages there are to turn."),
        tuple(
            _choice(f"text-{size}", words, ChooseTextSize(size), session.text_size == size)
            for size, words in sizes
        ),
    )


def _colours(session: Session, say: Phrases) -> AidGroup:
    themes: tuple[tuple[ThemeName, Words], ...] = (
        ("standard", say("Usual colours")),
        ("contrast", say("Yellow on black")),
        ("white", say("White on black")),
    )
    return AidGroup(
        say("Colours"),
        "contrast",
        say("Strong contrast helps where reading is hard."),
        tuple(
            _choice(f"theme-{theme}", words, ChooseTheme(theme), session.theme == theme)
            for theme, words in themes
        ),
    )


def _reach(session: Session, say: Phrases) -> AidGroup:
    low = session.reach == "low"
    return AidGroup(
        say("Height"),
        "low-reach",
        say("Buttons move down, for those who sit and for children."),
        (
            _choice("reach-normal", say("Usual height"), ChooseReach("normal"), not low),
            _choice("reach-low", say("Lower down"), ChooseReach("low"), low),
        ),
    )


def _calm(session: Session, say: Phrases) -> AidGroup:
    return AidGroup(
        say("Calm"),
        "calm",
        say("Nothing moves, and nothing counts the time."),
        (
            _choice("calm-off", say("As usual"), ChooseCalm(False), not session.calm),
            _choice("calm-on", say("Calm screen"), ChooseCalm(True), session.calm),
        ),
    )


def _voice(session: Session, say: Phrases) -> AidGroup:
    loudness = say("Volume {n} of {of}", n=session.volume + 1, of=len(VOLUMES_DB))
    explanation = loudness if session.aloud else say("You can hear every page.")
    buttons = (_on_page(button) for button in voice(session, say))
    return AidGroup(say("Voice"), "speak", explanation, tuple(buttons))


def _choice(name: str, words: Words, wish: Wish, chosen: bool) -> Button:
    return Button(name, words, wish, on=chosen)


def _on_page(button: Button) -> Button:
    """A button of the bar once more: two of one name would be one to the keys."""
    return Button(f"aid-{button.id}", button.words, button.wish, button.icon)
