#include "ledger/receipt.hpp"

#include "ledger/entry.hpp"
#include "trust/merkle.hpp"

#include <cstdint>
#include <optional>

namespace haihe::ledger {

namespace {

std::optional<std::string> from_hex(std::string const& hex) {
    // A salt has the length of a digest, and so its text form.
    auto const digest = kernel::Digest::parse(hex);
    if (!digest) return std::nullopt;
    return std::string(reinterpret_cast<char const*>(digest->bytes.data()), digest->bytes.size());
}

bool matches(Part const& part) {
    if (!part.value && !part.salt) return true;
    if (!part.value || !part.salt) return false;
    auto const salt = from_hex(*part.salt);
    return salt && commit_to(*salt, *part.value) == part.commitment;
}

std::unexpected<kernel::Refusal> broken(std::string rule, kernel::Text text) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, std::move(rule), std::move(text));
}

} // namespace

kernel::Result<void> verify(Receipt const& receipt) {
    if (receipt.index < 0 || !matches(receipt.where) || !matches(receipt.who) || !matches(receipt.what))
        return broken("receipt_parts_match_their_commitments",
                      {"回执公开的内容与其承诺值不符。", "What the receipt discloses does not match its commitments."});
    auto const leaf = trust::merkle::leaf(
        leaf_data(receipt.index, receipt.where.commitment, receipt.who.commitment, receipt.what.commitment));
    auto const& head = receipt.head.head;
    if (head.size < 0 ||
        !trust::merkle::verify_inclusion(leaf, static_cast<std::uint64_t>(receipt.index),
                                         static_cast<std::uint64_t>(head.size), receipt.proof, head.root))
        return broken("receipt_is_included_in_the_head",
                      {"回执不在账本树根之下。", "The entry is not included under the ledger's head."});
    auto const certificate = trust::Certificate::parse(receipt.certificate);
    if (!certificate || !trust::verifies(receipt.head, trust::kTreeHeadLabel, *certificate))
        return broken("receipt_head_is_signed",
                      {"账本树根的签名无效。", "The ledger head's signature does not verify."});
    return {};
}

} // namespace haihe::ledger
