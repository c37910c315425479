#pragma once

#include "edge/clock/clock.hpp"
#include "edge/http/client.hpp"
#include "edge/http/running_server.hpp"
#include "trust/certificate.hpp"

#include <fstream>
#include <string>
#include <vector>

namespace haihe::edge::http {

/// An authority and a server certificate for the names given, valid now.
struct Issued {
    explicit Issued(std::vector<std::string> const& names) { renew(names); }
    /// Other keys and certificates in the same files.
    void renew(std::vector<std::string> names) {
        auto const now = SystemClock().now();
        auto const authority_key = trust::PrivateKey::generate_p256();
        auto const key = trust::PrivateKey::generate_p256();
        auto const root =
            trust::issue_certificate({"示例根", "示例", "", true, now - kernel::days(1), now + kernel::days(1)},
                                     authority_key, authority_key, nullptr);
        auto const leaf = trust::issue_certificate(
            {"示例平台", "示例", "", false, now - kernel::days(1), now + kernel::days(1), std::move(names)}, key,
            authority_key, &root);
        std::ofstream(authority_file()) << root.to_pem();
        std::ofstream(options.certificate_file = directory.path() + "/chain.pem") << leaf.to_pem() << root.to_pem();
        std::ofstream(options.key_file = directory.path() + "/key.pem") << key.to_pem();
    }
    [[nodiscard]] std::string authority_file() const { return directory.path() + "/root.pem"; }
    [[nodiscard]] ClientOptions trusting() const {
        ClientOptions trusting;
        trusting.authority_file = authority_file();
        return trusting;
    }

    TemporaryDirectory directory;
    ServerOptions options;
};

} // namespace haihe::edge::http
