#include "kernel/region.hpp"

#include <algorithm>
#include <array>

namespace haihe::kernel {

namespace {

constexpr std::size_t kDigits = 6;
constexpr std::array<std::string_view, 4> kMunicipalities{"11", "12", "31", "50"};

/// The digits that every code inside `district` begins with.
std::string_view prefix_of(std::string_view district) {
    auto const first = district.substr(0, 2);
    if (district.ends_with("0000")) return first;
    if (district.ends_with("0100") && std::ranges::find(kMunicipalities, first) != kMunicipalities.end()) return first;
    return district.ends_with("00") ? district.substr(0, 4) : district;
}

} // namespace

bool lies_in(std::string_view district, std::string_view region) {
    return district.size() == kDigits && region.size() == kDigits && region.starts_with(prefix_of(district));
}

} // namespace haihe::kernel
