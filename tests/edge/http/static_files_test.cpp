#include "edge/http/running_server.hpp"
#include "edge/http/static_files.hpp"
#include "edge/http/unpacked.hpp"

#include <fstream>

namespace haihe::edge::http {
namespace {

struct Site {
    Site() {
        std::filesystem::create_directories(root() + "/assets");
        write("index.html", "<html>");
        write("assets/app.0a1b.js", "script");
        write("assets/app.0a1b.js.gz", "packed");
        write(".secret", "secret");
        std::ofstream(directory.path() + "/outside.txt") << "outside";
        std::filesystem::create_symlink(directory.path() + "/outside.txt", root() + "/link.txt");
        router.add("GET", "/api", [](Request const&) { return Response::text("api"); });
        router.serve_files(root());
    }
    [[nodiscard]] std::string root() const { return directory.path() + "/root"; }
    void write(std::string const& name, std::string const& text) const { std::ofstream(root() + '/' + name) << text; }
    [[nodiscard]] Response get(std::string target, Headers headers = {}) const {
        Request request;
        request.method = "GET";
        request.target = std::move(target);
        request.headers = std::move(headers);
        return router.handle(request);
    }

    TemporaryDirectory directory;
    Router router;
};

TEST(static_files, are_served_with_their_types) {
    Site const site;
    auto const script = site.get("/assets/app.0a1b.js");
    EXPECT_EQ(script.status, 200);
    EXPECT_TRUE(script.file->ends_with("app.0a1b.js"));
    EXPECT_EQ(script.headers.at("content-type"), "text/javascript; charset=utf-8");
    EXPECT_NE(script.headers.at("cache-control").find("immutable"), std::string::npos);
    auto const packed = site.get("/assets/app.0a1b.js", {{"accept-encoding", "br, gzip"}});
    EXPECT_TRUE(packed.file->ends_with(".gz"));
    EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
    EXPECT_NE(packed.headers.at("etag"), script.headers.at("etag"));
    EXPECT_EQ(site.get("/").headers.at("cache-control"), "no-cache");
    EXPECT_EQ(site.get("/api").body, "api");
}

TEST(static_files, are_packed_in_memory_where_no_packed_one_lies_beside) {
    Site const site;
    std::string const style(3000, 'a');
    site.write("assets/app.css", style);
    site.write("assets/picture.png", style);
    for (int round = 0; round < 2; ++round) {
        auto const packed = site.get("/assets/app.css", {{"accept-encoding", "gzip"}});
        EXPECT_FALSE(packed.file);
        EXPECT_EQ(unpacked(packed.body), style);
        EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
        EXPECT_EQ(packed.headers.at("vary"), "Accept-Encoding");
        auto const plain = site.get("/assets/app.css", {{"accept-encoding", "gzip;q=0"}});
        EXPECT_TRUE(plain.file);
        EXPECT_EQ(plain.headers.at("vary"), "Accept-Encoding");
        EXPECT_NE(plain.headers.at("etag"), packed.headers.at("etag"));
    }
    EXPECT_TRUE(site.get("/assets/picture.png", {{"accept-encoding", "gzip"}}).file);
    EXPECT_TRUE(site.get("/", {{"accept-encoding", "gzip"}}).file) << "too small to gain by it";
    site.write("assets/app.css", style + "b");
    EXPECT_EQ(unpacked(site.get("/assets/app.css", {{"accept-encoding", "gzip"}}).body), style + "b");
}

TEST(static_files, answer_a_browser_with_the_page_for_addresses_of_the_application) {
    Site const site;
    EXPECT_EQ(site.get("/notices/1", {{"accept", "text/html"}}).status, 200);
    EXPECT_EQ(site.get("/notices/1", {{"accept", "application/json"}}).status, 404);
}

TEST(static_files, never_leave_their_directory) {
    Site const site;
    for (auto const* target : {"/.secret", "/link.txt", "/assets/../../outside.txt", "/%2e%2e/outside.txt",
                               "/..%2foutside.txt", "/assets%5c..", "/missing.js", "/assets.d/x.js"}) {
        auto const status = site.get(target).status;
        EXPECT_TRUE(status == 404 || status == 400) << target << ' ' << status;
    }
    EXPECT_THROW(StaticFiles("/nonexistent"), std::runtime_error);
}

} // namespace
} // namespace haihe::edge::http
