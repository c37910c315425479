#include "sealing/recipients.hpp"

namespace haihe::sealing {

namespace {

std::unexpected<kernel::Refusal> no(kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, "certificate_is_the_stated_one", std::move(text),
                          std::move(path));
}

kernel::Result<trust::PublicKey> stated_key(trust::Certificate const& certificate, kernel::Digest const& stated,
                                            std::string path) {
    if (certificate.digest() != stated)
        return no({"证书与上下文中的摘要不符。", "A certificate is not the one that the context names."},
                  std::move(path));
    return trust::PublicKey::of(certificate);
}

/// None, or one.
kernel::Result<std::vector<trust::PublicKey>> bidder_key(Sealing const& sealing) {
    auto const& stated = sealing.context.bidderWrap;
    if ((stated.kind == BidderWrapKind::certificate) == sealing.bidder_certificate.has_value() &&
        (stated.kind == BidderWrapKind::localKey) == sealing.bidder_local_key.has_value()) {
        if (stated.kind == BidderWrapKind::none) return std::vector<trust::PublicKey>{};
        if (sealing.bidder_certificate) {
            auto key = stated_key(*sealing.bidder_certificate, *stated.digest, "/context/bidderWrap/digest");
            if (!key) return std::unexpected(std::move(key.error()));
            return std::vector{std::move(*key)};
        }
        if (sealing.bidder_local_key->digest() == *stated.digest) return std::vector{*sealing.bidder_local_key};
    }
    return no({"投标人自留密钥与上下文所载不符。", "The bidder's own key is not the one that the context names."},
              "/context/bidderWrap");
}

/// A key that signs for another certificate would make a bid that is refused after the upload.
bool signs_for_its_certificate(Sealing const& sealing) {
    return sealing.signing_certificate.digest() == sealing.context.signCertDigest &&
           sealing.signing_certificate.verifies(kContentLabel, "", sealing.signing_key.sign(kContentLabel, ""));
}

} // namespace

kernel::Result<std::vector<trust::PublicKey>> recipients_of(Sealing const& sealing) {
    auto recipients = bidder_key(sealing);
    if (!recipients) return recipients;
    auto const& named = sealing.context.custodians;
    if (sealing.custodians.size() != named.size())
        return no({"保管方证书的个数与上下文不符。", "There are not as many custodians' certificates as are named."},
                  "/context/custodians");
    for (std::size_t j = 0; j < named.size(); ++j) {
        auto key = stated_key(sealing.custodians[j], named[j].certDigest,
                              "/context/custodians/" + std::to_string(j) + "/certDigest");
        if (!key) return std::unexpected(std::move(key.error()));
        recipients->push_back(std::move(*key));
    }
    if (!signs_for_its_certificate(sealing))
        return no({"签名证书与上下文所载或者与签名私钥不符。",
                   "The signing certificate is not the one that the context names, or not of the signing key."},
                  "/context/signCertDigest");
    return recipients;
}

} // namespace haihe::sealing
