"""How the search shares its room between what was found and the keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect

from kiosk.views.hit_row import BRIEF_FORMS, HIT_FORMS, HitLayout
from kiosk.views.key_places import TURN, KeyPlan, Row, highest_key, key_plans
from kiosk.views.theme import Theme
from kiosk.views.writing import line_height
from kiosk.visit.parts import Hit

_WANTED = 3
"""So many hits at once, one of them saying why, are worth keys no higher than they have to be."""

_NARROW = 22
"""Letters' sizes: in less, where an office is and whether it is open stand below each other."""

_WIDEST_PAGER = 0.27
"""Of the width, for ways to other sheets that stand beside the hits with their words."""


@dataclass(frozen=True)
class Turns:
    """Where the ways to other sheets are: in a row with the count between them, in a column, or
    side by side as mere signs."""

    box: QRect
    form: Literal["row", "column", "signs"]
    words: bool = True


@dataclass(frozen=True)
class Arrangement:
    """Where keys and hits are. ``hits`` may be a sheet of its own (``apart``): then the way there
    is in the box ``turns``. ``fits`` is False if keys had to be smaller than a target."""

    keys: KeyPlan
    key_height: int
    left: int
    top: int
    hits: QRect
    apart: bool = False
    turns: Turns | None = None
    fits: bool = True


def arrangements(
    theme: Theme, rows: Sequence[Row], choices: Row, room: QRect, reach_top: int
) -> Iterator[Arrangement]:
    """All ways to fill the room below the field, the best first; what is touched begins at
    ``reach_top`` or below. The last one is there whatever the room is."""
    plans = key_plans(theme, rows, choices, room.width())
    top = max(room.top(), reach_top)
    end, pad = room.y() + room.height(), pad_around(theme)
    for plan in plans:
        left_over = end - top - plan.height(theme.target) - pad * 2
        if left_over >= usual_hit(theme, room.width()):
            yield _together(theme, plan, room, top, left_over)
    for plan in plans:
        keys_top = end - plan.height(theme.target)
        turns_top = keys_top - pad - theme.target
        if turns_top >= top:
            turns = QRect(room.x(), turns_top, room.width(), theme.target)
            yield _apart(theme, plan, room, top, Turns(turns, "row"))
    beside = theme.target + theme.px(3.0)
    narrow = key_plans(theme, rows, choices, room.width() - beside)
    for plan in narrow:
        keys_top = end - plan.height(theme.target)
        if keys_top - pad >= top:
            far = room.x() + room.width() - theme.target
            turns = QRect(far, keys_top, theme.target, end - keys_top)
            yield _apart(theme, plan, room, top, Turns(turns, "column", words=False))
    for plan in key_plans(theme, rows, choices, room.width(), with_turn=True):
        keys_top = end - plan.height(theme.target)
        if keys_top - pad >= top:
            boxes = plan.boxes(room.x(), keys_top, theme.target)
            turns = next(box for placed, box in boxes if placed.key is TURN)
            yield _apart(theme, plan, room, top, Turns(turns, "column", words=False))
    least = min((*narrow, *plans), key=lambda plan: plan.rows)
    yield _squeezed(theme, least, room, top)


def pad_around(theme: Theme) -> int:
    """Between the keys and the edge of their ground, and between that and the hits."""
    return max(theme.px(3.0), round(theme.gap * 0.7))


def usual_hit(theme: Theme, width: int) -> int:
    """The height of a hit whose name is in one line, and where it is in another; where that is
    narrow, its status in a third."""
    status = line_height(theme.font("strong")) + round(theme.unit * 0.36)
    note = line_height(theme.font("small")) if width < theme.text * _NARROW else 0
    return round(theme.unit * 0.8) + line_height(theme.font("name")) + note + status


def _together(theme: Theme, plan: KeyPlan, room: QRect, top: int, left_over: int) -> Arrangement:
    wanted = usual_hit(theme, room.width()) * _WANTED + theme.gap * (_WANTED - 1)
    wanted += line_height(theme.font("small"))
    spare = max(0, left_over - wanted) // plan.rows
    key_height = min(theme.target + spare, max(theme.target, highest_key(theme)))
    keys_top = room.y() + room.height() - plan.height(key_height)
    height = keys_top - pad_around(theme) * 2 - top
    return Arrangement(
        plan, key_height, room.x(), keys_top, QRect(room.x(), top, room.width(), height)
    )


