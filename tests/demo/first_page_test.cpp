#include "demo/first_page/first_page.hpp"
#include "source_directory.hpp"

#include "demo/cast/authority.hpp"
#include "demo/story.hpp"
#include "edge/config/city_file.hpp"
#include "trust/digest.hpp"
#include "trust/signed_document.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace haihe::demo {

namespace {

using edge::http::Request;
using edge::http::Response;

constexpr char const* kUrl = "http://127.0.0.1:8084";

struct Answered {
    std::string challenge;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (challenge, signature))

struct Asked {
    std::string certificate;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (certificate))

/// Platforms that look at who signs in, as the real ones do.
struct Platforms final : edge::http::Transport {
    std::string origin_shown; ///< instead of their own
    std::string asked_for;    ///< PEM
    int sessions = 0;

    kernel::Result<Response> send(std::string const& url, Request const& request) override {
        auto const origin = url.substr(0, url.size() - request.target.size());
        if (request.path == "/sign-in/challenge") {
            asked_for = json::read<Asked>(request.body)->certificate;
            auto const text = R"({\"origin\":\")" + (origin_shown.empty() ? origin : origin_shown) +
                              R"(\",\"platform\":\")" + code_at(origin) + R"(\"})";
            return Response::json(R"({"challenge":")" + text + R"(","nonce":"n"})");
        }
        if (request.path == "/sign-in") {
            auto const answer = json::read<Answered>(request.body).value();
            auto const certificate = trust::Certificate::parse(asked_for).value();
            EXPECT_EQ(answer.signature.label, "haihe/sign-in/1");
            EXPECT_TRUE(certificate.verifies("haihe/sign-in/1", answer.challenge,
                                             trust::from_base64(answer.signature.value).value()));
            return Response::json(R"({"expiresAt":"2026-03-02T01:00:00.000Z","session":"s)" +
                                  std::to_string(++sessions) + "\"}");
        }
        return Response::json("{}", 404);
    }
    std::map<std::string, Platform> at;
    std::string code_at(std::string const& origin) {
        for (auto const& [word, platform] : at)
            if (platform.url == origin) return platform.code;
        return "?";
    }
};

struct World {
    Cast cast{edge::config::read_city(source_directory() / "config/tianjin.toml").value()};
    std::map<std::string, Platform> platforms = at_ports();
    Platforms transport;
    Visitor visitor{transport, {}};
    Director director{{}, story_begins(), visitor};
    Terminal terminal{Language::en};
    Chronicle chronicle;
    std::map<std::string, Person> people;
    Pace pace{1.0};
    FirstPage page = make();

    std::map<std::string, Platform> at_ports() {
        std::map<std::string, Platform> all;
        int port = 8080;
        for (auto const& card : cast.platforms())
            all.emplace(card.word, Platform{card.word, card.code, "http://127.0.0.1:" + std::to_string(port++)});
        return all;
    }
    FirstPage make() {
        transport.at = platforms;
        CertificateAuthority const authority("示例", Algorithm::p256, story_begins());
        for (auto const& card : cast.people())
            people.emplace(card.word,
                           Person(card, authority.issue({card.name, "示例", ""}), visitor, chronicle.receipts));
        return {{cast, platforms, people, visitor, director, terminal, chronicle},
                pace,
                {"/nowhere", "/nowhere"},
                "/nowhere/haihe",
                kUrl};
    }
    Response ask(std::string method, std::string target, std::string body = "", edge::http::Headers headers = {}) {
        Request request;
        request.method = std::move(method);
        request.target = std::move(target);
        request.body = std::move(body);
        request.headers = std::move(headers);
        request.headers.try_emplace("host", "127.0.0.1:8084");
        request.headers.try_emplace("sec-fetch-site", "same-origin");
        return page.router().handle(request);
    }
};

} // namespace

TEST(FirstPage, SignsInWithThePersonsKeyAndHandsTheSessionToTheBrowser) {
    World world;
    auto const opened = world.ask("POST", "/doors/water-signer.water?lang=en");
    EXPECT_EQ(opened.status, 303) << opened.body;
    EXPECT_EQ(opened.headers.at("location"), "http://127.0.0.1:8082/own-tenders?signed-in&lang=en");
    EXPECT_EQ(opened.headers.at("set-cookie"), "__Host-haihe=s1; Secure; HttpOnly; SameSite=Strict; Path=/");
    EXPECT_EQ(world.transport.asked_for, world.people.at("water/signer").certificate().to_pem());
    EXPECT_EQ(opened.body, "") << "no session where a script could read it";
}

