#include "kernel/region.hpp"

#include <gtest/gtest.h>

namespace haihe::kernel {

TEST(Region, a_district_takes_in_what_its_code_stands_for) {
    struct Case {
        char const* district;
        char const* region;
        bool covered;
    };
    for (auto const& [district, region, covered] : {
             Case{"120112", "120112", true},
             Case{"120112", "120113", false},
             Case{"120112", "120100", false},
             Case{"120112", "120000", false},
             Case{"120000", "120112", true},
             Case{"120000", "120000", true},
             Case{"120000", "120100", true},
             Case{"120100", "120112", true},
             Case{"120100", "120000", true},
             Case{"120100", "130100", false},
             Case{"120000", "130112", false},
             Case{"130100", "130102", true},
             Case{"130100", "130202", false},
             Case{"130100", "130000", false},
             Case{"130000", "130202", true},
             Case{"310100", "310230", true},
             Case{"12", "120112", false},
             Case{"120000", "12", false},
             Case{"", "", false},
         })
        EXPECT_EQ(lies_in(district, region), covered) << district << " " << region;
}

} // namespace haihe::kernel
