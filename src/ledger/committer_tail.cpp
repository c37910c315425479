// How the committer finds the end of the ledger, and makes sure that it is the end that was signed.

#include "ledger/committer.hpp"

#include "ledger/key_changes.hpp"
#include "ledger/tables.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace haihe::ledger {

namespace {

std::vector<Signer> signers_of(LedgerOptions const& options) {
    std::vector<Signer> all{{options.key, options.certificate}};
    all.insert(all.end(), options.other_signers.begin(), options.other_signers.end());
    return all;
}

std::string id_of(Signer const& one) { return one.certificate.digest().to_string(); }

} // namespace

Committer::Committer(LedgerOptions const& options, Book const& book, edge::Clock const& clock)
    : options_(options),
      book_(book),
      clock_(clock),
      database_(options.path, edge::sql::Mode::read_write),
      checkpointer_(database_, options.path),
      rows_(database_),
      states_(database_, rows_),
      signers_(signers_of(options)) {
    database_.before_reading("entries", [this] { rows_.write(tail_.log); });
    database_.begin();
    create_tables(database_);
    BookTables::create(book_, database_);
    tail_.epoch = epochs(database_).back();
    require_identity();
    join_identity(signers_[signer_in_force()]);
    tail_ = read_tail();
    sign_heads();
    database_.commit();
    database_.others_may_have_written(); // up to now
}

std::size_t Committer::signer_in_force() {
    auto const changes = ledger::key_changes(database_);
    auto const begun = epochs(database_);
    auto const& latest = changes.empty() || changes.back().epoch < begun.back().number ? begun.back().certificate
                                                                                       : changes.back().certificate;
    auto const held = std::ranges::find(signers_, latest, id_of);
    return held != signers_.end() ? static_cast<std::size_t>(held - signers_.begin()) : first_signer(changes, begun);
}

std::size_t Committer::first_signer(std::vector<trust::KeyChange> const& changes, std::vector<Epoch> const& begun) {
    auto const first = id_of(signers_.front());
    for (auto const& change : changes)
        if (change.replaced == first || change.certificate == first)
            throw std::runtime_error("the key " + first + " was replaced at entry " + std::to_string(change.fromEntry) +
                                     ": the configuration must name " + changes.back().certificate);
    auto before = database_.query("SELECT 1 FROM identity WHERE key_id = ? AND epoch < ?");
    before.bind(first).bind(begun.back().number);
    if (before.next())
        throw std::runtime_error("the key " + first + " is of an epoch that is over: the configuration must name " +
                                 begun.back().certificate);
    return 0;
}

void Committer::require_identity() {
    auto others = database_.query("SELECT log_id, epoch FROM identity");
    while (others.next()) {
        if (others.view(0) != options_.log_id)
            throw std::runtime_error("the ledger belongs to " + others.text(0) + ", not to " + options_.log_id);
        if (others.integer(1) > tail_.epoch.number)
            throw std::runtime_error("the ledger has signed in epoch " + std::to_string(others.integer(1)) +
                                     ", which no entry begins: run `haihe audit`");
    }
}

void Committer::join_identity(Signer const& signer) {
    auto const epoch = std::to_string(tail_.epoch.number), key_id = signer.certificate.digest().to_string(),
               certificate = signer.certificate.to_pem();
    database_
        .query(
            "INSERT INTO identity(log_id, epoch, key_id, certificate, mark) VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING")
        .bind(options_.log_id)
        .bind(tail_.epoch.number)
        .bind(key_id)
        .bind(certificate)
        .bind_blob(mark_of({options_.log_id, epoch, key_id, certificate}))
        .run();
}

