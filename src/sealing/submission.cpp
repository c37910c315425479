#include "sealing/submission.hpp"

#include "sealing/canonical_document.hpp"
#include "sealing/wrap.hpp"
#include "trust/digest.hpp"
#include "trust/encryption.hpp"

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

std::unexpected<kernel::Refusal> incomplete() {
    return no("every_wrap_is_present",
              {"密钥封装的个数与信头不符。", "There are not as many wraps as the header says."}, "/wraps");
}

kernel::Result<std::string> wrap_at(Submission const& submission, Header const& header, std::size_t position) {
    auto bytes = submission.wraps[position].size() <= 2 * kWrapBytesMax ? trust::from_base64(submission.wraps[position])
                                                                        : std::nullopt;
    if (!bytes || bytes->size() > kWrapBytesMax || trust::sm3(*bytes) != header.wrapDigests[position])
        return no("wrap_is_as_committed",
                  {"密钥封装与信头中的摘要不符。", "A wrap is not the one that the header names."},
                  "/wraps/" + std::to_string(position));
    return std::move(*bytes);
}

} // namespace

std::string submission_input(std::string_view header_text, kernel::Digest const& tag) {
    auto const digest = trust::sm3(header_text);
    std::string input(reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size());
    return input.append(reinterpret_cast<char const*>(tag.bytes.data()), tag.bytes.size());
}

kernel::Result<Submission> read_submission(std::string_view text) {
    return read_canonical_document<Submission>(text, kSubmissionBytesMax, "submission_is_short_enough");
}

kernel::Result<Header> check_submission(Submission const& submission, trust::Certificate const& bidder) {
    auto header = read_header(submission.header);
    if (!header) return std::unexpected(under("/header", std::move(header.error())));
    if (submission.wraps.size() != header->wrapDigests.size()) return incomplete();
    for (std::size_t position = 0; position < submission.wraps.size(); ++position)
        if (auto bytes = wrap_at(submission, *header, position); !bytes)
            return std::unexpected(std::move(bytes.error()));
    if (bidder.digest() != header->context.signCertDigest)
        return no("signing_certificate_is_the_stated_one",
                  {"签名证书不是信头所载的证书。", "The signing certificate is not the one that the header names."},
                  "/header/context/signCertDigest");
    auto const signature = trust::from_base64(submission.signature);
    if (!signature || !bidder.verifies(kSubmitLabel, submission_input(submission.header, submission.tag), *signature))
        return no("submission_is_signed_by_its_bidder",
                  {"投标人的签名验证未通过。", "The bidder's signature does not verify."}, "/signature");
    return header;
}

kernel::Result<void> check_wraps(Submission const& submission, Header const& header,
                                 std::vector<trust::Certificate> const& custodians) {
    for (auto const& [i, certificate_digest] : header.context.custodians) {
        auto const index = static_cast<std::size_t>(i) - 1;
        if (index >= custodians.size() || custodians[index].digest() != certificate_digest)
            return no("custodian_certificate_is_the_stated_one",
                      {"保管方证书不是信头所载的证书。", "A custodian's certificate is not the one that is named."},
                      "/header/context/custodians/" + std::to_string(index));
        auto const bytes = wrap_of(submission, header, i);
        if (!bytes) return std::unexpected(bytes.error());
        auto const key = trust::PublicKey::of(custodians[index]);
        if (!key) return std::unexpected(key.error());
        if (!key->fits(*bytes, kWrappedSize))
            return no("wrap_is_well_formed",
                      {"密钥封装的编码不合规范。", "A wrap is not strictly encoded for its holder's key."},
                      "/wraps/" + std::to_string(header.wrap_position(i)));
    }
    return {};
}

kernel::Result<std::string> wrap_of(Submission const& submission, Header const& header, std::int64_t i) {
    auto const position = header.wrap_position(i);
    if (position >= header.wrapDigests.size() || submission.wraps.size() != header.wrapDigests.size())
        return incomplete();
    return wrap_at(submission, header, position);
}

} // namespace haihe::sealing
