#include "proof/archive/recognition.hpp"

#include "exchange/messages/hub_epoch.hpp"
#include "exchange/messages/platform_key.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/outbox_proof.hpp"
#include "proof/epoch_entry.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace haihe::proof {

namespace {

namespace path = exchange::archive_path;

constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();

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

class TrustExamination {
public:
    TrustExamination(Log const& log, trust::Certificate hub) : log_(log) { hub_.push_back({std::move(hub)}); }

    /// The first entry that tells nothing; -1: none.
    std::int64_t take_all() {
        for (auto const& entry : log_.trust)
            if (!take(entry)) return entry.index;
        if (!origin_.empty())
            for (auto const& key : hub_) recognition_.platforms_[origin_].push_back(key.certificate.digest());
        return -1;
    }
    [[nodiscard]] std::string const& origin() const { return origin_; }
    [[nodiscard]] std::vector<DeclaredEpoch> const& epochs_of_the_hub() const { return epochs_; }
    [[nodiscard]] bool is_a_key_of(KnownHub const& known) const {
        return std::ranges::any_of(hub_, [&](Key const& key) { return known.has(key.certificate.digest()); });
    }
    [[nodiscard]] std::size_t lists() const { return recognition_.lists_.size(); }
    Recognition recognition() {
        recognition_.hub_ = origin_;
        return std::move(recognition_);
    }

private:
    /// Heads of the hub's outbox of its epoch that are larger than `from` are its.
    struct Key {
        trust::Certificate certificate;
        std::int64_t epoch = 1;
        std::int64_t from = -1;
    };
    /// The last of its epoch that is in force at this size.
    [[nodiscard]] trust::Certificate const* key_of(trust::TreeHead const& head) const {
        trust::Certificate const* found = nullptr;
        for (auto const& key : hub_)
            if (key.epoch == head.epoch && key.from < head.size) found = &key.certificate;
        return found;
    }
    bool take(ArchivedEntry const& entry) {
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
    bool take_epoch(exchange::Message const& message) {
        auto const told = read_payload<exchange::HubEpochBegun>(message);
        auto epoch = told ? read_declaration(told->document()) : std::unexpected(told.error());
        if (!epoch || !epoch->is_of_a_hub || epoch->declared.platform != origin_ || message.sequence != 0 ||
            epoch->declared.epoch != message.epoch || epoch->declared.epoch <= hub_.back().epoch)
            return false;
        hub_.push_back({epoch->certificate, epoch->declared.epoch});
        epochs_.push_back(std::move(*epoch));
        return true;
    }
    bool take_list(std::int64_t index, exchange::Message const& message) {
        auto const published = read_payload<exchange::TrustListPublished>(message);
        auto list = published ? trust_list_of(*published) : std::nullopt;
        if (!list) return false;
        recognition_.lists_.push_back({index, published->serial, std::move(*list)});
        return true;
    }
    bool take_platform(exchange::Message const& message) {
        auto const platform = read_payload<exchange::PlatformRegistered>(message);
        auto const certificate = trust::Certificate::parse(platform ? platform->certificate : std::string());
        if (certificate) recognition_.platforms_[platform->code].push_back(certificate->digest());
        if (certificate && platform->operatedBy) recognition_.operators_[platform->code].insert(*platform->operatedBy);
        return certificate.has_value();
    }
    /// The hub's own: announced under the key that it replaces, accepted by the new one.
    bool take_key(exchange::Message const& message) {
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
    bool take_certificate(std::int64_t index, exchange::Message const& message) {
        auto const bound = read_payload<exchange::CertificateBound>(message);
        if (!bound) return false;
        bool const is_bound = bound->state == "bound";
        recognition_.bound_[bound->digest].push_back(
            {index, is_bound ? bound->entity : "",
             is_bound && std::ranges::find(bound->duties, "operator") != bound->duties.end()});
        return true;
    }

    Log const& log_;
    std::vector<Key> hub_; ///< ascending by epoch
    std::vector<DeclaredEpoch> epochs_;
    std::string origin_;
    Recognition recognition_;
};

kernel::Result<void> Recognition::accept(trust::Certificate const& certificate, std::int64_t index,
                                         kernel::Instant at) const {
    Listed const* in_force = nullptr;
    for (auto const& one : lists_)
        if (one.index < index && (!in_force || one.serial >= in_force->serial)) in_force = &one;
    if (in_force) return in_force->list.accept(certificate, at);
    return kernel::refuse(
        kernel::RefusalKind::unacceptable, "trust_list_is_in_the_archive",
        {"归档中没有当时有效的电子认证机构名单。", "The archive holds no trust list that was in force then."});
}

bool Recognition::is_of_platform(trust::Certificate const& certificate, std::string const& code) const {
    auto const known = platforms_.find(code);
    return known != platforms_.end() && std::ranges::find(known->second, certificate.digest()) != known->second.end();
}

std::string Recognition::entity_of(trust::Certificate const& certificate, std::int64_t index) const {
    auto const known = bound_.find(certificate.digest().to_string());
    std::string entity;
    if (known != bound_.end())
        for (auto const& one : known->second)
            if (one.index < index) entity = one.entity;
    return entity;
}

bool Recognition::is_officer_of(trust::Certificate const& certificate, std::string const& code) const {
    auto const known = bound_.find(certificate.digest().to_string());
    auto const operators = operators_.find(code);
    return known != bound_.end() && operators != operators_.end() &&
           std::ranges::any_of(
               known->second, [&](Bound const& one) { return one.operates && operators->second.contains(one.entity); });
}

namespace {

/// The platform of the archive has followed the hub; a reader judges by the officers whom it had bound before.
bool examine_epochs_of_the_hub(TrustExamination const& examination, Recognition const& recognition,
                               Testimony& testimony) {
    bool all = true;
    for (auto const& one : examination.epochs_of_the_hub()) {
        auto const& hub = examination.origin();
        bool const holds = std::ranges::all_of(
            one.officers, [&](auto const& officer) { return recognition.is_officer_of(officer, hub); });
        auto const epoch = std::to_string(one.declared.epoch), kept = std::to_string(one.declared.kept.entries);
        auto const first = one.officers[0].common_name(), second = one.officers[1].common_name();
        all &=
            testimony.say("new_epoch_of_the_hub_is_declared", holds,
                          {"公共服务平台第 " + epoch + " 纪元由 " + first + "、" + second + " 声明，自其账本第 " +
                               kept + " 条起继续；本平台已接续。",
                           "Epoch " + epoch + " of the hub was declared by " + first + " and " + second +
                               ": it goes on from " + kept + " entries of its ledger. This platform has followed it."},
                          {"公共服务平台第 " + epoch + " 纪元的声明人不是其运营单位的管理人员。",
                           "Those who declared epoch " + epoch + " of the hub are not officers of its operator."},
                          {{"epoch", epoch}, {"kept", kept}, {"declaration", one.digest.to_string()}});
        for (auto const& officer : one.officers) {
            auto const name = officer.common_name();
            testimony.signers.push_back({{"声明人 " + name, "officer " + name}, officer, one.declared.declaredAt});
        }
    }
    return all;
}

void examine_hub(TrustExamination const& examination, KnownHub const* known, Testimony& testimony) {
    constexpr char const* kName = "hub_is_the_known_one";
    if (!known)
        return testimony.leave_unchecked(
            kName,
            {"未检查归档中的公共服务平台证书是否真是其证书：没有给出（--hub）。哪些证书有效，都以该平台所说为准。",
             "Whether the hub's certificate in the archive is the hub's was not checked: it was not given (--hub). "
             "Whose "
             "certificates count rests on that hub's word."});
    testimony.say(
        kName, examination.is_a_key_of(*known),
        {"归档中的公共服务平台证书就是所给的 " + known->certificate().common_name() + "。",
         "The hub's certificate in the archive is the given one, " + known->certificate().common_name() + "."},
        {"归档中的公共服务平台证书不是所给的那一份。", "The hub's certificate in the archive is not the given one."});
}

void examine_platforms(Container const& container, Log const& log, Recognition const& recognition,
                       Testimony& testimony) {
    auto const& code = container.manifest.platform;
    testimony.say(
        "platform_is_the_registered_one",
        recognition.is_of_platform(log.signer, code) && recognition.is_of_platform(*container.signer, code),
        {"签署账本树根和清单的证书是公共服务平台登记的平台 " + code + " 的证书。",
         "Head and manifest were signed by the certificate that the hub has registered for the platform " + code + "."},
        {"签署账本树根或者清单的证书不是平台 " + code + " 登记的证书。",
         "Head or manifest was not signed by the certificate that is registered for the platform " + code + "."});
    for (auto const& one : log.head.witnesses) {
        auto const certificate = certificate_in(one.certificate);
        testimony.say(
            "witness_is_the_registered_one", certificate && recognition.is_of_platform(*certificate, one.witness),
            {"见证签名的证书是平台 " + one.witness + " 登记的证书。",
             "The witness signed with the certificate that is registered for the platform " + one.witness + "."},
            {"见证签名的证书不是平台 " + one.witness + " 登记的证书。",
             "The witness did not sign with the certificate registered for the platform " + one.witness + "."},
            {{"witness", one.witness}});
    }
}

/// Of the platforms that have signed so far.
void examine_chains(Recognition const& recognition, Testimony& testimony) {
    kernel::Text failed;
    for (auto const& signer : testimony.signers)
        if (auto const accepted = recognition.accept(signer.certificate, kLatest, *signer.at);
            !accepted && failed.zh.empty())
            failed = {signer.whose.zh + "：" + accepted.error().text.zh,
                      "Certificate of the " + signer.whose.en + ": " + accepted.error().text.en};
    testimony.say("platforms_certificates_are_recognised", failed.zh.empty(),
                  {"各平台的证书签名时有效，由名单上的机构签发。",
                   "The platforms' certificates were in force when they signed and are recognised by the trust list."},
                  failed);
}

} // namespace

std::optional<Recognition> examine_trust(Container const& container, Log const& log, KnownHub const* known,
                                         Testimony& testimony) {
    auto const found = container.texts.find(path::kHub);
    auto const hub = found == container.texts.end() ? std::nullopt : certificate_in(found->second);
    if (!hub) {
        testimony.say("trust_messages_are_the_hubs", false, {},
                      {"归档中没有可读的公共服务平台证书。", "The archive holds no readable certificate of the hub."},
                      {{"path", path::kHub}});
        return std::nullopt;
    }
    TrustExamination examination(log, *hub);
    auto const broken = examination.take_all();
    bool const holds = broken < 0 && examination.lists() > 0;
    if (!testimony.say("trust_messages_are_the_hubs", holds,
                       {"归档载有公共服务平台 " + examination.origin() + " 发布的电子认证机构名单 " +
                            std::to_string(examination.lists()) + " 份，连同平台登记和证书绑定，均在其发件日志之中。",
                        "The archive holds " + std::to_string(examination.lists()) + " trust lists of the hub " +
                            examination.origin() +
                            ", and what it said of platforms and certificates; all stands in the hub's outbox."},
                       {"归档没有电子认证机构名单，或者某份不在公共服务平台的发件日志之中。",
                        "The archive holds no trust list, or a message that does not stand in the hub's outbox."},
                       broken < 0 ? std::vector<kernel::Fact>{} : at_entry(broken)))
        return std::nullopt;
    auto recognition = examination.recognition();
    if (!examine_epochs_of_the_hub(examination, recognition, testimony)) return std::nullopt;
    examine_hub(examination, known, testimony);
    auto const name = container.signer->common_name();
    testimony.signers.push_back(
        {{"清单签名人 " + name, "manifest's signer " + name}, *container.signer, container.manifest.sealedAt});
    examine_platforms(container, log, recognition, testimony);
    examine_chains(recognition, testimony);
    return recognition;
}

} // namespace haihe::proof