Committer::Tail Committer::read_tail() {
    Tail tail;
    tail.epoch = epochs(database_).back();
    tail.log = frontier_of_entries(database_);
    tail.outbox = frontier_of_outbox(database_, tail.epoch.first_row);
    tail.signer = signer_in_force();
    auto last = database_.query("SELECT instant FROM entries ORDER BY idx DESC LIMIT 1");
    if (last.next()) tail.instant = {last.integer(0)};
    tail.signed_log = tail.signed_outbox = -1;
    auto head = database_.query("SELECT size, number, head FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    if (head.next()) {
        tail.head = head.text(2);
        require_signed_tail(tail.head, tail.log, trust::kTreeHeadLabel);
        tail.signed_log = head.integer(0);
        tail.heads = head.integer(1);
    } else if (tail.log.size() != 0) {
        throw std::runtime_error("the ledger has entries and no head: run `haihe audit`");
    }
    auto outbox = database_.query("SELECT size, number, head FROM outbox_heads ORDER BY size DESC LIMIT 1");
    if (outbox.next()) {
        tail.signed_outbox = outbox.integer(0) - tail.epoch.first_row;
        tail.outbox_heads = outbox.integer(1);
        if (tail.signed_outbox != 0 || tail.epoch.number == 1) // else it is of the epoch before
            require_signed_tail(outbox.text(2), tail.outbox, trust::kOutboxHeadLabel);
    } else if (tail.outbox.size() != 0) {
        throw std::runtime_error("the outbox has messages and no head: run `haihe audit`");
    }
    return tail;
}

void Committer::require_signed_tail(std::string const& newest, trust::merkle::Frontier const& log,
                                    std::string_view label) {
    std::string const name = label == trust::kTreeHeadLabel ? "the ledger" : "the outbox";
    auto const head = head_from(newest);
    if (head.head.size != static_cast<std::int64_t>(log.size()))
        throw std::runtime_error(name + " has " + std::to_string(log.size()) + " rows, its last signed head says " +
                                 std::to_string(head.head.size) + ": run `haihe audit`");
    if (head.head.root != log.root())
        throw std::runtime_error(name + "'s root does not match its last signed head: run `haihe audit`");
    auto signer = database_.query("SELECT certificate FROM identity WHERE key_id = ?");
    signer.bind(head.head.keyId);
    auto const certificate = signer.next() ? trust::Certificate::parse(signer.text(0)) : kernel::refuse({});
    if (!certificate || !trust::verifies(head, label, *certificate))
        throw std::runtime_error(name + "'s last head is not signed by its platform: run `haihe audit`");
}

void Committer::catch_up() {
    // Another node has written, or a tool that rebuilt the views, or a commit ended without a clear answer.
    if (!database_.others_may_have_written() && !uncertain_) return;
    if (uncertain_ || !edge::sql::names_a_server(options_.path))
        forget_everything();
    else if (!forget_what_others_wrote())
        return;
    require_our_head_stands();
    tail_ = read_tail();
    uncertain_ = false;
}

bool Committer::forget_what_others_wrote() {
    auto head = database_.query("SELECT head FROM heads ORDER BY epoch DESC, size DESC LIMIT 1");
    if (head.next() && head.view(0) == tail_.head) return false;
    auto streams = database_.query("SELECT DISTINCT stream FROM entries WHERE idx >= ?");
    streams.bind(size());
    while (streams.next()) forget(streams.text(0));
    return true;
}

void Committer::require_our_head_stands() {
    auto heads = database_.query("SELECT head FROM heads WHERE epoch IN (SELECT epoch FROM identity) AND size = ?");
    heads.bind(tail_.signed_log);
    while (heads.next())
        if (heads.view(0) == tail_.head) {
            has_lost_our_head_ = false;
            return;
        }
    has_lost_our_head_ = true;
    throw std::runtime_error("the database is behind: it does not hold the head of " +
                             std::to_string(tail_.signed_log) + " entries that this node knows");
}

std::optional<bool> Committer::was_committed(Tail const& wanted) {
    try {
        database_.begin();
        auto query = database_.query("SELECT head FROM heads WHERE epoch = ? AND size = ?");
        query.bind(wanted.epoch.number).bind(wanted.signed_log);
        bool const stands = query.next() && head_from(query.view(0)).head.root == wanted.log.root();
        database_.rollback();
        return stands;
    } catch (std::exception const&) {
        database_.rollback();
        return std::nullopt;
    }
}

} // namespace haihe::ledger
