#include "trust/mark.hpp"

#include "trust/digest.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

namespace haihe::trust {

SignedMark sign_mark(PrivateKey const& key, Certificate const& certificate, Mark const& mark) {
    auto text = json::write(mark);
    auto signature = sign(key, certificate, kMarkLabel, text);
    return {std::move(text), std::move(signature)};
}

kernel::Result<Mark> check_mark(SignedMark const& mark, kernel::Digest const& digest, Certificate const& witness) {
    if (auto canonical = json::require_canonical(mark.mark); !canonical) return std::unexpected(canonical.error());
    auto read = json::read<Mark>(mark.mark);
    if (!read) return read;
    if (read->digest != digest)
        return kernel::refuse(kernel::RefusalKind::unacceptable, "mark_is_of_this_digest",
                              {"见证标记是另一个摘要的。", "The mark is of another digest."}, "/mark/digest");
    auto const value = from_base64(mark.signature.value);
    auto const stated = Certificate::parse(mark.signature.certificate);
    if (mark.signature.label != kMarkLabel || !value || !stated || stated->digest() != witness.digest() ||
        !witness.verifies(kMarkLabel, mark.mark, *value))
        return kernel::refuse(kernel::RefusalKind::unacceptable, "mark_is_signed_by_the_witness",
                              {"见证标记不是该见证方签名的。", "The mark is not signed by this witness."},
                              "/signature");
    return read;
}

} // namespace haihe::trust
