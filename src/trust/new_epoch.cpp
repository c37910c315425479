#include "trust/new_epoch.hpp"

#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <tuple>

namespace haihe::trust {

namespace {

using kernel::RefusalKind;
using kernel::refuse;

constexpr std::size_t kReasonMax = 2000; ///< characters
constexpr std::size_t kOfficers = 2;

std::unexpected<kernel::Refusal> ill_formed(std::string const& member, kernel::Text text) {
    return refuse(RefusalKind::unacceptable, "new_epoch_is_well_formed", std::move(text), "/declaration/" + member);
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

kernel::Result<void> well_formed(NewEpoch const& declared) {
    if (declared.epoch < 2) return ill_formed("epoch", {"新纪元从2开始。", "A new epoch is 2 or later."});
    auto const length = characters(declared.reason);
    if (length < 1 || length > kReasonMax)
        return ill_formed("reason", {"事由应为1至2000个字符。", "A reason has 1 to 2,000 characters."});
    auto const& kept = declared.kept;
    for (auto const& [member, size, root] :
         {std::tuple{"kept/entries", kept.entries, &kept.root},
          std::tuple{"kept/messages", kept.messages, &kept.messagesRoot},
          std::tuple{"witnessed/size", declared.witnessed.size, &declared.witnessed.root}})
        if (size < 0 || (size == 0) != (*root == merkle::empty_root()))
            return ill_formed(member, {"大小与树根不符。", "Size and root do not fit each other."});
    if (declared.received < 0)
        return ill_formed("received", {"已收报文数不能为负。", "The number of messages is not negative."});
    return {};
}

/// Nobody declares lost what is there.
bool tells_a_loss(NewEpoch const& declared, std::optional<OtherPast> const& other) {
    auto const& [witnessed, kept] = std::tie(declared.witnessed, declared.kept);
    if (declared.ground != EpochGround::ledger_lost) return !other;
    if (witnessed.size > kept.entries || declared.received > kept.messages) return !other;
    return other && witnessed.size > 0 && other->root != witnessed.root &&
           merkle::verify_consistency(static_cast<std::uint64_t>(witnessed.size), other->root,
                                      static_cast<std::uint64_t>(kept.entries), kept.root, other->consistency);
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
    auto const in_declaration = [](kernel::Refusal refusal) {
        refusal.path = "/declaration" + refusal.path;
        return refuse(std::move(refusal));
    };
    if (auto canonical = json::require_canonical(document.declaration); !canonical)
        return in_declaration(canonical.error());
    auto declared = json::read<NewEpoch>(document.declaration, json::Unknown::ignore);
    if (!declared) return in_declaration(declared.error());
    if (auto right = well_formed(*declared); !right) return std::unexpected(right.error());
    auto const certificate = Certificate::parse(document.certificate);
    if (!certificate) return std::unexpected(certificate.error());
    if (certificate->digest().to_string() != declared->certificate)
        return refuse(
            RefusalKind::unacceptable, "new_epoch_names_its_certificate",
            {"声明的证书标识与所附证书不符。", "The declaration names another certificate than stands by it."},
            "/certificate");
    if (!tells_a_loss(*declared, document.otherPast))
        return refuse(
            RefusalKind::unacceptable, "new_epoch_tells_a_loss",
            {"公共服务平台所见证的账本和已收报文都在,没有丢失,不能以此为由开启新纪元。",
             "All that the hub has witnessed and received is there: nothing was lost, and no new epoch begins "
             "for it."},
            "/declaration/witnessed");
    return declared;
}

kernel::Result<void> add_signature(SignedNewEpoch& document, PrivateKey const& key, Certificate const& certificate) {
    if (document.signatures.size() >= kOfficers) return not_two();
    for (auto const& signature : document.signatures) {
        auto const other = Certificate::parse(signature.certificate);
        if (!other) return std::unexpected(other.error());
        if (is_same_person(*other, certificate)) return not_two();
    }
    document.signatures.push_back(sign(key, certificate, kNewEpochLabel, document.declaration));
    return {};
}

kernel::Result<std::vector<Certificate>> officers_of(SignedNewEpoch const& document) {
    if (document.signatures.size() != kOfficers) return not_two();
    std::vector<Certificate> officers;
    for (std::size_t i = 0; i < kOfficers; ++i) {
        auto const& signature = document.signatures[i];
        auto certificate = Certificate::parse(signature.certificate);
        if (!certificate) return std::unexpected(certificate.error());
        auto const value = from_base64(signature.value);
        if (signature.label != kNewEpochLabel || !value ||
            !certificate->verifies(kNewEpochLabel, document.declaration, *value))
            return refuse(RefusalKind::unacceptable, "new_epoch_signature_is_valid",
                          {"新纪元声明的签名无效。", "A signature of the declaration does not verify."},
                          "/signatures/" + std::to_string(i));
        officers.push_back(std::move(*certificate));
    }
    if (is_same_person(officers[0], officers[1])) return not_two();
    return officers;
}

} // namespace haihe::trust
