// What a declaration of a new epoch must say, and who must have signed it: each member wrong once.

#include "trust/new_epoch.hpp"

#include "trust/certificates.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace haihe::trust {
namespace {

struct Somebody {
    PrivateKey key;
    Certificate certificate;
};

class NewEpochTest : public testing::Test {
protected:
    Somebody hire(std::string const& name, bool sm2 = true) const {
        auto key = sm2 ? PrivateKey::generate_sm2() : PrivateKey::generate_p256();
        auto certificate = (sm2 ? authority : second).issue(key, name, "");
        return {std::move(key), std::move(certificate)};
    }
    /// A log of so many leaves; `other` is of another past.
    static merkle::Frontier log_of(int size, std::string const& other = "") {
        merkle::Frontier log;
        for (int i = 0; i < size; ++i) log.append(merkle::leaf(std::to_string(i) + other));
        return log;
    }
    static LogPrefix prefix(int size, std::string const& other = "") { return {size, log_of(size, other).root()}; }
    /// From the first `size` leaves of a log of `all`.
    static std::vector<kernel::Digest> consistency(int size, int all) {
        std::function<kernel::Digest(int, int)> const subtree = [&](int begin, int end) -> kernel::Digest {
            if (end - begin == 1) return merkle::leaf(std::to_string(begin));
            auto const middle = begin + (end - begin) / 2;
            return merkle::node(subtree(begin, middle), subtree(middle, end));
        };
        return merkle::consistency_proof(static_cast<std::uint64_t>(size), static_cast<std::uint64_t>(all),
                                         [&](unsigned level, std::uint64_t index) {
                                             auto const begin = static_cast<int>(index << level);
                                             return subtree(begin, begin + (1 << level));
                                         });
    }
    NewEpoch declared() const {
        return {"A1201000001",
                2,
                platform.certificate.digest().to_string(),
                {7, log_of(7).root(), 3, log_of(3).root()},
                prefix(9, "lost"),
                4,
                EpochGround::ledger_lost,
                "数据库磁盘损坏,自备份恢复",
                kNow};
    }
    SignedNewEpoch signed_by(NewEpoch const& what, std::vector<Somebody> const& officers) const {
        SignedNewEpoch document{json::write(what), platform.certificate.to_pem(), {}, {}};
        for (auto const& one : officers)
            document.signatures.push_back(sign(one.key, one.certificate, kNewEpochLabel, document.declaration));
        return document;
    }
    template <class Result>
    static std::string told(Result const& result) {
        return result ? "" : result.error().rule + " " + result.error().path;
    }
    std::string read(std::function<void(NewEpoch&)> const& change) const {
        auto what = declared();
        change(what);
        return told(read_new_epoch(signed_by(what, {first, other})));
    }

    MadeAuthority authority, second{false};
    Somebody platform = hire("示例平台"), first = hire("示例负责人甲"), other = hire("示例负责人乙", false);
};

TEST_F(NewEpochTest, IsReadAsItWasDeclared) {
    auto const document = signed_by(declared(), {first, other});
    auto const read = read_new_epoch(document);
    ASSERT_TRUE(read) << told(read);
    EXPECT_EQ(*read, declared());
    auto const officers = officers_of(document);
    ASSERT_TRUE(officers);
    EXPECT_EQ((*officers)[0].digest(), first.certificate.digest());
    EXPECT_EQ((*officers)[1].digest(), other.certificate.digest());
}

TEST_F(NewEpochTest, EachMemberWrongOnce) {
    auto const wrong = [](char const* member) {
        return std::string("new_epoch_is_well_formed /declaration/") + member;
    };
    EXPECT_EQ(read([](auto& one) { one.epoch = 1; }), wrong("epoch"));
    EXPECT_EQ(read([](auto& one) { one.epoch = 3; }), "");
    EXPECT_EQ(read([](auto& one) { one.reason.clear(); }), wrong("reason"));
    auto const characters = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += "损";
        return text;
    };
    EXPECT_EQ(read([&](auto& one) { one.reason = characters(2000); }), "");
    EXPECT_EQ(read([&](auto& one) { one.reason = characters(2001); }), wrong("reason"));
    EXPECT_EQ(read([](auto& one) { one.kept.entries = -1; }), wrong("kept/entries"));
    EXPECT_EQ(read([](auto& one) { one.kept.entries = 0; }), wrong("kept/entries"));
    EXPECT_EQ(read([](auto& one) { one.kept.root = merkle::empty_root(); }), wrong("kept/entries"));
    EXPECT_EQ(read([](auto& one) { one.kept.messages = 0; }), wrong("kept/messages"));
    EXPECT_EQ(read([](auto& one) { one.kept.messagesRoot = merkle::empty_root(); }), wrong("kept/messages"));
    EXPECT_EQ(read([](auto& one) {
                  one.kept.messages = 0;
                  one.kept.messagesRoot = merkle::empty_root();
              }),
              "");
    EXPECT_EQ(read([](auto& one) { one.witnessed.size = 0; }), wrong("witnessed/size"));
    EXPECT_EQ(read([](auto& one) { one.received = -1; }), wrong("received"));
    EXPECT_EQ(read([&](auto& one) { one.certificate = first.certificate.digest().to_string(); }),
              "new_epoch_names_its_certificate /certificate");
    auto loose = signed_by(declared(), {first, other});
    loose.declaration = " " + loose.declaration;
    EXPECT_EQ(told(read_new_epoch(loose)), "json_is_canonical /declaration");
    loose.declaration = "{}";
    EXPECT_NE(told(read_new_epoch(loose)), "");
    auto strange = signed_by(declared(), {first, other});
    strange.certificate = "no certificate";
    EXPECT_TRUE(told(read_new_epoch(strange)).starts_with("certificate_is_readable"));
}

