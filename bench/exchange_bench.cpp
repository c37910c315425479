// 2 KB messages in batches of 500, from one origin and from eight: the hub's own endpoint (request signature, content
// digest, canonical form, schema, codes, cross-references, outbox root, head signature, verdicts, routing, salted
// entries, signed head, durable) beside what cannot be left out: parse, SM3, insert of the same bytes, durable.

#include "edge/config/calendar_file.hpp"
#include "exchange/messages/tender.hpp"
#include "hub/hub_platform.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/value.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace haihe::bench {

using Steady = std::chrono::steady_clock;

constexpr char const* kHub = "H1200000001";
constexpr char const* kOwner = "91350100M000100Y43";
constexpr std::int64_t kBatch = 500;
constexpr int kBatches = 48; ///< of a round, by however many origins
constexpr std::size_t kMessageBytes = 2048;

struct Credentials {
    trust::PrivateKey key;
    trust::Certificate certificate;
};

class Authority {
public:
    Authority() : key_(trust::PrivateKey::generate_sm2()), root_(make("示例认证中心", key_, nullptr)) {}
    [[nodiscard]] Credentials issue(std::string const& name) const {
        auto key = trust::PrivateKey::generate_sm2();
        auto certificate = make(name, key, &root_);
        return {std::move(key), std::move(certificate)};
    }
    [[nodiscard]] trust::Certificate const& root() const { return root_; }

private:
    [[nodiscard]] trust::Certificate make(std::string const& name, trust::PrivateKey const& key,
                                          trust::Certificate const* issuer) const {
        trust::CertificateRequest request;
        request.common_name = name;
        request.organization = "示例";
        request.authority = !issuer;
        auto const now = edge::SystemClock().now();
        request.not_before = now - kernel::days(1);
        request.not_after = now + kernel::days(30);
        return trust::issue_certificate(request, key, key_, issuer);
    }
    trust::PrivateKey key_;
    trust::Certificate root_;
};

/// A platform that sends project.registered messages, each of another project.
class Origin {
public:
    Origin(std::string code, Credentials self) : code_(std::move(code)), self_(std::move(self)) {}

    exchange::Batch next_batch(kernel::Instant now) {
        exchange::Batch batch{code_, 1, size_, {}, {}, {}, {}, {}};
        for (std::int64_t i = 0; i < kBatch; ++i) {
            batch.messages.push_back(message(now));
            tree_.append(trust::merkle::leaf(batch.messages.back()));
        }
        batch.outboxHead =
            trust::sign_head(self_.key, trust::kOutboxHeadLabel,
                             {code_, 1, size_, tree_.root(), now, self_.certificate.digest().to_string()});
        return batch;
    }
    [[nodiscard]] Credentials const& self() const { return self_; }
    [[nodiscard]] std::string const& code() const { return code_; }

private:
    std::string message(kernel::Instant now) {
        auto serial = std::to_string(size_ + 1);
        serial.insert(0, 6 - serial.size(), '0');
        exchange::ProjectRegistered project{code_ + serial,
                                            "2026-120112-48-01-" + serial,
                                            "",
                                            kOwner,
                                            "天津市示例水务工程有限公司",
                                            "示例批〔2026〕1号",
                                            kernel::yuan(10'000'000),
                                            "budget",
                                            true,
                                            "N76",
                                            "120112"};
        exchange::Message made{code_, 1, size_++, exchange::ProjectRegistered::kType, 1, project.code, now, {}, {}, {}};
        made.payload.canonical = json::write(project);
        auto const room = kMessageBytes - json::write(made).size();
        for (std::size_t i = 0; i + 3 <= std::min<std::size_t>(room, 600); i += 3) project.name += "河";
        made.payload.canonical = json::write(project);
        // What a project does not fill, a member that the hub does not know does: it is parsed and hashed all the same.
        auto text = json::write(made);
        auto const pad = kMessageBytes - text.size();
        made.payload.canonical.insert(1, "\"annex\":\"" + std::string(pad - 12, 'x') + "\",");
        return json::write(made);
    }

    std::string code_;
    Credentials self_;
    trust::merkle::Frontier tree_;
    std::int64_t size_ = 0;
};

