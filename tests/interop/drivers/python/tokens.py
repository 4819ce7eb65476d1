"""Signs and verifies tokens with PyJWT: a question in JSON on each line of standard input, an answer in
JSON on each line of standard output."""

import base64
import json
import sys
import warnings

import jwt

# A short key is worth a warning to it; the ones here are short on purpose.
warnings.simplefilter("ignore")


def padded(secret):
    return secret + "=" * (-len(secret) % 4)


READINGS = {
    "utf8": lambda secret: secret,
    "base64url": lambda secret: base64.urlsafe_b64decode(padded(secret)),
    "base64": lambda secret: base64.b64decode(padded(secret)),
    "hex": bytes.fromhex,
}


def answer(question):
    key = READINGS[question["reading"]](question["secret"])
    alg = question["alg"]
    try:
        if question["job"] == "sign":
            return {"token": jwt.encode(question["claims"], key, alg, question["header"])}
        # Whom a token is for is not what is compared: it would refuse every aud that it is not told.
        options = {"verify_aud": False}
        return {"claims": jwt.decode(question["token"], key, algorithms=[alg], options=options)}
    except jwt.PyJWTError as error:
        return {"refused": type(error).__name__, "message": str(error)}
    except Exception as error:
        return {"failed": type(error).__name__}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))))
