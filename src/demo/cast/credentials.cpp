#include "demo/cast/credentials.hpp"

#include "demo/city/text_file.hpp"

namespace haihe::demo {

namespace {

CertificateAuthority const& authority_for(Credentials const& credentials, Algorithm algorithm) {
    return credentials.authorities.at(algorithm == Algorithm::sm2 ? 0 : 1);
}

void write_credential(Credential const& credential, std::filesystem::path const& directory, std::string word) {
    for (auto& character : word)
        if (character == '/') character = '-';
    write_secret_file(directory / (word + ".key.pem"), credential.key.to_pem());
    write_text_file(directory / (word + ".certificate.pem"), credential.certificate.to_pem());
}

} // namespace

Credentials issue_credentials(Cast const& cast, kernel::Instant opened) {
    Credentials credentials;
    credentials.authorities.emplace_back("示例数字证书认证中心", Algorithm::sm2, opened);
    credentials.authorities.emplace_back("示例电子认证有限公司", Algorithm::p256, opened);
    for (auto const& platform : cast.platforms())
        credentials.platforms.emplace(
            platform.word,
            authority_for(credentials, platform.algorithm).issue({platform.name.zh, platform.name.zh, platform.code}));
    for (auto const& person : cast.people()) {
        auto const& entity = cast.entity(person.entity);
        credentials.people.emplace(
            person.word,
            authority_for(credentials, person.algorithm).issue({person.name, entity.name.zh, entity.code}));
    }
    return credentials;
}

trust::TrustList roots_of(Credentials const& credentials) {
    std::vector<trust::Authority> authorities;
    authorities.reserve(credentials.authorities.size());
    for (auto const& authority : credentials.authorities)
        authorities.push_back({authority.name(), authority.root(), {}, {}, false});
    return trust::TrustList(std::move(authorities));
}

void write_credentials(Credentials const& credentials, std::filesystem::path const& directory) {
    for (auto const* folder : {"authorities", "platforms", "people"})
        std::filesystem::create_directories(directory / folder);
    for (std::size_t i = 0; i < credentials.authorities.size(); ++i)
        write_text_file(directory / "authorities" / (i == 0 ? "sm2.pem" : "p256.pem"),
                        credentials.authorities[i].root().to_pem());
    for (auto const& [word, credential] : credentials.platforms)
        write_credential(credential, directory / "platforms", word);
    for (auto const& [word, credential] : credentials.people) write_credential(credential, directory / "people", word);
}

} // namespace haihe::demo
