#pragma once

// Whose certificates count, and when, as the hub has told the platform (trust/ of the container).

#include "kernel/refusal.hpp"
#include "proof/archive/log_evidence.hpp"
#include "proof/known_hub.hpp"
#include "trust/trust_list.hpp"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace haihe::proof {

class Recognition {
public:
    /// By the trust list that the platform held when it wrote entry `index`. Refusals: those of TrustList::accept;
    /// `trust_list_is_in_the_archive`.
    [[nodiscard]] kernel::Result<void> accept(trust::Certificate const& certificate, std::int64_t index,
                                              kernel::Instant at) const;
    /// The hub has told the platform that this is the certificate of the platform `code`, or it is the hub's own.
    [[nodiscard]] bool is_of_platform(trust::Certificate const& certificate, std::string const& code) const;
    /// Whose the certificate was at entry `index`; empty: the hub had bound it to nobody.
    [[nodiscard]] std::string entity_of(trust::Certificate const& certificate, std::int64_t index) const;
    /// The hub has told, at some time in an epoch of its own before this one, that the certificate was bound, with the
    /// duty `operator`, to an entity that it named as the operator of the platform `code`.
    [[nodiscard]] bool is_officer_of(trust::Certificate const& certificate, std::string const& code,
                                     std::int64_t before_epoch = kNoEpoch) const;
    static constexpr auto kNoEpoch = std::numeric_limits<std::int64_t>::max();
    [[nodiscard]] std::string const& hub() const { return hub_; } ///< its code

private:
    friend class TrustExamination;

    struct Listed {
        std::int64_t index;
        std::int64_t serial;
        trust::TrustList list;
    };
    struct Bound {
        std::int64_t index;
        std::string entity; ///< empty: revoked
        bool operates = false;
        std::int64_t epoch = 1; ///< of the hub, in which it was told
    };
    struct Operator {
        std::string entity;
        std::int64_t epoch = 1;
    };
    std::vector<Listed> lists_;
    std::map<std::string, std::vector<kernel::Digest>> platforms_; ///< certificates by code; the hub's among them
    std::map<std::string, std::vector<Bound>> bound_;              ///< by certificate
    std::map<std::string, std::vector<Operator>> operators_;       ///< by code of the platform
    std::string hub_;
};

/// Says `trust_messages_are_the_hubs`, `new_epoch_of_the_hub_is_declared` (one for each), `hub_is_the_known_one`,
/// `platform_is_the_registered_one`, `witness_is_the_registered_one` (one for each),
/// `platforms_certificates_are_recognised`. `hub`: null leaves open whose word all this is. Empty when the messages
/// cannot be relied on.
std::optional<Recognition> examine_trust(Container const& container, Log const& log, KnownHub const* hub,
                                         Testimony& testimony);

} // namespace haihe::proof
