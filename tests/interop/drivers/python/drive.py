"""Asks a module of the guide: a question on each line of standard input, an answer on each line of
standard output. The errors that PyJWT documents are told apart from all others."""

import importlib
import json
import sys

import jwt

module = importlib.import_module(sys.argv[1].removesuffix(".py"))

for line in sys.stdin:
    verb, operand = line.split()
    try:
        said = {"value": getattr(module, verb)(operand)}
    except jwt.PyJWTError as error:
        said = {"refused": type(error).__name__, "message": str(error)}
    except Exception as error:
        said = {"failed": type(error).__name__, "message": str(error)}
    print(json.dumps(said))
