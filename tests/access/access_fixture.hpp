#pragma once

#include "access/directory.hpp"
#include "access/guard.hpp"
#include "access/platform_keys.hpp"
#include "ledger/desk.hpp"
#include "trust/certificates.hpp"
#include "trust/digest.hpp"
#include "json/value.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <variant>

namespace haihe::access {

using edge::http::Request;
using edge::http::Response;
using trust::kNow;

// What the directory is told, as any node would record it.
struct PlatformTold {
    static constexpr char const* kEventName = "platform.told";
    exchange::PlatformRegistered value;
};
BOOST_DESCRIBE_STRUCT(PlatformTold, (), (value))
struct EntityTold {
    static constexpr char const* kEventName = "entity.told";
    exchange::EntityRegistered value;
};
BOOST_DESCRIBE_STRUCT(EntityTold, (), (value))
struct CertificateTold {
    static constexpr char const* kEventName = "certificate.told";
    exchange::CertificateBound value;
};
BOOST_DESCRIBE_STRUCT(CertificateTold, (), (value))
struct TrustListTold {
    static constexpr char const* kEventName = "trust-list.told";
    exchange::TrustListPublished value;
};
BOOST_DESCRIBE_STRUCT(TrustListTold, (), (value))
using Told = std::variant<PlatformTold, EntityTold, CertificateTold, TrustListTold>;

inline ledger::Book directory_book() {
    ledger::Book book;
    Directory::mount_views(book);
    PlatformKeys::mount_views(book);
    book.project("", [](edge::sql::Connection& views, ledger::Entry const& entry) {
        std::visit([&](auto const& told) { Directory::put(views, told.value, entry.index); },
                   ledger::read_event<Told>(entry.where.type, entry.what).value());
    });
    return book;
}

/// Somebody, or some platform, with a key.
struct Holder {
    trust::PrivateKey key;
    trust::Certificate certificate;
    [[nodiscard]] std::string digest() const { return certificate.digest().to_string(); }
};

inline constexpr char const* kTenderee = "91350100M000100Y43";
inline constexpr char const* kPlatform = "A1201000001";
inline constexpr char const* kAuthority = "jiaoyi.example:8443";
inline constexpr char const* kOrigin = "https://jiaoyi.example:8443";

/// A node with a ledger, its directory and its guard; real time is in the test's hand.
class AccessTest : public testing::Test {
protected:
    AccessTest()
        : authority(),
          other_authority(false, "示例商用电子认证中心"),
          platform(holder("示例交易平台", "")),
          signer(holder("示例签发人", kTenderee)),
          operator_(holder("示例运营人员", "")),
          clock(kNow, 0),
          directory_path(made_directory()),
          ledger({path(), kPlatform, platform.key, platform.certificate, true}, directory_book(), clock),
          directory(ledger.reads()) {
        publish_list(1);
        tell(exchange::PlatformRegistered{"A1201000002", "示例水务交易平台", "trading", "https://shuiwu.example",
                                          platform.certificate.to_pem(), "connected"});
        tell(entity());
        tell(bound(signer));
        guard = made_guard();
    }
    ~AccessTest() override {
        guard.reset();
        ledger.stop();
        std::filesystem::remove_all(directory_path);
    }

    static std::filesystem::path made_directory() {
        std::string pattern = (std::filesystem::temp_directory_path() / "haihe-access-XXXXXX").string();
        return ::mkdtemp(pattern.data());
    }
    [[nodiscard]] std::string path() const { return (directory_path / "ledger.db").string(); }

    [[nodiscard]] Holder holder(std::string const& name, std::string const& code, bool sm2 = true,
                                int days = 365) const {
        auto key = sm2 ? trust::PrivateKey::generate_sm2() : trust::PrivateKey::generate_p256();
        auto certificate = (sm2 ? authority : other_authority).issue(key, name, code, days);
        return {std::move(key), std::move(certificate)};
    }
    [[nodiscard]] std::unique_ptr<Guard> made_guard(kernel::Duration freshness = kernel::seconds(60),
                                                    std::string const& own_authority = kAuthority) {
        return std::make_unique<Guard>(directory, clock, own_authority, kPlatform,
                                       std::vector{operator_.certificate.to_pem()},
                                       GuardOptions{freshness, "", [this] { return steady; }});
    }

    template <class Value>
    void tell(Value const& value) {
        using Event =
            std::conditional_t<std::is_same_v<Value, exchange::PlatformRegistered>, PlatformTold,
                               std::conditional_t<std::is_same_v<Value, exchange::EntityRegistered>, EntityTold,
                                                  std::conditional_t<std::is_same_v<Value, exchange::CertificateBound>,
                                                                     CertificateTold, TrustListTold>>>;
        auto const outcome =
            ledger.submit({kNow, {"timer", kPlatform, ""}, "", {}, [value](ledger::States&, ledger::Context const&) {
                               ledger::Decision decision;
                               decision.record("told", Told{Event{value}});
                               return decision;
                           }});
        ASSERT_FALSE(outcome.refusal);
    }
    static exchange::EntityRegistered entity(std::string state = "registered") {
        return {kTenderee, "示例招标人", {"tenderee"}, "120101", "示例路1号", "招标办 022-00000000", std::move(state)};
    }
    static exchange::CertificateBound bound(Holder const& holder, std::string state = "bound") {
        return {holder.digest(),
                kTenderee,
                holder.certificate.common_name(),
                {"handler", "signer"},
                holder.certificate.to_pem(),
                std::move(state)};
    }
    void publish_list(std::int64_t serial, std::vector<std::string> revoked = {},
                      kernel::Instant expires_at = kNow + kernel::days(3650)) {
        tell(exchange::TrustListPublished{serial,
                                          expires_at,
                                          {{"示例电子认证中心", authority.root.to_pem(), {}, std::move(revoked), false},
                                           {"示例商用电子认证中心", other_authority.root.to_pem(), {}, {}, false}}});
    }

    /// The rule by which the request is refused, or "accepted".
    static std::string rule_of(Guard& guard, Request const& request) {
        auto const caller = guard.authenticate(request);
        return caller ? "accepted" : caller.error().rule;
    }
    [[nodiscard]] std::string rule_of(Request const& request) const { return rule_of(*guard, request); }
    static std::string rule_of(Response const& response) {
        if (response.status < 300) return "accepted";
        return std::string(json::parse(response.body).value().at("rule").as_string());
    }

    trust::MadeAuthority authority, other_authority;
    Holder platform, signer, operator_;
    edge::VirtualClock clock;
    std::filesystem::path directory_path;
    ledger::Ledger ledger;
    Directory directory;
    std::chrono::steady_clock::time_point steady{std::chrono::hours(1000)};
    std::unique_ptr<Guard> guard;
};

} // namespace haihe::access
