"""A trading platform of two nodes on one database, and the hub that witnesses its ledger: real processes, real certificates,
the system's clock. Its handler is bound and known to both nodes."""

import json
import pathlib
import signal
import subprocess

from replicas import free_port, until

ID = "distid:1234567812345678"  # the national one; OpenSSL has its own
TENDEREE = "91350100M000100Y43"
SECONDS_MAX = 900  # of an audit, while others want the machine too
HUB, TRADING = "H1200000001", "A1200000001"
CONFIGURATION = """operators = [{operators}]
[node]
code = "{code}"
name = "示例平台 {code}"
role = "{role}"
url = "{url}"
[listen]
port = {port}
[ledger]
database = "{database}"
files = "{role}/files"
[keys]
key = "{role}.key"
certificate = "{role}.crt"
[limits]
requests_per_second = 0
[log]
level = "warning"
"""


class TwoNodes:
    NAMES = ("one", "two")

    def __init__(self, program, directory, database):
        self.program = pathlib.Path(program).resolve()
        self.directory = pathlib.Path(directory)
        self.directory.mkdir(parents=True)
        self.processes = {}
        self.hub_url = f"http://127.0.0.1:{free_port()}"
        self.urls = {name: f"http://127.0.0.1:{free_port()}" for name in self.NAMES}
        self.openssl("genpkey", "-algorithm", "SM2", "-out", "ca.key")
        self.openssl("req", "-new", "-x509", "-key", "ca.key", "-sm3", "-sigopt", ID, "-utf8", "-days", "30",
                     "-subj", "/C=CN/O=示例认证中心/CN=示例根", "-addext", "basicConstraints=critical,CA:TRUE",
                     "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-out", "ca.crt")
        for name, subject in (("hub", "/C=CN/O=示例枢纽/CN=示例公共服务平台"), ("trading", "/C=CN/O=示例交易平台/CN=示例交易平台"),
                              ("operator", "/C=CN/O=示例枢纽/CN=示例操作员"),
                              ("handler", f"/C=CN/O=示例水务/CN=示例经办人/serialNumber={TENDEREE}")):
            self.issue(name, subject)
        self.configure("hub", HUB, "hub", self.hub_url, "hub/ledger.db")
        for name in self.NAMES:
            self.configure(f"trading-{name}", TRADING, "trading", self.urls[name], database)
        self.serve("hub")
        for name in self.NAMES:
            self.serve(f"trading-{name}")
        self.register()
        self.session = None
        until(self.sign_in, "the trading platform knows its handler")

    def openssl(self, *arguments):
        subprocess.run(["openssl", *arguments], cwd=self.directory, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def issue(self, name, subject):
        (self.directory / "usage").write_text("keyUsage=critical,digitalSignature")
        self.openssl("genpkey", "-algorithm", "SM2", "-out", f"{name}.key")
        self.openssl("req", "-new", "-key", f"{name}.key", "-sm3", "-sigopt", ID, "-utf8", "-subj", subject, "-out", f"{name}.csr")
        self.openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-sm3",
                     "-sigopt", ID, "-vfyopt", ID, "-days", "30", "-extfile", "usage", "-out", f"{name}.crt")

    def pem(self, name):
        return (self.directory / f"{name}.crt").read_text()

    def configure(self, name, code, role, url, database):
        text = CONFIGURATION.format(operators='"operator.crt"' if role == "hub" else "", code=code, role=role, url=url,
                                    port=url.rpartition(":")[2], database=database)
        if role != "hub":
            text += f'[hub]\ncode = "{HUB}"\nurl = "{self.hub_url}"\ncertificate = "hub.crt"\n'
        (self.directory / f"{name}.toml").write_text(text, encoding="utf-8")

    def haihe(self, *arguments, body=None):
        return subprocess.run([self.program, "--language", "en", *arguments], cwd=self.directory, timeout=SECONDS_MAX,
                              input=json.dumps(body).encode() if body else None, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def serve(self, name):
        with open(self.directory / f"{name}.log", "ab") as log:
            self.processes[name] = subprocess.Popen([self.program, "serve", "--config", f"{name}.toml"], cwd=self.directory,
                                                    stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        url = self.hub_url if name == "hub" else self.urls[name.removeprefix("trading-")]
        until(lambda: subprocess.run(["curl", "-sf", "-o", self.directory / "about.json", f"{url}/about"]).returncode == 0,
              f"{name} serves")

    def order(self, path, **body):
        done = self.haihe("request", "POST", self.hub_url + path, "--key", "operator.key", "--certificate", "operator.crt",
                          "--body", "-", body=body)
        if done.returncode != 0:
            raise SystemExit(f"{path}: {done.stdout.decode()}")

    def register(self):
        self.order("/trust-list/authorities", name="示例认证中心", root=self.pem("ca"), intermediates=[], suspended=False)
        self.order("/platforms", code=TRADING, name="示例平台", role="trading", url=self.urls["one"],
                   certificate=self.pem("trading"), state="connected")
        self.order("/entities", code=TENDEREE, name="天津市示例水务工程有限公司", roles=["tenderee"], region="120112",
                   address="示例路1号", contact="022-00000000", state="registered")
        self.order("/certificates", certificate=self.pem("handler"), entity=TENDEREE, duties=["handler"])

    def sign_in(self):
        """At one node, for both."""
        done = self.haihe("sign-in", "--key", "handler.key", "--certificate", "handler.crt", self.urls["one"])
        self.session = done.stdout.decode().strip()
        return done.returncode == 0

    def audit(self):
        """Of the platform's ledger with its views: what it says, empty when nothing is wrong."""
        done = self.haihe("audit", "--config", "trading-one.toml")
        return "" if done.returncode == 0 else done.stdout.decode("utf-8", "replace")

    def errors(self):
        lines = {line.split(" ", 1)[-1] for one in self.directory.glob("*.log")
                 for line in one.read_text("utf-8", "replace").splitlines() if "level=error" in line}
        return "\n".join(sorted(lines)[:20])

    def stop(self):
        for process in self.processes.values():
            process.send_signal(signal.SIGTERM)
        for process in self.processes.values():
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
        self.processes.clear()
