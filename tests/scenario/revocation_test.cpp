// What an authority takes back counts nowhere within a minute, and what was done with it before still does.

#include "scenario/bidding_walk.hpp"
#include "scenario/revoking_authority.hpp"

#include "access/signed_text.hpp"
#include "exchange/messages/revocation.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;

/// In a browser on the platform.
std::string signed_in(City& city, Person const& person, std::string const& code) {
    auto const post = [&](std::string const& target, std::string const& body) {
        edge::http::Request request;
        request.method = "POST";
        request.target = target;
        request.body = body;
        request.headers["content-type"] = "application/json";
        return city.transport->send(city.url(code), request).value();
    };
    auto const asked =
        post("/sign-in/challenge", R"({"certificate":)" + json::write(person.certificate.to_pem()) + "}");
    auto const challenge = text_at(asked, "/challenge");
    auto const begun = post(
        "/sign-in", R"({"challenge":)" + json::write(challenge) + R"(,"signature":)" +
                        json::write(trust::sign(person.key, person.certificate, "haihe/sign-in/1", challenge)) + "}");
    EXPECT_EQ(begun.status, 200) << begun.body;
    return text_at(begun, "/session");
}

edge::http::Response as_session(City& city, std::string const& session, std::string const& code) {
    edge::http::Request request;
    request.method = "GET";
    request.target = "/session";
    request.headers["authorization"] = "Session " + session;
    return city.transport->send(city.url(code), request).value();
}

edge::http::Response verified(City& city, trust::Certificate const& certificate, std::string const& at = "") {
    edge::http::Request request;
    request.method = "POST";
    request.target = "/certificates/verify";
    request.headers["content-type"] = "application/json";
    request.body = R"({"certificate":)" + json::write(certificate.to_pem()) +
                   (at.empty() ? "" : R"(,"at":)" + json::write(at)) + "}";
    return city.transport->send(city.url(City::kHub), request).value();
}

void pass(City& city, kernel::Duration time) {
    city.clock.set(city.clock.now() + time, 0);
    city.run();
}

std::string rule_of(edge::http::Response const& answer) {
    return answer.status < 300 ? std::to_string(answer.status) : text_at(answer, "/rule");
}

std::string state_of(edge::http::Response const& hall, std::string const& bid_id) {
    auto const page = bj::parse(hall.body);
    for (auto const& bid : page.at("bids").as_array())
        if (bid.at("bidId").as_string() == bid_id) return std::string(bid.at("state").as_string());
    return "";
}

std::string metrics_of(City& city) { return city.get(City::kHub, "/metrics").body; }

std::string pem_of(std::string const& list) {
    auto text = trust::base64(list);
    for (std::size_t at = 64; at < text.size(); at += 65) text.insert(at, "\n");
    return "-----BEGIN X509 CRL-----\n" + text + "\n-----END X509 CRL-----\n";
}

class RevocationBy : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Sources, RevocationBy, testing::Bool(),
                         [](auto const& one) { return one.param ? "list" : "answers"; });

