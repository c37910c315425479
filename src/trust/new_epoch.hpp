#pragma once

// A platform goes on after its ledger lost its tail, or after its key was stolen (spec/exchange §4.2): two people who
// answer for it declare from where, and what is lost. Nothing else ends an epoch.

#include "trust/signed_document.hpp"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust {

inline constexpr std::string_view kNewEpochLabel = "haihe/new-epoch/1";

enum class EpochGround {
    ledger_lost,     ///< the hub holds what the platform has no more
    key_compromised, ///< somebody else may have signed in its name
};
BOOST_DESCRIBE_ENUM(EpochGround, ledger_lost, key_compromised)

/// What the platform goes on from: all that its ledger and the outbox of the ending epoch hold.
struct KeptLogs {
    std::int64_t entries = 0;
    kernel::Digest root;
    std::int64_t messages = 0;
    kernel::Digest messagesRoot;
    friend bool operator==(KeptLogs const&, KeptLogs const&) = default;
};
BOOST_DESCRIBE_STRUCT(KeptLogs, (), (entries, root, messages, messagesRoot))

/// A log up to a size.
struct LogPrefix {
    std::int64_t size = 0;
    kernel::Digest root;
    friend bool operator==(LogPrefix const&, LogPrefix const&) = default;
};
BOOST_DESCRIBE_STRUCT(LogPrefix, (), (size, root))

struct NewEpoch {
    std::string platform;    ///< code
    std::int64_t epoch = 2;  ///< the one that begins
    std::string certificate; ///< key id of the one that signs in it
    KeptLogs kept;
    LogPrefix witnessed;       ///< what the hub holds of the platform's ledger; of size 0: nothing
    std::int64_t received = 0; ///< messages that the hub holds of the outbox of the ending epoch
    EpochGround ground = EpochGround::ledger_lost;
    std::string reason;
    kernel::Instant declaredAt;
    friend bool operator==(NewEpoch const&, NewEpoch const&) = default;
};
BOOST_DESCRIBE_STRUCT(NewEpoch, (),
                      (platform, epoch, certificate, kept, witnessed, received, ground, reason, declaredAt))

/// That what is kept has another past than what was witnessed, although it is no shorter.
struct OtherPast {
    kernel::Digest root;                     ///< of the kept ledger at the witnessed size
    std::vector<kernel::Digest> consistency; ///< from there to what is kept
    friend bool operator==(OtherPast const&, OtherPast const&) = default;
};
BOOST_DESCRIBE_STRUCT(OtherPast, (), (root, consistency))

struct SignedNewEpoch {
    std::string declaration; ///< canonical NewEpoch
    std::string certificate; ///< PEM of the one that it names
    std::vector<Signature> signatures;
    std::optional<OtherPast> otherPast{}; ///< for `ledger_lost`, when no less is kept than was witnessed
    friend bool operator==(SignedNewEpoch const&, SignedNewEpoch const&) = default;
};
BOOST_DESCRIBE_STRUCT(SignedNewEpoch, (), (declaration, certificate, signatures, otherPast))

/// What is declared, as far as that can be judged by itself: not who signed. Refusals: those of json,
/// `new_epoch_is_well_formed` with the path of the member, `certificate_is_readable`,
/// `new_epoch_names_its_certificate`, `new_epoch_tells_a_loss`.
kernel::Result<NewEpoch> read_new_epoch(SignedNewEpoch const& document);

/// Adds a signature. Refusal `epoch_is_declared_by_two_officers`: the same person's once more, or a third.
kernel::Result<void> add_signature(SignedNewEpoch& document, PrivateKey const& key, Certificate const& certificate);

/// Who signed: two people, by two certificates and two names. Whether they may, the register says. Refusals:
/// `epoch_is_declared_by_two_officers`, `certificate_is_readable`, `new_epoch_signature_is_valid`.
kernel::Result<std::vector<Certificate>> officers_of(SignedNewEpoch const& document);

} // namespace haihe::trust
