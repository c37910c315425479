#pragma once

#include "trust/certificate.hpp"
#include "trust/trust_list.hpp"

namespace haihe::trust {

inline kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");

/// An authority made for one test.
struct MadeAuthority {
    PrivateKey key;
    Certificate root;

    explicit MadeAuthority(bool sm2 = true, std::string name = "示例电子认证中心")
        : key(sm2 ? PrivateKey::generate_sm2() : PrivateKey::generate_p256()),
          root(issue_certificate({name, "示例", "", true, kNow - kernel::days(365), kNow + kernel::days(3650)}, key,
                                 key, nullptr)) {}

    [[nodiscard]] Certificate issue(PrivateKey const& subject, std::string const& name, std::string const& code,
                                    int days = 365) const {
        return issue_certificate({name, "示例单位", code, false, kNow - kernel::days(1), kNow + kernel::days(days)},
                                 subject, key, &root);
    }
    [[nodiscard]] Authority listed(bool suspended = false, std::vector<std::string> revoked = {}) const {
        return {"示例电子认证中心", root, {}, std::move(revoked), suspended};
    }
};

} // namespace haihe::trust
