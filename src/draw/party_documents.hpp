#pragma once

// What commitments, escrows and acceptances have in common: one document of each party, in their order, each after the
// whole step before and before its instant (spec/draw §4).

#include "draw/freeze.hpp"
#include "draw/share.hpp"
#include "draw/signed_document.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"
#include "kernel/refusal.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::draw {

/// H("haihe/draw-step/1" || 0 || H(document_1) || H(document_2) || H(document_3)): what the next step names as `after`.
kernel::Digest step_digest(std::vector<SignedDocument> const& documents);

kernel::Result<void> require_number(std::int64_t i);                            ///< `party_is_one_of_three`
kernel::Result<void> require_before(kernel::Instant at, kernel::Instant until); ///< `step_is_signed_in_its_window`
std::unexpected<kernel::Refusal> not_everybody();                               ///< `every_party_has_spoken`
std::unexpected<kernel::Refusal> wrong_holders();                               ///< `each_other_party_holds_a_share`

/// One party's. Refusals: those of read_signed and require_after, `step_is_signed_in_its_window`,
/// `every_party_has_spoken` (it speaks for another).
template <class T>
kernel::Result<T> read_from(SignedDocument const& document, std::string_view label, Freeze const& freeze,
                            std::int64_t i, kernel::Digest const& after, kernel::Instant until) {
    auto one = read_signed<T>(document, label, freeze.party(i).signCertDigest);
    if (!one) return one;
    if (one->i != i) return not_everybody();
    if (auto right = require_after(one->after, after); !right) return std::unexpected(std::move(right.error()));
    if (auto right = require_before(one->at, until); !right) return std::unexpected(std::move(right.error()));
    return one;
}

/// Refusals, below /<position>: those of read_from.
template <class T>
kernel::Result<std::vector<T>> read_from_all(std::vector<SignedDocument> const& documents, std::string_view label,
                                             Freeze const& freeze, kernel::Digest const& after, kernel::Instant until) {
    if (documents.size() != kParties) return not_everybody();
    std::vector<T> all;
    for (auto const& party : freeze.parties) {
        auto one = read_from<T>(documents[all.size()], label, freeze, party.i, after, until);
        if (!one) return std::unexpected(under("/" + std::to_string(party.i - 1), std::move(one.error())));
        all.push_back(std::move(*one));
    }
    return all;
}

/// The members `to` of `given` are the other two parties, in their order.
template <class T>
bool goes_to_others(std::vector<T> const& given, std::int64_t i) {
    auto const others = others_of(i);
    return given.size() == 2 && given[0].to == others[0] && given[1].to == others[1];
}

} // namespace haihe::draw
