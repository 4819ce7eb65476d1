"""Plays AWS for as long as its standard input is open. Its first line says on which port; after that, each line that it is sent is
the name of a secret, which it asks for as any client would, says in a line of JSON, and deletes."""

import json
import logging
import sys
import threading

import boto3
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

# It would say each request.
logging.getLogger("werkzeug").setLevel(logging.ERROR)

# From here on it listens, on a port that was free.
server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.port, flush=True)

secrets = boto3.client("secretsmanager", endpoint_url=f"http://127.0.0.1:{server.port}")
for line in sys.stdin:
    name = line.strip()
    try:
        answer = {"read": secrets.get_secret_value(SecretId=name)["SecretString"]}
        secrets.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True)
    except Exception as error:  # Whatever a reader raises is its answer.
        answer = {"failed": repr(error)}
    print(json.dumps(answer), flush=True)