TEST_P(RevocationBy, CountsEverywhereWithinAMinuteAndNotForWhatWasDoneBefore) {
    City city;
    RevokingAuthority authority(city, city.authority, "ca.example");
    authority.be_named(GetParam(), !GetParam());
    BiddingWalk walk(city, 3);
    std::vector<SealedBid> bids;
    for (std::size_t i = 0; i < 3; ++i)
        bids.push_back(walk.submit(walk.bidders[i], 9'800'000 + static_cast<std::int64_t>(i) * 10'000));
    auto const& revoked = walk.bidders[0].signer;
    auto const& other = walk.bidders[1].signer;
    auto const session = signed_in(city, revoked, City::kTrading);
    auto const other_session = signed_in(city, other, City::kTrading);
    ASSERT_EQ(as_session(city, session, City::kTrading).status, 200);
    ASSERT_EQ(text_at(as_session(city, other_session, City::kTrading), "/entity"), walk.bidders[1].code);

    pass(city, kernel::minutes(1));
    auto const before = city.clock.now();
    authority.revoke(revoked.certificate);
    pass(city, kernel::seconds(60));

    EXPECT_EQ(rule_of(as_session(city, session, City::kTrading)), "certificate_is_not_revoked");
    EXPECT_EQ(as_session(city, other_session, City::kTrading).status, 200);
    for (auto const* code : {City::kHub, City::kTrading, City::kOther, City::kSupervision}) {
        auto const refused = city.ask(revoked, code, "GET", "/session");
        EXPECT_EQ(refused.status, 401) << code;
        EXPECT_EQ(rule_of(refused), "certificate_is_not_revoked") << code;
        EXPECT_EQ(city.ask(other, code, "GET", "/session").status, 200) << code;
        auto const& list = *city.node(code).desk().directory.trust_list();
        auto const signature = trust::sign(revoked.key, revoked.certificate, "haihe/test/1", "{}");
        auto const act = trust::verify(signature, "haihe/test/1", "{}", list, city.clock.now());
        ASSERT_FALSE(act) << code;
        EXPECT_EQ(act.error().rule, "certificate_is_not_revoked") << code;
    }
    EXPECT_EQ(rule_of(walk.withdraw(walk.bidders[0], bids[0].id)), "certificate_is_not_revoked");

    walk.pass_deadline();
    EXPECT_EQ(integer_at(walk.hall(), "/bidCount"), 3);
    EXPECT_EQ(walk.release(walk.bidders[1]).status, 200);
    EXPECT_EQ(walk.release(walk.bidders[2]).status, 200);
    EXPECT_EQ(walk.post(revoked, "attendance", "{}").status, 401);
    EXPECT_EQ(walk.release_as_custodian(1).status, 200);
    EXPECT_EQ(walk.release_as_custodian(2).status, 200);
    walk.pass_window();
    auto const read = walk.hall(other);
    ASSERT_EQ(text_at(read, "/state"), "read");
    EXPECT_EQ(state_of(read, bids[0].id), "opened") << "it was signed while the certificate was good";

    auto const now = verified(city, revoked.certificate);
    EXPECT_EQ(bj::parse(now.body).at("valid"), false) << now.body;
    EXPECT_EQ(text_at(now, "/rule"), "certificate_is_not_revoked");
    EXPECT_EQ(text_at(now, "/evidence/0/source"), GetParam() ? "crl" : "ocsp");
    EXPECT_EQ(text_at(now, "/evidence/0/reason"), "keyCompromise");
    EXPECT_EQ(text_at(now, "/evidence/0/revokedAt"), before.to_string());
    auto const then = verified(city, revoked.certificate, (before - kernel::seconds(1)).to_string());
    EXPECT_EQ(bj::parse(then.body).at("valid"), true) << then.body;
    EXPECT_EQ(text_at(then, "/evidence/0/state"), "good");
    auto const proof =
        city.get(City::kHub, "/ledger/entries/" + std::to_string(integer_at(now, "/evidence/0/position")) + "/receipt");
    EXPECT_EQ(proof.status, 200) << proof.body;
    EXPECT_NE(proof.body.find("revocation.recorded"), std::string::npos);
}

TEST(Revocation, IsToldOnceAndAskedForAgainAfterARestart) {
    City city;
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const person = city.hire("示例签发人", City::kTenderee, {"signer"});
    authority.frozen = authority.list();
    authority.be_named(true, false);
    city.run();
    EXPECT_EQ(text_at(city.get(City::kHub, "/trust-list/revocation"), "/words/0/source"), "crl");
    auto const size = city.node(City::kHub).desk().ledger.size();
    pass(city, kernel::seconds(29));
    EXPECT_EQ(authority.asked, 1);
    pass(city, kernel::seconds(1));
    EXPECT_EQ(authority.asked, 2);
    city.restart(City::kHub);
    city.run();
    EXPECT_EQ(authority.asked, 3);
    EXPECT_EQ(city.node(City::kHub).desk().ledger.size(), size) << "the same list says nothing new";

    authority.frozen.clear();
    authority.revoke(person.certificate);
    city.restart(City::kHub);
    city.run();
    EXPECT_EQ(city.node(City::kHub).desk().ledger.size(), size + 1);
    EXPECT_EQ(rule_of(city.ask(person, City::kTrading, "GET", "/session")), "certificate_is_not_revoked");
}

TEST(Revocation, OfACertificateOnHoldIsLifted) {
    City city;
    RevokingAuthority authority(city, city.second_authority, "ca.example");
    auto const person = city.hire("示例签发人", City::kTenderee, {"handler", "signer"}); // by P-256
    authority.be_named(true, false);
    authority.revoke(person.certificate, "certificateHold");
    city.run();
    EXPECT_EQ(rule_of(city.ask(person, City::kTrading, "GET", "/session")), "certificate_is_not_held");
    authority.release(person.certificate);
    pass(city, kernel::seconds(30));
    EXPECT_EQ(city.ask(person, City::kTrading, "GET", "/session").status, 200);
}

TEST(Revocation, IsNotLearnedFromAnybodyElse) {
    City city;
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const person = city.hire("示例签发人", City::kTenderee, {"signer"});
    auto const older = authority.list();
    authority.be_named(true, false);
    pass(city, kernel::seconds(1));
    authority.revoke(person.certificate);
    pass(city, kernel::seconds(30));
    auto const size = city.node(City::kHub).desk().ledger.size();
    trust::MadeAuthority const stranger;
    auto altered = authority.list();
    altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
    for (auto const& [list, rule] :
         {std::pair{older, "revocation_list_is_not_older_than_the_last"},
          std::pair{trust::make_list(stranger.key, stranger.root, {.this_update = city.clock.now()}),
                    "revocation_list_is_signed"},
          std::pair{altered, "revocation_list_is_signed"},
          std::pair{std::string("<html>"), "revocation_list_is_readable"},
          std::pair{trust::make_list(city.authority.key, city.authority.root,
                                     {.this_update = city.clock.now(), .next_update = city.clock.now()}),
                    "revocation_list_is_fresh"}}) {
        authority.frozen = list;
        pass(city, kernel::seconds(30));
        EXPECT_EQ(city.node(City::kHub).desk().ledger.size(), size) << rule;
        EXPECT_NE(metrics_of(city).find(rule), std::string::npos) << rule;
        EXPECT_EQ(rule_of(city.ask(person, City::kTrading, "GET", "/session")), "certificate_is_not_revoked") << rule;
    }
}

TEST(Revocation, UnderAHardPolicyAnAuthorityThatFallsSilentIsNotReliedOn) {
    City city;
    city.revocation = trust::RevocationPolicy{true, kernel::days(7), kernel::hours(1)};
    for (auto const* code : {City::kHub, City::kTrading}) city.restart(code);
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const person = city.hire("示例签发人", City::kTenderee, {"signer"});
    auto const elsewhere = city.hire("示例经办人", City::kTenderee, {"handler", "signer"}); // by the other authority
    city.run();
    authority.life = kernel::hours(1);
    authority.be_named(true, false);
    city.run();
    EXPECT_EQ(city.ask(person, City::kTrading, "GET", "/session").status, 200);

    city.transport->cut.insert("ca.example");
    pass(city, kernel::minutes(59));
    EXPECT_EQ(city.ask(person, City::kTrading, "GET", "/session").status, 200);
    pass(city, kernel::minutes(1));
    auto const refused = city.ask(person, City::kTrading, "GET", "/session");
    EXPECT_EQ(rule_of(refused), "revocation_status_is_fresh");
    EXPECT_FALSE(text_at(refused, "/text/zh").empty());
    EXPECT_EQ(city.ask(person, City::kSupervision, "GET", "/session").status, 200) << "its policy is soft";
    EXPECT_EQ(city.ask(elsewhere, City::kTrading, "GET", "/session").status, 200) << "its authority names no source";
    EXPECT_NE(metrics_of(city).find(R"(haihe_revocation_is_fresh{authority="示例认证中心",source="crl"} 0)"),
              std::string::npos)
        << metrics_of(city);
    EXPECT_EQ(text_at(verified(city, person.certificate), "/rule"), "revocation_status_is_fresh");

    city.transport->cut
        .clear(); // the platforms' own certificates are of this authority: nothing must be locked for good
    pass(city, kernel::seconds(30));
    EXPECT_EQ(city.ask(person, City::kTrading, "GET", "/session").status, 200);
}

TEST(Revocation, IsJudgedByAnswersOnlyAsLongAsTheyAreFresh) {
    City city;
    city.revocation = trust::RevocationPolicy{true, kernel::days(7), kernel::hours(1)};
    for (auto const* code : {City::kHub, City::kTrading}) city.restart(code);
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const person = city.hire("示例签发人", City::kTenderee, {"signer"});
    authority.be_named(false, true);
    city.run();
    for (int i = 0; i < 12; ++i) { // answers are told again before others think them stale
        pass(city, kernel::minutes(10));
        EXPECT_EQ(city.ask(person, City::kTrading, "GET", "/session").status, 200) << i;
    }
    authority.disowned = person.certificate.serial();
    pass(city, kernel::seconds(30));
    EXPECT_EQ(rule_of(city.ask(person, City::kTrading, "GET", "/session")), "certificate_is_known_to_its_authority");
    authority.disowned.clear();
    pass(city, kernel::seconds(30));
    EXPECT_EQ(city.ask(person, City::kTrading, "GET", "/session").status, 200);
    city.transport->cut.insert("ca.example");
    pass(city, kernel::hours(1));
    EXPECT_EQ(rule_of(city.ask(person, City::kTrading, "GET", "/session")), "revocation_status_is_fresh");
}

TEST(Revocation, TellsWhenASourceWasAskedWhetherItIsSilentAndUntilWhenItsWordIsFresh) {
    City city;
    city.revocation = trust::RevocationPolicy{false, kernel::hours(2), kernel::hours(1)};
    city.restart(City::kHub);
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const shown = [&] { return city.get(City::kHub, "/trust-list/revocation"); };
    EXPECT_EQ(text_at(shown(), "/policy"), "soft");
    EXPECT_EQ(integer_at(shown(), "/everySeconds"), 30);
    EXPECT_EQ(bj::parse(shown().body).at("asked").as_array().size(), 0U);
    auto const begun = city.clock.now();
    authority.life = kernel::hours(1);
    authority.be_named(true, false);
    city.run();
    EXPECT_EQ(text_at(shown(), "/asked/0/issuer"), city.authority.root.digest().to_string());
    EXPECT_EQ(text_at(shown(), "/asked/0/source"), "crl");
    EXPECT_EQ(text_at(shown(), "/asked/0/at"), begun.to_string());
    EXPECT_FALSE(bj::parse(shown().body).at("asked").at(0).as_object().contains("failingSince"));
    EXPECT_EQ(text_at(shown(), "/words/0/freshUntil"), (begun + kernel::hours(1)).to_string()) << "its own promise";

    city.transport->cut.insert("ca.example");
    pass(city, kernel::seconds(30));
    auto const silent = city.clock.now();
    pass(city, kernel::seconds(30));
    EXPECT_EQ(text_at(shown(), "/asked/0/failingSince"), silent.to_string());
    EXPECT_EQ(text_at(shown(), "/asked/0/at"), city.clock.now().to_string());
    EXPECT_EQ(text_at(shown(), "/asked/0/fault"), "peer_answers");
    EXPECT_EQ(bj::parse(shown().body).at("words").at(0).at("fresh"), true);
    auto const before = shown().body;
    city.restart(City::kHub);
    EXPECT_EQ(shown().body, before) << "a start hides no silence";
    pass(city, kernel::seconds(30));
    EXPECT_EQ(text_at(shown(), "/asked/0/failingSince"), silent.to_string());
    EXPECT_EQ(text_at(shown(), "/asked/0/at"), city.clock.now().to_string());
    city.clock.set(begun + kernel::hours(1) - kernel::Duration{1}, 0);
    EXPECT_EQ(bj::parse(shown().body).at("words").at(0).at("fresh"), true);
    city.clock.set(begun + kernel::hours(1), 0);
    EXPECT_EQ(bj::parse(shown().body).at("words").at(0).at("fresh"), false);

    city.transport->cut.clear();
    authority.life = kernel::hours(12);
    pass(city, kernel::seconds(30));
    EXPECT_FALSE(bj::parse(shown().body).at("asked").at(0).as_object().contains("fault"));
    EXPECT_EQ(text_at(shown(), "/words/0/freshUntil"), (city.clock.now() + kernel::hours(2)).to_string())
        << "no longer than this hub allows";
    authority.be_named(false, true);
    city.run();
    EXPECT_EQ(text_at(shown(), "/asked/0/source"), "ocsp");
    EXPECT_EQ(bj::parse(shown().body).at("asked").as_array().size(), 1U) << "its list is asked no more";
}

TEST(Revocation, SourcesAreTheAuthoritysOwnAndReachable) {
    City city;
    auto const named = [&](std::string const& issuer, std::string const& address) {
        auto const body = R"({"intermediates":[],"name":"示例认证中心","revocation":[{"issuer":)" +
                          json::write(issuer) + R"(,"lists":[)" + (address.empty() ? "" : json::write(address)) +
                          R"(]}],"root":)" + json::write(city.authority.root.to_pem()) + R"(,"suspended":false})";
        auto const answer = city.ask(city.hub_operator, City::kHub, "POST", "/trust-list/authorities", body);
        return rule_of(answer);
    };
    auto const own = city.authority.root.digest().to_string();
    EXPECT_EQ(named(own, "http://ca.example/list"), "201");
    EXPECT_EQ(named(city.second_authority.root.digest().to_string(), "http://ca.example/list"),
              "revocation_source_is_of_the_authority");
    EXPECT_EQ(named(own, ""), "revocation_source_is_reachable");
    EXPECT_EQ(named(own, "ldap://ca.example/list"), "revocation_source_is_reachable");
    EXPECT_EQ(named(own, "file:///etc/passwd"), "revocation_source_is_reachable");
}

TEST(Revocation, ByAListHandedInOutlastsAChangeOfAddresses) {
    City city;
    RevokingAuthority authority(city, city.authority, "ca.example");
    auto const person = city.hire("示例签发人", City::kTenderee, {"signer"});
    authority.revoke(person.certificate);
    auto const posted = [&](std::string const& list) {
        auto const body = R"({"intermediates":[],"name":"示例认证中心",)" + list + R"("root":)" +
                          json::write(city.authority.root.to_pem()) + R"(,"suspended":false})";
        return city.ask(city.hub_operator, City::kHub, "POST", "/trust-list/authorities", body).status;
    };
    auto const rule = [&] {
        city.run();
        return rule_of(city.ask(person, City::kTrading, "GET", "/session"));
    };
    ASSERT_EQ(posted(R"("revocationList":)" + json::write(pem_of(authority.list())) + ","), 201);
    EXPECT_EQ(rule(), "certificate_is_not_revoked");
    ASSERT_EQ(posted(""), 201);
    EXPECT_EQ(rule(), "certificate_is_not_revoked");
    authority.release(person.certificate);
    ASSERT_EQ(posted(R"("revocationList":)" + json::write(pem_of(authority.list())) + ","), 201);
    EXPECT_EQ(rule(), "200");
}

TEST(CertificateVerification, TellsOfAnyCertificateAtAnyInstant) {
    City city;
    trust::MadeAuthority const stranger(true, "示例陌生机构");
    auto const key = trust::PrivateKey::generate_sm2();
    EXPECT_EQ(text_at(verified(city, stranger.issue(key, "示例陌生人", "")), "/rule"),
              "certificate_authority_is_recognised");
    auto const unbound = city.authority.issue(key, "示例未绑定者", "", 10);
    auto const good = verified(city, unbound);
    EXPECT_EQ(bj::parse(good.body).at("valid"), true) << good.body;
    EXPECT_EQ(text_at(good, "/authority"), "示例认证中心");
    EXPECT_EQ(text_at(good, "/chain/1/certificate"), city.authority.root.digest().to_string());
    auto const before = city.clock.now() - kernel::days(2); // before it began, and before any list
    EXPECT_EQ(text_at(verified(city, unbound, before.to_string()), "/rule"), "certificate_authority_is_recognised");
    auto const later = verified(city, unbound, (city.clock.now() + kernel::seconds(1)).to_string());
    EXPECT_EQ(later.status, 422);
    EXPECT_EQ(rule_of(later), "instant_is_past");
    auto const impostor = trust::MadeAuthority(true, "示例电子认证中心").issue(key, "示例冒名者", "");
    EXPECT_EQ(text_at(verified(city, impostor), "/rule"), "certificate_chain_is_valid");
    pass(city, kernel::days(10));
    EXPECT_EQ(text_at(verified(city, unbound), "/rule"), "certificate_is_in_force");
}

} // namespace
} // namespace haihe::scenario
