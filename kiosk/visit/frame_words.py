"""What stands around every page: the header and the bottom bar."""

from datetime import datetime

from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.model import Content
from kiosk.visit.phrases import PSEUDO, Phrases, Words
from kiosk.visit.shown import Button, Header, PagerWords
from kiosk.visit.visit import (
    TEXT_SIZES,
    AtHome,
    Back,
    ChooseLanguage,
    ChooseReach,
    ChooseTextSize,
    ChooseTheme,
    Start,
    TextSize,
    Visit,
)


def header(content: Content, say: Phrases, now: datetime) -> Header:
    organisation = content.organisation
    place = content.places[content.standing_in]
    return Header(
        name=say.of(organisation.name, content),
        short_name=say.of(organisation.short_name, content),
        place=Words(place.street, content.first_language),
        time=Words(say.time(now), say.language),
        date=Words(say.full_date(now.date()), say.language),
        logo=content.pictures.get(organisation.logo) if organisation.logo else None,
    )


def pager(say: Phrases) -> PagerWords:
    return PagerWords(
        previous=say("Previous"), next=say("Next"), count=say("{n} of {of}", n="{n}", of="{of}")
    )


def bar(content: Content, visit: Visit, say: Phrases) -> tuple[Button, ...]:
    """The controls every page has, always in this order and at the same place."""
    session = visit.session
    ways: tuple[Button, ...] = ()
    if visit.can_go_back:
        ways += (Button("back", say("Back"), Back(), "back", main=True),)
    if not (isinstance(visit.here, AtHome) and visit.here.end is None):
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
    larger = _next_text_size(session.text_size)
    contrast = session.theme == "contrast"
    low = session.reach == "low"
    return (
        *ways,
        *(languages if len(languages) > 1 or session.language == PSEUDO else ()),
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
            ChooseTheme("standard" if contrast else "contrast"),
            "contrast",
            on=contrast,
        ),
        Button(
            "reach",
            say("Lower"),
            ChooseReach("normal" if low else "low"),
            "low-reach",
            on=low,
        ),
    )


def _next_text_size(text_size: TextSize) -> TextSize:
    return TEXT_SIZES[(TEXT_SIZES.index(text_size) + 1) % len(TEXT_SIZES)]
