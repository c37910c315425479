// A tender archived after the hub changed its key and began a new epoch with another.

#include "scenario/archive_walk.hpp"
#include "scenario/hub_epoch_city.hpp"

#include "edge/files/temporary_directory.hpp"
#include "exchange/archive.hpp"
#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/outbox_proof.hpp"
#include "exchange/sample_log.hpp"
#include "node/incoming_events.hpp"
#include "proof/archive_proof.hpp"

#include <gtest/gtest.h>

#include <array>

namespace haihe::scenario {
namespace {

namespace path = exchange::archive_path;
using Names = std::vector<std::string>;

class HubEpochArchive : public HubEpochCity {
protected:
    HubEpochArchive() {
        for (int i = 0; i < 3; ++i) walk.submit(walk.bidders[static_cast<std::size_t>(i)], 9'800'000 + i * 10'000);
        city.run();
    }
    /// In the first epoch; the hub announces it.
    void change_key_of_the_hub(Person const& to) {
        Person const old = key_of(City::kHub);
        city.close(City::kHub);
        city.configure_keys(City::kHub, {old, to});
        city.reopen(City::kHub);
        auto const changed = city.ask(city.hub_operator, City::kHub, "POST", "/platform-key/changes",
                                      R"({"certificate":")" + to.certificate.digest().to_string() + "\"}");
        ASSERT_EQ(changed.status, 201) << changed.body;
        city.node(City::kHub).keep_time();
        city.run();
    }
    /// With a key that nobody has announced: platforms are told of it by hand.
    void begin_anew_with(Person const& key) {
        city.close(City::kHub);
        city.configure_keys(City::kHub, {key});
        for (auto const* code : kPlatforms) {
            city.pin_hub(code, key.certificate);
            city.restart(code);
        }
        begin_anew("", trust::EpochGround::key_compromised);
    }
    std::filesystem::path seal() {
        walk.pass_deadline();
        for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(walk.release(walk.bidders[i]).status, 200);
        walk.pass_window();
        sign_the_record(walk);
        city.run();
        auto const sealed = seal_archive(walk);
        EXPECT_EQ(sealed.status, 201) << sealed.body;
        return container_of(walk);
    }
    std::vector<proof::Statement> check(std::filesystem::path const& container, trust::Certificate const& known) {
        proof::KnownHub const hub(known);
        trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
        return proof::check_archive(container, &authorities, &hub);
    }
    std::vector<proof::Statement> check(Files const& files, trust::Certificate const& known) {
        pack(directory.path() / "changed.tar", files);
        return check(directory.path() / "changed.tar", known);
    }

    /// The declaration in the archive taken by two others, who say in their own new epoch that they are officers.
    Files forged_by(Files const& honest, Person const& key, std::array<Person, 2> const& others) {
        std::vector<std::string> told;
        exchange::SampleLog log;
        auto const say = [&](exchange::Message message, auto const& payload) {
            message.epoch = 2;
            message.sequence = log.size();
            message.payload = {json::write(payload)};
            told.push_back(json::write(message));
            log.append(told.back());
        };
        auto const takes_part = [&](node::MessageReceived const& event) {
            auto const message = exchange::read_message(event.message).value();
            if (message.type == exchange::HubEpochBegun::kType) return true;
            if (message.type != exchange::CertificateBound::kType) return false;
            auto const bound = json::read<exchange::CertificateBound>(message.payload.canonical).value();
            return bound.digest == ours.officers[0].certificate.digest().to_string() ||
                   bound.digest == ours.officers[1].certificate.digest().to_string();
        };
        std::vector<exchange::Message> taken;
        for (auto const& [where, content] : honest) {
            if (!where.starts_with(path::kTrust) || where == path::kHub) continue;
            auto const what = *json::read<ledger::DisclosedEntry>(content)->what.value;
            auto const event = json::read<node::MessageReceived>(what);
            if (event && takes_part(*event)) taken.push_back(exchange::read_message(event->message).value());
        }
        EXPECT_EQ(taken.size(), 3U);
        auto begun = json::read<exchange::HubEpochBegun>(taken.back().payload.canonical).value();
        auto declared = trust::read_hub_epoch(begun.document()).value();
        declared.certificate = key.certificate.digest().to_string();
        begun.declaration = json::write(declared);
        begun.certificate = key.certificate.to_pem();
        begun.signatures.clear();
        for (auto const& one : others)
            begun.signatures.push_back(trust::sign(one.key, one.certificate, trust::kHubEpochLabel, begun.declaration));
        say(taken.back(), begun);
        for (std::size_t i = 0; i < 2; ++i) {
            auto bound = json::read<exchange::CertificateBound>(taken[i].payload.canonical).value();
            bound.digest = others.at(i).certificate.digest().to_string();
            bound.certificate = others.at(i).certificate.to_pem();
            say(taken[i], bound);
        }
        trust::TreeHead const head{
            City::kHub, 2, log.size(), log.root(), city.clock.now(), key.certificate.digest().to_string()};
        Forger forger(city, honest);
        std::size_t next = 0;
        forger.rewrite("message.received", [&](std::string const& what) {
            auto event = json::read<node::MessageReceived>(what).value();
            if (!takes_part(event)) return what;
            event.message = told.at(next);
            event.evidence = {trust::sign_head(key.key, trust::kOutboxHeadLabel, head),
                              log.inclusion(static_cast<std::int64_t>(next++))};
            return json::write(event);
        });
        forger.sign();
        return forger.files;
    }

