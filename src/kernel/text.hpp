#pragma once

#include <string>

namespace haihe::kernel {

/// The same sentence in the two languages of the system. Both are always present.
struct Text {
    std::string zh;
    std::string en;
    friend bool operator==(Text const&, Text const&) = default;
};

} // namespace haihe::kernel
