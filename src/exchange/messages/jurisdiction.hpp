#pragma once

// spec/exchange catalogue: supervision. Who supervises what (招标投标法 第七条, 条例 第四条), told by the supervision
// platform: whoever takes a department at its word looks here whether it has business with the tender.

#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace haihe::exchange {

struct SupervisingDepartment {
    std::string code; ///< unified social credit code
    std::string name;
    std::vector<std::string> industries; ///< GB/T 4754: "E48"; a bare letter is the whole section
    std::vector<std::string> districts;  ///< GB/T 2260; a code of the whole city takes in its districts
    friend bool operator==(SupervisingDepartment const&, SupervisingDepartment const&) = default;
};
BOOST_DESCRIBE_STRUCT(SupervisingDepartment, (), (code, name, industries, districts))

/// jurisdiction.published · supervision → all: the whole table; a later one takes its place
struct JurisdictionPublished {
    static constexpr char const* kType = "jurisdiction.published";
    std::string platform; ///< code of the supervision platform
    std::vector<SupervisingDepartment> departments;
    kernel::Instant publishedAt;
    friend bool operator==(JurisdictionPublished const&, JurisdictionPublished const&) = default;
};
BOOST_DESCRIBE_STRUCT(JurisdictionPublished, (), (platform, departments, publishedAt))

/// Who supervises a tender follows from its industry and its place.
bool supervises(SupervisingDepartment const& department, std::string_view industry, std::string_view region);

} // namespace haihe::exchange
