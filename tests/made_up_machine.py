"""A machine made of files: what a Linux system shows of itself, for the doctor to look at."""

from pathlib import Path

TOUCH_PANEL = """\
I: Bus=0003 Vendor=0eef Product=c000 Version=0111
N: Name="eGalax Inc. Touch"
H: Handlers=mouse0 event4
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=260800000000003
"""
"""BTN_TOUCH and ABS_MT_POSITION_X, as a panel with ten contacts has them."""

ONE_FINGER_PANEL = TOUCH_PANEL.replace("ABS=260800000000003", "ABS=3").replace("eGalax", "Elo")
TOUCH_PAD = TOUCH_PANEL.replace("PROP=2", "PROP=5").replace("eGalax Inc. Touch", "Touchpad")

POWER_BUTTON = """\
I: Bus=0019 Vendor=0000 Product=0001 Version=0000
N: Name="Power Button"
H: Handlers=kbd event0
B: PROP=0
B: EV=3
B: KEY=10000000000000 0
"""

KEYPAD = """\
I: Bus=0003 Vendor=0000 Product=0002 Version=0000
N: Name="Storm Keypad"
H: Handlers=kbd event6
B: PROP=0
B: EV=3
B: KEY=1b8 10000c02 0
"""

KEYBOARD = """\
I: Bus=0003 Vendor=046d Product=c31c Version=0110
N: Name="Logitech USB Keyboard"
H: Handlers=sysrq kbd leds event3
B: PROP=0
B: EV=120013
B: KEY=1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe
"""

HEADPHONE_SOCKET = """\
I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="Front Headphone"
H: Handlers=event12
B: PROP=0
B: EV=21
B: SW=4
"""

SOCKETS_HEAD = (
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt uid to inode\n"
)

OPENBOX = """\
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>
"""

KIOSKS_NUMBER = 1000


class MadeUpMachine:
    """``root`` is where its folders lie. It is a kiosk as it should be, until it is changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("proc/meminfo", "MemTotal: 4000000 kB\nMemAvailable:    3000000 kB\n")
        self.plug_in(TOUCH_PANEL, POWER_BUTTON, KEYPAD)
        self.write("proc/sys/kernel/sysrq", "0\n")
        for kind in ("tcp", "tcp6", "udp", "udp6"):
            self.write(f"proc/net/{kind}", SOCKETS_HEAD)
        self.write("etc/systemd/logind.conf", "[Login]\nNAutoVTs=0\nReserveVT=0\n")
        self.write("etc/xdg/openbox/rc.xml", OPENBOX)
        units = root / "etc/systemd/system"
        units.mkdir(parents=True)
        (units / "ctrl-alt-del.target").symlink_to("/dev/null")
        self.start(1, "/sbin/init", owner=0)
        self.start(900, "openbox")
        self.start_kiosk(WATCHDOG_USEC="30000000", NOTIFY_SOCKET="/run/systemd/notify")

    def write(self, path: str, text: str) -> Path:
        whole = self.root / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text, encoding="utf-8")
        return whole

    def plug_in(self, *devices: str) -> None:
        """These are all that is plugged in."""
        self.write("proc/bus/input/devices", "\n".join(devices))

    def start(self, number: int, *words: str, owner: int = 1000, **told: str) -> Path:
        """A program runs, with those words on its command line and those variables."""
        folder = self.write(f"proc/{number}/cmdline", "\0".join(words) + "\0").parent
        (folder / "status").write_text(f"Name:\tany\nUid:\t{owner}\t{owner}\t{owner}\t{owner}\n")
        (folder / "environ").write_text("\0".join(f"{name}={told[name]}" for name in told))
        (folder / "fd").mkdir(exist_ok=True)
        return folder

    def start_kiosk(self, *, owner: int = 1000, **told: str) -> Path:
        words = ("/opt/kiosk/.venv/bin/python", "-m", "kiosk", "run", "/srv/kiosk/content")
        return self.start(
            KIOSKS_NUMBER,
            *words,
            owner=owner,
            DISPLAY=":0",
            HOME=str(self.root / "home"),
            XDG_SESSION_TYPE="x11",
            **told,
        )

    def stop(self, number: int) -> None:
        (self.root / f"proc/{number}/cmdline").unlink()

    def listen(self, kind: str, address: str, state: str, inode: int, holder: int = 0) -> None:
        """Somebody listens, at an address as /proc/net writes it."""
        listing = self.root / f"proc/net/{kind}"
        line = f"   0: {address} 00000000:0000 {state} 0:0 00:0 0 1000 0 {inode} 1 0 100\n"
        listing.write_text(listing.read_text() + line)
        if holder:
            (self.root / f"proc/{holder}/fd/7").symlink_to(f"socket:[{inode}]")
