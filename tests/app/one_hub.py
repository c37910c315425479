"""What the tests of a hub in a process of its own have in common: a free port, its configuration, a command run."""

import socket
import subprocess


def run(*arguments, **more):
    return subprocess.run([*map(str, arguments)], capture_output=True, timeout=60, **more)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def configuration(port, keys):
    """`keys`: the sections that name them."""
    return f"""operators = ["operator.pem"]
[node]
code = "G1200000001"
name = "示例公共服务平台"
role = "hub"
url = "http://127.0.0.1:{port}"
[listen]
port = {port}
[ledger]
database = "var/ledger.db"
files = "var/files"
{keys}[log]
level = "error"
"""
