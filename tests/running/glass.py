"""A sheet of glass with targets on it, and a hand in front of it: touching without Qt."""

from dataclasses import dataclass, field

from kiosk.running.fingers import (
    Act,
    Control,
    Deed,
    Finger,
    Fingers,
    LogStuck,
    ShowPressed,
    ShowReleased,
    Spot,
    Wake,
)

TILE_MM = 60.0
GAP_MM = 4.0
COLUMNS, ROWS = 9, 4
TICK_S = 0.25


def tile(column: int, row: int) -> str:
    return f"tile {column}-{row}"


def middle_of(column: int, row: int = 0) -> Spot:
    step = TILE_MM + GAP_MM
    return Spot(column * step + TILE_MM / 2, row * step + TILE_MM / 2)


def beside(spot: Spot, x_mm: float, y_mm: float = 0.0) -> Spot:
    return Spot(spot.x_mm + x_mm, spot.y_mm + y_mm)


LEFT, NEXT, FAR = middle_of(0), middle_of(1), middle_of(7)
"""Two tiles that one hand covers, and one that needs another hand."""

FREE = Spot(TILE_MM / 2, ROWS * (TILE_MM + GAP_MM) + 20)
"""Where nothing can be touched."""


def control_at(spot: Spot) -> Control | None:
    step = TILE_MM + GAP_MM
    column, x = divmod(spot.x_mm, step)
    row, y = divmod(spot.y_mm, step)
    inside = 0 <= column < COLUMNS and 0 <= row < ROWS and x <= TILE_MM and y <= TILE_MM
    return tile(int(column), int(row)) if inside else None


@dataclass
class Glass:
    """What the visitor did, and what the screen made of it."""

    fingers: Fingers = field(default_factory=Fingers)
    now: float = 1000.0
    where: dict[int, Spot] = field(default_factory=dict)
    opened: list[Control] = field(default_factory=list)
    pressed: set[Control] = field(default_factory=set)
    stuck: int = 0
    woken: int = 0

    def land(self, number: int, spot: Spot, diameter_mm: float | None = None) -> None:
        self.where[number] = spot
        finger = Finger(1, number)
        self._see(self.fingers.landed(finger, spot, control_at(spot), diameter_mm, self.now))

    def move(self, number: int, spot: Spot, diameter_mm: float | None = None) -> None:
        self.where[number] = spot
        finger = Finger(1, number)
        self._see(self.fingers.moved(finger, spot, control_at(spot), diameter_mm, self.now))

    def lift(self, number: int, spot: Spot | None = None) -> None:
        at = spot or self.where[number]
        self.where.pop(number, None)
        self._see(self.fingers.lifted(Finger(1, number), at, control_at(at), self.now))

    def cancel(self, number: int) -> None:
        self.where.pop(number, None)
        self._see(self.fingers.cancelled(Finger(1, number), self.now))

    def tap(self, number: int, spot: Spot, for_s: float = 0.1) -> None:
        self.land(number, spot)
        self.wait(for_s)
        self.lift(number)

    def wait(self, seconds: float) -> None:
        """Time passes, and the fingers hear of it now and then."""
        until = self.now + seconds
        while until - self.now > TICK_S:
            self.now += TICK_S
            self._see(self.fingers.tick(self.now))
        self.now = until

    def change_page(self) -> None:
        self._see(self.fingers.page_changed(self.now))

    def mention(self, *numbers: int) -> None:
        self.fingers.mentioned(1, numbers, self.now)

    def _see(self, deeds: list[Deed]) -> None:
        for deed in deeds:
            match deed:
                case ShowPressed(control):
                    assert control not in self.pressed
                    self.pressed.add(control)
                case ShowReleased(control):
                    self.pressed.remove(control)
                case Act(control):
                    self.opened.append(control)
                case LogStuck():
                    self.stuck += 1
                case Wake():
                    self.woken += 1
