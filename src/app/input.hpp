#pragma once

#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <string>

namespace haihe::app {

/// All bytes of a file; `-` = of standard input. Refusals `file_is_readable`, `file_is_small` (64 MiB).
kernel::Result<std::string> bytes_of(std::string const& path);

/// Where a key and its certificate lie (PEM).
struct CredentialFiles {
    std::string key;
    std::string passphrase_file; ///< its first line; empty = none
    std::string certificate;
};

struct Credential {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

/// Refusals: those of bytes_of, PrivateKey::from_pem and Certificate::parse, and `key_is_of_the_certificate`.
kernel::Result<Credential> read_credential(CredentialFiles const& files);

} // namespace haihe::app
