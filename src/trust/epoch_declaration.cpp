#include "trust/epoch_declaration.hpp"

#include "trust/digest.hpp"
#include "trust/merkle.hpp"

#include <algorithm>

namespace haihe::trust::epoch_declaration {

using kernel::RefusalKind;
using kernel::refuse;

namespace {

constexpr std::size_t kReasonMax = 2000; ///< characters

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::unexpected<kernel::Refusal> ill_formed(std::string const& member, kernel::Text text) {
    return refuse(RefusalKind::unacceptable, "new_epoch_is_well_formed", std::move(text), "/declaration/" + member);
}

kernel::Result<void> require_form(std::int64_t epoch, std::string const& reason, std::vector<ToldLog> const& logs) {
    if (epoch < 2) return ill_formed("epoch", {"新纪元从2开始。", "A new epoch is 2 or later."});
    auto const length = characters(reason);
    if (length < 1 || length > kReasonMax)
        return ill_formed("reason", {"事由应为1至2000个字符。", "A reason has 1 to 2,000 characters."});
    for (auto const& [member, size, root] : logs)
        if (size < 0 || (size == 0) != (root == merkle::empty_root()))
            return ill_formed(member, {"大小与树根不符。", "Size and root do not fit each other."});
    return {};
}

kernel::Result<void> require_certificate(SignedNewEpoch const& document, std::string const& key_id) {
    auto const certificate = Certificate::parse(document.certificate);
    if (!certificate) return std::unexpected(certificate.error());
    if (certificate->digest().to_string() == key_id) return {};
    return refuse(RefusalKind::unacceptable, "new_epoch_names_its_certificate",
                  {"声明的证书标识与所附证书不符。", "The declaration names another certificate than stands by it."},
                  "/certificate");
}

bool shows(OtherPast const& other, LogPrefix const& witnessed, KeptLogs const& kept) {
    return witnessed.size > 0 && witnessed.size <= kept.entries && other.root != witnessed.root &&
           merkle::verify_consistency(static_cast<std::uint64_t>(witnessed.size), other.root,
                                      static_cast<std::uint64_t>(kept.entries), kept.root, other.consistency);
}

std::unexpected<kernel::Refusal> nothing_is_lost(std::string path) {
    return refuse(RefusalKind::unacceptable, "new_epoch_tells_a_loss",
                  {"对方所见证的账本和已收报文都在,没有丢失,不能以此为由开启新纪元。",
                   "All that others have witnessed and received is there: nothing was lost, and no new epoch begins "
                   "for it."},
                  std::move(path));
}

kernel::Refusal in_declaration(kernel::Refusal refusal) {
    refusal.path = "/declaration" + refusal.path;
    return refusal;
}

} // namespace haihe::trust::epoch_declaration
