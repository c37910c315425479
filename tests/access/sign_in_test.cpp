#include "access/access_fixture.hpp"

namespace haihe::access {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

class SignInTest : public AccessTest {
protected:
    static Request post(std::string path, std::string body = "") {
        Request request;
        request.method = "POST";
        request.path = request.target = std::move(path);
        request.body = std::move(body);
        request.peer = "192.0.2.7";
        return request;
    }
    static Request get_session(std::string const& id, bool by_cookie = false) {
        Request request;
        request.method = "GET";
        request.path = request.target = "/session";
        if (by_cookie)
            request.headers["cookie"] = "theme=dark; __Host-haihe=" + id + "; x=y";
        else
            request.headers["authorization"] = "Session " + id;
        return request;
    }
    static std::string member(Response const& response, char const* name) {
        return std::string(json::parse(response.body).value().at(name).as_string());
    }
    static std::string quoted(std::string const& text) { return json::write(text); }

    [[nodiscard]] Response ask(Holder const& holder) const { return ask(*guard, holder); }
    static Response ask(Guard& guard, Holder const& holder) {
        return guard.challenge(
            post("/sign-in/challenge", R"({"certificate":)" + quoted(holder.certificate.to_pem()) + "}"));
    }
    static std::string answer(std::string const& challenge, Holder const& holder,
                              std::string const& label = "haihe/sign-in/1") {
        return R"({"challenge":)" + quoted(challenge) + R"(,"signature":)" +
               json::write(trust::sign(holder.key, holder.certificate, label, challenge)) + "}";
    }
    [[nodiscard]] Response sign_in(Holder const& holder) const {
        return guard->sign_in(post("/sign-in", answer(member(ask(holder), "challenge"), holder)));
    }
    [[nodiscard]] std::string session_of(Holder const& holder) const { return member(sign_in(holder), "session"); }
};

TEST_F(SignInTest, makes_a_session) {
    auto const asked = ask(signer);
    ASSERT_EQ(asked.status, 200) << asked.body;
    EXPECT_EQ(asked.headers.at("cache-control"), "no-store");
    auto const text = json::parse(member(asked, "challenge")).value();
    EXPECT_EQ(text.as_object().size(), 6u);
    EXPECT_EQ(text.at("origin").as_string(), kOrigin);
    EXPECT_EQ(text.at("platform").as_string(), kPlatform);
    EXPECT_EQ(text.at("nonce").as_string().size(), 64u);
    EXPECT_EQ(text.at("nonce").as_string(), member(asked, "nonce"));
    EXPECT_EQ(text.at("certDigest").as_string(), signer.digest());
    EXPECT_EQ(text.at("issuedAt").as_string(), kNow.to_string());
    EXPECT_EQ(text.at("expiresAt").as_string(), (kNow + kernel::seconds(60)).to_string());

    auto const begun = guard->sign_in(post("/sign-in", answer(member(asked, "challenge"), signer)));
    ASSERT_EQ(begun.status, 200) << begun.body;
    auto const id = member(begun, "session");
    EXPECT_EQ(begun.headers.at("set-cookie"), "__Host-haihe=" + id + "; Secure; HttpOnly; SameSite=Strict; Path=/");
    EXPECT_EQ(begun.headers.at("cache-control"), "no-store");
    EXPECT_EQ(member(begun, "expiresAt"), (kNow + kernel::hours(8)).to_string());

    for (bool const by_cookie : {false, true}) {
        auto const shown = guard->session(get_session(id, by_cookie));
        ASSERT_EQ(shown.status, 200) << shown.body;
        EXPECT_EQ(shown.body, R"({"certificate":")" + signer.digest() +
                                  R"(","duties":["handler","signer"],"entity":"91350100M000100Y43",)"
                                  R"("entityName":"示例招标人",)"
                                  R"("name":"示例签发人","platform":false,"roles":["tenderee"]})");
    }
    auto from_elsewhere = get_session(id);
    from_elsewhere.peer = "192.0.2.9";
    EXPECT_EQ(guard->authenticate(from_elsewhere)->address, "192.0.2.9");
    int reads = 0;
    EXPECT_TRUE(guard->authenticate(from_elsewhere, [&reads] { ++reads; }));
    EXPECT_FALSE(guard->authenticate(get_session("unknown"), [&reads] { ++reads; }));
    EXPECT_EQ(reads, 1) << "who is not signed in has nothing read";
}

TEST_F(SignInTest, works_for_p256_and_for_operators) {
    auto const other = holder("示例经办人", kTenderee, false);
    tell(bound(other));
    EXPECT_EQ(rule_of(sign_in(other)), "accepted");
    EXPECT_EQ(guard->authenticate(get_session(session_of(operator_)))->duties, std::set<std::string>{"operator"});
}

