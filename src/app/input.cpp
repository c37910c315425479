#include "app/input.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace haihe::app {

namespace {

constexpr std::size_t kBytesMax = 64 << 20;

/// The refusal, and of which file.
kernel::Refusal about(std::string const& path, kernel::Refusal refusal) {
    refusal.text = {path + ":" + refusal.text.zh, path + ": " + refusal.text.en};
    return refusal;
}

bool is_pair(trust::PrivateKey const& key, trust::Certificate const& certificate) {
    constexpr char const* kLabel = "haihe/key-check/1";
    return certificate.verifies(kLabel, "", key.sign(kLabel, ""));
}

kernel::Result<trust::PrivateKey> read_key(std::string const& place, std::string const& passphrase) {
    if (is_in_token(place)) return trust::PrivateKey::from_token(place, passphrase);
    auto const pem = bytes_of(place);
    if (!pem) return std::unexpected(pem.error());
    return trust::PrivateKey::from_pem(*pem, passphrase);
}

} // namespace

bool is_in_token(std::string const& key) { return key.starts_with("pkcs11:"); }

kernel::Result<std::string> bytes_of(std::string const& path) {
    std::ifstream file;
    if (path != "-") file.open(path, std::ios::binary);
    auto& stream = path == "-" ? std::cin : static_cast<std::istream&>(file);
    std::string bytes;
    char block[65'536];
    while (stream.read(block, sizeof block), stream.gcount() > 0 && bytes.size() <= kBytesMax)
        bytes.append(block, static_cast<std::size_t>(stream.gcount()));
    if (stream.bad() || (path != "-" && !file.is_open()) || (bytes.empty() && !stream.eof()))
        return kernel::refuse(kernel::RefusalKind::unavailable, "file_is_readable",
                              {"无法读取文件 " + path + "。", "The file " + path + " cannot be read."});
    if (bytes.size() > kBytesMax)
        return kernel::refuse(kernel::RefusalKind::too_large, "file_is_small",
                              {"文件 " + path + " 超过64 MiB。", "The file " + path + " exceeds 64 MiB."});
    return bytes;
}

kernel::Result<Credential> read_credential(CredentialFiles const& files) {
    std::string passphrase;
    if (!files.passphrase_file.empty()) {
        auto const read = bytes_of(files.passphrase_file);
        if (!read) return std::unexpected(read.error());
        passphrase = read->substr(0, read->find_first_of("\r\n"));
    }
    auto const key = read_key(files.key, passphrase);
    if (!key && key.error().rule == "file_is_readable") return std::unexpected(key.error());
    if (!key) return std::unexpected(about(files.key, key.error()));
    auto const certificate_pem = bytes_of(files.certificate);
    if (!certificate_pem) return std::unexpected(certificate_pem.error());
    auto const certificate = trust::Certificate::parse(*certificate_pem);
    if (!certificate) return std::unexpected(about(files.certificate, certificate.error()));
    if (!is_pair(*key, *certificate))
        return kernel::refuse(
            kernel::RefusalKind::unacceptable, "key_is_of_the_certificate",
            {"私钥 " + files.key + " 与证书 " + files.certificate + " 不是一对。",
             "The key " + files.key + " does not belong to the certificate " + files.certificate + "."});
    return Credential{*key, *certificate};
}

} // namespace haihe::app
