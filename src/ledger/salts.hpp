#pragma once

#include "trust/digest.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace haihe::ledger {

/// Fresh 32-byte salts, fetched many at a time: a call for each would cost more than its bytes.
class Salts {
public:
    std::string next() {
        if (used_ == bytes_.size()) {
            trust::fill_random(bytes_);
            used_ = 0;
        }
        auto const salt = std::span(bytes_).subspan(used_, kSize);
        used_ += kSize;
        return {reinterpret_cast<char const*>(salt.data()), salt.size()};
    }

private:
    static constexpr std::size_t kSize = 32;
    std::array<std::uint8_t, 96 * kSize> bytes_{};
    std::size_t used_ = bytes_.size();
};

} // namespace haihe::ledger
