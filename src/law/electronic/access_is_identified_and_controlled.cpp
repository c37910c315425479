#include "law/electronic/access_is_identified_and_controlled.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::access_is_identified_and_controlled() {
    return {.rule = "access_is_identified_and_controlled",
            .sentence = {"可靠的身份识别、权限控制、加密和病毒防范。",
                         "Identity, permissions, encryption and protection are reliable."},
            .editions = {electronic_tendering_measures("第十三条")},
            .source = Source::known,
            .also_named = {"caller_has_the_duty", "request_signature_is_valid"}};
}

Findings access_is_identified_and_controlled(PlatformFacts const& facts) {
    auto const card = cards::access_is_identified_and_controlled();
    return verdict(card, facts.access_is_controlled, "/accessIsControlled");
}

} // namespace haihe::law
