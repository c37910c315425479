#include "law/electronic/department_publishes_its_law.hpp"

#include "law/acts.hpp"
#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::department_publishes_its_law() {
    return {
        .rule = "department_publishes_its_law",
        .sentence = {"行政监督部门按照公布的职责监督，并公布法规、程序、时限和处理决定。",
                     "A department supervises within the powers that it publishes, with law, procedure, time limits "
                     "and decisions."},
        .editions = {electronic_tendering_measures("第四十二条")},
        .besides = {tendering_law("第七条"), implementing_regulation("第四条"),
                    electronic_tendering_measures("第四十六条")},
        .source = Source::known,
        .also_named = {"jurisdiction_is_published", "department_supervises_the_tender", "department_is_not_the_host"}};
}

Findings department_publishes_its_law(PlatformFacts const& facts) {
    auto const card = cards::department_publishes_its_law();
    return verdict(card, facts.department_publishes_its_law, "/departmentPublishesItsLaw");
}

} // namespace haihe::law
