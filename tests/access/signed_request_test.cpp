#include "access/access_fixture.hpp"
#include "access/request_signature.hpp"

#include <atomic>
#include <thread>

namespace haihe::access {

namespace {

Request made_request(std::string method = "POST", std::string target = "/tenders/T1/publish?dry=1&name=%E6%B2%B3",
                     std::string body = R"({"a":1})") {
    Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.body = std::move(body);
    request.peer = "192.0.2.7";
    request.headers["host"] = "anything.example";
    if (request.method == "POST") {
        request.headers["content-type"] = "application/json";
        request.headers["idempotency-key"] = "k-1";
    }
    return request;
}

Request signed_by(Holder const& holder, Request request, kernel::Instant at = kNow,
                  std::string const& authority = kAuthority) {
    sign_request(request, authority, holder.key, holder.certificate, at);
    return request;
}

void replace(std::string& text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

/// A request signed by hand, for what sign_request would never write.
struct ByHand {
    std::string components, label{kRequestLabel}, name = "haihe";
    std::int64_t created = kNow.milliseconds / 1000, expires = kNow.milliseconds / 1000 + 60;
    std::string nonce = "n1", keyid, alg, more;

    Request sign(Request request, Holder const& holder) const {
        auto parameters = (components.empty() ? covered_components(request) : components) +
                          ";created=" + std::to_string(created) + ";expires=" + std::to_string(expires) + ";nonce=\"" +
                          nonce + "\";keyid=\"" + (keyid.empty() ? holder.digest() : keyid) + "\";alg=\"" +
                          (alg.empty() ? std::string(holder.certificate.signature_algorithm()) : alg) + "\"" + more;
        auto const value = holder.key.sign(label, signature_base(request, kAuthority, parameters));
        request.headers["signature-input"] = name + "=" + parameters;
        request.headers["signature"] = name + "=:" + trust::base64(value) + ":";
        return request;
    }
};

Request with_digest(Request request = made_request()) {
    request.headers["content-digest"] = content_digest(request);
    return request;
}

} // namespace

TEST(SignatureBase, is_the_one_of_the_standard) {
    auto request = with_digest();
    EXPECT_EQ(signature_base(request, "jiaoyi.example:8443", "(…)"),
              "\"@method\": POST\n\"@authority\": jiaoyi.example:8443\n\"@path\": /tenders/T1/publish\n"
              "\"@query\": ?dry=1&name=%E6%B2%B3\n\"content-digest\": " +
                  content_digest(request) +
                  "\n\"content-type\": application/json\n\"idempotency-key\": k-1\n\"@signature-params\": (…)");
    EXPECT_EQ(covered_components(request),
              R"(("@method" "@authority" "@path" "@query" "content-digest" "content-type" "idempotency-key"))");
    Request bare;
    bare.method = "GET";
    bare.path = "/about"; // in-memory transports may leave the target out
    EXPECT_EQ(signature_base(bare, "a", "()"),
              "\"@method\": GET\n\"@authority\": a\n\"@path\": /about\n\"@query\": ?\n\"@signature-params\": ()");
    for (auto const* target : {"http://a.example", "http://a.example?x=1", "http://a.example/?x=1"}) {
        bare.target = target;
        EXPECT_NE(signature_base(bare, "a", "()").find("\"@path\": /\n"), std::string::npos) << target;
    }
    bare.target = "/proxy?to=http://b.example/c";
    EXPECT_NE(signature_base(bare, "a", "()").find("\"@query\": ?to=http://b.example/c\n"), std::string::npos);
    EXPECT_EQ(content_digest(bare), "sm3=:GrIdg1XPoX+OYRlIMegajyK+yMco/vt0ftA161CCqis=:"); // of nothing
}

TEST(ContentDigest, is_the_one_member_that_requests_are_signed_with) {
    std::string const of_nothing = "GrIdg1XPoX+OYRlIMegajyK+yMco/vt0ftA161CCqis=";
    auto const digest = read_content_digest("sm3=:" + of_nothing + ":");
    ASSERT_TRUE(digest);
    EXPECT_EQ(*digest, trust::sm3(""));
    EXPECT_EQ(read_content_digest(content_digest(made_request())), trust::sm3(made_request().body));
    for (auto const& text : {std::string(), std::string("sm3=:"), std::string("sm3=::"), std::string("sm3=:AAAA:"),
                             "sm3=:" + of_nothing, "sm3=" + of_nothing + ":", "sha-256=:" + of_nothing + ":",
                             "sm3=:" + of_nothing + ":, sha-256=:AAAA:", " sm3=:" + of_nothing + ":"})
        EXPECT_FALSE(read_content_digest(text)) << text;
}

TEST_F(AccessTest, signed_request_of_a_person_says_who_asks) {
    auto const caller = guard->authenticate(signed_by(signer, made_request()));
    ASSERT_TRUE(caller) << caller.error().rule;
    EXPECT_EQ(caller->certificate, signer.digest());
    EXPECT_EQ(caller->name, "示例签发人");
    EXPECT_EQ(caller->entity, kTenderee);
    EXPECT_EQ(caller->roles, std::set<std::string>{"tenderee"});
    EXPECT_EQ(caller->duties, (std::set<std::string>{"handler", "signer"}));
    EXPECT_FALSE(caller->platform);
    EXPECT_EQ(caller->address, "192.0.2.7");
    EXPECT_EQ(caller->who(), (ledger::Who{signer.digest(), kTenderee, "192.0.2.7"}));
}

TEST_F(AccessTest, signed_request_of_a_p256_certificate_counts_too) {
    auto const other = holder("示例经办人", kTenderee, false);
    EXPECT_EQ(rule_of(signed_by(other, made_request())), "certificate_is_bound");
    tell(bound(other));
    EXPECT_EQ(rule_of(signed_by(other, made_request())), "accepted");
    EXPECT_EQ(rule_of(signed_by(other, made_request("GET", "/tenders", ""))), "accepted");
}

TEST_F(AccessTest, signed_request_of_a_platform_says_which) {
    auto const caller = guard->authenticate(signed_by(platform, made_request()));
    ASSERT_TRUE(caller) << caller.error().rule;
    EXPECT_TRUE(caller->platform);
    EXPECT_EQ(caller->entity, "A1201000002");
    EXPECT_EQ(caller->roles, std::set<std::string>{"trading"});
    EXPECT_TRUE(caller->duties.empty());
}

TEST_F(AccessTest, signed_request_of_a_configured_operator_counts_by_its_dates_alone) {
    auto const caller = guard->authenticate(signed_by(operator_, made_request()));
    ASSERT_TRUE(caller) << caller.error().rule;
    EXPECT_EQ(caller->entity, kPlatform);
    EXPECT_EQ(caller->roles, std::set<std::string>{"operator"});
    EXPECT_EQ(caller->duties, std::set<std::string>{"operator"});
    publish_list(2, {}, kNow); // no list stands any more
    EXPECT_EQ(rule_of(signed_by(operator_, made_request())), "accepted");
    EXPECT_EQ(rule_of(signed_by(signer, made_request())), "trust_list_is_in_force");
    auto const end = operator_.certificate.not_after();
    clock.set(end - kernel::seconds(1), 0);
    EXPECT_EQ(rule_of(signed_by(operator_, made_request(), clock.now())), "accepted");
    clock.set(end, 0);
    EXPECT_EQ(rule_of(signed_by(operator_, made_request(), clock.now())), "certificate_is_in_force");
    EXPECT_THROW(Guard(directory, clock, kAuthority, kPlatform, {"rubbish"}), std::runtime_error);
}

TEST_F(AccessTest, signed_request_with_a_received_file_is_bound_to_its_digest) {
    auto upload = made_request("PUT", "/files/f1", "");
    upload.file = edge::http::ReceivedFile{"/nowhere", 4, trust::sm3("file")};
    auto const good = signed_by(signer, upload);
    EXPECT_EQ(rule_of(good), "accepted");
    auto swapped = signed_by(signer, upload);
    swapped.file->sm3 = trust::sm3("another file");
    EXPECT_EQ(rule_of(swapped), "request_signature_is_valid");
    auto undigested = ByHand{}.sign(upload, signer);
    EXPECT_EQ(rule_of(undigested), "request_signature_is_valid");
}

TEST_F(AccessTest, signed_request_that_is_altered_anywhere_is_refused) {
    struct Attack {
        char const* name;
        std::function<void(Request&)> alter;
    };
    auto const header = [](char const* name, char const* value) {
        return [=](Request& request) { request.headers[name] = value; };
    };
    auto const dropped = [](char const* name) { return [=](Request& request) { request.headers.erase(name); }; };
    auto const input = [](char const* from, char const* to) {
        return [=](Request& request) { replace(request.headers["signature-input"], from, to); };
    };
    std::vector<Attack> const attacks{
        {"method", [](Request& request) { request.method = "PUT"; }},
        {"path", [](Request& request) { request.target = "/tenders/T2/publish?dry=1&name=%E6%B2%B3"; }},
        {"spelling of the path",
         [](Request& request) { request.target = "/tenders/T%31/publish?dry=1&name=%E6%B2%B3"; }},
        {"query", [](Request& request) { request.target = "/tenders/T1/publish?dry=0&name=%E6%B2%B3"; }},
        {"query dropped", [](Request& request) { request.target = "/tenders/T1/publish"; }},
        {"query added to", [](Request& request) { request.target += "&x=1"; }},
        {"body swapped", [](Request& request) { request.body = R"({"a":2})"; }},
        {"body dropped", [](Request& request) { request.body.clear(); }},
        {"body swapped with its digest",
         [](Request& request) {
             request.body = R"({"a":2})";
             request.headers["content-digest"] = content_digest(request);
         }},
        {"body and digest dropped",
         [](Request& request) {
             request.body.clear();
             request.headers.erase("content-digest");
         }},
        {"two digests", [](Request& request) { request.headers["content-digest"] += ", sha-256=:AAAA:"; }},
        {"content-digest dropped", dropped("content-digest")},
        {"content-type altered", header("content-type", "text/plain")},
        {"content-type dropped", dropped("content-type")},
        {"idempotency-key altered", header("idempotency-key", "k-2")},
        {"idempotency-key dropped", dropped("idempotency-key")},
        {"signature dropped", dropped("signature")},
        {"signature-input dropped", dropped("signature-input")},
        {"signature empty", header("signature", "haihe=::")},
        {"signature of rubbish", header("signature", "haihe=:AAAA:")},
        {"signature not base64", header("signature", "haihe=:????:")},
        {"signature without label", [](Request& request) { replace(request.headers["signature"], "haihe=", ""); }},
        {"another signature label", [](Request& request) { replace(request.headers["signature"], "haihe=", "sig1="); }},
        {"another input label", input("haihe=", "sig1=")},
        {"signature longer by a byte",
         [](Request& request) {
             auto& value = request.headers["signature"];
             value = "haihe=:" + trust::base64(*trust::from_base64(value.substr(7, value.size() - 8)) + '\0') + ":";
         }},
        {"component dropped", input(R"( "@query")", "")},
        {"header component dropped", input(R"( "idempotency-key")", "")},
        {"components in another order", input(R"("@path" "@query")", R"("@query" "@path")")},
        {"component repeated", input(R"("@path")", R"("@path" "@path")")},
        {"created altered",
         [](Request& request) {
             auto const second = kNow.milliseconds / 1000;
             replace(request.headers["signature-input"], std::to_string(second), std::to_string(second + 1));
         }},
        {"created missing", input(";created=", ";x=")},
        {"expires missing", input(";expires=", ";x=")},
        {"nonce altered", input(";nonce=\"", ";nonce=\"0")},
        {"nonce missing", input(";nonce=", ";x=")},
        {"nonce empty",
         [](Request& request) {
             auto& value = request.headers["signature-input"];
             auto const begin = value.find(";nonce=\"") + 8;
             value.erase(begin, value.find('"', begin) - begin);
         }},
        {"keyid missing", input(";keyid=", ";x=")},
        {"alg altered", input("haihe-sm2-sm3", "ecdsa-p256-sha256")},
        {"alg missing", input(";alg=", ";x=")},
        {"parameter repeated", input(";alg=", ";created=1;alg=")},
        {"parameter unknown", input(";alg=", ";tag=\"x\";alg=")},
        {"created not a number", input(";created=1", ";created=-1")},
        {"created beyond all numbers", input(";created=", ";created=9999999999999999")},
        {"space between parameters", input(";alg=", "; alg=")},
        {"cut short", [](Request& request) { request.headers["signature-input"].pop_back(); }},
        {"rubbish", header("signature-input", "haihe=();;;\"")},
        {"empty", header("signature-input", "")},
        {"a second signature",
         [](Request& request) { request.headers["signature-input"] += ", other=(\"@method\");created=1"; }},
    };
    EXPECT_EQ(rule_of(signed_by(signer, made_request())), "accepted");
    std::string text;
    for (auto const& attack : attacks) {
        auto request = signed_by(signer, made_request());
        attack.alter(request);
        auto const refused = guard->authenticate(request);
        ASSERT_FALSE(refused) << attack.name;
        EXPECT_EQ(refused.error().rule, "request_signature_is_valid") << attack.name;
        EXPECT_EQ(refused.error().kind, kernel::RefusalKind::unauthenticated) << attack.name;
        EXPECT_TRUE(refused.error().facts.empty() && refused.error().path.empty()) << attack.name;
        if (text.empty()) text = refused.error().text.zh + refused.error().text.en;
        EXPECT_EQ(refused.error().text.zh + refused.error().text.en, text) << attack.name; // tells nothing more
    }
}

TEST_F(AccessTest, signed_request_is_read_while_it_is_hashed_and_by_nobody_before_its_signer_is_known) {
    for (std::size_t const size : {std::size_t{1}, std::size_t{64} << 10, std::size_t{1} << 20}) {
        int reads = 0;
        auto const ask = [&](Request const& request) {
            auto const caller = guard->authenticate(request, [&reads] { ++reads; });
            return caller ? "accepted" : caller.error().rule;
        };
        auto const large = made_request("POST", "/tenders", std::string(size, 'x'));
        EXPECT_EQ(ask(signed_by(signer, large)), "accepted") << size;
        EXPECT_EQ(reads, 1) << size;
        auto swapped = signed_by(signer, large);
        swapped.body.back() = 'y';
        EXPECT_EQ(ask(swapped), "request_signature_is_valid") << size; // whatever was read of it meanwhile
        reads = 0;
        auto forged = signed_by(signer, large);
        forged.headers["content-digest"] = content_digest(swapped);
        EXPECT_EQ(ask(forged), "request_signature_is_valid") << size;
        EXPECT_EQ(ask(signed_by(holder("示例生人", kTenderee), large)), "certificate_is_bound") << size;
        EXPECT_EQ(ask(signed_by(signer, large, kNow - kernel::seconds(600))), "request_is_fresh") << size;
        EXPECT_EQ(ask(large), "request_is_signed_or_signed_in") << size;
        EXPECT_EQ(reads, 0) << size;
    }
}

TEST_F(AccessTest, signed_request_with_any_one_byte_altered_is_refused) {
    auto const good = signed_by(signer, made_request());
    auto const refuse_all = [&](auto const& part) {
        auto request = good;
        std::string& text = part(request);
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto const kept = text[i];
            text[i] = static_cast<char>(kept ^ 1);
            EXPECT_NE(rule_of(request), "accepted") << i << " of " << text;
            text[i] = kept;
        }
    };
    refuse_all([](Request& request) -> std::string& { return request.method; });
    refuse_all([](Request& request) -> std::string& { return request.target; });
    refuse_all([](Request& request) -> std::string& { return request.body; });
    for (auto const* name : {"signature-input", "signature", "content-digest", "content-type", "idempotency-key"})
        refuse_all([name](Request& request) -> std::string& { return request.headers[name]; });
    EXPECT_EQ(rule_of(good), "accepted");
}

TEST_F(AccessTest, signed_request_gains_no_header_that_was_not_signed) {
    auto request = made_request("POST", "/x", "");
    request.headers.erase("content-type");
    request.headers.erase("idempotency-key");
    for (auto const* name : {"content-type", "idempotency-key", "content-digest"}) {
        auto added = signed_by(signer, request);
        added.headers[name] = "x";
        EXPECT_EQ(rule_of(added), "request_signature_is_valid") << name;
    }
    auto bodied = signed_by(signer, request);
    bodied.body = "smuggled";
    EXPECT_EQ(rule_of(bodied), "request_signature_is_valid");
    EXPECT_EQ(rule_of(signed_by(signer, request)), "accepted");
}

TEST_F(AccessTest, signed_request_is_for_this_platform_alone) {
    EXPECT_EQ(rule_of(signed_by(signer, made_request(), kNow, "other.example:8443")), "request_signature_is_valid");
    auto redirected = made_request();
    redirected.headers["host"] = "other.example:8443"; // what Host says does not matter
    EXPECT_EQ(rule_of(signed_by(signer, redirected, kNow, "other.example:8443")), "request_signature_is_valid");
    EXPECT_EQ(rule_of(signed_by(signer, redirected)), "accepted");
    EXPECT_EQ(rule_of(signed_by(signer, made_request(), kNow, "JiaoYi.Example:8443")), "accepted");
    auto const elsewhere = made_guard(kernel::seconds(60), "other.example:8443");
    auto const request = signed_by(signer, made_request());
    EXPECT_EQ(rule_of(*elsewhere, request), "request_signature_is_valid");
    EXPECT_EQ(rule_of(request), "accepted");
}

TEST_F(AccessTest, signed_request_needs_the_label_of_requests) {
    for (auto const* label : {"haihe/sign-in/1", "haihe/tree-head/1", "haihe/request/2", ""}) {
        ByHand wrong;
        wrong.label = label;
        EXPECT_EQ(rule_of(wrong.sign(with_digest(), signer)), "request_signature_is_valid") << label;
    }
    EXPECT_EQ(rule_of(ByHand{}.sign(with_digest(), signer)), "accepted");
}

TEST_F(AccessTest, signed_request_in_another_name_is_refused) {
    ByHand by_hand;
    by_hand.keyid = operator_.digest();
    EXPECT_EQ(rule_of(by_hand.sign(with_digest(), signer)), "request_signature_is_valid");
    for (auto const& keyid :
         {std::string("x"), std::string(64, '0'), platform.certificate.digest().to_string() + "0"}) {
        by_hand.keyid = keyid;
        EXPECT_EQ(rule_of(by_hand.sign(with_digest(), signer)), "certificate_is_bound") << keyid;
    }
    by_hand.keyid = "";
    by_hand.alg = "ecdsa-p256-sha256";
    EXPECT_EQ(rule_of(by_hand.sign(with_digest(), signer)), "request_signature_is_valid");
}

TEST_F(AccessTest, signed_request_may_carry_its_parameters_in_any_order) {
    auto request = with_digest();
    auto const second = std::to_string(kNow.milliseconds / 1000);
    auto const parameters = covered_components(request) + ";alg=\"haihe-sm2-sm3\";keyid=\"" + signer.digest() +
                            "\";nonce=\"n\";expires=" + std::to_string(kNow.milliseconds / 1000 + 1) +
                            ";created=" + second;
    auto const value = signer.key.sign(kRequestLabel, signature_base(request, kAuthority, parameters));
    request.headers["signature-input"] = "haihe=" + parameters;
    request.headers["signature"] = "haihe=:" + trust::base64(value) + ":";
    EXPECT_EQ(rule_of(request), "accepted");
}

TEST_F(AccessTest, signed_request_is_fresh_to_the_second) {
    auto const now = kNow.milliseconds / 1000;
    struct Case {
        std::int64_t created, expires;
        char const* rule;
    };
    std::vector<Case> const cases{
        {now, now + 60, "accepted"},
        {now, now + 61, "request_is_fresh"}, // lives too long
        {now, now + 1, "accepted"},
        {now, now, "request_is_fresh"}, // lives no time at all
        {now, now - 1, "request_is_fresh"},
        {now + 60, now + 61, "accepted"}, // a clock a minute ahead
        {now + 61, now + 62, "request_is_fresh"},
        {now - 119, now - 59, "accepted"}, // a clock a minute behind
        {now - 120, now - 60, "request_is_fresh"},
        {now - 61, now - 60, "request_is_fresh"},
        {0, 60, "request_is_fresh"},
    };
    int number = 0;
    for (auto const& one : cases) {
        ByHand by_hand;
        by_hand.created = one.created;
        by_hand.expires = one.expires;
        by_hand.nonce = "n" + std::to_string(++number);
        auto const caller = guard->authenticate(by_hand.sign(with_digest(), signer));
        EXPECT_EQ(caller ? "accepted" : caller.error().rule, one.rule) << one.created - now << ' ' << one.expires - now;
        if (!caller) {
            EXPECT_EQ(caller.error().facts, (std::vector<kernel::Fact>{{"now", kNow.to_string()}}));
        }
    }
}

TEST_F(AccessTest, signed_request_is_accepted_as_far_off_as_a_fast_clock_needs) {
    auto const patient = made_guard(kernel::days(30));
    auto const request = signed_by(signer, made_request());
    auto const second = signed_by(signer, made_request());
    auto const third = signed_by(signer, made_request());
    clock.set(kNow + kernel::days(30) + kernel::seconds(59), 0);
    EXPECT_EQ(rule_of(request), "request_is_fresh");
    EXPECT_EQ(rule_of(*patient, request), "accepted");
    EXPECT_EQ(rule_of(*patient, request), "request_is_not_replayed");
    EXPECT_EQ(rule_of(*patient, second), "accepted");
    clock.set(kNow + kernel::days(30) + kernel::seconds(60), 0);
    EXPECT_EQ(rule_of(*patient, third), "request_is_fresh");
    EXPECT_EQ(rule_of(*patient, request), "request_is_fresh");
}

TEST_F(AccessTest, signed_request_counts_once) {
    auto const request = signed_by(signer, made_request());
    EXPECT_EQ(rule_of(request), "accepted");
    EXPECT_EQ(rule_of(request), "request_is_not_replayed");
    clock.set(kNow + kernel::seconds(119), 0); // the last moment at which it could still count
    EXPECT_EQ(rule_of(request), "request_is_not_replayed");
    clock.set(kNow + kernel::seconds(120), 0);
    EXPECT_EQ(rule_of(request), "request_is_fresh");
}

TEST_F(AccessTest, signed_request_with_a_used_nonce_is_refused_whatever_else_it_says) {
    ByHand by_hand;
    EXPECT_EQ(rule_of(by_hand.sign(with_digest(), signer)), "accepted");
    by_hand.created += 1;
    EXPECT_EQ(rule_of(by_hand.sign(with_digest(made_request("POST", "/other")), signer)), "request_is_not_replayed");
    EXPECT_EQ(rule_of(by_hand.sign(with_digest(), operator_)), "accepted"); // another's nonce is another
}

TEST_F(AccessTest, signed_request_sent_by_many_at_once_counts_once) {
    auto const request = signed_by(signer, made_request());
    std::atomic<int> accepted = 0, repeated = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            auto const rule = rule_of(request);
            if (rule == "accepted") ++accepted;
            if (rule == "request_is_not_replayed") ++repeated;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(accepted, 1);
    EXPECT_EQ(repeated, 7);
}

TEST_F(AccessTest, signed_request_that_failed_uses_no_nonce_up) {
    auto const request = signed_by(signer, made_request());
    auto altered = request;
    altered.body = "x";
    EXPECT_EQ(rule_of(altered), "request_signature_is_valid");
    EXPECT_EQ(rule_of(request), "accepted");
}

TEST_F(AccessTest, signed_request_is_judged_by_the_directory_of_this_moment) {
    auto const ask = [&](Holder const& holder) {
        auto const caller = guard->authenticate(signed_by(holder, made_request()));
        return caller ? "accepted" : caller.error().rule;
    };
    EXPECT_EQ(ask(signer), "accepted");
    publish_list(2, {signer.certificate.serial()});
    EXPECT_EQ(ask(signer), "certificate_is_not_revoked");
    publish_list(3);
    EXPECT_EQ(ask(signer), "accepted");
    tell(bound(signer, "revoked"));
    EXPECT_EQ(ask(signer), "certificate_is_bound");
    tell(bound(signer));
    tell(entity("withdrawn"));
    EXPECT_EQ(ask(signer), "entity_is_registered");
    tell(entity());
    auto list =
        exchange::TrustListPublished{4, kNow + kernel::days(1), {{"甲", authority.root.to_pem(), {}, {}, true}}};
    tell(list); // suspended
    EXPECT_EQ(ask(signer), "certificate_authority_is_recognised");
    EXPECT_EQ(ask(platform), "certificate_authority_is_recognised");
    list.serial = 5;
    list.authorities[0] = {"甲", trust::MadeAuthority().root.to_pem(), {}, {}, false}; // another of the same name
    tell(list);
    EXPECT_EQ(ask(signer), "certificate_chain_is_valid");
}

TEST_F(AccessTest, signed_request_of_an_unconnected_platform_is_refused) {
    for (auto const* state : {"suspended", "withdrawn"}) {
        tell(exchange::PlatformRegistered{"A1201000002", "示例水务交易平台", "trading", "https://shuiwu.example",
                                          platform.certificate.to_pem(), state});
        auto const refused = guard->authenticate(signed_by(platform, made_request()));
        ASSERT_FALSE(refused) << state;
        EXPECT_EQ(refused.error().rule, "platform_is_connected");
        EXPECT_EQ(refused.error().kind, kernel::RefusalKind::forbidden);
    }
    // A suspended platform does not speak through another registration of the same certificate's binding either.
    auto as_person = bound(platform);
    tell(as_person);
    EXPECT_EQ(rule_of(signed_by(platform, made_request())), "platform_is_connected");
}

TEST_F(AccessTest, signed_request_under_a_binding_of_another_certificate_is_refused) {
    auto const other = holder("示例冒名", kTenderee);
    auto wrong = bound(other);
    wrong.digest = std::string(64, 'a');
    tell(wrong);
    ByHand by_hand;
    by_hand.keyid = wrong.digest;
    EXPECT_EQ(rule_of(by_hand.sign(with_digest(), other)), "certificate_is_bound");
}

TEST_F(AccessTest, request_without_anything_is_nobodys) {
    EXPECT_EQ(rule_of(made_request()), "request_is_signed_or_signed_in");
    auto basic = made_request();
    basic.headers["authorization"] = "Basic eDp5";
    basic.headers["cookie"] = "__Host-other=1; x__Host-haihe=2";
    EXPECT_EQ(rule_of(basic), "request_is_signed_or_signed_in");
}

} // namespace haihe::access
