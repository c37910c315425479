// The public list of notices (GET /notices under changing filters and pages) from a live database of 100,000 notices
// over 16 kept connections, beside the same server around the bare SQL: the two statements of the list, each row
// written as JSON as it comes, no query parsed but for the filter's text, no platform named. wrk drives both on the
// same cores; rounds alternate. Twice: questions that hardly anybody asked before, and the 120 that everybody asks,
// whose answers the node keeps until its ledger grows.

#include "series.hpp"
#include "told_hub.hpp"

#include "edge/http/server.hpp"
#include "hub/notice/notice_query.hpp"
#include "json/codec.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace haihe::bench {

namespace http = edge::http;

constexpr std::int64_t kNotices = 100'000;

/// Half a million questions, each as likely as any other; 20 notices a page in the middle. Programs of wrk's own.
constexpr char const* kRareQuestions = R"(
local kinds = {"", "&kind=announcement", "&kind=clarification"}
local regions = {"", "&region=120112", "&region=120115", "&region=120101", "&region=120116"}
local industries = {"", "&industry=N76", "&industry=E48"}
local states = {"", "&state=open", "&state=closed"}
local categories = {"", "&category=works"}
local threads = 0
setup = function(thread) threads = threads + 1; thread:set("seed", os.time() * 64 + threads) end
init = function() math.randomseed(seed) end
local one = function(of) return of[math.random(#of)] end
request = function()
  return wrk.format("GET", "/notices?page=" .. math.random(50) .. "&limit=" .. math.random(40) ..
    one(kinds) .. one(regions) .. one(industries) .. one(states) .. one(categories))
end
)";

/// What everybody asks for: everything, and the newest of a kind, a region, an industry, a state, a category, words; a
/// few pages deep.
constexpr char const* kUsualQuestions = R"(
local filters = {"", "&kind=announcement", "&kind=clarification", "&region=120112", "&region=120115", "&industry=N76",
  "&kind=announcement&region=120112", "&kind=announcement&state=open", "&state=closed", "&category=works",
  "&kind=announcement&state=open&industry=E48", "&q=%E6%B2%B3%E9%81%93"}
local number = 0
request = function()
  number = number + 1
  return wrk.format("GET", "/notices?page=" .. (math.floor(number / #filters) % 10 + 1) .. filters[number % #filters + 1])
end
)";

std::unique_ptr<http::Server> served(http::Router const& router, edge::Clock const& clock) {
    http::ServerOptions options;
    options.io_threads = 2;
    auto server = std::make_unique<http::Server>(router, clock, options);
    server->start();
    return server;
}

/// The statements of the list and nothing around them.
class BareSql {
public:
    BareSql(std::string const& database, edge::Clock const& clock) : reads_(database), clock_(clock) {
        router_.add("GET", "/notices", [this](http::Request const& request) { return answer(request); });
        server_ = served(router_, clock);
    }
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }

private:
    struct Asked {
        std::string sql;
        std::vector<std::string> texts;
        bool by_time = false;
        std::int64_t limit = 20;
    };
    [[nodiscard]] static Asked asked(http::Request const& request) {
        Asked all{" WHERE 1 = 1", {}};
        auto const equals = [&](char const* name) {
            if (auto const value = request.query_value(name)) {
                all.sql += std::string(" AND ") + name + " = ?";
                all.texts.push_back(*value);
            }
        };
        equals("kind");
        equals("industry");
        equals("region");
        if (auto const category = request.query_value("category")) {
            all.sql += " AND instr(categories, ?) > 0";
            all.texts.push_back(" " + *category + " ");
        }
        if (auto const words = request.query_value("q")) {
            all.sql += " AND instr(title || ' ' || tender || ' ' || tenderee_name, ?) > 0";
            all.texts.push_back(*words);
        }
        if (auto const state = request.query_value("state")) {
            all.sql += *state == "open" ? " AND held = 0 AND bid_deadline > ?" : " AND held = 0 AND bid_deadline <= ?";
            all.by_time = true;
        }
        if (auto const limit = request.query_value("limit")) all.limit = std::atoll(std::string(*limit).c_str());
        return all;
    }
    edge::sql::Query& bind(edge::sql::Query& query, Asked const& asked) const {
        for (auto const& text : asked.texts) query.bind(text);
        if (asked.by_time) query.bind(clock_.now().milliseconds);
        return query;
    }
    http::Response answer(http::Request const& request) {
        auto const question = asked(request);
        auto const page = std::atoll(std::string(request.query_value("page").value_or("1")).c_str());
        auto reads = reads_.lease();
        std::string text = R"({"items":[)";
        {
            auto rows = reads->query("SELECT id, kind, tender, title, tenderee_name, agency_name, industry, region, "
                                     "estimated_price, published_at, documents_until, bid_deadline, platform, held "
                                     "FROM notices" +
                                     question.sql + " ORDER BY number DESC LIMIT ? OFFSET ?");
            bind(rows, question).bind(question.limit).bind((page - 1) * question.limit);
            for (bool first = true; rows.next(); first = false) {
                text += first ? "{" : ",{";
                for (int column = 0; column < rows.columns(); ++column) {
                    if (rows.is_null(column)) continue;
                    text += "\"" + std::to_string(column) + "\":\"";
                    text += rows.kind(column) == edge::sql::Kind::integer ? std::to_string(rows.integer(column))
                                                                          : rows.text(column);
                    text += "\",";
                }
                text.back() = '}';
            }
        }
        auto count = reads->query("SELECT count(*) FROM (SELECT 1 FROM notices" + question.sql + " LIMIT ?) AS found");
        bind(count, question).bind(hub::kNoticesCountedMax).next();
        return http::Response::json(text + R"(],"total":)" + std::to_string(count.integer(0)) + "}");
    }

    edge::sql::ReadPool reads_;
    edge::Clock const& clock_;
    http::Router router_;
    std::unique_ptr<http::Server> server_;
};

double drive(std::uint16_t port, std::string const& questions, int seconds) {
    auto const command =
        "wrk -t2 -c16 -d" + std::to_string(seconds) + "s -s " + questions + " http://127.0.0.1:" + std::to_string(port);
    auto* const wrk = ::popen(command.c_str(), "r");
    if (!wrk) throw std::runtime_error("cannot start wrk");
    std::string text;
    char piece[512];
    while (auto const got = std::fread(piece, 1, sizeof piece, wrk)) text.append(piece, got);
    ::pclose(wrk);
    auto const rate = text.find("Requests/sec:");
    if (rate == std::string::npos || text.find("Non-2xx") != std::string::npos ||
        text.find("Socket errors") != std::string::npos)
        throw std::runtime_error("wrk is not installed (./run bench installs it), or met errors:\n" + text);
    return std::atof(text.c_str() + rate + 13);
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    int const seconds = argc > 2 ? std::atoi(argv[2]) : 3;
    auto const notices = argc > 3 ? std::atoll(argv[3]) : kNotices;
    ToldHub hub;
    auto const taken = seconds_of([&] { hub.tell(notices / kNoticesOfTender * kMessagesOfTender); });
    std::printf("%lld notices told in %.0f s; 16 kept connections, %u cores; wrk runs on the same cores\n",
                static_cast<long long>(notices), taken, std::thread::hardware_concurrency());
    auto& node = hub.open();
    auto const ours = served(node.router(), hub.clock());
    BareSql const bare(hub.database(), hub.clock());
    for (auto const& [name, program] : {std::pair{"page-rare", kRareQuestions}, std::pair{"page", kUsualQuestions}}) {
        auto const questions = (hub.directory() / (std::string(name) + ".lua")).string();
        if (!(std::ofstream(questions) << program << std::flush)) throw std::runtime_error("cannot write " + questions);
        drive(ours->port(), questions, 1);
        drive(bare.port(), questions, 1);
        Series series;
        Series::print_heading("pages/s, bare SQL");
        for (int round = 0; round < rounds; ++round) {
            auto const a = drive(ours->port(), questions, seconds);
            series.add(a, drive(bare.port(), questions, seconds));
        }
        series.print_json(name, "pages/s", "the same server around the bare SQL");
    }
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench page: %s\n", fault.what());
        return 1;
    }
}