class Hub {
public:
    Hub(std::filesystem::path const& directory, std::filesystem::path const& source, int origins)
        : operator_(authority_.issue("示例操作员")),
          practice_(edge::config::read_calendar(source / "data/working-days.json").value()) {
        auto const self = authority_.issue("示例枢纽");
        node::Settings settings;
        settings.code = settings.hub_code = kHub;
        settings.role = "hub";
        settings.name = "示例枢纽";
        settings.authority = "hub.example";
        settings.url = "http://hub.example";
        settings.database = (directory / "hub.db").string();
        settings.schemas = (source / "spec/exchange/schemas").string();
        settings.operators = {operator_.certificate.to_pem()};
        node_ = std::make_unique<node::Node>(
            settings, self.key, self.certificate, clock_, std::make_shared<edge::http::Client>(),
            [this](node::Plan& plan, std::function<node::Desk&()> const& desk) { hub::mount(plan, desk, practice_); });
        hub::found(node_->desk());
        command("/trust-list/authorities",
                "{\"name\":\"示例认证中心\",\"root\":" + json::write(authority_.root().to_pem()) +
                    ",\"intermediates\":[],\"suspended\":false}");
        command("/entities", json::write(exchange::EntityRegistered{kOwner,
                                                                    "天津市示例水务工程有限公司",
                                                                    {"tenderee"},
                                                                    "120112",
                                                                    "示例路1号",
                                                                    "022-00000000",
                                                                    "registered"}));
        for (int i = 1; i <= origins; ++i) {
            auto const code = "A120000000" + std::to_string(i);
            origins_.emplace_back(code, authority_.issue("示例平台 " + code));
            command("/platforms", json::write(exchange::PlatformRegistered{
                                      code, "示例平台", "trading", "http://p.example",
                                      origins_.back().self().certificate.to_pem(), "connected"}));
        }
    }

    [[nodiscard]] std::vector<Origin>& origins() { return origins_; }
    edge::http::Request signed_request(std::string const& target, std::string body, Credentials const& who) const {
        edge::http::Request request;
        request.method = "POST";
        request.target = target;
        request.body = std::move(body);
        request.headers["content-type"] = "application/json";
        request.received_at = clock_.now();
        access::sign_request(request, "hub.example", who.key, who.certificate, clock_.now());
        return request;
    }
    void expect(edge::http::Request request, int status) {
        auto const answer = node_->handle(std::move(request));
        if (answer.status != status) throw std::runtime_error(answer.body);
        if (answer.body.find("\"accepted\":false") != std::string::npos) throw std::runtime_error(answer.body);
    }
    [[nodiscard]] kernel::Instant now() const { return clock_.now(); }

private:
    void command(std::string const& target, std::string body) {
        expect(signed_request(target, std::move(body), operator_), 201);
    }

    edge::SystemClock clock_;
    Authority authority_;
    Credentials operator_;
    law::Practice practice_;
    std::vector<Origin> origins_;
    std::unique_ptr<node::Node> node_;
};

/// One connection, as many clients as there are: each parses and hashes, then inserts and commits in turn.
class BareInsert {
public:
    explicit BareInsert(std::filesystem::path const& directory)
        : database_((directory / "bare.db").string(), edge::sql::Mode::read_write) {
        database_.execute(
            "CREATE TABLE messages(position INTEGER PRIMARY KEY, leaf BLOB NOT NULL, message TEXT NOT NULL);");
    }
    void take(std::string const& body) {
        auto const batch = json::read<exchange::Batch>(body).value();
        std::vector<kernel::Digest> digests;
        for (auto const& text : batch.messages) {
            if (!json::parse(text)) throw std::runtime_error("unreadable");
            digests.push_back(trust::sm3(text));
        }
        std::lock_guard const lock(mutex_);
        database_.begin();
        for (std::size_t i = 0; i < digests.size(); ++i)
            database_.query("INSERT INTO messages(leaf, message) VALUES(?,?)")
                .bind_blob({reinterpret_cast<char const*>(digests[i].bytes.data()), 32})
                .bind(batch.messages[i])
                .run();
        database_.commit();
    }

private:
    edge::sql::Connection database_;
    std::mutex mutex_;
};