TEST_F(SignInTest, is_refused_to_who_is_not_known) {
    auto const unbound = holder("示例无名", kTenderee);
    EXPECT_EQ(rule_of(ask(unbound)), "certificate_is_bound");
    EXPECT_EQ(ask(unbound).status, 401);

    trust::MadeAuthority const unknown(true, "示例未互认机构");
    auto key = trust::PrivateKey::generate_sm2();
    auto certificate = unknown.issue(key, "示例签发人", kTenderee);
    Holder const stranger{std::move(key), std::move(certificate)};
    tell(bound(stranger));
    EXPECT_EQ(rule_of(ask(stranger)), "certificate_authority_is_recognised");

    EXPECT_EQ(rule_of(guard->challenge(post("/sign-in/challenge", R"({"certificate":"x"})"))),
              "certificate_is_readable");
    EXPECT_EQ(rule_of(guard->challenge(post("/sign-in/challenge", "{}"))), "json_member_is_present");
    EXPECT_EQ(rule_of(guard->challenge(post("/sign-in/challenge", "{"))), "json_is_well_formed");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", "[]"))), "json_value_has_its_type");
}

TEST_F(SignInTest, needs_a_signature_over_the_very_challenge) {
    auto const other = holder("示例经办人", kTenderee);
    tell(bound(other));
    auto const rule = [&](auto const& body_of) {
        auto const challenge = member(ask(signer), "challenge");
        return rule_of(guard->sign_in(post("/sign-in", body_of(challenge))));
    };
    EXPECT_EQ(rule([&](auto const& text) { return answer(text, signer); }), "accepted");
    // Another certificate's answer, though it is bound as well.
    EXPECT_EQ(rule([&](auto const& text) { return answer(text, other); }), "challenge_is_signed");
    // The right certificate, another's key.
    EXPECT_EQ(rule([&](auto const& text) {
                  return answer(text, Holder{other.key, signer.certificate});
              }),
              "challenge_is_signed");
    EXPECT_EQ(rule([&](auto const& text) { return answer(text, signer, "haihe/request/1"); }), "challenge_is_signed");
    // The right label written over a signature under another.
    EXPECT_EQ(rule([&](auto const& text) {
                  auto signature = trust::sign(signer.key, signer.certificate, "haihe/request/1", text);
                  signature.label = "haihe/sign-in/1";
                  return R"({"challenge":)" + quoted(text) + R"(,"signature":)" + json::write(signature) + "}";
              }),
              "challenge_is_signed");
    EXPECT_EQ(rule([&](auto const& text) {
                  auto signature = trust::sign(signer.key, signer.certificate, "haihe/sign-in/1", text);
                  signature.value = "?";
                  return R"({"challenge":)" + quoted(text) + R"(,"signature":)" + json::write(signature) + "}";
              }),
              "challenge_is_signed");
    // A text of one's own, however well signed.
    EXPECT_EQ(rule([&](auto const& text) { return answer(text + " ", signer); }), "challenge_is_known");
    EXPECT_EQ(rule([&](auto const&) { return answer("{}", signer); }), "challenge_is_known");
}

TEST_F(SignInTest, takes_a_challenge_once_and_for_a_minute) {
    auto const used = member(ask(signer), "challenge");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(used, signer)))), "accepted");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(used, signer)))), "challenge_is_known");
    // A wrong answer uses it up as well.
    auto const tried = member(ask(signer), "challenge");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(tried, operator_)))), "challenge_is_signed");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(tried, signer)))), "challenge_is_known");

    auto const late = member(ask(signer), "challenge"), in_time = member(ask(signer), "challenge");
    steady += seconds(60) - milliseconds(1);
    clock.set(kNow + kernel::days(3), 0); // a virtual clock that jumps does not age it
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(in_time, signer)))), "accepted");
    steady += milliseconds(1);
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(late, signer)))), "challenge_is_known");
}

TEST_F(SignInTest, takes_no_challenge_of_another_platform) {
    Guard other(directory, clock, "other.example:443", "A1201000009");
    auto const challenge = member(ask(other, signer), "challenge");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(challenge, signer)))), "challenge_is_known");
    EXPECT_EQ(rule_of(other.sign_in(post("/sign-in", answer(challenge, signer)))), "accepted");
}

TEST_F(SignInTest, is_judged_by_the_moment_of_the_answer) {
    auto const challenge = member(ask(signer), "challenge");
    tell(bound(signer, "revoked"));
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(challenge, signer)))), "certificate_is_bound");
}

