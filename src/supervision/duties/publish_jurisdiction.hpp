#pragma once

// The platform tells everybody who supervises what, as its configuration has it: once, and again whenever that has
// changed. Stream `jurisdiction/<own code>`.

#include "exchange/messages/jurisdiction.hpp"
#include "supervision/duties/department.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace haihe::supervision {

struct JurisdictionPublished {
    static constexpr char const* kEventName = "jurisdiction.published";
    exchange::JurisdictionPublished table;
    friend bool operator==(JurisdictionPublished const&, JurisdictionPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(JurisdictionPublished, (), (table))
using JurisdictionEvent = std::variant<JurisdictionPublished>;

struct PublishedJurisdiction {
    std::optional<exchange::JurisdictionPublished> last;
};
void evolve(PublishedJurisdiction& published, JurisdictionEvent const& event);

/// Nothing when it says what was published last, or when there never was a department to tell of.
std::optional<JurisdictionPublished> publish_jurisdiction(PublishedJurisdiction const& published,
                                                          std::string const& platform,
                                                          std::vector<Department> const& departments,
                                                          kernel::Instant now);

} // namespace haihe::supervision
