#include "scenario/city.hpp"
#include "source_directory.hpp"

#include "edge/config/calendar_file.hpp"
#include "edge/s3/s3_server.hpp"
#include "edge/sql/postgres_server.hpp"
#include "hub/hub_platform.hpp"
#include "scenario/wrong_clock.hpp"
#include "supervision/supervision_platform.hpp"
#include "trading/trading_platform.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace haihe::scenario {

namespace {

std::string authority_of(std::string const& url) {
    auto const begin = url.find("://") + 3;
    return url.substr(begin, url.find('/', begin) - begin);
}

/// HAIHE_STORE=postgres: every node of the city keeps its ledger on a server.
std::string make_database(std::filesystem::path const& place) {
    auto const* const store = std::getenv("HAIHE_STORE");
    if (!store || std::string_view(store) == "sqlite") return (place / "ledger.db").string();
    return edge::sql::PostgresServer::shared().make_database();
}

/// HAIHE_FILES=s3: a trading platform keeps its files in an object store.
std::unique_ptr<trading::Storage> make_storage(std::filesystem::path const& place, std::string const& role) {
    auto const* const files = std::getenv("HAIHE_FILES");
    if (!files || std::string_view(files) != "s3" || role != "trading")
        return std::make_unique<trading::Storage>(place);
    auto const bucket =
        std::make_shared<edge::s3::Bucket>(edge::s3::S3Server::shared().address(), edge::s3::Patience{});
    auto const copies = std::make_shared<edge::s3::Copies>(place / "copies", 1 << 30);
    auto const open = [&](edge::s3::ObjectStore::Options const& options) {
        return std::make_unique<edge::s3::ObjectStore>(bucket, copies, options);
    };
    return std::make_unique<trading::Storage>(open({"documents", place}), open({"bids", place / "bids", false}),
                                              place / "uploads", open({"archives", place / "archives"}));
}

boost::json::value const& value_at(boost::json::value const& document, std::string const& pointer) {
    boost::system::error_code absent;
    auto const* found = document.find_pointer(pointer, absent);
    if (!found) throw std::out_of_range(pointer + " is not in " + boost::json::serialize(document));
    return *found;
}

} // namespace

InMemory::Answer InMemory::send(std::string const& url, edge::http::Request const& request) {
    auto const authority = authority_of(url);
    if (auto const found = outside.find(authority); found != outside.end() && !cut.contains(authority))
        return found->second(request, url.substr(url.find(authority) + authority.size()));
    return weather ? weather(authority, request) : arrive(authority, request);
}

InMemory::Answer InMemory::arrive(std::string const& authority, edge::http::Request request) {
    auto const found = nodes.find(authority);
    if (found == nodes.end() || cut.contains(authority))
        return kernel::refuse(kernel::RefusalKind::unavailable, "peer_answers", {"无应答。", "No answer."});
    request.peer = "127.0.0.1";
    request.received_at = found->second->desk().clock.now();
    if (on_the_way) on_the_way(request);
    return found->second->handle(std::move(request));
}

