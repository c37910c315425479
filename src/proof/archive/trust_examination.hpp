#pragma once

// What the hub's messages in an archive tell, one after the other, each under the key that the hub had there.

#include "proof/archive/recognition.hpp"
#include "proof/epoch_entry.hpp"

#include "exchange/message.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace haihe::proof {

class TrustExamination {
public:
    /// `hub`: its first certificate that the platform knew.
    TrustExamination(Log const& log, trust::Certificate hub) : log_(log) { hub_.push_back({std::move(hub)}); }

    /// The first entry that tells nothing; -1: none.
    std::int64_t take_all();
    [[nodiscard]] std::string const& origin() const { return origin_; } ///< the hub's code
    [[nodiscard]] std::vector<DeclaredEpoch> const& epochs_of_the_hub() const { return epochs_; }
    [[nodiscard]] bool is_a_key_of(KnownHub const& known) const;
    [[nodiscard]] std::size_t lists() const { return recognition_.lists_.size(); }
    Recognition recognition();

private:
    /// Heads of the hub's outbox of its epoch that are larger than `from` are its.
    struct Key {
        trust::Certificate certificate;
        std::int64_t epoch = 1;
        std::int64_t from = -1;
    };
    /// The last of its epoch that is in force at this size.
    [[nodiscard]] trust::Certificate const* key_of(trust::TreeHead const& head) const;
    bool take(ArchivedEntry const& entry);
    bool take_epoch(exchange::Message const& message);
    bool take_list(std::int64_t index, exchange::Message const& message);
    bool take_platform(exchange::Message const& message);
    /// The hub's own: announced under the key that it replaces, accepted by the new one.
    bool take_key(exchange::Message const& message);
    bool take_certificate(std::int64_t index, exchange::Message const& message);

    Log const& log_;
    std::vector<Key> hub_; ///< ascending by epoch
    std::vector<DeclaredEpoch> epochs_;
    std::string origin_;
    Recognition recognition_;
};

} // namespace haihe::proof
