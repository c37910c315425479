#pragma once

// The test keys of spec/exchange/examples/keys, and who holds them. They are published: they prove nothing to anybody.

#include "source_directory.hpp"
#include "trust/certificate.hpp"
#include "trust/trust_list.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

namespace haihe::exchange {

inline std::filesystem::path const kSpecification = source_directory() / "spec" / "exchange";
inline std::filesystem::path const kExamples = kSpecification / "examples";
inline kernel::Instant const kNow = *kernel::Instant::parse("2026-03-03T01:00:00.000Z");

inline std::string read_text(std::filesystem::path const& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_text(std::filesystem::path const& path, std::string const& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

struct Holder {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

struct Cast {
    static constexpr char const* kHub = "E1201000001";
    static constexpr char const* kTrading = "A1201000001";
    static constexpr char const* kSupervision = "S1201000001";
    static constexpr char const* kTenderee = "91120112MA0000001A";
    static constexpr char const* kAgency = "91120101MA0000002F";
    static constexpr char const* kDepartment = "11120000MB00000039";

    Holder authority = load("authority"), hub = load("hub"), hub_next = load("hub-next"), trading = load("trading"),
           supervision = load("supervision"), signer = load("signer"), supervisor = load("supervisor");
    std::array<Holder, 2> officers{load("officer-1"), load("officer-2")};
    std::array<Holder, 3> experts{load("expert-1"), load("expert-2"), load("expert-3")};

    [[nodiscard]] trust::TrustList trust_list() const {
        return trust::TrustList({{"示例电子认证中心", authority.certificate, {}, {}, false}});
    }
    [[nodiscard]] Holder const& platform(std::string_view role) const {
        return role == "hub" ? hub : role == "trading" ? trading : supervision;
    }
    static std::string code(std::string_view role) {
        return role == "hub" ? kHub : role == "trading" ? kTrading : kSupervision;
    }

    static Cast const& get() {
        static Cast const cast;
        return cast;
    }

    /// Makes the keys and certificates that are missing.
    static void write() {
        using trust::PrivateKey;
        make("authority", PrivateKey::generate_sm2(), {"示例电子认证中心", "示例", "", true, {}, {}});
        make("hub", PrivateKey::generate_sm2(), {"示例公共服务平台", "示例", "", false, {}, {}});
        make("hub-next", PrivateKey::generate_sm2(), {"示例公共服务平台", "示例", "", false, {}, {}});
        make("trading", PrivateKey::generate_sm2(), {"示例交易平台", "示例", "", false, {}, {}});
        make("supervision", PrivateKey::generate_sm2(), {"示例行政监督平台", "示例", "", false, {}, {}});
        make("signer", PrivateKey::generate_p256(),
             {"示例签发人", "天津市示例水务工程有限公司", kTenderee, false, {}, {}});
        for (auto const& [name, person] :
             {std::pair{"officer-1", "示例运营负责人甲"}, std::pair{"officer-2", "示例运营负责人乙"}})
            make(name, PrivateKey::generate_sm2(), {person, "示例运营单位", "", false, {}, {}});
        for (auto const& [name, person] :
             {std::pair{"expert-1", "示例评标专家甲"}, std::pair{"expert-2", "示例评标专家乙"},
              std::pair{"expert-3", "示例评标专家丙"}})
            make(name, PrivateKey::generate_p256(), {person, "示例单位", "", false, {}, {}});
        make("supervisor", PrivateKey::generate_sm2(), {"示例监督人员", "示例水务局", kDepartment, false, {}, {}});
    }

private:
    static std::filesystem::path file(std::string const& name, char const* what) {
        return kExamples / "keys" / (name + "." + what + ".pem");
    }
    static Holder load(std::string const& name) {
        return {trust::PrivateKey::from_pem(read_text(file(name, "test-key"))).value(),
                trust::Certificate::parse(read_text(file(name, "certificate"))).value()};
    }
    static void make(std::string const& name, trust::PrivateKey const& key, trust::CertificateRequest request) {
        if (std::filesystem::exists(file(name, "test-key"))) return;
        request.not_before = kNow - kernel::days(365);
        request.not_after = kNow + kernel::days(36'500);
        auto const issue = [&] {
            if (request.authority) return trust::issue_certificate(request, key, key, nullptr);
            auto const authority = load("authority");
            return trust::issue_certificate(request, key, authority.key, &authority.certificate);
        };
        write_text(file(name, "test-key"), key.to_pem());
        write_text(file(name, "certificate"), issue().to_pem());
    }
};

} // namespace haihe::exchange
