#include "ledger/committer.hpp"
#include "ledger/desk.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <set>
#include <thread>

namespace haihe::ledger {

namespace {

constexpr std::size_t kBatchMax = 512;
constexpr std::size_t kQueueMax = 8192;
/// How long the committer waits for a request that was read earlier but is not submitted yet.
constexpr std::chrono::seconds kTicketPatience{2};

} // namespace

struct Ledger::Implementation {
    LedgerOptions options;
    Book book;
    edge::Clock const& clock;
    Committer committer;
    edge::sql::ReadPool reads;

    struct Waiting {
        kernel::Instant ticket;
        Committer::Item item;
        std::promise<Committer::Answer> answer;
    };
    std::mutex mutex;
    std::condition_variable woken;
    std::deque<Waiting*> queue;
    std::multiset<kernel::Instant> outstanding;
    std::function<void(std::int64_t)> notify;
    std::atomic<std::int64_t> size{0};
    bool stopping = false;
    std::thread thread;
    std::mutex inline_mutex;

    Implementation(LedgerOptions given, Book filled, edge::Clock const& time)
        : options(std::move(given)), book(std::move(filled)), clock(time), committer(options, book, clock), reads(options.path),
          size(committer.size()) {
        if (!options.inline_commits) thread = std::thread([this] { run(); });
    }

    ~Implementation() { stop(); }

    void stop() {
        {
            std::lock_guard const lock(mutex);
            stopping = true;
        }
        woken.notify_all();
        if (thread.joinable()) thread.join();
    }

    Committer::Answer hand_in(kernel::Instant ticket, Committer::Item item) {
        if (options.inline_commits) {
            std::lock_guard const lock(inline_mutex);
            auto answers = committer.commit({&item, 1});
            told();
            return std::move(answers.front());
        }
        Waiting waiting{ticket, item, {}};
        auto answer = waiting.answer.get_future();
        {
            std::lock_guard const lock(mutex);
            if (stopping || queue.size() >= kQueueMax) return {{"{}", unavailable(), {}, size.load(), false}, {}};
            // Stable: equal tickets keep the order in which they came.
            auto const place = std::upper_bound(queue.begin(), queue.end(), ticket,
                                                [](kernel::Instant at, Waiting const* other) { return at < other->ticket; });
            queue.insert(place, &waiting);
        }
        woken.notify_all();
        return answer.get();
    }

    [[nodiscard]] bool earlier_is_outstanding() const {
        return !outstanding.empty() && !queue.empty() && *outstanding.begin() < queue.front()->ticket;
    }

    void run() {
        std::unique_lock lock(mutex);
        for (;;) {
            woken.wait(lock, [&] { return stopping || !queue.empty(); });
            if (queue.empty()) return;
            woken.wait_for(lock, kTicketPatience, [&] { return stopping || !earlier_is_outstanding(); });
            std::vector<Waiting*> batch(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(std::min(queue.size(), kBatchMax)));
            queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(batch.size()));
            lock.unlock();
            std::vector<Committer::Item> items;
            items.reserve(batch.size());
            for (auto* one : batch) items.push_back(one->item);
            auto answers = committer.commit(items);
            told();
            for (std::size_t i = 0; i < batch.size(); ++i) batch[i]->answer.set_value(std::move(answers[i]));
            lock.lock();
        }
    }

    void told() {
        auto const now = committer.size();
        if (size.exchange(now) != now && notify) notify(now);
    }
};

class Ledger::Ticket {
public:
    Ticket(Ledger::Implementation& ledger, kernel::Instant at) : ledger_(ledger), at_(at) {
        std::lock_guard const lock(ledger_.mutex);
        ledger_.outstanding.insert(at_);
    }
    ~Ticket() {
        {
            std::lock_guard const lock(ledger_.mutex);
            ledger_.outstanding.erase(ledger_.outstanding.find(at_));
        }
        ledger_.woken.notify_all();
    }
    Ticket(Ticket const&) = delete;
    Ticket& operator=(Ticket const&) = delete;

private:
    Ledger::Implementation& ledger_;
    kernel::Instant at_;
};

Ledger::Ledger(LedgerOptions options, Book book, edge::Clock const& clock)
    : implementation_(std::make_unique<Implementation>(std::move(options), std::move(book), clock)) {}
Ledger::~Ledger() = default;

Outcome Ledger::submit(Command command) { return implementation_->hand_in(command.ticket, &command).outcome; }

std::shared_ptr<Ledger::Ticket> Ledger::take_ticket(kernel::Instant at) { return std::make_shared<Ticket>(*implementation_, at); }

std::int64_t Ledger::size() const { return implementation_->size.load(); }
edge::sql::ReadPool& Ledger::reads() { return implementation_->reads; }

void Ledger::write(std::function<void(edge::sql::Connection&)> work) {
    auto const answer = implementation_->hand_in(implementation_->clock.now(), &work);
    if (answer.failure) std::rethrow_exception(answer.failure);
    if (answer.outcome.refusal) throw edge::sql::DatabaseError(answer.outcome.refusal->text.en);
}