TEST_F(SignInTest, gives_no_session_an_id_that_somebody_else_chose) {
    auto const planted = std::string(64, 'a');
    auto const challenge = member(ask(signer), "challenge");
    auto request = post("/sign-in", answer(challenge, signer));
    request.headers["cookie"] = "__Host-haihe=" + planted;
    auto const begun = guard->sign_in(request);
    ASSERT_EQ(begun.status, 200);
    EXPECT_NE(member(begun, "session"), planted);
    EXPECT_EQ(rule_of(get_session(planted, true)), "session_is_known");
    // A session that was open in this browser ends with the next sign-in.
    auto again = post("/sign-in", answer(member(ask(signer), "challenge"), signer));
    again.headers["cookie"] = "__Host-haihe=" + member(begun, "session");
    auto const second = guard->sign_in(again);
    EXPECT_EQ(rule_of(get_session(member(begun, "session"))), "session_is_known");
    EXPECT_EQ(rule_of(get_session(member(second, "session"))), "accepted");
}

TEST_F(SignInTest, is_not_started_from_another_site) {
    auto const rule = [&](edge::http::Headers const& headers) {
        auto request = post("/sign-in", answer(member(ask(signer), "challenge"), signer));
        request.headers = headers;
        return rule_of(guard->sign_in(request));
    };
    EXPECT_EQ(rule({{"origin", "https://evil.example"}}), "request_comes_from_this_site");
    EXPECT_EQ(rule({{"origin", "null"}, {"sec-fetch-site", "cross-site"}}), "request_comes_from_this_site");
    EXPECT_EQ(rule({{"sec-fetch-site", "same-site"}}), "request_comes_from_this_site");
    EXPECT_EQ(rule({{"origin", kOrigin}, {"sec-fetch-site", "same-origin"}}), "accepted");
    EXPECT_EQ(rule({}), "accepted");
}

TEST_F(SignInTest, by_cookie_changes_nothing_for_other_sites) {
    auto const id = session_of(signer);
    struct Case {
        char const* method;
        edge::http::Headers headers;
        char const* rule;
    };
    std::vector<Case> const cases{
        {"POST", {}, "request_comes_from_this_site"},
        {"POST", {{"origin", kOrigin}}, "accepted"},
        {"POST", {{"sec-fetch-site", "same-origin"}}, "accepted"},
        {"POST", {{"origin", "https://evil.example"}}, "request_comes_from_this_site"},
        {"POST", {{"origin", "https://jiaoyi.example:8443.evil.example"}}, "request_comes_from_this_site"},
        {"POST", {{"origin", "http://jiaoyi.example:8443"}}, "request_comes_from_this_site"},
        {"POST", {{"origin", "https://jiaoyi.example"}}, "request_comes_from_this_site"},
        {"POST", {{"origin", "null"}}, "request_comes_from_this_site"},
        {"POST", {{"sec-fetch-site", "same-site"}}, "request_comes_from_this_site"},
        {"POST", {{"sec-fetch-site", "none"}}, "request_comes_from_this_site"},
        {"PUT", {}, "request_comes_from_this_site"},
        {"PATCH", {}, "request_comes_from_this_site"},
        {"DELETE", {{"sec-fetch-site", "cross-site"}}, "request_comes_from_this_site"},
        {"GET", {}, "accepted"},
        {"HEAD", {}, "accepted"},
    };
    for (auto const& one : cases) {
        auto request = get_session(id, true);
        request.method = one.method;
        for (auto const& [name, value] : one.headers) request.headers[name] = value;
        EXPECT_EQ(rule_of(request), one.rule) << one.method << ' ' << json::write(request.headers.size());
    }
    auto by_tool = get_session(id); // no cookie: nothing that a browser would send along
    by_tool.method = "POST";
    EXPECT_EQ(rule_of(by_tool), "accepted");
    auto out = get_session(id, true);
    out.method = "POST";
    EXPECT_EQ(rule_of(guard->sign_out(out)), "request_comes_from_this_site");
    EXPECT_EQ(rule_of(get_session(id)), "accepted");
}

TEST_F(SignInTest, serves_its_node_on_the_origin_that_it_is_told) {
    Guard plain(directory, clock, "127.0.0.1:8081", kPlatform, {},
                {kernel::seconds(60), "http://127.0.0.1:8081/", [this] { return steady; }});
    auto const challenge = member(ask(plain, signer), "challenge");
    EXPECT_EQ(json::parse(challenge).value().at("origin").as_string(), "http://127.0.0.1:8081");
    auto request = post("/sign-in", answer(challenge, signer));
    request.headers["origin"] = "http://127.0.0.1:8081";
    EXPECT_EQ(rule_of(plain.sign_in(request)), "accepted");
}

