"""Reads texts with the reader that its argument names: a question in JSON on each line of standard input, and on each line
of standard output what is in the text, in JSON."""

import ctypes
import glob
import io
import itertools
import json
import os
import sys


def python_dotenv():
    from dotenv import dotenv_values

    return lambda text: dotenv_values(stream=io.StringIO(text), interpolate=True)


def django():
    import environ

    def read(text):
        os.environ.pop("JWT_SECRET", None)
        environ.Env.read_env(io.StringIO(text), overwrite=True)
        return {"JWT_SECRET": os.environ.get("JWT_SECRET")}

    return read


def pyyaml():
    import yaml

    return yaml.safe_load


def ruamel():
    from ruamel.yaml import YAML

    return lambda text: YAML(typ="safe", pure=True).load(text)


def systemd():
    """What systemd itself does with an EnvironmentFile= before it starts a service: these two functions are called there, one
    after the other, and here in its own library, because a unit runs only where systemd is the first process."""
    (path,) = glob.glob("/usr/lib/*/systemd/libsystemd-shared-*.so")
    library = ctypes.CDLL(path)
    assignments = ctypes.POINTER(ctypes.c_char_p)
    load, clean, free = library.load_env_file, library.strv_env_clean_with_callback, library.strv_free
    load.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(assignments)]
    clean.argtypes = [assignments, ctypes.c_void_p, ctypes.c_void_p]
    clean.restype = free.restype = ctypes.c_void_p
    free.argtypes = [assignments]

    def read(text):
        with open("jwt.env", "w", encoding="utf-8", newline="") as file:
            file.write(text)
        found = assignments()
        code = load(None, b"jwt.env", ctypes.byref(found))
        if code < 0:
            raise OSError(-code, os.strerror(-code))
        clean(found, None, None)
        # The end is a null pointer; there is none at all where nothing was assigned.
        lines = itertools.takewhile(bool, (found[place] for place in itertools.count())) if found else []
        read = dict(line.decode().split("=", 1) for line in lines)
        free(found)
        return read

    return read


READERS = {
    "dotenv": python_dotenv,
    "django": django,
    "pyyaml": pyyaml,
    "ruamel": ruamel,
    "systemd": systemd,
    "json": lambda: json.loads,
}

read = READERS[sys.argv[1]]()
for line in sys.stdin:
    try:
        answer = {"read": read(json.loads(line)["text"])}
    except Exception as error:  # Whatever a reader raises is its answer.
        answer = {"failed": repr(error)}
    print(json.dumps(answer))
