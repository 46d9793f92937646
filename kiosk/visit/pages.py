"""What is shown: ``page(content, visit, now)``."""

from datetime import datetime
from typing import TypedDict

from kiosk.content.model import Content
from kiosk.content.wall_clock import zone_called
from kiosk.visit import (
    aids_page,
    article_page,
    attract_page,
    figures_page,
    frame_words,
    home_page,
    night_page,
    notices,
    office_page,
    search_page,
    situation_page,
    staff_door_page,
    still_there_page,
    write_down_page,
)
from kiosk.visit.destinations import (
    AtAids,
    AtArticle,
    AtArticles,
    AtFigures,
    AtHome,
    AtNotices,
    AtOffice,
    AtSearch,
    AtSituation,
    AtSituations,
    AtStaffDoor,
    AtWriteDown,
)
from kiosk.visit.machine import ANY_MACHINE, Machine
from kiosk.visit.naming import is_sensitive, tile_name
from kiosk.visit.notices import notices_for
from kiosk.visit.parts import Button, Header, PagerWords
from kiosk.visit.phrases import Phrases, Words, phrases_in
from kiosk.visit.session import Session
from kiosk.visit.shown import (
    AidsPage,
    AnyPage,
    ApologyPage,
    ArticlePage,
    AttractPage,
    FiguresPage,
    NightPage,
    OfficePage,
    SearchPage,
    StaffDoorPage,
    StillTherePage,
    TilesPage,
    WriteDownPage,
)
from kiosk.visit.status_words import status_of
from kiosk.visit.visit import Visit


class _Around(TypedDict):
    session: Session
    header: Header
    bar: tuple[Button, ...]
    bar_name: Words
    pager: PagerWords
    first: int
    sensitive: bool


def page(
    content: Content, visit: Visit, now: datetime | None, machine: Machine = ANY_MACHINE
) -> AnyPage:
    """The page of this moment, ``now`` being aware and in the content's zone; None while nobody can
    say what time it is: then nothing is claimed that depends on it.

    A destination that is no longer published shows the first page.
    """
    if zone_called(content.timezone) is None:
        now = None
    say = phrases_in(visit.session.language)
    voices = (say.spoken_language,) if machine.voices is None else machine.voices
    around = _Around(
        session=visit.session,
        header=frame_words.header(content, say, now),
        bar=frame_words.bar(content, visit, say, voices),
        bar_name=say("Buttons on every page"),
        pager=frame_words.pager(say),
        first=visit.here.first,
        sensitive=is_sensitive(content, visit.here),
    )
    if visit.asked_until is not None:
        return _still_there(content, visit.asked_until, say, machine.uptime_s, around)
    if isinstance(visit.here, AtStaffDoor):
        return _staff_door(visit.here, say, around)
    if not content.offices:
        return _apology(content, say, around)
    if isinstance(visit.here, AtAids):
        return _aids(visit.session, say, say.spoken_language in voices, around)
    if visit.is_nobodys and now is not None and night_page.is_night(content, now):
        return _night(content, now, around)
    if visit.is_nobodys:
        return _attract(content, say, now, machine, around)
    shown = _way_in(content, visit, say, now, around) or _answer(content, visit, say, now, around)
    return shown or _home(content, visit, AtHome(), say, now, around)


def _way_in(
    content: Content, visit: Visit, say: Phrases, now: datetime | None, around: _Around
) -> AnyPage | None:
    """Where the visitor chooses or searches: the pages that lead to others."""
    match visit.here:
        case AtHome():
            return _home(content, visit, visit.here, say, now, around)
        case AtSearch():
            return _search(content, visit.here, say, now, around)
        case AtSituations():
            return _situations(content, say, around)
        case AtSituation(situation_id):
            return _situation(content, situation_id, say, now, around)
        case AtArticles(kind):
            return _articles(content, kind, say, now, around)
        case _:
            return None


