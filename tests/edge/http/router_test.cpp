#include "edge/http/router.hpp"

#include <gtest/gtest.h>

namespace haihe::edge::http {
namespace {

Request ask(std::string method, std::string target) {
    Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    return request;
}

Router sample() {
    Router router;
    auto const tell = [](char const* what) {
        return [what](Request const& request) {
            std::string text = what;
            for (auto const& [name, value] : request.captures) text += ' ' + name + '=' + value;
            return Response::text(text);
        };
    };
    router.add("GET", "/tenders/new", tell("new"));
    router.add("GET", "/tenders/{code}", tell("tender"));
    router.add("PUT", "/tenders/{code}", tell("put"));
    router.add("GET", "/tenders/{code}/lots/{lot}", tell("lot"));
    router.add("GET", "/", tell("root"));
    return router;
}

TEST(router, finds_the_first_route_that_fits) {
    auto const router = sample();
    EXPECT_EQ(router.handle(ask("GET", "/tenders/new")).body, "new");
    EXPECT_EQ(router.handle(ask("GET", "/tenders/a%2Fb")).body, "tender code=a/b");
    EXPECT_EQ(router.handle(ask("HEAD", "/tenders/a")).body, "tender code=a");
    EXPECT_EQ(router.handle(ask("PUT", "/tenders/a")).body, "put code=a");
    EXPECT_EQ(router.handle(ask("GET", "/tenders/a/lots/1?x=y")).body, "lot code=a lot=1");
    EXPECT_EQ(router.handle(ask("GET", "/")).body, "root");
}

TEST(router, refuses_what_has_no_route) {
    auto const router = sample();
    for (auto const* target : {"/tenders", "/tenders/", "/tenders/a/lots", "/x"}) {
        EXPECT_EQ(router.handle(ask("GET", target)).status, 404) << target;
    }
    auto const wrong = router.handle(ask("DELETE", "/tenders/a"));
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.headers.at("allow"), "GET, HEAD, PUT");
    EXPECT_EQ(router.handle(ask("GET", "/../x")).status, 400);
}

TEST(router, is_built_without_mistakes) {
    auto router = sample();
    auto const nothing = [](Request const&) { return Response(); };
    EXPECT_THROW(router.add("GET", "/tenders/{code}", nothing), std::logic_error);
    for (auto const* pattern : {"", "a", "//", "/{}", "/{a", "/a}", "/a//b"}) {
        EXPECT_THROW(router.add("GET", pattern, nothing), std::logic_error) << pattern;
    }
    EXPECT_THROW(router.add("POST", "/x", nothing, {.public_read = true}), std::logic_error);
}

} // namespace
} // namespace haihe::edge::http