def _apart(theme: Theme, plan: KeyPlan, room: QRect, top: int, turns: Turns) -> Arrangement:
    end = room.y() + room.height()
    hits = QRect(room.x(), top, room.width(), end - top)
    keys_top = end - plan.height(theme.target)
    return Arrangement(plan, theme.target, room.x(), keys_top, hits, True, turns)


def _squeezed(theme: Theme, plan: KeyPlan, room: QRect, top: int) -> Arrangement:
    """Keys as high as there is room for."""
    end = room.y() + room.height()
    high = (end - top - pad_around(theme) - plan.gap * (plan.rows - 1)) // plan.rows
    key_height = max(1, min(theme.target, high))
    keys_top = end - plan.height(key_height)
    far = room.x() + room.width() - theme.target
    turns = QRect(far, keys_top, theme.target, end - keys_top)
    hits = QRect(room.x(), top, room.width(), end - top)
    column = Turns(turns, "column", words=False)
    return Arrangement(plan, key_height, room.x(), keys_top, hits, True, column, fits=False)


@dataclass(frozen=True)
class HitSheets:
    """How hits are laid out on sheets; ``firsts`` is the hit that each begins with, ``width`` what
    the ways to other sheets leave, ``pager`` where those are (None if there is one sheet)."""

    parts: tuple[HitLayout, ...]
    heights: tuple[int, ...]
    firsts: tuple[int, ...]
    width: int
    pager: Turns | None

    def on(self, sheet: int) -> range:
        """The hits on a sheet, counted from 0."""
        return range(*(*self.firsts, len(self.parts))[sheet : sheet + 2])


def hit_sheets(
    theme: Theme, hits: Sequence[Hit], box: QRect, turns: bool, pager_width: int
) -> HitSheets | None:
    """The hits on as few sheets as the box allows; None if not even one fits it. ``turns`` says
    that there are other sheets whatever the hits need, ``pager_width`` is that of one button."""
    for brief in (False, True):
        if not turns:
            whole = _best(theme, hits, box, None, brief)
            if whole is not None and len(whole.firsts) == 1:
                return whole
        for pager in _pagers(theme, box, pager_width):
            found = _best(theme, hits, box, pager, brief)
            if found is not None:
                return found
    return None


def _pagers(theme: Theme, box: QRect, button: int) -> Iterator[Turns]:
    """Where the ways to other sheets may be: in a row below the hits of an upright panel, else
    beside them with their words or with signs, one above the other or side by side."""
    if (
        theme.panel.is_portrait
        and box.height() >= usual_hit(theme, box.width()) + theme.target + theme.gap
    ):
        top = box.bottom() + 1 - theme.target
        yield Turns(QRect(box.x(), top, box.width(), theme.target), "row")
    two, far = theme.target * 2 + theme.gap, box.right() + 1
    if box.height() >= two:
        if button <= box.width() * _WIDEST_PAGER:
            yield Turns(QRect(far - button, box.y(), button, box.height()), "column")
        column = QRect(far - theme.target, box.y(), theme.target, box.height())
        yield Turns(column, "column", words=False)
    yield Turns(QRect(far - two, box.y(), two, box.height()), "signs", words=False)


def _best(
    theme: Theme, hits: Sequence[Hit], box: QRect, pager: Turns | None, brief: bool
) -> HitSheets | None:
    width, height = box.width(), box.height()
    if pager is not None and pager.form == "row":
        height -= pager.box.height() + theme.gap
    elif pager is not None:
        width -= pager.box.width() + theme.gap
    best: HitSheets | None = None
    for form in BRIEF_FORMS if brief else HIT_FORMS:
        parts = tuple(HitLayout(theme, hit, width, form, brief) for hit in hits)
        heights = tuple(max(theme.target, each.height) for each in parts)
        if not all(each.fits for each in parts) or max(heights) > height:
            continue
        firsts = _firsts(heights, height, theme.gap)
        if best is None or len(firsts) < len(best.firsts):
            best = HitSheets(parts, heights, firsts, width, pager)
        if len(best.firsts) == 1:
            break
    return best


def _firsts(heights: Sequence[int], height: int, gap: int) -> tuple[int, ...]:
    """What each sheet of that height begins with."""
    firsts, used = [0], 0
    for place, needed in enumerate(heights):
        if used and used + needed > height:
            firsts.append(place)
            used = 0
        used += needed + gap
    return tuple(firsts)
