#pragma once

#include "kernel/digest.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace haihe::draw {

/// label || 0x00 || …: bytes to be hashed, integers big-endian.
class HashInput {
public:
    explicit HashInput(std::string_view label) : bytes_(label) { bytes_.push_back('\0'); }

    HashInput& add(kernel::Digest const& digest) {
        bytes_.append(reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size());
        return *this;
    }
    HashInput& add_u8(std::int64_t value) { return add_big_endian(value, 1); }
    HashInput& add_u32(std::int64_t value) { return add_big_endian(value, 4); }
    [[nodiscard]] std::string const& bytes() const { return bytes_; }

private:
    HashInput& add_big_endian(std::int64_t value, int size) {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes_.push_back(static_cast<char>(value >> shift));
        return *this;
    }
    std::string bytes_;
};

} // namespace haihe::draw
