# What a newcomer types: make run, make test. `make help` lists the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.PHONY: help setup packages run test check check-all abuse accessibility-report pictures phrases bundle bundle-test bench clean lock

BIN := .venv/bin
READY := .venv/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What Qt's wheel expects of a Debian system; the voice and what plays it; what the tests of real
# windows and of assistive technology start; and what PyInstaller calls.
DEBIAN_PACKAGES := libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 \
  libfreetype6 libglib2.0-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
  libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xfixes0 libxcb-xkb1 \
  espeak-ng alsa-utils xvfb openbox xdotool x11-xserver-utils xserver-xorg-core \
  xserver-xorg-video-dummy dbus at-spi2-core gir1.2-atspi-2.0 python3-gi binutils

# The first Python from 3.11 to 3.13 on the path; nothing if there is none.
define find_python
{ for candidate in python3 python3.13 python3.12 python3.11; do \
  "$$candidate" -c 'import sys; (3, 11) <= sys.version_info[:2] <= (3, 13) and print(sys.executable)' \
    2>/dev/null || true; \
done; } | head -n 1
endef

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: packages $(READY) ## .venv with the command kiosk and all tools, at the locked versions

packages:
	@if ! command -v dpkg-query >/dev/null; then exit 0; fi
	python="$$($(find_python))"
	wanted="$(DEBIAN_PACKAGES)"
	case "$$python" in
	  "") wanted+=" python3 python3-venv";;
	  /usr/bin/*)
	    minor="$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
	    wanted+=" libpython$$minor"
	    "$$python" -c 'import ensurepip' 2>/dev/null || wanted+=" python$$minor-venv";;
	esac
	present=" $$(dpkg-query -W -f '$${db:Status-Status} $${Package} $${Provides}\n' \
	  | sed -nE 's/^installed //p' | tr -s ',\n' '  ') "
	missing=""
	for package in $$wanted; do
	  [[ "$$present" == *" $$package "* ]] || missing+=" $$package"
	done
	[[ -n "$$missing" ]] || exit 0
	as_root=""
	[[ "$$(id -u)" == 0 ]] || as_root="sudo -n"
	if [[ -n "$$as_root" ]] && ! sudo -n true 2>/dev/null; then
	  echo "These system packages are missing, and installing them needs an administrator:"
	  echo "  sudo apt-get install --no-install-recommends$$missing"
	  exit 0
	fi
	echo "Installing system packages:$$missing"
	if ! { $$as_root apt-get update -qq && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    $$missing >/dev/null; }; then
	  echo "That did not work. Going on; what needs them will say so:$$missing"
	fi

$(READY): requirements-dev.txt pyproject.toml
	@python="$$($(find_python))"
	if [[ -z "$$python" ]]; then
	  echo "The kiosk needs Python 3.11, 3.12 or 3.13, and none was found."
	  exit 1
	fi
	if ! $(BIN)/python -c 'import pip' 2>/dev/null; then "$$python" -m venv --clear .venv; fi
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	if ! $(BIN)/python -c 'import PySide6.QtWidgets'; then
	  echo "Qt does not start: libraries of the system are missing. On Debian they are called:"
	  echo "  $(DEBIAN_PACKAGES)"
	  exit 1
	fi
	touch $@

run: setup ## the kiosk, full screen, with the sample content
	@$(BIN)/kiosk run data --closable

test: export QT_QPA_PLATFORM := offscreen
test: setup ## style, types and all tests
	@$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

check: setup ## the sample content: every problem in it
	@$(BIN)/kiosk check data

check-all: export QT_QPA_PLATFORM := offscreen
check-all: export KIOSK_WHOLE_MATRIX := 1
check-all: setup ## every page in every language, size, theme, reach and orientation (long)
	@$(BIN)/kiosk check data
	$(BIN)/pytest

abuse: setup ## all harm done to it on purpose; ONLY=name SEED=7 repeats one (long)
	@$(BIN)/python -m tests.abuse $(ONLY) $(if $(SEED),--seed $(SEED)) $(if $(ONLY),,--report docs/reliability.md)

accessibility-report: export QT_QPA_PLATFORM := offscreen
accessibility-report: setup ## docs/accessibility.md: every requirement with what was measured (long)
	@$(BIN)/python -m tests.accessibility_report docs/accessibility.md

pictures: export QT_QPA_PLATFORM := offscreen
pictures: setup ## pictures/: every page as a PNG, and a contact sheet
	@$(BIN)/kiosk pictures data pictures

phrases: setup ## the words of the interface: new ones into the .po files, all into .mo
	@mkdir -p build
	update() { # domain, folder, keywords
	  $(BIN)/pybabel -q extract --sort-by-file --no-location $${3// / -k } \
	    -o "build/$$1.pot" $$2
	  if compgen -G "assets/locale/*/LC_MESSAGES/$$1.po" >/dev/null; then
	    $(BIN)/pybabel -q update --no-fuzzy-matching --ignore-pot-creation-date -w 100 -D "$$1" -i "build/$$1.pot" -d assets/locale
	    $(BIN)/pybabel -q compile -D "$$1" -d assets/locale
	  fi
	}
	update visitor kiosk/visit " say self count:1,2"
	update clerk "kiosk/content kiosk/fitting.py kiosk/publishing.py kiosk/cli.py kiosk/report_page.py kiosk/report_words.py" \
	  " sentence refusal error:2 warning:2 HoursError PictureError"

bundle: setup ## dist/kiosk/: the program for machines without Python
	@$(BIN)/pyinstaller --noconfirm --log-level WARN kiosk.spec

bundle-test: ## the built program holds what it must and works elsewhere: a copy, from /, without HOME
	@$(BIN)/python -m tests.bundle_scan dist/kiosk
	place="$$(mktemp -d)"
	trap 'rm -rf "$$place"' EXIT
	cp -r dist/kiosk "$$place/program"
	program="$$place/program/kiosk"
	alone=(env -i -C / PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen)
	"$${alone[@]}" "$$program" self-test
	"$${alone[@]}" "$$program" check
	"$${alone[@]}" "$$program" pictures "$$place/program/_internal/data" "$$place/pictures"
	KIOSK_BUNDLE="$$program" $(BIN)/pytest -n 0 tests/window

bench: export QT_QPA_PLATFORM := offscreen
bench: setup ## how fast it starts and answers a touch
	@shopt -s nullglob; for measurement in bench/*.py; do $(BIN)/python "$$measurement"; done

clean: ## what was built, drawn and cached (not .venv)
	@rm -rf build dist pictures .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
	find kiosk tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

lock: ## new versions of all libraries into requirements*.txt
	@[[ -x build/uv/bin/uv ]] || { python3 -m venv build/uv && build/uv/bin/pip install --quiet uv; }
	lock=(build/uv/bin/uv pip compile --quiet --universal --upgrade --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header)
	"$${lock[@]}" -o requirements.txt pyproject.toml
	"$${lock[@]}" -o requirements-dev.txt -c requirements.txt --extra dev pyproject.toml
