#pragma once

// spec/exchange catalogue: a platform's own key. Origin: any platform.

#include "trust/key_change.hpp"

#include <boost/describe.hpp>

#include <string>

namespace haihe::exchange {

/// platform.key · any platform → all. The last message that the old key signs; `change` is a canonical
/// trust::KeyChange.
struct PlatformKeyChanged {
    static constexpr char const* kType = "platform.key";
    std::string change;
    trust::Signature signature; ///< by the new key
    friend bool operator==(PlatformKeyChanged const&, PlatformKeyChanged const&) = default;
};
BOOST_DESCRIBE_STRUCT(PlatformKeyChanged, (), (change, signature))

} // namespace haihe::exchange
