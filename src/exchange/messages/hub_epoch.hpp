#pragma once

// spec/exchange catalogue: the hub's new epoch. Origin: the hub.

#include "trust/hub_epoch.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// hub.epoch · hub → all. The first message of the hub's outbox that begins anew; `declaration` is a canonical
/// trust::HubEpoch.
struct HubEpochBegun {
    static constexpr char const* kType = "hub.epoch";
    std::string declaration;
    std::string certificate; ///< PEM
    std::vector<trust::Signature> signatures;
    std::optional<trust::OtherPast> otherPast{};
    friend bool operator==(HubEpochBegun const&, HubEpochBegun const&) = default;

    [[nodiscard]] trust::SignedNewEpoch document() const { return {declaration, certificate, signatures, otherPast}; }
};
BOOST_DESCRIBE_STRUCT(HubEpochBegun, (), (declaration, certificate, signatures, otherPast))

} // namespace haihe::exchange
