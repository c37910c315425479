#include "proof/known_hub.hpp"

#include <algorithm>
#include <utility>

namespace haihe::proof {

KnownHub::KnownHub(trust::Certificate certificate)
    : certificate_(std::move(certificate)), certificates_{certificate_} {}

kernel::Result<KnownHub> KnownHub::by_history(trust::Certificate certificate, std::string_view history,
                                              std::vector<kernel::Digest> followed) {
    auto read = read_key_history(history);
    if (!read) return std::unexpected(std::move(read.error()));
    auto certificates = certificates_of(*read, certificate, {{}, followed});
    if (!certificates) return std::unexpected(std::move(certificates.error()));
    KnownHub hub(std::move(certificate));
    hub.history_ = std::move(*read);
    hub.followed_ = std::move(followed);
    hub.certificates_ = std::move(*certificates);
    return hub;
}

bool KnownHub::has(kernel::Digest const& key) const {
    return std::ranges::any_of(certificates_, [&](auto const& one) { return one.digest() == key; });
}

kernel::Result<trust::Certificate> KnownHub::signer_of(trust::TreeHead const& head) const {
    if (history_) return proof::signer_of(*history_, certificate_, head, {{}, followed_});
    if (head.epoch == 1) return certificate_;
    return kernel::refuse(kernel::RefusalKind::unacceptable, "head_is_of_a_declared_epoch",
                          {"树头属于公共服务平台的后续纪元，须有其密钥沿革（--hub-keys）。",
                           "The head is of a later epoch of the hub: its key history is wanted (--hub-keys)."});
}

} // namespace haihe::proof
