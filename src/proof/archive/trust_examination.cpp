#include "proof/archive/trust_examination.hpp"

#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/platform_key.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/outbox_proof.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace haihe::proof {

namespace {

struct Evidence {
    trust::SignedHead outboxHead;
    std::vector<kernel::Digest> inclusion;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (outboxHead, inclusion))

/// message.received, as far as it is read here.
struct ReceivedMessage {
    std::string message;
    bool accepted = false;
    std::optional<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(ReceivedMessage, (), (message, accepted, evidence))

std::optional<trust::TrustList> trust_list_of(exchange::TrustListPublished const& published) {
    std::vector<trust::Authority> authorities;
    for (auto const& listed : published.authorities) {
        auto root = trust::Certificate::parse(listed.root);
        if (!root) return std::nullopt;
        trust::Authority authority{listed.name, std::move(*root), {}, listed.revokedSerials, listed.suspended};
        for (auto const& pem : listed.intermediates) {
            auto one = trust::Certificate::parse(pem);
            if (!one) return std::nullopt;
            authority.intermediates.push_back(std::move(*one));
        }
        authorities.push_back(std::move(authority));
    }
    return trust::TrustList(std::move(authorities), published.expiresAt);
}

/// A message, and the evidence that it stands in an outbox.
struct Told {
    exchange::Item item;
    exchange::Message message;
};

std::optional<Told> told_in(ArchivedEntry const& entry) {
    auto const received = entry.as<ReceivedMessage>();
    if (entry.where.type != "message.received" || !received || !received->accepted || !received->evidence)
        return std::nullopt;
    auto message = exchange::read_message(received->message);
    if (!message) return std::nullopt;
    return Told{{entry.index, received->message, received->evidence->outboxHead, received->evidence->inclusion},
                std::move(*message)};
}

template <class Payload>
kernel::Result<Payload> read_payload(exchange::Message const& message) {
    return json::read<Payload>(message.payload.canonical, json::Unknown::ignore);
}

} // namespace

std::int64_t TrustExamination::take_all() {
    for (auto const& entry : log_.trust)
        if (!take(entry)) return entry.index;
    if (!origin_.empty())
        for (auto const& key : hub_) recognition_.platforms_[origin_].push_back(key.certificate.digest());
    return -1;
}

bool TrustExamination::is_a_key_of(KnownHub const& known) const {
    return std::ranges::any_of(hub_, [&](Key const& key) { return known.has(key.certificate.digest()); });
}

Recognition TrustExamination::recognition() {
    recognition_.hub_ = origin_;
    return std::move(recognition_);
}

trust::Certificate const* TrustExamination::key_of(trust::TreeHead const& head) const {
    trust::Certificate const* found = nullptr;
    for (auto const& key : hub_)
        if (key.epoch == head.epoch && key.from < head.size) found = &key.certificate;
    return found;
}

bool TrustExamination::take(ArchivedEntry const& entry) {
    if (entry.where.type == kEpochBegun) return true; // the platform's own: proof/archive/epoch_evidence
    auto const told = told_in(entry);
    if (!told) return false;
    auto const& [item, message] = *told;
    if (origin_.empty()) origin_ = message.origin;
    // The head over a declaration is signed by the key that it names.
    bool const begins = message.type == exchange::HubEpochBegun::kType;
    if (origin_ != message.origin || (begins && !take_epoch(message))) return false;
    auto const* key = key_of(item.outboxHead.head);
    if (!key || !exchange::verify(item, message, *key)) return false;
    if (message.type == exchange::TrustListPublished::kType) return take_list(entry.index, message);
    if (message.type == exchange::PlatformRegistered::kType) return take_platform(message);
    if (message.type == exchange::PlatformKeyChanged::kType) return take_key(message);
    if (message.type == exchange::CertificateBound::kType) return take_certificate(entry.index, message);
    return begins;
}

bool TrustExamination::take_epoch(exchange::Message const& message) {
    auto const told = read_payload<exchange::HubEpochBegun>(message);
    auto epoch = told ? read_declaration(told->document()) : std::unexpected(told.error());
    if (!epoch || !epoch->is_of_a_hub || epoch->declared.platform != origin_ || message.sequence != 0 ||
        epoch->declared.epoch != message.epoch || epoch->declared.epoch <= hub_.back().epoch)
        return false;
    hub_.push_back({epoch->certificate, epoch->declared.epoch});
    epochs_.push_back(std::move(*epoch));
    return true;
}

bool TrustExamination::take_list(std::int64_t index, exchange::Message const& message) {
    auto const published = read_payload<exchange::TrustListPublished>(message);
    auto list = published ? trust_list_of(*published) : std::nullopt;
    if (!list) return false;
    recognition_.lists_.push_back({index, published->serial, std::move(*list)});
    return true;
}

bool TrustExamination::take_platform(exchange::Message const& message) {
    auto const platform = read_payload<exchange::PlatformRegistered>(message);
    auto const certificate = trust::Certificate::parse(platform ? platform->certificate : std::string());
    if (certificate) recognition_.platforms_[platform->code].push_back(certificate->digest());
    if (certificate && platform->operatedBy)
        recognition_.operators_[platform->code].push_back({*platform->operatedBy, message.epoch});
    return certificate.has_value();
}

bool TrustExamination::take_key(exchange::Message const& message) {
    auto const told = read_payload<exchange::PlatformKeyChanged>(message);
    auto const accepted = told ? trust::check_key_change({told->change, told->signature})
                               : kernel::Result<trust::AcceptedKeyChange>(std::unexpected(told.error()));
    // Who was away while an epoch was begun hears of changes before it afterwards.
    auto const next = std::ranges::upper_bound(hub_, message.epoch, {}, &Key::epoch);
    if (!accepted || next == hub_.begin() || accepted->change.platform != origin_ ||
        accepted->change.epoch != message.epoch || std::prev(next)->epoch != message.epoch ||
        accepted->change.replaced != std::prev(next)->certificate.digest().to_string() ||
        accepted->change.fromSequence != message.sequence + 1)
        return false;
    hub_.insert(next, {accepted->certificate, message.epoch, accepted->change.fromSequence});
    return true;
}

bool TrustExamination::take_certificate(std::int64_t index, exchange::Message const& message) {
    auto const bound = read_payload<exchange::CertificateBound>(message);
    if (!bound) return false;
    bool const is_bound = bound->state == "bound";
    recognition_.bound_[bound->digest].push_back(
        {index, is_bound ? bound->entity : "",
         is_bound && std::ranges::find(bound->duties, "operator") != bound->duties.end(), message.epoch});
    return true;
}

} // namespace haihe::proof
