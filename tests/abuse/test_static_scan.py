"""A scan that finds nothing because it looks wrongly would be worse than none."""

import ast
from pathlib import Path

import pytest

from tests.abuse.forbidden_code import forbidden_in
from tests.abuse.forbidden_files import forbidden_content, secrets_in

BAD_CODE = {
    "import socket": "imports socket",
    "import urllib.request": "imports urllib.request",
    "from urllib import request": "imports urllib.request",
    "from http.client import HTTPSConnection": "imports http.client.HTTPSConnection",
    "from PySide6.QtNetwork import QTcpServer": "imports PySide6.QtNetwork.QTcpServer",
    "from PySide6 import QtNetwork": "imports PySide6.QtNetwork",
    "import pickle as p": "imports pickle",
    "import webbrowser": "imports webbrowser",
    "import ctypes": "imports ctypes",
    "from PySide6.QtGui import QDesktopServices": "imports QDesktopServices",
    "QtWidgets.QMessageBox.warning()": "QMessageBox is used",
    "self.setToolTip('Kasy')": "setToolTip is used",
    "eval('1')": "eval() is called",
    "compile('1', '', 'eval')": "compile() is called",
    "os.system('reboot')": "os.system() is called",
    "os.execv('/bin/sh', [])": "os.execv() is called",
    "os.popen('ls')": "os.popen() is called",
    "print(typed)": "print() is called",
    "subprocess.run(['ls'], check=True)": "run() may wait without end",
    "subprocess.run(['ls'], shell=True, timeout=1)": "a shell is started",
    "subprocess.run(['ls'], shell=as_asked, timeout=1)": "a shell is started",
    "subprocess.Popen(['ls'])": "a program is started that nobody limits",
    "child.communicate()": "communicate() may wait without end",
    "QProcess(self)": "QProcess is used beside Child, which limits it",
    "import_module(name)": "a module is imported whose name is not written there",
    "socket.create_connection(('a', 1))": "create_connection is used",
    "yaml.unsafe_load(text)": "unsafe_load is used",
    "url = 'https://sentry.io/1'": "it says 'https://sentry.io/1'",
}

GOOD_CODE = (
    "from urllib.parse import quote",
    "re.compile('a')",
    "application.exec()",
    "subprocess.run(['ls'], timeout=1, check=False)",
    "import_module('kiosk.running.counts_file')",
)


@pytest.mark.parametrize("code", BAD_CODE)
def test_what_the_scan_finds_in_code(code: str) -> None:
    found = [says for _, says in forbidden_in("kiosk.running.stage", ast.parse(code))]
    assert BAD_CODE[code] in found


@pytest.mark.parametrize("code", GOOD_CODE)
def test_what_is_allowed(code: str) -> None:
    assert list(forbidden_in("kiosk.running.stage", ast.parse(code))) == []


@pytest.mark.parametrize(
    "secret",
    [
        b"-----BEGIN RSA " + b"PRIVATE KEY-----",
        b"AKIA" + b"ABCDEFGHIJKLMNOP",
        b"https://anna:" + b"geheim@example.org/",
        b'password = "' + b'correct-horse"',
        b"ghp_" + b"a" * 36,
    ],
)
def test_secrets_are_seen(secret: bytes) -> None:
    assert len(list(secrets_in(b"something before\n" + secret + b"\nand after"))) == 1


def test_words_about_secrets_are_none() -> None:
    assert list(secrets_in(b'says = "the password: see the manual"\npassword = None')) == []


BAD_FILES = {
    "setup.exe": b"MZ\x90\x00",
    "tool": b"\x7fELF",
    "hours.yaml": b"#!/bin/sh\nreboot\n",
    "plan.svg": b"<svg><script>alert(1)</script></svg>",
    "map.svg": b"<svg><image href='https://example.org/a.png'/></svg>",
    "code.txt": b"import os\nos.remove('/')\n",
    "archive.png": b"PK\x03\x04",
    "kiosk.service": b"[Service]\n",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_what_the_scan_finds_in_content(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BAD_FILES[name])
    assert list(forbidden_content(tmp_path / name))


def test_settings_for_administrators_have_a_place(tmp_path: Path) -> None:
    place = tmp_path / "assets" / "session"
    place.mkdir(parents=True)
    (place / "kiosk.service").write_text("[Service]\n")
    (place / "install.sh").write_text("#!/bin/sh\n")
    assert list(forbidden_content(place / "kiosk.service")) == []
    assert len(list(forbidden_content(place / "install.sh"))) == 2


def test_a_file_that_may_be_run_and_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "kasy.yaml", tmp_path / "zon.yaml"
    file.write_text("name: Kasy\n")
    assert list(forbidden_content(file)) == []
    file.chmod(0o755)
    link.symlink_to(file)
    assert list(forbidden_content(file)) == ["it may be run"]
    assert "it is a link" in list(forbidden_content(link))
