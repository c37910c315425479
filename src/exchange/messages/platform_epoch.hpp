#pragma once

// spec/exchange catalogue: a platform's new epoch. Origin: any platform but the hub.

#include "trust/new_epoch.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::exchange {

/// platform.epoch · trading, supervision → all. The first message of an outbox that begins anew; `declaration` is a
/// canonical trust::NewEpoch.
struct PlatformEpochBegun {
    static constexpr char const* kType = "platform.epoch";
    std::string declaration;
    std::string certificate; ///< PEM
    std::vector<trust::Signature> signatures;
    std::optional<trust::OtherPast> otherPast{};
    friend bool operator==(PlatformEpochBegun const&, PlatformEpochBegun const&) = default;

    [[nodiscard]] trust::SignedNewEpoch document() const { return {declaration, certificate, signatures, otherPast}; }
};
BOOST_DESCRIBE_STRUCT(PlatformEpochBegun, (), (declaration, certificate, signatures, otherPast))

} // namespace haihe::exchange
