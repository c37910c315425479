#!/usr/bin/env python3
"""Verifies the example of spec/time-stamp with nothing of this project, as its section 4 says."""

import base64
import pathlib
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(sys.argv[1]) / "spec/time-stamp/examples"


def verifies(work: pathlib.Path, head: bytes) -> bool:
    (work / "stamped").write_bytes(b"haihe/time-stamp/1\0" + head)
    (work / "token.der").write_bytes(base64.b64decode((EXAMPLES / "token.base64").read_text(encoding="ascii")))
    command = ["openssl", "ts", "-verify", "-data", work / "stamped", "-in", work / "token.der", "-token_in",
               "-CAfile", EXAMPLES / "authority.pem", "-partial_chain", "-attime", "1772499600"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main() -> int:
    head = (EXAMPLES / "head.json").read_bytes()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        assert verifies(work, head), "the example does not hold"
        assert not verifies(work, head.replace(b'"size":17', b'"size":18')), "another head holds too"
    print("the stamp of the example holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
