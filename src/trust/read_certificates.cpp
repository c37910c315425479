#include "trust/read_certificates.hpp"

namespace haihe::trust {

std::optional<Certificate> ReadCertificates::find(std::string_view text) {
    if (text.size() > kTextBytesMax) return std::nullopt;
    std::lock_guard const lock(mutex_);
    auto const found = by_text_.find(std::string(text));
    return found == by_text_.end() ? std::nullopt : std::optional(found->second);
}

void ReadCertificates::keep(std::string_view text, Certificate const& certificate) {
    if (text.size() > kTextBytesMax) return;
    std::lock_guard const lock(mutex_);
    if (by_text_.size() >= kKept) by_text_.clear();
    by_text_.emplace(text, certificate);
}

} // namespace haihe::trust
