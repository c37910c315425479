"""Between the platforms, and between them and everybody: hands each request on, and by chance does to it what networks do
and adversaries may. Every request gets a line of its own; the answer ends with it."""

import random
import socket
import socketserver
import threading
import time

SECONDS_MAX = 60  # longer than any poll
SECONDS_LATER = (0.05, 2.0)
SECONDS_HELD = (0.02, 0.25)
HARMS = ("again", "twin", "unanswered", "cut", "held")
UNHARMED = 3  # of as many requests, one is hurt


class Broken(Exception):
    pass


def read_head(line):
    head = b""
    while b"\r\n\r\n" not in head:
        some = line.recv(65536)
        if not some:
            raise Broken
        head += some
    head, _, rest = head.partition(b"\r\n\r\n")
    return head, rest


def read_request(line):
    """The whole of it, its head asking for the line to be closed, and where its body begins."""
    head, body = read_head(line)
    fields, length, chunked, waits = [], 0, False, False
    for field in head.split(b"\r\n"):
        name, _, value = field.partition(b":")
        name = name.strip().lower()
        if name == b"content-length":
            length = int(value)
        chunked = chunked or (name == b"transfer-encoding" and b"chunked" in value.lower())
        waits = waits or name == b"expect"
        if name not in (b"connection", b"expect"):
            fields.append(field)
    if waits:
        line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    while (chunked and not body.endswith(b"0\r\n\r\n")) or (not chunked and len(body) < length):
        some = line.recv(1 << 20)
        if not some:
            raise Broken
        body += some
    head = b"\r\n".join(fields) + b"\r\nConnection: close\r\n\r\n"
    return head + body, len(head)


def stands_alone(request):
    """Whether it may be repeated when its sender has gone on: it bears what a platform knows a repeat by. What does not (a
    draft that is saved) is last come, last kept: then only a sender that was not answered repeats it."""
    head = request.partition(b"\r\n\r\n")[0].lower()
    return head.startswith((b"get ", b"head ")) or any(
        b"\r\n" + name + b":" in head for name in (b"idempotency-key", b"signature-input", b"if-match"))


def open_line(port):
    line = socket.create_connection(("127.0.0.1", port), timeout=SECONDS_MAX)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return line


def answer_to(port, request, sink=None):
    """Sends it and hands the answer on as it comes; nothing when nobody answers."""
    with open_line(port) as line:
        line.sendall(request)
        while some := line.recv(1 << 16):
            if sink:
                sink.sendall(some)


def forget_answer(port, request):
    try:
        answer_to(port, request)
    except OSError:
        pass


class Proxy:
    """Listens at `public` … and hands on to `private` …, as many ports in a row. `done` counts the harms by name."""

    def __init__(self, public, private, ports, seed):
        self.done = dict.fromkeys(HARMS, 0)
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self._servers = [self._server(public + i, private + i) for i in range(ports)]

    def _server(self, public, private):
        proxy = self

        class Line(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.settimeout(SECONDS_MAX)
                try:
                    proxy.hand_on(self.request, private)
                except (Broken, OSError, ValueError):
                    pass

        class Server(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True
            request_queue_size = 128

        server = Server(("127.0.0.1", public), Line)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    def close(self):
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def _choose(self, request):
        with self._lock:
            if self._chance.randrange(UNHARMED) != 0 or request.startswith((b"POST /clock ", b"GET /health ")):
                return None, 0.0, 0
            harm = self._chance.choice(HARMS)
            seconds = self._chance.uniform(*(SECONDS_HELD if harm == "held" else SECONDS_LATER))
            self.done[harm] += 1
            return harm, seconds, self._chance.randrange(1 << 30)

    def hand_on(self, line, port):
        request, body = read_request(line)
        harm, seconds, where = self._choose(request)
        if harm == "held":  # later ones overtake it
            time.sleep(seconds)
        if harm == "cut":  # somewhere in it; the sender sees a broken line
            with open_line(port) as other:
                at = body if where % 2 else 0
                other.sendall(request[: at + where % max(1, len(request) - at)])
            return
        if harm in ("twin", "again") and not stands_alone(request):
            forget_answer(port, request)
            harm = None
        if harm == "twin":  # both at once
            threading.Thread(target=forget_answer, args=(port, request), daemon=True).start()
        if harm == "unanswered":  # it was done, and nobody is told
            forget_answer(port, request)
            return
        answer_to(port, request, line)
        if harm == "again":
            threading.Timer(seconds, forget_answer, args=(port, request)).start()
