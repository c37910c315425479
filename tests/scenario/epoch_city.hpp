#pragma once

// A city in which a platform loses the tail of its ledger, or its key, and goes on in a new epoch.

#include "scenario/aside.hpp"
#include "scenario/operators.hpp"
#include "scenario/tender_walk.hpp"

#include "access/platform_epochs.hpp"
#include "exchange/held_logs.hpp"
#include "ledger/audit.hpp"
#include "node/new_epoch.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace haihe::scenario {

/// Whose trading and supervision platform have officers that may declare a new epoch.
class EpochCity : public testing::Test {
protected:
    EpochCity() : ours(city, kOurs, "示例") {
        ours.operate(City::kTrading);
        ours.operate(City::kSupervision);
        city.run();
    }
    [[nodiscard]] Person key_of(std::string const& code) const {
        return {city.platform_key(code), city.certificate_of(code)};
    }
    /// The ledger of a node that is closed.
    std::unique_ptr<ledger::Ledger> ledger_of(std::string const& code) {
        auto const key = key_of(code);
        return std::make_unique<ledger::Ledger>(
            ledger::LedgerOptions{city.database(code), code, key.key, key.certificate, true}, city.book_of(code),
            city.clock);
    }
    exchange::HeldLogs held(std::string const& code) {
        auto const answer = city.ask(key_of(code), City::kHub, "GET", "/exchange/held");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::read<exchange::HeldLogs>(answer.body).value();
    }
    trust::SignedNewEpoch draft(ledger::Ledger& ledger, trust::EpochGround ground = trust::EpochGround::ledger_lost) {
        auto document =
            node::draft_new_epoch(ledger, held(ledger.log_id()), ground, "磁盘损坏,自备份恢复", city.clock.now());
        EXPECT_TRUE(document) << document.error().rule;
        return std::move(*document);
    }
    std::string at_the_hub(std::string const& code, trust::SignedNewEpoch const& document) {
        auto const answer =
            city.ask(key_of(code), City::kHub, "POST", "/exchange/epochs/checks", json::write(document));
        return answer.status == 200 ? "" : text_at(answer, "/rule");
    }
    /// All that its operator does while it is closed; then it is open again.
    void begin_anew(std::string const& code, trust::EpochGround ground = trust::EpochGround::ledger_lost) {
        city.close(code);
        {
            auto const ledger = ledger_of(code);
            auto document = draft(*ledger, ground);
            ours.sign(document);
            EXPECT_EQ(at_the_hub(code, document), "");
            auto const begun = node::begin_new_epoch(*ledger, document, city.clock.now());
            ASSERT_TRUE(begun) << begun.error().rule;
            EXPECT_TRUE(*begun);
            auto const again = node::begin_new_epoch(*ledger, document, city.clock.now());
            ASSERT_TRUE(again) << again.error().rule;
            EXPECT_FALSE(*again) << "it was begun already";
        }
        city.reopen(code);
        city.run();
    }
    void change_key(Person const& from, Person const& to) {
        city.close(City::kTrading);
        city.configure_keys(City::kTrading, {from, to});
        city.reopen(City::kTrading);
        auto const changed = city.ask(city.trading_operator, City::kTrading, "POST", "/platform-key/changes",
                                      R"({"certificate":")" + to.certificate.digest().to_string() + "\"}");
        ASSERT_EQ(changed.status, 201) << changed.body;
    }
    /// The node dies, and opens on the older copy.
    void lose(std::string const& code, Aside& before) {
        city.close(code);
        before.put_back();
        city.reopen(code);
        city.node(code).send_to_hub();
    }
    /// It changes its key, loses what came after that, and begins anew.
    void begin_anew_after_a_change(Person const& from, Person const& to, Walk& walk) {
        change_key(from, to);
        city.run();
        city.close(City::kTrading);
        city.configure_keys(City::kTrading, {to});
        city.reopen(City::kTrading);
        Aside before(city);
        walk.register_tender();
        city.run();
        lose(City::kTrading, before);
        begin_anew(City::kTrading);
    }
    std::int64_t epoch_at(std::string const& at, std::string const& platform) {
        return access::PlatformEpochs::current(*city.node(at).desk().ledger.reads().lease(), platform);
    }
    void expect_whole() {
        for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) {
            auto const book = city.book_of(code);
            auto const report = ledger::audit(city.database(code), &book);
            EXPECT_TRUE(report.faults.empty()) << code << ": " << report.faults.front();
        }
    }

    City city;
    Operators ours;
};

} // namespace haihe::scenario
