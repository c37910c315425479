#pragma once

// A stand-in for a certificate authority outside: GET /list is its CRL, POST /status its OCSP responder.

#include "scenario/city.hpp"
#include "trust/authority_words.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace haihe::scenario {

class RevokingAuthority {
public:
    RevokingAuthority(City& city, trust::MadeAuthority& authority, std::string host)
        : city_(city), authority_(authority), host_(std::move(host)) {
        city.transport->outside[host_] = [this](edge::http::Request const& request, std::string const& target) {
            return answer(request, target);
        };
    }

    /// The hub's operator names its addresses on the trust list.
    void be_named(bool lists, bool responder) {
        auto const issuer = authority_.root.digest().to_string();
        exchange::RevocationSource source{issuer, {}, {}};
        if (lists) source.lists = {"http://nobody.example/list", "http://" + host_ + "/list"};
        if (responder) source.responder = "http://" + host_ + "/status";
        auto const body = R"({"intermediates":[],"name":"示例认证中心","revocation":)" +
                          json::write(std::vector{source}) + R"(,"root":)" + json::write(authority_.root.to_pem()) +
                          R"(,"suspended":false})";
        auto const named = city_.ask(city_.hub_operator, City::kHub, "POST", "/trust-list/authorities", body);
        EXPECT_EQ(named.status, 201) << named.body;
    }
    void revoke(trust::Certificate const& certificate, std::string const& reason = "keyCompromise") {
        statuses_[certificate.serial()] = {certificate.serial(), "revoked", city_.clock.now(), reason};
    }
    void release(trust::Certificate const& certificate) { statuses_.erase(certificate.serial()); }

    /// The list as it stands.
    [[nodiscard]] std::string list() {
        trust::ListText text{{}, city_.clock.now(), city_.clock.now() + life, ++number_};
        for (auto const& [serial, status] : statuses_) text.certificates.push_back(status);
        return trust::make_list(authority_.key, authority_.root, text);
    }

    kernel::Duration life = kernel::hours(12); ///< of a list
    std::string frozen;                        ///< not empty: handed out instead of the list
    std::string disowned;                      ///< serial that its responder does not know
    int asked = 0;

private:
    edge::http::Response answer(edge::http::Request const& request, std::string const& target) {
        ++asked;
        edge::http::Response response;
        response.body = target == "/list" ? (frozen.empty() ? list() : frozen) : status(request.body);
        return response;
    }
    std::string status(std::string const& question) {
        auto const* at = reinterpret_cast<unsigned char const*>(question.data());
        std::unique_ptr<OCSP_REQUEST, trust::Freer<OCSP_REQUEST_free>> const asked_of(
            d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(question.size())));
        ASN1_INTEGER* serial = nullptr;
        OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial,
                          OCSP_onereq_get0_id(OCSP_request_onereq_get0(asked_of.get(), 0)));
        auto const found = statuses_.find(trust::hex_of(serial));
        trust::AnswerText text{.this_update = city_.clock.now(),
                               .next_update = city_.clock.now() + kernel::minutes(10)};
        if (trust::hex_of(serial) == disowned) text.state = "unknown";
        if (found != statuses_.end()) {
            text.state = "revoked";
            text.revoked_at = found->second.revokedAt;
        }
        return trust::make_answer(question, authority_.key, authority_.root, authority_.root, text);
    }

    City& city_;
    trust::MadeAuthority& authority_;
    std::string host_;
    std::map<std::string, trust::CertificateStatus> statuses_;
    int number_ = 0;
};

} // namespace haihe::scenario
