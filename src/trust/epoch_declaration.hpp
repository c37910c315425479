#pragma once

// What the declaration of a platform's epoch and of the hub's have in common: how their parts are judged.

#include "trust/new_epoch.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <string>
#include <vector>

namespace haihe::trust::epoch_declaration {

/// A log that a declaration tells of, by the path of its size.
struct ToldLog {
    std::string member;
    std::int64_t size = 0;
    kernel::Digest root;
};

std::unexpected<kernel::Refusal> ill_formed(std::string const& member, kernel::Text text);
/// Refusal `new_epoch_is_well_formed`.
kernel::Result<void> require_form(std::int64_t epoch, std::string const& reason, std::vector<ToldLog> const& logs);
/// Refusals `certificate_is_readable`, `new_epoch_names_its_certificate`.
kernel::Result<void> require_certificate(SignedNewEpoch const& document, std::string const& key_id);
/// Whether what is kept continues another past than this.
bool shows(OtherPast const& other, LogPrefix const& witnessed, KeptLogs const& kept);
/// Refusal `new_epoch_tells_a_loss`.
std::unexpected<kernel::Refusal> nothing_is_lost(std::string path);

kernel::Refusal in_declaration(kernel::Refusal refusal);

/// Refusals: those of json.
template <class T>
kernel::Result<T> read(std::string const& text) {
    if (auto canonical = json::require_canonical(text); !canonical)
        return kernel::refuse(in_declaration(canonical.error()));
    auto declared = json::read<T>(text, json::Unknown::ignore);
    if (!declared) return kernel::refuse(in_declaration(declared.error()));
    return declared;
}

} // namespace haihe::trust::epoch_declaration
