#pragma once

#include "exchange/messages/registration.hpp"
#include "scenario/city.hpp"
#include "trust/new_epoch.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace haihe::scenario {

/// An entity that operates platforms, and its officers.
struct Operators {
    explicit Operators(City& town, char const* code, std::string const& name) : city(town), entity(code) {
        city.register_entity(entity, name + "运营有限公司", {"operator"});
        for (auto const* who : {"负责人甲", "负责人乙", "负责人丙"})
            officers.push_back(city.hire(name + who, entity, {"operator"}));
    }
    /// Says at the hub that it operates the platform, whose certificate may be another now.
    void operate(std::string const& code, Person const* key = nullptr) {
        auto platform =
            json::read<exchange::PlatformRegistered>(city.get(City::kHub, "/platforms/" + code).body).value();
        platform.operatedBy = entity;
        if (key) platform.certificate = key->certificate.to_pem();
        auto const answer = city.ask(city.hub_operator, City::kHub, "POST", "/platforms", json::write(platform));
        EXPECT_EQ(answer.status, 201) << answer.body;
    }
    void sign(trust::SignedNewEpoch& document, std::vector<int> const& who = {0, 1}) const {
        for (auto const one : who) {
            auto const& officer = officers.at(static_cast<std::size_t>(one));
            EXPECT_TRUE(trust::add_signature(document, officer.key, officer.certificate));
        }
    }

    City& city;
    std::string entity;
    std::vector<Person> officers;
};

constexpr char const* kOurs = "91120112M000100D1T";

} // namespace haihe::scenario
