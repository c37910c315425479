#include "law/electronic/department_publishes_its_law.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::department_publishes_its_law() {
    return {.rule = "department_publishes_its_law",
            .sentence = {"行政监督部门公布法规、职责、程序、时限和处理决定。",
                         "A department publishes law, powers, procedure, time limits and decisions."},
            .editions = {electronic_tendering_measures("第四十二条")},
            .besides = {electronic_tendering_measures("第四十六条")},
            .source = Source::known,
            .waits_for = {"监督职责目录", "the catalogue of duties"}};
}

Findings department_publishes_its_law(PlatformFacts const& facts) {
    auto const card = cards::department_publishes_its_law();
    return verdict(card, facts.department_publishes_its_law, "/departmentPublishesItsLaw");
}

} // namespace haihe::law
