#pragma once

// A city whose hub loses the tail of its ledger, or its key, and goes on in a new epoch.

#include "scenario/epoch_city.hpp"

#include "node/hub_epoch.hpp"
#include "trust/hub_epoch.hpp"

#include <array>

namespace haihe::scenario {

constexpr std::array kPlatforms{City::kTrading, City::kOther, City::kSupervision};

/// Whose hub has officers too.
class HubEpochCity : public EpochCity {
protected:
    HubEpochCity() {
        ours.operate(City::kHub);
        city.run();
    }
    exchange::HeldOfHub held_at(std::string const& code) {
        auto const answer = city.get(code, "/exchange/held");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::read<exchange::HeldOfHub>(answer.body).value();
    }
    std::vector<exchange::HeldOfHub> held_by_all(std::string const& without = "") {
        std::vector<exchange::HeldOfHub> all;
        for (auto const* code : {City::kSupervision, City::kTrading, City::kOther}) // in no order
            if (code != without) all.push_back(held_at(code));
        return all;
    }
    trust::SignedNewEpoch draft(ledger::Ledger& ledger, std::string const& without = "",
                                trust::EpochGround ground = trust::EpochGround::ledger_lost) {
        auto document =
            node::draft_hub_epoch(ledger, held_by_all(without), ground, "磁盘损坏,自备份恢复", city.clock.now());
        EXPECT_TRUE(document) << document.error().rule;
        return std::move(*document);
    }
    std::string at(std::string const& platform, trust::SignedNewEpoch const& document) {
        auto const answer = city.transport->send(city.url(platform), request(json::write(document))).value();
        return answer.status == 200 ? "" : text_at(answer, "/rule");
    }
    static edge::http::Request request(std::string body) {
        edge::http::Request asked;
        asked.method = "POST";
        asked.target = "/exchange/epochs/checks";
        asked.headers["content-type"] = "application/json";
        asked.body = std::move(body);
        return asked;
    }
    /// The older copy takes the hub's place, and does not run.
    void lose(Aside& before) {
        city.close(City::kHub);
        before.put_back();
    }
    /// Begun, and nobody has been told.
    void begin(trust::SignedNewEpoch const& document) {
        auto const ledger = ledger_of(City::kHub);
        auto const begun = node::begin_new_epoch(*ledger, document, city.clock.now());
        ASSERT_TRUE(begun) << begun.error().rule;
        EXPECT_TRUE(*begun);
        EXPECT_FALSE(node::begin_new_epoch(*ledger, document, city.clock.now()).value_or(true))
            << "it was begun already";
    }
    void begin_anew(std::string const& without = "", trust::EpochGround ground = trust::EpochGround::ledger_lost) {
        auto document = draft(*ledger_of(City::kHub), without, ground);
        ours.sign(document);
        for (auto const* code : kPlatforms) {
            if (code == without) continue;
            EXPECT_EQ(at(code, document), "") << code;
        }
        begin(document);
        city.reopen(City::kHub);
        city.run();
    }
};

} // namespace haihe::scenario
