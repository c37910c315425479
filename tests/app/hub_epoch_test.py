#!/usr/bin/env python3
"""docs/operations.md, "A new epoch of the hub": a hub and a trading platform in processes of their own; an old copy of
the hub's ledger is put back, and two officers declare a new epoch, cut off at every step."""

import json
import shutil
import unittest
import urllib.request

from epoch_stage import ENTITY, HUB, PLATFORM, EpochStage


class HubEpoch(EpochStage):
    def setUp(self):
        super().setUp()
        self.ledger = self.home / "var/ledger.db"

    def held_of_hub(self):
        with urllib.request.urlopen(self.trading + "/exchange/held", timeout=60) as answer:
            return json.load(answer)

    def lose_the_tail(self):
        """The platform has witnessed more of the hub's ledger than is put back."""
        hub = self.serve("hub")
        self.connect()
        with urllib.request.urlopen(f"{self.hub}/platforms/{HUB}", timeout=60) as answer:
            own = json.load(answer)
        self.operate("/platforms", own | {"operatedBy": ENTITY})
        self.platform = self.serve("trading")
        self.wait(lambda: self.held_of_hub()["witnessed"]["size"] > 0)
        self.stop(hub)
        shutil.copy(self.ledger, self.home / "aside.db")
        hub, before = self.serve("hub"), self.held_of_hub()["witnessed"]["size"]
        for number in range(3):
            self.entity(f"示例运营单位{number}")
        self.wait(lambda: self.held_of_hub()["witnessed"]["size"] >= before + 3)
        self.stop(hub)
        self.assertIn("nothing was lost", self.draft("hub").stderr.decode())
        self.put_in_place(self.home / "aside.db", self.ledger)

    def readers_follow(self):
        with urllib.request.urlopen(f"{self.hub}/proofs/keys", timeout=60) as answer:
            (self.home / "hub-keys.json").write_bytes(answer.read())
        verify = ("verify", "keys", self.home / "hub-keys.json", "--platform", self.home / "hub.pem", "--authority",
                  self.home / "ca.pem")
        undecided = self.haihe(*verify, "--json")
        self.assertEqual(undecided.returncode, 0, undecided.stdout.decode() + undecided.stderr.decode())
        told = {one["name"]: one for one in json.loads(undecided.stdout)["statements"]}
        self.assertEqual(told["new_epochs_of_the_hub_are_followed"]["result"], "unchecked")
        digest = told["new_epoch_is_declared"]["facts"]["declaration"]
        self.assertEqual(self.haihe(*verify, "--strict").returncode, 1, "it is for the reader to say")
        followed = self.haihe(*verify, "--strict", "--hub-epoch", digest)
        self.assertEqual(followed.returncode, 0, followed.stdout.decode() + followed.stderr.decode())
        self.assertEqual(self.haihe(*verify, "--hub-epoch", "0" * 64).returncode, 1)
        self.assertIn("64", self.haihe(*verify, "--hub-epoch", "none").stderr.decode())

    def goes_on(self):
        hub = self.serve("hub")
        self.wait(lambda: self.held_of_hub()["epoch"] == 2 and self.state() == "serving")
        before = self.held_of_hub()["witnessed"]["size"]
        self.entity("示例再登记单位")
        self.wait(lambda: self.held_of_hub()["witnessed"]["size"] > before)
        self.readers_follow()
        self.stop(hub)
        self.stop(self.platform)
        for name in ("trading", "hub"):
            self.assertIn("whole", self.node(("audit",), name).stdout.decode())

    def test_the_hub_goes_on_however_often_it_was_cut_off(self):
        self.lose_the_tail()
        held = self.held_of_hub()["witnessed"]["size"]
        drafted = self.draft("hub")
        self.assertEqual(drafted.returncode, 0, drafted.stderr.decode())
        self.assertIn(f"{PLATFORM} has witnessed {held}", drafted.stdout.decode())
        self.assertIn("two", self.begin("hub").stderr.decode())
        for officer in ("first", "second"):
            self.sign(officer)
        self.begin_cut_off_at_every_step("hub", self.ledger)
        (self.home / "declaration.json").rename(self.home / "begun.json")
        self.assertIn("start it first", self.draft("hub").stderr.decode(), "it has only to be told")
        self.goes_on()

    def test_a_platform_that_is_left_out_follows_by_hand(self):
        self.lose_the_tail()
        self.stop(self.platform)
        self.assertIn(PLATFORM, self.draft("hub").stderr.decode(), "who does not answer is named")
        self.assertIn("nothing was lost", self.draft("hub", "--without", PLATFORM).stderr.decode(),
                      "nobody else holds what is lost")
        self.platform = self.serve("trading")
        self.assertEqual(self.draft("hub", "--without", PLATFORM, "--platform", self.trading).returncode, 0)
        (self.home / "declaration.json").unlink()
        drafted = self.draft("hub", "--without", PLATFORM, ground="key_compromised")
        self.assertEqual(drafted.returncode, 0, drafted.stderr.decode())
        self.assertIn("is not named", drafted.stdout.decode())
        for officer in ("first", "second"):
            self.sign(officer)
        begun = self.begin("hub")
        self.assertEqual(begun.returncode, 0, begun.stderr.decode())
        hub = self.serve("hub")
        self.wait(lambda: self.state() == "hub_is_not_followed")
        self.stop(self.platform)
        self.stop(hub)
        with open(self.home / "declaration.json", encoding="utf-8") as document:
            (self.home / "text").write_text(json.load(document)["declaration"], encoding="utf-8")
        digest = self.good("openssl", "dgst", "-sm3", "-r", self.home / "text").split()[0]
        hub = self.serve("hub")
        self.assertIn("64", self.node(("epoch", "follow"), "trading", "none").stderr.decode())
        self.assertIn("Recorded", self.node(("epoch", "follow"), "trading", digest).stdout.decode())
        self.assertIn("before", self.node(("epoch", "follow"), "trading", digest).stdout.decode())
        self.assertNotEqual(self.node(("epoch", "follow"), "hub", digest).returncode, 0)
        self.stop(hub)
        self.platform = self.serve("trading")
        self.goes_on()


if __name__ == "__main__":
    unittest.main()
