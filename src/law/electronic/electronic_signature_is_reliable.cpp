#include "law/electronic/electronic_signature_is_reliable.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::electronic_signature_is_reliable() {
    return {
        .rule = "electronic_signature_is_reliable",
        .sentence =
            {"可靠的电子签名由签名人专有控制，签名和内容的改动能够被发现，与手写签名具有同等效力。",
             "A reliable electronic signature is its signer's alone and shows every change; it equals one by hand."},
        .editions = {electronic_signature_law("第十三条")},
        .besides = {electronic_signature_law("第十四条")},
        .also_named = {"signature_is_valid", "signature_has_the_right_label", "certificate_is_not_revoked"}};
}

Findings electronic_signature_is_reliable(PlatformFacts const& facts) {
    auto const card = cards::electronic_signature_is_reliable();
    return verdict(card, facts.signature_is_reliable, "/signatureIsReliable");
}

} // namespace haihe::law
