"""What stands around every page: the header and the bottom bar."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TypeVar

from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.model import Content, Language
from kiosk.visit.destinations import AtHome
from kiosk.visit.likings import TEXT_SIZES, THEMES
from kiosk.visit.naming import is_sensitive
from kiosk.visit.parts import Button, Header, PagerWords
from kiosk.visit.phrases import PSEUDO, Phrases, Words
from kiosk.visit.session import Session
from kiosk.visit.visit import Visit
from kiosk.visit.wishes import (
    Back,
    ChooseLanguage,
    ChooseReach,
    ChooseTextSize,
    ChooseTheme,
    ChooseVolume,
    HidePage,
    ReadAloud,
    Silence,
    Start,
)

Choice = TypeVar("Choice")


def header(content: Content, say: Phrases, now: datetime | None) -> Header:
    organisation = content.organisation
    place = content.places[content.standing_in]
    return Header(
        name=say.of(organisation.name, content),
        short_name=say.of(organisation.short_name, content),
        place=Words(place.street, content.first_language),
        time=Words(say.time(now), say.spoken_language) if now else None,
        date=Words(say.full_date(now.date()), say.spoken_language) if now else None,
        logo=content.pictures.get(organisation.logo) if organisation.logo else None,
    )


def pager(say: Phrases) -> PagerWords:
    return PagerWords(
        previous=say("Previous"), next=say("Next"), count=say("{n} of {of}", n="{n}", of="{of}")
    )


def bar(
    content: Content, visit: Visit, say: Phrases, voices: Collection[Language]
) -> tuple[Button, ...]:
    """The controls every page has, always in this order and at the same place; what reads aloud
    only in a language that this kiosk has a voice for."""
    session = visit.session
    ways: tuple[Button, ...] = ()
    if visit.can_go_back:
        ways += (Button("back", say("Back"), Back(), "back", main=True),)
    if is_sensitive(content, visit.here):
        # It leads to the start as well, and leaves no way back to this page.
        ways += (Button("hide", say("Hide this page"), HidePage(), "hide"),)
    elif not (isinstance(visit.here, AtHome) and visit.here.end is None):
        ways += (Button("start", say("Start"), Start(), "start"),)
    languages = tuple(
        Button(
            f"language-{language}",
            Words(NATIVE_NAMES.get(language, language), language),
            ChooseLanguage(language),
            on=session.language == language,
        )
        for language in content.languages
    )
    larger = _next(TEXT_SIZES, session.text_size)
    theme = _next(THEMES, session.theme)
    low = session.reach == "low"
    return (
        *ways,
        *(languages if len(languages) > 1 or session.language == PSEUDO else ()),
        *(voice(session, say) if say.spoken_language in voices else ()),
        Button(
            "text-size",
            say("Larger text") if larger > session.text_size else say("Smaller text"),
            ChooseTextSize(larger),
            "text-size",
            on=session.text_size > TEXT_SIZES[0],
        ),
        Button(
            "contrast",
            say("Contrast"),
            ChooseTheme(theme),
            "contrast",
            on=session.theme != THEMES[0],
        ),
        Button(
            "reach",
            say("Lower"),
            ChooseReach("normal" if low else "low"),
            "low-reach",
            on=low,
        ),
    )


def voice(session: Session, say: Phrases) -> tuple[Button, ...]:
    """What makes the kiosk speak; once it does, how loud, and what makes it silent again."""
    if not session.aloud:
        return (Button("read", say("Read aloud"), ReadAloud(), "speak"),)
    quieter, louder = ChooseVolume(session.volume - 1), ChooseVolume(session.volume + 1)
    return (
        Button("read", say("Read again"), ReadAloud(), "repeat"),
        Button("quieter", say("Quieter"), quieter, "quieter"),
        Button("louder", say("Louder"), louder, "louder"),
        Button("silence", say("Silence"), Silence(), "silent"),
    )


def _next(choices: Sequence[Choice], chosen: Choice) -> Choice:
    """The choice after the chosen one; after the last comes the first."""
    return choices[(choices.index(chosen) + 1) % len(choices)]
