// Durable appends of 300-byte events from 64 threads: the ledger (decide, fold, salts, commitments, tree, signed head,
// view) beside one bare SQLite writer that is handed rows of the same shape and size. Same schema, same pragmas, same
// group commit.

#include "edge/clock/clock.hpp"
#include "ledger/desk.hpp"
#include "ledger/event_in.hpp"
#include "ledger/tables.hpp"
#include "trust/certificate.hpp"
#include "json/codec.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <mutex>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace haihe::bench {

using Steady = std::chrono::steady_clock;

struct Submitted {
    static constexpr char const* kEventName = "bench.submitted";
    std::string bidder;
    std::string digest;
    std::string note;
    std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (bidder, digest, note, amount))
using BenchEvent = std::variant<Submitted>;
struct Box {
    std::int64_t bids = 0;
};
void evolve(Box& box, BenchEvent const&) { ++box.bids; }

constexpr int kThreads = 64;
constexpr char const* kViewSchema =
    "CREATE TABLE IF NOT EXISTS submissions(entry INTEGER PRIMARY KEY, bidder TEXT NOT NULL, amount INTEGER NOT NULL);";
constexpr char const* kInsertView = "INSERT INTO submissions(entry, bidder, amount) VALUES(?,?,?)";

Submitted sample(std::int64_t number) {
    Submitted event{"91350100M000100Y43", std::string(64, 'a'), {}, 1'000'000'000 + number};
    event.note.assign(300 - json::write(event).size(), 'n');
    return event;
}

double cpu_seconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    auto const seconds = [](timeval const& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Measured {
    double per_second = 0;
    double cpu_microseconds = 0; ///< per event, all threads
};

/// 64 threads call `append` until the time is over.
template <class Append>
Measured drive(std::chrono::milliseconds length, Append append) {
    std::atomic<bool> over{false};
    std::atomic<std::int64_t> done{0};
    auto const cpu = cpu_seconds();
    auto const start = Steady::now();
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&, thread] {
            std::int64_t mine = 0;
            while (!over.load(std::memory_order_relaxed)) append(thread, mine++);
            done += mine;
        });
    std::this_thread::sleep_for(length);
    over = true;
    for (auto& thread : threads) thread.join();
    auto const seconds = std::chrono::duration<double>(Steady::now() - start).count();
    auto const events = static_cast<double>(done.load());
    return {events / seconds, (cpu_seconds() - cpu) * 1e6 / events};
}

class Ours {
public:
    explicit Ours(std::filesystem::path const& directory)
        : key_(trust::PrivateKey::generate_sm2()), ledger_(options((directory / "ours.db").string()), book(), clock_) {}
    ~Ours() { ledger_.stop(); }

    Measured run(std::chrono::milliseconds length) {
        return drive(length, [&](int thread, std::int64_t number) {
            auto const outcome = ledger_.submit({clock_.now(),
                                                 {"c1", "91350100M000100Y43", "192.0.2.1"},
                                                 "",
                                                 {},
                                                 [&](ledger::States& states, ledger::Context const&) {
                                                     auto const stream = "bidbox/" + std::to_string(thread);
                                                     ledger::Decision decision;
                                                     if (states.of<Box, BenchEvent>(stream).bids >= 0)
                                                         decision.record(stream, BenchEvent{sample(number)});
                                                     return decision;
                                                 }});
            if (outcome.refusal) throw std::runtime_error(outcome.refusal->rule);
        });
    }

private:
    ledger::LedgerOptions options(std::string path) {
        auto const now = clock_.now();
        return {
            std::move(path), "A1201000001", key_,
            trust::issue_certificate({"bench", "bench", "", false, now, now + kernel::days(1)}, key_, key_, nullptr),
            false};
    }
    static ledger::Book book() {
        ledger::Book book;
        book.views("submissions", kViewSchema, {"submissions"});
        book.project(Submitted::kEventName, [](edge::sql::Connection& views, ledger::Entry const& entry) {
            auto const event = ledger::event_in<Submitted>(entry);
            views.query(kInsertView).bind(entry.index).bind(event.bidder).bind(event.amount).run();
        });
        return book;
    }
    edge::SystemClock clock_;
    trust::PrivateKey key_;
    ledger::Ledger ledger_;
};

/// One writer with group commit and nothing else: it takes whatever is queued, inserts, commits, answers.
class BareWriter {
public:
    explicit BareWriter(std::filesystem::path const& directory) {
        auto const path = (directory / "peer.db").string();
        if (sqlite3_open(path.c_str(), &database_) != SQLITE_OK)
            throw std::runtime_error("cannot open the peer's database");
        execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        execute(ledger::kLedgerSchema);
        execute(kViewSchema);
        entry_ = prepare(ledger::kInsertEntry);
        head_ = prepare(ledger::kInsertHead);
        view_ = prepare(kInsertView);
        begin_ = prepare("BEGIN IMMEDIATE");
        commit_ = prepare("COMMIT");
        thread_ = std::thread([this] { work(); });
    }
    ~BareWriter() {
        {
            std::lock_guard const lock(mutex_);
            stopping_ = true;
        }
        woken_.notify_one();
        thread_.join();
        for (auto* statement : {entry_, head_, view_, begin_, commit_}) sqlite3_finalize(statement);
        sqlite3_close(database_);
    }