TEST_F(SignInTest, is_over_after_sign_out) {
    auto const id = session_of(signer);
    auto out = get_session(id, true);
    out.method = "POST";
    out.headers["origin"] = kOrigin;
    auto const ended = guard->sign_out(out);
    EXPECT_EQ(ended.status, 200);
    EXPECT_EQ(ended.headers.at("set-cookie"), "__Host-haihe=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    EXPECT_EQ(rule_of(get_session(id)), "session_is_known");
    EXPECT_EQ(rule_of(guard->sign_out(out)), "session_is_known");
    EXPECT_EQ(rule_of(guard->sign_out(post("/sign-out"))), "request_is_signed_or_signed_in");
}

TEST_F(SignInTest, knows_no_session_that_it_did_not_begin) {
    for (auto const& id : {std::string("x"), std::string(64, '0'), std::string(10'000, 'f')})
        EXPECT_EQ(rule_of(get_session(id)), "session_is_known");
    EXPECT_EQ(guard->session(get_session("x")).status, 401);
    // What is stored of an id does not open the session.
    auto const id = session_of(signer);
    EXPECT_EQ(rule_of(get_session(trust::sm3(id).to_string())), "session_is_known");
}

TEST_F(SignInTest, ends_by_real_time_only) {
    auto const id = session_of(signer);
    clock.set(kNow + kernel::days(30), 0);
    steady += minutes(30) - milliseconds(1);
    EXPECT_EQ(rule_of(get_session(id)), "accepted");
    steady += minutes(30);
    EXPECT_EQ(rule_of(get_session(id)), "session_is_known");
}

TEST_F(SignInTest, ends_with_the_certificate) {
    auto const id = session_of(signer);
    clock.set(signer.certificate.not_after() - kernel::Duration{1}, 0);
    EXPECT_EQ(rule_of(get_session(id)), "accepted");
    clock.set(signer.certificate.not_after(), 0);
    EXPECT_EQ(rule_of(get_session(id)), "certificate_is_in_force");
    EXPECT_EQ(rule_of(get_session(id)), "session_is_known");
}

TEST_F(SignInTest, ends_as_soon_as_the_directory_says_so) {
    auto const id = session_of(signer);
    auto changed = bound(signer);
    changed.duties = {"reviewer"};
    tell(changed);
    EXPECT_EQ(guard->authenticate(get_session(id))->duties, std::set<std::string>{"reviewer"});
    publish_list(2, {signer.certificate.serial()});
    EXPECT_EQ(rule_of(get_session(id)), "certificate_is_not_revoked");
    EXPECT_EQ(rule_of(get_session(id)), "session_is_known");

    publish_list(3);
    auto const second = session_of(signer);
    tell(entity("withdrawn"));
    EXPECT_EQ(rule_of(get_session(second)), "entity_is_registered");
    tell(entity()); // what has ended stays so
    EXPECT_EQ(rule_of(get_session(second)), "session_is_known");
}

TEST_F(SignInTest, is_looked_into_again_every_minute) {
    publish_list(2, {}, kNow + kernel::hours(1));
    auto const id = session_of(signer);
    clock.set(kNow + kernel::hours(1), 0); // the list expires; nothing in the directory changes
    steady += seconds(60) - milliseconds(1);
    EXPECT_EQ(rule_of(get_session(id)), "accepted");
    steady += milliseconds(1);
    EXPECT_EQ(rule_of(get_session(id)), "trust_list_is_in_force");
}

TEST_F(SignInTest, gives_way_to_a_signature) {
    auto request = get_session(session_of(signer));
    sign_request(request, kAuthority, operator_.key, operator_.certificate, kNow);
    EXPECT_EQ(guard->authenticate(request)->name, "示例运营人员");
    request.headers["signature"] = "haihe=:AAAA:";
    EXPECT_EQ(rule_of(request), "request_signature_is_valid"); // never the session instead
}

TEST_F(SignInTest, stays_bounded_under_a_flood_of_challenges) {
    auto const victim = member(ask(operator_), "challenge");
    auto const first = member(ask(signer), "challenge");
    for (int i = 0; i < 100; ++i) ASSERT_EQ(ask(signer).status, 200);
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(first, signer)))), "challenge_is_known");
    EXPECT_EQ(rule_of(guard->sign_in(post("/sign-in", answer(victim, operator_)))), "accepted");
}

} // namespace haihe::access
