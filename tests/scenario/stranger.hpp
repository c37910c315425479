#pragma once

// A platform of somebody else's: nothing of ours but the protocol.

#include "exchange/message.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/messages/tender.hpp"
#include "scenario/city.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::scenario {

inline constexpr char const* kStranger = "A1200000009";

/// A foreign trading platform: nothing of ours but the protocol.
class Stranger {
public:
    explicit Stranger(City& city) : city_(city), self(city.issue("示例外来平台", "")) {
        auto const answer = city.ask(
            city.hub_operator, City::kHub, "POST", "/platforms",
            json::write(exchange::PlatformRegistered{kStranger, "示例外来平台", "trading", "http://stranger.example",
                                                     self.certificate.to_pem(), "connected"}));
        EXPECT_EQ(answer.status, 201) << answer.body;
    }

    std::string message(std::string const& type, std::string const& payload, std::string const& subject = "") {
        exchange::Message made{
            kStranger, 1, static_cast<std::int64_t>(log.size()), type, 1, subject, city_.clock.now(), {}, {}, {}};
        made.payload.canonical = payload;
        log.push_back(json::write(made));
        return log.back();
    }
    std::string project(std::string const& name = "示例项目") {
        exchange::ProjectRegistered const value{std::string(kStranger) + "000001",
                                                "2026-120112-48-01-000777",
                                                name,
                                                City::kTenderee,
                                                "天津市示例水务工程有限公司",
                                                "示例批〔2026〕7号",
                                                kernel::yuan(10'000'000),
                                                "budget",
                                                true,
                                                "N76",
                                                "120112"};
        return message(exchange::ProjectRegistered::kType, json::write(value), value.code);
    }
    /// The messages from `first` on, under a head of the whole log.
    exchange::Batch batch(std::int64_t first) {
        trust::merkle::Frontier tree;
        for (auto const& text : log) tree.append(trust::merkle::leaf(text));
        exchange::Batch made{kStranger, 1, first, {log.begin() + first, log.end()}, {}, {}, {}, {}};
        made.outboxHead = trust::sign_head(self.key, trust::kOutboxHeadLabel,
                                           {kStranger, 1, static_cast<std::int64_t>(log.size()), tree.root(),
                                            city_.clock.now(), self.certificate.digest().to_string()});
        return made;
    }
    edge::http::Response send(exchange::Batch const& batch) {
        return city_.ask(self, City::kHub, "POST", "/exchange/batches", json::write(batch));
    }

    std::vector<std::string> log;

private:
    City& city_;

public:
    Person self;
};

} // namespace haihe::scenario
