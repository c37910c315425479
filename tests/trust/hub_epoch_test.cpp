// What a declaration of the hub's new epoch must say: each member wrong once, and the boundary of a loss.

#include "trust/hub_epoch.hpp"

#include "trust/certificates.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {
namespace {

struct Somebody {
    PrivateKey key;
    Certificate certificate;
};

class HubEpochTest : public testing::Test {
protected:
    Somebody hire(std::string const& name) const {
        auto key = PrivateKey::generate_sm2();
        auto certificate = authority.issue(key, name, "");
        return {std::move(key), std::move(certificate)};
    }
    static merkle::Frontier log_of(int size, std::string const& other = "") {
        merkle::Frontier log;
        for (int i = 0; i < size; ++i) log.append(merkle::leaf(std::to_string(i) + other));
        return log;
    }
    static LogPrefix prefix(int size, std::string const& other = "") { return {size, log_of(size, other).root()}; }
    /// Seven entries are kept; of the two platforms one has witnessed nine.
    HubEpoch declared() const {
        return {"H1200000001",
                2,
                hub.certificate.digest().to_string(),
                {7, log_of(7).root(), 3, log_of(3).root()},
                {{"A1201000001", prefix(9, "lost"), 8}, {"S1201000001", prefix(5), 4}},
                EpochGround::ledger_lost,
                "数据库磁盘损坏,自备份恢复",
                kNow};
    }
    SignedNewEpoch document_of(HubEpoch const& what) const {
        return {json::write(what), hub.certificate.to_pem(), {}, {}};
    }
    template <class Change>
    std::string read(Change const& change) const {
        auto what = declared();
        change(what);
        return told(read_hub_epoch(document_of(what)));
    }
    template <class T>
    static std::string told(kernel::Result<T> const& result) {
        return result ? "" : result.error().rule + " " + result.error().path;
    }

    MadeAuthority authority;
    Somebody hub = hire("示例枢纽"), first = hire("负责人甲"), second = hire("负责人乙");
};

TEST_F(HubEpochTest, SaysWhatEachPlatformHolds) {
    EXPECT_EQ(read([](auto&) {}), "");
    auto const start = read_epoch_start(document_of(declared()));
    ASSERT_TRUE(start);
    EXPECT_EQ(start->kept, declared().kept);
    EXPECT_EQ(read([](auto& one) { one.epoch = 1; }), "new_epoch_is_well_formed /declaration/epoch");
    EXPECT_EQ(read([](auto& one) { one.reason.clear(); }), "new_epoch_is_well_formed /declaration/reason");
    EXPECT_EQ(read([](auto& one) { one.kept.entries = 0; }), "new_epoch_is_well_formed /declaration/kept/entries");
    EXPECT_EQ(read([](auto& one) { one.kept.messages = -1; }), "new_epoch_is_well_formed /declaration/kept/messages");
    EXPECT_EQ(read([](auto& one) { one.holders[1].witnessed.size = 0; }),
              "new_epoch_is_well_formed /declaration/holders/1/witnessed/size");
    EXPECT_EQ(read([](auto& one) { one.holders[1].witnessed = {0, merkle::empty_root()}; }), "");
    EXPECT_EQ(read([](auto& one) { one.holders[1].read = -1; }), "");
    EXPECT_EQ(read([](auto& one) { one.holders[1].read = -2; }),
              "new_epoch_is_well_formed /declaration/holders/1/read");
    EXPECT_EQ(read([](auto& one) { one.certificate = std::string(64, '0'); }),
              "new_epoch_names_its_certificate /certificate");
    auto const each_once = "hub_epoch_names_each_holder_once /declaration/holders/";
    EXPECT_EQ(read([](auto& one) { std::swap(one.holders[0], one.holders[1]); }),
              std::string(each_once) + "1/platform");
    EXPECT_EQ(read([](auto& one) { one.holders[1] = one.holders[0]; }), std::string(each_once) + "1/platform");
    EXPECT_EQ(read([](auto& one) { one.holders[0].platform = "A12"; }), std::string(each_once) + "0/platform");
    EXPECT_EQ(read([](auto& one) { one.holders[0].platform = one.platform; }), std::string(each_once) + "0/platform")
        << "the hub itself";
}

TEST_F(HubEpochTest, NothingIsDeclaredLostThatIsThere) {
    auto const nothing = "new_epoch_tells_a_loss /declaration/holders";
    auto const with = [&](int witnessed, std::int64_t position, EpochGround ground = EpochGround::ledger_lost) {
        return read([&](auto& one) {
            one.holders[0] = {"A1201000001", prefix(witnessed), position};
            one.ground = ground;
        });
    };
    EXPECT_EQ(with(8, 6), "") << "an entry more";
    EXPECT_EQ(with(7, 7), "") << "read one further than there is";
    EXPECT_EQ(with(7, 6), nothing);
    EXPECT_EQ(with(0, -1), nothing);
    EXPECT_EQ(with(7, 6, EpochGround::key_compromised), "");
    EXPECT_EQ(read([](auto& one) { one.holders.clear(); }), nothing);
}

TEST_F(HubEpochTest, IsSignedAsWhatItIs) {
    auto document = document_of(declared());
    EXPECT_TRUE(is_of_a_hub(document));
    EXPECT_TRUE(add_signature(document, first.key, first.certificate));
    EXPECT_FALSE(officers_of(document));
    EXPECT_FALSE(add_signature(document, first.key, first.certificate)) << "the same person";
    EXPECT_TRUE(add_signature(document, second.key, second.certificate));
    EXPECT_TRUE(officers_of(document));
    EXPECT_EQ(document.signatures[0].label, kHubEpochLabel);
    EXPECT_FALSE(read_new_epoch(document)) << "it is no platform's";
    auto other = document;
    other.signatures[0] = sign(first.key, first.certificate, kNewEpochLabel, other.declaration);
    EXPECT_EQ(told(officers_of(other)), "new_epoch_signature_is_valid /signatures/0");
    other = document;
    other.otherPast = OtherPast{log_of(5).root(), {}};
    EXPECT_EQ(told(read_hub_epoch(other)), "new_epoch_tells_a_loss /declaration/holders") << "less is kept: that tells";
}

} // namespace
} // namespace haihe::trust
