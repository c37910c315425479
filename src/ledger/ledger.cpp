#include "ledger/ledger.hpp"

#include "ledger/key_changes.hpp"
#include "ledger/ledger_implementation.hpp"

#include <algorithm>

namespace haihe::ledger {

namespace {

constexpr std::size_t kBatchMax = 512;

/// Writes have no place in the order of tickets, and wait for none.
constexpr kernel::Instant kFirst{std::numeric_limits<std::int64_t>::min()};

struct WaitingItem : Waiting {
    Committer::Item item;
    std::promise<Committer::Answer> answer;
};

Committer::Answer refused(std::int64_t size, kernel::Refusal refusal = unavailable()) {
    return {{"{}", std::move(refusal), {}, size, false}, {}};
}

kernel::Refusal held_up() {
    auto refusal = unavailable();
    refusal.facts.push_back({"reason", "a commit does not end"}); // for the operator's log
    return refusal;
}

} // namespace

Ledger::Implementation::Implementation(LedgerOptions given, Book filled, edge::Clock const& time)
    : options(std::move(given)),
      book(std::move(filled)),
      clock(time),
      committer(options, book, clock),
      reads(options.path),
      size(committer.size()),
      signer(committer.signer()) {
    if (options.inline_commits) return;
    thread = std::thread([this] { run(); });
    listener = std::make_unique<edge::sql::Listener>(options.path, [this] {
        follow_key();
        tell(signed_size());
    });
}

Ledger::Implementation::~Implementation() { stop(); }

void Ledger::Implementation::stop() {
    listener.reset();
    queue->stop();
    std::lock_guard const lock(inline_mutex);
    stopped = true;
    if (thread.joinable()) thread.join();
}

Committer::Answer Ledger::Implementation::hand_in(kernel::Instant ticket, Committer::Item item) {
    if (options.inline_commits) {
        std::lock_guard const lock(inline_mutex);
        if (stopped) return refused(size.load());
        auto answers = committer.commit({&item, 1});
        signer.store(committer.signer());
        tell(committer.size());
        return std::move(answers.front());
    }
    WaitingItem waiting{{ticket}, item, {}};
    auto answer = waiting.answer.get_future();
    if (!queue->push(waiting)) return refused(size.load());
    return answer.get();
}

bool Ledger::Implementation::is_held_up() const {
    auto const began = commit_began_.load();
    return began != kNoCommit && Steady::now() - began >= options.commit_patience;
}

void Ledger::Implementation::run() {
    std::vector<Committer::Item> items;
    for (auto batch = queue->take(kBatchMax); !batch.empty(); batch = queue->take(kBatchMax)) {
        items.clear();
        for (auto const* one : batch) items.push_back(static_cast<WaitingItem const*>(one)->item);
        for (std::size_t answered = 0; answered < items.size();) {
            commit_began_ = Steady::now();
            auto answers = committer.commit(std::span(items).subspan(answered));
            commit_began_ = kNoCommit;
            signer.store(committer.signer());
            tell(committer.size());
            for (auto& answer : answers)
                static_cast<WaitingItem*>(batch[answered++])->answer.set_value(std::move(answer));
        }
    }
}

std::int64_t Ledger::Implementation::signed_size() {
    auto database = reads.lease();
    auto query = database->query("SELECT size FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    return query.next() ? query.integer(0) : 0;
}

void Ledger::Implementation::follow_key() {
    auto database = reads.lease();
    auto const changes = ledger::key_changes(*database);
    auto const& all = committer.signers();
    auto const now = std::ranges::find(all, changes.empty() ? std::string() : changes.back().certificate,
                                       [](Signer const& one) { return one.certificate.digest().to_string(); });
    if (now != all.end()) signer.store(static_cast<std::size_t>(now - all.begin()));
}

void Ledger::Implementation::tell(std::int64_t now) {
    auto known = size.load();
    while (known < now && !size.compare_exchange_weak(known, now)) {}
    if (known >= now) return;
    std::lock_guard const lock(notify_mutex);
    if (notify) notify(now);
}

class Ledger::Ticket {
public:
    Ticket(std::shared_ptr<CommandQueue> queue, kernel::Instant at) : queue_(std::move(queue)), at_(at) {
        queue_->take_ticket(at_);
    }
    ~Ticket() { queue_->give_back_ticket(at_); }
    Ticket(Ticket const&) = delete;
    Ticket& operator=(Ticket const&) = delete;

private:
    std::shared_ptr<CommandQueue> queue_; ///< a ticket may outlive the ledger
    kernel::Instant at_;
};

Ledger::Ledger(LedgerOptions options, Book book, edge::Clock const& clock)
    : implementation_(std::make_unique<Implementation>(std::move(options), std::move(book), clock)) {}
Ledger::~Ledger() = default;

Outcome Ledger::submit(Command command) {
    if (is_held_up()) return refused(size(), held_up()).outcome;
    return implementation_->hand_in(command.ticket, &command).outcome;
}

std::shared_ptr<Ledger::Ticket> Ledger::take_ticket(kernel::Instant at) {
    return std::make_shared<Ticket>(implementation_->queue, at);
}

void Ledger::write(std::function<void(edge::sql::Connection&)> work) {
    auto const answer = implementation_->hand_in(kFirst, &work);
    if (answer.failure) std::rethrow_exception(answer.failure);
    if (answer.outcome.refusal) throw edge::sql::DatabaseError(answer.outcome.refusal->text.en);
}

bool Ledger::is_held_up() const { return implementation_->is_held_up(); }

std::int64_t Ledger::size() const {
    // Without threads nobody listens to the other nodes.
    auto const& options = implementation_->options;
    if (options.inline_commits && edge::sql::names_a_server(options.path)) return implementation_->signed_size();
    return implementation_->size.load();
}
edge::sql::ReadPool& Ledger::reads() { return implementation_->reads; }
std::vector<Signer> const& Ledger::signers() const { return implementation_->committer.signers(); }
Signer const& Ledger::signer() const { return signers()[implementation_->signer.load()]; }
trust::Certificate const& Ledger::certificate() const { return signer().certificate; }
trust::PrivateKey const& Ledger::key() const { return signer().key; }
std::string const& Ledger::log_id() const { return implementation_->options.log_id; }
edge::Clock const& Ledger::clock() const { return implementation_->clock; }

void Ledger::on_commit(std::function<void(std::int64_t)> notify) {
    std::lock_guard const lock(implementation_->notify_mutex);
    implementation_->notify = std::move(notify);
}

void Ledger::stop() { implementation_->stop(); }

} // namespace haihe::ledger
