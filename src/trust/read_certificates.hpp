#pragma once

#include "trust/certificate.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace haihe::trust {

/// Certificates by the text that they were read from: every signed request names one, and libcrypto takes longer to
/// read it than to hash a megabyte. Only this room's sources include it. Safe to share between threads.
class ReadCertificates {
public:
    static constexpr std::size_t kKept = 1'000;
    static constexpr std::size_t kTextBytesMax = 8 << 10;

    [[nodiscard]] std::optional<Certificate> find(std::string_view text);
    void keep(std::string_view text, Certificate const& certificate);

private:
    std::mutex mutex_;
    std::unordered_map<std::string, Certificate> by_text_;
};

} // namespace haihe::trust