def _answer(
    content: Content, visit: Visit, say: Phrases, now: datetime | None, around: _Around
) -> AnyPage | None:
    """What the visitor came for."""
    match visit.here:
        case AtOffice():
            return _office(content, visit.here, say, now, around)
        case AtWriteDown():
            return _write_down(content, visit.here, say, around)
        case AtNotices():
            return _notices(content, say, now, around)
        case AtArticle(article_id):
            return _article(content, article_id, say, around)
        case AtFigures():
            return _figures(content, say, around)
        case _:
            return None


def _apology(content: Content, say: Phrases, around: _Around) -> ApologyPage:
    """Without offices there is nothing to choose: whoever comes is told whom to ask."""
    phone = content.organisation.phone
    return ApologyPage(
        id="apology",
        sentence=say("We cannot show the offices now."),
        advice=say("Please ring us:") if phone else say("Please ask at the front desk."),
        phone=Words(phone.number, say.spoken_language) if phone else None,
        **around,
    )


def _attract(
    content: Content, say: Phrases, now: datetime | None, machine: Machine, around: _Around
) -> AttractPage:
    around = {**around, "bar": ()}
    known = attract_page.openings(content, now)
    shown = attract_page.rows(content, known, say, now)
    return AttractPage(
        id="attract",
        name=say.of(content.organisation.name, content),
        heading=attract_page.heading(known, say),
        rows=shown,
        more=attract_page.more(content, say, len(shown)),
        left_out=attract_page.left_out(content, say, len(shown)),
        advice=attract_page.advice(content, known, say),
        touch=attract_page.touch(content),
        nudge=attract_page.nudge(now, machine.uptime_s),
        mark=machine.mark,
        **around,
    )


def _night(content: Content, now: datetime, around: _Around) -> NightPage:
    around = {**around, "bar": ()}
    return NightPage(
        id="night", touch=attract_page.touch(content), place=night_page.place(now), **around
    )


def _still_there(
    content: Content, until: float, say: Phrases, uptime_s: float, around: _Around
) -> StillTherePage:
    around = {**around, "bar": (), "sensitive": False}
    seconds = content.idle.answer_within_s
    left = still_there_page.seconds_left(until, uptime_s, seconds)
    return StillTherePage(
        id="still-there",
        question=say("Are you still there?"),
        explanation=still_there_page.explanation(content, say, around["session"].calm),
        choices=still_there_page.choices(content, say),
        seconds=seconds,
        seconds_left=None if around["session"].calm else left,
        **around,
    )


def _staff_door(here: AtStaffDoor, say: Phrases, around: _Around) -> StaffDoorPage:
    around = {**around, "bar": ()}
    return StaffDoorPage(id="staff-door", **staff_door_page.words(here, say), **around)


def _home(
    content: Content,
    visit: Visit,
    here: AtHome,
    say: Phrases,
    now: datetime | None,
    around: _Around,
) -> TilesPage:
    return TilesPage(
        id="home" if here.end is None else f"home-{here.start}-{here.end}",
        question=say("How can we help?"),
        tiles=home_page.home_tiles(content, visit, here, say, now),
        guide=_guide(say),
        search=home_page.search_button(say) if content.search.words else None,
        notice=notices.strip(content, say, now) if here.end is None else None,
        **around,
    )


def _situations(content: Content, say: Phrases, around: _Around) -> TilesPage | None:
    if not content.situations:
        return None
    return TilesPage(
        id="situations",
        question=say("What brings you here?"),
        tiles=situation_page.situation_tiles(content, say),
        guide=_guide(say),
        **around,
    )


def _situation(
    content: Content, situation_id: str, say: Phrases, now: datetime | None, around: _Around
) -> TilesPage | None:
    situation = situation_page.situation_called(situation_id, content)
    if situation is None:
        return None
    return TilesPage(
        id=f"situation-{situation.id}",
        question=say.of(situation.name, content),
        tiles=situation_page.helping_tiles(situation, content, say, now),
        guide=_guide(say),
        advice=situation_page.advice(situation, content, say),
        **around,
    )