City::City(std::string const& domain, bool sm2_platforms)
    : hub_operator(issue("示例枢纽 操作员", "")),
      trading_operator(issue("示例交易平台 操作员", "")),
      department("11120000000000010U"),
      sm2_platforms_(sm2_platforms),
      practice_(edge::config::read_calendar(source_directory() / "data/working-days.json").value()) {
    std::string pattern = (std::filesystem::temp_directory_path() / "haihe-city-XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
    departments = {{department, "市水务局(示例)", {"N76"}, {"120000"}, {"水务工程招标投标监督"}}};
    add(kHub, "hub", "hub." + domain);
    add(kTrading, "trading", "water." + domain);
    add(kOther, "trading", "build." + domain);
    add(kSupervision, "supervision", "watch." + domain);
    auto const recognise = [&](trust::MadeAuthority const& one) {
        auto const body = json::write(exchange::TrustedAuthority{"示例认证中心", one.root.to_pem(), {}, {}, false});
        auto value = boost::json::parse(body).as_object();
        value.erase("revokedSerials");
        EXPECT_EQ(ask(hub_operator, kHub, "POST", "/trust-list/authorities", boost::json::serialize(value)).status,
                  201);
    };
    recognise(authority);
    recognise(second_authority);
    for (auto const* code : {kTrading, kOther, kSupervision}) register_platform(code);
    register_entity(kTenderee, "天津市示例水务工程有限公司", {"tenderee"});
    register_entity(department, "市水务局(示例)", {"department"});
    run();
}

City::~City() {
    transport->nodes.clear();
    for (auto& [code, place] : nodes_) {
        place.node.reset();
        if (edge::sql::names_a_server(place.settings.database))
            edge::sql::PostgresServer::shared().drop_database(place.settings.database);
    }
    nodes_.clear();
    std::filesystem::remove_all(directory_);
}

void City::add(std::string const& code, std::string const& role, std::string const& authority_name) {
    auto const place = directory_ / code;
    std::filesystem::create_directories(place / "files");
    auto const is_hub = role == "hub";
    Place added{{code,
                 role,
                 "示例平台 " + code,
                 authority_name,
                 "http://" + authority_name,
                 make_database(place),
                 (place / "files").string(),
                 (source_directory() / "spec/exchange/schemas").string(),
                 kHub,
                 is_hub ? "" : url(kHub),
                 is_hub ? "" : nodes_.at(kHub).platform.certificate.to_pem(),
                 {(is_hub ? hub_operator : trading_operator).certificate.to_pem()},
                 0,
                 true},
                issue("示例平台 " + code, "", sm2_platforms_),
                make_storage(place / "files", role),
                nullptr,
                {}};
    open(nodes_.emplace(code, std::move(added)).first->second);
}

node::Mount City::mount_of(Place& place) {
    return [this, &place](node::Plan& plan, std::function<node::Desk&()> const& desk) {
        if (place.settings.role == "hub") hub::mount(plan, desk, practice_);
        if (place.settings.role == "trading") trading::mount(plan, desk, practice_, *place.storage);
        if (place.settings.role == "supervision") supervision::mount(plan, desk, practice_, departments);
        if (!web.empty()) plan.router.serve_files(web);
    };
}

ledger::Book City::book_of(std::string const& code) {
    auto& place = nodes_.at(code);
    return node::Node::book_of(place.settings.role, mount_of(place));
}

void City::open(Place& place) {
    auto const own = clocks.find(place.settings.code);
    auto const wrong = wrong_clocks().find(place.settings.code);
    edge::Clock const& its = wrong != wrong_clocks().end() ? *wrong->second
                             : own != clocks.end()         ? *own->second
                                                           : clock;
    place.settings.time_stamps = time_stamps;
    if (revocation) place.settings.revocation = *revocation;
    std::vector<ledger::Signer> keys{{place.platform.key, place.platform.certificate}};
    keys.insert(keys.end(), place.other_keys.begin(), place.other_keys.end());
    place.node = std::make_unique<node::Node>(place.settings, keys, its, transport, mount_of(place));
    if (place.settings.role == "hub") hub::found(place.node->desk());
    if (place.settings.role == "supervision") supervision::found(place.node->desk(), departments);
    transport->nodes[place.settings.authority] = place.node.get();
}

void City::close(std::string const& code) {
    auto& place = nodes_.at(code);
    transport->nodes.erase(place.settings.authority);
    place.node.reset();
}

void City::configure_keys(std::string const& code, std::vector<Person> const& keys) {
    auto& place = nodes_.at(code);
    place.platform = keys.at(0);
    place.other_keys.clear();
    for (std::size_t i = 1; i < keys.size(); ++i) place.other_keys.push_back({keys[i].key, keys[i].certificate});
}

void City::reopen(std::string const& code) {
    auto& place = nodes_.at(code);
    try {
        open(place);
    } catch (...) {
        close(code);
        throw;
    }
}

void City::restart(std::string const& code, bool inline_commits) {
    close(code);
    nodes_.at(code).settings.inline_commits = inline_commits;
    reopen(code);
}

void City::run() {
    for (bool moved = true; moved;) {
        moved = false;
        for (auto& [code, place] : nodes_) {
            if (!place.node) continue;
            moved = place.node->inquire() || moved;
            if (place.settings.role == "hub") continue;
            moved = place.node->keep_time() || moved;
            moved = place.node->send_to_hub() || moved;
            moved = place.node->read_hub_feed(0) || moved;
            moved = place.node->deliver_directly() || moved;
        }
    }
}

Person City::issue(std::string const& name, std::string const& code, bool sm2) {
    auto key = sm2 ? trust::PrivateKey::generate_sm2() : trust::PrivateKey::generate_p256();
    auto certificate = (sm2 ? authority : second_authority).issue(key, name, code);
    return {std::move(key), std::move(certificate)};
}

Person City::hire(std::string const& name, std::string const& entity, std::vector<std::string> const& duties) {
    auto person = issue(name, entity, duties.size() % 2 == 1); // both kinds of keys take part
    boost::json::array held;
    for (auto const& duty : duties) held.emplace_back(duty);
    auto const body = boost::json::serialize(boost::json::object{
        {"certificate", person.certificate.to_pem()}, {"entity", entity}, {"duties", std::move(held)}});
    auto const answer = ask(hub_operator, kHub, "POST", "/certificates", body);
    EXPECT_EQ(answer.status, 201) << answer.body;
    return person;
}

void City::register_entity(std::string const& code, std::string const& name, std::vector<std::string> const& roles) {
    auto const answer = ask(hub_operator, kHub, "POST", "/entities",
                            json::write(exchange::EntityRegistered{code, name, roles, "120112", "示例路1号",
                                                                   "示例业务室 022-00000000", "registered"}));
    EXPECT_EQ(answer.status, 201) << answer.body;
}

void City::register_platform(std::string const& code, std::string const& state) {
    auto const& place = nodes_.at(code);
    auto const answer =
        ask(hub_operator, kHub, "POST", "/platforms",
            json::write(exchange::PlatformRegistered{code, place.settings.name, place.settings.role, place.settings.url,
                                                     place.platform.certificate.to_pem(), state}));
    EXPECT_EQ(answer.status, 201) << answer.body;
}

edge::http::Response City::ask(Person const& person, std::string const& node_code, std::string const& method,
                               std::string const& target, std::string const& body, edge::http::Headers const& headers) {
    return carried(node_code, method, [&](edge::http::Headers const& more) {
        edge::http::Request request;
        request.method = method;
        request.target = target;
        request.body = body;
        request.headers = headers;
        request.headers.insert(more.begin(), more.end());
        if (!body.empty()) request.headers.emplace("content-type", "application/json");
        auto const wrong = wrong_clocks().find(node_code); // who deals with it goes by its clock
        access::sign_request(request, nodes_.at(node_code).settings.authority, person.key, person.certificate,
                             wrong == wrong_clocks().end() ? clock.now() : wrong->second->now());
        return request;
    });
}

edge::http::Response City::carried(std::string const& node_code, std::string const& method, Make const& make) {
    auto const& url = nodes_.at(node_code).settings.url;
    return messenger ? messenger(url, method, make) : transport->send(url, make({})).value();
}

edge::http::Response City::get(std::string const& node_code, std::string const& target, std::string const& language) {
    return carried(node_code, "GET", [&](edge::http::Headers const&) {
        edge::http::Request request;
        request.method = "GET";
        request.target = target;
        if (!language.empty()) request.headers["accept-language"] = language;
        return request;
    });
}

std::string City::upload(Person const& person, std::string const& node_code, std::string const& content) {
    auto const digest = trust::sm3(content);
    auto const answer = carried(node_code, "POST", [&](edge::http::Headers const& more) {
        auto const& place = nodes_.at(node_code);
        edge::http::Request request;
        request.method = "POST";
        request.target = "/files?name=a&kind=other";
        request.body = content; // what is signed
        request.headers = more;
        request.headers["content-type"] = "application/octet-stream";
        access::sign_request(request, place.settings.authority, person.key, person.certificate, clock.now());
        request.body.clear();
        auto const path = place.storage->documents->incoming() / ("upload-" + digest.to_string());
        std::ofstream(path, std::ios::binary) << content;
        request.file = {path.string(), static_cast<std::int64_t>(content.size()), digest};
        return request;
    });
    EXPECT_EQ(answer.status, 201) << answer.body;
    return digest.to_string();
}

std::string text_at(edge::http::Response const& response, std::string const& pointer) {
    return std::string(value_at(boost::json::parse(response.body), pointer).as_string());
}

std::int64_t integer_at(edge::http::Response const& response, std::string const& pointer) {
    return value_at(boost::json::parse(response.body), pointer).as_int64();
}

} // namespace haihe::scenario
