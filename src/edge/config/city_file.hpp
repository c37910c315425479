#pragma once

// A city as the supervision platform knows it: districts, and departments with what each watches.

#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace haihe::edge::config {

struct DistrictOfCity {
    std::string code; ///< GB/T 2260
    std::string name;
};
BOOST_DESCRIBE_STRUCT(DistrictOfCity, (), (code, name))

struct DepartmentOfCity {
    std::string code; ///< social credit code
    std::string name;
    std::vector<std::string> industries; ///< GB/T 4754: letter, or letter and two digits
    std::vector<std::string> districts;  ///< GB/T 2260; the city's own code = all of it
    std::vector<std::string> duties;     ///< lines for people to read
};
BOOST_DESCRIBE_STRUCT(DepartmentOfCity, (), (code, name, industries, districts, duties))

struct City {
    std::string code; ///< GB/T 2260, whole city
    std::string name;
    std::vector<DistrictOfCity> districts;
    std::vector<DepartmentOfCity> departments;
};
BOOST_DESCRIBE_STRUCT(City, (), (code, name, districts, departments))

/// Refusals: those of ConfigFile, and `config_value_is_in_range` (codes, repeated codes, districts not of this city).
kernel::Result<City> read_city(std::filesystem::path const& path);

} // namespace haihe::edge::config