    BiddingWalk walk{city, 3};
    trust::Certificate first = city.certificate_of(City::kHub);
    edge::files::TemporaryDirectory directory;
};

TEST_F(HubEpochArchive, VerifiesByAnyKeyThatTheHubHasHad) {
    auto const second = city.issue("示例枢纽 新密钥", ""), third = city.issue("示例枢纽 第三密钥", "");
    change_key_of_the_hub(second);
    begin_anew_with(third);
    auto const container = seal();
    for (auto const& known : {first, second.certificate, third.certificate}) {
        auto const statements = check(container, known);
        EXPECT_EQ(failed(statements), Names{});
        EXPECT_EQ(unchecked(statements), Names{});
        auto const declared = named(statements, "new_epoch_of_the_hub_is_declared");
        ASSERT_EQ(declared.size(), 1U);
        EXPECT_EQ(declared[0].facts[0].value, "2");
    }
    auto const stranger = city.issue("示例他人", "");
    EXPECT_EQ(failed(check(container, stranger.certificate)), Names{"hub_is_the_known_one"});

    auto const honest = unpacked(container);
    auto const says = [](std::string const& text, char const* what) {
        auto const entry = json::read<ledger::DisclosedEntry>(text);
        return entry && entry->what.value && entry->what.value->find(what) != std::string::npos;
    };
    auto const without = [&](char const* what) {
        Forger forger(city, honest);
        auto const taken = std::erase_if(forger.files, [&](auto const& one) {
            return one.first.starts_with(path::kTrust) && says(one.second, what);
        });
        EXPECT_GT(taken, 0U) << what;
        forger.sign();
        return failed(check(forger.files, third.certificate));
    };
    EXPECT_EQ(without(R"(\"type\":\"hub.epoch\")"), Names{"trust_messages_are_the_hubs"});
    EXPECT_EQ(without((R"(\"digest\":\")" + ours.officers[0].certificate.digest().to_string()).c_str()),
              Names{"new_epoch_of_the_hub_is_declared"})
        << "nothing shows that the hub had bound one of them";
}

TEST_F(HubEpochArchive, VerifiesWhenTheHubLostItsTail) {
    Aside before(city, City::kHub);
    walk.walk.register_tender();
    city.run();
    lose(before);
    begin_anew();
    auto const statements = check(seal(), first);
    EXPECT_EQ(failed(statements), Names{});
    EXPECT_EQ(unchecked(statements), Names{});
    EXPECT_EQ(named(statements, "new_epoch_of_the_hub_is_declared").size(), 1U);
}

TEST_F(HubEpochArchive, NobodyVouchesForThemselves) {
    Aside before(city, City::kHub);
    walk.walk.register_tender();
    city.run();
    lose(before);
    begin_anew();
    auto const honest = unpacked(seal());
    auto const thief = city.issue("示例冒充枢纽", "");
    auto const forged =
        forged_by(honest, thief, {city.issue("示例冒充人甲", kOurs), city.issue("示例冒充人乙", kOurs)});
    EXPECT_EQ(failed(check(forged, first)), Names{"new_epoch_of_the_hub_is_declared"})
        << "without any key of the hub: all else is as it should be";
}

} // namespace
} // namespace haihe::scenario
