"""Reads texts with the reader that its argument names: a question in JSON on each line of standard input, and on each line
of standard output what is in the text, in JSON."""

import io
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


READERS = {"dotenv": python_dotenv, "django": django, "pyyaml": pyyaml, "ruamel": ruamel, "json": lambda: json.loads}

read = READERS[sys.argv[1]]()
for line in sys.stdin:
    try:
        answer = {"read": read(json.loads(line)["text"])}
    except Exception as error:  # Whatever a reader raises is its answer.
        answer = {"failed": repr(error)}
    print(json.dumps(answer))
