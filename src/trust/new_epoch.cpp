#include "trust/new_epoch.hpp"

#include "trust/digest.hpp"
#include "trust/epoch_declaration.hpp"
#include "trust/hub_epoch.hpp"

#include <tuple>

namespace haihe::trust {

namespace {

namespace declaration = epoch_declaration;
using kernel::RefusalKind;
using kernel::refuse;

constexpr std::size_t kOfficers = 2;

kernel::Result<void> well_formed(NewEpoch const& declared) {
    if (auto right = declaration::require_form(declared.epoch, declared.reason,
                                               {{"kept/entries", declared.kept.entries, declared.kept.root},
                                                {"kept/messages", declared.kept.messages, declared.kept.messagesRoot},
                                                {"witnessed/size", declared.witnessed.size, declared.witnessed.root}});
        !right)
        return right;
    if (declared.received < 0)
        return declaration::ill_formed("received", {"已收报文数不能为负。", "The number of messages is not negative."});
    return {};
}

/// Nobody declares lost what is there.
bool tells_a_loss(NewEpoch const& declared, std::optional<OtherPast> const& other) {
    auto const& [witnessed, kept] = std::tie(declared.witnessed, declared.kept);
    if (declared.ground != EpochGround::ledger_lost) return !other;
    if (witnessed.size > kept.entries || declared.received > kept.messages) return !other;
    return other && declaration::shows(*other, witnessed, kept);
}

std::string_view label_of(SignedNewEpoch const& document) {
    return is_of_a_hub(document) ? kHubEpochLabel : kNewEpochLabel;
}

std::unexpected<kernel::Refusal> not_two() {
    return refuse(RefusalKind::unacceptable, "epoch_is_declared_by_two_officers",
                  {"新纪元由平台运营单位的两名不同人员签名声明。",
                   "A new epoch is declared by two different officers of the entity that operates the platform."},
                  "/signatures");
}

bool is_same_person(Certificate const& one, Certificate const& other) {
    return one.digest() == other.digest() || one.common_name() == other.common_name();
}

} // namespace

kernel::Result<NewEpoch> read_new_epoch(SignedNewEpoch const& document) {
    auto declared = declaration::read<NewEpoch>(document.declaration);
    if (!declared) return declared;
    if (auto right = well_formed(*declared); !right) return std::unexpected(right.error());
    if (auto named = declaration::require_certificate(document, declared->certificate); !named)
        return std::unexpected(named.error());
    if (!tells_a_loss(*declared, document.otherPast)) return declaration::nothing_is_lost("/declaration/witnessed");
    return declared;
}

kernel::Result<void> add_signature(SignedNewEpoch& document, PrivateKey const& key, Certificate const& certificate) {
    if (document.signatures.size() >= kOfficers) return not_two();
    for (auto const& signature : document.signatures) {
        auto const other = Certificate::parse(signature.certificate);
        if (!other) return std::unexpected(other.error());
        if (is_same_person(*other, certificate)) return not_two();
    }
    document.signatures.push_back(sign(key, certificate, label_of(document), document.declaration));
    return {};
}

kernel::Result<std::vector<Certificate>> officers_of(SignedNewEpoch const& document) {
    if (document.signatures.size() != kOfficers) return not_two();
    auto const label = label_of(document);
    std::vector<Certificate> officers;
    for (std::size_t i = 0; i < kOfficers; ++i) {
        auto const& signature = document.signatures[i];
        auto certificate = Certificate::parse(signature.certificate);
        if (!certificate) return std::unexpected(certificate.error());
        auto const value = from_base64(signature.value);
        if (signature.label != label || !value || !certificate->verifies(label, document.declaration, *value))
            return refuse(RefusalKind::unacceptable, "new_epoch_signature_is_valid",
                          {"新纪元声明的签名无效。", "A signature of the declaration does not verify."},
                          "/signatures/" + std::to_string(i));
        officers.push_back(std::move(*certificate));
    }
    if (is_same_person(officers[0], officers[1])) return not_two();
    return officers;
}

} // namespace haihe::trust
