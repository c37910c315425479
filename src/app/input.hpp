#pragma once

#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "trust/key.hpp"

#include <string>

namespace haihe::app {

/// All bytes of a file; `-` = of standard input. Refusals `file_is_readable`, `file_is_small` (64 MiB).
kernel::Result<std::string> bytes_of(std::string const& path);

/// Whether `key` is the address of a key in a token (RFC 7512), and no file.
bool is_in_token(std::string const& key);

/// Where a key and its certificate lie (PEM).
struct CredentialFiles {
    std::string key;             ///< or its address in a token: pkcs11:…
    std::string passphrase_file; ///< its first line: passphrase, or the token's PIN; empty = none
    std::string certificate;
};

struct Credential {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

/// Refusals: those of bytes_of, PrivateKey and Certificate::parse, and `key_is_of_the_certificate`.
kernel::Result<Credential> read_credential(CredentialFiles const& files);

} // namespace haihe::app
