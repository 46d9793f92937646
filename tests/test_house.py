"""The house rules, held by reading the code: see docs/contributing.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kiosk"
FLOORS = ("content", "visit", "views", "running")
"""From the ground up; the modules of ``kiosk`` itself are the door above them all."""

BELOW_ALL_FLOORS = ("kiosk", "kiosk.resources")
"""The package's version and where its files lie: they import nothing of the house."""

TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "assets",
    "bench",
    "data",
    "docs",
    "kiosk",
    "kiosk.spec",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
    "tests",
}
LEFT_BY_TOOLS = {"__pycache__", "build", "dist", "pictures"}
"""See .gitignore; what begins with a dot belongs to tools as well."""

CAUGHT_ALL = {"utils", "helpers", "common", "manager", "base", "misc"}
"""Names of modules that would hold anything."""

ASKS_THE_TIME = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("time", "monotonic"),
    ("time", "monotonic_ns"),
    ("time", "perf_counter"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QDateTime", "currentMSecsSinceEpoch"),
    ("QDate", "currentDate"),
    ("QTime", "currentTime"),
}
CLOCK = "kiosk.running.clock"

COLOUR = re.compile(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{2})?)?")
PIXELS = re.compile(r"\d ?px\b")
THEME = "kiosk.views.theme"
KNOWS_COLOURS_OF_CONTENT = {"kiosk.content.model", "kiosk.content.contrast"}
"""The colours of an institution that names none, and what its colours are measured against."""

SOURCES = sorted(PACKAGE.rglob("*.py"))
EVERY_SOURCE = sorted(
    path for folder in ("kiosk", "tests", "bench") for path in (ROOT / folder).rglob("*.py")
)


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def floor_of(module: str) -> int:
    """0 is the ground; -1 lies below it; the door is above the last floor."""
    if module in BELOW_ALL_FLOORS:
        return -1
    room = module.split(".")[1]
    return FLOORS.index(room) if room in FLOORS else len(FLOORS)


def imports_of(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full name of every module, or thing in a module, that is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are written in full"
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)


def own_module(name: str) -> str:
    """The module of this house in which an imported thing lies."""
    while name != "kiosk":
        path = ROOT.joinpath(*name.split("."))
        if path.with_suffix(".py").is_file() or (path / "__init__.py").is_file():
            return name
        name = name.rpartition(".")[0]
    return name


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def texts_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and wording of every string that is not a docstring."""
    explained = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in node.body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if id(node) not in explained:
            match node:
                case ast.Constant(value=str(text)):
                    yield node.lineno, text


def names_asked_of(tree: ast.AST) -> Iterator[tuple[int, tuple[str, str]]]:
    """Line, thing and name of every ``thing.name`` and ``from thing import name``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            match node.value:
                case ast.Name(thing) | ast.Attribute(attr=thing):
                    yield node.lineno, (thing, node.attr)
    for line, name in imports_of(tree):
        thing, _, attribute = name.rpartition(".")
        yield line, (thing.rpartition(".")[2], attribute)


def test_imports_go_down() -> None:
    upward = [
        f"{module_of(path)}:{line} imports {name}"
        for path in SOURCES
        for line, name in imports_of(tree_of(path))
        if name.split(".")[0] == "kiosk" and floor_of(own_module(name)) > floor_of(module_of(path))
    ]
    assert upward == []


def test_no_qt_below_the_views() -> None:
    qt = [
        f"{module_of(path)}:{line} imports {name}"
        for path in SOURCES
        if floor_of(module_of(path)) < FLOORS.index("views")
        for line, name in imports_of(tree_of(path))
        if name.split(".")[0] in ("PySide6", "shiboken6")
    ]
    assert qt == []


def test_only_the_clock_asks_for_the_time() -> None:
    asked = [
        f"{module_of(path)}:{line} asks {'.'.join(name)}"
        for path in SOURCES
        if module_of(path) != CLOCK
        for line, name in names_asked_of(tree_of(path))
        if name in ASKS_THE_TIME
    ]
    assert asked == []


def test_colours_and_pixels_only_in_the_theme() -> None:
    loose = [
        f"{module_of(path)}:{line} says {text!r}"
        for path in SOURCES
        if module_of(path) != THEME
        for line, text in texts_in(tree_of(path))
        if PIXELS.search(text)
        or (COLOUR.fullmatch(text.strip()) and module_of(path) not in KNOWS_COLOURS_OF_CONTENT)
    ]
    assert loose == []


def test_style_sheets_only_in_the_theme() -> None:
    styled = [
        f"{module_of(path)}:{line}"
        for path in SOURCES
        if module_of(path) != THEME
        for line, (_, attribute) in names_asked_of(tree_of(path))
        if attribute == "setStyleSheet"
    ]
    assert styled == []


def test_imports_stand_at_the_top() -> None:
    """Only the command line loads what a command needs when it is called."""
    inside = [
        f"{module_of(path)}:{line} imports {name}"
        for path in EVERY_SOURCE
        if path != PACKAGE / "cli.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for line, name in imports_of(node)
    ]
    assert inside == []


def test_a_file_says_one_thing_in_at_most_400_lines() -> None:
    long = [
        f"{module_of(path)} has {lines} lines"
        for path in EVERY_SOURCE
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    ]
    assert long == []


def test_a_module_is_named_after_what_it_says() -> None:
    assert [path for path in EVERY_SOURCE if path.stem in CAUGHT_ALL] == []


def test_no_tool_is_silenced_and_no_test_skipped() -> None:
    silencers = re.compile(
        "# type: " + "ignore|# no" + r"qa|\bmark\." + r"(skip|xfail)|pytest\.skip\("
    )
    silenced = [
        f"{module_of(path)}:{number} {line.strip()}"
        for path in EVERY_SOURCE
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if silencers.search(line)
    ]
    assert silenced == []


def test_the_top_level_is_fixed() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert visible - LEFT_BY_TOOLS == TOP_LEVEL


def test_every_floor_is_there() -> None:
    floors = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert floors == set(FLOORS)


def test_the_rules_see_what_they_forbid() -> None:
    """A rule that finds nothing because it looks wrongly would be worse than none."""
    assert floor_of("kiosk.resources") < floor_of("kiosk.content.model") < floor_of("kiosk.visit")
    assert floor_of("kiosk.running.stage") < floor_of("kiosk.cli")
    assert own_module("kiosk.content.model.Office") == "kiosk.content.model"
    assert list(imports_of(ast.parse("from kiosk.views import theme"))) == [
        (1, "kiosk.views.theme")
    ]
    assert list(texts_in(ast.parse('"""Why."""\nblue = "#0B4A6B"'))) == [(2, "#0B4A6B")]
    assert PIXELS.search("margin: 12px")
    assert not PIXELS.search("12 pxd")