TEST(FirstPage, SignsNoChallengeOfAnotherPlatform) {
    World world;
    world.transport.origin_shown = "http://elsewhere";
    EXPECT_EQ(world.ask("POST", "/doors/water-signer.water").status, 500);
    EXPECT_EQ(world.transport.sessions, 0);
}

TEST(FirstPage, OpensNoDoorForAnotherSite) {
    World world;
    auto const door = "/doors/water-signer.water";
    EXPECT_EQ(world.ask("POST", door, "", {{"sec-fetch-site", "cross-site"}, {"origin", "http://evil.example"}}).status,
              403);
    EXPECT_EQ(world.ask("POST", door, "", {{"host", "evil.example:8084"}}).status, 403) << "a name pointed at us";
    EXPECT_EQ(world.ask("GET", "/city", "", {{"host", "evil.example:8084"}}).status, 403);
    EXPECT_EQ(world.ask("GET", door).status, 405);
    EXPECT_EQ(world.ask("POST", "/doors/mayor.hub").status, 404);
    EXPECT_EQ(world.transport.sessions, 0);
}

TEST(FirstPage, HasADoorIntoEveryRoleAndForSixDepartments) {
    World world;
    std::map<std::string, int> roles;
    std::set<std::string> ids;
    for (auto const& door : doors_of(world.cast)) {
        ++roles[door.role];
        EXPECT_TRUE(ids.insert(door.id).second) << door.id;
        EXPECT_EQ(world.ask("POST", "/doors/" + door.id).status, 303) << door.id;
    }
    for (auto const* role :
         {"tenderee", "agency", "bidder", "expert", "supervisor", "operator", "hub-operator", "notary"})
        EXPECT_GE(roles[role], 1) << role;
    EXPECT_EQ(roles["supervisor"], 6);
}

TEST(FirstPage, LeadsASupervisorToTheDepartmentsOwnTenders) {
    World world;
    auto const code = world.cast.entity("water-department").code;
    EXPECT_EQ(world.ask("POST", "/doors/water-department-supervisor.supervision").headers.at("location"),
              "http://127.0.0.1:8083/?department=" + code + "&signed-in&lang=zh-CN");
}

TEST(FirstPage, LeadsToTheExpertWhoWasSeatedLast) {
    World world;
    auto const word = world.cast.experts().back().person;
    world.chronicle.last_seated.take({word, "construction"});
    auto const id = expert_door(word, "construction").id;
    EXPECT_EQ(world.ask("POST", "/doors/" + id).headers.at("location"),
              "http://127.0.0.1:8081/own-evaluations?signed-in&lang=zh-CN");
}

TEST(FirstPage, HandsOverKeysOfThoseBehindADoorAlone) {
    World world;
    EXPECT_EQ(world.ask("GET", "/keys/water-signer.key.pem").file, "/nowhere/people/water-signer.key.pem");
    EXPECT_EQ(world.ask("GET", "/keys/water-signer.certificate.pem").status, 200);
    for (auto const* file : {"hub.key.pem", "archive-custodian.key.pem", "..%2Fplatforms%2Fhub.key.pem", "x"})
        EXPECT_EQ(world.ask("GET", std::string("/keys/") + file).status, 404) << file;
}

TEST(FirstPage, SetsThePaceWithinBounds) {
    World world;
    EXPECT_EQ(world.ask("POST", "/pace", R"({"percent":400})").status, 200);
    EXPECT_EQ(world.pace.speed(), 4.0);
    EXPECT_EQ(world.ask("POST", "/pace", R"({"percent":6000})").status, 200);
    EXPECT_EQ(world.ask("POST", "/pace", R"({"percent":0})").status, 200);
    EXPECT_EQ(world.ask("POST", "/pace", R"({"percent":6001})").status, 422);
    EXPECT_EQ(world.ask("POST", "/pace", R"({"percent":-1})").status, 422);
    EXPECT_EQ(world.pace.speed(), 0.0);
}

} // namespace haihe::demo
