#pragma once

// 行政监督部门: what a department answers for. The city's configuration names them.

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace haihe::supervision {

struct Department {
    std::string code; ///< unified social credit code, as registered at the hub: its people act for this entity
    std::string name;
    std::vector<std::string> industries; ///< GB/T 4754: "E48"; a bare letter is the whole section
    std::vector<std::string> districts;  ///< GB/T 2260; a code of the whole city takes in its districts
    std::vector<std::string> duties;     ///< what it supervises and on what ground, as lines of text
    friend bool operator==(Department const&, Department const&) = default;
};
BOOST_DESCRIBE_STRUCT(Department, (), (code, name, industries, districts, duties))

} // namespace haihe::supervision
