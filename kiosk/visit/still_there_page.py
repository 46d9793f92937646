"""Is the visitor still there? Asked before anything of theirs is put away."""

from math import ceil

from kiosk.content.model import Content
from kiosk.visit.parts import Button
from kiosk.visit.phrases import Phrases, Words, together
from kiosk.visit.wishes import EndVisit, StayHere


def choices(content: Content, say: Phrases) -> tuple[Button, ...]:
    """Staying is the main one: any touch beside them means the same."""
    return (
        Button("stay", say("Yes, I need more time"), StayHere(), main=True),
        Button("leave", say("No, I have finished"), EndVisit(content.first_language)),
    )


def explanation(content: Content, say: Phrases, calm: bool) -> Words:
    """What happens soon. Where nothing counts down, how long there is to answer stands here
    (WCAG 2.2.1)."""
    soon = say("Soon we start again from the beginning, for the next person.")
    if not calm:
        return soon
    limit = say.count("You have {n} second.", "You have {n} seconds.", content.idle.answer_within_s)
    return together(soon, " ", limit, language=say.spoken_language)


def seconds_left(asked_until: float, uptime_s: float, most: int) -> int:
    """Whole seconds to answer, rounded up, between 0 and ``most``; no clock on a wall counts."""
    return min(max(0, ceil(asked_until - uptime_s)), most)
