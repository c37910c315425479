#pragma once

#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"
#include "trust/trust_list.hpp"

#include <boost/describe.hpp>

#include <string>

namespace haihe::trust {

/// A person's or platform's signature over canonical bytes that travel beside it.
struct Signature {
    std::string label;       ///< haihe/announcement/1
    std::string certificate; ///< PEM of the signer's certificate
    std::string value;       ///< base64 of the DER signature
    friend bool operator==(Signature const&, Signature const&) = default;
};
BOOST_DESCRIBE_STRUCT(Signature, (), (label, certificate, value))

Signature sign(PrivateKey const& key, Certificate const& certificate, std::string_view label, std::string_view bytes);

/// The certificate that signed, when chain, time and signature are right.
/// Refusals: those of TrustList::accept, `signature_has_the_right_label`, `signature_is_valid`.
kernel::Result<Certificate> verify(Signature const& signature, std::string_view expected_label, std::string_view bytes,
                                   TrustList const& trust_list, kernel::Instant at);

} // namespace haihe::trust
