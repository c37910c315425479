// A tender archived before and after its platform began a new epoch.

#include "scenario/archive_walk.hpp"
#include "scenario/epoch_city.hpp"

#include "edge/files/temporary_directory.hpp"
#include "exchange/archive.hpp"
#include "proof/archive_proof.hpp"
#include "proof/key_history.hpp"

#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace path = exchange::archive_path;
using Names = std::vector<std::string>;

class EpochArchive : public EpochCity {
protected:
    EpochArchive() {
        walk.submit(walk.bidders[0], 9'800'000);
        city.run();
    }
    std::vector<proof::Statement> check(std::filesystem::path const& container,
                                        exchange::KeyHistory const* keys = nullptr) {
        proof::KnownHub const hub(city.certificate_of(City::kHub));
        trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
        return proof::check_archive(container, &authorities, &hub, nullptr, keys);
    }
    exchange::KeyHistory keys() {
        return proof::read_key_history(city.get(City::kTrading, "/proofs/keys").body).value();
    }
    std::filesystem::path seal(int number = 1) {
        city.run();
        auto const sealed = seal_archive(walk);
        EXPECT_EQ(sealed.status, 201) << sealed.body;
        return container_of(walk, number);
    }
    std::vector<proof::Statement> check_files(Files const& files, exchange::KeyHistory const* given = nullptr) {
        auto const place = directory.path() / "changed.tar";
        pack(place, files);
        return check(place, given);
    }
    /// A head of the forger's log that the hub cosigns without looking.
    void cosign_blindly(Files& files) {
        auto head = json::read<exchange::ArchivedHead>(file_in(files, path::kHead)).value();
        head.cosignatures = {
            trust::cosign(city.platform_key(City::kHub), City::kHub, head.head.head, head.head.head.time)};
        head.witnesses = {{City::kHub, city.certificate_of(City::kHub).to_pem()}};
        file_in(files, path::kHead) = json::write(head);
    }

    BiddingWalk walk{city, 2};
    edge::files::TemporaryDirectory directory;
};

TEST_F(EpochArchive, OneOfTheLostRangeIsLeftBehindAndAnotherVerifies) {
    Aside before(city);
    walk.pass_deadline();
    auto const lost = unpacked(seal());
    EXPECT_EQ(failed(check_files(lost)), Names{});
    auto const early = keys();
    EXPECT_EQ(failed(check_files(lost, &early)), Names{});
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    auto const late = keys();
    EXPECT_EQ(failed(check_files(lost, &late)), Names{"head_stands_in_the_key_history"});
    EXPECT_EQ(named(check_files(lost, &late), "head_stands_in_the_key_history")[0].facts[0].value, "epoch_is_over");

    auto const container = seal();
    auto const statements = check(container, &late);
    EXPECT_EQ(failed(statements), Names{});
    EXPECT_EQ(unchecked(statements), Names{});
    for (auto const* name : {"new_epoch_is_declared", "head_stands_in_the_key_history"})
        EXPECT_EQ(named(statements, name).at(0).result, proof::Result::proved) << name;
    EXPECT_EQ(named(check(container, &early), "head_stands_in_the_key_history").at(0).facts[0].value,
              "head_is_of_a_declared_epoch");
}

TEST_F(EpochArchive, OneOfBeforeStillVerifies) {
    walk.pass_deadline();
    auto const files = unpacked(seal());
    Aside before(city);
    walk.walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    auto const late = keys();
    auto const statements = check_files(files, &late);
    EXPECT_EQ(failed(statements), Names{});
    EXPECT_EQ(named(statements, "head_stands_in_the_key_history").size(), 1U);
    EXPECT_TRUE(named(statements, "new_epoch_is_declared").empty());
}

TEST_F(EpochArchive, AnEpochThatNobodyMayDeclareIsNone) {
    Aside before(city);
    walk.walk.register_tender();
    city.run();
    lose(City::kTrading, before);
    begin_anew(City::kTrading);
    walk.pass_deadline();
    auto const honest = unpacked(seal());
    auto const by = [&](std::vector<Person> const& officers) {
        Forger forger(city, honest);
        forger.rewrite("platform-epoch.begun", [&](std::string const& what) {
            auto document = json::read<trust::SignedNewEpoch>(what).value();
            document.signatures.clear();
            for (auto const& one : officers)
                document.signatures.push_back(
                    trust::sign(one.key, one.certificate, trust::kNewEpochLabel, document.declaration));
            return json::write(document);
        });
        cosign_blindly(forger.files);
        forger.sign();
        return failed(check_files(forger.files));
    };
    auto const undeclared = Names{"new_epoch_is_declared"};
    auto const& [first, second, third] = std::tie(ours.officers[0], ours.officers[1], ours.officers[2]);
    EXPECT_EQ(by({second, first}), Names{}) << "the order says nothing";
    EXPECT_EQ(by({first}), undeclared);
    EXPECT_EQ(by({first, first}), undeclared);
    EXPECT_EQ(by({first, third}), undeclared) << "of the third the archive tells nothing";
    EXPECT_EQ(by({first, city.issue("路人", "")}), undeclared);
    EXPECT_EQ(by({first, walk.bidders[0].signer}), undeclared);

    Forger silent(city, honest);
    std::erase_if(silent.files, [](auto const& one) {
        if (!one.first.starts_with(path::kTrust)) return false;
        auto const entry = json::read<ledger::DisclosedEntry>(one.second);
        return entry && entry->where.value->find("platform-epoch.begun") != std::string::npos;
    });
    silent.sign();
    EXPECT_EQ(failed(check_files(silent.files)), undeclared);

    Forger unseen(city, honest);
    unseen.rebuild_log(); // the hub has cosigned nothing of it
    unseen.sign();
    EXPECT_EQ(failed(check_files(unseen.files)), undeclared);
}

} // namespace
} // namespace haihe::scenario
