#include "law/electronic/operator_is_a_legal_person.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::operator_is_a_legal_person() {
    return {.rule = "operator_is_a_legal_person",
            .sentence = {"运营机构为法人，配备专业人员，建立运行和安全管理制度。",
                         "The operator is a legal person with staff and rules of operation and security."},
            .editions = {electronic_tendering_measures("第十一条")},
            .besides = {electronic_tendering_measures("第十二条")},
            .source = Source::known,
            .waits_for = {"运维检查", "checks of operation"}};
}

Findings operator_is_a_legal_person(PlatformFacts const& facts) {
    auto const card = cards::operator_is_a_legal_person();
    return verdict(card, facts.operator_is_a_legal_person, "/operatorIsALegalPerson");
}

} // namespace haihe::law
