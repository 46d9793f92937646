"""What the kiosk's code must not hold: ways to the network, ways out for a visitor, code that comes
from outside, programs that are waited for without end."""

import ast
import re
from collections.abc import Iterator, Mapping

NO_MODULES = frozenset(
    [
        "aiohttp",
        "asyncio",
        "cloudpickle",
        "code",
        "codeop",
        "dill",
        "ftplib",
        "http",
        "httpx",
        "imaplib",
        "marshal",
        "multiprocessing",
        "nntplib",
        "opentelemetry",
        "paramiko",
        "pickle",
        "poplib",
        "posthog",
        "pty",
        "requests",
        "runpy",
        "selectors",
        "sentry_sdk",
        "shelve",
        "smtplib",
        "socketserver",
        "ssl",
        "telnetlib",
        "urllib.error",
        "urllib.request",
        "urllib.robotparser",
        "urllib3",
        "webbrowser",
        "websockets",
        "wsgiref",
        "xmlrpc",
        "PySide6.QtHttpServer",
        "PySide6.QtNetwork",
        "PySide6.QtNetworkAuth",
        "PySide6.QtPrintSupport",
        "PySide6.QtQml",
        "PySide6.QtQuick",
        "PySide6.QtQuickWidgets",
        "PySide6.QtRemoteObjects",
        "PySide6.QtWebChannel",
        "PySide6.QtWebEngineCore",
        "PySide6.QtWebEngineQuick",
        "PySide6.QtWebEngineWidgets",
        "PySide6.QtWebSockets",
        "PySide6.QtWebView",
    ]
)
"""The network, telemetry, and what runs code that is not ours."""

ONLY_THERE: Mapping[str, frozenset[str]] = {
    "socket": frozenset({"kiosk.running.display", "kiosk.running.ending", "kiosk.running.systemd"}),
    "ctypes": frozenset({"kiosk.doctor_patient", "kiosk.running.blanking", "kiosk.running.clock"}),
}
"""Modules for one purpose: a display of this machine, the program's own signals, and the service
manager are reached by sockets of this machine; the system is asked about its clock, and
on Windows whose rights one has and to stay awake."""

NO_NAMES = frozenset(
    [
        "AF_INET",
        "AF_INET6",
        "AF_PACKET",
        "SOCK_RAW",
        "SO_BINDTODEVICE",
        "create_connection",
        "create_server",
        "getaddrinfo",
        "gethostbyname",
        "has_dualstack_ipv6",
        "QColorDialog",
        "QDesktopServices",
        "QDialog",
        "QDrag",
        "QErrorMessage",
        "QFileDialog",
        "QFontDialog",
        "QInputDialog",
        "QLineEdit",
        "QMenu",
        "QMenuBar",
        "QMessageBox",
        "QPlainTextEdit",
        "QPrintDialog",
        "QProgressDialog",
        "QStatusBar",
        "QSystemTrayIcon",
        "QTextBrowser",
        "QTextEdit",
        "QToolBar",
        "QToolTip",
        "QWhatsThis",
        "QWizard",
        "setAcceptDrops",
        "setOpenExternalLinks",
        "setShortcut",
        "setStatusTip",
        "setToolTip",
        "setWhatsThis",
        "getoutput",
        "getstatusoutput",
        "startDetached",
        "set_trace",
        "gettrace",
        "settrace",
        "unsafe_load",
        "full_load",
        "FullLoader",
        "UnsafeLoader",
    ]
)
"""As a name or an attribute, wherever it comes from. The views write no text fields of Qt's own:
these have menus."""

NO_CALLS = frozenset({"eval", "exec", "compile", "__import__", "input", "breakpoint"})
"""Of Python itself. ``re.compile`` is an attribute and another thing."""

_OS_STARTS = re.compile(
    r"system|popen|startfile|exec[lv]p?e?|spawn[lv]p?e?|fork|forkpty|posix_spawnp?"
)

WAITING = frozenset({"run", "call", "check_call", "check_output", "communicate"})

STARTS_PROGRAMS = frozenset({"kiosk.running.supervisor", "kiosk.running.supply"})
"""What starts a program without waiting and looks after it with a limit of its own."""

PRINTS = frozenset({"kiosk.cli", "kiosk.self_test"})

_TELLS_HOME = re.compile(r"telemetry|analytics|phone.?home|sentry\.io|posthog|mixpanel", re.I)


def forbidden_in(module: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and what is wrong there."""
    for node in ast.walk(tree):
        match node:
            case ast.Import() | ast.ImportFrom():
                yield from _imports(module, node)
            case ast.Call():
                yield from _calls(module, node)
            case ast.Name(id=name) | ast.Attribute(attr=name) if name in NO_NAMES:
                yield node.lineno, f"{name} is used"
            case ast.Constant(value=str(text)) if _TELLS_HOME.search(text):
                yield node.lineno, f"it says {text[:60]!r}"


def _imports(module: str, node: ast.Import | ast.ImportFrom) -> Iterator[tuple[int, str]]:
    names = [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        yield from ((node.lineno, f"imports {name}") for name in names if name in NO_NAMES)
        names = [f"{node.module}.{name}" for name in names]
    for name in names:
        parts = name.split(".")
        above = {".".join(parts[: count + 1]) for count in range(len(parts))}
        if above & NO_MODULES:
            yield node.lineno, f"imports {name}"
        for only, modules in ONLY_THERE.items():
            if only in above and module not in modules:
                yield node.lineno, f"imports {name}"


def _calls(module: str, call: ast.Call) -> Iterator[tuple[int, str]]:
    for keyword in call.keywords:
        if keyword.arg == "shell" and not _is_false(keyword.value):
            yield call.lineno, "a shell is started"
    match call.func:
        case ast.Name(id=name) if name in NO_CALLS:
            yield call.lineno, f"{name}() is called"
        case ast.Name(id="print") if module not in PRINTS:
            yield call.lineno, "print() is called"
        case ast.Name(id="import_module") | ast.Attribute(attr="import_module"):
            if not (call.args and isinstance(call.args[0], ast.Constant)):
                yield call.lineno, "a module is imported whose name is not written there"
        case ast.Name(id="QProcess") if module != "kiosk.running.child":
            yield call.lineno, "QProcess is used beside Child, which limits it"
        case ast.Attribute(value=ast.Name(id="os"), attr=name) if _OS_STARTS.fullmatch(name):
            yield call.lineno, f"os.{name}() is called"
        case ast.Attribute(attr="Popen") if module not in STARTS_PROGRAMS:
            yield call.lineno, "a program is started that nobody limits"
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if name in WAITING:
            waits = owner == "subprocess" or name == "communicate"
            if waits and all(keyword.arg != "timeout" for keyword in call.keywords):
                yield call.lineno, f"{name}() may wait without end"


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False