def _articles(
    content: Content, kind: article_page.Kind, say: Phrases, now: datetime | None, around: _Around
) -> TilesPage:
    return TilesPage(
        id=kind,
        question=say("News") if kind == "news" else say("About us"),
        tiles=article_page.tiles(content, kind, say, now),
        guide=_guide(say),
        **around,
    )


def _aids(session: Session, say: Phrases, has_voice: bool, around: _Around) -> AidsPage:
    return AidsPage(
        id="aids",
        title=say("Easier to use"),
        groups=aids_page.groups(session, say, has_voice),
        **around,
    )


def _notices(
    content: Content, say: Phrases, now: datetime | None, around: _Around
) -> ArticlePage | None:
    passages = notices.passages(content, say, now)
    if not passages:
        return None
    return ArticlePage(
        id="notices",
        article="",
        title=say("Important notices"),
        dateline=None,
        passages=passages,
        **around,
    )


def _office(
    content: Content, here: AtOffice, say: Phrases, now: datetime | None, around: _Around
) -> OfficePage | None:
    office = content.office(here.office)
    if office is None:
        return None
    return OfficePage(
        id=f"office-{office.id}",
        office=office.id,
        icon=office.icon,
        name=say.of(office.name, content),
        short_name=say.of(office.short_name, content),
        status=status_of(office, content, say, now),
        summary=say.of(office.summary, content) if office.summary else None,
        hours=office_page.hours_card(office, content, say, now),
        where=office_page.where_card(office, content, say),
        contact=office_page.contact_card(office, content, say),
        code=office_page.code_card(office, here, content, say),
        notices=tuple(say.of(notice.text, content) for notice in notices_for(office, content, now)),
        doubt=office_page.doubt(office, content, say, now),
        checked=office_page.checked(office, say, now),
        on_paper=write_down_page.on_paper(office, content, say),
        **around,
    )


def _write_down(
    content: Content, here: AtWriteDown, say: Phrases, around: _Around
) -> WriteDownPage | None:
    office = content.office(here.office)
    if office is None:
        return None
    parts = write_down_page.parts_of(office, content, say)
    shown = write_down_page.chosen(parts, here)
    return WriteDownPage(
        id=f"write-down-{office.id}-{shown.part}",
        office=office.id,
        icon=shown.icon,
        title=say("Write this down"),
        name=tile_name(office, content, say),
        label=shown.label,
        purpose=shown.purpose,
        text=shown.text,
        groups=shown.groups,
        below=shown.below,
        choices=write_down_page.choices(office, parts, shown),
        waits=True,
        **around,
    )


def _search(
    content: Content, here: AtSearch, say: Phrases, now: datetime | None, around: _Around
) -> SearchPage:
    words = search_page.search_words(content, here, say, now)
    return SearchPage(
        id="search",
        title=say("Search"),
        prompt=words.prompt,
        typed=here.typed,
        found=words.found,
        hits=words.hits,
        keyboards=words.keyboards,
        rows=words.rows,
        **around,
    )


def _article(
    content: Content, article_id: str, say: Phrases, around: _Around
) -> ArticlePage | None:
    article = next((article for article in content.articles if article.id == article_id), None)
    if article is None:
        return None
    return ArticlePage(
        id=f"article-{article.id}",
        article=article.id,
        title=say.of(article.title, content),
        dateline=article_page.dateline(article, say),
        passages=article_page.passages(article, content, say),
        picture=article_page.picture(article, content),
        **around,
    )


def _figures(content: Content, say: Phrases, around: _Around) -> FiguresPage:
    return FiguresPage(
        id="figures",
        title=say("In numbers"),
        groups=figures_page.groups(content, say),
        **around,
    )


def _guide(say: Phrases) -> Words:
    return say("Everything you can touch is below")
