#!/usr/bin/python3
"""OpenStack Swift with its S3 interface, whole in one process, for tests: swift_server.py DIRECTORY [PORT].

It checks signatures and digests of bodies as Amazon does. One line says on which port it is ready; what it keeps lies
in DIRECTORY, also for the next one. `POST /-/harm` with {"what", "method", "part", "times"} has the next requests of
that method whose target holds `part` fail:
  500 or 503   answered so, nothing done
  unanswered   done, and hung up instead of the answer
  cut          the answer breaks off in its middle
  wrong        one byte of the answer is another
  dies         the whole server is gone while the body still comes
`GET /-/harm` says how many are still to come."""

import array
import json
import os
import pathlib
import sys

import eventlet

eventlet.monkey_patch()

from eventlet import wsgi  # noqa: E402
from swift.common import storage_policy, utils  # noqa: E402

HOME = pathlib.Path(sys.argv[1])
BUCKET = "haihe"
ACCOUNT, SECRET = "tests:haihe", "known-to-tests-alone"
CONFIGURATION = """[DEFAULT]
swift_dir = {directory}
[pipeline:main]
pipeline = listing_formats s3api tempauth slo dlo proxy-server
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_{user} = {secret} .admin
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
"""


def configure():
    for name in ("disks/one", "settings"):
        (HOME / name).mkdir(parents=True, exist_ok=True)
    settings = HOME / "settings/swift.conf"
    settings.write_text("[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n")
    utils.SWIFT_CONF_FILE = storage_policy.SWIFT_CONF_FILE = str(settings)
    utils.validate_hash_conf()
    storage_policy.reload_storage_policies()


def serve_disks(quiet):
    from swift.account.server import AccountController
    from swift.common.ring import RingData
    from swift.common.wsgi import SwiftHttpProtocol
    from swift.container.server import ContainerController
    from swift.obj.server import ObjectController
    settings = {"devices": str(HOME / "disks"), "swift_dir": str(HOME / "settings"), "mount_check": "false"}
    sockets = {name: eventlet.listen(("127.0.0.1", 0)) for name in ("account", "container", "object")}
    for name, socket in sockets.items():
        port = socket.getsockname()[1]
        device = {"id": 0, "region": 1, "zone": 0, "device": "one", "weight": 1.0, "ip": "127.0.0.1", "port": port,
                  "replication_ip": "127.0.0.1", "replication_port": port}
        RingData([array.array("H", [0, 0])], [device], 31).save(str(HOME / f"settings/{name}.ring.gz"))
    for name, kind in (("account", AccountController), ("container", ContainerController), ("object", ObjectController)):
        eventlet.spawn(wsgi.server, sockets[name], kind(settings), quiet, protocol=SwiftHttpProtocol)


class Memory:
    """What the proxy would ask of memcached."""

    def __init__(self):
        self.all = {}

    def get(self, key, raise_on_error=False):
        return self.all.get(key)

    def set(self, key, value, **_):
        self.all[key] = value

    def incr(self, key, delta=1, time=0):
        self.all[key] = self.all.get(key, 0) + delta
        return self.all[key]

    def delete(self, key, server_key=None):
        self.all.pop(key, None)


class Front:
    """Harms, then lets through."""

    def __init__(self, application):
        self.application, self.memory, self.harms = application, Memory(), []

    def __call__(self, environment, start):
        if environment["PATH_INFO"] == "/-/harm":
            return self.told(environment, start)
        environment["swift.cache"] = self.memory
        what = self.harm_of(environment)
        if what in ("500", "503"):
            environment["wsgi.input"].read()
            start(f"{what} Harmed", [("Content-Type", "text/plain"), ("Content-Length", "6")])
            return [b"harmed"]
        if what == "dies":
            environment["wsgi.input"].read(1000)
            os._exit(9)
        if what is None:
            return self.application(environment, start)
        return self.harmed(what, environment, start)

    def harmed(self, what, environment, start):
        held = []
        body = b"".join(self.application(environment, lambda *answer: held.append(answer)))
        if what == "unanswered":
            environment["wsgi.input"].get_socket().shutdown(2)
        if what == "wrong":
            body = body[:len(body) // 2] + bytes([body[len(body) // 2] ^ 1]) + body[len(body) // 2 + 1:]
        start(*held[0][:2])
        yield body[:len(body) // 2] if what == "cut" else body
        if what == "cut":
            raise ConnectionAbortedError

    def harm_of(self, environment):
        target = environment["PATH_INFO"] + "?" + environment.get("QUERY_STRING", "")
        for harm in self.harms:
            if harm["times"] > 0 and harm["method"] == environment["REQUEST_METHOD"] and harm["part"] in target:
                harm["times"] -= 1
                return harm["what"]
        return None

    def told(self, environment, start):
        if environment["REQUEST_METHOD"] == "POST":
            self.harms.append(json.loads(environment["wsgi.input"].read()))
        answer = str(sum(harm["times"] for harm in self.harms)).encode()
        start("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(answer)))])
        return [answer]


def make_bucket(front):
    """By Swift's own interface, before anybody asks."""
    from swift.common.swob import Request
    path = f"/v1/AUTH_{ACCOUNT.split(':', maxsplit=1)[0]}/{BUCKET}"
    request = Request.blank(path, environ={"REQUEST_METHOD": "PUT", "swift.authorize": lambda _: None,
                                           "swift.authorize_override": True})
    answer = request.get_response(front)
    if answer.status_int not in (201, 202):
        sys.exit(f"no bucket: {answer.status}")


def main():
    quiet = open(os.devnull, "w", encoding="utf-8")
    configure()
    serve_disks(quiet)
    from swift.common.wsgi import SwiftHttpProtocol, loadapp
    proxy = HOME / "settings/proxy.conf"
    proxy.write_text(CONFIGURATION.format(directory=HOME / "settings", user=ACCOUNT.replace(":", "_"), secret=SECRET))
    front = Front(loadapp(str(proxy)))
    make_bucket(front)
    socket = eventlet.listen(("127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 0))
    os.write(1, f"{socket.getsockname()[1]}\n".encode())
    wsgi.server(socket, front, quiet, protocol=SwiftHttpProtocol, debug=False)


if __name__ == "__main__":
    main()
