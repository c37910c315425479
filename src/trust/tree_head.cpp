#include "trust/tree_head.hpp"

#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trust {

namespace {

/// What a witness signs.
struct Witnessing {
    kernel::Digest head;
    std::string witness;
    kernel::Instant time;
};
BOOST_DESCRIBE_STRUCT(Witnessing, (), (head, witness, time))

bool verifies_text(std::string const& text, std::string const& signature, std::string_view label,
                   Certificate const& certificate) {
    auto const raw = from_base64(signature);
    return raw && certificate.verifies(label, text, *raw);
}

} // namespace

SignedHead sign_head(PrivateKey const& key, std::string_view label, TreeHead const& head) {
    return {head, base64(key.sign(label, json::write(head)))};
}

bool verifies(SignedHead const& head, std::string_view label, Certificate const& certificate) {
    return head.head.keyId == certificate.digest().to_string() &&
           verifies_text(json::write(head.head), head.signature, label, certificate);
}

kernel::Digest digest_of(TreeHead const& head) { return sm3(json::write(head)); }

Cosignature cosign(PrivateKey const& key, std::string const& witness, TreeHead const& head, kernel::Instant time) {
    Witnessing const seen{digest_of(head), witness, time};
    return {seen.head, witness, time, base64(key.sign(kCosignLabel, json::write(seen)))};
}

bool verifies(Cosignature const& cosignature, Certificate const& certificate) {
    return verifies_text(json::write(Witnessing{cosignature.head, cosignature.witness, cosignature.time}),
                         cosignature.signature, kCosignLabel, certificate);
}

} // namespace haihe::trust
