// A request's target, taken apart.

#include "fuzz/fuzz.hpp"

#include "edge/http/target.hpp"

#include <algorithm>

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const target = edge::http::parse_target(fuzz::text_of(data, size));
    if (!target) return 0;
    for (auto const& segment : target->segments) {
        fuzz::require(segment != "." && segment != "..", "no segment climbs");
        fuzz::require(std::ranges::none_of(segment, [](unsigned char c) { return c < 0x20 || c == 0x7f; }),
                      "no segment holds a control character");
    }
    fuzz::require(target->segments.size() <= 64 && target->query.size() <= 64, "there are not too many parts");
    return 0;
}
