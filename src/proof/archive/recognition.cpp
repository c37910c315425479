#include "proof/archive/recognition.hpp"

#include "proof/archive/trust_examination.hpp"

#include <algorithm>
#include <limits>

namespace haihe::proof {

namespace {

namespace path = exchange::archive_path;

constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();

} // namespace

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

bool Recognition::is_officer_of(trust::Certificate const& certificate, std::string const& code,
                                std::int64_t before_epoch) const {
    auto const known = bound_.find(certificate.digest().to_string());
    auto const operators = operators_.find(code);
    if (known == bound_.end() || operators == operators_.end()) return false;
    return std::ranges::any_of(known->second, [&](Bound const& one) {
        return one.operates && one.epoch < before_epoch &&
               std::ranges::any_of(operators->second, [&](Operator const& other) {
                   return other.entity == one.entity && other.epoch < before_epoch;
               });
    });
}

namespace {

/// The platform of the archive has followed the hub; a reader judges by the officers whom it had bound before: whom it
/// binds in the epoch that they declare, they have bound themselves.
bool examine_epochs_of_the_hub(TrustExamination const& examination, Recognition const& recognition,
                               Testimony& testimony) {
    bool all = true;
    for (auto const& one : examination.epochs_of_the_hub()) {
        bool const holds = std::ranges::all_of(one.officers, [&](auto const& officer) {
            return recognition.is_officer_of(officer, examination.origin(), one.declared.epoch);
        });
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
