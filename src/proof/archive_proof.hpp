#pragma once

// Off-line verification of a tender's archive (spec/archive): no network, no clock, no ledger.

#include "proof/archive/epoch_evidence.hpp"
#include "proof/archive/time_stamp_evidence.hpp"
#include "proof/statement.hpp"
#include "trust/trust_list.hpp"

#include <filesystem>
#include <vector>

namespace haihe::proof {

/// Every statement that a container makes, in the order in which they rest on each other; where one that the others
/// rest on fails, they are not made, and `the_rest_was_reached` is left unchecked. The names are in the headers of
/// proof/archive/. The container is read from front to back once, and its ciphertexts a second and third time in place;
/// memory is that of its entries.
///
/// What the reader knows beforehand: the hub, on whose word it rests whose certificates count, and
/// authorities to which every certificate must chain besides (`certificates_are_recognised`); null leaves either open.
/// A time stamp that the reader was given of the ledger is examined too, and the platform's key history; null says
/// nothing of them.
std::vector<Statement> check_archive(std::filesystem::path const& container, trust::TrustList const* authorities,
                                     KnownHub const* hub = nullptr, TimeStampGiven const* time_stamp = nullptr,
                                     exchange::KeyHistory const* keys = nullptr);

} // namespace haihe::proof