double cpu_seconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    auto const seconds = [](timeval const& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

struct Cost {
    double seconds, cpu_seconds;
};

Cost cost_of(std::vector<std::function<void()>> clients) {
    auto const begin = Steady::now();
    auto const cpu_begin = cpu_seconds();
    std::vector<std::jthread> threads;
    std::exception_ptr failure;
    std::mutex mutex;
    for (auto& client : clients)
        threads.emplace_back([&] {
            try {
                client();
            } catch (...) {
                std::lock_guard const lock(mutex);
                failure = std::current_exception();
            }
        });
    threads.clear();
    if (failure) std::rethrow_exception(failure);
    return {std::chrono::duration<double>(Steady::now() - begin).count(), cpu_seconds() - cpu_begin};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Series {
    std::vector<double> ours, peer, ratios, ours_cpu, peer_cpu; ///< messages a second; µs of CPU a message
};

void round(Hub& hub, BareInsert& peer, int origins, Series& series) {
    int const batches_each = kBatches / origins;
    std::vector<std::vector<std::string>> bodies(static_cast<std::size_t>(origins));
    std::vector<std::vector<edge::http::Request>> requests(bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i)
        for (int k = 0; k < batches_each; ++k) {
            auto& origin = hub.origins()[i];
            bodies[i].push_back(json::write(origin.next_batch(hub.now())));
            requests[i].push_back(hub.signed_request("/exchange/batches", bodies[i].back(), origin.self()));
        }
    std::vector<std::function<void()>> ours, bare;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        ours.emplace_back([&, i] {
            for (auto& request : requests[i]) hub.expect(std::move(request), 200);
        });
        bare.emplace_back([&, i] {
            for (auto const& body : bodies[i]) peer.take(body);
        });
    }
    double const messages = static_cast<double>(kBatch) * batches_each * origins;
    auto const note = [messages](Cost const& cost, std::vector<double>& rates, std::vector<double>& cpu) {
        rates.push_back(messages / cost.seconds);
        cpu.push_back(cost.cpu_seconds * 1e6 / messages);
    };
    note(cost_of(std::move(ours)), series.ours, series.ours_cpu);
    note(cost_of(std::move(bare)), series.peer, series.peer_cpu);
    series.ratios.push_back(series.ours.back() / series.peer.back());
    std::printf("%8d %14.0f %14.0f %8.3f %8.1f %8.1f\n", origins, series.ours.back(), series.peer.back(),
                series.ratios.back(), series.ours_cpu.back(), series.peer_cpu.back());
    std::fflush(stdout);
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 7;
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-exchange-bench-XXXXXX").string();
    std::filesystem::path const directory = ::mkdtemp(pattern.data());
    Series one, eight;
    {
        Hub hub(directory, HAIHE_SOURCE_DIR, 8);
        BareInsert peer(directory);
        std::printf("batches of %lld messages of %zu bytes, %u cores; clients run on the same cores\n",
                    static_cast<long long>(kBatch), kMessageBytes, std::thread::hardware_concurrency());
        std::printf("%8s %14s %14s %8s %8s %8s\n", "origins", "ours msg/s", "bare msg/s", "ratio", "ours µs",
                    "bare µs");
        for (int i = 0; i < rounds; ++i) {
            round(hub, peer, 1, one);
            round(hub, peer, 8, eight);
        }
    }
    std::filesystem::remove_all(directory);
    auto const print = [&](char const* name, Series const& series) {
        auto const [least, most] = std::minmax_element(series.ratios.begin(), series.ratios.end());
        std::printf("{\"bench\":\"%s\",\"ours\":%.0f,\"peer\":%.0f,\"ratio\":%.3f,\"unit\":\"messages/s\",\"peerName\":"
                    "\"parse + SM3 + insert\",\"rounds\":%d,\"spread\":%.3f}\n",
                    name, median(series.ours), median(series.peer), median(series.ratios), rounds, *most - *least);
    };
    print("exchange-one-origin", one);
    print("exchange", eight);
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) { return haihe::bench::main_of(argc, argv); }