    Measured run(std::chrono::milliseconds length) {
        auto const body = json::write(sample(0));
        auto const where = std::string(
            R"({"instant":"2026-03-03T01:00:00.000Z","stream":"bidbox/00","type":"bench.submitted","version":100000})");
        auto const who = std::string(R"({"actor":"c1","address":"192.0.2.1","principal":"91350100M000100Y43"})");
        return drive(length, [&](int thread, std::int64_t) {
            Row row{thread, "bidbox/" + std::to_string(thread), where, who, body, {}};
            auto written = row.written.get_future();
            {
                std::lock_guard const lock(mutex_);
                queue_.push_back(&row);
            }
            woken_.notify_one();
            written.get();
        });
    }

private:
    struct Row {
        int thread;
        std::string stream, where, who, body;
        std::promise<void> written;
    };

    void execute(char const* script) {
        if (sqlite3_exec(database_, script, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }
    sqlite3_stmt* prepare(char const* text) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(database_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
        return statement;
    }
    void step(sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
        sqlite3_reset(statement);
    }
    static void text(sqlite3_stmt* statement, int at, std::string const& value) {
        sqlite3_bind_text(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    }
    static void blob(sqlite3_stmt* statement, int at, std::string const& value, std::size_t size) {
        sqlite3_bind_blob(statement, at, value.data(), static_cast<int>(size), SQLITE_STATIC);
    }

    void insert(Row const& row) {
        sqlite3_bind_int64(entry_, 1, size_);
        text(entry_, 2, row.stream);
        sqlite3_bind_int64(entry_, 3, ++versions_[static_cast<std::size_t>(row.thread)]);
        text(entry_, 4, type_);
        sqlite3_bind_int64(entry_, 5, 1'772'499'600'000);
        text(entry_, 6, row.where);
        blob(entry_, 7, bytes_, 32);
        text(entry_, 8, row.who);
        blob(entry_, 9, bytes_, 32);
        text(entry_, 10, row.body);
        blob(entry_, 11, bytes_, 32);
        blob(entry_, 12, bytes_, 32);
        blob(entry_, 13, bytes_,
             32 * static_cast<std::size_t>(__builtin_ctzll(~static_cast<unsigned long long>(size_))));
        step(entry_);
        sqlite3_bind_int64(view_, 1, size_);
        text(view_, 2, bidder_);
        sqlite3_bind_int64(view_, 3, 1'000'000'000 + size_);
        step(view_);
        ++size_;
    }

    void work() {
        std::unique_lock lock(mutex_);
        for (;;) {
            woken_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            auto const batch = std::move(queue_);
            queue_.clear();
            lock.unlock();
            step(begin_);
            for (auto const* row : batch) insert(*row);
            sqlite3_bind_int64(head_, 1, 1);
            sqlite3_bind_int64(head_, 2, size_);
            sqlite3_bind_int64(head_, 3, ++heads_);
            text(head_, 4, signed_head_);
            step(head_);
            step(commit_);
            for (auto* row : batch) row->written.set_value();
            lock.lock();
        }
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt *entry_, *head_, *view_, *begin_, *commit_;
    std::string const type_ = "bench.submitted", bidder_ = "91350100M000100Y43", bytes_ = std::string(2048, '\x5a'),
                      signed_head_ = std::string(380, 'h');
    std::int64_t size_ = 0, heads_ = 0;
    std::array<std::int64_t, kThreads> versions_{};
    std::mutex mutex_;
    std::condition_variable woken_;
    std::vector<Row*> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 7;
    std::chrono::milliseconds const length(argc > 2 ? std::atoi(argv[2]) : 2000);
    char const* const kind = argc > 3 ? argv[3] : "both"; // for a profiler: ours | peer
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-ledger-bench-XXXXXX").string();
    std::filesystem::path const directory = ::mkdtemp(pattern.data());
    std::vector<double> ours_rates, peer_rates, ratios, cpu;
    {
        Ours ours(directory);
        BareWriter peer(directory);
        bool const with_ours = std::string_view(kind) != "peer", with_peer = std::string_view(kind) != "ours";
        if (with_ours) ours.run(length / 4);
        if (with_peer) peer.run(length / 4);
        std::printf("%d threads, 300-byte events, %u cores; clients run on the same cores\n", kThreads,
                    std::thread::hardware_concurrency());
        std::printf("%5s %14s %14s %8s %16s %16s\n", "round", "ours ev/s", "bare ev/s", "ratio", "ours us cpu/ev",
                    "bare us cpu/ev");
        for (int round = 1; round <= rounds; ++round) {
            auto const a = with_ours ? ours.run(length) : Measured{1, 0};
            auto const b = with_peer ? peer.run(length) : Measured{1, 0};
            ours_rates.push_back(a.per_second);
            peer_rates.push_back(b.per_second);
            ratios.push_back(a.per_second / b.per_second);
            cpu.push_back(a.cpu_microseconds);
            std::printf("%5d %14.0f %14.0f %8.3f %16.1f %16.1f\n", round, a.per_second, b.per_second, ratios.back(),
                        a.cpu_microseconds, b.cpu_microseconds);
            std::fflush(stdout);
        }
    }
    std::filesystem::remove_all(directory);
    auto const [least, most] = std::minmax_element(ratios.begin(), ratios.end());
    std::printf("{\"bench\":\"ledger\",\"ours\":%.0f,\"peer\":%.0f,\"ratio\":%.3f,\"unit\":\"events/"
                "s\",\"peerName\":\"bare SQLite writer\","
                "\"rounds\":%d,\"spread\":%.3f,\"cpuMicrosecondsPerEvent\":%.1f}\n",
                median(ours_rates), median(peer_rates), median(ratios), rounds, *most - *least, median(cpu));
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) { return haihe::bench::main_of(argc, argv); }
