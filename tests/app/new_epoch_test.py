#!/usr/bin/env python3
"""docs/operations.md, "A new epoch": a trading platform and its hub in processes of their own; an old copy of the
ledger is put back, and two officers declare a new epoch, cut off at every step."""

import shutil
import unittest
import urllib.request

from epoch_stage import EpochStage


class NewEpoch(EpochStage):
    def setUp(self):
        super().setUp()
        self.ledger = self.home / "trading/ledger.db"

    def hold_against_the_hub(self):
        """Who verifies: the key history tells of the epoch, and the hub alone vouches for it."""
        self.wait(lambda: self.verify("--hub", self.home / "hub.pem", "--authority", self.home / "ca.pem", "--platform",
                                      self.home / "trading.pem", "--strict").returncode == 0)
        self.assertIn("not all was checked", self.verify().stdout.decode())
        stranger = self.verify("--hub", self.home / "operator.pem")
        self.assertEqual(stranger.returncode, 1)
        self.assertIn("new_epochs_are_witnessed_by_the_hub", stranger.stdout.decode())

    def verify(self, *known):
        with urllib.request.urlopen(self.trading + "/proofs/keys", timeout=10) as answer:
            (self.home / "keys.json").write_bytes(answer.read())
        return self.haihe("verify", "keys", self.home / "keys.json", *known)

    def lose_the_tail(self):
        """The hub has witnessed more of the ledger than is put back."""
        self.serve("hub")
        self.connect()
        node = self.serve("trading")
        self.wait(lambda: self.state() == "serving" and self.held()["witnessed"]["size"] > 0)
        self.stop(node)
        shutil.copy(self.ledger, self.home / "aside.db")
        node, before = self.serve("trading"), self.held()["witnessed"]["size"]
        for number in range(3):
            self.entity(f"示例运营单位{number}")
        self.wait(lambda: self.held()["witnessed"]["size"] >= before + 3)
        self.stop(node)
        self.assertIn("nothing was lost", self.draft("trading").stderr.decode())
        self.put_in_place(self.home / "aside.db", self.ledger)
        node = self.serve("trading")
        self.wait(lambda: self.state() == "behind_its_witness")
        self.stop(node)

    def test_the_platform_goes_on_however_often_it_was_cut_off(self):
        self.lose_the_tail()
        lost = self.held()["witnessed"]["size"]
        drafted = self.draft("trading")
        self.assertEqual(drafted.returncode, 0, drafted.stderr.decode())
        self.assertIn(f"the hub has witnessed {lost}", drafted.stdout.decode())
        self.assertIn("not overwritten", self.draft("trading").stderr.decode())
        self.assertIn("two", self.begin("trading").stderr.decode())
        self.assertIn("1 of 2", self.sign("first"))
        self.assertIn("two", self.sign("first", whole=False))
        self.assertIn("two", self.begin("trading").stderr.decode())
        self.assertIn("2 of 2", self.sign("second"))
        self.assertIn("two", self.sign("operator", whole=False))
        self.begin_cut_off_at_every_step("trading", self.ledger)
        node = self.serve("trading")
        self.wait(lambda: self.held()["epoch"] == 2 and self.state() == "serving")
        before = self.held()["witnessed"]["size"]
        self.entity("示例运营单位")
        self.wait(lambda: self.held()["witnessed"]["size"] > before)
        self.hold_against_the_hub()
        self.stop(node)
        for name in ("trading", "hub"):
            self.assertIn("whole", self.node(("audit",), name).stdout.decode())
        self.assertIn("already", self.begin("trading").stdout.decode())


if __name__ == "__main__":
    unittest.main()
