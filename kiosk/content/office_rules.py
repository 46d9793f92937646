"""Which rules say when an office is open, when it may keep the hours of another."""

from collections.abc import Mapping

from kiosk.content.model import SpecialRule
from kiosk.content.schedule import DatedRule, Rules, WeeklyRule
from kiosk.content.source import OfficeFile

LONGEST_CHAIN = 10
"""Offices that may lie between one and the hours it keeps."""


def rules_of(office_id: str, offices: Mapping[str, OfficeFile]) -> Rules | None:
    """The rules of an office, or None if nobody wrote its hours.

    Its own exceptions come after those of the office whose hours it keeps, so they win.
    """
    chain = [offices[followed] for followed in followed_by(office_id, offices)]
    hours = chain[-1].hours
    if not hours:
        return None
    return Rules(
        weekly=tuple(
            WeeklyRule(line.days, line.open)
            for line in hours
            if line.days is not None and line.open is not None
        ),
        special=tuple(
            SpecialRule(line.on, line.open)
            for line in hours
            if line.on is not None and line.open is not None
        ),
        osm=tuple(line.osm for line in hours if line.osm is not None),
        exceptions=tuple(
            DatedRule(*exception.date, exception.open or (), exception.why)
            for office in reversed(chain)
            for exception in office.exceptions
        ),
    )


def followed_by(office_id: str, offices: Mapping[str, OfficeFile]) -> list[str]:
    """The office, the one whose hours it keeps, and so on; at most one more than the longest.

    In a circle the office where it closes stands a second time, at the end.
    """
    followed = [office_id]
    while len(followed) <= LONGEST_CHAIN:
        following = offices[followed[-1]].hours_of
        if following is None or following not in offices:
            break
        followed.append(following)
        if following in followed[:-1]:
            break
    return followed
