"""What a session shows to Qt: screens, and panels that are touched. Asked in a process of its own,
because Qt ends the program where a display does not answer."""

from dataclasses import asdict, dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointingDevice


@dataclass(frozen=True)
class SeenScreen:
    """A screen by the name of its connector and its model; size in pixels as they are lit, and in
    millimetres as the screen tells them, which is often wrong."""

    name: str
    model: str
    width: int
    height: int
    width_mm: float
    height_mm: float
    scale: float
    is_first: bool


@dataclass(frozen=True)
class SeenPanel:
    """Something that is touched on the screen, and how many fingers it tells apart."""

    name: str
    fingers: int


def display_seen() -> dict[str, list[dict[str, object]]]:
    """All screens and panels of this session, as JSON knows them."""
    application = QGuiApplication(["kiosk"])
    first = application.primaryScreen()
    screens = [
        SeenScreen(
            screen.name(),
            screen.model(),
            round(screen.geometry().width() * screen.devicePixelRatio()),
            round(screen.geometry().height() * screen.devicePixelRatio()),
            screen.physicalSize().width(),
            screen.physicalSize().height(),
            screen.devicePixelRatio(),
            screen is first,
        )
        for screen in application.screens()
    ]
    panels = [
        SeenPanel(device.name(), device.maximumPoints())
        for device in QInputDevice.devices()
        if isinstance(device, QPointingDevice)
        and device.type() is QInputDevice.DeviceType.TouchScreen
    ]
    QCoreApplication.processEvents()
    return {
        "screens": [asdict(screen) for screen in screens],
        "panels": [asdict(panel) for panel in panels],
    }