TEST_F(NewEpochTest, NothingIsDeclaredLostThatIsThere) {
    auto const nothing = "new_epoch_tells_a_loss /declaration/witnessed";
    auto const with = [&](int witnessed, std::int64_t received) {
        return read([&](auto& one) {
            one.witnessed = prefix(witnessed);
            one.received = received;
        });
    };
    EXPECT_EQ(with(8, 3), "") << "an entry more";
    EXPECT_EQ(with(7, 4), "") << "a message more";
    EXPECT_EQ(with(7, 3), nothing);
    EXPECT_EQ(with(6, 2), nothing);
    EXPECT_EQ(with(0, 0), nothing);
    EXPECT_EQ(read([](auto& one) {
                  one.ground = EpochGround::key_compromised;
                  one.witnessed = prefix(6);
                  one.received = 2;
              }),
              "");
}

TEST_F(NewEpochTest, AnotherPastIsShown) {
    auto const nothing = "new_epoch_tells_a_loss /declaration/witnessed";
    auto what = declared();
    what.received = 3;
    what.witnessed = prefix(5, "another");
    auto document = signed_by(what, {first, other});
    EXPECT_EQ(told(read_new_epoch(document)), nothing);
    document.otherPast = OtherPast{log_of(5).root(), consistency(5, 7)};
    EXPECT_EQ(told(read_new_epoch(document)), "");
    document.otherPast->consistency.pop_back();
    EXPECT_EQ(told(read_new_epoch(document)), nothing);
    document.otherPast = OtherPast{log_of(4).root(), consistency(4, 7)};
    EXPECT_EQ(told(read_new_epoch(document)), nothing) << "of another size";
    what.witnessed = prefix(5);
    document = signed_by(what, {first, other});
    document.otherPast = OtherPast{log_of(5).root(), consistency(5, 7)};
    EXPECT_EQ(told(read_new_epoch(document)), nothing) << "the same past";
    what = declared();
    document = signed_by(what, {first, other});
    document.otherPast = OtherPast{log_of(5).root(), consistency(5, 7)};
    EXPECT_EQ(told(read_new_epoch(document)), nothing) << "not where less is kept";
}

TEST_F(NewEpochTest, TwoDifferentPeopleSign) {
    auto const not_two = "epoch_is_declared_by_two_officers /signatures";
    auto const third = hire("示例负责人丙"), again = hire("示例负责人甲");
    auto const by = [&](std::vector<Somebody> const& officers) {
        return told(officers_of(signed_by(declared(), officers)));
    };
    EXPECT_EQ(by({}), not_two);
    EXPECT_EQ(by({first}), not_two);
    EXPECT_EQ(by({first, first}), not_two);
    EXPECT_EQ(by({first, again}), not_two) << "the same person by another certificate";
    EXPECT_EQ(by({first, other, third}), not_two);
    auto document = signed_by(declared(), {first, other});
    document.signatures[1].label = "haihe/key-change/1";
    EXPECT_EQ(told(officers_of(document)), "new_epoch_signature_is_valid /signatures/1");
    document = signed_by(declared(), {first, other});
    document.signatures[0].value = document.signatures[1].value;
    EXPECT_EQ(told(officers_of(document)), "new_epoch_signature_is_valid /signatures/0");
    auto said = declared();
    said.reason = "另一事由";
    document.declaration = json::write(said);
    EXPECT_EQ(told(officers_of(document)), "new_epoch_signature_is_valid /signatures/0");
}

TEST_F(NewEpochTest, SignaturesAreAddedOneByOne) {
    auto const not_two = "epoch_is_declared_by_two_officers /signatures";
    auto document = signed_by(declared(), {});
    auto const add = [&](Somebody const& who) { return told(add_signature(document, who.key, who.certificate)); };
    EXPECT_EQ(add(first), "");
    EXPECT_EQ(add(first), not_two);
    EXPECT_EQ(add(hire("示例负责人甲")), not_two);
    EXPECT_EQ(add(other), "");
    EXPECT_EQ(add(hire("示例负责人丙")), not_two);
    EXPECT_EQ(document.signatures.size(), 2U);
    EXPECT_TRUE(officers_of(document));
}

} // namespace
} // namespace haihe::trust
