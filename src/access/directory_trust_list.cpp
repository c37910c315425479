#include "access/directory.hpp"
#include "json/codec.hpp"

#include <map>
#include <mutex>
#include <tuple>
#include <utility>

namespace haihe::access {

namespace {

kernel::Result<trust::Certificate> readable(std::string const& pem, std::string path) {
    auto certificate = trust::Certificate::parse(pem);
    if (!certificate) certificate.error().path = std::move(path);
    return certificate;
}

} // namespace

kernel::Result<trust::TrustList> compile(exchange::TrustListPublished const& list,
                                         std::shared_ptr<trust::Revocations const> revocations,
                                         trust::RevocationPolicy policy) {
    std::vector<trust::Authority> authorities;
    authorities.reserve(list.authorities.size());
    for (std::size_t i = 0; i < list.authorities.size(); ++i) {
        auto const& listed = list.authorities[i];
        auto const path = "/authorities/" + std::to_string(i);
        auto root = readable(listed.root, path + "/root");
        if (!root) return std::unexpected(root.error());
        trust::Authority authority{listed.name, std::move(*root), {}, listed.revokedSerials, listed.suspended};
        for (std::size_t k = 0; k < listed.intermediates.size(); ++k) {
            auto one = readable(listed.intermediates[k], path + "/intermediates/" + std::to_string(k));
            if (!one) return std::unexpected(one.error());
            authority.intermediates.push_back(std::move(*one));
        }
        for (auto const& source : listed.revocation.value_or(std::vector<exchange::RevocationSource>{}))
            if (auto const issuer = kernel::Digest::parse(source.issuer)) authority.watched_issuers.push_back(*issuer);
        authorities.push_back(std::move(authority));
    }
    return trust::TrustList(std::move(authorities), list.expiresAt, std::move(revocations), policy);
}

struct Directory::Cache {
    /// Serial and position of a list, position of what was said last of revocations.
    using Name = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
    std::mutex mutex;
    Name name{-1, -1, -1};
    std::shared_ptr<trust::TrustList const> list = std::make_shared<trust::TrustList const>();
};

void Directory::put(edge::sql::Connection& views, exchange::RevocationPublished const& value, std::int64_t position) {
    {
        auto word =
            views.query("INSERT INTO directory_revocation_words(issuer, source, this_update, next_update, position) "
                        "VALUES(?, ?, ?, ?, ?) ON CONFLICT(issuer, source) DO UPDATE SET this_update = "
                        "excluded.this_update, next_update = excluded.next_update, position = excluded.position");
        word.bind(value.issuer).bind(value.source).bind(value.thisUpdate.milliseconds);
        if (value.nextUpdate)
            word.bind(value.nextUpdate->milliseconds);
        else
            word.bind_null();
        word.bind(position).run();
    }
    for (auto const& one : value.certificates)
        views
            .query("INSERT INTO directory_revocations(issuer, source, serial, state, value, position) "
                   "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(issuer, source, serial) DO UPDATE SET "
                   "state = excluded.state, value = excluded.value, "
                   "position = excluded.position")
            .bind(value.issuer)
            .bind(value.source)
            .bind(one.serial)
            .bind(one.state)
            .bind(json::write(one))
            .bind(position)
            .run();
}

trust::Revocations Directory::revocations(edge::sql::Connection& views) {
    trust::Revocations known;
    std::map<std::pair<std::string, std::string>, trust::RevocationWord> words;
    auto heard = views.query("SELECT issuer, source, this_update, next_update FROM directory_revocation_words");
    while (heard.next())
        words[{heard.text(0), heard.text(1)}] = {heard.text(1),
                                                 {heard.integer(2)},
                                                 heard.is_null(3) ? std::nullopt
                                                                  : std::optional(kernel::Instant{heard.integer(3)})};
    auto said = views.query("SELECT issuer, source, value FROM directory_revocations WHERE state <> 'good'");
    while (said.next()) {
        auto status = json::read<trust::CertificateStatus>(said.view(2)).value(); // written by put
        auto serial = status.serial;
        words[{said.text(0), said.text(1)}].certificates.emplace(std::move(serial), std::move(status));
    }
    for (auto& [name, word] : words)
        if (auto const issuer = kernel::Digest::parse(name.first)) known[*issuer].push_back(std::move(word));
    return known;
}

Directory::Directory(edge::sql::ReadPool& reads, trust::RevocationPolicy policy)
    : reads_(&reads), policy_(policy), cache_(std::make_unique<Cache>()) {}
Directory::~Directory() = default;

std::shared_ptr<trust::TrustList const> Directory::trust_list() {
    auto views = reads_->lease();
    auto latest = views->query("SELECT serial, position FROM directory_trust_lists ORDER BY serial DESC LIMIT 1");
    auto said = views->query("SELECT coalesce(max(position), -1) FROM directory_revocation_words");
    said.next();
    Cache::Name const name = latest.next() ? Cache::Name{latest.integer(0), latest.integer(1), said.integer(0)}
                                           : Cache::Name{-1, -1, said.integer(0)};
    {
        std::lock_guard const lock(cache_->mutex);
        if (cache_->name == name) return cache_->list;
    }
    // Compiled outside the lock: whoever else needs it meanwhile does the same work, nobody waits.
    auto compiled = std::make_shared<trust::TrustList const>();
    if (auto const published = latest_trust_list(*views))
        if (auto list = compile(*published, std::make_shared<trust::Revocations const>(revocations(*views)), policy_))
            compiled = std::make_shared<trust::TrustList const>(std::move(*list));
    std::lock_guard const lock(cache_->mutex);
    if (name >= cache_->name) {
        cache_->name = name;
        cache_->list = compiled;
    }
    return compiled;
}

} // namespace haihe::access
