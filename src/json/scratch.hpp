#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/storage_ptr.hpp>

#include <array>
#include <cstddef>

namespace haihe::json {

/// Where parsed values live; by default each for itself on the heap.
using Memory = boost::json::storage_ptr;

/// Memory for parsed values that are gone before it: what fits costs no allocation. On the stack of whoever reads.
class Scratch {
public:
    Scratch() : memory_(bytes_.data(), bytes_.size()) {}
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;
    ~Scratch() = default;

    Memory memory() { return &memory_; }

private:
    static constexpr std::size_t kBytes = std::size_t{32} << 10; ///< most messages fit, parsed
    std::array<unsigned char, kBytes> bytes_;
    boost::json::monotonic_resource memory_;
};

} // namespace haihe::json
