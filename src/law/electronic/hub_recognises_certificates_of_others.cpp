#include "law/electronic/hub_recognises_certificates_of_others.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::hub_recognises_certificates_of_others() {
    return {.rule = "hub_recognises_certificates_of_others",
            .sentence = {"公共服务平台支持不同电子认证证书互认。",
                         "The hub recognises certificates of different authorities."},
            .editions = {electronic_tendering_measures("第四十四条")},
            .source = Source::known,
            .also_named = {"certificate_authority_is_recognised"}};
}

Findings hub_recognises_certificates_of_others(PlatformFacts const& facts) {
    auto const card = cards::hub_recognises_certificates_of_others();
    return verdict(card, facts.hub_recognises_certificates, "/hubRecognisesCertificates");
}

} // namespace haihe::law
