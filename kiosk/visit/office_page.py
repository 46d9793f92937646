"""One office: is it open, when, where, by which phone, and the codes to take along."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.content.model import Code, Content, Office, Phone, Schedule, SpecialDay
from kiosk.visit.coming_days import UnusualDays, unusual_days, usual_week
from kiosk.visit.destinations import AtOffice
from kiosk.visit.notices import is_doubtful
from kiosk.visit.opening import DayHours, week_of
from kiosk.visit.parts import (
    Button,
    CodeCard,
    ContactCard,
    DayRow,
    Guidance,
    HoursCard,
    Line,
    WhereCard,
)
from kiosk.visit.phrases import Phrases, Words, capitalised, together
from kiosk.visit.qr import squares
from kiosk.visit.wishes import ChooseCode

_MOST_COMING = 4
"""Lines of days after this week whose hours differ."""


def hours_card(
    office: Office, content: Content, say: Phrases, now: datetime | None
) -> HoursCard | None:
    """The week's table, of the days that the snapshot knows; None when it knows none. While nobody
    can say which week it is, the usual one."""
    if now is None:
        return _usual_hours_card(office, content, say)
    schedule = content.schedule_of(office)
    if schedule is None or not content.begins <= now.timestamp() < content.horizon:
        return None
    zone = ZoneInfo(content.timezone)
    first, end = (
        datetime.fromtimestamp(edge, zone).date() for edge in (content.begins, content.horizon)
    )
    week = (day for day in week_of(schedule, now, zone) if first <= day.day < end)
    coming = unusual_days(schedule, now, zone, content.horizon)[:_MOST_COMING]
    return HoursCard(
        heading=say("Hours this week"),
        rows=tuple(_day_row(day, content, say, now) for day in week),
        special=_special_hours(schedule, say),
        coming=tuple(_coming_days(days, content, say) for days in coming),
    )


def _usual_hours_card(office: Office, content: Content, say: Phrases) -> HoursCard | None:
    schedule, week = content.schedule_of(office), usual_week(office, content)
    if schedule is None or not week:
        return None
    return HoursCard(
        heading=say("Usual hours"),
        rows=tuple(_day_row(day, content, say, None) for day in week),
        special=_special_hours(schedule, say),
    )


def where_card(office: Office, content: Content, say: Phrases) -> WhereCard:
    place = content.places[office.place]
    here = office.place == content.standing_in
    name = say.of(place.name, content)
    return WhereCard(
        place=place.id,
        heading=say("Where"),
        door=room_and_floor(office, say),
        building=None if name.text in place.address else name,
        address=Words(place.address, content.first_language),
        here=say("In this building") if here else None,
        elsewhere=None
        if here
        else say(
            "This is another building. You are now at {street}.",
            street=Words(content.places[content.standing_in].street, content.first_language),
        ),
        way=tuple(
            Guidance(icon, heading, say.of(text, content))
            for icon, heading, text in (
                ("way", say("How to get there"), place.how_to_get_there),
                ("accessible", say("Without steps"), place.step_free),
            )
            if text
        ),
    )


def doubt(office: Office, content: Content, say: Phrases, now: datetime | None) -> Words | None:
    """What to do when nobody has made sure of the page for longer than it is good for."""
    if not is_doubtful(office, content, now):
        return None
    if office.phones:
        return say("This may have changed. Ring and make sure.")
    return say("This may have changed. Ask at the front desk.")


def checked(office: Office, say: Phrases, now: datetime | None) -> Words | None:
    """When somebody last made sure of it, with the year if that was not in this one."""
    if office.checked_on is None:
        return None
    day = date.fromisoformat(office.checked_on)
    written = say.day_and_month(day)
    if now is None or day.year != now.year:
        written = say("{date} {year}", date=written, year=day.year).text
    return say("Checked on {date}", date=written)


def contact_card(office: Office, content: Content, say: Phrases) -> ContactCard | None:
    lines = [phone_line(phone, content, say) for phone in office.phones]
    if office.fax:
        lines.append(Line("fax", Words(office.fax.number, say.spoken_language), say("fax")))
    if office.email:
        lines.append(Line("mail", Words(office.email, say.spoken_language)))
    if not lines:
        return None
    return ContactCard(say("Phone and e-mail") if office.email else say("Phone"), tuple(lines))


def code_card(office: Office, here: AtOffice, content: Content, say: Phrases) -> CodeCard | None:
    """The chosen code; before one is chosen the way to another building, else the first there
    is."""
    if not office.codes:
        return None
    is_elsewhere = office.place != content.standing_in
    wanted = "way" if here.code is None and is_elsewhere else here.code
    code = next((code for code in office.codes if code.kind == wanted), office.codes[0])
    holds = _held_by(code, office, content, say)
    names = {"website": say("Website"), "contact": say("Contact"), "way": say("Way")}
    return CodeCard(
        heading=say("Scan with your phone"),
        choices=tuple(
            Button(
                f"code-{choice.kind}",
                names[choice.kind],
                ChooseCode(choice.kind),
                on=choice.kind == code.kind,
            )
            for choice in office.codes
        ),
        squares=squares(
            code.payload.get(say.language, code.payload[content.first_language]), code.kind
        ),
        holds=holds,
        said=say("QR code. It holds: {holds}", holds=holds),
    )


def _held_by(code: Code, office: Office, content: Content, say: Phrases) -> Words:
    """What is in the code, in words; of a site its domain, so that a false sticker is noticed."""
    words = say.of(code.words, content)
    if code.kind == "contact":
        return say("Name, phone, address and hours for your address book")
    if code.kind == "website":
        return words
    street = content.places[office.place].street
    if street in words.text:
        return say("Map: {place}", place=words)
    return say(
        "Map: {place}",
        place=together(Words(street, words.language), ", ", words, language=words.language),
    )


def _day_row(day: DayHours, content: Content, say: Phrases, now: datetime | None) -> DayRow:
    today = now is not None and day.day == now.date()
    if day.hours:
        hours = Words(", ".join(say.hours(hours) for hours in day.hours), say.spoken_language)
    else:
        hours = say("closed")
    weekday = say.weekday(day.day)
    short = say.short_weekday(day.day)
    named = day.named
    note = None
    if named is not None:
        note = say.of(named.why, content) if named.why else say("Other hours than usual")
    said = say("{day}: {hours}", day=weekday, hours=hours)
    return DayRow(
        day=say("{day} · today", day=short) if today else Words(short, say.spoken_language),
        hours=hours,
        said=capitalised(say("Today, {day}: {hours}", day=weekday, hours=hours) if today else said),
        today=today,
        closed=not day.hours,
        note=note,
    )


def _special_hours(schedule: Schedule, say: Phrases) -> tuple[Words, ...]:
    names: dict[SpecialDay, Words] = {
        "last-day-of-month": say("Last day of the month"),
        "first-day-of-month": say("First day of the month"),
        "last-working-day-of-month": say("Last working day of the month"),
        "first-working-day-of-month": say("First working day of the month"),
    }
    return tuple(
        say(
            "{special_day}: {hours}",
            special_day=names[rule.on],
            hours=", ".join(say.hours(hours) for hours in rule.hours) or say("closed"),
        )
        for rule in schedule.special_rules
    )


def _coming_days(days: UnusualDays, content: Content, say: Phrases) -> Words:
    first, last = say.day_and_month(days.first), say.day_and_month(days.last)
    hours = ", ".join(say.hours(hours) for hours in days.hours) or say("closed")
    if days.first == days.last:
        line = say("{day}: {hours}", day=first, hours=hours)
    else:
        line = say("From {first} to {last}: {hours}", first=first, last=last, hours=hours)
    if days.why is None:
        return line
    return say("{sentence} ({why})", sentence=line, why=say.of(days.why, content))


def room_and_floor(office: Office, say: Phrases) -> Words | None:
    """Room and floor, as far as there are any."""
    room = say("Room {room}", room=office.room) if office.room else None
    floor = floor_of(office, say)
    if room and floor:
        return say("{room} · {floor}", room=room, floor=floor)
    return room or (capitalised(floor) if floor else None)


def floor_of(office: Office, say: Phrases) -> Words | None:
    if office.floor is None:
        return None
    ground = office.floor.strip() == "0"
    return say("ground floor") if ground else say("floor {floor}", floor=office.floor)


def phone_line(phone: Phone, content: Content, say: Phrases) -> Line:
    """A number to ring, as the office writes it, and what it is for."""
    number = Words(phone.number, say.spoken_language)
    if phone.extension:
        number = say("{number} ext. {extension}", number=number, extension=phone.extension)
    label = say.of(phone.label, content) if phone.label else None
    return Line("phone", number, label)
