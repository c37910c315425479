#pragma once

#include "kernel/refusal.hpp"
#include "ledger/entry.hpp"
#include "trust/certificate.hpp"
#include "trust/tree_head.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace haihe::ledger {

/// One part of an entry, disclosed with its salt or only committed to.
struct Part {
    kernel::Digest commitment;
    std::optional<std::string> salt;  ///< hex
    std::optional<std::string> value; ///< canonical text
    friend bool operator==(Part const&, Part const&) = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (commitment, salt, value))

/// Disclosed entry + inclusion proof + signed head: the first that a witness has signed, with what witnesses have
/// signed under it; while there is none, that of the entry's own batch. Proves itself off-line.
struct Receipt {
    std::int64_t index = 0;
    Part where, who, what;
    std::vector<kernel::Digest> proof;
    trust::SignedHead head;
    std::string certificate; ///< PEM of the key that signed the head
    std::vector<trust::Cosignature> cosignatures;
    friend bool operator==(Receipt const&, Receipt const&) = default;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (index, where, who, what, proof, head, certificate, cosignatures))

/// Checks commitments of every disclosed part, inclusion, head signature. Says nothing of the certificate's chain.
/// Refusals: `receipt_parts_match_their_commitments`, `receipt_is_included_in_the_head`, `receipt_head_is_signed`.
kernel::Result<void> verify(Receipt const& receipt);

} // namespace haihe::ledger
