"""What can be wrong with an office although each of its lines is fine by itself."""

from collections.abc import Callable, Hashable, Mapping
from datetime import date

from kiosk.content.guard import Document
from kiosk.content.hours_text import clock
from kiosk.content.model import Hours, SpecialRule
from kiosk.content.office_rules import LONGEST_CHAIN, followed_by, rules_of
from kiosk.content.plain_values import Value
from kiosk.content.problems import Findings, Mark
from kiosk.content.schedule import PublicHolidays, Rules, closed_special_days
from kiosk.content.source import HoursEntry, OfficeFile

CHECKED_DAYS = 365
"""How far ahead special days are compared with closed days."""

_OTHER_SPELLING: Mapping[str, str] = {
    "last-day-of-month": "last-working-day-of-month",
    "first-day-of-month": "first-working-day-of-month",
}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def check_lines(document: Document, findings: Findings) -> None:
    """Lines that exclude or need each other, whatever else is wrong with the file."""
    values = document.values
    if not isinstance(values, dict):
        return
    if not values.get("hours") and "hours_of" not in values:
        findings.warning(
            Mark(document.file), "The hours of this office are not known; visitors will read so."
        )
    if "hours" in values and "hours_of" in values:
        findings.error(
            document.key_mark("hours_of"),
            "Both “hours” and “hours_of” stand here. Keep one of them.",
        )
    hours = values.get("hours")
    for at, entry in enumerate(hours if isinstance(hours, list) else []):
        if isinstance(entry, dict):
            _check_hours_entry(document, at, entry, findings)


def _check_hours_entry(
    document: Document, at: int, entry: dict[str, Value], findings: Findings
) -> None:
    kinds = [name for name in ("days", "on", "osm") if name in entry]
    if not kinds:
        findings.error(
            document.mark("hours", at),
            "This line does not say on which days: “days”, “on” or “osm”.",
        )
    elif len(kinds) > 1:
        findings.error(
            document.mark("hours", at),
            "Only one of {kinds} can stand in a line.",
            kinds=" + ".join(kinds),
        )
    elif kinds == ["osm"] and "open" in entry:
        findings.error(
            document.key_mark("hours", at, "open"),
            "“open” cannot stand beside “osm”, which says the hours itself.",
        )
    elif kinds != ["osm"] and "open" not in entry:
        findings.error(
            document.mark("hours", at), "“{key}” is missing. Add a line “{key}: …”.", key="open"
        )


def check_overlaps(document: Document, office: OfficeFile, findings: Findings) -> None:
    """Hours that two lines give to the same time of the same day."""
    taken: dict[int, list[Hours]] = {}
    for at, line in enumerate(office.hours or ()):
        day = _first_overlap(line, taken)
        if day is not None:
            spans = ", ".join(f"{clock(span.opens)}–{clock(span.closes)}" for span in taken[day])
            findings.error(
                document.mark("hours", at, "open"),
                "These hours overlap with another line: {day} is open {hours} already.",
                day=_DAYS[day],
                hours=spans,
            )
        for one in line.days or ():
            taken.setdefault(one, []).extend(line.open or ())


def _first_overlap(line: HoursEntry, taken: Mapping[int, list[Hours]]) -> int | None:
    for day in sorted(line.days or ()):
        for span in line.open or ():
            if any(
                span.opens < one.closes and one.opens < span.closes for one in taken.get(day, ())
            ):
                return day
    return None


def check_dates(document: Document, office: OfficeFile, today: date, findings: Findings) -> None:
    """Dates that are over, in the future though they should not be, or covered twice."""
    _check_exceptions(document, office, today, findings)
    if office.valid_until is not None and office.valid_until < today:
        findings.warning(
            document.mark("valid_until"),
            "This is over since {date}: visitors are told to ring and confirm. Check the office "
            "and write a new date.",
            date=office.valid_until.isoformat(),
        )
    if office.checked_on is not None and office.checked_on > today:
        findings.warning(document.mark("checked_on"), "This date is in the future.")


def _check_exceptions(
    document: Document, office: OfficeFile, today: date, findings: Findings
) -> None:
    in_order = sorted(enumerate(office.exceptions), key=lambda one: (one[1].date, one[0]))
    longest: tuple[date, int] | None = None
    for at, exception in in_order:
        first, last = exception.date
        if last < today:
            findings.warning(
                document.mark("exceptions", at, "date"),
                "This exception is over. It can be deleted.",
            )
        if longest is not None and first <= longest[0]:
            winner, other = max(at, longest[1]), min(at, longest[1])
            findings.warning(
                document.mark("exceptions", winner, "date"),
                "{date} is covered by line {line} too. This line wins, because it stands later.",
                date=first.isoformat(),
                line=str(document.mark("exceptions", other, "date").line),
            )
        if longest is None or last > longest[0]:
            longest = (last, at)


class SpecialDayChecks:
    """Special days that open nothing; equal rules are worked out once."""

    def __init__(self, today: date, holidays: PublicHolidays, findings: Findings) -> None:
        self._today = today
        self._holidays = holidays
        self._findings = findings
        self._closed: dict[Hashable, list[tuple[date, SpecialRule]]] = {}

    def check(self, office: OfficeFile, document: Document) -> None:
        """Warns of each special day that falls on a closed one, and names the first such date."""
        if not any(line.on for line in office.hours or ()):
            return
        key = (
            tuple((line.days, line.on, line.osm, line.open) for line in office.hours or ()),
            tuple((exception.date, exception.open) for exception in office.exceptions),
        )
        if key not in self._closed:
            rules = rules_of("", {"": office}) or Rules()
            self._closed[key] = closed_special_days(
                rules, self._today, CHECKED_DAYS, self._holidays
            )
        for at, line in enumerate(office.hours or ()):
            day = next((day for day, rule in self._closed[key] if rule.on == line.on), None)
            if day is not None:
                other = _OTHER_SPELLING.get(line.on or "")
                self._findings.warning(
                    document.mark("hours", at, "on"),
                    "On {date} the office is closed anyway, so these hours open nothing then.",
                    date=day.isoformat(),
                    **({} if other is None else {"suggestion": other}),
                )


def check_followed_hours(
    office_id: str,
    offices: Mapping[str, OfficeFile],
    mark: Callable[[str], Mark],
    findings: Findings,
) -> None:
    """Hours that are those of another office, and lead in a circle or nowhere."""
    followed = followed_by(office_id, offices)
    if followed[-1] == office_id and len(followed) > 1:
        findings.error(
            mark("hours_of"),
            "These offices have the hours of each other in a circle: {offices}. Write “hours” in "
            "one of them.",
            offices=", ".join(followed[:-1]),
        )
    elif len(followed) > LONGEST_CHAIN:
        findings.error(
            mark("hours_of"),
            "To find these hours one has to go through more than {most} offices. Name the office "
            "with “hours” itself.",
            most=str(LONGEST_CHAIN),
        )
    elif rules_of(office_id, offices) is None:
        findings.warning(
            mark("hours_of"), "The hours of this office are not known; visitors will read so."
        )