Receipt Ledger::receipt(std::int64_t index, bool disclose_where, bool disclose_who, bool disclose_what) {
    auto database = reads().lease();
    auto const entry = read_entry(*database, index);
    if (!entry) throw edge::sql::DatabaseError("no entry " + std::to_string(index));
    auto const part = [](std::string const& salt, std::string const& value, bool disclose) {
        Part made{commit_to(salt, value), {}, {}};
        if (disclose) {
            made.salt = trust::hex({reinterpret_cast<std::uint8_t const*>(salt.data()), salt.size()});
            made.value = value;
        }
        return made;
    };
    Receipt receipt;
    receipt.index = index;
    receipt.where = part(entry->where_salt, json::write(entry->where), disclose_where);
    receipt.who = part(entry->who_salt, json::write(entry->who), disclose_who);
    receipt.what = part(entry->what_salt, entry->what, disclose_what);
    auto head = database->query("SELECT head FROM heads WHERE size > ? ORDER BY epoch, size LIMIT 1");
    head.bind(index);
    if (!head.next()) throw edge::sql::DatabaseError("no head covers entry " + std::to_string(index));
    receipt.head = json::read<trust::SignedHead>(head.text(0)).value();
    auto const size = static_cast<std::uint64_t>(receipt.head.head.size);
    receipt.proof = trust::merkle::inclusion_proof(static_cast<std::uint64_t>(index), size, nodes_of_entries(*database));
    auto key = database->query("SELECT certificate FROM identity WHERE key_id = ?");
    key.bind(receipt.head.head.keyId);
    if (key.next()) receipt.certificate = key.text(0);
    auto witnesses = database->query("SELECT value FROM cosignatures WHERE head = ? ORDER BY witness");
    witnesses.bind_blob(bytes_of(trust::digest_of(receipt.head.head)));
    while (witnesses.next()) receipt.cosignatures.push_back(json::read<trust::Cosignature>(witnesses.text(0)).value());
    return receipt;
}

trust::SignedHead Ledger::head() {
    auto database = reads().lease();
    auto query = database->query("SELECT head FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    if (!query.next()) throw edge::sql::DatabaseError("the ledger has no head");
    return json::read<trust::SignedHead>(query.text(0)).value();
}

std::optional<trust::SignedHead> Ledger::head_at(std::int64_t size) {
    auto database = reads().lease();
    auto query = database->query("SELECT head FROM heads WHERE size = ? ORDER BY epoch DESC LIMIT 1");
    query.bind(size);
    if (!query.next()) return std::nullopt;
    return json::read<trust::SignedHead>(query.text(0)).value();
}

std::vector<kernel::Digest> Ledger::consistency(std::int64_t first, std::int64_t second) {
    auto database = reads().lease();
    return trust::merkle::consistency_proof(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(second), nodes_of_entries(*database));
}

void Ledger::keep(trust::Cosignature const& cosignature) {
    write([&](edge::sql::Connection& database) {
        database.query("INSERT OR REPLACE INTO cosignatures(head, witness, value) VALUES(?,?,?)")
            .bind_blob(bytes_of(cosignature.head)).bind(cosignature.witness).bind(json::write(cosignature))
            .run();
    });
}

Entry Ledger::entry(std::int64_t index) {
    auto database = reads().lease();
    auto found = read_entry(*database, index);
    if (!found) throw edge::sql::DatabaseError("no entry " + std::to_string(index));
    return std::move(*found);
}

std::vector<Entry> Ledger::entries(std::int64_t from, std::int64_t limit) {
    auto database = reads().lease();
    return read_entries(*database, from, limit);
}

trust::Certificate const& Ledger::certificate() const { return implementation_->options.certificate; }
trust::PrivateKey const& Ledger::key() const { return implementation_->options.key; }
std::string const& Ledger::log_id() const { return implementation_->options.log_id; }
edge::Clock const& Ledger::clock() const { return implementation_->clock; }

std::int64_t Ledger::outbox_size() { return outbox_head().head.size; }

std::vector<Ledger::OutboxItem> Ledger::outbox(std::int64_t from, std::int64_t limit) {
    auto database = reads().lease();
    auto query = database->query("SELECT sequence, message, entry FROM outbox WHERE sequence >= ? ORDER BY sequence LIMIT ?");
    query.bind(from).bind(limit);
    std::vector<OutboxItem> items;
    while (query.next()) items.push_back({query.integer(0), query.text(1), query.integer(2)});
    return items;
}

trust::SignedHead Ledger::outbox_head() {
    auto database = reads().lease();
    auto query = database->query("SELECT head FROM outbox_heads ORDER BY size DESC LIMIT 1");
    if (!query.next()) throw edge::sql::DatabaseError("the outbox has no head");
    return json::read<trust::SignedHead>(query.text(0)).value();
}

std::vector<kernel::Digest> Ledger::outbox_inclusion(std::int64_t sequence, std::int64_t size) {
    auto database = reads().lease();
    return trust::merkle::inclusion_proof(static_cast<std::uint64_t>(sequence), static_cast<std::uint64_t>(size), nodes_of_outbox(*database));
}

void Ledger::on_commit(std::function<void(std::int64_t)> notify) { implementation_->notify = std::move(notify); }
void Ledger::stop() { implementation_->stop(); }

} // namespace haihe::ledger
