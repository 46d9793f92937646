"""Open or not, in words: few for a tile, a sentence for the office's page."""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.content.model import Content, Office
from kiosk.visit.coming_days import knows_usual_week
from kiosk.visit.opening import Opening, status_at
from kiosk.visit.parts import Status
from kiosk.visit.phrases import Phrases, Words, capitalised


def status_of(office: Office, content: Content, say: Phrases, now: datetime | None) -> Status:
    if now is None and knows_usual_week(office, content):
        look = say("We cannot tell the time now. Look at the usual hours.")
        return Status("hours", say("See the hours"), look)
    if now is None:
        return _unknown(office, say)
    opening = status_at(content.schedule_of(office), now, content.horizon, content.begins)
    if opening.status == "unknown":
        return _unknown(office, say)
    status = _status(opening, say, now)
    sentence = status.sentence
    if status.kind == "closing_soon" and office.place != content.standing_in:
        sentence = _before_one_goes(status.short, office, say)
    if opening.why is not None:
        sentence = say("{sentence} ({why})", sentence=sentence, why=say.of(opening.why, content))
    return replace(status, sentence=sentence)


def _unknown(office: Office, say: Phrases) -> Status:
    if office.phones:
        ring = say("We do not know the hours. Ring and ask.")
        return Status("unknown", say("Ring and ask"), ring)
    asked = say("We do not know the hours. Please ask at the front desk.")
    return Status("unknown", say("Hours not known"), asked)


def _before_one_goes(closes: Words, office: Office, say: Phrases) -> Words:
    """The honest word to somebody who would now set out for another building."""
    if office.phones:
        return say("{closes_in}: ring before you go", closes_in=closes)
    return say("{closes_in}. You may not make it today", closes_in=closes)


def _status(opening: Opening, say: Phrases, now: datetime) -> Status:
    changes_at = opening.changes_at
    if opening.status == "closed":
        if changes_at is None:
            return Status("closed", say("Closed"), say("Closed until further notice"))
        return Status("closed", _opens_short(changes_at, say, now), _opens(changes_at, say, now))
    if changes_at is None:
        return Status("open", say("Open"), say("Open all the time"))
    if opening.status == "closing_soon":
        minutes = opening.minutes_left or 0
        soon = say.count("Closes in {n} min", "Closes in {n} min", minutes)
        sentence = say("{closes_in}, at {time}", closes_in=soon, time=say.time(changes_at))
        return Status("closing_soon", soon, sentence)
    until = _until(changes_at, say, now)
    return Status("open", until, until)


def _until(closes_at: datetime, say: Phrases, now: datetime) -> Words:
    time, day = say.time(closes_at), closes_at.date()
    if closes_at.hour == closes_at.minute == 0:
        # The midnight that ends a day is said as that day's, not as the next one's beginning.
        time, day = "24:00", day - timedelta(days=1)
    days = (day - now.date()).days
    if days == 0:
        return say("Open until {time}", time=time)
    if days == 1:
        return say("Open until tomorrow, {time}", time=time)
    return say("Open until {date}, {time}", date=say.day_and_month(day), time=time)


def _opens_short(opens_at: datetime, say: Phrases, now: datetime) -> Words:
    time, days = say.time(opens_at), _days_from(now, opens_at)
    if days == 0:
        return say("Today from {time}", time=time)
    if days == 1:
        return say("Tomorrow from {time}", time=time)
    if days < 7:
        weekday = say.on_weekday(opens_at.date())
        return capitalised(say("{on_weekday} from {time}", on_weekday=weekday, time=time))
    return say("From {date}, {time}", date=say.day_and_month(opens_at.date()), time=time)


def _opens(opens_at: datetime, say: Phrases, now: datetime) -> Words:
    time, days = say.time(opens_at), _days_from(now, opens_at)
    if days == 0:
        return say("Closed. Opens today at {time}", time=time)
    if days == 1:
        return say("Closed. Opens tomorrow at {time}", time=time)
    if days < 7:
        weekday = say.on_weekday(opens_at.date())
        return say("Closed. Opens {on_weekday} at {time}", on_weekday=weekday, time=time)
    date = say.day_and_month(opens_at.date())
    return say("Closed. Opens on {date} at {time}", date=date, time=time)


def _days_from(now: datetime, then: datetime) -> int:
    return (then.date() - now.date()).days
