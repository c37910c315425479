#pragma once

// What a node knows of the world: platforms, entities, certificates and the trust list, as views.
// The hub fills it from its own registry's events, every other node from the hub's messages: the same
// values (exchange/messages/registration.hpp), the same tables.

#include "edge/sql/connection.hpp"
#include "exchange/messages/registration.hpp"
#include "exchange/messages/revocation.hpp"
#include "kernel/refusal.hpp"
#include "ledger/desk.hpp"
#include "trust/trust_list.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::access {

class Directory {
public:
    explicit Directory(edge::sql::ReadPool& reads, trust::RevocationPolicy policy = {});

    Directory(Directory const&) = delete;
    Directory& operator=(Directory const&) = delete;
    ~Directory();

    /// Adds its tables (directory_platforms, directory_entities, directory_certificates, directory_trust_lists,
    /// directory_revocation_words, directory_revocations) to a book.
    static void mount_views(ledger::Book& book);
    static void put(edge::sql::Connection& views, exchange::PlatformRegistered const& value, std::int64_t position);
    static void put(edge::sql::Connection& views, exchange::EntityRegistered const& value, std::int64_t position);
    static void put(edge::sql::Connection& views, exchange::CertificateBound const& value, std::int64_t position);
    static void put(edge::sql::Connection& views, exchange::TrustListPublished const& value, std::int64_t position);
    static void put(edge::sql::Connection& views, exchange::RevocationPublished const& value, std::int64_t position);

    // Reads through `views` (inside a decide: States::views()) or through the pool.
    static std::optional<exchange::PlatformRegistered> platform(edge::sql::Connection& views, std::string const& code);
    static bool knows_entity(edge::sql::Connection& views, std::string const& code);
    static std::optional<exchange::EntityRegistered> entity(edge::sql::Connection& views, std::string const& code);
    static std::optional<exchange::CertificateBound> certificate(edge::sql::Connection& views,
                                                                 std::string const& digest);
    /// The connected platform whose own certificate has this digest (SM3 of the DER, hex).
    static std::optional<exchange::PlatformRegistered> platform_by_certificate(edge::sql::Connection& views,
                                                                               std::string const& digest);
    /// The platform that holds this certificate, connected or not.
    static std::optional<exchange::PlatformRegistered> holder_of(edge::sql::Connection& views,
                                                                 std::string const& digest);
    static std::vector<exchange::PlatformRegistered> platforms(edge::sql::Connection& views);
    static std::vector<exchange::EntityRegistered> entities(edge::sql::Connection& views);
    static std::vector<exchange::CertificateBound> certificates(edge::sql::Connection& views);
    static std::optional<exchange::TrustListPublished> latest_trust_list(edge::sql::Connection& views);
    /// What authorities have said, as far as it was told here.
    static trust::Revocations revocations(edge::sql::Connection& views);

    /// Of the latest entry that changed the directory; -1 while it is empty. What was concluded from the directory
    /// stands as long as this does.
    static std::int64_t position(edge::sql::Connection& views);

    /// Compiled from the latest list and what is known of revocations, kept while they stand; cheap and thread-safe.
    /// Empty at first, and while the latest list cannot be read: nobody is recognised. An expired list recognises
    /// nobody either (TrustList::accept).
    [[nodiscard]] std::shared_ptr<trust::TrustList const> trust_list();
    [[nodiscard]] edge::sql::ReadPool& reads() { return *reads_; }
    [[nodiscard]] trust::RevocationPolicy const& revocation_policy() const { return policy_; }

private:
    edge::sql::ReadPool* reads_;
    trust::RevocationPolicy policy_;
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

/// Refusal `certificate_is_readable` with the path of the PEM that is not: /authorities/0/intermediates/1.
kernel::Result<trust::TrustList> compile(exchange::TrustListPublished const& list,
                                         std::shared_ptr<trust::Revocations const> revocations = {},
                                         trust::RevocationPolicy policy = {});

} // namespace haihe::access
