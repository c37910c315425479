#pragma once

// The hub as the reader of a proof knows it: a certificate, and where the hub's key history leads from there
// (spec/exchange §4.1.6, §4.3.10).

#include "proof/key_history.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace haihe::proof {

class KnownHub {
public:
    /// Who has no history knows one key, in the hub's first epoch.
    explicit KnownHub(trust::Certificate certificate);
    /// `history`: of the hub, as it was served. `followed`: SM3 of each declaration of a new epoch in it. Refusals:
    /// those of read_key_history and certificates_of.
    static kernel::Result<KnownHub> by_history(trust::Certificate certificate, std::string_view history,
                                               std::vector<kernel::Digest> followed);

    [[nodiscard]] trust::Certificate const& certificate() const { return certificate_; } ///< the one that was given
    [[nodiscard]] std::vector<trust::Certificate> const& certificates() const { return certificates_; }
    /// Any of its keys.
    [[nodiscard]] bool has(kernel::Digest const& key) const;
    /// The certificate that may sign this head of the hub's ledger. Refusals: those of proof::signer_of;
    /// `head_is_of_a_declared_epoch` without a history.
    [[nodiscard]] kernel::Result<trust::Certificate> signer_of(trust::TreeHead const& head) const;

private:
    trust::Certificate certificate_;
    std::optional<exchange::KeyHistory> history_;
    std::vector<kernel::Digest> followed_;
    std::vector<trust::Certificate> certificates_;
};

} // namespace haihe::proof
