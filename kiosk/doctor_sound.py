"""Speech and sound, as the doctor finds them by trying them."""

import os

from kiosk.doctor_patient import Patient, Seen
from kiosk.running.headset import sockets_in


def engine(patient: Patient) -> Seen:
    """Is there something that speaks?"""
    found = patient.speech()
    if found.engine is None or found.engine_trouble:
        return "WARN", f"{found.engine_trouble}; {_NO_SPEECH}", _INSTALL_ENGINE
    return "PASS", found.engine, ""


def voices(patient: Patient) -> Seen:
    """Does it speak every language of the content?"""
    spoken = patient.speech().voices
    silent = [language for language in patient.languages if language not in spoken]
    if silent:
        says = f"none for {', '.join(silent)}; these pages are not read aloud"
        return "WARN", says, f"espeak-ng --voices lists what there is. {_INSTALL_ENGINE}"
    return "PASS", ", ".join(f"{language} by {spoken[language].tag}" for language in spoken), ""


def sound(patient: Patient) -> Seen:
    """Does sound get out of the program?"""
    found = patient.speech()
    if not found.players:
        return "WARN", f"{found.sound_trouble}; {_NO_SPEECH}", _MAKE_SOUND_WORK
    player = found.players[0]
    says = f"{player.system} played a silence through {player.command[0]}"
    return "PASS", f"{says}; whether it is heard, only ears can tell", ""


def headset(patient: Patient) -> Seen:
    """Does the machine tell when a plug is put in?"""
    sockets = sockets_in(patient.root / "proc/bus/input/devices", patient.root / "dev/input")
    unreadable = [socket for socket in sockets if not os.access(socket.path, os.R_OK)]
    if unreadable:
        says = ", ".join(f"{socket.name} ({socket.path}) may not be read" for socket in unreadable)
        advice = "Add the kiosk's user to the group “input” and log it in anew."
        return "WARN", says, advice
    if not sockets:
        return "PASS", "no socket tells when a plug is in it; speech begins by touch or key", ""
    return "PASS", ", ".join(socket.name for socket in sockets), ""


_NO_SPEECH = "“Read aloud” is hidden"
_INSTALL_ENGINE = (
    "Debian: apt-get install espeak-ng. Windows: the installer of eSpeak NG. See docs/speech.md."
)
_MAKE_SOUND_WORK = (
    "Install alsa-utils, pulseaudio-utils or pipewire-bin, let the kiosk's user into the group"
    " “audio”, and run the doctor as that user in its session. Is the loudspeaker muted or another"
    " one chosen? alsamixer or wpctl status says. See docs/speech.md."
)
